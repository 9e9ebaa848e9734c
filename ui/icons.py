# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel's icons: drawn in the colour of the palette's text, so that they suit light and dark themes."""

from __future__ import annotations

import math
from pathlib import Path

from qgis.PyQt.QtCore import QByteArray, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QApplication

_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
_SIDES_PX = (16, 20, 24, 32, 48, 64)  # up to 32 points on a screen at 200 %
_MARK, _HALO = "mark_", 1 / 12  # of a side: around a mark on a selected row, whose colour may be the mark's own
_made: dict[tuple[str, str, str], QIcon] = {}


def icon(name: str, palette: QPalette | None = None) -> QIcon:
    """Return an icon of ``resources/icons/ui`` by its name; an unknown name is a `FileNotFoundError`."""
    colours = palette or QApplication.palette()
    text = colours.color(QPalette.ColorRole.WindowText)
    chosen = colours.color(QPalette.ColorRole.HighlightedText)
    key = (name, text.name(), chosen.name())
    if key not in _made:
        drawing = (_FOLDER / "ui" / f"{name}.svg").read_text(encoding="utf-8")
        plain, selected = (drawing.replace("currentColor", colour.name()) for colour in (text, chosen))
        _made[key] = _drawn(plain, selected, chosen if name.startswith(_MARK) else None)
    return _made[key]


def plugin_icon() -> QIcon:
    """Return the plugin's own icon."""
    return QIcon(str(_FOLDER / "pitproof.svg"))


def _drawn(drawing: str, selected: str, halo: QColor | None) -> QIcon:
    """Return an icon in all sizes: as it is, selected, and faded where it is disabled."""
    made = QIcon()
    for side in _SIDES_PX:
        made.addPixmap(_pixmap(drawing, side))
        chosen = _pixmap(selected, side) if halo is None else _ringed(selected, side, halo)
        made.addPixmap(chosen, QIcon.Mode.Selected)
        made.addPixmap(_pixmap(drawing, side, 0.35), QIcon.Mode.Disabled)
    return made


def _pixmap(drawing: str, side: int, opacity: float = 1.0, margin: float = 0.0) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    room = QRectF(margin, margin, side - 2.0 * margin, side - 2.0 * margin)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, room)
    painter.end()
    return pixmap


def _ringed(drawing: str, side: int, colour: QColor) -> QPixmap:
    """Return a picture with a thin line of a colour around its outline."""
    width = side * _HALO
    plain = _pixmap(drawing, side, margin=width)
    shape = QPixmap(plain)
    painter = QPainter(shape)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(shape.rect(), colour)
    painter.end()
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    for step in range(16):
        angle = math.pi * step / 8.0
        painter.drawPixmap(QPointF(width * math.cos(angle), width * math.sin(angle)), shape)
    painter.drawPixmap(0, 0, plain)
    painter.end()
    return made
