# SPDX-License-Identifier: GPL-3.0-or-later
"""The words a report uses for the nouns of a case, in both its languages."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Optional

from ..model import ActKind, Classification, PitCondition, Position, RuleStatus, StratumKind, SurveyRole
from ..phrases import Language
from .document import AS_GIVEN, TWO_PLACES, NumberFormat
from .language import Speaker, Two

ACTS = {
    ActKind.UNLICENSED: Two("未取得采矿许可证擅自采矿（无证开采）", "mining without a licence (无证开采)"),
    ActKind.BEYOND_AREA: Two("超越批准的矿区范围采矿（越界开采）", "mining beyond the licensed area (越界开采)"),
    ActKind.BEYOND_DEPTH: Two("超越批准的开采深度采矿（超层越界）", "mining beyond the licensed depth (超层越界)"),
    ActKind.OTHER_MINERAL: Two(
        "超出许可证规定的矿种采矿（超矿种开采）", "mining a mineral the licence does not name (超矿种开采)"
    ),
    ActKind.DESTRUCTIVE: Two(
        "采取破坏性的开采方法开采矿产资源（破坏性采矿）", "mining by a destructive method (破坏性采矿)"
    ),
    ActKind.RIVER_SAND: Two("河道非法采砂", "illegal river sand mining (河道采砂)"),
    ActKind.SEA_SAND: Two("非法采挖海砂", "illegal sea sand mining (非法采挖海砂)"),
    ActKind.RIGHT_ONLY: Two("有采矿权但未取得采矿许可证采矿", "mining with the right but no licence (无采矿许可证)"),
}
CONDITIONS = {
    PitCondition.OPEN: Two("敞开", "open"),
    PitCondition.BACKFILLED: Two("已回填", "backfilled"),
    PitCondition.FLOODED: Two("积水", "flooded"),
}
ROLES = {
    SurveyRole.BEFORE: Two("开采前地形", "terrain before mining"),
    SurveyRole.BETWEEN: Two("期间地形", "terrain in between"),
    SurveyRole.AFTER: Two("开采后地形", "terrain after mining"),
    SurveyRole.PIT_FLOOR: Two("坑底地形", "pit floor"),
    SurveyRole.RESTORED: Two("恢复的原始地形", "restored original terrain"),
    SurveyRole.BASE: Two("堆体底面", "base of a stockpile"),
}
POSITIONS = {
    Position.INSIDE: Two("许可范围内", "inside the licence"),
    Position.BELOW: Two("低于下限（超深）", "below the lower limit (超深)"),
    Position.ABOVE: Two("高于上限", "above the upper limit"),
    Position.BETWEEN: Two("标高间隔或扣除区", "between ranges or deducted"),
    Position.OUTSIDE: Two("范围外", "outside"),
}
STRATA = {
    StratumKind.OVERBURDEN.value: Two("剥离物", "overburden"),
    StratumKind.ORE.value: Two("矿层", "ore"),
    StratumKind.PARTING.value: Two("夹石", "parting"),
}
STATUSES = {
    RuleStatus.READ: Two("已核对原文", "read in the text"),
    RuleStatus.GENERAL: Two("一般业务知识，应核对", "general knowledge, to be checked"),
    RuleStatus.ENGINEERING: Two("工程默认值，可修改", "engineering default, editable"),
    RuleStatus.OPEN: Two("未决问题", "open question"),
}
MARGIN_TERMS = {
    "random": Two("随机误差", "random"),
    "correlated": Two("空间相关误差", "correlated"),
    "systematic": Two("系统误差", "systematic"),
    "noise": Two("地面噪声", "ground noise"),
    "outline": Two("边界误差", "outline"),
}
PRODUCT_FORMS = {
    "raw_ore": Two("原矿", "raw ore"),
    "concentrate": Two("精矿", "concentrate"),
    "aggregate": Two("成品骨料", "aggregate"),
    "sand": Two("砂", "sand"),
    "block": Two("荒料", "block"),
    "crushed_stone": Two("碎石", "crushed stone"),
    "product": Two("成品", "finished product"),
    "contained": Two("所含金属（氧化物）", "contained metal or oxide"),
}
PRICE_KINDS = {
    "sale": Two("销售价格", "sale price"),
    "market": Two("市场价格", "market price"),
    "certified": Two("价格认定结论", "certified price (价格认定结论)"),
    "authority": Two("主管部门报告", "authority's report"),
}
ZONES = {
    "mining_ban": Two("禁采区", "mining ban area (禁采区)"),
    "mining_ban_period": Two("禁采期区域", "area with a mining ban period (禁采期区域)"),
    "ecological_redline": Two("生态保护红线", "ecological protection red line (生态保护红线)"),
    "nature_reserve": Two("自然保护地", "nature reserve (自然保护地)"),
    "river_channel": Two("河道管理范围", "river channel (河道管理范围)"),
    "state_planned_mining_area": Two("国家规划矿区", "state-planned mining area (国家规划矿区)"),
    "valuable_mining_area": Two(
        "对国民经济具有重要价值的矿区", "mining area of importance to the economy (对国民经济具有重要价值的矿区)"
    ),
    "special_mineral": Two("保护性开采特定矿种", "mineral under protective mining (保护性开采特定矿种)"),
    "farmland": Two("永久基本农田", "permanent basic farmland (永久基本农田)"),
    "other": Two("其他", "other"),
}
ATTACHMENTS = {
    "entrustment": Two("委托书", "letter of entrustment"),
    "site_record": Two("现场勘查笔录", "site inspection record"),
    "interview": Two("询问（讯问）笔录", "record of interview"),
    "licence": Two("采矿许可证", "mining licence"),
    "price": Two("价格证据", "price evidence"),
    "lab_report": Two("检测报告", "laboratory report"),
    "qualification": Two("资质证书", "qualification"),
    "commitment": Two("真实性承诺书", "commitment of authenticity"),
    "application": Two("认定申请书", "application for a determination"),
    "filing": Two("立案材料", "filing of the case"),
    "no_licence": Two("无采矿许可证说明", "statement that there is no licence"),
    "punishment": Two("行政处罚决定书", "decision on a penalty"),
    "photo": Two("照片", "photograph"),
    "imagery": Two("影像", "imagery"),
    "other": Two("其他", "other"),
}
DOCUMENTS = {
    "ledger": Two("销售台账", "sales ledger"),
    "weighbridge": Two("过磅单", "weighbridge slips"),
    "trucks": Two("车次记录", "truck count"),
    "transport": Two("运输记录", "transport records"),
    "statement": Two("笔录", "statement"),
    "seized": Two("查扣堆存量", "seized stock, measured"),
    "other": Two("其他", "other"),
}
AREA_KINDS = {
    "projected": Two("水平投影面积", "projected on the map"),
    "inclined": Two("斜面积（真面积）", "in the plane of the seam"),
}
THICKNESS_KINDS = {
    "true": Two("真厚度", "normal to the seam"),
    "vertical": Two("铅垂厚度", "vertical"),
}
BLOCK_KINDS = {
    "mined": Two("采空", "mined out"),
    "ruined": Two("未采出但已难以采出", "left, hardly to be extracted"),
}
UNITS = {"m3": "m³", "m2": "m²", "t": "t", "yuan": "元", "t/m3": "t/m³", "yuan/t": "元/t", "yuan/m3": "元/m³"}
LEVELS = {
    "below": Two("未达到该标准", "it does not reach the threshold"),
    "depends": Two(
        "在幅度之内，是否达到取决于省级确定的具体数额",
        "it lies within the band; whether it reaches the threshold depends on the amount the province has fixed",
    ),
    "above": Two("达到该标准", "it reaches the threshold"),
}
_ENGLISH_UNITS = {"元": "yuan", "元/t": "yuan/t", "元/m³": "yuan/m³", "万元": "10,000 yuan"}
_ROUNDED_UNITS = {"元", "t", "m³", "m²"}
_GIVEN_UNITS = {"t/m³", "元/t", "元/m³"}
_CHINESE, _ENGLISH = Language.CHINESE, Language.ENGLISH


def crs_text(crs: str, language: Language = _CHINESE) -> str:
    """Return a coordinate system in words: CGCS2000 by zone (REGULATION 6.4), others by code or by the name in WKT."""
    code = re.fullmatch(r"EPSG:(\d+)", crs.strip(), re.IGNORECASE)
    if code is None:
        name = re.search(r'"([^"]+)"', crs)
        return name.group(1) if name else crs
    number = int(code.group(1))
    for first, zone, step, zoned in _CGCS2000:
        if first <= number <= first + (20 if step == 3 else 10):
            meridian = (zone + number - first) * 3 if step == 3 else (zone + number - first) * 6 - 3
            if language is _ENGLISH:
                prefix = f", eastings with zone number {zone + number - first}" if zoned else ""
                return f"CGCS2000 (Gauss-Krueger, {step}° zone, central meridian {meridian}°{prefix}; {crs})"
            prefix = f"，横坐标带带号{zone + number - first}" if zoned else ""
            return f"2000国家大地坐标系（高斯-克吕格投影{step}°带，中央子午线{meridian}°{prefix}，{crs}）"
    return crs


_CGCS2000 = (  # first EPSG code, its zone, width of a zone, whether Y carries the zone number
    (4513, 25, 3, True),
    (4534, 25, 3, False),
    (4491, 13, 6, True),
    (4502, 13, 6, False),
)


def unit_text(unit: str, language: Language = _CHINESE) -> str:
    """Return a unit as it is printed."""
    shown = UNITS.get(unit, unit)
    return _ENGLISH_UNITS.get(shown, shown) if language is _ENGLISH else shown


def status_text(status: Optional[RuleStatus], language: Language = _CHINESE) -> str:
    """Return how certain a rule is, in words between brackets."""
    if status is None:
        return ""
    words = STATUSES[status].say(language)
    return f" [{words}]" if language is _ENGLISH else f"［{words}］"


def quantity_text(value: Decimal, unit: str, language: Language = _CHINESE) -> str:
    """Return a number with its unit: two places for R104's quantities, densities and prices never fewer than given."""
    known = unit_text(unit)
    if known in _ROUNDED_UNITS:
        number = TWO_PLACES.render(value)
    elif known in _GIVEN_UNITS:
        number = AS_GIVEN.render(value)
    else:
        exponent = value.as_tuple().exponent
        number = NumberFormat(max(0, -exponent) if isinstance(exponent, int) else 0).render(value)
    shown = unit_text(unit, language)
    if not shown:
        return number
    tight = shown[0] in "元万亿%个"
    return f"{number}{shown}" if tight else f"{number} {shown}"


def volume_text(value: float) -> str:
    """Return a volume in running text."""
    return f"{TWO_PLACES.render(value)} m³"


def money_text(value: Decimal, language: Language = _CHINESE) -> str:
    """Return an amount of money in running text."""
    return f"{TWO_PLACES.render(value)}{'元' if language is _CHINESE else ' yuan'}"


def day_text(day: Optional[date]) -> str:
    """Return a date as it stands in a table, empty when it is not known."""
    return day.isoformat() if day is not None else ""


def days_text(start: Optional[date], end: Optional[date], language: Language = _CHINESE) -> str:
    """Return a period as it stands in a table; an end that is not known is left out."""
    return ("至" if language is _CHINESE else " to ").join(filter(None, (day_text(start), day_text(end))))


def date_text(day: date, language: Language = _CHINESE) -> str:
    """Return a date as it stands in running text."""
    return Speaker(language).day(day)


def span_text(start: Optional[date], end: Optional[date], language: Language = _CHINESE) -> str:
    """Return a period of time in running text, empty when neither end is known."""
    if start is None and end is None:
        return ""
    unknown, to = ("时间不详", "至") if language is _CHINESE else ("an unknown day", " to ")
    return to.join(date_text(day, language) if day else unknown for day in (start, end))


def level_text(classification: Classification, language: Language = _CHINESE) -> str:
    """Return the answer of a threshold test in words."""
    level = LEVELS.get(classification.level)
    return classification.level if level is None else level.say(language)
