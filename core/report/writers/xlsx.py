# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of a report as a workbook: real numbers, live products, totals and means, text that is never a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Optional

from ...optional import require
from ..document import Align, Cell, Column, Document, NumberFormat, Table, exact_decimal
from ..files import replace_file
from ..language import Labels, labels
from .xlsxcells import put
from .xlsxcharts import add_figures
from .xlsxtrace import add_trace
from .zipped import reproducible

_PURPOSE = "The XLSX report"
_FONT = "宋体"
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")
_SHEET_NAME_LENGTH = 31
_HEAD_ROW = 3
_WIDEST, _NARROWEST = 46.0, 7.0  # column widths in characters
_WIDE = re.compile(r"[^\x00-\u2e7f]")


def write_xlsx(document: Document, path: str | Path) -> None:
    """Write one sheet a table behind a list of them, then the computation step by step and the charts.

    Raises ReportError when the file cannot be written.
    """
    openpyxl = require("openpyxl", _PURPOSE)
    workbook = openpyxl.Workbook()
    words = labels(document.language)
    tables = list(document.tables())
    names = _sheet_names(tables)
    _list_sheet(workbook.active, document, tables, names)
    for table, name in zip(tables, names):
        _Sheet(workbook.create_sheet(name), table, document).write()
    add_trace(workbook, document, words)
    add_figures(workbook, document, words)
    _describe(workbook, document)
    raw = io.BytesIO()
    workbook.save(raw)
    replace_file(path, reproducible(raw.getvalue(), document.report_date))


def _sheet_names(tables: Sequence[Table]) -> list[str]:
    """Return a valid name for every sheet, none twice."""
    names: list[str] = []
    for table in tables:
        base = _NO_SHEET_NAME.sub("_", table.title.strip())[:_SHEET_NAME_LENGTH]
        name, number = base, 2
        while name.casefold() in (used.casefold() for used in names):
            ending = f"_{number}"
            name, number = base[: _SHEET_NAME_LENGTH - len(ending)] + ending, number + 1
        names.append(name)
    return names


def _describe(workbook: Any, document: Document) -> None:
    properties = workbook.properties
    properties.title, properties.subject = document.title, document.subject
    properties.creator, properties.keywords = document.author, ", ".join(document.keywords)


def _list_sheet(sheet: Any, document: Document, tables: Sequence[Table], names: Sequence[str]) -> None:
    styles = require("openpyxl.styles", _PURPOSE)
    words = labels(document.language)
    sheet.title = words.sheet_list
    rows = (
        (words.title_of, document.title),
        (words.case_no, document.case_no),
        (words.author, document.author),
        (words.day, document.report_date.isoformat()),
    )
    for number, (label, text) in enumerate(rows, start=1):
        put(sheet.cell(number, 1), label)
        put(sheet.cell(number, 2), text)
    for number, (table, name) in enumerate(zip(tables, names), start=len(rows) + 2):
        put(sheet.cell(number, 1), table.number)
        put(sheet.cell(number, 2), table.caption)
        sheet.cell(number, 2).hyperlink = f"#'{name}'!A1"
    for row in sheet.iter_rows():
        for cell in row:
            cell.font = styles.Font(name=_FONT, size=10.5)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 12, 80


class _Sheet:
    """One table on its sheet."""

    def __init__(self, sheet: Any, table: Table, document: Document) -> None:
        self.sheet, self.table, self.document = sheet, table, document
        self.words: Labels = labels(document.language)
        self.styles = require("openpyxl.styles", _PURPOSE)
        self.letter = require("openpyxl.utils", _PURPOSE).get_column_letter
        side = self.styles.Side(style="thin", color="FF808080")
        self.border = self.styles.Border(left=side, right=side, top=side, bottom=side)

    def write(self) -> None:
        """Write caption, head, rows, total and notes, and set the sheet up for reading and printing."""
        self._caption()
        for index, column in enumerate(self.table.columns, start=1):
            cell = self.sheet.cell(_HEAD_ROW, index)
            put(cell, column.header)
            self._dress(cell, bold=True, align=Align.CENTER, ground="FFE6E6E6")
        for number, row in enumerate(self.table.rows, start=_HEAD_ROW + 1):
            self._row(number, row)
        last = _HEAD_ROW + len(self.table.rows)
        if self.table.total is not None:
            last += 1
            self._total(last, self.table.total)
        for number, note in enumerate(self.table.notes, start=last + 1):
            put(self.sheet.cell(number, 1), f"{self.words.note}{note}")
            self.sheet.cell(number, 1).font = self.styles.Font(name=_FONT, size=9)
        self._page()

    def _caption(self) -> None:
        cell = self.sheet.cell(1, 1)
        put(cell, self.table.title.strip())
        cell.font = self.styles.Font(name=_FONT, size=12, bold=True)
        put(self.sheet.cell(2, 1), f"{self.words.case_no}{self.words.colon}{self.document.case_no}")
        self.sheet.cell(2, 1).font = self.styles.Font(name=_FONT, size=9)

    def _row(self, number: int, row: Sequence[Cell]) -> None:
        for index, (column, value) in enumerate(zip(self.table.columns, row), start=1):
            cell = self.sheet.cell(number, index)
            formula = self._product(number, column, value, row)
            if formula is None:
                put(cell, value)
            else:
                cell.value = formula
            self._dress(cell, align=column.align, number=None if isinstance(value, str) else column.number)

    def _total(self, number: int, row: Sequence[Cell]) -> None:
        for index, (column, value) in enumerate(zip(self.table.columns, row), start=1):
            cell = self.sheet.cell(number, index)
            formula = self._total_formula(number, index, column, value)
            if formula is None:
                put(cell, value)
            else:
                cell.value = formula
            self._dress(cell, bold=True, align=column.align, number=column.number, ground="FFF4F4F4")

    def _total_formula(self, number: int, index: int, column: Column, value: Cell) -> Optional[str]:
        """Return the live sum or mean of a column, None when there is none."""
        if value is None or isinstance(value, str):
            return None
        letter = self.letter(index)
        cells = f"{letter}{_HEAD_ROW + 1}:{letter}{number - 1}"
        if column.summed:
            return f"=SUM({cells})"
        return (
            f"=ROUND(AVERAGE({cells}),{-exponent})" if column.averaged and (exponent := _exponent(value)) < 0 else None
        )

    def _product(self, number: int, column: Column, value: Cell, row: Sequence[Cell]) -> Optional[str]:
        """Return the live formula of a product, None when it would not give the engine's number."""
        if not column.product or column.number is None or value is None or isinstance(value, str):
            return None
        places = {item.key: index for index, item in enumerate(self.table.columns) if item.key}
        factors = [row[places[key]] for key in column.product]
        product = Decimal(1)
        for factor in factors:
            if factor is None or isinstance(factor, str):
                return None
            product *= exact_decimal(factor)
        if rounded_half_up(product, column.number) != exact_decimal(value):
            return None
        terms = "*".join(f"{self.letter(places[key] + 1)}{number}" for key in column.product)
        return f"=ROUND({terms},{column.number.places})"

    def _dress(
        self,
        cell: Any,
        *,
        bold: bool = False,
        align: Align = Align.LEFT,
        number: Optional[NumberFormat] = None,
        ground: str = "",
    ) -> None:
        cell.font = self.styles.Font(name=_FONT, size=10, bold=bold)
        cell.alignment = self.styles.Alignment(horizontal=align.value, vertical="center", wrap_text=True)
        cell.border = self.border
        if number is not None:
            cell.number_format = number.excel
        if ground:
            cell.fill = self.styles.PatternFill("solid", fgColor=ground)

    def _page(self) -> None:
        sheet, columns = self.sheet, self.table.columns
        for index, column in enumerate(columns, start=1):
            texts = [column.render(row[index - 1]) for row in (*self.table.rows, self.table.total or ()) if row]
            widest = max((_length(text) for text in texts), default=0.0)
            width = min(_WIDEST, max(_NARROWEST, widest + 2.5, min(_length(column.header), 18) + 2.0))
            sheet.column_dimensions[self.letter(index)].width = width
        sheet.freeze_panes = f"A{_HEAD_ROW + 1}"
        sheet.print_title_rows = f"1:{_HEAD_ROW}"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.orientation = "landscape" if len(columns) > 6 else "portrait"
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.oddFooter.center.text = self.words.page.format(page="&P", total="&N")


def _exponent(value: Cell) -> int:
    exponent = exact_decimal(value).as_tuple().exponent if value is not None and not isinstance(value, str) else 0
    return exponent if isinstance(exponent, int) else 0


def rounded_half_up(value: Decimal, number: NumberFormat) -> Decimal:
    """Return what a spreadsheet's ROUND makes of a positive or negative number."""
    return value.quantize(Decimal(1).scaleb(-number.places), rounding="ROUND_HALF_UP")


def _length(text: str) -> float:
    """Return the width of a text in characters of a spreadsheet column, Chinese counting double."""
    return len(text) + len(_WIDE.findall(text))
