# SPDX-License-Identifier: GPL-3.0-or-later
"""BagIt 1.0 (RFC 8493): a folder, or a zip of it, whose files are listed with their SHA-256.

A bag is written into a folder or a zip by the same steps, the same bytes for the same content and date: entries are
sorted, times are the sealing date, permissions are fixed. Nothing is ever fetched: this is a bag without fetch.txt, and
one that has it is refused.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import IO

from ..errors import PackageError
from ..hashing import digest, pieces_of
from ..progress import Progress

DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MANIFEST, TAG_MANIFEST, INFO = "manifest-sha256.txt", "tagmanifest-sha256.txt", "bag-info.txt"
_STORED = (".png", ".jpg", ".jpeg", ".zip", ".xlsx", ".docx", ".pdf", ".laz", ".gz")  # compressed already
_MODE = 0o100644 << 16
_DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{name}{n}" for name in ("COM", "LPT") for n in range(1, 10))}
_LINE = re.compile(r"([0-9a-fA-F]{64})\s+\*?(.+)")


class Target(ABC):
    """Where a bag is written."""

    @abstractmethod
    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """Open a new file of the bag."""


class FolderTarget(Target):
    """A bag as a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """Open a new file of the bag."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            yield stream


class ZipTarget(Target):
    """A bag as one zip file; the bag's folder stands in it under ``top``."""

    def __init__(self, archive: zipfile.ZipFile, top: str, day: date) -> None:
        self._archive, self._top, self._day = archive, top, day

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """Open a new file of the bag."""
        entry = zipfile.ZipInfo(
            f"{self._top}/{name}", (max(1980, self._day.year), self._day.month, self._day.day, 0, 0, 0)
        )
        packed = name.lower().endswith(_STORED)
        entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
        entry.external_attr, entry.create_system = _MODE, 3
        with self._archive.open(entry, "w", force_zip64=True) as stream:
            yield stream


@dataclass
class BagWriter:
    """Writes payload files first, then the tag files that list them."""

    target: Target
    progress: Progress
    payload: dict[str, str] = field(default_factory=dict)  # name under data/ -> SHA-256
    tags: dict[str, str] = field(default_factory=dict)
    octets: int = 0

    def add_file(self, name: str, source: Path) -> str:
        """Copy a file into the payload and return its SHA-256."""
        try:
            with source.open("rb") as stream:
                return self._add(name, pieces_of(stream))
        except OSError as error:
            raise PackageError(
                "The file {file} could not be packed: {reason}.",
                "Check that it can be read and that the target has room, then seal again.",
                file=source,
                reason=error.strerror or error,
            ) from error

    def add_bytes(self, name: str, content: bytes) -> str:
        """Write a payload file and return its SHA-256."""
        return self._add(name, iter([content]))

    def _add(self, name: str, pieces: Iterator[bytes]) -> str:
        with self.target.open(f"data/{name}") as out:
            found, octets = digest(pieces, self.progress, out.write)
        self.octets += octets
        self.payload[f"data/{name}"] = found
        return found

    def tag(self, name: str, text: str) -> str:
        """Write a tag file and return its SHA-256."""
        content = text.encode("utf-8")
        with self.target.open(name) as out:
            out.write(content)
        self.tags[name] = hashlib.sha256(content).hexdigest()
        return self.tags[name]

    def close(self, info: Mapping[str, str]) -> str:
        """Write declaration, information and manifests; return the SHA-256 of the tag manifest, the bag's own name."""
        self.tag("bagit.txt", DECLARATION)
        oxum = {"Payload-Oxum": f"{self.octets}.{len(self.payload)}"}
        self.tag(INFO, "".join(f"{key}: {_one_line(value)}\n" for key, value in {**info, **oxum}.items()))
        self.tag(MANIFEST, listing(self.payload))
        listed = listing(self.tags)
        with self.target.open(TAG_MANIFEST) as out:
            out.write(listed.encode("utf-8"))
        return hashlib.sha256(listed.encode("utf-8")).hexdigest()


def _one_line(value: str) -> str:
    return " ".join(value.split())


def listing(hashes: Mapping[str, str]) -> str:
    """Return a manifest, sorted by name; line ends and percent signs in names are encoded as the RFC says."""
    lines = []
    for name in sorted(hashes):
        safe = name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")
        lines.append(f"{hashes[name]}  {safe}\n")
    return "".join(lines)


def read_listing(text: str, name: str) -> dict[str, str]:
    """Return names and hashes of a manifest; raises `PackageError` for a line that is none or leads out of the bag."""
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        match = _LINE.fullmatch(line.rstrip("\r"))
        if match is None:
            raise PackageError(
                "{file}, line {line}: '{text}' is no hash with a file name.",
                "The package is damaged; ask for another copy.",
                file=name,
                line=number,
                text=line[:60],
            )
        path = match[2].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        found[require_inside(path, name)] = match[1].lower()
    return found


def require_inside(path: str, where: str) -> str:
    """Return the name of a file inside a bag, or raise `PackageError` when it could lead anywhere else.

    Refused are absolute paths, drive letters, backslashes, "..", empty parts, and characters that a file system takes
    for something else.
    """
    parts = PurePosixPath(path).parts
    wrong = (
        not path
        or path.startswith(("/", "~"))
        or "\\" in path
        or any(character in path for character in ':*?"<>|')
        or any(part.split(".")[0].upper() in _DEVICES for part in path.split("/"))
        or any(part in ("..", ".") or part != part.strip() or part.endswith(".") for part in path.split("/"))
        or "" in path.split("/")
        or any(unicodedata.category(character) in ("Cc", "Cs") for character in path)
        or not parts
    )
    if wrong:
        raise PackageError(
            "{where} names '{path}', which does not lie inside the package.",
            "Do not trust this package; ask for another copy.",
            where=where,
            path=path[:80].encode("unicode_escape").decode("ascii"),
        )
    return path


@dataclass(frozen=True)
class BagState:
    """What a bag holds against what its manifests say; names are relative to the bag's folder."""

    version: str
    info: Mapping[str, str]
    seal: str  # SHA-256 of the tag manifest
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    unlisted: tuple[str, ...]
    oxum_fits: bool
    files: int
    octets: int

    @property
    def sound(self) -> bool:
        """Whether everything fits."""
        return not (self.changed or self.missing or self.unlisted) and self.oxum_fits


def check_bag(folder: Path, progress: Progress) -> BagState:
    """Compare a bag in a folder with its manifests; raises `PackageError` for a folder that is no bag."""
    declared = _text(folder, "bagit.txt")
    version = _info_of(declared).get("BagIt-Version", "")
    if version not in ("0.97", "1.0") or "UTF-8" not in declared.upper():
        raise PackageError(
            "'bagit.txt' of the package says version '{version}'.",
            "This is no package that PitProof can check; it needs BagIt 1.0 in UTF-8.",
            version=version[:20],
        )
    if (folder / "fetch.txt").exists():
        raise PackageError(
            "The package wants files to be fetched from elsewhere (fetch.txt).",
            "PitProof fetches nothing; ask for a package that is complete.",
        )
    tags = read_listing(_text(folder, TAG_MANIFEST), TAG_MANIFEST)
    payload = read_listing(_text(folder, MANIFEST), MANIFEST)
    stray = [name for name in payload if not name.startswith("data/")]
    if stray:
        raise PackageError(
            "{file} lists '{path}', which is no payload.", "The package is damaged.", file=MANIFEST, path=stray[0]
        )
    here = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
    listed = {**tags, **payload}
    changed, done, total = [], 0, max(1, sum(path.stat().st_size for path in here.values()))
    octets = 0
    for name, expected in sorted(listed.items()):
        if name not in here:
            continue
        with here[name].open("rb") as stream:
            found, size = digest(pieces_of(stream), progress)
        done += size
        octets += size if name.startswith("data/") else 0
        progress.report(100.0 * done / total)
        if found != expected:
            changed.append(name)
    info = _info_of(_text(folder, INFO)) if (folder / INFO).exists() else {}
    count = sum(name.startswith("data/") for name in here)
    return BagState(
        version=version,
        info=info,
        seal=hashlib.sha256((folder / TAG_MANIFEST).read_bytes()).hexdigest(),
        changed=tuple(changed),
        missing=tuple(sorted(set(listed) - set(here))),
        unlisted=tuple(sorted(set(here) - set(listed) - {TAG_MANIFEST})),
        oxum_fits=info.get("Payload-Oxum", f"{octets}.{count}") == f"{octets}.{count}",
        files=count,
        octets=octets,
    )


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a bag; a link in it is refused, wherever it leads."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            raise PackageError(
                "The package holds a link: '{path}'.",
                "A package holds files only; do not trust this one.",
                path=path.relative_to(folder).as_posix(),
            )
        if path.is_file():
            yield path


def _text(folder: Path, name: str) -> str:
    path = folder / name
    if path.is_symlink() or not path.is_file():
        raise PackageError("The package has no '{file}'.", "This is no sealed package, or it is incomplete.", file=name)
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PackageError("'{file}' of the package is not UTF-8.", "The package is damaged.", file=name) from error


def _info_of(text: str) -> dict[str, str]:
    pairs = (
        line.split(":", maxsplit=1) for line in text.splitlines() if ":" in line and not line.startswith((" ", "\t"))
    )
    return {key.strip(): value.strip() for key, value in pairs}
