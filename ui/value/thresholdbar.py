# SPDX-License-Identifier: GPL-3.0-or-later
"""The thresholds of a figure as a bar: where it stands, how far its error reaches, and how sure the answer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
)
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget

from ...adapters.sentences import interface_language
from ...core.phrases import Language
from ...core.volume.methods.confidence import probability_words
from ..cards import between, em, text_label
from .thresholdscale import BarContent, Scale, contents_of, rows_without_overlap, scale_of

if TYPE_CHECKING:
    from ...core.model import Confidence, Determination

_BELOW, _DEPENDS, _ABOVE = QColor("#3f8f5b"), QColor("#d9a441"), QColor("#c0453a")
_WAN = 10_000.0
_SURE, _LIKELY, _OPEN_TO = 0.99, 0.9, 0.1


class ThresholdBar(QWidget):
    """One bar a figure and law, with the probabilities in words below."""

    def __init__(self, determination: Determination | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ThresholdBar")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.bars: list[Bar] = []
        self.words: list[str] = []
        if determination is not None:
            self._show(determination)

    def _show(self, found: Determination) -> None:
        for content in contents_of(found):
            bar = Bar(content, self)
            self.bars.append(bar)
            self._column.addWidget(bar)
        for one in found.confidences:
            self.words.append(self._said(one))
            label = text_label(self.words[-1], "probability", quiet=True)
            lines = one.lines_zh if interface_language() is Language.CHINESE else one.lines_en
            label.setToolTip("\n".join(lines))
            self._column.addWidget(label)
        self._column.addStretch(1)

    def _said(self, one: Confidence) -> str:
        """Return how sure it is that the figure is above a threshold, in words and as a figure."""
        chance = one.probability_above
        if chance >= _SURE:
            words = self.tr("almost certainly above")
        elif chance >= _LIKELY:
            words = self.tr("very likely above")
        elif chance > 0.5:
            words = self.tr("rather above")
        elif chance > _OPEN_TO:
            words = self.tr("rather below")
        elif chance > 1.0 - _SURE:
            words = self.tr("very likely below")
        else:
            words = self.tr("almost certainly below")
        text = self.tr("{title}, {amount}: {words} (it is above with {probability})")
        said = probability_words(chance).say(interface_language())
        amount = amount_text(float(one.threshold_yuan))
        return text.format(title=one.title, amount=amount, words=words, probability=said)

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the widget's context."""
        return QCoreApplication.translate("ThresholdBar", text)


class Bar(QWidget):
    """The painted bar."""

    def __init__(self, content: BarContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content, self.scale = content, scale_of(content)
        self.setObjectName(f"bar_{content.figure_key}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)  # fixed would cap the rows
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.description())
        self.setAccessibleDescription(self.description())

    def sizeHint(self) -> QSize:
        """Return a size at which amounts and names have room."""
        width = em(self, 24)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which it can be read, and the height of one row of names."""
        return QSize(em(self, 15), em(self, 6.6))

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow bar needs more rows under it."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height with all rows of amounts and names."""
        track = self._track(width)
        (_, amounts), (_, names) = self._amount_places(track), self._name_places(track)
        rows = max(amounts, default=0) + max(names, default=0) + 2
        return max(em(self, 6.6), round(track.bottom() + 6.0 + em(self, 1.0) * rows))

    def description(self) -> str:
        """Return all that the bar shows as text."""
        content = self.content
        text = self.tr("{figure} {title}: {value}").format(
            figure=content.figure_key.capitalize(), title=content.figure_title, value=self.value_text()
        )
        tests = [f"{one.title} {_band_text(one.low_yuan, one.high_yuan)}" for one in content.thresholds]
        return "\n".join([text, *tests, content.law])

    def value_text(self) -> str:
        """Return the figure with its margin."""
        content = self.content
        if content.value_yuan is None:
            return self.tr("not established")
        if content.margin_yuan is None:
            return amount_text(content.value_yuan)
        text = self.tr("{value} ± {margin} (95 %)")
        return text.format(value=amount_text(content.value_yuan), margin=amount_text(content.margin_yuan))

    def event(self, event: object) -> bool:
        """Explain the bar under the pointer."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.description(), self)
            return True
        return super().event(event)

    # ------------------------------------------------------------------------------------------------ painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint zones, margin, figure and amounts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = em(self, 1.0)
        track = self._track(self.width())
        self._zones(painter, track)
        self._amounts(painter, track, unit)
        if self.content.value_yuan is not None:
            self._margin(painter, track)
            self._figure(painter, track, unit)
        painter.setPen(self._text())
        painter.drawText(
            QRectF(0, 0, self.width(), unit * 1.2),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            self.fontMetrics().elidedText(
                f"{self.content.figure_key.capitalize()}  {self.value_text()}",
                Qt.TextElideMode.ElideRight,
                self.width(),
            ),
        )
        painter.end()

    def _zones(self, painter: QPainter, track: QRectF) -> None:
        ground = self.palette().color(QPalette.ColorRole.Base)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(between(ground, _BELOW, 0.55))
        painter.drawRect(track)
        for number, one in enumerate(self.content.thresholds):
            low, high = self._x(one.low_yuan, track), self._x(one.high_yuan, track)
            painter.setBrush(between(ground, _ABOVE, min(1.0, 0.5 + 0.3 * number)))
            painter.drawRect(QRectF(high, track.top(), track.right() - high, track.height()))
            if high > low:
                painter.setBrush(between(ground, _DEPENDS, 0.75))
                painter.drawRect(QRectF(low, track.top(), high - low, track.height()))
                painter.setBrush(QBrush(between(ground, QColor("#5b4300"), 0.55), Qt.BrushStyle.BDiagPattern))
                painter.drawRect(QRectF(low, track.top(), high - low, track.height()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(between(ground, self._text(), 0.5), 1.0))
        painter.drawRect(track)

    def _track(self, width: float) -> QRectF:
        unit = em(self, 1.0)
        return QRectF(1.0, unit * 2.1, width - 2.0, unit * 1.15)

    def _amount_places(self, track: QRectF) -> tuple[dict[float, tuple[float, float]], list[int]]:
        """Return where each amount stands, from left to right, and in which row."""
        amounts = sorted({amount for one in self.content.thresholds for amount in (one.low_yuan, one.high_yuan)})
        places = {amount: self._place(amount_text(amount), self._x(amount, track), track) for amount in amounts}
        return places, rows_without_overlap(list(places.values()))

    def _name_places(self, track: QRectF) -> tuple[list[tuple[float, float]], list[int]]:
        """Return where the name of each test stands, and in which row."""
        places = [
            self._place(
                one.title, (self._x(one.low_yuan, track) + self._x(one.high_yuan, track)) / 2.0, track, self._bold()
            )
            for one in self.content.thresholds
        ]
        return places, rows_without_overlap(places)

    def _bold(self) -> QFont:
        bold = QFont(self.font())
        bold.setBold(True)
        return bold

    def _place(self, text: str, middle: float, track: QRectF, font: QFont | None = None) -> tuple[float, float]:
        """Return left and right of a text around a place, within the widget."""
        half = QFontMetrics(font or self.font()).horizontalAdvance(text) / 2.0 + 3.0
        left = min(max(middle - half, 0.0), track.width() + 2.0 - 2.0 * half)
        return left, left + 2.0 * half

    def _amounts(self, painter: QPainter, track: QRectF, unit: int) -> None:
        """Draw the amounts under the bar and, below them, the names of their tests over their bands."""
        places, rows = self._amount_places(track)
        painter.setPen(self._text())
        for (amount, (left, right)), row in zip(places.items(), rows):
            x, top = self._x(amount, track), track.bottom() + 2.0 + row * unit
            painter.drawLine(QPointF(x, track.top()), QPointF(x, top))
            painter.drawText(QRectF(left, top, right - left, unit), Qt.AlignmentFlag.AlignCenter, amount_text(amount))
        top = track.bottom() + 3.0 + unit * (max(rows, default=0) + 1)
        painter.setFont(self._bold())
        for one, (left, right), row in zip(self.content.thresholds, *self._name_places(track)):
            place = QRectF(left - 4.0, top + row * unit, right - left + 8.0, unit)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, one.title)
        painter.setFont(self.font())

    def _margin(self, painter: QPainter, track: QRectF) -> None:
        """Draw the band of the margin, never thinner than can be seen."""
        value, margin = self.content.value_yuan or 0.0, self.content.margin_yuan
        if margin is None:
            return
        low, high = self._x(max(value - margin, 0.0), track), self._x(value + margin, track)
        if high - low < 5.0:
            low, high = (low + high) / 2.0 - 2.5, (low + high) / 2.0 + 2.5
        colour = QColor(self._text())
        colour.setAlpha(110)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRect(QRectF(low, track.top() - 3.0, high - low, track.height() + 6.0))

    def _figure(self, painter: QPainter, track: QRectF, unit: int) -> None:
        x = self._x(self.content.value_yuan or 0.0, track)
        painter.setPen(QPen(self._text(), 2.0))
        painter.drawLine(QPointF(x, track.top() - 5.0), QPointF(x, track.bottom() + 3.0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._text())
        size = unit * 0.35
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(x - size, track.top() - 5.0 - size),
                    QPointF(x + size, track.top() - 5.0 - size),
                    QPointF(x, track.top() - 4.0),
                ]
            )
        )

    def _x(self, amount: float, track: QRectF) -> float:
        return track.left() + self.scale.share(amount) * track.width()

    def _text(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.WindowText)

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the widget's context."""
        return QCoreApplication.translate("ThresholdBar", text)


def amount_text(amount_yuan: float) -> str:
    """Return an amount as it is spoken: in 万元 in Chinese where that is shorter."""
    if interface_language() is not Language.CHINESE:
        return QCoreApplication.translate("ThresholdBar", "{amount} yuan").format(amount=f"{amount_yuan:,.0f}")
    if amount_yuan >= _WAN:
        wan = amount_yuan / _WAN
        return f"{wan:,.0f}万元" if wan == round(wan) else f"{wan:,.2f}万元"
    return f"{amount_yuan:,.0f}元"


def _band_text(low: float, high: float) -> str:
    return amount_text(low) if low == high else f"{amount_text(low)} – {amount_text(high)}"


__all__ = ["Bar", "Scale", "ThresholdBar", "amount_text"]
