# SPDX-License-Identifier: GPL-3.0-or-later
"""A row of a plain table as a block of an underground goaf (R25, R94)."""

from __future__ import annotations

from ...model import GoafBlock, Position
from ..texts import POSITIONS
from .tablecells import Cells

_POSITIONS = {
    **{position.value: position for position in Position},
    **{title: position for position, title in POSITIONS.items()},
    "范围内": Position.INSIDE,
    "超深": Position.BELOW,
    "越界": Position.OUTSIDE,
    "范围外": Position.OUTSIDE,
    "越界或无证": Position.OUTSIDE,
    "许可标高以上": Position.ABOVE,
    "许可标高之间": Position.BETWEEN,
}


def block_of(cells: Cells) -> GoafBlock:
    """Return the block; areas m2, thickness m, dip degrees, shares percent, density t/m3. Raises InputError.

    A row without a word on it is mined out, its area is a horizontal projection and its thickness a true one.
    """
    start, end = cells.days()
    return GoafBlock(
        block_id=cells.text("block") or str(cells.number),
        mineral=cells.mineral(),
        area_m2=cells.needed("area"),
        thickness_m=cells.needed("thickness"),
        area_kind=cells.code("area_kind") or "projected",
        thickness_kind=cells.code("thickness_kind") or "true",
        dip_deg=cells.decimal("dip"),
        pit_id=cells.text("site"),
        kind=cells.code("block_kind") or cells.code("kind") or "mined",
        mined_from=start,
        mined_to=end,
        thickness_count=_count(cells),
        thickness_error_m=cells.decimal("thickness_error"),
        area_error_m2=cells.decimal("area_error"),
        pillar_pct=cells.decimal("pillars"),
        pillars_ruined=cells.flag("pillars_ruined", default=False),
        design_recovery_pct=cells.decimal("design_recovery"),
        density_t_per_m3=cells.decimal("density"),
        position=_position(cells),
        position_basis=cells.text("position_basis"),
        document_no=cells.text("number"),
        basis=cells.text("basis"),
    )


def _count(cells: Cells) -> int | None:
    count = cells.decimal("thickness_count")
    if count is None:
        return None
    if count != count.to_integral_value():
        advice = "Write how many measurements there are."
        raise cells.wrong_cell("thickness_count", "holds '{text}', which is no whole number.", advice, text=count)
    return int(count)


def _position(cells: Cells) -> Position | None:
    text = cells.text("position")
    if not text:
        return None
    if text not in _POSITIONS:
        raise cells.wrong_cell(
            "position",
            "holds '{text}', which is no position relative to a licence.",
            "Write inside, below, above, between or outside (许可范围内, 超深, 许可标高以上, 许可标高之间, 越界).",
            text=text,
        )
    return _POSITIONS[text]
