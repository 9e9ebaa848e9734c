# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel's icons: drawn in the colour of the palette's text, so that they suit light and dark themes."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QByteArray, QRectF, Qt
from qgis.PyQt.QtGui import QIcon, QPainter, QPalette, QPixmap
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QApplication

_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
_SIDES_PX = (16, 20, 24, 32, 48, 64)  # up to 32 points on a screen at 200 %
_made: dict[tuple[str, str], QIcon] = {}


def icon(name: str, palette: QPalette | None = None) -> QIcon:
    """Return an icon of ``resources/icons/ui`` by its name; an unknown name is a `FileNotFoundError`."""
    colours = palette or QApplication.palette()
    text = colours.color(QPalette.ColorRole.WindowText)
    key = (name, text.name())
    if key not in _made:
        drawing = (_FOLDER / "ui" / f"{name}.svg").read_text(encoding="utf-8")
        chosen = colours.color(QPalette.ColorRole.HighlightedText)
        _made[key] = _drawn(
            drawing.replace("currentColor", text.name()), drawing.replace("currentColor", chosen.name())
        )
    return _made[key]


def plugin_icon() -> QIcon:
    """Return the plugin's own icon."""
    return QIcon(str(_FOLDER / "pitproof.svg"))


def _drawn(drawing: str, selected: str) -> QIcon:
    """Return an icon in all sizes: as it is, selected, and faded where it is disabled."""
    made = QIcon()
    for side in _SIDES_PX:
        made.addPixmap(_pixmap(drawing, side))
        made.addPixmap(_pixmap(selected, side), QIcon.Mode.Selected)
        made.addPixmap(_pixmap(drawing, side, 0.35), QIcon.Mode.Disabled)
    return made


def _pixmap(drawing: str, side: int, opacity: float = 1.0) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap
