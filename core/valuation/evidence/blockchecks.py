# SPDX-License-Identifier: GPL-3.0-or-later
"""Goaf blocks that cannot be: every cell of a row is looked at, so that its faults are told together (R94)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from ...errors import InputError, Words
from ...model import GoafBlock
from ..ledger import Ledger
from ..numbers import ZERO, checked, plain
from ..quantity.blocks import AREA_KINDS, BLOCK_KINDS, RUINED, THICKNESS_KINDS, needs_dip
from .rowchecks import one_of, ordered, percent, within

_VERTICAL_DEG = Decimal(90)


def block_faults(block: GoafBlock, ledger: Ledger) -> list[InputError]:
    """Return everything of a block that cannot be; areas m2, thickness m, dip degrees, density t/m3, shares percent."""
    where = Words("goaf block '{block}'", block=block.block_id)
    limits = ledger.rules.need("limits.plausible")
    low, high = limits.number("density_low"), limits.number("density_high")
    looks: tuple[Callable[[], object], ...] = (
        lambda: one_of(block.kind, BLOCK_KINDS, where),
        lambda: one_of(block.area_kind, AREA_KINDS, where),
        lambda: one_of(block.thickness_kind, THICKNESS_KINDS, where),
        lambda: checked(block.area_m2, "area", where),
        lambda: checked(block.thickness_m, "mean thickness", where),
        lambda: _dip(block, where),
        lambda: percent(block.pillar_pct, "share of pillars", where),
        lambda: percent(block.design_recovery_pct, "design recovery", where, zero=False),
        lambda: _pillars(block, where),
        lambda: _count(block, where),
        lambda: _error(block.thickness_error_m, block.thickness_m, "thickness", where),
        lambda: _error(block.area_error_m2, block.area_m2, "area", where),
        lambda: _density(block.density_t_per_m3, low, high, where),
        lambda: ordered(block.mined_from, block.mined_to, where),
    )
    found = []
    for look in looks:
        try:
            look()
        except InputError as error:
            found.append(error)
    return found


def blocks_twice(blocks: Iterable[GoafBlock]) -> list[InputError]:
    """Return a fault for each block whose number stands twice: its ground would count twice."""
    names = [block.block_id for block in blocks]
    template = "Goaf block '{block}' is entered {count} times."
    return [
        InputError(
            template, "Keep one row, or give the blocks numbers of their own.", block=name, count=names.count(name)
        )
        for name in dict.fromkeys(names)
        if names.count(name) > 1
    ]


def _dip(block: GoafBlock, where: str) -> None:
    dip = block.dip_deg
    if dip is None:
        if needs_dip(block):
            template = "The dip of {where} is missing, but its area and thickness belong together only by the dip."
            advice = (
                "Enter the dip, or a true area with a true thickness, or a projected area with a vertical thickness."
            )
            raise InputError(template, advice, where=where)
        return
    if not isinstance(dip, Decimal) or not dip.is_finite() or not ZERO <= dip < _VERTICAL_DEG:
        raise InputError(
            "The dip of {where} is {value}°, but it must be from 0 to less than 90 degrees.",
            "Correct it; a vertical body is measured by its true area and thickness.",
            where=where,
            value=dip,
        )


def _pillars(block: GoafBlock, where: str) -> None:
    if block.kind == RUINED and (block.pillar_pct or block.pillars_ruined):
        template = "{where} was left as a whole, but pillars are stated for it."
        raise InputError(template, "Empty the pillars, or enter the block as mined out.", where=where)
    if block.pillars_ruined and not block.pillar_pct:
        template = "The pillars of {where} are said to be ruined, but their share is not stated."
        raise InputError(template, "Enter the share of the block that stands as pillars.", where=where)


def _count(block: GoafBlock, where: str) -> None:
    if block.thickness_count is not None and block.thickness_count < 1:
        template = "The mean thickness of {where} rests on {count} measurements."
        raise InputError(
            template, "Enter how many there are, or leave it empty.", where=where, count=block.thickness_count
        )


def _error(error: Decimal | None, value: Decimal, what: str, where: str) -> None:
    if error is None:
        return
    checked(error, "standard error", where, zero=True)
    if isinstance(value, Decimal) and value > ZERO and error >= value:
        raise InputError(
            "The standard error of the {what} of {where} is {error}, not less than the {what} itself, {value}.",
            "Check the numbers and their units.",
            what=Words(what),
            where=where,
            error=plain(error),
            value=plain(value),
        )


def _density(value: Decimal | None, low: Decimal, high: Decimal, where: str) -> None:
    if value is not None:
        within(checked(value, "density", where), "density", where, low, high, "t/m³")
