# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of a report as charts of the spreadsheet program, on one sheet with the numbers they show."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...optional import require
from ..charts import BarChart, TimeChart
from ..document import Document, Figure
from ..language import Labels
from .xlsxcells import put

_PURPOSE = "The XLSX report"
_ROWS_OF_A_CHART = 22
_CHART_COLUMN = "J"


def add_figures(workbook: Any, document: Document, words: Labels) -> None:
    """Add the sheet; nothing when the document has no charts."""
    figures = list(document.figures())
    if not figures:
        return
    sheet = workbook.create_sheet(words.figure_sheet)
    row = 1
    for figure in figures:
        row = _bars(sheet, figure, row) if isinstance(figure.chart, BarChart) else _times(sheet, figure, row)
    sheet.column_dimensions["A"].width = 28
    sheet.page_setup.paperSize, sheet.page_setup.orientation = sheet.PAPERSIZE_A4, "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = words.page.format(page="&P", total="&N")


def _put(sheet: Any, row: int, column: int, value: str | float | date | None) -> Any:
    cell = sheet.cell(row, column)
    if isinstance(value, date):
        cell.value, cell.number_format = value, "yyyy-mm-dd"
    else:
        put(cell, value)
    return cell


def _title(sheet: Any, figure: Figure, row: int) -> None:
    styles = require("openpyxl.styles", _PURPOSE)
    _put(sheet, row, 1, figure.title).font = styles.Font(name="宋体", size=11, bold=True)


def _bars(sheet: Any, figure: Figure, row: int) -> int:
    """Write labels and values, and stacked bars of them; return the row after."""
    chart_module = require("openpyxl.chart", _PURPOSE)
    chart = figure.chart
    if not isinstance(chart, BarChart):
        raise TypeError(figure.number)
    _title(sheet, figure, row)
    head = row + 1
    for column, text in enumerate((chart.axis, *(f"{series.name}" for series in chart.series)), start=1):
        _put(sheet, head, column, text)
    for number, label in enumerate(chart.labels):
        _put(sheet, head + 1 + number, 1, label)
        for column, series in enumerate(chart.series, start=2):
            cell = _put(sheet, head + 1 + number, column, series.values[number])
            cell.number_format = "#,##0.00"
    last = head + len(chart.labels)
    drawn = chart_module.BarChart()
    drawn.type, drawn.grouping, drawn.overlap = "bar", "stacked", 100
    drawn.add_data(
        chart_module.Reference(sheet, min_col=2, max_col=1 + len(chart.series), min_row=head, max_row=last),
        titles_from_data=True,
    )
    drawn.set_categories(chart_module.Reference(sheet, min_col=1, min_row=head + 1, max_row=last))
    for series, own in zip(drawn.series, chart.series):
        series.graphicalProperties.solidFill = own.colour.lstrip("#")
    drawn.y_axis.title = chart.unit
    drawn.x_axis.scaling.orientation = "maxMin"  # the first row on top
    return _place(sheet, figure, drawn, row, last)


def _times(sheet: Any, figure: Figure, row: int) -> int:
    """Write the spans, and a line for each from its first to its last day; return the row after."""
    chart_module = require("openpyxl.chart", _PURPOSE)
    chart = figure.chart
    if not isinstance(chart, TimeChart):
        raise TypeError(figure.number)
    _title(sheet, figure, row)
    drawn = chart_module.ScatterChart()
    drawn.style, drawn.scatterStyle = 13, "lineMarker"
    place = row + 1
    for span in chart.spans:
        _put(sheet, place, 1, f"{span.series} {span.label}")
        for offset, day in enumerate((span.start, span.end)):
            _put(sheet, place + offset, 2, day)
            _put(sheet, place + offset, 3, span.value)
        days = chart_module.Reference(sheet, min_col=2, min_row=place, max_row=place + 1)
        values = chart_module.Reference(sheet, min_col=3, min_row=place, max_row=place + 1)
        series = chart_module.Series(values, days, title=f"{span.series} {span.label}")
        series.graphicalProperties.line.solidFill = span.colour.lstrip("#")
        series.graphicalProperties.line.width = 28000
        drawn.series.append(series)
        place += 2
    drawn.x_axis.number_format, drawn.y_axis.title = "yyyy-mm", chart.unit
    drawn.x_axis.majorTimeUnit = "months" if hasattr(drawn.x_axis, "majorTimeUnit") else None
    drawn.y_axis.scaling.min = 0
    return _place(sheet, figure, drawn, row, place - 1)


def _place(sheet: Any, figure: Figure, drawn: Any, row: int, last: int) -> int:
    drawn.title = figure.caption
    drawn.width, drawn.height = 20.0, max(8.0, min(20.0, 4.0 + 0.55 * (last - row)))
    drawn.x_axis.delete = drawn.y_axis.delete = False
    sheet.add_chart(drawn, f"{_CHART_COLUMN}{row}")
    return max(last + 3, row + _ROWS_OF_A_CHART)
