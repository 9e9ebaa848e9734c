# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder of results that appears whole or not at all, even when the process is killed half-way.

What a killed process leaves is a hidden draft. The next one that works in the folder sees that nobody holds it, puts
back what was replaced if not every file had been placed, and removes it.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import IO

from .errors import ReportError

_PREFIX = ".pitproof-"
_BEING_MADE_S = 60.0  # an empty draft that is older was left before anything was done in it
_HELD, _MOVES, _WAITING = ".held", ".moves.json", ".waiting"


class DraftFolder:
    """Collects files in a hidden folder inside ``folder`` and puts them into their places at the end.

    Used as a context: files are written into `path`, then `place` is called. When the context ends with an error, the
    folder is as it was before, files that had been there included.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = [parent for parent in (folder, *folder.parents) if not parent.exists()]
        self._held: IO[bytes] | None = None
        self.path = folder

    def __enter__(self) -> DraftFolder:
        """Make the folders; raises `ReportError` when that is not possible."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for left in sorted(self._folder.glob(f"{_PREFIX}*")):
                recover(left)
            self.path = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=self._folder))
            self._held = hold(self.path / _HELD)
        except OSError as error:
            raise ReportError(
                "The folder '{folder}' cannot be written into: {reason}.",
                "Choose another folder.",
                folder=self._folder,
                reason=error.strerror or error,
            ) from error
        return self

    def final(self, path: Path) -> Path:
        """Return where a file of the draft will lie."""
        return self._folder / path.relative_to(self.path)

    def files(self) -> list[Path]:
        """Return the files put into the draft so far."""
        return sorted(path for path in self.path.rglob("*") if path.is_file() and path.name != _HELD)

    def place(self) -> None:
        """Put every file into its place, over an older one; raises `ReportError` when one cannot be replaced."""
        new = self.files()
        names = [path.relative_to(self.path).as_posix() for path in new]
        replaced = [name for name in names if (self._folder / name).exists()]
        try:
            (self.path / _WAITING).mkdir()
            record = self.path / _MOVES
            record.write_text(json.dumps({"names": names, "replaced": replaced}), encoding="utf-8")
            _to_disk(record)
        except OSError as error:
            raise _not_replaced(self._folder, error) from error
        for number, (path, name) in enumerate(zip(new, names)):
            target = self._folder / name
            try:
                self._make(target.parent)
                if name in replaced:
                    target.replace(self.path / _WAITING / str(number))
                path.replace(target)
            except OSError as error:
                raise _not_replaced(target, error) from error

    def _make(self, folder: Path) -> None:
        missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        self._made = [*missing, *self._made]

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the draft, and after an error everything else that was made."""
        if kind is not None:
            _put_back(self.path)
        if self._held is not None:
            self._held.close()
        shutil.rmtree(self.path, ignore_errors=True)
        for folder in self._made if kind is not None else ():
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()


def recover(draft: Path) -> None:
    """Clear away a draft that no process holds any more; one that is held, or no draft of ours, is left alone."""
    mark = draft / _HELD
    if not draft.is_dir() or draft.is_symlink():
        return
    if not mark.exists():
        if not any(draft.iterdir()) and time.time() - draft.stat().st_mtime > _BEING_MADE_S:
            draft.rmdir()
        return
    try:
        held = hold(mark)
    except OSError:
        return  # another process works in it
    names, _ = _moves(draft)
    if any((draft / name).exists() for name in names):  # it was stopped before every file was in its place
        _put_back(draft)
    held.close()
    shutil.rmtree(draft, ignore_errors=True)


def _put_back(draft: Path) -> None:
    """Undo the moves that were made: take new files out of their places, and put older ones back."""
    names, replaced = _moves(draft)
    for number, name in reversed(list(enumerate(names))):
        target, waiting = draft.parent / name, draft / _WAITING / str(number)
        if not (draft / name).exists() and (name not in replaced or waiting.exists()):
            target.unlink(missing_ok=True)
        if waiting.exists():
            waiting.replace(target)


def _moves(draft: Path) -> tuple[list[str], list[str]]:
    record = draft / _MOVES
    if not record.is_file():
        return [], []
    try:
        said = json.loads(record.read_text(encoding="utf-8"))
    except ValueError:
        return [], []  # killed while it was written, that is before any file was moved
    return list(said["names"]), list(said["replaced"])


def hold(path: Path) -> IO[bytes]:
    """Open a file that no other process can hold until this one closes it or ends; raises `OSError` when one does."""
    stream = path.open("a+b")
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        stream.close()
        raise
    return stream


def _to_disk(path: Path) -> None:
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())


def _not_replaced(path: Path, error: OSError) -> ReportError:
    return ReportError(
        "The file '{path}' cannot be replaced: {reason}.",
        "Close it in every other program and run again, or choose another folder.",
        path=path,
        reason=error.strerror or error,
    )
