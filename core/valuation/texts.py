# SPDX-License-Identifier: GPL-3.0-or-later
"""The Chinese sentences of a determination, in the language of the report; numbers are put in elsewhere."""

from __future__ import annotations

from decimal import Decimal

from ..model import Position
from .numbers import plain

UNITS = {"t": "t", "m3": "m³"}
POSITIONS = {
    Position.INSIDE: "许可范围内",
    Position.BELOW: "低于许可标高",
    Position.ABOVE: "高于许可标高",
    Position.BETWEEN: "许可标高之间的空段",
    Position.OUTSIDE: "许可范围外",
}
FORMS = {"raw_ore": "原矿"}
PRICE_KINDS = {
    "sale": "本案销售平均价格",
    "market": "当地市场价格",
    "certified": "价格认定结论",
    "authority": "主管部门或流域机构报告",
}
FIGURES = {
    "Va": "非法采矿采出矿产品价值",
    "Vb": "非法采矿造成矿产资源破坏价值",
    "Vc": "破坏性采矿造成矿产资源破坏价值",
}
LEVELS = {"below": "未达到", "depends": "取决于所在省的标准", "above": "达到"}

NOTICES = {  # code -> sentence; the codes in QUIET are information, the others are warnings
    "rules.replaced": "下列规则由用户文件夹替换：{ids}。",
    "volume.overlap": "采坑{a}与{b}重叠{area} m²、{cut} m³，相加的数量和价值含有重复，须先调整边界。",
    "volume.fill": "采坑{pit}（{period}）有回填{fill} m³，未从采出体积中扣除。",
    "volume.gap": "采坑{pit}（{period}）有未测部分，可能另有至多{gap} m³，未计入。",
    "volume.licensed": "采坑{pit}（{period}）有{volume} m³位于许可范围内，因行为定性为{act}而计入。",
    "volume.legal": "采坑{pit}（{period}）有{volume} m³位于许可范围内，未计入。",
    "volume.beyond": "采坑{pit}（{period}）有{volume} m³位于许可范围外，不属于{act}，须另行认定。",
    "volume.waste": "采坑{pit}（{period}）有{volume} m³为剥离物、夹石等，未计入。",
    "volume.not_valued": "破坏性采矿不计采出部分，实测采出体积未计价。",
    "density.empirical": "{mineral}的体积质量采用{value} t/m³：{note}。",
    "density.few": "{mineral}的体积质量样品只有{count}件，少于{least}件。",
    "density.mixed_state": "{mineral}的松方以体积质量{value} t/m³换算，未用松散密度，请说明理由。",
    "price.undated": "{mineral}的价格依据{document}没有日期，不能核对是否为行为期间的价格。",
    "price.no_period": "{mineral}（{place}）行为起止日期不全，价格未能完全按期间核对。",
    "price.several": "{mineral}（{place}）在行为期间有多个{kind}（{values}），"
    "采用较低的{chosen}元/{unit}；宜分期计价。",
    "price.partial": "{mineral}（{place}）所用价格只覆盖行为期间的一部分。",
    "price.later_sales": "{mineral}（{place}）在采出期间没有销售，采用其后销售的平均价格。",
    "price.no_quantity": "{mineral}有{count}笔销售没有数量，未计入平均价格。",
    "price.cubic": "{mineral}按立方米计价，请核对价格口径（实方或松方）与数量口径一致。",
    "price.untaxed": "{mineral}所用价格不含税。",
    "price.missing": "{mineral}（{place}）没有可用价格，破坏价值不能核算。",
    "sales.early": "销售凭证{sale}早于行为开始，未计入销赃数额。",
    "sales.nothing_mined": "{mineral}没有计入的采出量，销赃数额未采用。",
    "sales.licensed": "{mineral}的行为人有采矿许可证，销赃数额应当只含违法采出部分，请核对。",
    "sales.more": "{mineral}的销售数量{sold} {unit}多于采出数量{mined} {unit}，请核对。",
    "sales.uncompared": "{mineral}的销售数量、单位或产品形态不能与采出数量比较，未计库存部分。",
    "sales.unreasonable": "{mineral}的销赃数额{sale}元与数量乘以价格{value}元相差{percent}%，"
    "超过{limit}%，是否明显不合理由办案单位决定。",
    "figure.unknown": "{figure}缺少依据，未能核算。",
    "law.no_rule": "行为终了日{day}所适用的数额标准未收录，未作数额判断。",
    "law.no_date": "行为终了日未知，按现行标准判断。",
    "law.province": "{province}在行为终了日的数额标准未收录，按各省幅度判断。",
    "law.unverified": "{province}的数额标准未见原文，须核对。{note}",
    "law.open": "{title}：{note}",
}
QUIET = frozenset({"rules.replaced", "volume.fill", "volume.legal", "volume.waste", "law.open"})


def yuan(amount: Decimal) -> str:
    """Write an amount for a sentence: 88,184.30元."""
    return f"{amount:,f}元"


def threshold(amount: Decimal) -> str:
    """Write an amount of a rule, in ten-thousands where they are whole: 10万元, 37.5万元."""
    if amount >= 10000 and amount % 1000 == 0:
        return f"{plain((amount / 10000).normalize())}万元"
    return yuan(amount)


def place(pit_id: str, period: str) -> str:
    """Write site and period for a sentence."""
    return "，".join(part for part in (pit_id, period) if part) or "本案"


def compared(va: Decimal | None, vb: Decimal | None, key: str) -> str:
    """Say which of the two figures is compared, and that they are never added."""
    known = [f"{FIGURES[name]}（{name}）{yuan(value)}" for name, value in (("Va", va), ("Vb", vb)) if value is not None]
    if len(known) == 2:
        return (
            f"{known[0]}，{known[1]}；两者不相加，以较大的{key}比较。"
            if va != vb
            else (f"{known[0]}，{known[1]}；两者相同，不相加。")
        )
    missing = "Vb" if va is not None else "Va"
    return f"{known[0]}；{FIGURES[missing]}（{missing}）未能核算，仅以{key}比较。"


def verdict(amount: Decimal, level: str, name: str, low: Decimal, high: Decimal, province: str) -> str:
    """Say where the amount lies against one amount (a province's) or a band (province unknown)."""
    if province:
        sign, word = ("不低于", "达到") if level == "above" else ("低于", "未达到")
        return f"{province}{name}的数额标准为{threshold(low)}，{yuan(amount)}{sign}该标准，{word}{name}的数额标准。"
    band = f"省份标准未知，{name}的数额标准由各省在{threshold(low)}至{threshold(high)}之间确定，"
    if level == "below":
        return f"{band}{yuan(amount)}低于{threshold(low)}，在各省均未达到{name}的数额标准。"
    if level == "above":
        return f"{band}{yuan(amount)}不低于{threshold(high)}，在各省均达到{name}的数额标准。"
    return f"{band}{yuan(amount)}在此幅度内，是否达到{name}取决于所在省的标准。"
