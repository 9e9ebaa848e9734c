# SPDX-License-Identifier: GPL-3.0-or-later
"""The section panel: the plot, its exaggeration, keeping the line for the report, saving it as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer, QgsVectorLayerUtils
from qgis.gui import QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...adapters.sentences import sentence
from ...core.errors import PitProofError
from .plot import ProfilePlot
from .scene import FITTED

if TYPE_CHECKING:
    from ...core.report.sections.lines import SectionLine
    from ...core.report.sections.profile import SectionProfile
    from ..maptools.ground import GroundKeeper

_EXAGGERATIONS = (FITTED, 1.0, 2.0, 5.0, 10.0)


class ProfilePanel(QWidget):
    """Measures a line in the background and shows its section.

    ``hovered`` gives the distance under the cursor, or a negative number when there is none; ``line_chosen`` the
    points of a kept line that the user picked.
    """

    hovered = pyqtSignal(float)
    line_chosen = pyqtSignal(object)

    def __init__(self, session: Any, keeper: GroundKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("PitProofProfile")
        self._session, self._keeper = session, keeper
        self.points: list[tuple[float, float]] = []
        self._asked = 0  # the answer to an older question is not shown
        self.plot = ProfilePlot(self)
        self._build()
        self.plot.hovered.connect(self._hovered)
        self.plot.left.connect(self._left)
        session.refreshed.connect(self.refresh)
        session.closed.connect(self.clear)
        self.clear()

    def _build(self) -> None:
        self._kept = QComboBox(self)
        self._kept.setObjectName("PitProofProfileKept")
        self._kept.setToolTip(self.tr("Section lines kept in the case; they are drawn in the report."))
        self._kept.activated.connect(self._choose)
        self._name = QLineEdit(self)
        self._name.setObjectName("PitProofProfileName")
        self._name.setMaximumWidth(self.fontMetrics().averageCharWidth() * 14)
        self._name.setToolTip(self.tr("Name of the section: 1 becomes 1—1′ on the map and in the report."))
        self._keep = QPushButton(self.tr("&Keep for the report"), self)
        self._keep.setObjectName("PitProofProfileKeep")
        self._keep.clicked.connect(self.keep)
        self._scale = QComboBox(self)
        self._scale.setObjectName("PitProofProfileScale")
        self._scale.setToolTip(self.tr("How many times heights are drawn larger than distances."))
        for times in _EXAGGERATIONS:
            self._scale.addItem(self.tr("Fitted") if times == FITTED else f"{times:g} ×", times)
        self._scale.currentIndexChanged.connect(lambda _at: self._rescale())
        self._save = QPushButton(self.tr("&Save picture…"), self)
        self._save.setObjectName("PitProofProfileSave")
        self._save.clicked.connect(self._ask_where)
        self._said = QLabel(self)
        self._said.setObjectName("PitProofProfileText")
        self._said.setWordWrap(True)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        bar = QHBoxLayout()
        for label, widget in (("", self._kept), (self.tr("Na&me"), self._name), ("", self._keep)):
            self._put(bar, label, widget)
        bar.addStretch(1)
        for label, widget in ((self.tr("&Heights"), self._scale), ("", self._save)):
            self._put(bar, label, widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(bar)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self._said)

    def _put(self, bar: QHBoxLayout, text: str, widget: QWidget) -> None:
        if text:
            label = QLabel(text, self)
            label.setBuddy(widget)
            bar.addWidget(label)
        bar.addWidget(widget)

    # ------------------------------------------------------------------------------------------------ showing

    def clear(self) -> None:
        """Show no section."""
        self._asked += 1
        self.points = []
        self.plot.show_profile(None, self.tr("Draw a section line on the map; a right click ends it."))
        self._tell("")
        self.refresh()

    def show_line(self, points: list[tuple[float, float]], name: str = "") -> None:
        """Measure along a line in the case's CRS and show its section."""
        from shapely.geometry import LineString

        from ...core.report.sections.lines import SectionLine

        self.points = points
        self._name.setText(name or self._free_name())
        self._tell("")
        self.plot.show_profile(None, self.tr("Measuring…"))
        self._asked += 1
        asked = self._asked
        line: SectionLine = SectionLine(self._name.text(), LineString(points))
        self._keeper.section(
            line,
            lambda profile: self._arrived(asked, profile),
            lambda text: self._refused(asked, text),
        )
        self._enable()

    def _arrived(self, asked: int, profile: SectionProfile) -> None:
        if asked == self._asked and not sip.isdeleted(self):
            self.plot.show_profile(profile)
            self._enable()
            self._left()

    def _refused(self, asked: int, text: str) -> None:
        if asked == self._asked and not sip.isdeleted(self):
            self.plot.show_profile(None, text)
            self._enable()

    def refresh(self) -> None:
        """List the lines that the case keeps; the section that is shown stays."""
        case = self._session.state.case
        self._kept.clear()
        self._kept.addItem(self.tr("Kept sections…"), None)
        for trace in case.section_lines if case is not None else ():
            points = [(float(x), float(y)) for x, y, *_ in trace.outline.coords]
            self._kept.addItem(f"{trace.name}—{trace.name}′", (trace.name, points))
        self._kept.setEnabled(self._kept.count() > 1)
        self._enable()

    def _enable(self) -> None:
        shown = self.plot.section is not None
        self._save.setEnabled(shown)
        writable = self._session.path is not None and not self._session.read_only
        self._keep.setEnabled(shown and writable)
        self._keep.setToolTip(
            self.tr("Write the line into the case; the report then draws it instead of automatic sections.")
            if writable
            else self.tr("The case was opened to be read only.")
        )

    def _choose(self, at: int) -> None:
        chosen = self._kept.itemData(at)
        self._kept.setCurrentIndex(0)
        if chosen is not None:
            self.show_line(chosen[1], chosen[0])
            self.line_chosen.emit(chosen[1])

    def _rescale(self) -> None:
        self.plot.set_exaggeration(float(self._scale.currentData()))
        self._left()

    # ------------------------------------------------------------------------------------------------- cursor

    def point_at(self, distance_m: float) -> tuple[float, float] | None:
        """Return the place on the line at a distance, in the case's CRS."""
        if self.plot.section is None:
            return None
        point = self.plot.section.profile.line.line.interpolate(distance_m)
        return float(point.x), float(point.y)

    def follow(self, x: float, y: float, within_m: float) -> None:
        """Put the cursor beside a place on the map, if it is near the line."""
        if self.plot.section is None or self.plot.underMouse():
            return
        from shapely.geometry import Point

        line, place = self.plot.section.profile.line.line, Point(x, y)
        near = line.distance(place) <= within_m
        self.plot.set_cursor(float(line.project(place)) if near else None)
        self._read_off()

    def _hovered(self, distance_m: float) -> None:
        self._read_off()
        self.hovered.emit(distance_m)

    def _left(self) -> None:
        self._read_off()
        self.hovered.emit(-1.0)

    def _read_off(self) -> None:
        if self.plot.section is not None:
            self._tell(self.plot.readout() or self._summary())

    def _summary(self) -> str:
        section = self.plot.section
        if section is None:
            return ""
        times = self.tr("heights {times} ×").format(times=f"{self.plot.exaggeration():.3g}")
        return f"{section.summary()}; {times}"

    def _tell(self, text: str) -> None:
        self._said.setText(text)

    # ------------------------------------------------------------------------------------------- keep and save

    def keep(self) -> None:
        """Write the line into the case's layer of section lines."""
        layer = self._session.layers.get("section_lines")
        if layer is None or sip.isdeleted(layer):
            self._tell(self.tr("The layer of the section lines is not in the project. Load the case's layers again."))
            return
        name = self._name.text().strip() or self._free_name()
        if name in self._names():
            text = self.tr("A section {name} is kept already; give this one another name.")
            self._tell(text.format(name=name))
            self._name.setFocus()
            return
        problem = self._write(layer, name)
        self._tell(problem or self.tr("Section {name} is kept for the report.").format(name=f"{name}—{name}′"))

    def _write(self, layer: QgsVectorLayer, name: str) -> str:
        """Add the line and save it, unless the user is editing the layer; return what went wrong, or nothing."""
        editing = layer.isEditable()
        shape = QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in self.points])
        section = self.plot.section
        crossed = section.profile.crossings if section is not None else ()
        values = {"name": name, "pit_id": crossed[0].pit_id if len(crossed) == 1 else None}
        attributes = {layer.fields().lookupField(field): value for field, value in values.items() if value}
        feature: QgsFeature = QgsVectorLayerUtils.createFeature(
            layer, shape, attributes, layer.createExpressionContext()
        )
        if (not editing and not layer.startEditing()) or not layer.addFeature(feature):
            return self.tr("The section could not be kept. Close the case file in other programs and try again.")
        if not editing and not layer.commitChanges():
            reasons = " ".join(layer.commitErrors())
            layer.rollBack()
            return self.tr("The section could not be kept: {reason}").format(reason=reasons)
        layer.triggerRepaint()
        return ""

    def _names(self) -> set[str]:
        layer = self._session.layers.get("section_lines")
        if layer is None or sip.isdeleted(layer):
            return set()
        return {str(feature["name"]) for feature in layer.getFeatures()}

    def _free_name(self) -> str:
        taken = self._names()
        return next(str(number) for number in range(1, len(taken) + 2) if str(number) not in taken)

    def _ask_where(self) -> None:
        folder = self._session.path.parent if self._session.path is not None else ""
        kinds = self.tr("PNG picture (*.png);;SVG drawing (*.svg)")
        suggested = str(folder / f"{self._name.text()}—{self._name.text()}′.png") if folder else ""
        path, chosen = QFileDialog.getSaveFileName(self, self.tr("Save the section"), suggested, kinds)
        if path:
            ending = ".svg" if "svg" in chosen else ".png"
            self.save_picture(path if path.lower().endswith((".png", ".svg")) else path + ending)

    def save_picture(self, path: str) -> None:
        """Save the plot, and say how it went."""
        try:
            self.plot.save_picture(path)
        except PitProofError as error:
            self._tell(sentence(error))
            return
        self._tell(self.tr("Saved: {path}").format(path=path))

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the panel's context."""
        return QCoreApplication.translate("ProfilePanel", text)


class ProfileDock(QgsDockWidget):
    """The section panel as a window that docks under the map."""

    def __init__(self, panel: ProfilePanel, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ProfilePanel", "Section"), parent)
        self.setObjectName("PitProofProfileDock")
        self.panel = panel
        self.setWidget(panel)
