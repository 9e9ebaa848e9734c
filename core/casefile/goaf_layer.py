# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of blocks of underground goafs, measured where no pair of terrains can show anything (R25, R94)."""

from __future__ import annotations

from dataclasses import replace

from .. import model
from . import domains as d
from .schema import Layer, boolean, coded, day, decimal, integer, text

GOAF_BLOCKS = Layer(
    "goaf_blocks",
    "Goaf blocks",
    "采空区块段",
    (
        text("block_id", "Block", "块段编号", required=True, unique=True),
        text("pit_id", "Goaf or mine", "采空区（矿井）编号"),
        text("mineral", "Mineral", "矿种", required=True),
        coded("kind", "Kind", "块段类别", d.BLOCK_KIND, required=True, default="mined"),
        decimal("area_m2", "Area, m²", "面积（平方米）", required=True, domain=d.NOT_NEGATIVE),
        coded("area_kind", "Kind of area", "面积类别", d.AREA_KIND, required=True, default="projected"),
        decimal("area_error_m2", "Standard error of the area, m²", "面积标准误差（平方米）", domain=d.NOT_NEGATIVE),
        decimal("dip_deg", "Dip, degrees", "倾角（度）", domain=d.DIP),
        decimal("thickness_m", "Mean thickness, m", "平均厚度（米）", required=True, domain=d.NOT_NEGATIVE),
        coded("thickness_kind", "Kind of thickness", "厚度类别", d.THICKNESS_KIND, required=True, default="true"),
        integer("thickness_count", "Measurements of the thickness", "厚度测点数", domain=d.NOT_NEGATIVE),
        decimal(
            "thickness_error_m",
            "Standard error of the mean thickness, m",
            "平均厚度标准误差（米）",
            domain=d.NOT_NEGATIVE,
        ),
        decimal("pillar_pct", "Left as pillars, %", "矿柱占比（%）", domain=d.PERCENT),
        boolean("pillars_ruined", "Pillars hardly to be extracted", "矿柱已难以采出"),
        decimal("design_recovery_pct", "Design mining recovery, %", "设计开采回采率（%）", domain=d.PERCENT),
        decimal("density_t_per_m3", "Density of the block, t/m³", "块段体积质量（吨/立方米）", domain=d.DENSITY),
        replace(coded("position", "Position", "与许可范围的关系", d.POSITION), missing=None),
        text("position_basis", "Plan that shows the position", "判定位置的图件"),
        day("mined_from", "Mined from", "开采起始日期"),
        day("mined_to", "Mined to", "开采终止日期"),
        text("document_no", "Document no.", "文书编号"),
        text("basis", "Basis", "依据"),
    ),
    noun=model.GoafBlock,
    key="block_id",
    ordered=(("mined_from", "mined_to"),),
)
