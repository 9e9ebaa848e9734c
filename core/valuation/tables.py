# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain tables as evidence: weighbridge slips, sales, prices, samples, with the headings people give them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from ..errors import InputError, Words
from ..model import DensitySample, DocumentedQuantity, GradeSample, Price, Sale
from .numbers import plain, product, total
from .texts import DOCUMENTS, FORMS, PRICE_KINDS, UNITS
from .units import yuan_factor

Row = Mapping[str, object]
T = TypeVar("T")

HEADINGS: dict[str, tuple[str, ...]] = {  # the field, and the headings it goes by
    "mineral": ("mineral", "矿种", "矿产品", "产品名称", "货物名称", "品名"),
    "quantity": ("quantity", "net", "net_t", "net_weight", "数量", "净重", "净重(吨)", "吨位", "重量", "方量"),
    "unit": ("unit", "单位", "计量单位", "价格单位", "数量单位"),
    "loose": ("loose", "松方", "状态", "松散方"),
    "product_form": ("product_form", "form", "产品形态"),
    "site": ("site", "pit", "pit_id", "采坑", "采坑编号", "地点", "采点"),
    "day": ("date", "day", "日期", "过磅日期", "过磅时间", "时间"),
    "from": ("from", "mined_from", "valid_from", "sold_from", "start", "起", "起始日期", "开始日期", "有效期起"),
    "to": ("to", "mined_to", "valid_to", "sold_to", "end", "止", "终止日期", "结束日期", "有效期止"),
    "number": ("document_no", "slip_no", "slip", "no", "number", "sale_no", "sample_no", "编号", "单号", "磅单号",
               "凭证号", "文号", "文书编号", "样品编号", "销售编号"),
    "kind": ("kind", "类型", "类别", "凭证类型"),
    "basis": ("basis", "note", "备注", "依据", "说明"),
    "issuer": ("issuer", "出具单位", "开票单位"),
    "trucks": ("trucks", "loads", "车数", "车次"),
    "per_truck": ("per_truck", "load", "每车", "每车数量", "每车方量"),
    "price": ("price", "price_yuan", "unit_price", "单价", "价格"),
    "amount": ("amount", "amount_yuan", "金额", "销售金额", "货款", "总价"),
    "currency": ("currency", "币种"),
    "tax": ("tax_included", "tax", "含税"),
    "buyer": ("buyer", "买受人", "购买方", "收货单位"),
    "density": ("density", "density_t_per_m3", "体积质量", "密度", "体重"),
    "moisture": ("moisture", "moisture_pct", "湿度", "含水率"),
    "component": ("component", "组分"),
    "grade": ("grade", "品位"),
    "report": ("lab_report_no", "report", "检测报告编号"),
}  # fmt: skip
_NUMBER = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?([eE][+-]?\d+)?|[+-]?\.\d+")
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_YES = ("1", "true", "yes", "y", "t", "是", "松方", "松散", "含税", "loose")
_NO = ("0", "false", "no", "n", "f", "否", "实方", "不含税", "未税", "in place")
_CODES = {
    **{title: code for code, title in PRICE_KINDS.items()},
    **{title: code for code, title in DOCUMENTS.items()},
    **{title: code for code, title in FORMS.items()},
    "市场价格": "market",
    "价格认定": "certified",
    "价格认定结论书": "certified",
    "磅单": "weighbridge",
    "台账": "ledger",
}


def heading(name: str) -> str:
    """Return the field a heading stands for, or ""."""
    key = unicodedata.normalize("NFKC", name).strip().lower()
    return next((field for field, names in HEADINGS.items() if key in names), "")


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

    def _read(self, rows: Iterable[Row], make: Callable[[_Cells], T]) -> list[T]:
        found = []
        for number, row in enumerate(rows, start=1):
            cells = _Cells(self, {heading(name): value for name, value in row.items() if heading(name)}, number)
            try:
                found.append(make(cells))
            except InputError as error:
                self.faults.append(error)
        return found

    def _document(self, cells: _Cells) -> DocumentedQuantity:
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

    def _price(self, cells: _Cells) -> Price:
        start, end = cells.days()
        return Price(
            mineral=cells.mineral(),
            price_yuan=product(cells.needed("price"), cells.currency()),
            unit=cells.text("unit") or self.unit or "t",
            product_form=cells.code("product_form") or "raw_ore",
            kind=cells.code("kind") or "market",
            valid_from=start,
            valid_to=end,
            tax_included=cells.flag("tax", default=True),
            issuer=cells.text("issuer"),
            document_no=cells.text("number"),
        )

    def _sale(self, cells: _Cells) -> Sale:
        start, end = cells.days()
        quantity, price = cells.decimal("quantity"), cells.decimal("price")
        amount = cells.decimal("amount")
        if amount is None and quantity is not None and price is not None:
            amount = product(quantity, price)
        return Sale(
            sale_no=cells.text("number") or str(cells.number),
            mineral=cells.mineral(),
            amount_yuan=product(cells.needed("amount", amount), cells.currency()),
            quantity=quantity,
            unit=cells.text("unit") or self.unit or "t",
            product_form=cells.code("product_form") or "raw_ore",
            sold_from=start,
            sold_to=end,
            buyer=cells.text("buyer"),
            document_no=cells.text("number"),
        )

    def _density(self, cells: _Cells) -> DensitySample:
        return DensitySample(
            sample_no=cells.text("number") or str(cells.number),
            mineral=cells.mineral(),
            density_t_per_m3=cells.needed("density"),
            loose=cells.flag("loose", default=False),
            moisture_pct=cells.decimal("moisture"),
            lab_report_no=cells.text("report"),
        )

    def _grade(self, cells: _Cells) -> GradeSample:
        unit = unicodedata.normalize("NFKC", cells.text("unit")).strip().lower()
        return GradeSample(
            sample_no=cells.text("number") or str(cells.number),
            mineral=cells.mineral(),
            component=cells.text("component") or cells.mineral(),
            grade=cells.needed("grade"),
            grade_unit={"": "pct", "%": "pct", "g/t": "g_per_t", "克/吨": "g_per_t"}.get(unit, unit),
            moisture_pct=cells.decimal("moisture"),
            lab_report_no=cells.text("report"),
        )


@dataclass(frozen=True)
class _Cells:
    """The cells of one row by field."""

    reader: Reader
    values: Row
    number: int

    def text(self, name: str) -> str:
        value = self.values.get(name)
        return "" if value is None else str(value).strip()

    def mineral(self) -> str:
        found = self.text("mineral") or self.reader.mineral
        if not found:
            raise self._fault("mineral", "is empty.", "Fill it in, or state the mineral of the whole table.")
        return found

    def code(self, name: str) -> str:
        text = self.text(name)
        return _CODES.get(text, text)

    def needed(self, name: str, value: Decimal | None = None) -> Decimal:
        found = self.decimal(name) if value is None else value
        if found is None:
            raise self._fault(name, "is empty.", "Fill it in.")
        return found

    def decimal(self, name: str) -> Decimal | None:
        """Return a cell as the decimal it is written as; a binary number as its shortest digits."""
        value = self.values.get(name)
        if isinstance(value, Decimal):
            return value
        text = unicodedata.normalize("NFKC", repr(value) if isinstance(value, float) else self.text(name)).strip()
        if not text:
            return None
        if not _NUMBER.fullmatch(text):
            raise self._fault(
                name, "holds '{text}', which is not a number.", "Write digits and a decimal point only.", text=text
            )
        try:
            return Decimal(text.replace(",", ""))
        except InvalidOperation as error:  # pragma: no cover (the pattern allows nothing else)
            raise self._fault(
                name, "holds '{text}', which is not a number.", "Write digits and a decimal point only.", text=text
            ) from error

    def flag(self, name: str, *, default: bool) -> bool:
        text = self.text(name).lower()
        if not text:
            return default
        if text not in _YES + _NO:
            raise self._fault(
                name, "holds '{text}', which is neither yes nor no.", "Write 1 or 0, 是 or 否.", text=text
            )
        return text in _YES

    def currency(self) -> Decimal:
        """Return how many yuan the amounts of the row are counted in."""
        return yuan_factor(self.text("currency"), f"{self.reader.table}, {self.number}")

    def days(self) -> tuple[date | None, date | None]:
        day = self._day("day")
        return self._day("from") or day, self._day("to") or day

    def _day(self, name: str) -> date | None:
        value = self.values.get(name)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        text = unicodedata.normalize("NFKC", self.text(name))
        if not text:
            return None
        found = _DAY.match(text)
        try:
            if found:
                return date(*(int(part) for part in found.groups()))
        except ValueError:
            pass  # the 30th of February: the sentence below says so
        raise self._fault(name, "holds '{text}', which is not a date.", "Write it as YYYY-MM-DD.", text=text)

    def _fault(self, name: str, problem: str, advice: str, **values: object) -> InputError:
        return InputError(
            "Table '{table}', row {row}: '{field}' {problem}",
            advice,
            table=self.reader.table,
            row=self.number,
            field=name,
            problem=Words(problem, **values),
        )


def gathered(entries: Sequence[DocumentedQuantity], by: str) -> list[DocumentedQuantity]:
    """Add slips of one product, place and kind: of one "month", one "year" or the "whole" time; "row" adds nothing.

    The sum is exact. The first day to the last of what was added becomes the period.
    """
    if by == "row":
        return list(entries)
    groups: dict[tuple[object, ...], list[DocumentedQuantity]] = {}
    for entry in entries:
        key = (entry.site, entry.mineral, entry.product_form, entry.unit, entry.loose, entry.kind, _span(entry, by))
        groups.setdefault(key, []).append(entry)
    return [_added(group) for group in groups.values()]


def _span(entry: DocumentedQuantity, by: str) -> tuple[int, ...]:
    day = entry.mined_from
    if by == "whole" or day is None:
        return ()
    return (day.year,) if by == "year" else (day.year, day.month)


def _added(group: Sequence[DocumentedQuantity]) -> DocumentedQuantity:
    if len(group) == 1:
        return group[0]
    numbers = sorted({entry.document_no for entry in group if entry.document_no})
    ends = f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else "".join(numbers)
    amount = total(entry.quantity for entry in group)
    starts = [entry.mined_from for entry in group if entry.mined_from]
    finishes = [entry.mined_to for entry in group if entry.mined_to]
    return replace(
        group[0],
        quantity=amount,
        mined_from=min(starts) if len(starts) == len(group) else None,
        mined_to=max(finishes) if len(finishes) == len(group) else None,
        document_no=ends,
        basis=f"{len(group)} 张凭证合计 {plain(amount)} {UNITS.get(group[0].unit, group[0].unit)}",
    )
