# SPDX-License-Identifier: GPL-3.0-or-later
"""Stockpiles: loose volume to tonnes by loose density, or by loosening factor and the density in place (R100)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from ...model import Operand, Stockpile
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import ZERO, plain, product, quotient, rounded, total
from ..options import EXTRACTED
from ..texts import UNITS
from .conversion import Converter
from .quantity import Line


def stock_lines(measured: Mapping[str, Decimal], converter: Converter, ledger: Ledger) -> list[Line]:
    """Return one line a stockpile, tonnes; ``measured`` holds loose volumes (m3) by stockpile where none is stated."""
    lines = []
    for pile in converter.evidence.stockpiles:
        volume = pile.volume_m3 if pile.volume_m3 is not None else measured.get(pile.stockpile_id)
        if volume is None:
            ledger.notice("stock.unmeasured", pile=pile.stockpile_id)
            continue
        if not mineral_key(pile.mineral):
            ledger.gap("Stockpile '{pile}' has no mineral.", pile=pile.stockpile_id)
        elif volume > ZERO:
            line = _line(pile, ledger.rounding.quantity(volume, "m3"), converter, ledger)
            lines += [line] if line else []
    return lines


def with_stock(lines: Sequence[Line], stock: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Add stock only where nothing else counts its mineral, or where the user says that it adds to the documents."""
    result = list(lines)
    for mineral in dict.fromkeys(mineral_key(line.mineral) for line in stock):
        own = [line for line in stock if mineral_key(line.mineral) == mineral]
        others = [line for line in lines if mineral_key(line.mineral) == mineral and line.amount > ZERO]
        adds = ledger.options.stock_adds_reason and all(line.origin == "documents" for line in others)
        if not others or adds:
            result += own
            continue
        amount = plain(total(line.amount for line in own))
        ledger.notice("stock.part_of_it", mineral=own[0].mineral, amount=amount, unit=UNITS[own[0].unit])
    return result


def _line(pile: Stockpile, volume: Decimal, converter: Converter, ledger: Ledger) -> Line | None:
    """Return the line of one stockpile; what is missing is noted as a gap."""
    source = ledger.step(
        "quantity.stock",
        f"堆体{pile.stockpile_id} 松方",
        volume,
        "m³",
        operation="given",
        operands=(Operand("松方", volume, "m³", None, f"stockpiles/{pile.stockpile_id}"),),
    )
    loose = Line(
        pile.stockpile_id, "", pile.mineral, pile.product_form, EXTRACTED, volume, "m3", True,
        ledger.info.act_start, ledger.info.act_end, source, origin="stock",
    )  # fmt: skip
    own, factor = pile.loose_density_t_per_m3, pile.loosening_factor
    if own is not None:
        exact = product(volume, own)
        formula = f"{plain(volume)} m³ × {plain(own)} t/m³"
        operands = [Operand("松方", volume, "m³", 0), Operand("松散密度", own, "t/m³", None, _row(pile))]
        children = [source]
    elif factor is not None:
        in_place = converter.density(replace(loose, loose=False))
        if in_place is None:
            template = "Stockpile '{pile}' has a loosening factor, but '{mineral}' has no in-place density sample."
            ledger.gap(template, pile=pile.stockpile_id, mineral=pile.mineral)
            return None
        inverse = quotient(Decimal(1), factor)
        exact = quotient(product(volume, in_place.value), factor)
        formula = f"{plain(volume)} m³ ÷ {plain(factor)} × {plain(in_place.value)} t/m³"
        operands = [
            Operand("松方", volume, "m³", 0),
            Operand("1÷松散系数", inverse, "", None, _row(pile)),
            Operand("体积质量", in_place.value, "t/m³", 1),
        ]
        children = [source, in_place.trace]
    else:
        return loose  # the loose density of the mineral's samples, as for any loose volume
    tonnes = ledger.rounding.quantity(exact, "t")
    step = ledger.step(
        "quantity.stock",
        f"堆体{pile.stockpile_id} {pile.mineral} 堆存量",
        tonnes,
        "t",
        f"{formula} = {rounded(exact, tonnes)}",
        children=(*children, ledger.step("density.state", "实方与松方不混用")),
        operation="product",
        operands=operands,
        place=ledger.rounding.mass_t,
    )
    return Line(
        pile.stockpile_id, "", pile.mineral, pile.product_form, EXTRACTED, tonnes, "t", False,
        ledger.info.act_start, ledger.info.act_end, step, origin="stock",
    )  # fmt: skip


def _row(pile: Stockpile) -> str:
    return f"stockpiles/{pile.stockpile_id}"
