# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents into the case: each by its path, relative where it lies beside the case, and its hash."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...core.casefile import add_evidence, relative
from ...core.hashing import sha256_of
from ...core.model import Attachment
from ...core.progress import Silent


def attach_files(case: Path, kind: str, paths: Sequence[Path]) -> int:
    """Add files as attachments of one kind; returns how many. Raises `PitProofError`, or `OSError` from a file."""
    found = [Attachment(kind, path.stem, relative(case, path), sha256_of(path, Silent())) for path in paths]
    add_evidence(case, attachments=found)
    return len(found)
