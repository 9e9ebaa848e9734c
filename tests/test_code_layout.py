# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a reader cannot check by eye: who may import whom, enums, files that may be kept."""

from __future__ import annotations

import ast
import enum
import functools
import importlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("core", "adapters", "layouts", "algorithms", "ui")  # and the Python files beside them
ROOMS = ("core", "adapters", "layouts", "algorithms", "ui")  # a room may import from itself and those before it
CORE_BASE = (
    *("errors", "model", "progress", "optional", "phrases", "crs", "rasters", "geotiff", "draftfolder", "hashing"),
)
CORE_ORDER = ("survey", "volume", "valuation", "report")  # the same inside core, over its base
# these stand on everything; casefile holds the nouns and knows no computation
CORE_TOP = ("chain", "checks", "intake", "package", "samplecase", "sampleevidence")
FORBIDDEN_IN_CORE = ("qgis", "PyQt5", "PyQt6", "sip")
LAZY_IN_CORE = ("osgeo", "rasterio", "geopandas", "reportlab", "openpyxl", "pypdf", "yaml", "docx", "PIL", "pyproj")


def tracked() -> list[Path]:
    """The files of the repository, those not yet committed included."""
    command = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\0")
    return sorted(ROOT / name for name in listed if name and (ROOT / name).is_file())


FILES = tracked()
PYTHON = [path for path in FILES if path.suffix == ".py"]
CODE = [path for path in PYTHON if path.parent == ROOT or path.relative_to(ROOT).parts[0] in SHIPPED]
TREES = {path: ast.parse(path.read_text(encoding="utf-8"), str(path)) for path in PYTHON}


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path, *, lazy: bool = True) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield (line, dotted parts) of what a file imports; relative imports are resolved, and begin with ""."""
    tree = TREES[path]
    nodes = ast.walk(tree) if lazy else _at_import(tree)
    here = path.relative_to(ROOT).with_suffix("").parts
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, tuple(alias.name.split("."))
        elif isinstance(node, ast.ImportFrom):
            module = tuple(node.module.split(".")) if node.module else ()
            if node.level == 0:
                yield node.lineno, module
            elif module:
                yield node.lineno, ("", *here[: len(here) - node.level], *module)
            else:
                for alias in node.names:
                    yield node.lineno, ("", *here[: len(here) - node.level], alias.name)


def _at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that run when the module is imported."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from _at_import(child)


def core_rank(parts: tuple[str, ...]) -> int:
    """0 for the base, then the order of the rooms of core."""
    name = parts[0]
    if name in CORE_BASE:
        return 0
    return 1 + CORE_ORDER.index(name)


# ------------------------------------------------------------------------------------------------- imports


def test_core_knows_neither_qgis_nor_qt():
    found = [
        f"{place(path)}:{line} {'.'.join(parts)}"
        for path in CODE
        if path.relative_to(ROOT).parts[0] == "core"
        for line, parts in imports(path)
        if parts[0] in FORBIDDEN_IN_CORE
    ]
    assert found == []


def test_core_loads_no_library_for_files_before_it_needs_it():
    found = [
        f"{place(path)}:{line} {'.'.join(parts)}"
        for path in CODE
        if path.relative_to(ROOT).parts[0] == "core"
        for line, parts in imports(path, lazy=False)
        if parts[0] in LAZY_IN_CORE
    ]
    assert found == []


def test_rooms_import_one_way():
    found = []
    for path in CODE:
        room = path.relative_to(ROOT).parts[0]
        if room not in ROOMS:
            continue
        for line, parts in imports(path):
            if parts[0] == "" and parts[1] in ROOMS and ROOMS.index(parts[1]) > ROOMS.index(room):
                found.append(f"{place(path)}:{line} imports {'.'.join(parts[1:])}")
    assert found == []


def test_core_imports_one_way():
    found = []
    for path in CODE:
        inside = path.relative_to(ROOT).with_suffix("").parts[1:]
        if path.relative_to(ROOT).parts[0] != "core" or inside[0] in (*CORE_TOP, "__init__"):
            continue
        for line, parts in imports(path):
            if parts[:2] != ("", "core"):
                continue
            wanted = parts[2:]
            if wanted[0] == "casefile" or inside[0] == "casefile":
                allowed = inside[0] == "casefile" and wanted[0] in ("casefile", *CORE_BASE, "volume")
                allowed = allowed and (wanted[0] != "volume" or wanted[1:] == ("strata",))
            else:
                allowed = wanted[0] not in CORE_TOP and core_rank(wanted) <= core_rank(inside)
            if not allowed:
                found.append(f"{place(path)}:{line} imports {'.'.join(parts[1:])}")
    assert found == []


def test_every_module_of_core_has_its_place():
    names = {
        path.relative_to(ROOT / "core").parts[0].removesuffix(".py") for path in CODE if ROOT / "core" in path.parents
    }
    assert names == {*CORE_BASE, *CORE_ORDER, *CORE_TOP, "casefile", "__init__"}


def test_the_package_is_imported_by_relative_imports_only():
    found = []
    for path in PYTHON:
        top = path.relative_to(ROOT).parts[0]
        if top in ("dev", "benchmarks"):
            continue  # programs that run with the package under its real name
        for line, parts in imports(path):
            if parts[0] in ("pitproof", *ROOMS, "plugin", "libraries", "tests"):
                found.append(f"{place(path)}:{line} {'.'.join(parts)}")
    assert found == []


def test_only_the_entry_makes_the_plugin():
    entry = TREES[ROOT / "__init__.py"]
    assert [node.name for node in entry.body if isinstance(node, ast.FunctionDef)] == ["classFactory"]
    makers = [
        place(path)
        for path in CODE
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.FunctionDef) and node.name == "classFactory"
    ]
    assert makers == ["__init__.py"]
    at_import = {parts[0] for _line, parts in imports(ROOT / "__init__.py", lazy=False)}
    assert at_import <= {"__future__", "typing"}


# --------------------------------------------------------------------------------------------------- enums


@functools.cache
def nested_types(owner: type) -> set[type]:
    return {found for found in (getattr(owner, name, None) for name in dir(owner)) if isinstance(found, type)} - {type}


def unscoped(tree: ast.AST) -> Iterator[str]:
    """Yield enum members of QGIS and Qt classes that are reached without the enum's name; Qt 6 has none of them."""
    known: dict[str, object] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").split(".")[0] == "qgis":
            module = importlib.import_module(node.module)
            known |= {alias.asname or alias.name: getattr(module, alias.name, None) for alias in node.names}
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            continue
        owner = known.get(node.value.id)
        value = getattr(owner, node.attr, None) if isinstance(owner, type) else None
        if isinstance(value, (enum.Enum, int)) and type(value) in nested_types(owner):
            yield f"{node.lineno} {node.value.id}.{node.attr}"


@pytest.mark.parametrize(
    ("line", "hits"),
    [
        ("from qgis.PyQt.QtCore import Qt\nx = Qt.LeftButton", 1),
        ("from qgis.PyQt.QtCore import Qt\nx = Qt.CrossCursor", 1),
        ("from qgis.core import Qgis\nx = Qgis.Critical", 1),
        ("from qgis.core import QgsWkbTypes as W\nx = W.PolygonGeometry", 1),
        ("from qgis.core import QgsProcessing\nx = QgsProcessing.TypeVectorPolygon", 1),
        ("from qgis.PyQt.QtCore import Qt\nx = Qt.MouseButton.LeftButton", 0),
        ("from qgis.core import Qgis\nx = Qgis.MessageLevel.Critical", 0),
    ],
)
def test_the_enum_check_finds_what_it_should(line, hits):
    assert len(list(unscoped(ast.parse(line)))) == hits


def test_enums_are_scoped():
    found = [f"{place(path)}:{hit}" for path in PYTHON for hit in unscoped(TREES[path])]
    assert found == []


# ------------------------------------------------------------------------------------- statements and text


def test_no_assert_and_no_print_in_shipped_code():
    found = []
    for path in CODE:
        for node in ast.walk(TREES[path]):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
            if isinstance(node, ast.Assert) or named:
                found.append(f"{place(path)}:{node.lineno}")
    assert found == []


def test_every_python_file_names_its_licence():
    line = "# SPDX-License-Identifier: GPL-3.0-or-later"
    missing = [place(path) for path in PYTHON if line not in path.read_text(encoding="utf-8").splitlines()[:2]]
    assert missing == []


def test_no_file_is_binary():
    found = [place(path) for path in FILES if b"\0" in path.read_bytes()[:8192] and path.suffix != ".png"]
    assert found == []
    pictures = [path for path in FILES if path.suffix == ".png"]
    assert all(place(path).startswith("docs/") and path.stat().st_size < 600_000 for path in pictures)


# The words are put together here so that this file does not hold them itself.
MACHINE = [
    *("/" + "home/[a-z]", "/" + "root/", "/" + "Users/[A-Z]", "/" + "work/"),
    *(r"[A-Z]:\\\\?Users", "/" + "tmp/[a-z]+[-_0-9]"),
]
REGISTRIES = [
    "pypi" + r"\.org",
    "files.python" + "hosted",
    "deb" + r"\.debian\.org",
    "archive" + r"\.ubuntu\.com",
    "npm" + "js",
]
ELSEWHERE = re.compile(
    "|".join(["security" + r"\.debian\.org", "mirrors?" + r"\.[a-z]+\.(com|org|edu|cn)", *REGISTRIES])
)


def test_no_path_of_one_machine_and_no_registry_host():
    machine = re.compile("|".join(MACHINE))
    found = []
    for path in FILES:
        if path.suffix == ".png":
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if machine.search(line) or ELSEWHERE.search(line):
                found.append(f"{place(path)}:{number} {line.strip()[:80]}")
    assert found == []
