# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables that hold results, keyed by run, the journal, and the record of edits; no person writes these."""

from __future__ import annotations

import math

from .. import model
from . import domains as d
from .legal_layers import RESULT_LEGAL
from .schema import Field, Layer, boolean, coded, decimal, integer, json_text, real, text

_RUN = text("run_id", "Run", "运行编号", required=True)
_LINE = integer("line_no", "Line", "序号", required=True)
_PIT_ID = text("pit_id", "Pit", "采坑编号", required=True)
_PERIOD = text("period", "Period", "时段")


def _measure(name: str, english: str, chinese: str) -> Field:
    """Describe a number that is always there but may be "not a number", which SQLite keeps as NULL."""
    return real(name, english, chinese, missing=math.nan)


RESULT_RUN = Layer(
    "result_run",
    "Run",
    "核算运行",
    (
        text("run_id", "Run", "运行编号", required=True, unique=True),
        text("working_grid", "Working grid", "计算格网"),
        json_text("total_margin", "Total error margin", "总误差"),
        json_text("provenance", "Provenance", "数据来源"),
        boolean("has_determination", "Valued", "已核算价值"),
    ),
    key="run_id",
)
RESULT_VOLUMES = Layer(
    "result_volumes",
    "Volumes",
    "方量结果",
    (
        _RUN,
        _LINE,
        _PIT_ID,
        _PERIOD,
        _measure("area_m2", "Area, m²", "面积（平方米）"),
        _measure("measured_m2", "Measured area, m²", "有效面积（平方米）"),
        _measure("cut_m3", "Cut, m³", "挖方（立方米）"),
        _measure("fill_m3", "Fill, m³", "填方（立方米）"),
        _measure("max_depth_m", "Greatest depth, m", "最大深度（米）"),
        _measure("rim_depth_m", "Mean depth at the rim, m", "边缘平均深度（米）"),
        _measure("gap_max_m3", "At most more in gaps, m³", "空白区最大可能方量（立方米）"),
        real("margin_m3", "Error margin, m³", "误差（立方米）"),
        json_text("margin", "Error margin in full", "误差构成"),
    ),
    noun=model.PitVolume,
    key="pit_id",
)
RESULT_PARTS = Layer(
    "result_parts",
    "Parts of the cut",
    "挖方构成",
    (
        _RUN,
        _LINE,
        _PIT_ID,
        _PERIOD,
        coded("position", "Position", "位置", d.POSITION, required=True),
        text("licence", "Licence", "许可证号"),
        text("stratum", "Stratum", "地层"),
        real("bench_bottom_m", "Bench bottom, m", "台阶底标高（米）"),
        real("bench_top_m", "Bench top, m", "台阶顶标高（米）"),
        _measure("cut_m3", "Cut, m³", "挖方（立方米）"),
        _measure("fill_m3", "Fill, m³", "填方（立方米）"),
    ),
    noun=model.VolumePart,
    key="pit_id",
)
RESULT_TONNAGE = Layer(
    "result_tonnage",
    "Quantities and values",
    "矿产品数量与价值",
    (
        _RUN,
        _LINE,
        text("pit_id", "Pit", "采坑编号"),
        _PERIOD,
        text("mineral", "Mineral", "矿种"),
        coded("product_form", "Product form", "产品形态", d.PRODUCT_FORM),
        coded("kind", "Extracted or ruined", "采出或破坏", d.EXTRACTION, required=True, default="extracted"),
        decimal("quantity", "Quantity", "数量"),
        coded("unit", "Unit", "计量单位", d.QUANTITY_UNIT, required=True),
        decimal("volume_m3", "Volume, m³", "体积（立方米）"),
        decimal("density_t_per_m3", "Density, t/m³", "体积质量（吨/立方米）"),
        decimal("price_yuan", "Price, yuan per unit", "单价（元）"),
        decimal("value_yuan", "Value, yuan", "价值（元）"),
        json_text("trace", "Trace", "计算过程", required=True),
    ),
    noun=model.Segment,
    key="pit_id",
)
RESULT_DETERMINATION = Layer(
    "result_determination",
    "Determination",
    "认定结果",
    (
        _RUN,
        _LINE,
        coded("kind", "Kind", "类型", d.FIGURE_OR_CLASS, required=True),
        text("figure_key", "Figure", "价值数额代号", required=True),
        text("title", "Title", "名称"),
        decimal("amount_yuan", "Amount, yuan", "金额（元）"),
        boolean("applies", "The figure that counts", "适用"),
        coded("level", "Level", "认定档次", d.LEVEL),
        decimal("low_yuan", "Lower threshold, yuan", "标准下限（元）"),
        decimal("high_yuan", "Upper threshold, yuan", "标准上限（元）"),
        text("reason", "Reason", "理由"),
        text("source", "Source", "依据"),
        text("law", "Law applied", "适用的规定"),
        coded("status", "Certainty of the rule", "依据确定性", d.RULE_STATUS),
        json_text("trace", "Trace", "计算过程"),
        json_text("parts", "Parts", "构成"),
        json_text("detail", "Detail", "明细"),
    ),
    key="title",
)
RESULT_CHECKS = Layer(
    "result_checks",
    "Checks",
    "检查结果",
    (
        _RUN,
        _LINE,
        coded("kind", "Kind", "类型", d.CHECK_KIND, required=True),
        coded("subject", "Subject", "对象", d.CHECK_SUBJECT, required=True),
        text("code", "Code", "代码"),
        text("text", "Text", "内容"),
        boolean("warning", "Warning", "警告"),
        text("pit_a", "First pit", "采坑一"),
        text("pit_b", "Second pit", "采坑二"),
        _measure("area_m2", "Shared area, m²", "重叠面积（平方米）"),
        _measure("cut_m3", "Shared cut, m³", "重叠挖方（立方米）"),
    ),
    key="code",
)
JOURNAL = Layer(
    "journal",
    "Journal",
    "操作日志",
    (
        text("run_id", "Run", "运行编号"),
        text("happened_at", "When (UTC)", "时间（UTC）", required=True),
        text("who", "Who", "操作人", required=True),
        text("algorithm", "Algorithm", "算法", required=True),
        json_text("parameters", "Parameters", "参数", required=True),
        json_text("versions", "Versions", "软件版本", required=True),
        json_text("input_hashes", "Hashes of the inputs", "输入文件校验值", required=True),
        json_text("output_hashes", "Hashes of the outputs", "输出文件校验值"),
        integer("number", "Number", "序号", required=True, unique=True),
        json_text("tables", "Hashes of the tables", "数据表校验值", required=True),
        json_text("edits", "Recorded edits so far, by table", "累计编辑记录数", required=True),
        text("previous", "Hash of the entry before", "前一条校验值"),
        text("sha256", "Hash of this entry", "本条校验值", required=True),
    ),
    key="algorithm",
)
EDITS = Layer(
    "edits",
    "Edits of the evidence",
    "证据编辑记录",
    (
        text("happened_at", "When (UTC)", "时间（UTC）", required=True),
        text("editor", "Who", "操作人"),
        text("table_name", "Layer", "图层", required=True),
        text("feature", "Feature", "要素", required=True),
        text("operation", "What was done", "操作", required=True),
        text("former", "The row as it was", "原内容"),
    ),
    key="table_name",
)
RESULTS = (RESULT_RUN, RESULT_VOLUMES, RESULT_PARTS, RESULT_TONNAGE, RESULT_DETERMINATION, RESULT_LEGAL, RESULT_CHECKS)
