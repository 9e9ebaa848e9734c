# SPDX-License-Identifier: GPL-3.0-or-later
"""What was understood of a document as a page: conclusions with their reasons, figures, findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from html import escape

from ...errors import PitProofError
from ...phrases import Language, Remark
from ...survey.formats.nouns import Plot, Reading
from ...survey.formats.points import Finding, PointReading
from ..document import COORDINATE, PLAIN_INTEGER, TWO_PLACES, Align, Cell, Column, NumberFormat, Table
from ..writers.html import box_html, page, table_html

_MOST_ROWS = 500  # a page is for reading; the report layer holds every finding
_DEGREES = NumberFormat(6, thousands=False)
_PERCENT = NumberFormat(3)
_WORDS = {
    "boundaries": ("Boundaries read in", "边界导入"),
    "points": ("Survey points read in", "测点导入"),
    "conclusions": ("Conclusions and their reasons", "判读结论及依据"),
    "attention": ("To be checked", "需核对"),
    "plots": ("Plots", "地块"),
    "findings": ("Findings", "检查发现"),
    "number": ("No.", "编号"),
    "name": ("Name", "名称"),
    "licence": ("Licence", "许可证号"),
    "z": ("Elevations, m", "标高/m"),
    "deduct": ("Deducted", "扣除"),
    "yes": ("yes", "是"),
    "area": ("Area, m²", "面积/m²"),
    "stated": ("Stated, m²", "注明面积/m²"),
    "off": ("Difference, %", "相差/%"),
    "lon": ("Centroid, ° E", "中心经度/°"),
    "lat": ("Centroid, ° N", "中心纬度/°"),
    "line": ("Line", "行号"),
    "kind": ("Kind", "类型"),
    "reason": ("Reason", "原因"),
    "height": ("Height, m", "高程/m"),
    "count": ("Count", "数量"),
    "unreadable": ("unreadable", "不能读取"),
    "swapped": ("axes exchanged", "坐标颠倒"),
    "outside": ("outside the zone", "超出带号范围"),
    "bad_height": ("impossible height", "高程异常"),
    "duplicate": ("doubled", "重复点"),
    "spike": ("spike", "飞点"),
}  # fmt: skip
_KIND_WORDS = {"height": "bad_height"}
Say = Callable[[PitProofError], str]  # the sentence of an error in the language of the page


class _Page:
    def __init__(self, language: Language, say: Say) -> None:
        self.language, self._say = language, say

    def word(self, key: str) -> str:
        return _WORDS[key][self.language is Language.CHINESE]

    def sentence(self, reason: object) -> str:
        if isinstance(reason, Remark):
            return reason.say(self.language)
        return self._say(reason) if isinstance(reason, PitProofError) else str(reason)

    def conclusions(self, remarks: Iterable[Remark]) -> str:
        listed = list(remarks)
        warnings = tuple(item.say(self.language) for item in listed if item.warning)
        calm = "".join(f"<li>{escape(item.say(self.language))}</li>" for item in listed if not item.warning)
        boxes = box_html(self.word("attention"), warnings, warning=True) if warnings else ""
        return f"<h2>{self.word('conclusions')}</h2>{boxes}<ul>{calm}</ul>"

    def table(self, title: str, columns: tuple[Column, ...], rows: Iterable[tuple[Cell, ...]]) -> str:
        return table_html(Table("", self.word(title), columns, tuple(rows)))

    def columns(self, *keys: tuple[str, NumberFormat | None]) -> tuple[Column, ...]:
        return tuple(
            Column(self.word(key), align=Align.LEFT if number is None else Align.RIGHT, number=number or TWO_PLACES)
            for key, number in keys
        )

    def whole(self, title: str, file: str, body: str) -> str:
        heading = f"{self.word(title)}: {file}"
        language = "zh-CN" if self.language is Language.CHINESE else "en"
        return page(heading, f"<h1>{escape(heading)}</h1>{body}", language)


def boundaries_html(reading: Reading, language: Language, say: Say = str) -> str:
    """Return the page of a boundary document."""
    made = _Page(language, say)
    columns = made.columns(
        ("number", None), ("name", None), ("licence", None), ("z", None), ("deduct", None), ("area", TWO_PLACES),
        ("stated", TWO_PLACES), ("off", _PERCENT), ("lon", _DEGREES), ("lat", _DEGREES), ("line", PLAIN_INTEGER),
    )  # fmt: skip
    table = made.table("plots", columns, (_plot_row(plot, made) for plot in reading.plots))
    problems = [(item.plot, item.line, made.sentence(item.error)) for item in reading.problems]
    listed = (
        made.table("findings", made.columns(("number", None), ("line", PLAIN_INTEGER), ("reason", None)), problems)
        if problems
        else ""
    )
    return made.whole("boundaries", reading.file, made.conclusions(reading.conclusions) + table + listed)


def _plot_row(plot: Plot, made: _Page) -> tuple[Cell, ...]:
    limits = (plot.z_min_m, plot.z_max_m)
    elevations = "" if limits == (None, None) else " ~ ".join("…" if z is None else f"{z:g}" for z in limits)
    deducted = made.word("yes") if plot.deduct else ""
    return (
        *(plot.plot_no or plot.block_no, plot.name, plot.licence_no, elevations, deducted, plot.area_m2),
        *(plot.stated_area_m2, plot.difference_pct, plot.longitude, plot.latitude, plot.line),
    )


def points_html(reading: PointReading, findings: Iterable[Finding], language: Language, say: Say = str) -> str:
    """Return the page of a file of points; the first findings are listed, all are counted."""
    made = _Page(language, say)
    counts: Counter[str] = Counter()
    rows: list[tuple[Cell, ...]] = []
    for item in findings:
        kind = made.word(_KIND_WORDS.get(item.kind, item.kind))
        counts[kind] += 1
        if len(rows) < _MOST_ROWS:
            rows.append((item.line, kind, item.x, item.y, item.height_m, made.sentence(item.reason)))
    body = made.conclusions(reading.conclusions)
    if rows:
        body += made.table("findings", made.columns(("kind", None), ("count", PLAIN_INTEGER)), counts.most_common())
        head = made.columns(("line", PLAIN_INTEGER), ("kind", None))
        places = tuple(Column(name, align=Align.RIGHT, number=COORDINATE) for name in ("E", "N"))
        tail = made.columns(("height", _PERCENT), ("reason", None))
        body += made.table("findings", (*head, *places, *tail), rows)
    return made.whole("points", reading.file, body)
