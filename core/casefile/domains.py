# SPDX-License-Identifier: GPL-3.0-or-later
"""What a field of the case file may hold: coded values with their labels, and numeric ranges."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..model import (
    ActKind,
    Choice,
    Handling,
    LegalSection,
    PitCondition,
    Position,
    Question,
    Reply,
    RuleStatus,
    StratumKind,
    SurveyRole,
)
from ..phrases.choices import CHOICES
from ..phrases.legal import QUESTIONS


@dataclass(frozen=True)
class Code:
    """One coded value with its labels."""

    value: str
    english: str
    chinese: str

    @property
    def label(self) -> str:
        """Return the label that any reader of the file sees."""
        return f"{self.chinese} {self.english}"


@dataclass(frozen=True)
class CodedDomain:
    """A list of values. ``strict``: nothing else is accepted; otherwise the list only suggests."""

    name: str
    codes: tuple[Code, ...]
    strict: bool = True
    enum: type[Enum] | None = None

    @property
    def values(self) -> tuple[str, ...]:
        """Return the coded values, in order."""
        return tuple(code.value for code in self.codes)


@dataclass(frozen=True)
class RangeDomain:
    """An inclusive numeric range, closed on both sides because GDAL 3.6 has no open ones in Python."""

    name: str
    minimum: float
    maximum: float


def _codes(*triples: tuple[str, str, str]) -> tuple[Code, ...]:
    return tuple(Code(*triple) for triple in triples)


ACT_KIND = CodedDomain(
    "act_kind",
    _codes(
        ("unlicensed", "Mining without a licence", "无证开采"),
        ("beyond_area", "Mining beyond the licensed area", "越界开采"),
        ("beyond_depth", "Mining beyond the licensed depth", "超层（超深）开采"),
        ("other_mineral", "Mining a mineral not licensed", "超矿种开采"),
        ("destructive", "Destructive mining", "破坏性采矿"),
        ("river_sand", "River sand", "河道采砂"),
        ("sea_sand", "Sea sand", "海砂"),
        ("right_only", "Mining right held, but no licence", "有采矿权但无采矿许可证"),
    ),
    enum=ActKind,
)
PIT_CONDITION = CodedDomain(
    "pit_condition",
    _codes(("open", "Open", "敞开"), ("backfilled", "Backfilled", "已回填"), ("flooded", "Flooded", "积水")),
    enum=PitCondition,
)
SURVEY_ROLE = CodedDomain(
    "survey_role",
    _codes(
        ("before", "Before mining", "采前地形"),
        ("between", "Between two periods of mining", "中间期地形"),
        ("after", "After mining", "采后地形"),
        ("pit_floor", "Pit floor", "采坑坑底"),
        ("restored", "Restored original terrain", "恢复的原始地形"),
        ("base", "Base surface of a stockpile", "堆体基底面"),
    ),
    enum=SurveyRole,
)
STRATUM_KIND = CodedDomain(
    "stratum_kind",
    _codes(("overburden", "Overburden", "覆盖层"), ("ore", "Ore", "矿层"), ("parting", "Parting", "夹石")),
    enum=StratumKind,
)
POSITION = CodedDomain(
    "position",
    _codes(
        ("inside", "Inside the licence", "许可范围内"),
        ("below", "Below the licensed range", "超深"),
        ("above", "Above the licensed range", "许可标高以上"),
        ("between", "Between licensed ranges", "许可标高之间"),
        ("outside", "Outside every licence", "越界或无证"),
    ),
    enum=Position,
)
AREA_KIND = CodedDomain(
    "area_kind",
    _codes(
        ("projected", "Projected on the map", "水平投影面积"),
        ("inclined", "In the plane of the seam", "斜面积（真面积）"),
    ),
)
THICKNESS_KIND = CodedDomain(
    "thickness_kind",
    _codes(("true", "Normal to the seam", "真厚度（法线厚度）"), ("vertical", "Vertical", "铅垂厚度")),
)
BLOCK_KIND = CodedDomain(
    "block_kind",
    _codes(("mined", "Mined out", "采空块段"), ("ruined", "Left, hardly to be extracted", "未采出但已难以采出块段")),
)
RULE_STATUS = CodedDomain(
    "rule_status",
    _codes(
        ("read", "Read in the text", "依据原文"),
        ("general", "General knowledge", "行业通识"),
        ("engineering", "Engineering default", "工程默认值"),
        ("open", "Open question", "待定"),
    ),
    enum=RuleStatus,
)
QUANTITY_UNIT = CodedDomain(
    "quantity_unit",
    _codes(
        ("t", "Tonnes", "吨"),
        ("m3", "Cubic metres", "立方米"),
        ("g", "Grams of a component", "克（组分）"),
    ),
)
SURFACE_FORM = CodedDomain(
    "surface_form",
    _codes(
        ("constant", "Constant elevation", "固定标高"),
        ("depth", "Depth below ground", "地面以下深度"),
        ("plane", "Inclined plane", "倾斜平面"),
        ("raster", "Raster", "栅格"),
    ),
)
POINT_KIND = CodedDomain(
    "point_kind",
    _codes(
        ("ground", "Ground", "地面点"),
        ("boundary", "Boundary", "边界点"),
        ("breakline", "Breakline", "特征线点"),
        ("control", "Control point", "控制点"),
        ("check", "Check point", "检查点"),
        ("stable", "Stable ground", "稳定区点"),
    ),
)
LINE_KIND = CodedDomain(
    "line_kind",
    _codes(
        ("ridge", "Ridge", "山脊线"),
        ("valley", "Valley", "山谷线"),
        ("slope_top", "Top of slope", "坡顶线"),
        ("slope_toe", "Toe of slope", "坡脚线"),
        ("other", "Other", "其他"),
    ),
    strict=False,
)
ZONE_KIND = CodedDomain(
    "zone_kind",
    _codes(
        ("mining_ban", "Mining ban area", "禁采区"),
        ("mining_ban_period", "Area with a mining ban period", "禁采期区域"),
        ("ecological_redline", "Ecological protection red line", "生态保护红线"),
        ("nature_reserve", "Nature reserve", "自然保护地"),
        ("river_channel", "River channel", "河道管理范围"),
        ("state_planned_mining_area", "State-planned mining area", "国家规划矿区"),
        ("valuable_mining_area", "Mining area of importance to the economy", "对国民经济具有重要价值的矿区"),
        ("special_mineral", "Mineral under protective mining", "保护性开采特定矿种"),
        ("farmland", "Permanent basic farmland", "永久基本农田"),
        ("other", "Other", "其他"),
    ),
    strict=False,
)
PRODUCT_FORM = CodedDomain(
    "product_form",
    _codes(
        ("raw_ore", "Raw ore", "原矿"),
        ("concentrate", "Concentrate", "精矿"),
        ("aggregate", "Crushed stone or aggregate", "砂石骨料"),
        ("block", "Dimension stone block", "荒料"),
        ("product", "Finished product", "成品"),
        ("contained", "Contained metal or oxide", "所含金属（氧化物）"),
    ),
    strict=False,
)
PRICE_KIND = CodedDomain(
    "price_kind",
    _codes(
        ("sale", "Sales in the case", "涉案销售价格"),
        ("market", "Market price", "市场价格"),
        ("certified", "Certified price", "价格认定结论书"),
        ("authority", "Report of an authority", "主管部门报告"),
    ),
    strict=False,
)
DOCUMENT_KIND = CodedDomain(
    "document_kind",
    _codes(
        ("ledger", "Sales ledger", "销售台账"),
        ("weighbridge", "Weighbridge slips", "过磅单"),
        ("trucks", "Truck count", "车次记录"),
        ("transport", "Transport records", "运输记录"),
        ("statement", "Statement", "笔录"),
        ("seized", "Seized stock, measured", "查扣堆存量"),
        ("other", "Other", "其他"),
    ),
    strict=False,
)
ATTACHMENT_KIND = CodedDomain(
    "attachment_kind",
    _codes(
        ("entrustment", "Letter of entrustment", "委托书"),
        ("site_record", "Site inspection record", "现场勘查笔录"),
        ("interview", "Record of interview", "询问（讯问）笔录"),
        ("licence", "Mining licence", "采矿许可证"),
        ("price", "Price evidence", "价格证据"),
        ("lab_report", "Laboratory report", "检测报告"),
        ("qualification", "Qualification", "资质证书"),
        ("commitment", "Commitment of authenticity", "真实性承诺书"),
        ("application", "Application for a determination", "认定申请书"),
        ("filing", "Filing of the case", "立案材料"),
        ("no_licence", "Statement that there is no licence", "无采矿许可证说明"),
        ("punishment", "Decision on an administrative penalty", "行政处罚决定书"),
        ("photo", "Photograph", "照片"),
        ("imagery", "Imagery", "影像"),
        ("other", "Other", "其他"),
    ),
    strict=False,
)
EXTRACTION = CodedDomain(
    "extraction", _codes(("extracted", "Extracted", "已采出"), ("not_extracted", "Ruined in the ground", "破坏未采出"))
)
GRADE_UNIT = CodedDomain("grade_unit", _codes(("pct", "Percent", "%"), ("g_per_t", "Grams per tonne", "克/吨")))
LEVEL = CodedDomain(
    "level",
    _codes(("below", "Below", "未达到"), ("depends", "Depends", "视省定标准"), ("above", "Above", "达到")),
    strict=False,
)
FIGURE_OR_CLASS = CodedDomain(
    "determination_line",
    _codes(
        ("figure", "Figure", "价值数额"),
        ("classification", "Classification", "认定"),
        ("comparison", "Documents and survey compared", "书证与实测比较"),
        ("confidence", "Confidence of a threshold test", "数额判断的把握"),
    ),
)
CHECK_KIND = CodedDomain(
    "check_kind", _codes(("notice", "Notice", "提示"), ("overlap", "Overlapping outlines", "范围重叠"))
)
CHECK_SUBJECT = CodedDomain("check_subject", _codes(("volume", "Volume", "方量"), ("value", "Value", "价值")))
REPLY = CodedDomain("reply", _codes(("yes", "Yes", "是"), ("no", "No", "否")), enum=Reply)
HANDLING = CodedDomain(
    "handling",
    _codes(
        ("unpunished", "Not punished", "未经处理"),
        ("administrative", "Administrative penalty", "已受行政处罚"),
        ("criminal", "Criminal judgment", "已受刑事处理"),
    ),
    enum=Handling,
)
QUESTION = CodedDomain(
    "question",
    _codes(*((value, english, chinese) for value, (english, chinese) in QUESTIONS.items())),
    enum=Question,
)
CHOICE = CodedDomain(
    "valuation_choice",
    _codes(*((value, english, chinese) for value, (english, chinese) in CHOICES.items())),
    enum=Choice,
)
M3_STATE = CodedDomain("m3_state", _codes(("in_place", "In place", "实方"), ("loose", "Loose", "松方")))
LEGAL_SECTION = CodedDomain(
    "legal_section",
    _codes(
        ("act", "Kind of act", "行为定性"),
        ("exemption", "No mining right needed", "不需要采矿权的情形"),
        ("criterion", "Other circumstances", "数额以外的情节"),
        ("accumulation", "Accumulation", "累计"),
        ("penalty", "Administrative penalty", "行政处罚"),
        ("parallel", "Other statutes", "其他法律"),
        ("procedure", "Procedure", "管辖与程序"),
        ("material", "Materials", "材料"),
        ("deadline", "Deadlines", "期限"),
        ("question", "Open questions", "待定问题"),
    ),
    enum=LegalSection,
)

ELEVATION_M = RangeDomain("elevation_m", -11000.0, 9000.0)  # deepest sea floor to highest ground, metres
NOT_NEGATIVE = RangeDomain("not_negative", 0.0, 1e12)  # more than any mine has metres, tonnes or yuan
PERCENT = RangeDomain("percent", 0.0, 100.0)
DENSITY = RangeDomain("density_t_per_m3", 0.1, 25.0)  # snow to platinum, t/m3: outside it the unit is wrong
LOOSENING = RangeDomain("loosening_factor", 1.0, 3.0)  # R100 tables end at 1.5
DIP = RangeDomain("dip_deg", 0.0, 90.0)
AZIMUTH = RangeDomain("azimuth_deg", 0.0, 360.0)

DOMAINS: tuple[CodedDomain | RangeDomain, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, (CodedDomain, RangeDomain))
)
