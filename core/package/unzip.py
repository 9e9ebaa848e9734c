# SPDX-License-Identifier: GPL-3.0-or-later
"""A zip from somebody else, taken apart so that it can only write where it is told, and only so much."""

from __future__ import annotations

import errno
import shutil
import stat
import struct
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from ..errors import PackageError
from ..hashing import pieces_of
from ..progress import Progress, stop_if_cancelled
from .bag import require_inside


@dataclass(frozen=True)
class Limits:
    """How much a package may hold; engineering defaults, far above a real case."""

    files: int = 50_000
    octets: int = 200 * 2**30
    ratio: int = 1_000  # how many times larger than its packed size a file above 16 MB may be


# what zipfile throws at a file that is none, or a broken one
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError),
    struct.error,
)
_SMALL = 16 * 2**20


def unzip(source: Path, folder: Path, progress: Progress, limits: Limits | None = None) -> None:
    """Unpack ``source`` into the empty ``folder``; sizes are counted as they come, not believed.

    Raises `PackageError` for links, paths that lead out, names that differ only in case or form, encrypted entries,
    and more or larger files than ``limits`` or the disk allow.
    """
    limits = limits or Limits()
    try:
        with zipfile.ZipFile(source) as archive:
            _unpack(archive, source.name, folder, progress, limits)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise PackageError(
                "There is no room left to unpack {file}.", "Free some of the disk and try again.", file=source.name
            ) from error
        raise _damaged(source, error) from error
    except _DAMAGE as error:
        raise _damaged(source, error) from error


def _damaged(source: Path, error: Exception) -> PackageError:
    return PackageError(
        "{file} cannot be unpacked: {reason}.",
        "It is no zip file, or it is damaged; ask for another copy.",
        file=source.name,
        reason=" ".join(str(error).split())[:120] or type(error).__name__,
    )


def _unpack(archive: zipfile.ZipFile, name: str, folder: Path, progress: Progress, limits: Limits) -> None:
    entries = archive.infolist()
    if len(entries) > limits.files:
        raise _too_much(name, f"{len(entries)} files", f"{limits.files}")
    room = min(limits.octets, shutil.disk_usage(folder).free)
    seen: set[str] = set()
    total = 0
    for done, entry in enumerate(entries):
        path = _checked(entry, name, seen)
        progress.report(100.0 * done / len(entries))
        if entry.is_dir():
            continue
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        total += _copy(archive, entry, target, room - total, name, limits, progress)


def _checked(entry: zipfile.ZipInfo, name: str, seen: set[str]) -> str:
    path = require_inside(entry.filename.rstrip("/"), name)
    if entry.orig_filename != entry.filename:
        require_inside(entry.orig_filename.rstrip("/"), name)
    mode = entry.external_attr >> 16
    if mode and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) and stat.S_IFMT(mode):
        raise PackageError(
            "{file} holds '{path}', which is a link or a device.",
            "A package holds files only; do not trust this one.",
            file=name,
            path=path,
        )
    if entry.flag_bits & 0x1:
        raise PackageError(
            "'{path}' in {file} is encrypted.", "Ask for a package without a password.", file=name, path=path
        )
    plain = unicodedata.normalize("NFC", path).casefold()
    if plain in seen:
        raise PackageError(
            "{file} holds '{path}' twice, or two names that some systems take for one.",
            "Do not trust this package; ask for another copy.",
            file=name,
            path=path,
        )
    seen.add(plain)
    return path


def _copy(
    archive: zipfile.ZipFile,
    entry: zipfile.ZipInfo,
    target: Path,
    room: int,
    name: str,
    limits: Limits,
    progress: Progress,
) -> int:
    allowed = max(_SMALL, limits.ratio * entry.compress_size)
    written = 0
    with archive.open(entry) as source, target.open("xb") as out:
        for piece in pieces_of(source):
            stop_if_cancelled(progress)
            written += len(piece)
            if written > room:
                raise _too_much(name, f"more than {room} bytes", "what the limit and the disk leave")
            if written > allowed:
                raise _too_much(
                    name, f"'{entry.filename}' beyond {allowed} bytes", f"{limits.ratio} times its packed size"
                )
            out.write(piece)
    return written


def _too_much(name: str, found: str, limit: str) -> PackageError:
    return PackageError(
        "{file} unpacks to {found}, more than {limit}.",
        "Do not trust this package; ask for another copy.",
        file=name,
        found=found,
        limit=limit,
    )
