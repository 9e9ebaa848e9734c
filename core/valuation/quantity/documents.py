# SPDX-License-Identifier: GPL-3.0-or-later
"""Quantities that nobody surveyed: what documents prove, and what was ruined in the ground."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...errors import Words
from ...model import DocumentedQuantity, MineralParameters, Operand
from ..ledger import Ledger
from ..numbers import checked, plain, rounded
from ..options import CONTAINED, EXTRACTED, NOT_EXTRACTED, RAW_ORE, NotExtracted
from ..texts import DOCUMENTS, UNITS, place
from .parameters import form_of
from .quantity import Line, period_days


def documented_lines(
    quantities: Iterable[DocumentedQuantity], ledger: Ledger, parameters: Sequence[MineralParameters] = ()
) -> list[Line]:
    """Return quantities that documents prove, tonnes, m3 or grams of a component (R20)."""
    lines = []
    for entry in quantities:
        unit = entry.unit
        form = form_of(entry.mineral, entry.site, ledger, parameters) if entry.product_form == RAW_ORE else ""
        raw = entry.product_form == RAW_ORE and form not in ("", RAW_ORE)
        contained = entry.product_form == CONTAINED
        amount = ledger.rounding.quantity(entry.quantity, unit, contained=contained)
        start, end = entry.mined_from or ledger.info.act_start, entry.mined_to or ledger.info.act_end
        state = {"状态": "松方" if entry.loose else "实方"} if unit == "m3" else {}
        kind = "" if entry.kind == "other" else DOCUMENTS[entry.kind]
        trace = ledger.step(
            "quantity.documents",
            f"{place(entry.site, '')} {entry.mineral} 凭证数量",
            amount,
            UNITS[unit],
            entry.basis or rounded(entry.quantity, amount),
            {"凭证": entry.document_no, "凭证类别": kind, "出具单位": entry.issuer, **state},
            operation="given",
            operands=(
                Operand("凭证数量", entry.quantity, UNITS[unit], None, f"documented_quantities/{entry.document_no}"),
            ),
            place=ledger.rounding.place(unit, contained=contained),
        )
        if entry.kind in ("trucks", "statement"):
            ledger.notice(
                f"documents.{entry.kind}",
                mineral=entry.mineral,
                place=place(entry.site, ""),
                amount=plain(amount),
                unit=UNITS[unit],
            )
        period = f"{entry.mined_from} – {entry.mined_to}" if entry.mined_from and entry.mined_to else ""
        loose = unit == "m3" and entry.loose
        lines.append(
            Line(
                entry.site,
                period,
                entry.mineral,
                form if raw else entry.product_form,
                EXTRACTED,
                amount,
                unit,
                loose,
                start,
                end,
                trace,
                origin="documents",
                raw=raw,
            )
        )
    return lines


def not_extracted_lines(entries: Iterable[NotExtracted], ledger: Ledger) -> list[Line]:
    """Return quantities ruined in the ground, tonnes or m3 in place (R10)."""
    lines = []
    for entry in entries:
        where = Words("{name} (not extracted)", name=f"{entry.pit_id} {entry.mineral}".strip())
        unit = _unit(entry.unit, where, ledger)
        exact = entry.quantity
        amount = ledger.rounding.quantity(checked(exact, "quantity", where, zero=True), unit)
        trace = ledger.step(
            "quantity.not_extracted",
            f"{place(entry.pit_id, entry.period)} {entry.mineral} 未采出但已难以采出的量",
            amount,
            UNITS[unit],
            entry.basis or rounded(exact, amount),
            operation=entry.operation or "given",
            operands=entry.operands or (Operand("未采出量", exact, UNITS[unit]),),
            place=ledger.rounding.place(unit),
        )
        start, end = period_days(entry.period)
        start, end = start or ledger.info.act_start, end or ledger.info.act_end
        form, mineral = entry.product_form, entry.mineral
        lines.append(
            Line(entry.pit_id, entry.period, mineral, form, NOT_EXTRACTED, amount, unit, False, start, end, trace)
        )
    return lines


def _unit(unit: str, where: str, ledger: Ledger) -> str:
    """Return a unit that is known; another one is noted as a gap and read as tonnes meanwhile."""
    if unit in UNITS:
        return unit
    ledger.gap("The unit of {where} is '{unit}', but it must be t or m3.", where=where, unit=unit)
    return "t"
