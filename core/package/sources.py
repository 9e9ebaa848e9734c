# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files a case stands on, and where each lies in the package.

A file in the folder of the case keeps its place beside the case; one from elsewhere goes under ``outside/`` with a
number, and the list of files says what the case calls it. Terrain files bring along the small files beside them that
hold their position or system.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..casefile import relative, resolve
from ..errors import InputError, PackageError
from ..model import Case

CASE_FOLDER = "case"
_BESIDE = (".tfw", ".tifw", ".wld", ".prj", ".aux.xml")
_TERRAIN_MAGIC = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"EHFA_HEADER_TAG")
_TEXT_GRID = (b"ncols", b"nrows", b"xllc", b"dsaa")


@dataclass(frozen=True)
class Source:
    """One file of a case: what the case calls it, where it lies, its name in the package, and what it is."""

    stated: str
    path: Path
    name: str
    role: str  # "terrain", "stratum", "attachment", "beside"


def sources_of(case_path: Path, case: Case) -> list[Source]:
    """Return the files of a case; raises `InputError` that names every file that is missing."""
    stated = [(survey.path, "terrain") for survey in case.surveys]
    for stratum in case.strata:
        stated += [(side.path, "stratum") for side in (stratum.top, stratum.bottom) if side is not None and side.path]
    stated += [(attachment.path, "attachment") for attachment in case.attachments]
    found: list[Source] = []
    missing: list[str] = []
    for text, role in dict.fromkeys(stated):
        path = resolve(case_path, text)
        if not path.is_file():
            missing.append(text)
            continue
        name = _name(case_path, path, len(found))
        found.append(Source(text, path, name, role))
        if role != "attachment":
            require_plain_terrain(path, text)
            found += _beside(path, text, name)
    if missing:
        raise InputError(
            "{count} files that the case names are missing: {files}.",
            "Put them where the case says, or correct or delete their rows.",
            count=len(missing),
            files=", ".join(missing),
        )
    return found


def _name(case_path: Path, path: Path, number: int) -> str:
    inside = relative(case_path, path)
    if Path(inside).is_absolute():
        return f"{CASE_FOLDER}/outside/{number + 1:03d}_{path.name}"
    return f"{CASE_FOLDER}/{inside}"


def _beside(path: Path, stated: str, name: str) -> Iterator[Source]:
    folder = name.rsplit("/", maxsplit=1)[0]
    taken = Path(name).name
    for ending in _BESIDE:
        for old, new in (
            (path.with_suffix(ending), Path(taken).with_suffix(ending).name),
            (path.with_name(path.name + ending), taken + ending),
        ):
            if old.is_file():
                yield Source(stated, old, f"{folder}/{new}", "beside")


def require_plain_terrain(path: Path, stated: str) -> None:
    """Raise `PackageError` unless a terrain file holds its own heights.

    A virtual raster or a service description names other files or addresses; opening it would read from wherever it
    says, and the package would not hold what was computed from.
    """
    with path.open("rb") as stream:
        head = stream.read(64)
    plain = head.lstrip().lower().startswith(_TEXT_GRID)
    if not head.startswith(_TERRAIN_MAGIC) and not plain:
        raise PackageError(
            "The terrain '{file}' is no GeoTIFF, ERDAS Imagine or text grid, so its heights may lie elsewhere.",
            "Convert it to GeoTIFF (for example with gdal_translate) and point the case to that file.",
            file=stated,
        )


def duplicates(sources: Sequence[Source]) -> list[Source]:
    """Return the sources with each name once, in order."""
    return list({source.name: source for source in sources}.values())
