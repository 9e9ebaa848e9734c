# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pages can have done: dialogs, forms, the map, the file chooser. The one place that knows QGIS's window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QAction, QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QWidget

from ..adapters.sentences import sentence
from ..core.casefile.layers import LAYERS
from ..core.errors import PitProofError
from .case.remedies import Help, Page, Remedy
from .case.session import CaseSession
from .tasks.work import Worker

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

_MARGIN = 1.25  # of what is zoomed to
_SPOT_M = 25.0  # around a point


class Desk(QObject):
    """Does what a page's button promises; says what went wrong through `said`."""

    page_wanted = pyqtSignal(str)
    said = pyqtSignal(str, str)  # "info", "success", "warning" or "critical"; the sentence
    head_wanted = pyqtSignal()

    def __init__(
        self, session: CaseSession, worker: Worker, iface: QgisInterface | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session, self.worker, self.iface = session, worker, iface
        self._window = parent
        self.draw_action: QAction | None = None  # of the map tools, where there is a map
        self._open: dict[int, QWidget] = {}  # windows, which Python would delete under the user (qgis/QGIS#38583)

    # ---------------------------------------------------------------------------------------------- dialogs

    def dialog(self, algorithm: str, parameters: Mapping[str, Any] | None = None) -> None:
        """Open the dialog of one of the plugin's algorithms."""
        from qgis import processing

        made = processing.createAlgorithmDialog(f"pitproof:{algorithm}", dict(parameters or {}))
        if made is None:
            self.said.emit(
                "critical", self.tr("Processing does not know this algorithm; switch the plugin Processing on.")
            )
            return
        self._keep(made)
        made.show()

    def import_boundaries(self, role: str = "pits", path: str = "") -> None:
        """Open the import of outlines."""
        from .dialogs.importboundaries import ImportBoundariesDialog

        self._show(ImportBoundariesDialog(self.session, self._window), role=role, path=path)

    def import_points(self, path: str = "") -> None:
        """Open the import of survey points."""
        from .dialogs.importpoints import ImportPointsDialog

        self._show(ImportPointsDialog(self.session, self._window), path=path)

    def import_table(self, table: str, path: str = "") -> None:
        """Open the import of a table of evidence."""
        self.dialog("importtable", {"CASE": self._case(), "TABLE": table, **({"INPUT": path} if path else {})})

    def register_survey(self, role: str = "", path: str = "") -> None:
        """Open the registration of a terrain."""
        given = {"ROLE": role, "INPUT": path}
        self.dialog("registersurvey", {"CASE": self._case(), **{key: text for key, text in given.items() if text}})

    def attach(self, kind: str = "", paths: Sequence[str] = ()) -> None:
        """Add documents to the case, by their path and hash; asks for the files unless they are given."""
        if self.session.path is None or self._refused():
            return
        chosen = list(paths)
        if not chosen:
            chosen, _ = QFileDialog.getOpenFileNames(
                self._window, self.tr("Documents to add"), str(self.session.path.parent)
            )
        if not chosen:
            return
        from .case.attaching import attach_files

        try:
            count = attach_files(self.session.path, kind or "other", [Path(path) for path in chosen])
        except (PitProofError, OSError) as error:
            self.said.emit("critical", sentence(error) if isinstance(error, PitProofError) else str(error))
            return
        self.said.emit("success", self.tr("Documents added: {count}").format(count=count))
        self.session.reload_layers()
        self.session.refresh()

    def help_against(self, remedy: Remedy) -> None:
        """Do what helps against a finding."""
        if remedy.help is Help.HEAD:
            self.show_page(Page.CASE)
            self.head_wanted.emit()
        elif remedy.help is Help.SURVEY:
            self.register_survey(remedy.detail)
        elif remedy.help is Help.BOUNDARIES:
            self.import_boundaries(remedy.layer)
        elif remedy.help is Help.IMPORT_TABLE:
            self.import_table(remedy.layer)
        elif remedy.help is Help.ATTACH:
            self.attach(remedy.detail)
        elif remedy.help is Help.DRAW:
            self.draw_pits()
        elif remedy.help is Help.FEATURE:
            self.edit_feature(remedy.layer, remedy.object_id)
        else:
            self.open_table(remedy.layer, remedy.object_id)

    # --------------------------------------------------------------------------------- layers, forms, the map

    def draw_pits(self) -> None:
        """Show the pits' page and take up the tool that draws one."""
        self.show_page(Page.PITS)
        if self._layer("pits") is None or self._refused() or self.draw_action is None:
            return
        self.draw_action.trigger()

    def open_table(self, name: str, object_id: str = "") -> None:
        """Open a table of the case, only the rows of one object if one is named."""
        layer, schema = self._layer(name), LAYERS.get(name)
        if layer is None or self.iface is None or schema is None:
            return
        named = object_id and not object_id.startswith("#") and schema.key
        condition = QgsExpression.createFieldEqualityExpression(schema.key, object_id) if named else ""
        self.iface.setActiveLayer(layer)
        self.iface.showAttributeTable(layer, condition)

    def edit_feature(self, name: str, object_id: str) -> None:
        """Open the form of one feature; what was entered is saved into the case with OK."""
        layer = self._layer(name)
        feature = None if layer is None else self._feature(layer, name, object_id)
        if layer is None or self.iface is None:
            return
        if feature is None:
            self.open_table(name)
            return
        began = not layer.isEditable() and not self.session.read_only and layer.startEditing()
        accepted = self.iface.openFeatureForm(layer, feature, False, True)
        if not began:
            return
        if not accepted:
            layer.rollBack()
        elif not layer.commitChanges():
            text = self.tr("The change was not saved: {reason}. It is still in the layer '{layer}'; save it there.")
            self.said.emit("critical", text.format(reason="; ".join(layer.commitErrors()), layer=layer.name()))

    def zoom_to_feature(self, name: str, object_id: str) -> None:
        """Show a feature in the map and let it flash."""
        layer = self._layer(name)
        feature = None if layer is None else self._feature(layer, name, object_id)
        if layer is None or feature is None or not feature.hasGeometry():
            return
        layer.selectByIds([feature.id()])
        self._zoom(feature.geometry(), layer)

    def zoom_to_place(self, place: tuple[float, float]) -> None:
        """Show a spot, in the case's coordinates."""
        layer = self._layer("pits")
        if layer is not None:
            self._zoom(QgsGeometry.fromPointXY(QgsPointXY(*place)), layer)

    def zoom_to_case(self) -> None:
        """Show everything the case has outlines of."""
        box = QgsRectangle()
        for name in ("pits", "permits", "zones"):
            layer = self.session.layers.get(name)
            if layer is not None and layer.featureCount() > 0:
                box.combineExtentWith(layer.extent())
        layer = self.session.layers.get("pits")
        if layer is not None and not box.isEmpty():
            self._zoom(QgsGeometry.fromRect(box), layer, flash=False)

    def _zoom(self, geometry: QgsGeometry, layer: QgsVectorLayer, *, flash: bool = True) -> None:
        canvas = self.iface.mapCanvas() if self.iface is not None else None
        if canvas is None:
            return
        box = geometry.boundingBox()
        if box.width() == 0.0 and box.height() == 0.0:
            box.grow(_SPOT_M)
        box.scale(_MARGIN)
        canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, box))
        canvas.refresh()
        if flash:
            canvas.flashGeometries([geometry], layer.crs())

    def _layer(self, name: str) -> QgsVectorLayer | None:
        layer = self.session.layers.get(name)
        if layer is None and self.session.path is not None:
            text = self.tr("The layer '{layer}' of the case is not in the project. Put it back with 'Load layers'.")
            self.said.emit("warning", text.format(layer=name))
        return layer

    @staticmethod
    def _feature(layer: QgsVectorLayer, name: str, object_id: str) -> QgsFeature | None:
        if object_id.startswith("#") and object_id[1:].isdigit():
            feature = layer.getFeature(int(object_id[1:]))
            return feature if feature.isValid() else None
        field = "path" if name == "surveys" else LAYERS[name].key
        request = QgsFeatureRequest().setFilterExpression(QgsExpression.createFieldEqualityExpression(field, object_id))
        return next((QgsFeature(feature) for feature in layer.getFeatures(request)), None)

    # -------------------------------------------------------------------------------------------------- other

    def show_page(self, page: Page) -> None:
        """Turn to a page."""
        self.page_wanted.emit(page.value)

    def open_path(self, path: Path) -> None:
        """Open a file or folder with the program the computer has for it."""
        if not path.exists():
            self.said.emit("warning", self.tr("{path} is no longer there.").format(path=path))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def project(self) -> QgsProject:
        """Return the project."""
        return QgsProject.instance()

    def _case(self) -> str:
        return str(self.session.path or "")

    def _refused(self) -> bool:
        if self.session.read_only:
            text = self.tr("This case is open for reading only. Copy it to a folder of your own to work on it.")
            self.said.emit("warning", text)
        return self.session.read_only

    def _show(self, made: QDialog, **given: str) -> None:
        for name, value in given.items():
            take = getattr(made, f"set_{name}", None)
            if value and take is not None:
                take(value)
        imported = getattr(made, "imported", None)
        if imported is not None:
            imported.connect(self._imported)
        made.finished.connect(made.deleteLater)
        self._keep(made)
        made.show()

    def _imported(self, said: str) -> None:
        self.said.emit("success", said)
        self.session.reload_layers()
        self.session.refresh()
        self.zoom_to_case()

    def _keep(self, made: QWidget) -> None:
        """Keep a window alive until Qt deletes it; QGIS's own dialogs see to that themselves when they are closed."""
        number = id(made)
        self._open[number] = made
        made.destroyed.connect(lambda: self._open.pop(number, None))

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the desk's context."""
        return QCoreApplication.translate("Desk", text)
