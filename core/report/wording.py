# SPDX-License-Identifier: GPL-3.0-or-later
"""The words a Chinese report uses for the nouns of a case."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Optional

from ..model import ActKind, Classification, PitCondition, Position, RuleStatus, StratumKind, SurveyRole
from .document import AS_GIVEN, TWO_PLACES, NumberFormat
from .numerals import plain_date

ACTS = {
    ActKind.UNLICENSED: "未取得采矿许可证擅自采矿（无证开采）",
    ActKind.BEYOND_AREA: "超越批准的矿区范围采矿（越界开采）",
    ActKind.BEYOND_DEPTH: "超越批准的开采深度采矿（超层越界）",
    ActKind.OTHER_MINERAL: "超出许可证规定的矿种采矿（超矿种开采）",
    ActKind.DESTRUCTIVE: "采取破坏性的开采方法开采矿产资源（破坏性采矿）",
    ActKind.RIVER_SAND: "河道非法采砂",
    ActKind.SEA_SAND: "非法采挖海砂",
}
CONDITIONS = {PitCondition.OPEN: "敞开", PitCondition.BACKFILLED: "已回填", PitCondition.FLOODED: "积水"}
ROLES = {
    SurveyRole.BEFORE: "开采前地形",
    SurveyRole.BETWEEN: "期间地形",
    SurveyRole.AFTER: "开采后地形",
    SurveyRole.PIT_FLOOR: "坑底地形",
    SurveyRole.RESTORED: "恢复的原始地形",
    SurveyRole.BASE: "堆体底面",
}
POSITIONS = {
    Position.INSIDE: "许可范围内",
    Position.BELOW: "低于下限（超深）",
    Position.ABOVE: "高于上限",
    Position.BETWEEN: "标高间隔或扣除区",
    Position.OUTSIDE: "范围外",
}
STRATA = {StratumKind.OVERBURDEN.value: "剥离物", StratumKind.ORE.value: "矿层", StratumKind.PARTING.value: "夹石"}
STATUSES = {
    RuleStatus.READ: "已核对原文",
    RuleStatus.GENERAL: "一般业务知识，应核对",
    RuleStatus.ENGINEERING: "工程默认值，可修改",
    RuleStatus.OPEN: "未决问题",
}
MARGIN_TERMS = {
    "random": "随机误差",
    "correlated": "空间相关误差",
    "systematic": "系统误差",
    "noise": "地面噪声",
    "outline": "边界误差",
}
PRODUCT_FORMS = {
    "raw_ore": "原矿",
    "concentrate": "精矿",
    "aggregate": "成品骨料",
    "sand": "砂",
    "block": "荒料",
    "crushed_stone": "碎石",
}
PRICE_KINDS = {"sale": "销售价格", "market": "市场价格", "certified": "价格认定结论", "authority": "主管部门报告"}
UNITS = {"m3": "m³", "m2": "m²", "t": "t", "yuan": "元", "t/m3": "t/m³", "yuan/t": "元/t", "yuan/m3": "元/m³"}
LEVELS = {
    "below": "未达到该标准",
    "depends": "在幅度之内，是否达到取决于省级确定的具体数额",
    "above": "达到该标准",
}
_ROUNDED_UNITS = {"元", "t", "m³", "m²"}
_GIVEN_UNITS = {"t/m³", "元/t", "元/m³"}


def crs_text(crs: str) -> str:
    """Return a coordinate system in words: CGCS2000 by zone (REGULATION 6.4), others by code or by the name in WKT."""
    code = re.fullmatch(r"EPSG:(\d+)", crs.strip(), re.IGNORECASE)
    if code is None:
        name = re.search(r'"([^"]+)"', crs)
        return name.group(1) if name else crs
    number = int(code.group(1))
    for first, zone, step, zoned in _CGCS2000:
        if first <= number <= first + (20 if step == 3 else 10):
            meridian = (zone + number - first) * 3 if step == 3 else (zone + number - first) * 6 - 3
            prefix = f"，横坐标带带号{zone + number - first}" if zoned else ""
            return f"2000国家大地坐标系（高斯-克吕格投影{step}°带，中央子午线{meridian}°{prefix}，{crs}）"
    return crs


_CGCS2000 = (  # first EPSG code, its zone, width of a zone, whether Y carries the zone number
    (4513, 25, 3, True),
    (4534, 25, 3, False),
    (4491, 13, 6, True),
    (4502, 13, 6, False),
)


def unit_text(unit: str) -> str:
    """Return a unit as it is printed."""
    return UNITS.get(unit, unit)


def status_text(status: Optional[RuleStatus]) -> str:
    """Return how certain a rule is, in words between corner brackets."""
    return f"「{STATUSES[status]}」" if status is not None else ""


def quantity_text(value: Decimal, unit: str) -> str:
    """Return a number with its unit: two places for R104's quantities, densities and prices never fewer than given."""
    shown = unit_text(unit)
    if shown in _ROUNDED_UNITS:
        number = TWO_PLACES.render(value)
    elif shown in _GIVEN_UNITS:
        number = AS_GIVEN.render(value)
    else:
        exponent = value.as_tuple().exponent
        number = NumberFormat(max(0, -exponent) if isinstance(exponent, int) else 0).render(value)
    if not shown:
        return number
    tight = shown[0] in "元万亿%个"
    return f"{number}{shown}" if tight else f"{number} {shown}"


def volume_text(value: float) -> str:
    """Return a volume in running text."""
    return f"{TWO_PLACES.render(value)} m³"


def money_text(value: Decimal) -> str:
    """Return an amount of money in running text."""
    return f"{TWO_PLACES.render(value)}元"


def day_text(day: Optional[date]) -> str:
    """Return a date as it stands in a table, empty when it is not known."""
    return day.isoformat() if day is not None else ""


def span_text(start: Optional[date], end: Optional[date]) -> str:
    """Return a period of time in running text, empty when neither end is known."""
    if start is None and end is None:
        return ""
    return f"{plain_date(start) if start else '时间不详'}至{plain_date(end) if end else '时间不详'}"


def level_text(classification: Classification) -> str:
    """Return the answer of a threshold test in words."""
    return LEVELS.get(classification.level, classification.level)
