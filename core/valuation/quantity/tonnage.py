# SPDX-License-Identifier: GPL-3.0-or-later
"""Tonnes of volumes: each with its density, error margin and trace, before anything is priced."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...errors import Words
from ...model import CaseInfo, Notice, Operand, Step
from ..evidence.checks import Checker
from ..ledger import Ledger
from ..numbers import ZERO, from_engine, quotient
from ..options import CONTAINED, EXTRACTED, Evidence, ValuationOptions
from ..rulebook.rules import RuleBook
from ..texts import UNITS, place
from .conversion import Converter
from .density import missing_density
from .goaf import goaf_lines
from .parameters import form_of
from .quantity import Line


@dataclass(frozen=True)
class VolumeRow:
    """One volume, m3, in place or loose; ``margin_m3`` is its 95 % error margin where it is known."""

    pit_id: str
    mineral: str
    volume_m3: float
    period: str = ""
    loose: bool = False
    margin_m3: float | None = None
    kind: str = EXTRACTED  # or "not_extracted": ruined in goaf blocks (R25)


@dataclass(frozen=True)
class Tonnage:
    """What became of one volume: ``quantity`` in ``unit``, ``margin`` (95 %) of it from volume and density."""

    row: VolumeRow
    volume_m3: Decimal
    density_t_per_m3: Decimal | None
    density_error: Decimal
    samples: int
    quantity: Decimal
    unit: str
    margin: float | None
    trace: Step


@dataclass(frozen=True)
class Tonnages:
    """The rows with what must be said."""

    rows: tuple[Tonnage, ...]
    notices: tuple[Notice, ...]

    def total(self, unit: str = "t", kind: str = EXTRACTED) -> Decimal:
        """Return the sum of the rows in one unit: of what was extracted, or of what was ruined."""
        return sum((row.quantity for row in self.rows if row.unit == unit and row.row.kind == kind), ZERO)

    def total_margin(self, unit: str = "t", kind: str = EXTRACTED) -> float | None:
        """Return the 95 % margin of the sum; margins are added, because surveys and samples are shared."""
        margins = [row.margin for row in self.rows if row.unit == unit and row.row.kind == kind]
        return None if any(margin is None for margin in margins) else sum(margin or 0.0 for margin in margins)


def tonnages(
    rows: Iterable[VolumeRow],
    evidence: Evidence,
    rules: RuleBook,
    *,
    options: ValuationOptions = ValuationOptions(),  # noqa: B008 (frozen)
) -> Tonnages:
    """Return tonnes (or the mass of a component) of volumes in m3 and of the goaf blocks in ``evidence``.

    Blocks count wherever they lie, because no act is valued here. Raises InputError once for all that is missing.
    Follows R19, R25, R26, R36, R94 to R96, R100.
    """
    ledger = Ledger(CaseInfo("", "", ""), rules, options)
    usable = Checker(ledger).evidence(evidence)
    converter = Converter(usable, ledger)
    found = [_tonnage(row, converter, ledger) for row in rows]
    for line in (line for group in goaf_lines(usable, (), ledger) for line in group):
        found.append(_of_line(_row_of(line), line, converter, ledger))
    if not found and not ledger.spoiled("quantity"):
        ledger.gap("There is no volume to convert.")
    ledger.stop_at_gaps()
    return Tonnages(tuple(each for each in found if each), ledger.notices)


def _tonnage(row: VolumeRow, converter: Converter, ledger: Ledger) -> Tonnage | None:
    where = Words("pit '{pit}'", pit=row.pit_id)
    if not row.mineral.strip():
        ledger.gap("Pit '{pit}' has no mineral.", pit=row.pit_id)
        return None
    if not math.isfinite(row.volume_m3) or row.volume_m3 < 0.0:
        ledger.gap("The volume of {where} is {value}, which is no volume.", where=where, value=row.volume_m3)
        return None
    volume = ledger.rounding.quantity(from_engine(row.volume_m3, where), "m3")
    evidence = f"volumes/{row.pit_id}"
    source = ledger.step(
        "quantity.cut",
        f"{place(row.pit_id, row.period)} {row.mineral} 体积",
        volume,
        UNITS["m3"],
        operation="given",
        operands=(Operand("体积", volume, "m³", None, evidence),),
    )
    form = form_of(row.mineral, row.pit_id, ledger, converter.evidence.parameters) or "raw_ore"
    line = Line(
        row.pit_id, row.period, row.mineral, form, EXTRACTED, volume, "m3", row.loose, None, None, source,
        origin="survey", raw=True, taken_m3=volume,
    )  # fmt: skip
    return _of_line(row, line, converter, ledger)


def _row_of(line: Line) -> VolumeRow:
    """Return a sum of goaf blocks as a row; its margin is two standard errors."""
    margin = None if line.block_sigma_m3 is None else 2.0 * float(line.block_sigma_m3)
    return VolumeRow(line.pit_id, line.mineral, float(line.amount), line.period, margin_m3=margin, kind=line.kind)


def _of_line(row: VolumeRow, line: Line, converter: Converter, ledger: Ledger) -> Tonnage | None:
    volume = line.amount
    density = converter.density(line)
    if density is None:
        missing_density(row.mineral, row.loose, ledger)
        return None
    unit = converter.grade_unit(line) if line.product_form == CONTAINED else "t"
    amount = converter.to(line, unit, density)
    if amount is None:
        return None
    return Tonnage(
        row=row,
        volume_m3=amount.m3 or volume,
        density_t_per_m3=density.value,
        density_error=density.error,
        samples=density.samples,
        quantity=amount.value,
        unit=amount.unit,
        margin=_margin(row, volume, amount.value, density.value, density.error),
        trace=amount.trace,
    )


def _margin(row: VolumeRow, volume: Decimal, quantity: Decimal, density: Decimal, error: Decimal) -> float | None:
    """Return the 95 % margin: relative margins of volume and density in quadrature (2 standard errors for density)."""
    if row.margin_m3 is None or not math.isfinite(row.margin_m3) or not volume:
        return None
    relative: Sequence[float] = (row.margin_m3 / row.volume_m3, 2.0 * _ratio(error, density))
    return _ratio(quantity, Decimal(1)) * math.hypot(*relative)


def _ratio(one: Decimal, two: Decimal) -> float:
    return float(quotient(one, two))
