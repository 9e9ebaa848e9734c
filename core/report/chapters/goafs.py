# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks of underground goafs in chapter 5: what was measured, what follows from it, and the formula of each block."""

from __future__ import annotations

from decimal import Decimal

from ...model import GoafBlock
from ...valuation.quantity.blocks import BlockVolume, block_volume, needs_dip
from ..document import AS_GIVEN, PLAIN_INTEGER, TWO_PLACES, Align, Cell, Column, Formula, FormulaLine
from ..draft import Draft
from ..language import Two
from ..numerals import grouped_formula
from ..wording import AREA_KINDS, BLOCK_KINDS, POSITIONS, THICKNESS_KINDS, days_text

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_DIGITS = 8  # more than a spreadsheet keeps of such a number
_METHOD = (
    Two(
        "井下采空区没有可以相减的两期地形，其体积用块段法计算：块段体积等于面积乘以平均厚度。真面积配真厚度，"
        "水平投影面积配铅垂厚度；水平投影面积配真厚度的，面积除以倾角的余弦，真面积配铅垂厚度的，乘以倾角的余弦。"
        "仍然完好、可以采出的矿柱从块段体积中扣除；已难以采出的矿柱和块段不计入采出量，扣除正常损失后计入破坏量。",
        "No pair of terrains shows an underground goaf, so its volume follows from blocks: area times mean thickness. "
        "A true area goes with a true thickness, a horizontal projection with a vertical one; a projection with a true "
        "thickness is divided by the cosine of the dip, a true area with a vertical thickness is multiplied by it. "
        "Pillars that still stand are taken off; pillars and blocks that can hardly be extracted any more are no "
        "extracted quantity, and count as destroyed without normal losses.",
    ),
    Two(
        "块段体积的标准误差由面积和平均厚度的标准误差按平方和开方合成；各块段共用仪器、图件和观测人员，"
        "其标准误差直接相加。没有厚度标准误差的块段，标准误差不明。",
        "The standard error of a block joins those of area and mean thickness in quadrature; those of the blocks are "
        "added, because they share instruments, plans and observers. Without a standard error of the thickness that "
        "of the block is not known.",
    ),
)
_EQUATION = Two("V = A ÷ cosα × M", "V = A ÷ cos α × M")


def add_goafs(draft: Draft) -> None:
    """Write the section on goaf blocks; nothing when the case has none (R25, R94)."""
    blocks, t = draft.case.goaf_blocks, draft.t
    if not blocks:
        return
    draft.section(t("井下采空区块段", "Blocks of underground goafs"))
    draft.say(*(draft.word(text) for text in _METHOD))
    draft.blocks.append(Formula((FormulaLine("", "", draft.word(_EQUATION), depth=2),)))
    draft.say(
        t(
            f"块段体积见{draft.next_table}，各块段的测量数据和代入数值的公式见{draft.next_annex()}。"
            "位于许可范围内的块段按案件定性取舍，是否计入见下节和计算过程。",
            f"The volumes of the blocks are in {draft.next_table}; what was measured, and the formulas with their "
            f"numbers, in {draft.next_annex()}. Whether blocks inside a licence count depends on the act; see the next "
            "section and the computation.",
        )
    )
    volumes = [block_volume(block) for block in blocks if _computable(block)]
    _volumes(draft, volumes)
    _measured(draft, volumes)


def _computable(block: GoafBlock) -> bool:
    """Tell whether a row can be shown as a volume; a determination with another one was refused before."""
    dips = not needs_dip(block) or (block.dip_deg is not None and Decimal(0) <= block.dip_deg < Decimal(90))
    return block.area_m2 > 0 and block.thickness_m > 0 and dips


def _volumes(draft: Draft, volumes: list[BlockVolume]) -> None:
    t = draft.t
    columns = (
        Column(t("采空区", "Goaf"), align=_CENTER),
        Column(t("块段", "Block"), align=_CENTER, weight=0.8),
        Column(t("矿种", "Mineral"), align=_CENTER),
        Column(t("类别", "Kind"), align=_CENTER, weight=1.2),
        Column(t("与许可范围的关系", "Position"), align=_CENTER, weight=1.1),
        Column(t("块段体积/m³", "Block, m³"), align=_RIGHT, weight=1.2, number=TWO_PLACES, summed=True),
        Column(t("矿柱占比/%", "Pillars, %"), align=_RIGHT, weight=0.8, number=AS_GIVEN),
        Column(t("采出体积/m³", "Taken out, m³"), align=_RIGHT, weight=1.2, number=TWO_PLACES, summed=True),
        Column(t("标准误差/m³", "Standard error, m³"), align=_RIGHT, number=TWO_PLACES),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            volume.block.pit_id,
            volume.block.block_id,
            volume.block.mineral,
            draft.word(BLOCK_KINDS.get(volume.block.kind, volume.block.kind)),
            draft.word(POSITIONS[volume.block.position]) if volume.block.position else "",
            round(volume.whole_m3, _DIGITS),
            volume.block.pillar_pct,
            round(volume.mined_m3, _DIGITS),
            None if volume.error_m3 is None else round(volume.error_m3, _DIGITS),
        )
        for volume in volumes
    ]
    unsummed = t(
        "体积相加后一次修约，合计与逐项相加在末位可能有微小差异；未采出但已难以采出的体积见计算过程。",
        "Volumes are added before they are rounded, so a total may differ in the last place; what was ruined is in the "
        "computation.",
    )
    title = t("采空区块段体积", "Volumes of goaf blocks")
    draft.table(title, columns, rows, total=t("合计", "Total"), notes=(unsummed,))


def _measured(draft: Draft, volumes: list[BlockVolume]) -> None:
    """List what each block was computed from, and its formula with the numbers put in."""
    t = draft.t
    columns = (
        Column(t("块段", "Block"), align=_CENTER, weight=0.7),
        Column(t("面积/m²", "Area, m²"), align=_RIGHT, weight=1.1, number=AS_GIVEN),
        Column(t("面积类别", "Kind of area"), align=_CENTER, weight=1.1),
        Column(t("倾角/°", "Dip, °"), align=_RIGHT, weight=0.6, number=AS_GIVEN),
        Column(t("平均厚度/m", "Mean thickness, m"), align=_RIGHT, weight=0.8, number=AS_GIVEN),
        Column(t("厚度类别", "Kind of thickness"), align=_CENTER, weight=0.9),
        Column(t("测点数", "Measurements"), align=_RIGHT, weight=0.7, number=PLAIN_INTEGER),
        Column(t("厚度标准误差/m", "Standard error, m"), align=_RIGHT, weight=0.8, number=AS_GIVEN),
        Column(t("体积质量/(t/m³)", "Density, t/m³"), align=_RIGHT, weight=0.8, number=AS_GIVEN),
        Column(t("开采期间", "Mined"), align=_CENTER, weight=1.2),
        Column(t("图件、文书及依据", "Plans, documents, basis"), weight=2.0),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            block.block_id,
            block.area_m2,
            draft.word(AREA_KINDS.get(block.area_kind, block.area_kind)),
            block.dip_deg,
            block.thickness_m,
            draft.word(THICKNESS_KINDS.get(block.thickness_kind, block.thickness_kind)),
            block.thickness_count,
            block.thickness_error_m,
            block.density_t_per_m3,
            days_text(block.mined_from, block.mined_to, draft.language),
            t("；", "; ").join(filter(None, (block.position_basis, block.document_no, block.basis))),
        )
        for block in (volume.block for volume in volumes)
    ]
    title = t("采空区块段测量数据", "What was measured of the goaf blocks")
    draft.add_annex(title)
    draft.annex_table(title, columns, rows)
    lines = tuple(
        FormulaLine(
            "",
            t(f"块段{volume.block.block_id} 体积", f"block {volume.block.block_id}: volume"),
            grouped_formula(f"{volume.formula} = {TWO_PLACES.render(volume.whole_m3)} m³"),
        )
        for volume in volumes
    )
    draft.annex[-1][1].append(Formula(lines))
