# SPDX-License-Identifier: GPL-3.0-or-later
"""From ground or weighed product to the quantity a price is for, one step after the other, each with its trace."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from ...model import GradeSample, MineralParameters, Operand
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import HUNDRED, plain, product, rounded
from ..options import CONTAINED, RAW_ORE, Evidence
from .amount import Amount, share_of, to_state
from .component import assays_of, component_of
from .density import Density, find_density
from .parameters import parameters_of
from .quantity import Line

__all__ = ["Amount", "Converter"]

_TOPICS = {"documents": "quantity.documents", "blocks": "quantity.goaf"}  # of the rule that tonnes follow


@dataclass(frozen=True)
class Converter:
    """Turns lines into other units; what is missing gives None, and the caller says so."""

    evidence: Evidence
    ledger: Ledger

    def density(self, line: Line) -> Density | None:
        """Return the density of a line in m3, or None."""
        if line.unit != "m3":
            return None
        if line.density is not None:
            return line.density
        can_settle = line.loose and self.loosening(line) is not None
        samples = self.evidence.density_samples
        return find_density(line.mineral, line.loose, samples, self.ledger, pit_id=line.pit_id, settles=can_settle)

    def parameters(self, line: Line) -> MineralParameters | None:
        """Return the parameters of a line's mineral."""
        return parameters_of(line.mineral, line.pit_id, self.evidence.parameters)

    def grade_unit(self, line: Line) -> str:
        """Return the unit a component's price is wanted in first."""
        return "g" if any(sample.grade_unit == "g_per_t" for sample in self._assays(line)) else "t"

    def to(self, line: Line, unit: str, density: Density | None, *, loose: bool | None = None) -> Amount | None:
        """Return a line in the unit of its price; ``unit`` "t", "m3" or "g". None: something for it is missing.

        ``loose`` is the state of the m3 the price is for; None leaves the state as it is (R19).
        """
        amount = Amount(line.amount, line.unit, line.trace, line.loose)
        parameters = self.parameters(line)
        if line.raw and line.unit == "m3" and not line.loose and parameters and parameters.ore_ratio_pct is not None:
            title, percent = ("quantity.ore_ratio", "矿石体积（含矿率）"), parameters.ore_ratio_pct
            amount = share_of(amount, line, title, "含矿率", percent, parameters, self.ledger)
        contained = line.product_form == CONTAINED and line.raw
        if unit == "m3" and amount.unit == "m3" and not contained:
            return self._product(self._state(amount, line, loose), line, parameters)
        if amount.unit == "m3":
            if density is None:
                return None
            settled = self._state(amount, line, loose=False) if density.settled else amount
            amount = self._tonnes(settled, line, density)
        amount = self._dry(amount, line, parameters)
        if contained:
            return component_of(amount, line, unit, self._assays(line), parameters, self.ledger)
        if amount.unit != unit:
            return None
        return self._product(amount, line, parameters)

    def loosening(self, line: Line) -> Decimal | None:
        """Return loose m3 from one m3 in place: the stated one, else the one all stockpiles of the mineral share."""
        for name, factor in self.ledger.options.loosening.items():
            if mineral_key(name) == mineral_key(line.mineral):
                return factor
        parameters = self.parameters(line)
        if parameters is not None and parameters.loosening_factor is not None:
            return parameters.loosening_factor
        found = {
            pile.loosening_factor
            for pile in self.evidence.stockpiles
            if mineral_key(pile.mineral) == mineral_key(line.mineral) and pile.loosening_factor is not None
        }
        return found.pop() if len(found) == 1 else None

    def _assays(self, line: Line) -> list[GradeSample]:
        parameters = self.parameters(line)
        return assays_of(line, parameters.component if parameters else "", self.evidence.grade_samples)

    def _tonnes(self, amount: Amount, line: Line, density: Density) -> Amount:
        """Turn m3 into tonnes by the density of the same state (R19, R100)."""
        exact = product(amount.value, density.value)
        tonnes = self.ledger.rounding.quantity(exact, "t")
        step = self.ledger.step(
            _TOPICS.get(line.origin, "quantity.survey"),
            f"{line.place} {line.mineral} 吨位",
            tonnes,
            "t",
            f"{plain(amount.value)} m³ × {plain(density.value)} t/m³ = {rounded(exact, tonnes)}",
            children=(amount.trace, density.trace, self.ledger.step("density.state", "实方与松方不混用")),
            operation="product",
            operands=(
                Operand("体积", amount.value, "m³", 0),
                Operand("松散密度" if amount.loose else "体积质量", density.value, "t/m³", 1),
            ),
            place=self.ledger.rounding.mass_t,
        )
        return replace(amount, value=tonnes, unit="t", trace=step, loose=False, density=density, m3=amount.value)

    def _dry(self, amount: Amount, line: Line, parameters: MineralParameters | None) -> Amount:
        """Take the moisture off weighed product; tonnes from a dry density have none left (R26)."""
        moisture = parameters.moisture_pct if parameters else None
        if not moisture or parameters is None or line.kind != "extracted" or line.origin == "remainder":
            return amount
        if amount.density is not None and amount.density.dry:
            self.ledger.notice("chain.already_dry", mineral=line.mineral, moisture=plain(moisture))
            return amount
        left, title = HUNDRED - moisture, ("quantity.moisture", "干量")
        return share_of(amount, line, title, "1－含水率", left, parameters, self.ledger)

    def _product(self, amount: Amount, line: Line, parameters: MineralParameters | None) -> Amount:
        """Apply the share of the ground that became product (荒料率, 产率), only to ground or ore."""
        share = parameters.recovery_pct if parameters else None
        if share is None or parameters is None or not line.raw:
            return amount
        if line.product_form == RAW_ORE:
            self.ledger.notice("chain.recovery_unused", mineral=line.mineral, recovery=plain(share))
            return amount
        return share_of(amount, line, ("quantity.share", "成品量"), "成品率", share, parameters, self.ledger)

    def _state(self, amount: Amount, line: Line, loose: bool | None) -> Amount:
        """Bring m3 to the state the price is for; nothing is converted on a guess (R19, R100)."""
        if loose is None or amount.loose is loose:
            return amount
        factor = self.loosening(line)
        if factor is None:
            template = "Mineral '{mineral}' is priced per m3 of the other state, but its loosening factor is not known."
            self.ledger.gap(template, mineral=line.mineral)
            return amount
        return to_state(amount, line, loose, factor, self.ledger)
