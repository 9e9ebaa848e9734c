# SPDX-License-Identifier: GPL-3.0-or-later
"""Layout templates (.qpt) of an office: items with known ids are filled, everything else stays as it was designed.

A folder holds ``<kind>.qpt`` for the kinds that the office wants in its own look; the other kinds use the built-in
layouts. Our own layouts can be saved as such templates and changed in QGIS. Font weights written by Qt 5 (0 to 99)
are read by Qt 6 as the thinnest there are, so they are brought to Qt 6's scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QT_VERSION
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtXml import QDomDocument

from ..core.errors import ReportError
from .content import Content, SheetPlan
from .items import TEXT_PROPERTY
from .sheet import CONTENT_MARGIN_MM, SMALLER_SCALES, SNAP_MM, STANDARD_SCALES, round_interval_m
from .texts import fit

_QT6_WEIGHTS = ((0, 100), (12, 200), (25, 300), (50, 400), (57, 500), (63, 600), (75, 700), (81, 800), (87, 900))
_SMALLEST_PT = 5.0
_LARGE_GRID = 0.06  # m of paper between the lines of a grid: more on large sheets, less on small ones
_FIXED = ("north_letter", "scale_text")  # the same in every case


class Templates:
    """The templates in a folder."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise ReportError(
                "The folder with layout templates '{folder}' does not exist.",
                "Choose a folder with files such as overlay.qpt, or leave it empty.",
                folder=str(folder),
            )
        self.folder = folder

    def applied(self, project: QgsProject, plan: SheetPlan, ours: QgsPrintLayout) -> QgsPrintLayout:
        """Return the template of the sheet's kind, filled from our layout; ours when there is no template."""
        path = self.folder / f"{plan.kind}.qpt"
        if not path.is_file():
            return ours
        layout = _loaded(project, path)
        maps = _with_id(layout, QgsLayoutItemMap)
        for item_id, item in maps.items():
            _fill_map(item, ours.itemById(item_id), plan)
        for item in _items(layout):
            _fill(item, ours.itemById(item.id()) if item.id() else None, maps.get("map"))
        return layout


def _loaded(project: QgsProject, path: Path) -> QgsPrintLayout:
    layout = QgsPrintLayout(project)
    document = QDomDocument()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path) from error
    if not document.setContent(text)[0]:
        raise _unreadable(path)
    _, read = layout.loadFromTemplate(document, QgsReadWriteContext())
    if not read or layout.pageCollection().pageCount() == 0:
        raise _unreadable(path)
    return layout


def _items(layout: QgsPrintLayout) -> list[QgsLayoutItem]:
    return [item for item in layout.items() if isinstance(item, QgsLayoutItem)]


def _with_id(layout: QgsPrintLayout, kind: type) -> dict[str, QgsLayoutItem]:
    return {item.id(): item for item in _items(layout) if item.id() and isinstance(item, kind)}


def _fill(item: QgsLayoutItem, source: QgsLayoutItem | None, main: QgsLayoutItemMap | None) -> None:
    if isinstance(item, QgsLayoutItemLabel):
        _mend_font(item)
        if isinstance(source, QgsLayoutItemLabel):
            _fill_label(item, source)
    elif isinstance(item, QgsLayoutItemLegend) and isinstance(source, QgsLayoutItemLegend):
        _fill_legend(item, source, main)
    elif isinstance(item, QgsLayoutItemScaleBar) and main is not None:
        item.setLinkedMap(main)
        item.setUnitsPerSegment(main.scale() * 0.02)
    elif isinstance(item, QgsLayoutItemPicture) and isinstance(source, QgsLayoutItemPicture):
        if not Path(item.picturePath()).is_file():
            item.setPicturePath(source.picturePath())
        if main is not None:
            item.setLinkedMap(main)
    elif isinstance(item, QgsLayoutFrame) and isinstance(source, QgsLayoutFrame):
        _fill_table(item, source)


def _fill_map(item: QgsLayoutItemMap, source: QgsLayoutItem | None, plan: SheetPlan) -> None:
    """Show our layers at the largest standard scale at which the template's frame holds the drawing."""
    if not isinstance(source, QgsLayoutItemMap):
        return
    item.setCrs(source.crs())
    item.setLayers(source.layers())
    item.setKeepLayerSet(True)
    scale, shown = source.scale(), source.extent()
    width, height = item.rect().width(), item.rect().height()
    x, y = shown.center().x(), shown.center().y()
    content = plan.content
    if isinstance(content, Content) and not content.graticule:
        extent, free = content.extent, 2 * CONTENT_MARGIN_MM
        need = max(extent.width / max(width - free, 1.0), extent.height / max(height - free, 1.0)) * 1000.0
        scale = next((each for each in (*STANDARD_SCALES, *SMALLER_SCALES) if each >= need), SMALLER_SCALES[-1])
        x, y = extent.x + extent.width / 2.0, extent.y + extent.height / 2.0
    wide, high, snap = width * scale / 1000.0, height * scale / 1000.0, SNAP_MM * scale / 1000.0
    if isinstance(content, Content):  # the corners on round coordinates, as in our own layouts
        west, south = round((x - wide / 2.0) / snap) * snap, round((y - high / 2.0) / snap) * snap
    else:
        west, south = x - wide / 2.0, y - high / 2.0
    item.zoomToExtent(QgsRectangle(west, south, west + wide, south + high))
    item.setScale(scale)
    for n in range(min(item.grids().size(), source.grids().size())):
        ours, theirs = source.grids().grid(n), item.grids().grid(n)
        interval = ours.intervalX()
        if scale != source.scale():
            interval = _interval_m(interval / source.scale(), scale)
        theirs.setIntervalX(interval)
        theirs.setIntervalY(interval)
        theirs.setAnnotationExpression(ours.annotationExpression())


def _interval_m(on_paper: float, scale: float) -> float:
    """Return the grid's interval at another scale, on paper about what it was (m)."""
    return round_interval_m(scale * (0.05 if on_paper < _LARGE_GRID else 0.1))


def _fill_label(item: QgsLayoutItemLabel, source: QgsLayoutItemLabel) -> None:
    text = str(source.customProperty(TEXT_PROPERTY) or source.text())
    size = item.textFormat().size()
    if "[%" in text:
        item.setText(text)
        return
    room = (item.rect().width() - 2 * item.marginX(), item.rect().height() - 2 * item.marginY())
    fitted = fit(text, item.textFormat().font().family(), room, size, min(size, _SMALLEST_PT))
    form = item.textFormat()
    form.setSize(fitted.size_pt)
    item.setTextFormat(form)
    item.setText(fitted.text)


def _fill_legend(item: QgsLayoutItemLegend, source: QgsLayoutItemLegend, main: QgsLayoutItemMap | None) -> None:
    item.setAutoUpdateModel(False)
    if main is not None:
        item.setLinkedMap(main)
    root = item.model().rootGroup()
    root.removeAllChildren()
    for child in source.model().rootGroup().children():
        root.addChildNode(child.clone())
    item.adjustBoxSize()


def _fill_table(item: QgsLayoutFrame, source: QgsLayoutFrame) -> None:
    theirs, ours = item.multiFrame(), source.multiFrame()
    if not isinstance(theirs, QgsLayoutItemManualTable) or not isinstance(ours, QgsLayoutItemManualTable):
        return
    share = item.rect().width() / max(source.rect().width(), 1.0)
    theirs.setTableContents(ours.tableContents())
    theirs.setColumnWidths([width * share for width in ours.columnWidths()])
    theirs.setRowHeights(ours.rowHeights())
    theirs.recalculateFrameSizes()


def _mend_font(item: QgsLayoutItemLabel) -> None:
    form = item.textFormat()
    font = form.font()
    weight = mended_weight(int(font.weight()), QT_VERSION)
    if weight != int(font.weight()):
        font.setWeight(QFont.Weight(weight))
        form.setFont(font)
        item.setTextFormat(form)


def mended_weight(weight: int, qt_version: int) -> int:
    """Return a font's weight on the scale of the Qt that runs; below 100 under Qt 6 it was written by Qt 5."""
    if qt_version < 0x060000 or weight >= 100:
        return weight
    return min(_QT6_WEIGHTS, key=lambda pair: abs(pair[0] - weight))[1]


def save_templates(built: Sequence[tuple[str, QgsPrintLayout]], folder: Path) -> list[Path]:
    """Save the first layout of every kind as ``<kind>.qpt`` without the case's content, and return the files."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_saved(folder) from error
    written: dict[str, Path] = {}
    for kind, layout in built:
        if kind in written:
            continue
        empty = layout.clone()
        for item in _items(empty):
            _blank(item)
        path = folder / f"{kind}.qpt"
        if not empty.saveAsTemplate(str(path), QgsReadWriteContext()):
            raise _not_saved(path)
        written[kind] = path
    return list(written.values())


def _blank(item: QgsLayoutItem) -> None:
    """Take the case's own words, layers and figures out of an item."""
    if isinstance(item, QgsLayoutItemLabel) and item.customProperty(TEXT_PROPERTY):
        if item.id().endswith("_label") or item.id() in _FIXED:
            return
        item.setText(f"〔{item.id()}〕")
        item.setCustomProperty(TEXT_PROPERTY, "")
    elif isinstance(item, QgsLayoutItemMap):
        item.setLayers([])
    elif isinstance(item, QgsLayoutItemLegend):
        item.model().rootGroup().removeAllChildren()
    elif isinstance(item, QgsLayoutFrame) and isinstance(item.multiFrame(), QgsLayoutItemManualTable):
        table = item.multiFrame()
        table.setTableContents(table.tableContents()[:1])


def _unreadable(path: Path) -> ReportError:
    return ReportError(
        "The layout template '{path}' cannot be read.", "Save it again from QGIS's layout window.", path=str(path)
    )


def _not_saved(path: Path) -> ReportError:
    return ReportError(
        "The layout templates cannot be written to '{path}'.",
        "Choose a folder that you may write into.",
        path=str(path),
    )
