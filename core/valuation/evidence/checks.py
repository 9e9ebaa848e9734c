# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence that cannot be: every fault is told, the row is left out, and the run stops once with all of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from ...errors import InputError, Words
from ...model import (
    DensitySample,
    DocumentedQuantity,
    GoafBlock,
    GradeSample,
    MineralParameters,
    PitVolume,
    Price,
    Sale,
    Stockpile,
    VolumeResult,
)
from ..ledger import Ledger
from ..numbers import HUNDRED, ZERO, checked, product
from ..options import Evidence
from ..rulebook.topics import DOCUMENT_KINDS, PRICE_KINDS
from .blockchecks import block_faults, blocks_twice
from .rowchecks import one_of, ordered, percent, state_word, times, within
from .slips import entered_twice, sold_twice
from .units import price_unit, quantity_unit, yuan_factor

_GRADE_UNITS = {"pct": HUNDRED, "g_per_t": Decimal(1_000_000)}  # the most a grade can be
T = TypeVar("T")


@dataclass(frozen=True)
class Checker:
    """Looks at rows and notes in the ledger what cannot be."""

    ledger: Ledger

    def evidence(self, evidence: Evidence) -> Evidence:
        """Return the evidence without the rows that cannot be, units in those of the house."""
        for error in entered_twice(evidence.documents):
            self.ledger.fault(error)
        for error in blocks_twice(evidence.goaf_blocks):
            self.ledger.fault(error)
        return Evidence(
            tuple(self._kept(evidence.density_samples, self._density, "density")),
            tuple(self._kept(evidence.grade_samples, self._grade, "grade")),
            tuple(self._kept(evidence.stockpiles, self._stockpile, "stockpile")),
            tuple(self._kept(evidence.documents, self._document, "quantity")),
            tuple(self._kept(evidence.parameters, self._parameters, "parameters")),
            tuple(self._kept(evidence.goaf_blocks, self._block, "quantity")),
        )

    def sales(self, sales: Iterable[Sale]) -> list[Sale]:
        """Return the sales that can be."""
        sales = tuple(sales)
        for error in sold_twice(sales):
            self.ledger.fault(error)
        return list(self._kept(sales, self._sale, "sale"))

    def prices(self, prices: Iterable[Price]) -> list[Price]:
        """Return the prices that can be."""
        return list(self._kept(prices, self._price, "price"))

    def volumes(self, result: VolumeResult) -> VolumeResult:
        """Return the volumes that can be; a measured share above 100 % is none."""
        return replace(result, pits=tuple(pit for pit in result.pits if self._volume(pit)))

    def _kept(self, rows: Iterable[T], check: Callable[[T], T], table: str) -> Iterator[T]:
        for row in rows:
            try:
                yield check(row)
            except InputError as error:
                self.ledger.fault(error, table, str(getattr(row, "mineral", "")))

    def _volume(self, pit: PitVolume) -> bool:
        where = Words("pit '{pit}'", pit=pit.pit_id)
        figures = [pit.cut_m3, pit.fill_m3, *(part.cut_m3 for part in pit.parts), *(part.fill_m3 for part in pit.parts)]
        bad = next((figure for figure in figures if not math.isfinite(figure) or figure < 0.0), None)
        if bad is not None:
            template = "The volume of {where} is {value}, which is no volume."
            self.ledger.fault(InputError(template, "Compute the volumes again.", where=where, value=bad))
            return False
        most = self.ledger.rules.need("limits.plausible").number("coverage_high_pct")
        if not (math.isfinite(pit.coverage_pct) and 0 <= pit.coverage_pct <= most):
            template = "The measured share of {where} is {value:.1f} %, but it must lie between 0 and 100 %."
            advice = "Compute the volumes again, or correct the areas."
            self.ledger.fault(InputError(template, advice, where=where, value=pit.coverage_pct))
            return False
        return True

    def _density(self, sample: DensitySample) -> DensitySample:
        where = Words("sample '{number}'", number=sample.sample_no)
        value = checked(sample.density_t_per_m3, "density", where)
        limits = self.ledger.rules.need("limits.plausible")
        within(value, "density", where, limits.number("density_low"), limits.number("density_high"), "t/m³")
        percent(sample.moisture_pct, "moisture", where)
        return sample

    def _grade(self, sample: GradeSample) -> GradeSample:
        where = Words("grade sample '{number}'", number=sample.sample_no)
        value = checked(sample.grade, "grade", where, zero=True)
        if sample.grade_unit not in _GRADE_UNITS:
            template = "The unit of {where} is '{unit}', but it must be pct or g_per_t."
            raise InputError(template, "Choose one.", where=where, unit=sample.grade_unit)
        shown = "%" if sample.grade_unit == "pct" else "g/t"
        within(value, "grade", where, ZERO, _GRADE_UNITS[sample.grade_unit], shown)
        if sample.thickness_m is not None:
            checked(sample.thickness_m, "thickness", where)
        percent(sample.moisture_pct, "moisture", where)
        return sample

    def _stockpile(self, pile: Stockpile) -> Stockpile:
        where = Words("stockpile '{number}'", number=pile.stockpile_id)
        limits = self.ledger.rules.need("limits.plausible")
        if pile.volume_m3 is not None:
            checked(pile.volume_m3, "volume", where, zero=True)
        if pile.loose_density_t_per_m3 is not None:
            value = checked(pile.loose_density_t_per_m3, "loose density", where)
            low, high = limits.number("density_low"), limits.number("density_high")
            within(value, "loose density", where, low, high, "t/m³")
        if pile.loosening_factor is not None:
            factor = checked(pile.loosening_factor, "loosening factor", where)
            within(factor, "loosening factor", where, Decimal(1), limits.number("loosening_high"), "")
        return pile

    def _document(self, entry: DocumentedQuantity) -> DocumentedQuantity:
        where = f"{entry.site} {entry.document_no}".strip() or entry.mineral
        self._each(
            lambda: quantity_unit(entry.unit, where),
            lambda: checked(entry.quantity, "quantity", where),
            lambda: one_of(entry.kind, DOCUMENT_KINDS, where),
            lambda: ordered(entry.mined_from, entry.mined_to, where),
        )
        unit, value = quantity_unit(entry.unit, where), entry.quantity
        loose = entry.loose if unit.loose is None else unit.loose  # the unit's own words: 方（松方）
        return replace(entry, quantity=times(value, unit), unit=unit.unit, loose=loose)

    def _block(self, block: GoafBlock) -> GoafBlock:
        self._raise_last(block_faults(block, self.ledger))
        return block

    def _parameters(self, row: MineralParameters) -> MineralParameters:
        where = Words("the parameters of '{mineral}'", mineral=row.mineral)
        if row.ore_ratio_pct is not None:
            checked(row.ore_ratio_pct, "ore ratio", where)
        if row.recovery_pct is not None:
            checked(row.recovery_pct, "recovery", where)
        if row.design_recovery_pct is not None:
            checked(row.design_recovery_pct, "design recovery", where)
        percent(row.ore_ratio_pct, "ore ratio", where)
        percent(row.recovery_pct, "recovery", where)
        percent(row.design_recovery_pct, "design recovery", where)
        percent(row.moisture_pct, "moisture", where)
        if row.loosening_factor is not None:
            most = self.ledger.rules.need("limits.plausible").number("loosening_high")
            factor = checked(row.loosening_factor, "loosening factor", where)
            within(factor, "loosening factor", where, Decimal(1), most, "")
        if row.moved_quantity is None:
            return row
        unit = quantity_unit(row.moved_unit, where)
        if unit.loose:
            template = "The moved quantity of {where} is in loose m3, but it must be in m3 in place or in t."
            raise InputError(template, "Divide it by the loosening factor.", where=where)
        moved = checked(row.moved_quantity, "moved quantity", where, zero=True)
        return replace(row, moved_quantity=times(moved, unit), moved_unit=unit.unit)

    def _sale(self, sale: Sale) -> Sale:
        where = Words("sale '{number}'", number=sale.sale_no)
        self._each(
            lambda: checked(sale.amount_yuan, "amount", where),
            lambda: sale.quantity is None or checked(sale.quantity, "quantity", where),
            lambda: quantity_unit(sale.unit, where),
            lambda: yuan_factor(sale.currency, where),
            lambda: state_word(sale.state, quantity_unit(sale.unit, where), where),
            lambda: ordered(sale.sold_from, sale.sold_to, where),
        )
        unit = quantity_unit(sale.unit, where)
        quantity = None if sale.quantity is None else times(sale.quantity, unit)
        amount = product(sale.amount_yuan, yuan_factor(sale.currency, where))
        state = state_word(sale.state, unit, where)
        return replace(sale, amount_yuan=amount, currency="", quantity=quantity, unit=unit.unit, state=state)

    def _price(self, price: Price) -> Price:
        document = f" {price.document_no.strip()}" if price.document_no.strip() else ""
        where = Words("price of '{mineral}'{document}", mineral=price.mineral, document=document)
        named = Words("'{mineral}'{document}", mineral=price.mineral, document=document)
        self._each(
            lambda: checked(price.price_yuan, "price", named),
            lambda: price_unit(price.unit, where),
            lambda: yuan_factor(price.currency, where),
            lambda: state_word(price.state, price_unit(price.unit, where), where),
            lambda: one_of(price.kind, PRICE_KINDS, where),
            lambda: ordered(price.valid_from, price.valid_to, where),
        )
        unit = price_unit(price.unit, where)
        in_unit = "万" in price.unit.partition("/")[0]  # 万元/t: a column 万元 says the same once more
        yuan = product(times(price.price_yuan, unit), Decimal(1) if in_unit else yuan_factor(price.currency, where))
        return replace(price, price_yuan=yuan, currency="", unit=unit.unit, state=state_word(price.state, unit, where))

    def _each(self, *checks: Callable[[], object]) -> None:
        """Look at everything of a row; all faults but the last are noted, the last one is raised."""
        found = []
        for check in checks:
            try:
                check()
            except InputError as error:
                found.append(error)
        self._raise_last(found)

    def _raise_last(self, found: Sequence[InputError]) -> None:
        for earlier in found[:-1]:
            self.ledger.fault(earlier)
        if found:
            raise found[-1]
