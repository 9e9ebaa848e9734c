# SPDX-License-Identifier: GPL-3.0-or-later
"""What the case unit may decide about the computation of values; the values of model.Choice, and how they are said."""

from __future__ import annotations

NAMES: dict[str, tuple[str, str]] = {  # as a report says them
    "survey_first": ("follow the survey before documents", "实测数量先于书证数量"),
    "sales_set_aside": ("do not follow the sale proceeds", "不采用销赃数额"),
    "sale_mean": ("average of sales", "销售平均价格的算法"),
    "price_m3_state": ("state of the m³ that prices and sales leave open", "价格和销售未注明的立方米状态"),
    "costs_yuan": ("freight and processing in the proceeds, yuan", "销赃数额中的运输、加工费用（元）"),
    "illegal_includes_extracted": ("Vb includes the extracted part", "非法采矿破坏价值包括采出部分"),
    "destructive_includes_extracted": ("Vc includes the extracted part", "破坏性采矿破坏价值包括采出部分"),
    "net_fill": ("net fill against cut", "挖填相抵"),
    "keep_overlaps": ("count ground that pits share in each of them", "采坑重叠部分分别计入"),
    "add_stock": ("measured stock adds to the documents", "实测堆存量与书证数量相加"),
    "loose_by_in_place_density": ("multiply loose m³ by the in-place density", "松方乘以体积质量"),
    "natural_density": ("keep the density of wet samples", "湿样不换算为干体积质量"),
    "empirical_density": ("use a typical density where none was measured", "没有样品时采用经验体积质量"),
    "mining_method": ("mining method for the least recovery", "回采率指标的开采方式"),
    "confidence_level_pct": ("confidence a threshold test needs, %", "数额判断所需的把握（%）"),
}
_HINTS: dict[str, tuple[str, str]] = {  # what may be entered, where it is not simply yes
    "sale_mean": ("weighted or arithmetic", "加权或算术"),
    "price_m3_state": ("in_place or loose", "实方或松方"),
    "costs_yuan": ("a note only", "仅作说明"),
    "illegal_includes_extracted": ("yes or no", "是或否"),
    "destructive_includes_extracted": ("yes or no", "是或否"),
    "mining_method": ("open_pit or underground", "露天或地下"),
    "confidence_level_pct": ("95, for example", "例如95"),
}


def _label(code: str) -> tuple[str, str]:
    english, chinese = NAMES[code]
    english = english[0].upper() + english[1:]
    if code not in _HINTS:
        return english, chinese
    hint, in_chinese = _HINTS[code]
    return f"{english}: {hint}", f"{chinese}：{in_chinese}"


CHOICES: dict[str, tuple[str, str]] = {code: _label(code) for code in NAMES}  # as a form offers them
