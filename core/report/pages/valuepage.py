# SPDX-License-Identifier: GPL-3.0-or-later
"""A determination, or tonnes, as a page for a result viewer: figures, quantities, comparison, thresholds, trace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from ...model import Determination, Notice, QuantityComparison, Step, ValueFigure, VolumeResult
from ...phrases import Language
from ...valuation.quantity.tonnage import Tonnages
from ..document import AS_GIVEN, NOTHING, TWO_PLACES, Align, Cell, Column, NumberFormat, Table
from ..english.english import in_english
from ..wording import unit_text
from ..writers.html import box_html, page, table_html

_SIX = NumberFormat(2, exact=True)
_WORDS: dict[str, tuple[str, str]] = {
    "title": ("Determination of value", "价值核算"),
    "tonnage": ("Tonnes of volumes", "体积换算吨位"),
    "figures": ("The three figures, never added", "三项价值（不得相加）"),
    "figure": ("Figure", "价值"),
    "applies": ("Applies", "对应本案"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    "amount": ("Amount, yuan", "金额/元"),
    "parts": ("What the figures are made of", "价值的构成"),
    "part": ("Part", "部分"),
    "extracted": ("extracted", "采出部分"),
    "sold": ("extracted and sold", "采出且已销售"),
    "unsold": ("extracted, not sold", "采出未销售"),
    "in_ground": ("ruined in the ground", "未采出但已难以采出"),
    "segments": ("Quantities and values", "数量与价值"),
    "pit": ("Pit", "采坑"),
    "period": ("Period", "时段"),
    "mineral": ("Mineral", "矿种"),
    "form": ("Product form", "产品形态"),
    "volume": ("Volume, m³", "体积/m³"),
    "density": ("Density, t/m³", "体积质量/(t/m³)"),
    "error": ("Standard error, t/m³", "标准误差/(t/m³)"),
    "samples": ("Samples", "样品数"),
    "quantity": ("Quantity", "数量"),
    "unit": ("Unit", "单位"),
    "price": ("Price, yuan", "单价/元"),
    "value": ("Value, yuan", "价值/元"),
    "margin": ("Margin (95 %)", "误差限（95%）"),
    "comparison": ("Documents and survey compared", "书证与实测比对"),
    "place": ("Place", "地点"),
    "documents": ("By documents", "书证数量"),
    "survey": ("By survey", "实测数量"),
    "difference": ("Difference", "差值"),
    "percent": ("Difference, %", "差值/%"),
    "followed": ("Followed", "采用"),
    "both": ("both", "书证及其余期间实测"),
    "reason": ("Reason", "理由"),
    "tests": ("Thresholds", "数额判断"),
    "sure": ("How sure the thresholds are", "数额判断的把握"),
    "trace": ("Computation, step by step", "计算过程"),
    "total": ("Total", "合计"),
    "nothing": ("Nothing to show.", "没有内容。"),
    "raw_ore": ("raw ore", "原矿"),
    "concentrate": ("concentrate", "精矿"),
    "aggregate": ("aggregate", "砂石骨料"),
    "block": ("dimension stone", "荒料"),
    "product": ("finished product", "成品"),
    "contained": ("contained metal or oxide", "所含金属（氧化物）"),
}


def value_html(determination: Determination, language: Language = Language.CHINESE) -> str:
    """Return a determination as a page; every text of the case is escaped."""
    if language is Language.ENGLISH:
        _, determination = in_english(VolumeResult((), (), None, ""), determination)
    made = _Page(language)
    body = [
        f"<h1>{made.word('title')}</h1>",
        made.figures(determination),
        made.notices(determination.notices, warning=True),
        made.parts(determination),
        made.segments(determination),
        made.comparisons(determination.comparisons),
        made.tests(determination),
        made.notices(determination.notices, warning=False),
        made.trace([figure.trace for figure in determination.figures if figure.applies]),
    ]
    return made.whole("title", body)


def tonnage_html(found: Tonnages, language: Language = Language.CHINESE) -> str:
    """Return tonnes as a page."""
    traces, notices = [item.trace for item in found.rows], found.notices
    if language is Language.ENGLISH:
        carrier = Determination((), (), (), found.notices)
        notices = in_english(VolumeResult((), (), None, ""), carrier)[1].notices
        traces = [english_step(trace) for trace in traces]
    made = _Page(language)
    body = [
        f"<h1>{made.word('tonnage')}</h1>",
        made.tonnes(found),
        made.notices(notices, warning=True),
        made.notices(notices, warning=False),
        made.trace(traces),
    ]
    return made.whole("tonnage", body)


def english_step(step: Step) -> Step:
    """Return a step in English."""
    carrier = Determination((), (ValueFigure("", "", None, False, step),), ())
    return in_english(VolumeResult((), (), None, ""), carrier)[1].figures[0].trace


class _Page:
    def __init__(self, language: Language) -> None:
        self.language = language

    def word(self, key: str) -> str:
        if key not in _WORDS:
            return key
        english, chinese = _WORDS[key]
        return chinese if self.language is Language.CHINESE else english

    def whole(self, title: str, blocks: Sequence[str]) -> str:
        return page(self.word(title), "".join(blocks), "zh-CN" if self.language is Language.CHINESE else "en")

    def table(
        self, title: str, columns: Sequence[tuple[str, NumberFormat | None]], rows: Iterable[tuple[Cell, ...]]
    ) -> str:
        shown = tuple(
            Column(self.word(key), align=Align.RIGHT if form else Align.CENTER, number=form) for key, form in columns
        )
        kept = tuple(rows)
        return table_html(Table("", self.word(title), shown, kept)) if kept else ""

    def figures(self, found: Determination) -> str:
        rows = (
            (f"{figure.title} ({figure.key})", figure.amount_yuan, self.word("yes" if figure.applies else "no"))
            for figure in found.figures
        )
        return self.table("figures", (("figure", None), ("amount", TWO_PLACES), ("applies", None)), rows)

    def parts(self, found: Determination) -> str:
        rows = (
            (
                figure.key,
                self.word(part.key),
                part.mineral,
                part.quantity,
                unit_text(part.unit),
                part.price_yuan,
                part.amount_yuan,
            )
            for figure in found.figures
            for part in figure.parts
        )
        columns = (
            *(("figure", None), ("part", None), ("mineral", None), ("quantity", _SIX), ("unit", None)),
            *(("price", AS_GIVEN), ("amount", TWO_PLACES)),
        )
        return self.table("parts", columns, rows)

    def segments(self, found: Determination) -> str:
        rows = (
            (
                item.pit_id,
                item.period,
                item.mineral,
                self.word(item.product_form),
                item.volume_m3,
                item.density_t_per_m3,
                item.quantity,
                unit_text(item.unit),
                item.price_yuan,
                item.value_yuan,
            )
            for item in found.segments
        )
        columns = (
            *(("pit", None), ("period", None), ("mineral", None), ("form", None), ("volume", TWO_PLACES)),
            *(("density", AS_GIVEN), ("quantity", _SIX), ("unit", None), ("price", AS_GIVEN), ("value", TWO_PLACES)),
        )
        return self.table("segments", columns, rows)

    def comparisons(self, found: Sequence[QuantityComparison]) -> str:
        rows = (
            (
                item.place,
                item.mineral,
                item.documents,
                item.survey,
                unit_text(item.unit) or NOTHING,
                item.difference,
                item.difference_pct,
                self.word(item.followed),
                item.reason,
            )
            for item in found
        )
        columns = (
            *(("place", None), ("mineral", None), ("documents", _SIX), ("survey", _SIX), ("unit", None)),
            *(("difference", _SIX), ("percent", TWO_PLACES), ("followed", None), ("reason", None)),
        )
        return self.table("comparison", columns, rows)

    def tests(self, found: Determination) -> str:
        blocks = [box_html(answer.title, (answer.reason,), warning=False) for answer in found.classifications]
        head = f"<h2>{self.word('tests')}</h2>" if blocks else ""
        sure = [
            box_html(
                f"{item.title}: {TWO_PLACES.render(item.threshold_yuan)}",
                item.lines_zh if self.language is Language.CHINESE else item.lines_en,
                warning=False,
            )
            for item in found.confidences
        ]
        return head + "".join(blocks) + (f"<h2>{self.word('sure')}</h2>" + "".join(sure) if sure else "")

    def tonnes(self, found: Tonnages) -> str:
        rows = [
            (
                item.row.pit_id,
                item.row.period,
                item.row.mineral,
                self.word("extracted" if item.row.kind == "extracted" else "in_ground"),
                item.volume_m3,
                item.density_t_per_m3,
                round(item.density_error, 4),
                item.samples,
                item.quantity,
                unit_text(item.unit),
                item.margin,
            )
            for item in found.rows
        ]
        columns = (
            *(("pit", None), ("period", None), ("mineral", None), ("part", None)),
            *(("volume", TWO_PLACES), ("density", AS_GIVEN)),
            *(("error", AS_GIVEN), ("samples", None), ("quantity", _SIX), ("unit", None), ("margin", TWO_PLACES)),
        )
        sums = "; ".join(
            f"{_SIX.render(found.total(unit))} {unit}" for unit in dict.fromkeys(item.unit for item in found.rows)
        )
        return f"<p>{self.word('total')} <b>{sums}</b></p>" + self.table("tonnage", columns, rows)

    @staticmethod
    def notices(notices: Iterable[Notice], *, warning: bool) -> str:
        return "".join(box_html("", (each.text,), warning=warning) for each in notices if each.warning is warning)

    def trace(self, steps: Sequence[Step]) -> str:
        lines = "".join(self._step(step, str(number), 0) for number, step in enumerate(steps, start=1))
        return f"<h2>{self.word('trace')}</h2>{lines or self.word('nothing')}"

    def _step(self, step: Step, label: str, depth: int) -> str:
        result = "" if step.result is None or step.formula else f"{step.result} {unit_text(step.unit)}"
        basis = " ".join(filter(None, (step.rule, step.source)))
        shown = "; ".join(f"{name}: {text}" for name, text in step.inputs.items())
        own = (
            f'<div class="step" style="margin-left:{1.5 * depth}em"><b>{label} {escape(step.title)}</b>'
            f"<div>{escape(step.formula or result)}</div>"
            f'<div class="basis">{escape(shown)}</div><div class="basis">{escape(basis)}</div></div>'
        )
        children = (self._step(child, f"{label}.{n}", depth + 1) for n, child in enumerate(step.children, start=1))
        return own + "".join(children)
