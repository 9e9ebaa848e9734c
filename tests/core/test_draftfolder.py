# SPDX-License-Identifier: GPL-3.0-or-later
"""Results appear whole or not at all: after errors, and after a process that was killed at any moment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ...core.draftfolder import DraftFolder
from ...core.errors import ReportError

PLUGINS = Path(sys.modules[__name__.split(".")[0]].__file__).parent.parent  # from where the package is imported
OLD = {"report.pdf": "old report", "maps/a.pdf": "old map"}
NEW = {"report.pdf": "new report", "maps/a.pdf": "new map", "maps/b.pdf": "second map", "tables.xlsx": "tables"}
KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from pitproof.core.draftfolder import DraftFolder
left = int(sys.argv[3])
def counted(function):
    def call(*arguments, **options):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), 9)
        return function(*arguments, **options)
    return call
for name in ("replace", "mkdir", "write_text", "rename", "unlink"):
    setattr(Path, name, counted(getattr(Path, name)))
with DraftFolder(Path(sys.argv[2])) as draft:
    (draft.path / "maps").mkdir()
    for name, text in %r.items():
        (draft.path / name).write_text(text)
    draft.place()
""" % (NEW,)  # noqa: UP031 (braces in the program)


def fill(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def seen(folder: Path) -> dict[str, str]:
    """The files in their places; hidden drafts do not count."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    inside = {path.relative_to(folder): path for path in paths}
    return {name.as_posix(): path.read_text() for name, path in inside.items() if not name.parts[0].startswith(".")}


def interrupted(folder: Path, *, placed: bool) -> None:
    with DraftFolder(folder) as draft:
        fill(draft.path, NEW)
        if placed:
            draft.place()
        raise RuntimeError


def test_files_appear_together_and_the_draft_goes(tmp_path):
    folder = fill(tmp_path / "out", OLD)
    with DraftFolder(folder) as draft:
        fill(draft.path, NEW)
        assert seen(folder) == OLD
        draft.place()
    assert seen(folder) == NEW
    assert sorted(path.name for path in folder.iterdir()) == ["maps", "report.pdf", "tables.xlsx"]


@pytest.mark.parametrize("placed", [False, True])
def test_after_an_error_the_folder_is_as_before(tmp_path, placed):
    folder = fill(tmp_path / "out", OLD)
    with pytest.raises(RuntimeError):
        interrupted(folder, placed=placed)
    assert seen(folder) == OLD


def test_after_an_error_folders_that_were_made_are_gone(tmp_path):
    with pytest.raises(RuntimeError):
        interrupted(tmp_path / "a" / "b", placed=True)
    assert not (tmp_path / "a").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_killed_at_any_moment_the_next_run_finds_before_or_after(tmp_path):
    found = set()
    for moment in range(40):
        folder = fill(tmp_path / str(moment), OLD)
        command = [sys.executable, "-P", "-c", KILLED, str(PLUGINS), str(folder), str(moment)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode in (0, -9), done.stderr
        with DraftFolder(folder):
            pass  # the next run in that folder
        after = seen(folder)
        assert after in (OLD, NEW), f"killed at step {moment}: {after}"
        assert not list(folder.glob(".*")), f"killed at step {moment}: something is left"
        found.add(len(after))
        if done.returncode == 0:
            break
    else:
        pytest.fail("the program was never let through to its end")
    assert found == {len(OLD), len(NEW)}


def test_a_draft_that_another_process_holds_is_left_alone(tmp_path):
    with DraftFolder(tmp_path) as first:
        fill(first.path, NEW)
        with DraftFolder(tmp_path):
            assert (first.path / "report.pdf").exists()
        first.place()
    assert seen(tmp_path) == NEW


def test_a_folder_that_is_no_draft_is_left_alone(tmp_path):
    fill(tmp_path / ".pitproof-mine", OLD)
    with DraftFolder(tmp_path):
        pass
    assert seen(tmp_path / ".pitproof-mine") == OLD


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_must_not_be_written_to(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(ReportError, match="cannot be written into"), DraftFolder(tmp_path / "out"):
        pass


def test_a_file_where_the_folder_should_be(tmp_path):
    (tmp_path / "out").write_text("x")
    with pytest.raises(ReportError, match="cannot be written into"), DraftFolder(tmp_path / "out"):
        pass
