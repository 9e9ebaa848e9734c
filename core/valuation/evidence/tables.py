# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain tables as evidence: weighbridge slips, sales, prices, samples, with the headings people give them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from ...errors import InputError
from ...model import (
    DensitySample,
    DocumentedQuantity,
    EarlierAct,
    GoafBlock,
    GradeSample,
    LegalAnswer,
    MineralParameters,
    Price,
    Sale,
    ValuationChoice,
)
from ..numbers import plain, product
from .blocktable import block_of
from .legaltables import answer_of, choice_of, earlier_act_of
from .tablecells import Cells, Row, fields_of

T = TypeVar("T")


@dataclass
class Reader:
    """Reads the rows of one table; every fault is kept, so that they can be told together."""

    table: str
    mineral: str = ""  # for rows that name none
    unit: str = ""
    faults: list[InputError] = field(default_factory=list)

    def documents(self, rows: Iterable[Row]) -> list[DocumentedQuantity]:
        """Return documented quantities; trucks times load where a row has no quantity (R20)."""
        return self._read(rows, self._document)

    def prices(self, rows: Iterable[Row]) -> list[Price]:
        """Return prices."""
        return self._read(rows, self._price)

    def sales(self, rows: Iterable[Row]) -> list[Sale]:
        """Return sales."""
        return self._read(rows, self._sale)

    def densities(self, rows: Iterable[Row]) -> list[DensitySample]:
        """Return density samples."""
        return self._read(rows, self._density)

    def grades(self, rows: Iterable[Row]) -> list[GradeSample]:
        """Return grade samples."""
        return self._read(rows, self._grade)

    def parameters(self, rows: Iterable[Row]) -> list[MineralParameters]:
        """Return parameters of minerals."""
        return self._read(rows, self._parameters)

    def blocks(self, rows: Iterable[Row]) -> list[GoafBlock]:
        """Return blocks of underground goafs (R94)."""
        return self._read(rows, block_of)

    def answers(self, rows: Iterable[Row]) -> list[LegalAnswer]:
        """Return answers to legal questions."""
        return self._read(rows, answer_of)

    def choices(self, rows: Iterable[Row]) -> list[ValuationChoice]:
        """Return decisions on the valuation."""
        return self._read(rows, choice_of)

    def earlier_acts(self, rows: Iterable[Row]) -> list[EarlierAct]:
        """Return other acts of the party."""
        return self._read(rows, earlier_act_of)

    def _read(self, rows: Iterable[Row], make: Callable[[Cells], T]) -> list[T]:
        found = []
        for number, row in enumerate(rows, start=1):
            cells = Cells(self.table, fields_of(row), number, self.mineral)
            try:
                found.append(make(cells))
            except InputError as error:
                self.faults.append(error)
        return found

    def _document(self, cells: Cells) -> DocumentedQuantity:
        start, end = cells.days()
        quantity, basis = cells.decimal("quantity"), cells.text("basis")
        trucks, load = cells.decimal("trucks"), cells.decimal("per_truck")
        unit = cells.text("unit") or self.unit or "t"
        if quantity is None and trucks is not None and load is not None:
            quantity = product(trucks, load)
            basis = basis or f"{plain(trucks)} 车 × {plain(load)} {unit} = {plain(quantity)} {unit}"
        return DocumentedQuantity(
            mineral=cells.mineral(),
            quantity=cells.needed("quantity", quantity),
            unit=unit,
            loose=cells.flag("loose", default=True),
            product_form=cells.code("product_form") or "raw_ore",
            site=cells.text("site"),
            mined_from=start,
            mined_to=end,
            document_no=cells.text("number"),
            basis=basis,
            kind=cells.code("kind") or ("trucks" if trucks is not None else "weighbridge"),
            issuer=cells.text("issuer"),
        )

    def _price(self, cells: Cells) -> Price:
        start, end = cells.days()
        return Price(
            mineral=cells.mineral(),
            price_yuan=cells.needed("price"),
            unit=cells.text("unit") or self.unit or "t",
            product_form=cells.code("product_form") or "raw_ore",
            kind=cells.code("kind") or "market",
            valid_from=start,
            valid_to=end,
            tax_included=cells.flag("tax", default=True),
            issuer=cells.text("issuer"),
            document_no=cells.text("number"),
            state=cells.state(),
            currency=cells.text("currency"),
        )

    def _sale(self, cells: Cells) -> Sale:
        start, end = cells.days()
        quantity, price = cells.decimal("quantity"), cells.decimal("price")
        amount = cells.decimal("amount")
        if amount is None and quantity is not None and price is not None:
            amount = product(quantity, price)
        return Sale(
            sale_no=cells.text("number") or str(cells.number),
            mineral=cells.mineral(),
            amount_yuan=cells.needed("amount", amount),
            quantity=quantity,
            unit=cells.text("unit") or self.unit or "t",
            product_form=cells.code("product_form") or "raw_ore",
            sold_from=start,
            sold_to=end,
            buyer=cells.text("buyer"),
            document_no=cells.text("number"),
            state=cells.state(),
            currency=cells.text("currency"),
        )

    def _density(self, cells: Cells) -> DensitySample:
        return DensitySample(
            sample_no=cells.text("number") or str(cells.number),
            mineral=cells.mineral(),
            density_t_per_m3=cells.needed("density"),
            loose=cells.flag("loose", default=False),
            moisture_pct=cells.decimal("moisture"),
            lab_report_no=cells.text("report"),
            pit_id=cells.text("site"),
        )

    def _grade(self, cells: Cells) -> GradeSample:
        unit = unicodedata.normalize("NFKC", cells.text("unit")).strip().lower()
        return GradeSample(
            sample_no=cells.text("number") or str(cells.number),
            mineral=cells.mineral(),
            component=cells.text("component") or cells.mineral(),
            grade=cells.needed("grade"),
            grade_unit={"": "pct", "%": "pct", "g/t": "g_per_t", "克/吨": "g_per_t"}.get(unit, unit),
            moisture_pct=cells.decimal("moisture"),
            lab_report_no=cells.text("report"),
            pit_id=cells.text("site"),
            thickness_m=cells.decimal("thickness"),
        )

    def _parameters(self, cells: Cells) -> MineralParameters:
        return MineralParameters(
            mineral=cells.mineral(),
            pit_id=cells.text("site"),
            product_form=cells.code("product_form"),
            component=cells.text("component"),
            ore_ratio_pct=cells.decimal("ore_ratio"),
            moisture_pct=cells.decimal("moisture"),
            recovery_pct=cells.decimal("recovery"),
            design_recovery_pct=cells.decimal("design_recovery"),
            moved_quantity=cells.decimal("moved"),
            moved_unit=cells.text("unit") or "t",
            basis=cells.text("basis"),
            loosening_factor=cells.decimal("loosening"),
        )
