# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder of results that appears whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from types import TracebackType

from .errors import ReportError


class DraftFolder:
    """Collects files in a hidden folder inside ``folder`` and puts them into their places at the end.

    Used as a context: files are written into `path`, then `place` is called. When the context ends with an error, the
    folder is as it was before, files that had been there included.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = [parent for parent in (folder, *folder.parents) if not parent.exists()]
        self._placed: list[tuple[Path, Path | None]] = []  # a file in its place, and where its predecessor waits
        self.path = folder

    def __enter__(self) -> DraftFolder:
        """Make the folders; raises `ReportError` when that is not possible."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self.path = Path(tempfile.mkdtemp(prefix=".pitproof-", dir=self._folder))
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

    def place(self) -> None:
        """Put every file into its place, over an older one; raises `ReportError` when one cannot be replaced."""
        waiting = Path(tempfile.mkdtemp(dir=self.path))
        for number, new in enumerate(sorted(path for path in self.path.rglob("*") if path.is_file())):
            target = self.final(new)
            old = waiting / str(number) if target.exists() else None
            try:
                if not target.parent.exists():
                    target.parent.mkdir()
                    self._made.insert(0, target.parent)
                if old is not None:
                    target.replace(old)
                self._placed.append((target, old))
                new.replace(target)
            except OSError as error:
                raise ReportError(
                    "The file '{path}' cannot be replaced: {reason}.",
                    "Close it in every other program and run again, or choose another folder.",
                    path=target,
                    reason=error.strerror or error,
                ) from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the draft, and after an error everything else that was made."""
        if kind is not None:
            for target, old in reversed(self._placed):
                target.unlink(missing_ok=True)
                if old is not None:
                    old.replace(target)
        shutil.rmtree(self.path, ignore_errors=True)
        for folder in self._made if kind is not None else ():
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
