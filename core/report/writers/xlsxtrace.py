# SPDX-License-Identifier: GPL-3.0-or-later
"""The computation step by step as a sheet: where a step has operands its result is a live formula of their cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

from ...optional import require
from ..document import Document, Formula, FormulaLine, LineOperand
from ..language import Labels
from .xlsxcells import put

_PURPOSE = "The XLSX report"
_WIDE = Context(prec=60)
_FIRST = 4  # row of the first step
_FIXED = 7  # columns before the operands: label, step, formula, live result, result of the computation, unit, check
_MOST_OPERANDS = 250  # more would not fit into a formula
_PAIRED = "weighted_mean"  # value, weight, value, weight …
_HEADS = {
    "zh-CN": ("序号", "步骤", "公式与代入数值", "公式结果", "核算结果", "单位", "一致", "依据", "操作数"),
    "en": ("No.", "Step", "Formula with numbers", "Live result", "Result", "Unit", "Same", "Basis", "Operands"),
}


def add_trace(workbook: Any, document: Document, words: Labels) -> None:
    """Add the sheet; nothing when the document has no numbered steps."""
    lines = [line for block in document.blocks if isinstance(block, Formula) for line in block.lines if line.label]
    if lines:
        _Trace(workbook.create_sheet(words.trace_sheet), lines, document, words).write()


class _Trace:
    def __init__(self, sheet: Any, lines: Sequence[FormulaLine], document: Document, words: Labels) -> None:
        self.sheet, self.lines, self.document, self.words = sheet, lines, document, words
        self.styles = require("openpyxl.styles", _PURPOSE)
        self.letter: Callable[[int], str] = require("openpyxl.utils", _PURPOSE).get_column_letter
        self.row_of = {line.label: number for number, line in enumerate(lines, start=_FIRST)}

    def write(self) -> None:
        """Write the steps and set the sheet up for printing."""
        heads = _HEADS[self.words.tag]
        put(self.sheet.cell(1, 1), self.words.trace_sheet)
        self.sheet.cell(1, 1).font = self.styles.Font(name="宋体", size=12, bold=True)
        for index, head in enumerate((*heads[:_FIXED], heads[_FIXED], heads[_FIXED + 1]), start=1):
            put(self.sheet.cell(_FIRST - 1, index), head)
            self.sheet.cell(_FIRST - 1, index).font = self.styles.Font(name="宋体", size=10, bold=True)
        for number, line in enumerate(self.lines, start=_FIRST):
            self._line(number, line)
        self._page()

    def _line(self, row: int, line: FormulaLine) -> None:
        for column, text in ((1, line.label.strip()), (2, line.title), (3, line.formula), (8, line.basis)):
            put(self.sheet.cell(row, column), text)
        put(self.sheet.cell(row, 6), line.unit)
        if line.value is not None:
            put(self.sheet.cell(row, 5), line.value)
            self.sheet.cell(row, 5).number_format = "#,##0.00######"
        formula = self._formula(row, line)
        if formula is not None:
            self.sheet.cell(row, 4).value = formula
            self.sheet.cell(row, 4).number_format = "#,##0.00######"
            self.sheet.cell(row, 7).value = f'=IF(ABS(D{row}-E{row})<0.0000001,"✓","✗")'
        for index in range(1, 9):
            cell = self.sheet.cell(row, index)
            cell.font = self.styles.Font(name="宋体", size=9)
            cell.alignment = self.styles.Alignment(vertical="center", wrap_text=index in (2, 3, 8))

    def _formula(self, row: int, line: FormulaLine) -> str | None:
        """Write the operands into the cells behind the step; return the formula that makes its result of them.

        None where the step computes nothing, or where a spreadsheet's rounding would give another number.
        """
        operands = line.operands
        if not operands or line.value is None or len(operands) > _MOST_OPERANDS:
            return None
        if not line.operation or line.operation == "given":
            return None
        if computed(line.operation, [operand.value for operand in operands], line.places) != line.value:
            return None
        cells = [self._operand(row, index, operand) for index, operand in enumerate(operands)]
        core = _TEXTS[line.operation](cells)
        return f"=ROUND({core},{_places(line.places)})" if line.places else f"={core}"

    def _operand(self, row: int, index: int, operand: LineOperand) -> str:
        """Write one operand: a reference to the step that found it when that says the same number."""
        cell = self.sheet.cell(row, 9 + index)
        source = self.row_of.get(operand.line)
        found = next((line for line in self.lines if line.label == operand.line), None) if source else None
        if found is not None and found.value == operand.value:
            cell.value = f"=E{source}" if not found.operands else f'=IF(D{source}="",E{source},D{source})'
        else:
            put(cell, operand.value)
        cell.number_format = "General"
        cell.font = self.styles.Font(name="宋体", size=9)
        return f"{self.letter(9 + index)}{row}"

    def _page(self) -> None:
        sheet = self.sheet
        for column, width in zip("ABCDEFGH", (9, 34, 46, 16, 16, 8, 6, 40)):
            sheet.column_dimensions[column].width = width
        sheet.freeze_panes = f"C{_FIRST}"
        sheet.print_title_rows = f"1:{_FIRST - 1}"
        sheet.print_area = f"A1:H{_FIRST + len(self.lines) - 1}"
        sheet.page_setup.paperSize, sheet.page_setup.orientation = sheet.PAPERSIZE_A4, "landscape"
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.oddFooter.center.text = self.words.page.format(page="&P", total="&N")


def _places(places: str) -> int:
    exponent = Decimal(places).as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _spread(cells: Sequence[str]) -> str:
    """Return the sample variance of the mean as a spreadsheet says it, under the root."""
    whole = f"{cells[0]}:{cells[-1]}"
    return f"SQRT(DEVSQ({whole})/(COUNT({whole})*(COUNT({whole})-1)))"


def _weighted(cells: Sequence[str]) -> str:
    pairs = [f"{value}*{weight}" for value, weight in zip(cells[::2], cells[1::2])]
    return f"({'+'.join(pairs)})/({'+'.join(cells[1::2])})"


_TEXTS: dict[str, Callable[[Sequence[str]], str]] = {
    "sum": lambda cells: f"SUM({cells[0]}:{cells[-1]})",
    "difference": "-".join,
    "product": "*".join,
    "quotient": "/".join,
    "mean": lambda cells: f"AVERAGE({cells[0]}:{cells[-1]})",
    "weighted_mean": _weighted,
    "standard_error": _spread,
    "minimum": lambda cells: f"MIN({cells[0]}:{cells[-1]})",
    "excess": lambda cells: f"MAX({'-'.join(cells)},0)",
}


def computed(operation: str, values: Sequence[Decimal], places: str) -> Decimal | None:
    """Return what the spreadsheet will show for an operation, None for one it does not know or cannot do."""
    if operation not in _TEXTS or not values:
        return None
    try:
        exact = _exact(operation, values)
    except ArithmeticError:
        return None
    return exact.quantize(Decimal(places), rounding=ROUND_HALF_UP, context=_WIDE) if places else exact


def _exact(operation: str, values: Sequence[Decimal]) -> Decimal:
    count = Decimal(len(values))
    total = Decimal(0)
    for value in values:
        total = _WIDE.add(total, value)
    if operation in ("sum", "mean"):
        return total if operation == "sum" else _WIDE.divide(total, count)
    if operation == "minimum":
        return min(values)
    if operation == "standard_error":
        mean = _WIDE.divide(total, count)
        squares = sum((_WIDE.multiply(value - mean, value - mean) for value in values), Decimal(0))
        return _WIDE.sqrt(_WIDE.divide(squares, count * (count - 1)))
    if operation == "weighted_mean":
        weights = values[1::2]
        summed = sum((_WIDE.multiply(value, weight) for value, weight in zip(values[::2], weights)), Decimal(0))
        return _WIDE.divide(summed, sum(weights, Decimal(0)))
    result = values[0]
    step = {"product": _WIDE.multiply, "quotient": _WIDE.divide}.get(operation, _WIDE.subtract)
    for value in values[1:]:
        result = step(result, value)
    return max(result, Decimal(0)) if operation == "excess" else result
