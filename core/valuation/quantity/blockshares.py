# SPDX-License-Identifier: GPL-3.0-or-later
"""What one goaf block gives to a sum, taken out or ruined, with the step that says it; and the blocks' own density."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...model import GoafBlock, Operand, Step
from ..ledger import Ledger
from ..numbers import HUNDRED, plain, product, quotient, rounded, shortened, total
from ..options import Evidence
from ..texts import AREA_KINDS, POSITIONS, THICKNESS_KINDS, place
from .blocks import MINED, PROJECTED, BlockVolume, needs_dip, share_mined
from .density import Density
from .moved import recovery_of
from .parameters import parameters_of


@dataclass(frozen=True)
class BlockShare:
    """What one block gives to a sum: m3 not rounded, its standard error (None: not known), and its step."""

    name: str
    volume_m3: Decimal
    error_m3: Decimal | None
    trace: Step


def mined_share(volume: BlockVolume, ledger: Ledger) -> BlockShare | None:
    """Return what was taken out of a block, without the pillars that still stand."""
    block = volume.block
    if block.kind != MINED or not volume.mined_m3:
        return None
    step = _whole(volume, ledger)
    if block.pillar_pct:
        share = share_mined(block)
        left = plain(HUNDRED - block.pillar_pct)
        step = ledger.step(
            "quantity.block",
            f"块段{block.block_id} 扣除矿柱后的采出体积",
            volume.mined_m3,
            "m³",
            f"{shortened(volume.whole_m3)} m³ × {left}% = {_shown(volume.mined_m3, ledger)}",
            {"矿柱占比": f"{plain(block.pillar_pct)}%"},
            (step,),
            operation="product",
            operands=(
                Operand("块段体积", volume.whole_m3, "m³", 0),
                Operand("1－矿柱占比", share, "", None, _row(block)),
            ),
        )
    return BlockShare(block.block_id, volume.mined_m3, volume.error_of(volume.mined_m3), step)


def ruined_share(evidence: Evidence, ledger: Ledger) -> Callable[[BlockVolume, Ledger], BlockShare | None]:
    """Return what finds the ruined ore of a block, by its own, the mineral's or the default recovery (R10, R106)."""

    def found(volume: BlockVolume, _ledger: Ledger) -> BlockShare | None:
        block = volume.block
        if block.kind == MINED and not block.pillars_ruined:
            return None
        percent, said = _recovery(block, evidence, ledger)
        left = volume.ruined_m3(percent)
        due = volume.whole_m3 if percent is None else product(volume.whole_m3, quotient(percent, HUNDRED))
        if not left:
            ledger.notice("moved.none_left", mineral=block.mineral)
            return None
        share = "" if percent is None else f" × {plain(percent)}%"
        step = ledger.step(
            "quantity.goaf",
            f"块段{block.block_id} 未采出但已难以采出的体积",
            left,
            "m³",
            f"{shortened(volume.whole_m3)} m³{share} − {shortened(volume.mined_m3)} m³ = {_shown(left, ledger)}",
            {"回采率": said},
            (_whole(volume, ledger), ledger.step("quantity.not_extracted", "正常损失不计入")),
            operation="excess",
            operands=(
                Operand("块段体积" if percent is None else "块段体积×回采率", due, "m³", None, _row(block)),
                Operand("采出体积", volume.mined_m3, "m³"),
            ),
        )
        return BlockShare(block.block_id, left, volume.error_of(left), step)

    return found


def _recovery(block: GoafBlock, evidence: Evidence, ledger: Ledger) -> tuple[Decimal | None, str]:
    """Return the design recovery of a block, percent: its own, else what holds for the mineral underground."""
    if block.design_recovery_pct is not None:
        return block.design_recovery_pct, f"块段设计回采率{plain(block.design_recovery_pct)}%"
    row = parameters_of(block.mineral, block.pit_id, evidence.parameters)
    return recovery_of(block.mineral, row.design_recovery_pct if row else None, "underground", ledger)


def _whole(volume: BlockVolume, ledger: Ledger) -> Step:
    """Return the step of a block's whole volume: area, dip, thickness (R94)."""
    block = volume.block
    operands = [
        Operand("面积", block.area_m2, "m²", None, _row(block)),
        Operand("平均厚度", block.thickness_m, "m", None, _row(block)),
    ]
    if needs_dip(block):
        operands.append(
            Operand("1÷cosα" if block.area_kind == PROJECTED else "cosα", volume.factor, "", None, _row(block))
        )
    days = f"{block.mined_from}至{block.mined_to}" if block.mined_from and block.mined_to else ""
    position = POSITIONS[block.position] if block.position else ""
    return ledger.step(
        "quantity.block",
        f"块段{block.block_id} 体积",
        volume.whole_m3,
        "m³",
        f"{volume.formula} = {_shown(volume.whole_m3, ledger)}",
        {
            "面积类别": AREA_KINDS[block.area_kind],
            "厚度类别": THICKNESS_KINDS[block.thickness_kind],
            "倾角": f"{plain(block.dip_deg)}°" if block.dip_deg is not None else "",
            "厚度测点": "" if block.thickness_count is None else str(block.thickness_count),
            "标准误差": "" if volume.error_m3 is None else f"{ledger.rounding.quantity(volume.error_m3, 'm3')} m³",
            "与许可范围的关系": position,
            "判定位置的图件": block.position_basis,
            "开采期间": days,
            "文书编号": block.document_no,
            "依据": block.basis,
        },
        operation="product",
        operands=operands,
    )


def own_density(own: Sequence[BlockVolume], ledger: Ledger) -> Density | None:
    """Return the mean of the blocks' own densities, weighted by volume (R95); None where they state none."""
    stated = [(volume.block.density_t_per_m3, volume) for volume in own]
    known = [(value, volume) for value, volume in stated if value is not None]
    first = own[0].block
    if not known:
        return None
    if len(known) < len(stated):
        lacking = "、".join(volume.block.block_id for value, volume in stated if value is None)
        template = "Some blocks of '{mineral}' ({where}) state a density, but these do not: {blocks}."
        ledger.gap(template, mineral=first.mineral, where=place(first.pit_id, ""), blocks=lacking)
        return None
    values = {value for value, _ in known}
    cubic = total(volume.whole_m3 for _, volume in known)
    exact = quotient(total(product(value, volume.whole_m3) for value, volume in known), cubic)
    alone = len(values) == 1
    mean = values.pop() if alone else ledger.rounding.to(exact, ledger.rounding.density_mean)
    ledger.notice("goaf.density", mineral=first.mineral, place=place(first.pit_id, ""), value=plain(mean))
    operands = [
        each
        for value, volume in known
        for each in (
            Operand(f"块段{volume.block.block_id}体积质量", value, "t/m³", None, _row(volume.block)),
            Operand(f"块段{volume.block.block_id}体积", volume.whole_m3, "m³"),
        )
    ]
    trace = ledger.step(
        "density.mean",
        f"{place(first.pit_id, '')} {first.mineral} 块段体积质量（按体积加权）",
        mean,
        "t/m³",
        plain(mean) if alone else f"Σ(D·V) / ΣV = {rounded(exact, mean)}",
        operation="given" if alone else "weighted_mean",
        operands=operands[:1] if alone else operands,
        place=None if alone else ledger.rounding.density_mean,
    )
    return Density(mean, trace, stated=True)


def _shown(exact: Decimal, ledger: Ledger) -> str:
    """Write a volume with the figure it is printed as; it is carried on unrounded."""
    return rounded(exact, ledger.rounding.quantity(exact, "m3"))


def _row(block: GoafBlock) -> str:
    return f"goaf_blocks/{block.block_id}"
