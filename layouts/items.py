# SPDX-License-Identifier: GPL-3.0-or-later
"""Layout items in one line each: everything gets an id, a place in millimetres and the Chinese font."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsPrintLayout,
    QgsTableCell,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from .sheet import Box
from .tables import Table
from .texts import fit, text_format, width_mm

MM = Qgis.LayoutUnit.Millimeters
LEFT, CENTER, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
THIN_MM = 0.18
TEXT_PROPERTY = "pitproof/text"  # a label's text before it was broken into lines, for a template's own box
_PADDING_MM = 0.8
_SMALLEST_PT = 5.0
_CELL_MARGIN_MM = 0.6


class Drafter:
    """Puts items on one page of a layout, in one font."""

    def __init__(self, layout: QgsPrintLayout, family: str) -> None:
        self.layout = layout
        self.family = family

    def place(self, item: QgsLayoutItem, item_id: str, box: Box) -> None:
        """Add ``item`` under its id, at its place."""
        item.setId(item_id)
        if not isinstance(item, QgsLayoutFrame):  # its multi-frame has added it
            self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(box.x, box.y, MM))
        item.attemptResize(QgsLayoutSize(box.width, box.height, MM))

    def label(
        self,
        item_id: str,
        text: str,
        box: Box,
        size_pt: float,
        align: Qt.AlignmentFlag = LEFT,
        valign: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
        framed: bool = False,
        color: str = "#000000",
    ) -> QgsLayoutItemLabel:
        """Add a text, broken and shrunk to fit its box; ``[% … %]`` expressions are left as they are."""
        room = (box.width - 2 * _PADDING_MM, box.height - (1.0 if framed else 0.0))
        size, whole = size_pt, text
        if "[%" not in text:
            fitted = fit(text, self.family, room, size_pt, min(size_pt, _SMALLEST_PT))
            text, size = fitted.text, fitted.size_pt
        item = QgsLayoutItemLabel(self.layout)
        item.setCustomProperty(TEXT_PROPERTY, whole)
        item.setText(text)
        item.setTextFormat(text_format(self.family, size, color))
        item.setHAlign(align)
        item.setVAlign(valign)
        item.setMarginX(_PADDING_MM)
        item.setMarginY(0.0)
        item.setFrameEnabled(framed)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(THIN_MM, MM))
        self.place(item, item_id, box)
        return item

    def rectangle(self, item_id: str, box: Box, stroke_mm: float) -> QgsLayoutItemShape:
        """Add an empty rectangle."""
        item = QgsLayoutItemShape(self.layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        item.setSymbol(
            QgsFillSymbol.createSimple(
                {"style": "no", "outline_color": "#000000", "outline_width": str(stroke_mm), "joinstyle": "miter"}
            )
        )
        self.place(item, item_id, box)
        return item

    def table(self, table: Table, box: Box, row_mm: float, size_pt: float) -> None:
        """Add a table with its title over it; ``box.height`` must hold title, header and rows."""
        title_mm = row_mm + 1.0
        size_pt = _table_size(table, box.width, self.family, size_pt)
        self.label(f"{table.key}_title", table.title, Box(box.x, box.y, box.width, title_mm), size_pt + 2.0, CENTER)
        item = QgsLayoutItemManualTable.create(self.layout)  # the binding takes the constructor for abstract
        self.layout.addMultiFrame(item)
        text = text_format(self.family, size_pt)
        item.setContentTextFormat(text)
        item.setHeaderTextFormat(text)
        item.setIncludeTableHeader(False)
        item.setCellMargin(_CELL_MARGIN_MM)
        item.setGridStrokeWidth(THIN_MM)
        item.setGridColor(QColor("#000000"))
        item.setWrapBehavior(QgsLayoutTable.WrapBehavior.TruncateText)
        rows = [[_cell(name, CENTER) for name in table.headers]]
        for row in table.rows:
            if row.heading:
                head = _cell(row.cells[0], LEFT)
                head.setSpan(1, len(table.headers))
                rows.append([head, *(_cell("", LEFT) for _ in table.headers[1:])])
            else:
                rows.append([_cell(text, CENTER if i == 0 else RIGHT) for i, text in enumerate(row.cells)])
        item.setTableContents(rows)
        lines_mm = THIN_MM * (len(table.headers) + 1)
        content = box.width - lines_mm - 2 * _CELL_MARGIN_MM * len(table.headers)
        item.setColumnWidths([share * content for share in table.shares])
        item.setRowHeights([row_mm - THIN_MM - 2 * _CELL_MARGIN_MM] * len(rows))
        frame = QgsLayoutFrame(self.layout, item)
        item.addFrame(frame)
        self.place(frame, table.key, Box(box.x, box.y + title_mm, box.width, box.height - title_mm))
        item.recalculateFrameSizes()


def _cell(text: str, align: Qt.AlignmentFlag) -> QgsTableCell:
    cell = QgsTableCell(text)
    cell.setHorizontalAlignment(align)
    cell.setVerticalAlignment(Qt.AlignmentFlag.AlignVCenter)
    return cell


def _table_size(table: Table, width: float, family: str, size_pt: float) -> float:
    """Return the size, at most ``size_pt``, at which the widest text of the table fits its column."""
    share_and_text = [(1.0, row.cells[0]) for row in table.rows if row.heading]
    share_and_text.extend(zip(table.shares, table.headers))
    for row in table.rows:
        if not row.heading:
            share_and_text.extend(zip(table.shares, row.cells))
    for share, text in share_and_text:
        room = share * width - 2 * _CELL_MARGIN_MM - 2 * THIN_MM
        size_pt = min(size_pt, max(_SMALLEST_PT, room / max(0.1, width_mm(text, family, 1.0))))
    return size_pt


def table_height_mm(table: Table, row_mm: float = 5.0) -> float:
    """Return the height of title, header and rows."""
    return row_mm * (len(table.rows) + 2) + 1.0 + 2 * THIN_MM
