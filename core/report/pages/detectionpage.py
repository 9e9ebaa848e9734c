# SPDX-License-Identifier: GPL-3.0-or-later
"""Detected pits as a page: how they were found, the drafts, and what to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from ...phrases import Language, Remark
from ...survey.detection.detect import Detection
from ..document import INTEGER, TWO_PLACES, Align, Cell, Column, Table
from ..writers.html import box_html, page, table_html
from .chart import Bar, Share, bar_chart

_LOSS = "#b5483a"
_MOST_BARS = 40
_WORDS: dict[str, tuple[str, str]] = {
    "title": ("Detected pits (drafts)", "采坑自动检测（草稿）"),
    "before": ("Surface before", "前期地形"),
    "after": ("Surface after", "后期地形"),
    "conclusions": ("How they were found", "检测说明"),
    "attention": ("To be noted", "需注意"),
    "drafts": ("Drafts to be checked by the surveyor", "待测量人员核实的草稿"),
    "pit": ("Pit", "采坑"),
    "area": ("Area, m²", "面积/m²"),
    "mean": ("Mean, m", "平均深度/m"),
    "deepest": ("Max., m", "最大深度/m"),
    "volume": ("Raw volume, m³", "初算体积/m³"),
    "added": ("Added, %", "平滑增加/%"),
    "unmeasured": ("Gap, m²", "缺测/m²"),
    "raw": (
        "Mean and greatest depth; area added by smoothing; unmeasured ground inside or at the edge. Raw volume: before "
        "minus after over whole cells, nothing taken off. It is no result; compute the excavated volume with the "
        "outlines once they are accepted.",
        "初算体积为整单元前期减后期之和，未作任何扣除，不是核算成果；边界经核实后应另行计算开挖体积。",
    ),
}


def detection_html(
    found: Detection, names: tuple[str, str], language: Language = Language.CHINESE, more: Iterable[Remark] = ()
) -> str:
    """Return a detection as a page; ``names`` of before and after, ``more`` remarks on what was made of it."""
    chinese = language is Language.CHINESE

    def word(key: str) -> str:
        return _WORDS[key][chinese]

    colon = "：" if chinese else ": "
    remarks = [*found.conclusions, *more]
    warnings = tuple(item.say(language) for item in remarks if item.warning)
    calm = "".join(f"<li>{escape(item.say(language))}</li>" for item in remarks if not item.warning)
    blocks = [f"<h1>{escape(word('title'))}</h1>"]
    blocks += [f"<p>{escape(word(key) + colon + name)}</p>" for key, name in zip(("before", "after"), names)]
    blocks.append(f"<h2>{word('conclusions')}</h2>")
    blocks += [box_html(word("attention"), warnings, warning=True) if warnings else "", f"<ul>{calm}</ul>"]
    if found.drafts:
        blocks += [_table(found, word), _chart(found, word), f'<p class="note">{escape(word("raw"))}</p>']
    return page(word("title"), "".join(blocks), "zh-CN" if chinese else "en")


def _table(found: Detection, word: Callable[[str], str]) -> str:
    keys = ("volume", "area", "mean", "deepest", "added", "unmeasured")
    columns = (
        Column(word("pit"), align=Align.CENTER),
        *(Column(word(key), align=Align.RIGHT, number=INTEGER if key == "unmeasured" else TWO_PLACES) for key in keys),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            *(draft.pit_id, draft.volume_m3, draft.area_m2, draft.mean_depth_m, draft.max_depth_m),
            *(draft.added_pct, draft.unmeasured_m2),
        )
        for draft in found.drafts
    ]
    return table_html(Table("", word("drafts"), columns, tuple(rows)))


def _chart(found: Detection, word: Callable[[str], str]) -> str:
    bars = [Bar(draft.pit_id, draft.volume_m3, [Share("", draft.volume_m3, _LOSS)]) for draft in found.drafts]
    return f'<div class="wide">{bar_chart(word("volume"), bars[:_MOST_BARS])}</div>'
