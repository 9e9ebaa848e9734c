# SPDX-License-Identifier: GPL-3.0-or-later
"""Paths in a case file: relative ones start at the folder of the case file, so that the folder can be moved."""

from __future__ import annotations

import os
from pathlib import Path


def absolute(path: str | Path) -> Path:
    """Return the absolute path without following links."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def resolve(case_path: str | Path, path: str | Path) -> Path:
    """Return the absolute path of a file that a case names."""
    return absolute(Path(case_path).parent / _native(path))


def relative(case_path: str | Path, path: str | Path) -> str:
    """Return ``path`` as the case file should keep it: relative with forward slashes when it lies in its folder."""
    target, folder = resolve(case_path, path), absolute(Path(case_path).parent)
    return target.relative_to(folder).as_posix() if target.is_relative_to(folder) else str(target)


def _native(path: str | Path) -> Path:
    """Read the backslashes of a relative path written on Windows as separators everywhere."""
    text = str(path)
    return Path(text) if os.sep == "\\" or Path(text).is_absolute() else Path(text.replace("\\", "/"))
