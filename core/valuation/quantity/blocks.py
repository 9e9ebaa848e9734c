# SPDX-License-Identifier: GPL-3.0-or-later
"""The block method: the volume of a block of a seam or vein from area, thickness and dip, with its error (R25, R94).

Nothing is rounded here. Volumes of blocks are added exactly and rounded once, so that splitting a block, or joining
two, does not change a sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal

from ...model import GoafBlock
from ..numbers import HUNDRED, WIDE, ZERO, plain, product, quotient, root

PROJECTED, INCLINED = "projected", "inclined"
TRUE, VERTICAL = "true", "vertical"
MINED, RUINED = "mined", "ruined"
AREA_KINDS, THICKNESS_KINDS, BLOCK_KINDS = (PROJECTED, INCLINED), (TRUE, VERTICAL), (MINED, RUINED)

_PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494459")
_FACTOR = Context(prec=15, rounding=ROUND_HALF_EVEN)  # of a cosine: more than any figure of a case can show
_ONE = Decimal(1)
_RIGHT_ANGLE = Decimal(90)


@dataclass(frozen=True)
class BlockVolume:
    """The volume of one block, m3 in place, not rounded; ``error_m3`` its standard error, None where nobody knows."""

    block: GoafBlock
    factor: Decimal  # what the dip adds: 1 ÷ cos α, cos α, or 1
    whole_m3: Decimal
    error_m3: Decimal | None

    @property
    def mined_m3(self) -> Decimal:
        """Return what was taken out: the block without its pillars; nothing of a block that was left."""
        return product(self.whole_m3, share_mined(self.block))

    def ruined_m3(self, recovery_pct: Decimal | None) -> Decimal:
        """Return what a legal mine would have taken and nobody can any more, never below zero (R10).

        ``recovery_pct`` is the design share of the block; None: all of it that was not taken.
        """
        block = self.block
        if block.kind == MINED and not block.pillars_ruined:
            return ZERO
        due = self.whole_m3 if recovery_pct is None else product(self.whole_m3, quotient(recovery_pct, HUNDRED))
        return max(WIDE.subtract(due, self.mined_m3), ZERO)

    def error_of(self, volume_m3: Decimal) -> Decimal | None:
        """Return the standard error of a share of the block, m3: it grows with the share."""
        if self.error_m3 is None or not self.whole_m3:
            return self.error_m3
        return quotient(product(self.error_m3, volume_m3), self.whole_m3)

    @property
    def formula(self) -> str:
        """Return the whole volume with the numbers put in: 1250.50 m² ÷ cos25° × 2.35 m."""
        block = self.block
        angle = f"cos{plain(block.dip_deg)}°" if needs_dip(block) and block.dip_deg is not None else ""
        sign = "÷" if block.area_kind == PROJECTED else "×"
        dip = f" {sign} {angle}" if angle else ""
        return f"{plain(block.area_m2)} m²{dip} × {plain(block.thickness_m)} m"


def needs_dip(block: GoafBlock) -> bool:
    """Tell whether the kinds of area and thickness do not belong together, so that the dip brings them together.

    V = A·M holds for a true area with a true thickness, and for a horizontal projection with a vertical one (R94).
    """
    return (block.area_kind == PROJECTED) == (block.thickness_kind == TRUE)


def share_mined(block: GoafBlock) -> Decimal:
    """Return the share of a block that was taken out, 0 to 1."""
    if block.kind == RUINED:
        return ZERO
    return WIDE.subtract(_ONE, quotient(block.pillar_pct or ZERO, HUNDRED))


def block_volume(block: GoafBlock) -> BlockVolume:
    """Return the volume of a block whose figures were checked; areas m2, thickness m, dip degrees below 90 (R94).

    The standard error joins those of area and thickness in quadrature; without that of the thickness there is none.
    """
    factor = _ONE
    if needs_dip(block):
        slope = cosine(block.dip_deg or ZERO)
        factor = _FACTOR.plus(quotient(_ONE, slope) if block.area_kind == PROJECTED else slope)
    whole = product(product(block.area_m2, factor), block.thickness_m)
    return BlockVolume(block, factor, whole, _error(block, whole))


def cosine(degrees: Decimal) -> Decimal:
    """Return the cosine of an angle from 0 to 90 degrees to some fifty digits; no binary number is on the way."""
    if degrees == _RIGHT_ANGLE:
        return ZERO
    angle = quotient(product(degrees, _PI), Decimal(180))
    square, term, result = product(angle, angle), _ONE, _ONE
    for step in range(2, 200, 2):
        term = quotient(product(WIDE.minus(term), square), Decimal(step * (step - 1)))
        if term.copy_abs() < Decimal("1e-58"):
            break
        result = WIDE.add(result, term)
    return result


def _error(block: GoafBlock, whole: Decimal) -> Decimal | None:
    if block.thickness_error_m is None:
        return None
    relative = quotient(block.thickness_error_m, block.thickness_m)
    area = quotient(block.area_error_m2 or ZERO, block.area_m2)
    return product(whole, root(WIDE.add(product(relative, relative), product(area, area))))
