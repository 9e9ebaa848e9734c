# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door for survey points: placed in one system, sorted into kinds, and listed where something is wrong.

A file is gone through twice: once for its coordinates, which are kept as plain arrays, once to hand the points out.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...errors import InputError
from ...phrases import Remark, remark
from ...progress import Progress, Silent, Stage, stop_if_cancelled
from . import pointcheck
from .encoding import open_text
from .gauss import same_datum_transform
from .laspoints import LAS_ENDINGS, las_source
from .nouns import Choices, Floats, Format
from .pointframe import PlacedPoints, place_points
from .pointrecords import Flaw, PointSource, Record, cass_source, table_source
from .surveycodes import KINDS, CodeMap, load_codes

_MOST_FLAWS = 10_000  # more lines than this that are no points: it is another kind of file
_MOST_CODES = 50  # unknown codes that are named
_KIND_WORDS = {
    "ground": "import.kind.ground",
    "boundary": "import.kind.boundary",
    "breakline": "import.kind.breakline",
    "control": "import.kind.control",
    "check": "import.kind.check",
    "stable": "import.kind.stable",
}


@dataclass(frozen=True)
class PointOptions:
    """What the user decided about points."""

    choices: Choices = field(default_factory=Choices)
    crs: str = ""  # the system of the coordinates, where they are not in a zone of China
    spike_m: float = pointcheck.SPIKE_M
    clean: bool = False  # leave doubled points and spikes out


@dataclass(frozen=True)
class SurveyPoint:
    """One point understood: x east and y north in the concluded system, height in metres."""

    line: int
    name: str
    code: str
    kind: str
    x: float
    y: float
    height_m: float


@dataclass(frozen=True)
class Finding:
    """One point or line with something to say about it; coordinates where there are some."""

    line: int
    kind: str  # unreadable, swapped, outside, height, duplicate, spike
    reason: object  # a remark or an error
    x: float | None = None
    y: float | None = None
    height_m: float | None = None


@dataclass
class _Columns:
    """The coordinates of a file as plain arrays."""

    first: array[float] = field(default_factory=lambda: array("d"))
    second: array[float] = field(default_factory=lambda: array("d"))
    height: array[float] = field(default_factory=lambda: array("d"))
    line: array[int] = field(default_factory=lambda: array("q"))
    kind: array[int] = field(default_factory=lambda: array("b"))
    flaws: list[Flaw] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class PointReading:
    """A file of points as it was understood."""

    file: str
    format: Format
    crs: str
    count: int
    kinds: Mapping[str, int]
    conclusions: tuple[Remark, ...]
    _source: PointSource
    _codes: CodeMap
    _placed: PlacedPoints
    _flaws: tuple[Flaw, ...]
    _first_at: NDArray[np.int64]
    _gaps: Floats
    _kept: NDArray[np.bool_]

    @property
    def kept(self) -> int:
        """Return the number of points that are handed out."""
        return int(np.count_nonzero(self._kept))

    def spread(self, most: int) -> Floats:
        """Return at most ``most`` of the points that are handed out, evenly over the file: x, y and height each."""
        index = np.flatnonzero(self._kept)
        index = index[:: max(1, -(-index.size // most))]
        return np.column_stack((self._placed.xy[index], self._placed.height[index]))

    def points(self) -> Iterator[SurveyPoint]:
        """Go through the file again and yield the points that can be used."""
        index = -1
        for item in self._source.items():
            if isinstance(item, Flaw):
                continue
            index += 1
            if index >= self._kept.size or not self._kept[index]:
                continue
            x, y = self._placed.xy[index]
            kind = self._codes.kind(item.code) or "ground"
            yield SurveyPoint(item.line, item.name, item.code, kind, float(x), float(y), item.height_m)

    def findings(self) -> Iterator[Finding]:
        """Yield what must be looked at, in the order of the kinds."""
        for flaw in self._flaws:
            yield Finding(flaw.line, "unreadable", flaw.error)
        placed = self._placed
        yield from placed_findings(placed)
        for index in np.flatnonzero(self._first_at >= 0):
            other = int(self._first_at[index])
            step = float(placed.height[index] - placed.height[other])
            note = remark("import.point.duplicate", other=int(placed.line[other]), dz=step)
            yield self._finding(int(index), "duplicate", note)
        for index in np.flatnonzero(self._gaps):
            height, gap = float(placed.height[index]), float(self._gaps[index])
            yield self._finding(int(index), "spike", remark("import.point.spike", height=height, gap=gap))

    def _finding(self, index: int, kind: str, reason: Remark) -> Finding:
        placed = self._placed
        x, y = (float(value) for value in placed.xy[index])
        return Finding(int(placed.line[index]), kind, reason, x, y, float(placed.height[index]))


def points_in_system(reading: PointReading, crs: str) -> PointReading:
    """Return the reading in another system on the same datum; raises `CrsError` for another datum."""
    transform = same_datum_transform(reading.crs, crs, reading.file)
    if transform is None:
        return replace(reading, crs=crs)
    placed = reading._placed
    xy = placed.xy.copy()
    xy[placed.good] = transform(xy[placed.good])
    note = remark("import.reprojected", warning=False, first=reading.crs, second=crs)
    conclusions = (*reading.conclusions, note)
    return replace(reading, crs=crs, conclusions=conclusions, _placed=replace(placed, xy=xy))


def placed_findings(placed: PlacedPoints) -> Iterator[Finding]:
    """Yield the points that could not be placed; they have no coordinates on the map."""
    for index in np.flatnonzero(~placed.good):
        first, second = (float(value) for value in placed.written[index])
        line, height = int(placed.line[index]), float(placed.height[index])
        if placed.bad_height[index]:
            yield Finding(line, "height", remark("import.point.height", height=height), height_m=height)
        elif placed.swapped[index]:
            yield Finding(line, "swapped", _raw("import.point.swapped", first, second), height_m=height)
        else:
            yield Finding(line, "outside", _raw("import.point.outside", first, second), height_m=height)


def _raw(code: str, first: float, second: float) -> Remark:
    return remark(code, first=f"{first:.10g}", second=f"{second:.10g}")


def point_source(path: Path, format: Format | None = None, encoding: str = "") -> PointSource:  # noqa: A002
    """Return the points of a file as written; the format follows from the ending unless it is given."""
    if not path.is_file():
        raise InputError("The file '{path}' does not exist.", "Check the path.", path=path)
    ending = path.suffix.lower()
    if format is Format.LAS or (format is None and ending in LAS_ENDINGS):
        return las_source(path)
    if ending in (".xlsx", ".xlsm"):
        return table_source(path, None)
    text = open_text(path, encoding)
    cass = format is Format.CASS_DAT or (format is None and ending == ".dat")
    return cass_source(text) if cass else table_source(None, text)


def read_points(
    source: PointSource,
    options: PointOptions | None = None,
    codes: CodeMap | None = None,
    progress: Progress | None = None,
) -> PointReading:
    """Understand the points of a file.

    Raises `InputError` for lines that are no points (unless ``keep_good``), and wherever two readings are possible.
    """
    options, codes, progress = options or PointOptions(), codes or load_codes(), progress or Silent()
    columns = _gathered(source, options, codes, progress)
    written = np.column_stack((np.frombuffer(columns.first), np.frombuffer(columns.second)))
    height, line = np.frombuffer(columns.height), np.frombuffer(columns.line, dtype=np.int64)
    placed = place_points(source, written, height, line, options.choices, options.crs)
    progress.report(50.0)
    first_at, gaps = _checked(placed, options.spike_m, Stage(progress, 50, 100))
    kept = placed.good.copy()
    if options.clean:
        kept &= (first_at < 0) & (gaps == 0.0)
    kinds = np.bincount(np.frombuffer(columns.kind, dtype=np.int8)[kept], minlength=len(KINDS))
    by_kind = {kind: int(count) for kind, count in zip(KINDS, kinds) if count}
    notes = _notes(source, columns, int(np.count_nonzero(kept)), by_kind)
    return PointReading(
        source.file,
        source.format,
        placed.crs,
        height.size,
        by_kind,
        (*source.conclusions, *placed.conclusions, *notes),
        source,
        codes,
        placed,
        tuple(columns.flaws),
        first_at,
        gaps,
        kept,
    )


def _checked(placed: PlacedPoints, spike_m: float, progress: Progress) -> tuple[NDArray[np.int64], Floats]:
    """Return for each point the first one at its place (or -1), and the height gap of spikes (else 0)."""
    at = np.flatnonzero(placed.good)
    x, y = placed.xy[at, 0], placed.xy[at, 1]
    first_at, gaps = np.full(placed.height.size, -1, dtype=np.int64), np.zeros(placed.height.size)
    doubled = pointcheck.duplicates(x, y)
    first_at[at] = np.where(doubled >= 0, at[doubled], -1)
    gaps[at] = pointcheck.spikes(x, y, placed.height[at], progress, limit_m=spike_m)
    return first_at, gaps


def _gathered(source: PointSource, options: PointOptions, codes: CodeMap, progress: Progress) -> _Columns:
    columns = _Columns()
    for number, item in enumerate(source.items()):
        if number % 10_000 == 0:
            stop_if_cancelled(progress)
        if isinstance(item, Record):
            _add(columns, item, codes)
        else:
            columns.flaws.append(item)
            if not options.choices.keep_good:
                raise item.error.asking("keep_good", (True, remark("import.keep_good.points", warning=False)))
            if len(columns.flaws) > _MOST_FLAWS:
                raise item.error
    if not columns.line:
        raise columns.flaws[0].error if columns.flaws else InputError(
            "{file} has no points.", "Check that it is the right file and FORMAT.", file=source.file
        )  # fmt: skip
    return columns


def _add(columns: _Columns, record: Record, codes: CodeMap) -> None:
    kind = codes.kind(record.code)
    if kind is None and (len(columns.unknown) < _MOST_CODES or record.code in columns.unknown):
        columns.unknown[record.code] += 1
    columns.first.append(record.first)
    columns.second.append(record.second)
    columns.height.append(record.height_m)
    columns.line.append(record.line)
    columns.kind.append(KINDS.index(kind or "ground"))


def _notes(source: PointSource, columns: _Columns, kept: int, kinds: Mapping[str, int]) -> list[Remark]:
    count = len(columns.line)
    by_kind = [
        remark("import.points.kinds", kind=remark(_KIND_WORDS[kind]), count=number) for kind, number in kinds.items()
    ]
    notes = [remark("import.points", warning=kept < count, count=count, kept=kept, codes=by_kind)]
    if columns.unknown:
        shown = ", ".join(f"{code} ({number})" for code, number in columns.unknown.most_common())
        notes.append(remark("import.points.codes", codes=shown))
    stated = source.stated_count
    if stated is not None and stated != count + len(columns.flaws):
        notes.append(remark("import.points.count", stated=stated, found=count + len(columns.flaws)))
    return notes
