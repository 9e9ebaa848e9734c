# SPDX-License-Identifier: GPL-3.0-or-later
"""The SHA-256 of files, piece by piece, so that the largest terrain needs no more memory than the smallest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from .progress import Progress, stop_if_cancelled

PIECE = 2**20


def pieces_of(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the content of a stream in pieces."""
    return iter(lambda: stream.read(PIECE), b"")


def digest(
    pieces: Iterable[bytes], progress: Progress, write: Callable[[bytes], object] | None = None
) -> tuple[str, int]:
    """Return the SHA-256 of pieces as hex digits and their length in bytes; each is handed to ``write`` too."""
    found, octets = hashlib.sha256(), 0
    for piece in pieces:
        stop_if_cancelled(progress)
        found.update(piece)
        octets += len(piece)
        if write is not None:
            write(piece)
    return found.hexdigest(), octets


def sha256_of(path: Path, progress: Progress) -> str:
    """Return the SHA-256 of a file as hex digits."""
    with path.open("rb") as stream:
        return digest(pieces_of(stream), progress)[0]
