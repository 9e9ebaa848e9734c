# SPDX-License-Identifier: GPL-3.0-or-later
"""The layers and tables that hold evidence; people edit these."""

from __future__ import annotations

from .. import model
from . import domains as d
from .goaf_layer import GOAF_BLOCKS
from .legal_layers import EARLIER_ACTS, LEGAL_ANSWERS, VALUATION_CHOICES
from .schema import Field, Geometry, Layer, boolean, coded, day, decimal, integer, real, text

_NOTE = text("note", "Note", "备注")
_PATH = text("path", "File", "文件")
_MINERAL = text("mineral", "Mineral", "矿种")
_MINERAL_NEEDED = text("mineral", "Mineral", "矿种", required=True)
_FORM = coded("product_form", "Product form", "产品形态", d.PRODUCT_FORM, required=True, default="raw_ore")
_UNIT = coded("unit", "Unit", "计量单位", d.QUANTITY_UNIT, required=True, default="t")
_PIT_ID = text("pit_id", "Pit", "采坑编号")
_MONEY = (
    coded("state", "State of the m³", "立方米状态（实方、松方）", d.M3_STATE),
    text("currency", "Currency (empty: yuan)", "币种（空白为元）"),
)
_DOCUMENT_NO = text("document_no", "Document no.", "文书编号")
_VALIDITY = (day("valid_from", "Valid from", "有效期起"), day("valid_to", "Valid to", "有效期止"))
_VALID = (("valid_from", "valid_to"),)
_ELEVATIONS = ("z_min_m", "z_max_m")

CASE_INFO = Layer(
    "case_info",
    "Case",
    "案件信息",
    (
        text("case_no", "Case no.", "案件编号", required=True),
        text("title", "Title", "案件名称", required=True),
        text("crs", "Coordinate reference system", "坐标参考系", required=True),
        text("vertical_datum", "Vertical datum", "高程基准"),
        text("commissioning_unit", "Commissioning unit", "委托单位"),
        text("reporting_unit", "Reporting unit", "编制单位"),
        text("parties", "Parties", "当事人"),
        text("place", "Place", "案发地点"),
        text("province", "Province", "省份"),
        coded("act_kind", "Kind of act", "行为类型", d.ACT_KIND, required=True, default="unlicensed"),
        day("act_start", "Act started", "行为起始日期"),
        day("act_end", "Act ended", "行为终止日期"),
        boolean("special_area", "Special area applies", "适用特殊区域标准"),
        text("special_area_basis", "Basis of the special area", "特殊区域依据"),
        day("discovered_on", "Act discovered", "违法行为发现日期"),
        day("decided_on", "Penalty decided", "处罚决定日期"),
        day("applied_on", "Determination applied for", "申请认定日期"),
        day("accepted_on", "Application accepted", "受理日期"),
        day("reported_on", "Investigation report handed in", "提交调查核算报告日期"),
        _NOTE,
    ),
    noun=model.CaseInfo,
    key="case_no",
    ordered=(("act_start", "act_end"),),
)
PITS = Layer(
    "pits",
    "Pits",
    "采坑",
    (
        text("pit_id", "Pit", "采坑编号", required=True, unique=True),
        _MINERAL,
        coded("condition", "Condition", "现状", d.PIT_CONDITION, required=True, default="open"),
        day("mined_from", "Mined from", "开采起始日期"),
        day("mined_to", "Mined to", "开采终止日期"),
        text("surveyor", "Surveyor", "测量人员"),
        day("surveyed_on", "Surveyed on", "测量日期"),
        _NOTE,
    ),
    Geometry.POLYGON,
    model.Pit,
    key="pit_id",
    ordered=(("mined_from", "mined_to"),),
)
PERMITS = Layer(
    "permits",
    "Licences",
    "采矿许可证",
    (
        text("licence_no", "Licence no.", "许可证号", required=True),
        text("block_no", "Block", "区块号", required=True, default="1"),
        boolean("deduct", "Deducted block", "扣除区块"),
        text("holder", "Holder", "采矿权人"),
        _MINERAL,
        real("z_min_m", "Lowest elevation, m", "最低开采标高（米）", domain=d.ELEVATION_M),
        real("z_max_m", "Highest elevation, m", "最高开采标高（米）", domain=d.ELEVATION_M),
        *_VALIDITY,
        _NOTE,
    ),
    Geometry.POLYGON,
    model.Permit,
    key="licence_no",
    ordered=(_ELEVATIONS, *_VALID),
)
ZONES = Layer(
    "zones",
    "Zones",
    "特殊区域",
    (
        coded("kind", "Kind", "类型", d.ZONE_KIND, required=True),
        text("name", "Name", "名称"),
        text("basis", "Basis", "划定依据"),
        *_VALIDITY,
        _NOTE,
    ),
    Geometry.POLYGON,
    model.Zone,
    key="name",
    ordered=_VALID,
)
STOCKPILES = Layer(
    "stockpiles",
    "Stockpiles",
    "堆体",
    (
        text("stockpile_id", "Stockpile", "堆体编号", required=True, unique=True),
        _MINERAL,
        _FORM,
        decimal("loosening_factor", "Loosening factor", "松散系数", domain=d.LOOSENING),
        decimal("loose_density_t_per_m3", "Loose density, t/m³", "松散密度（吨/立方米）", domain=d.DENSITY),
        decimal("volume_m3", "Loose volume measured otherwise, m³", "另行实测的松方（立方米）", domain=d.NOT_NEGATIVE),
        text("surveyor", "Surveyor", "测量人员"),
        day("surveyed_on", "Surveyed on", "测量日期"),
        _NOTE,
    ),
    Geometry.POLYGON,
    model.Stockpile,
    key="stockpile_id",
)
SURVEYS = Layer(
    "surveys",
    "Surveys",
    "地形测量",
    (
        coded("role", "Role", "用途", d.SURVEY_ROLE, required=True),
        text("path", "File", "文件", required=True),
        day("surveyed_on", "Surveyed on", "测量日期"),
        text("method", "Method", "测量方法"),
        real("sigma_z_m", "Random height error, m (1 sigma)", "高程随机中误差（米）", domain=d.NOT_NEGATIVE),
        real("sigma_xy_m", "Outline point error, m (1 sigma)", "平面点位中误差（米）", domain=d.NOT_NEGATIVE),
        real("bias_z_m", "Systematic height error, m (95 % bound)", "高程系统误差（米，95%界限）"),
        real("correlated_sigma_m", "Correlated error, m (1 σ)", "相关误差（米，中误差）", domain=d.NOT_NEGATIVE),
        real("correlation_range_m", "Correlation range, m", "误差相关距离（米）", domain=d.NOT_NEGATIVE),
        text("horizontal_datum", "Horizontal datum", "平面基准"),
        text("vertical_datum", "Vertical datum", "高程基准"),
        text("surveyor", "Surveyor", "测量人员"),
        text("sha256", "SHA-256", "文件校验值"),
        integer("control_points", "Control points", "控制点数", domain=d.NOT_NEGATIVE),
        integer("check_points", "Check points", "检查点数", domain=d.NOT_NEGATIVE),
        real("check_rmse_m", "RMSE at check points, m", "检查点中误差（米）", domain=d.NOT_NEGATIVE),
        _NOTE,
    ),
    noun=model.Survey,
    key="path",
)
SURVEY_POINTS = Layer(
    "survey_points",
    "Survey points",
    "测点",
    (
        text("point_no", "Point no.", "点号"),
        text("code", "Code", "编码"),
        coded("kind", "Kind", "类型", d.POINT_KIND, required=True, default="ground"),
        text("survey", "Survey", "所属测量"),
        _NOTE,
    ),
    Geometry.POINT,
    key="point_no",
)
BREAKLINES = Layer(
    "breaklines",
    "Breaklines",
    "特征线",
    (
        text("code", "Code", "编码"),
        coded("kind", "Kind", "类型", d.LINE_KIND, required=True, default="other"),
        text("survey", "Survey", "所属测量"),
        _NOTE,
    ),
    Geometry.LINE,
    key="code",
)

SECTION_LINES = Layer(
    "section_lines",
    "Section lines",
    "剖面线",
    (text("name", "Section", "剖面编号", required=True, unique=True), _PIT_ID, _NOTE),
    Geometry.TRACE,
    model.SectionTrace,
    key="name",
)


def _surface(side: str, english: str, chinese: str) -> tuple[Field, ...]:
    return (
        coded(f"{side}_form", f"{english}: form", f"{chinese}形式", d.SURFACE_FORM, required=True),
        real(f"{side}_value_m", f"{english}: elevation or depth, m", f"{chinese}标高或深度（米）"),
        real(f"{side}_x_m", f"{english}: x of the plane's point, m", f"{chinese}平面控制点东坐标（米）"),
        real(f"{side}_y_m", f"{english}: y of the plane's point, m", f"{chinese}平面控制点北坐标（米）"),
        real(f"{side}_dip_deg", f"{english}: dip, degrees", f"{chinese}倾角（度）", domain=d.DIP),
        real(
            f"{side}_dip_direction_deg", f"{english}: dip direction, degrees", f"{chinese}倾向（度）", domain=d.AZIMUTH
        ),
        text(f"{side}_path", f"{english}: raster", f"{chinese}栅格文件"),
    )


STRATA = Layer(
    "strata",
    "Strata",
    "地层",
    (
        text("name", "Name", "名称", required=True, unique=True),
        coded("kind", "Kind", "类型", d.STRATUM_KIND, required=True, default="ore"),
        _MINERAL,
        *_surface("top", "Top", "顶面"),
        *_surface("bottom", "Bottom", "底面"),
        _NOTE,
    ),
    key="name",
)
_SAMPLE = text("sample_no", "Sample no.", "样品编号", required=True, unique=True)
_LAB = (
    text("lab_report_no", "Laboratory report no.", "检测报告编号"),
    day("taken_on", "Taken on", "采样日期"),
    _PIT_ID,
    _NOTE,
)
_MOISTURE = decimal("moisture_pct", "Moisture, % (when measured wet)", "湿度（%，湿样填写）", domain=d.PERCENT)
DENSITY_SAMPLES = Layer(
    "density_samples",
    "Density samples",
    "体积质量样",
    (
        _SAMPLE,
        _MINERAL_NEEDED,
        decimal("density_t_per_m3", "Density, t/m³", "体积质量（吨/立方米）", required=True, domain=d.DENSITY),
        boolean("loose", "Loose", "松散状态"),
        _MOISTURE,
        *_LAB,
    ),
    noun=model.DensitySample,
    key="sample_no",
)
GRADE_SAMPLES = Layer(
    "grade_samples",
    "Grade samples",
    "品位样",
    (
        _SAMPLE,
        _MINERAL_NEEDED,
        text("component", "Component", "组分", required=True),
        decimal("grade", "Grade", "品位", required=True, domain=d.NOT_NEGATIVE),
        coded("grade_unit", "Unit of grade", "品位单位", d.GRADE_UNIT, required=True, default="pct"),
        decimal("thickness_m", "Thickness sampled, m", "样长或厚度（米）", domain=d.NOT_NEGATIVE),
        _MOISTURE,
        *_LAB,
    ),
    noun=model.GradeSample,
    key="sample_no",
)
MINERAL_PARAMETERS = Layer(
    "mineral_parameters",
    "Parameters of minerals",
    "矿种核算参数",
    (
        _MINERAL_NEEDED,
        _PIT_ID,
        coded("product_form", "Product form valued", "计价的产品形态", d.PRODUCT_FORM),
        text("component", "Component valued (gold, REO)", "计价组分（如金、稀土氧化物）"),
        decimal("ore_ratio_pct", "Ore ratio, %", "含矿率（%）", domain=d.PERCENT),
        decimal("moisture_pct", "Moisture of the product as weighed, %", "过磅产品含水率（%）", domain=d.PERCENT),
        decimal("recovery_pct", "Dressing or leaching recovery, %", "选矿（浸取）回收率（%）", domain=d.PERCENT),
        decimal("design_recovery_pct", "Design mining recovery, %", "设计开采回采率（%）", domain=d.PERCENT),
        decimal("moved_quantity", "Resource moved", "动用资源量", domain=d.NOT_NEGATIVE),
        coded("moved_unit", "Unit of the resource moved", "动用量单位", d.QUANTITY_UNIT, required=True, default="t"),
        decimal("loosening_factor", "Loosening factor", "松散系数", domain=d.LOOSENING),
        text("basis", "Basis", "依据"),
    ),
    noun=model.MineralParameters,
    key="mineral",
)
SALES = Layer(
    "sales",
    "Sales",
    "销售记录",
    (
        text("sale_no", "Sale no.", "销售编号", required=True, unique=True),
        _MINERAL_NEEDED,
        decimal("amount_yuan", "Amount, yuan", "金额（元）", required=True, domain=d.NOT_NEGATIVE),
        decimal("quantity", "Quantity", "数量", domain=d.NOT_NEGATIVE),
        _UNIT,
        *_MONEY,
        _FORM,
        day("sold_from", "Sold from", "销售起始日期"),
        day("sold_to", "Sold to", "销售终止日期"),
        text("buyer", "Buyer", "购买方"),
        _DOCUMENT_NO,
        _PATH,
        _NOTE,
    ),
    noun=model.Sale,
    key="sale_no",
    ordered=(("sold_from", "sold_to"),),
)
PRICES = Layer(
    "prices",
    "Prices",
    "价格证据",
    (
        _MINERAL_NEEDED,
        decimal("price_yuan", "Price, yuan per unit", "单价（元）", required=True, domain=d.NOT_NEGATIVE),
        _UNIT,
        *_MONEY,
        _FORM,
        coded("kind", "Kind", "类型", d.PRICE_KIND, required=True, default="market"),
        *_VALIDITY,
        boolean("tax_included", "Tax included", "含税", default=True),
        text("issuer", "Issuer", "出具单位"),
        _DOCUMENT_NO,
        _PATH,
        _NOTE,
    ),
    noun=model.Price,
    key="document_no",
    ordered=_VALID,
)
DOCUMENTED_QUANTITIES = Layer(
    "documented_quantities",
    "Documented quantities",
    "书证数量",
    (
        coded("kind", "Kind", "类型", d.DOCUMENT_KIND, required=True),
        _MINERAL_NEEDED,
        decimal("quantity", "Quantity", "数量", required=True, domain=d.NOT_NEGATIVE),
        _UNIT,
        boolean("loose", "Loose volume", "松散方", default=True),
        _FORM,
        *_VALIDITY,
        _PIT_ID,
        text("issuer", "Issuer", "出具单位"),
        _DOCUMENT_NO,
        _PATH,
        _NOTE,
    ),
    key="document_no",
    ordered=_VALID,
)
ATTACHMENTS = Layer(
    "attachments",
    "Attachments",
    "附件",
    (
        coded("kind", "Kind", "类型", d.ATTACHMENT_KIND, required=True),
        text("title", "Title", "名称", required=True),
        text("path", "File", "文件", required=True),
        text("sha256", "SHA-256", "文件校验值"),
        _NOTE,
    ),
    noun=model.Attachment,
    key="title",
)
EVIDENCE = (
    *(CASE_INFO, PITS, PERMITS, ZONES, STOCKPILES, SURVEYS, SURVEY_POINTS, BREAKLINES, SECTION_LINES, STRATA),
    *(DENSITY_SAMPLES, GRADE_SAMPLES, MINERAL_PARAMETERS, SALES, PRICES, DOCUMENTED_QUANTITIES, ATTACHMENTS),
    *(GOAF_BLOCKS, LEGAL_ANSWERS, EARLIER_ACTS, VALUATION_CHOICES),
)
