# SPDX-License-Identifier: GPL-3.0-or-later
"""A small label over the map, beside the cursor; light on dark with a rim, so that it reads on any background."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import QLabel

_OFFSET = 18  # pixels from the cursor, so that the label hides nothing that is being snapped to
_TEXT = 0.9  # of the interface's font
_STYLE = (
    "QLabel { background: rgba(17, 24, 32, 225); color: #ffffff; border: 1px solid rgba(255, 255, 255, 190);"
    " border-radius: 4px; padding: 4px 7px; }"
)


class CursorLabel(QLabel):
    """Shows rich text beside a point of the canvas; the mouse does not notice it."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas.viewport())
        self.setObjectName("PitProofCursorLabel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setStyleSheet(_STYLE)
        font = self.font()
        if font.pointSizeF() > 0.0:
            font.setPointSizeF(_TEXT * font.pointSizeF())
            self.setFont(font)
        self._at = QPoint()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(self, text: str, at: QPoint | None = None, *, for_ms: int = 0) -> None:
        """Show a text beside ``at`` (canvas pixels; None: where it was), for a while or until it is hidden."""
        self.setText(text)
        self.adjustSize()
        self.move_beside(at if at is not None else self._at)
        self.show()
        self.raise_()
        if for_ms:
            self._timer.start(for_ms)
        else:
            self._timer.stop()

    def move_beside(self, at: QPoint) -> None:
        """Stand right of and under a point, or on its other side where the canvas ends."""
        self._at = QPoint(at)
        room = self.parentWidget().rect()
        x, y = at.x() + _OFFSET, at.y() + _OFFSET
        if x + self.width() > room.right():
            x = at.x() - _OFFSET - self.width()
        if y + self.height() > room.bottom():
            y = at.y() - _OFFSET - self.height()
        self.move(max(0, x), max(0, y))
