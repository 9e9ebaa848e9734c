# SPDX-License-Identifier: GPL-3.0-or-later
"""What was ruined in the ground: resource moved x recovery - extracted, from the case's figures (R10, R24, R106)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...model import MineralParameters, Operand
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import HUNDRED, ZERO, plain, product, quotient, total
from ..options import NotExtracted
from ..texts import UNITS
from .conversion import Converter
from .quantity import Line


def ruined(extracted: Sequence[Line], converter: Converter, ledger: Ledger) -> list[NotExtracted]:
    """Return what parameters with a moved quantity leave in the ground; ``extracted`` are the lines that count."""
    found = []
    for row in converter.evidence.parameters:
        if row.moved_quantity is None:
            continue
        taken = _taken(row, extracted, converter)
        if taken is None:
            template = "The extracted quantity of '{mineral}' cannot be compared with the resource moved in {unit}."
            ledger.gap(template, mineral=row.mineral, unit=UNITS[row.moved_unit])
            continue
        found.append(_left(row, row.moved_quantity, taken, ledger))
    return found


def _taken(row: MineralParameters, extracted: Sequence[Line], converter: Converter) -> Decimal | None:
    """Return the extracted ore in the unit of the resource moved; dressing and grade do not enter."""
    values = []
    for line in extracted:
        if mineral_key(line.mineral) != mineral_key(row.mineral) or (row.pit_id and line.pit_id != row.pit_id):
            continue
        if line.unit == row.moved_unit:
            values.append(line.amount)
            continue
        density = converter.density(line)
        if line.unit != "m3" or row.moved_unit != "t" or density is None:
            return None
        values.append(converter.ledger.rounding.quantity(product(line.amount, density.value), "t"))
    return total(values)


def _left(row: MineralParameters, moved: Decimal, taken: Decimal, ledger: Ledger) -> NotExtracted:
    percent, said = recovery_of(row.mineral, row.design_recovery_pct, ledger.options.mining_method, ledger)
    due = moved if percent is None else product(moved, quotient(percent, HUNDRED))
    left = max(due - taken, ZERO)
    unit = UNITS[row.moved_unit]
    share = "" if percent is None else f" × {plain(percent)}%"
    formula = f"{plain(moved)} {unit}{share} − {plain(taken)} {unit} = {plain(due - taken)} {unit}"
    if due < taken:
        ledger.notice("moved.none_left", mineral=row.mineral)
        formula += "，按0计"
    basis = "；".join(filter(None, (formula, said, row.basis)))
    name = "动用量×回采率" if percent is not None else "动用量"
    operands = (
        Operand(name, due, unit, None, f"mineral_parameters/{row.mineral}"),
        Operand("采出量", taken, unit),
    )
    return NotExtracted(
        row.mineral, left, row.moved_unit, pit_id=row.pit_id, basis=basis, operation="excess", operands=operands
    )


def recovery_of(mineral: str, design_pct: Decimal | None, method: str, ledger: Ledger) -> tuple[Decimal | None, str]:
    """Return the share that should have come out, percent: by design, else the default of the mineral, else none.

    ``method`` is "open_pit" or "underground"; the second answer says where the share comes from.
    """
    if design_pct is not None:
        return design_pct, "设计回采率"
    default = ledger.options.minerals.get(mineral) if ledger.options.minerals else None
    share = default.recovery(method) if default else None
    if share is None:
        return None, "没有设计或规定回采率，按动用量减采出量"
    percent = product(share, HUNDRED)
    ledger.notice("moved.from_default", mineral=mineral, recovery=plain(percent))
    rule = ledger.rules.need("quantity.recovery_default")
    return percent, f"{rule.title}（{rule.id}，{rule.source}）"
