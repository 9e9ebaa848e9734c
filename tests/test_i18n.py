# SPDX-License-Identifier: GPL-3.0-or-later
"""The Chinese interface: complete, up to date with the sources, and found where QGIS looks it up."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingContext
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .. import plugin as plugin_module
from ..adapters.sentences import sentence
from ..core.errors import Cancelled, CaseFileError, InputError, PitProofError, Words
from ..core.phrases import remark
from ..core.valuation.ledger import Gaps
from .conftest import Listener, Runner

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "i18n" / "pitproof_zh_CN.ts"
SCRIPT = ROOT / "dev" / "translate.sh"
SAME_IN_BOTH = {
    "GeoPackage (*.gpkg)",
    "Ctrl+Y",
    "{text}",
    "'{mineral}'{document}",
    "± (95 %)",
    "{value} ± {margin} (95 %)",
    "{figure} {title}: {value}",
    "{title}: {before} → {now}",
}
NAME_COLUMNS = {"tonnage", "valuation"}  # whose help names the Chinese columns that a table may have
CHINESE = re.compile("[\u4e00-\u9fff]")
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%\d|</?[a-z]+>")


def tools(*names: str) -> None:
    for name in names:
        if not (shutil.which(name) or Path("/usr/lib/qt5/bin", name).exists()):
            pytest.skip(f"{name} is not installed")


def messages() -> list[tuple[str, str, ET.Element]]:
    """Every message of the translation file: context, source, translation."""
    return [
        (context.findtext("name"), message.findtext("source"), message.find("translation"))
        for context in ET.parse(TS).getroot().iter("context")  # noqa: S314 (our own file)
        for message in context.iter("message")
    ]


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    """A folder as the plugin's, with the compiled translation in it."""
    tools("lrelease")
    folder = tmp_path_factory.mktemp("plugin")
    made = subprocess.run([str(SCRIPT), "compile", str(folder / "i18n")], capture_output=True, text=True, check=True)
    assert (made.stdout + made.stderr).strip() == ""  # lrelease has nothing to complain of
    return folder


@pytest.fixture
def chinese(compiled, monkeypatch):
    """A Chinese QGIS with the plugin's translation."""
    monkeypatch.setattr(QgsApplication, "locale", lambda: "zh-Hans")
    translator = QTranslator()
    assert translator.load(QLocale("zh-Hans"), "pitproof", "_", str(compiled / "i18n"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


# ------------------------------------------------------------------------------------ the translation file


def test_it_is_up_to_date_with_the_sources(tmp_path):
    tools("pylupdate5", "lconvert")
    copy = tmp_path / TS.name
    shutil.copy(TS, copy)
    subprocess.run([str(SCRIPT), "update", str(copy)], check=True, capture_output=True)
    assert copy.read_text(encoding="utf-8") == TS.read_text(encoding="utf-8"), "run make transup and translate"


def test_it_holds_every_literal_that_the_code_hands_to_the_translation():
    """The extraction tool passes over some calls in silence, such as those with a comma behind the text."""
    known = {(context, source) for context, source, _ in messages()}
    wanted = set()
    paths = [ROOT / "plugin.py", ROOT / "libraries.py"]
    paths += [path for room in ("adapters", "algorithms", "layouts", "ui") for path in (ROOT / room).rglob("*.py")]
    for path in paths:
        wanted |= set(_handed(ast.parse(path.read_text(encoding="utf-8")), ""))
    assert len(wanted) > 100
    assert sorted(wanted - known) == []


def _handed(node: ast.AST, name: str):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute):
            literals = [argument.value for argument in child.args if isinstance(argument, ast.Constant)]
            if child.func.attr == "translate" and len(literals) == 2:
                yield tuple(literals)
            elif child.func.attr == "tr" and ast.unparse(child.func.value) == "self":
                assert literals, f"{name}: tr() takes a literal: {ast.unparse(child)}"
                yield name, literals[0]
        yield from _handed(child, child.name if isinstance(child, ast.ClassDef) else name)


def test_nothing_is_unfinished():
    assert [(context, source) for context, source, said in messages() if said.get("type") or not said.text] == []


def test_everything_is_said_in_chinese():
    found = [source for _, source, said in messages() if not CHINESE.search(said.text or "")]
    assert set(found) <= SAME_IN_BOTH


def test_placeholders_and_tags_are_the_same():
    found = [
        (source, said.text)
        for _, source, said in messages()
        if Counter(PLACEHOLDER.findall(source)) != Counter(PLACEHOLDER.findall(said.text or ""))
    ]
    assert found == []


def test_sentences_end_as_chinese_sentences():
    """Half-width stops, commas and brackets beside Chinese characters are slips, but for lists of search words."""
    slip = re.compile("[\u4e00-\u9fff”）](?:[,;:?!()]|[.](?![a-z]))|[(][\u4e00-\u9fff]")
    plain = re.compile(r"“[^”]*”|\(&[A-Z]\)|点号,编码,东坐标,北坐标,高程")  # quotes are data; keys; a format
    said = [(source, plain.sub("“”", said.text or "")) for _, source, said in messages()]
    assert [text for source, text in said if slip.search(text) and not re.fullmatch("[a-z,]+", source)] == []


def test_one_text_of_an_algorithm_reads_the_same_everywhere():
    texts = defaultdict(set)
    for context, source, said in messages():
        if context.endswith("Algorithm"):
            texts[source].add(said.text)
    texts.pop("Report")  # the group, and the page of a volume
    assert {source: said for source, said in texts.items() if len(said) > 1} == {}


# ------------------------------------------------------------------------------------------- in the interface


@pytest.mark.parametrize(
    ("locale", "found"), [("zh-Hans", True), ("zh_CN", True), ("zh", True), ("zh-Hant", False), ("de", False)]
)
def test_the_plugin_finds_it_for_the_names_of_simplified_chinese(compiled, monkeypatch, locale, found):
    monkeypatch.setattr(plugin_module, "_ROOT", compiled)
    monkeypatch.setattr(QgsApplication, "locale", lambda: locale)
    plugin = plugin_module.PitProofPlugin(None)
    plugin._install_translator()
    try:
        said = QCoreApplication.translate("PitProofAlgorithm", "Volume")
    finally:
        plugin.unload()
    assert said == ("方量" if found else "Volume")
    assert QCoreApplication.translate("PitProofAlgorithm", "Volume") == "Volume"


def test_every_text_of_the_algorithms_is_chinese(chinese, provider):
    english = []
    for found in provider.algorithms():
        algorithm = found.create()
        texts = [
            algorithm.displayName(),
            algorithm.group(),
            algorithm.shortDescription(),
            algorithm.shortHelpString(),
            *(parameter.description() for parameter in algorithm.parameterDefinitions()),
            *filter(None, (parameter.help() for parameter in algorithm.parameterDefinitions())),
            *(output.description() for output in algorithm.outputDefinitions()),
        ]
        english += [f"{algorithm.name()}: {text}" for text in texts if not CHINESE.search(text)]
    assert provider.algorithms()
    assert english == []


def test_every_text_of_the_algorithms_is_english_otherwise(provider):
    for found in provider.algorithms():
        algorithm = found.create()
        texts = [algorithm.displayName(), algorithm.group()]
        texts += [] if algorithm.name() in NAME_COLUMNS else [algorithm.shortHelpString()]
        texts += [parameter.description() for parameter in algorithm.parameterDefinitions()]
        assert not any(CHINESE.search(text) for text in texts), algorithm.name()


def test_a_group_has_one_name(chinese, provider):
    names = defaultdict(set)
    for algorithm in provider.algorithms():
        names[algorithm.groupId()].add(algorithm.group())
    assert {group: len(said) for group, said in names.items()} == dict.fromkeys(names, 1)
    assert names["volume"] == {"方量"}


def test_provider_and_panel_are_chinese(chinese, provider, qgis_app):
    from qgis.PyQt.QtWidgets import QPushButton

    from ..ui.dock import PitProofDock

    assert CHINESE.search(provider.name())
    assert CHINESE.search(provider.longName())
    dock = PitProofDock()
    dock.show()  # its pages are made when they are first seen
    try:
        texts = [dock.windowTitle(), *(button.text() for button in dock.findChildren(QPushButton))]
        assert len(texts) > 5
        assert [text for text in texts if text and not CHINESE.search(text)] == []
    finally:
        dock.shut_down()
        dock.deleteLater()


# ------------------------------------------------------------------------------------------------- sentences

EMPTY = InputError("Pit '{pit}' has no mineral.", "", pit="CK01")
NOTHING = InputError("There is no quantity to value.")
ERRORS = [
    (
        CaseFileError("The case file '{path}' does not exist.", "Choose a case file, or create one.", path="/a.gpkg"),
        "案件文件“/a.gpkg”不存在。请选择案件文件，或新建一个。",
        "The case file '/a.gpkg' does not exist. Choose a case file, or create one.",
    ),
    (
        InputError("{what} has no geometry.", "Fill it in.", what=Words("Terrain '{name}'", name="before")),
        "地形“before”没有图形。请填写。",
        "Terrain 'before' has no geometry. Fill it in.",
    ),
    (
        InputError("{what} has no geometry.", "Fill it in.", what=remark("what.pit", id="CK01")),
        "采坑“CK01”没有图形。请填写。",
        "Pit 'CK01' has no geometry. Fill it in.",
    ),
    (
        InputError("The case cannot be valued: {gaps}", "Complete the evidence.", gaps=Gaps((EMPTY, NOTHING))),
        "案件不能核算价值：采坑“CK01”没有矿种。没有可计价的数量。请补充证据资料。",
        "The case cannot be valued: Pit 'CK01' has no mineral. There is no quantity to value. Complete the evidence.",
    ),
    (Cancelled(), "已取消。未写入任何内容。", "Cancelled. Nothing was written."),
    (PitProofError("Not known: {this}.", this=1), "Not known: 1.", "Not known: 1."),
]


@pytest.mark.parametrize(("error", "said", "english"), ERRORS)
def test_errors_in_chinese(chinese, error, said, english):
    assert sentence(error) == said


@pytest.mark.parametrize(("error", "said", "english"), ERRORS)
def test_errors_in_english(error, said, english):
    assert sentence(error) == english == str(error)


def test_an_algorithm_refuses_in_chinese(chinese, provider, tmp_path):
    runner = Runner(QgsProcessingContext(), Listener())
    missing = tmp_path / "没有.gpkg"
    said = runner.refused("runcase", CASE=str(missing), FOLDER=str(tmp_path / "out"))
    assert said == f"案件文件“{missing}”不存在。请选择案件文件，或新建一个。"
    runner.context = runner.listener = None


def templates(tmp_path: Path, code: str) -> subprocess.CompletedProcess:
    """Run the gathering of error templates over a small package."""
    for room in ("core", "adapters", "layouts", "algorithms"):
        (tmp_path / room).mkdir()
    shutil.copy(ROOT / "core" / "errors.py", tmp_path / "core")
    (tmp_path / "core" / "some.py").write_text(code, encoding="utf-8")
    (tmp_path / "dev").mkdir()
    tool = shutil.copy(ROOT / "dev" / "error_templates.py", tmp_path / "dev")
    return subprocess.run([sys.executable, tool], capture_output=True, text=True, check=False)


def test_templates_are_followed_through_the_functions_that_add_to_them(tmp_path):
    made = templates(
        tmp_path,
        "from .errors import InputError, Words\n"
        "class Place:\n"
        "    def fail(self, text, advice):\n"
        "        return InputError('{here}: ' + text, advice)\n"
        "def act(place, known):\n"
        "    advice = 'Mend it.'\n"
        "    raise place.fail('it is empty.' if known else 'it is unknown.', advice)\n"
        "def other(text):\n"
        "    return fail(text)\n"
        "def fail(number):\n"
        "    raise InputError('No.', Words('x {n}', n=1))\n",
    )
    assert made.stderr == ""
    found = set(re.findall(r'"errors", "(.*)"', made.stdout))
    assert found == {
        "{here}: it is empty.", "{here}: it is unknown.", "Mend it.", "No.", "x {n}", "Cancelled.",
        "Nothing was written.",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["f'{name} is empty.'", "texts[name]", "say(name)"])
def test_a_template_that_is_no_literal_is_named(tmp_path, text):
    code = f"from .errors import InputError\ndef act(name):\n    raise InputError({text}, 'Fill it in.')\n"
    made = templates(tmp_path, code)
    assert made.returncode == 1
    assert "some.py:3" in made.stderr
    assert made.stdout == ""
