# SPDX-License-Identifier: GPL-3.0-or-later
"""The zip for the plugin repository, and the Makefile's targets around it."""

from __future__ import annotations

import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from ..dev import package
from ..dev.package import PackageError, build, check, translations, version_of, write

ROOT = Path(__file__).resolve().parent.parent
LEAST = {"LICENSE": b"GPL", "__init__.py": b"", "metadata.txt": b"[general]\nversion=1.2\n"}
DAY = (2024, 5, 1, 8, 30, 0)


def make(*arguments, **variables):
    command = ["make", "-C", str(ROOT), *arguments, *(f"{name}={value}" for name, value in variables.items())]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return build("HEAD", tmp_path_factory.mktemp("build"))


def test_the_zip_holds_the_plugin_and_nothing_else(archive):
    with zipfile.ZipFile(archive) as opened:
        names = opened.namelist()
        assert opened.testzip() is None
    assert {name.split("/")[0] for name in names} == {"pitproof"}
    inside = {name.removeprefix("pitproof/") for name in names}
    assert {"LICENSE", "metadata.txt", "__init__.py", "plugin.py", "core/chain.py", "resources/minerals.yaml"} <= inside
    tops = {name.split("/")[0] for name in inside}
    assert tops.isdisjoint({"tests", "dev", "benchmarks", "docs", "Makefile", "pyproject.toml", ".ci", ".gitignore"})
    assert not [name for name in inside if name.startswith(".") or "/." in name]
    assert archive.stat().st_size < 3e6
    tracked = subprocess.run(
        ["git", "-C", ROOT, "ls-tree", "-r", "--name-only", "HEAD"], check=True, capture_output=True, text=True
    )
    code = {name for name in tracked.stdout.splitlines() if name.endswith(".py")}
    assert {name for name in code if not name.startswith(("tests/", "dev/", "benchmarks/"))} <= inside


def test_its_name_carries_the_version(archive):
    version = next(
        line.removeprefix("version=").strip()
        for line in (ROOT / "metadata.txt").read_text(encoding="utf-8").splitlines()
        if line.startswith("version=")
    )
    assert archive.name == f"pitproof.{version}.zip"


def test_the_same_commit_gives_the_same_bytes(archive, tmp_path):
    assert build("HEAD", tmp_path).read_bytes() == archive.read_bytes()


def test_it_runs_the_sample_case_from_an_empty_profile(archive, tmp_path):
    """As the user gets it: unpacked into a profile, none of the development files around it; from case to package."""
    folder = tmp_path / "profiles" / "default" / "python" / "plugins"
    folder.mkdir(parents=True)
    tmp_path.chmod(0o700)
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)
    libraries = next((ROOT / ".venv" / "lib").glob("python3*/site-packages"))
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QGIS", "PROJ", "PYTHON"))}
    environment |= {
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path),
        "PYTHONPATH": str(libraries),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    sample, zipped = tmp_path / "案件", tmp_path / "package.zip"
    for command, expected in (
        (["plugins", "enable", "pitproof"], ""),
        (["list"], "excavatedvolume"),
        (["run", "pitproof:createsamplecase", f"--FOLDER={sample}"], "TRUTH"),
        (["run", "pitproof:runcase", f"--CASE={sample / 'sample_case.gpkg'}", f"--FOLDER={sample / 'report'}"], "PDF"),
        (["run", "pitproof:sealcase", f"--CASE={sample / 'sample_case.gpkg'}", f"--PACKAGE={zipped}"], "SEAL"),
        (["run", "pitproof:verifycase", f"--PACKAGE={zipped}"], "DIFFERENT:\t0"),
    ):
        done = subprocess.run(["qgis_process", *command], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert expected in done.stdout
        assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ({".hidden": b""}, r"\.hidden must not be in the zip"),
        ({"core/.cache/x.py": b""}, "must not be in the zip"),
        ({"core/__pycache__/x.py": b""}, "must not be in the zip"),
        ({"core/x.pyc": b""}, "must not be in the zip"),
        ({"core/x.so": b"\x7fELF\0\0"}, r"core/x\.so is a binary file"),
        ({"core\\x.py": b""}, "must not be in the zip"),
    ],
)
def test_what_the_repository_refuses(extra, words):
    check(LEAST | {"i18n/a.qm": b"\0", "docs/a.png": b"\0"})
    with pytest.raises(PackageError, match=words):
        check(LEAST | extra)


@pytest.mark.parametrize("name", list(LEAST))
def test_what_must_be_there(name):
    with pytest.raises(PackageError, match=f"{name} is missing"):
        check({other: content for other, content in LEAST.items() if other != name})


def test_a_zip_that_is_too_big(tmp_path, monkeypatch):
    monkeypatch.setattr(package, "LIMIT_BYTES", 100)
    with pytest.raises(PackageError, match="The zip has"):
        write(LEAST, tmp_path / "a.zip", DAY)
    assert list(tmp_path.iterdir()) == []


def test_every_file_has_the_day_of_the_commit(tmp_path):
    write(LEAST, tmp_path / "a.zip", DAY)
    with zipfile.ZipFile(tmp_path / "a.zip") as opened:
        assert {entry.date_time for entry in opened.infolist()} == {DAY}
        assert {entry.external_attr >> 16 for entry in opened.infolist()} == {0o644}
    assert version_of(LEAST) == "1.2"


TS = b"""<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="zh_CN"><context><name>C</name>
<message><source>pit</source><translation>\xe5\x9d\x91</translation></message></context></TS>"""


def test_translations_are_compiled_where_that_is_possible(monkeypatch):
    if not translations({"i18n/pitproof_zh_CN.ts": TS}):
        pytest.skip("lrelease is not installed")
    assert list(translations({"i18n/pitproof_zh_CN.ts": TS})) == ["i18n/pitproof_zh_CN.qm"]
    monkeypatch.setattr(package.shutil, "which", lambda _name: None)
    assert translations({"i18n/pitproof_zh_CN.ts": TS}) == {}


# ----------------------------------------------------------------------------------------------- Makefile


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("demo", "dev/demo.sh"),
        ("test", "dev/test.sh"),
        ("check", "dev/check.sh"),
        ("package", "dev/package.py"),
        ("link", "ln -sfn"),
    ],
)
def test_targets_say_what_they_would_do(target, words):
    assert words in make("-n", target)


def test_the_case_of_the_demo_may_hold_blanks():
    assert 'dev/demo.sh "a b/案件.gpkg"' in make("-n", "demo", CASE="a b/案件.gpkg")


def test_help_names_every_target():
    shown = make("help")
    assert all(name in shown for name in ("demo", "test", "check", "package", "link"))


def test_link_puts_the_plugin_into_a_profile(tmp_path):
    for _ in range(2):  # a second time changes nothing
        make("link", PROFILES=tmp_path / "my profiles", PROFILE="work")
    link = tmp_path / "my profiles" / "work" / "python" / "plugins" / "pitproof"
    assert link.is_symlink()
    assert (link / "metadata.txt").samefile(ROOT / "metadata.txt")
    assert [path.name for path in link.parent.iterdir()] == ["pitproof"]
