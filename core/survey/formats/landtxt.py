# SPDX-License-Identifier: GPL-3.0-or-later
"""国土 TXT, the boundary exchange text of land offices (报盘, 电子坐标; R110-R112), read and written."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ...errors import InputError
from ...phrases import Remark, remark
from . import words
from .encoding import TextSource
from .nouns import Datum, Document, Format, Place, Problem, RawPlot, RawRing, Stated

_SECTION = re.compile(r"[\[【]\s*(.+?)\s*[\]】]")
_POINT_NAME = re.compile(r"[A-Za-z\u4e00-\u9fff]*\d*[A-Za-z\d\-]*")
_HEAD, _BODY = "属性描述", "地块坐标"
_SHAPES = ("点", "线", "面")
_ADVICE = "Correct the line, or set KEEP_GOOD to take in the other plots."


@dataclass
class _Ring:
    number: int
    name: str  # of the first point
    points: array[float] = field(default_factory=lambda: array("d"))
    lines: array[int] = field(default_factory=lambda: array("q"))

    def closed(self) -> bool:
        values = self.points
        return len(values) > 4 and values[0] == values[-2] and values[1] == values[-1]

    def raw(self) -> RawRing:
        points = np.frombuffer(self.points, dtype=np.float64).reshape(-1, 2).copy()
        kept = len(points) - 1 if self.closed() else len(points)
        return RawRing(points[:kept], tuple(self.lines[:kept]))


@dataclass
class _Draft:
    """The plot that is being read."""

    raw: RawPlot
    count: int | None
    rings: list[_Ring] = field(default_factory=list)
    error: InputError | None = None


class _Reader:
    """Goes through the lines once; a flaw spoils the plot it stands in, never the next one."""

    def __init__(self, source: TextSource) -> None:
        self._source = source
        self._section = ""
        self._draft: _Draft | None = None
        self._other: list[str] = []
        self.stated = Stated()
        self.notes: list[Remark] = []
        self.plots: list[RawPlot] = []
        self.problems: list[Problem] = []

    def read(self) -> Document:
        seen = False
        for number, line in self._source.lines():
            text = line.strip()
            if not text:
                continue
            if found := _SECTION.fullmatch(text):
                self._section = found.group(1)
                seen = seen or self._section == _BODY
                if self._section not in (_HEAD, _BODY):
                    self._other.append(self._section)
            elif self._section == _HEAD:
                self._attribute(text, self._source.place(number))
            elif self._section == _BODY:
                self._body(text, self._source.place(number))
        if not seen:
            raise self._source.place(1).flaw(
                "there is no section [地块坐标].", "Hand in a 国土 TXT document, or choose another FORMAT."
            )
        self._finish()
        if self._other:
            self.notes.append(remark("import.sections", warning=False, names=", ".join(self._other)))
        document = Document(self._source.name, Format.LAND_TXT, tuple(self.plots), self.stated)
        return replace(document, conclusions=(*self._source.conclusions, *self.notes), problems=tuple(self.problems))

    def _attribute(self, text: str, place: Place) -> None:
        key, equals, value = (part.strip() for part in text.replace("＝", "=").partition("="))
        if not equals or not value:
            return
        if key == "坐标系":
            self.stated = replace(self.stated, datum=_datum(value, place))
        elif key == "几度分带":
            if value.rstrip("度°") not in ("3", "6"):
                raise place.flaw("'{text}' is no zone width.", "It is 3 or 6 degrees.", text=text[:80])
            self.stated = replace(self.stated, zone_width=int(value[0]))
        elif key == "带号":
            if words.integer(value) is None:
                raise place.flaw("'{text}' is no zone number.", "Correct the header.", text=text[:80])
            self.stated = replace(self.stated, zone=words.integer(value))
        elif key == "计量单位" and words.plain(value).lower() not in ("米", "m", "meter", "metre"):
            raise place.flaw("the unit is '{text}', not metres.", "Hand in coordinates in metres.", text=value[:80])
        elif key == "投影类型" and "高斯" not in value and "gauss" not in value.lower():
            raise place.flaw(
                "the projection is '{text}', not Gauss-Krüger.", "Hand in Gauss-Krüger coordinates.", text=value[:80]
            )
        elif key == "转换参数" and re.search(r"[1-9]", value):
            self.notes.append(remark("import.parameters", text=value[:80]))

    def _body(self, text: str, place: Place) -> None:
        fields = [part.strip() for part in text.replace("，", ",").split(",")]
        point = _point(fields)
        if point:
            self._point(point, place)
        elif fields[-1].endswith("@") or _looks_like_head(fields):
            self._finish()
            self._draft = _head(fields, place)
        else:
            self._spoil(
                place.flaw("'{text}' is neither a corner nor the head of a plot.", _ADVICE, text=text[:60]), place
            )

    def _point(self, point: tuple[str, int, float, float], place: Place) -> None:
        name, ring_no, first, second = point
        draft = self._draft
        if draft is None:
            self._spoil(place.flaw("there is a corner before the first head of a plot.", _ADVICE), place)
            return
        ring = draft.rings[-1] if draft.rings else None
        if ring is None or ring.number != ring_no or ring.closed():
            if any(other.number == ring_no and not other.closed() for other in draft.rings):
                self._spoil(place.flaw("ring {ring} goes on after another ring began.", _ADVICE, ring=ring_no), place)
            ring = _Ring(ring_no, name)
            draft.rings.append(ring)
        elif name == ring.name and (first, second) != (ring.points[0], ring.points[1]):
            self._spoil(
                place.flaw("corner '{name}' stands twice in ring {ring} with different coordinates.", _ADVICE,
                           name=name, ring=ring_no), place
            )  # fmt: skip
        ring.points.extend((first, second))
        ring.lines.append(place.line)

    def _spoil(self, error: InputError, place: Place) -> None:
        if self._draft is None:
            self._draft = _Draft(RawPlot(place.line, ()), None)
        self._draft.error = self._draft.error or error

    def _finish(self) -> None:
        draft, self._draft = self._draft, None
        if draft is None:
            return
        error = draft.error or _count_flaw(draft, self._source.name)
        if error:
            self.problems.append(Problem(draft.raw.title, draft.raw.line, error))
        else:
            self.plots.append(replace(draft.raw, rings=tuple(ring.raw() for ring in draft.rings)))


def read_landtxt(source: TextSource) -> Document:
    """Read a document; raises `InputError` for a flaw of the whole, and lists the flaws of single plots."""
    return _Reader(source).read()


def _datum(value: str, place: Place) -> Datum:
    datum = words.datum_of(value)
    if datum is None:
        raise place.flaw(
            "the coordinate system '{text}' is not one of CGCS2000, Xi'an 1980 and Beijing 1954.",
            "Transform it first with the local parameters of the place.",
            text=value[:80],
        )
    return datum


def _point(fields: Sequence[str]) -> tuple[str, int, float, float] | None:
    """Return name, ring and coordinates of a corner's line, or None when it is none."""
    while len(fields) > 4 and not fields[-1]:
        fields = fields[:-1]
    if len(fields) != 4 or not _POINT_NAME.fullmatch(fields[0]):
        return None
    ring, first, second = words.integer(fields[1]), words.number(fields[2]), words.number(fields[3])
    return (fields[0], ring, first, second) if ring is not None and first is not None and second is not None else None


def _looks_like_head(fields: Sequence[str]) -> bool:
    """Tell whether a line without the closing @ is the head of a plot: a count, then an area (R111)."""
    counted = words.integer(fields[0]) is not None
    return len(fields) >= 4 and counted and (not fields[1] or words.area_m2(fields[1]) is not None)


def _head(fields: list[str], place: Place) -> _Draft:
    if fields[-1].endswith("@"):
        fields = [*fields[:-1], fields[-1][:-1].strip()]
    fields = [*fields, *[""] * (4 - len(fields))]
    count, area = words.integer(fields[0]), words.area_m2(fields[1])
    raw = RawPlot(place.line, (), plot_no=fields[2], name=fields[3], stated_area_m2=area)
    draft = _Draft(raw, count)
    shape = next((value for value in fields[4:] if value in _SHAPES), "面")
    if fields[0] and count is None:
        draft.error = place.flaw("'{text}' is no number of corners.", _ADVICE, text=fields[0][:40])
    elif fields[1] and area is None:
        draft.error = place.flaw("'{text}' is no area in hectares.", _ADVICE, text=fields[1][:40])
    elif shape != "面":
        draft.error = place.flaw("the plot is a '{shape}', not an area (面).", _ADVICE, shape=shape)
    return draft


def _count_flaw(draft: _Draft, file: str) -> InputError | None:
    """Return the flaw when the stated number of corners fits neither with nor without the closing ones (R111)."""
    written = sum(len(ring.lines) for ring in draft.rings)
    closing = sum(ring.closed() for ring in draft.rings)
    allowed = {written, written - closing, written - closing + len(draft.rings)}
    if draft.count is None or draft.count in allowed:
        return None
    return Place(file, draft.raw.line).flaw(
        "plot '{plot}' states {stated} corners, but {found} follow.",
        "Complete the plot, or correct its number of corners.",
        plot=draft.raw.title,
        stated=draft.count,
        found=written,
    )
