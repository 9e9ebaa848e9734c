# SPDX-License-Identifier: GPL-3.0-or-later
"""Layouts that stay in a project: people edit them, and the next export keeps their edits.

The layers' features go into a GeoPackage beside the project and are rewritten by every export; layouts, styles and
labels are the project's own and are left alone once they are there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core.errors import ReportError
from .content import SheetPlan

KIND_PROPERTY = "pitproof/kind"  # of a layout: which annex map it is, whatever its name and language
_ENDINGS = (".qgz", ".qgs")


def kept_folder(project: str) -> Path:
    """Return the folder beside a project that holds what its layouts read (made when missing).

    Raises `ReportError` when the name is not that of a project, or the folder cannot be made.
    """
    path = Path(project)
    if path.suffix.lower() not in _ENDINGS:
        raise ReportError(
            "'{path}' is not the name of a QGIS project.", "Give a name that ends in .qgz or .qgs.", path=project
        )
    folder = path.with_name(f"{path.stem}_maps")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_kept(folder) from error
    return folder


class Keeper:
    """Keeps layouts and their layers in one project file; ``rebuild`` drops the layouts that are there."""

    def __init__(self, project: str, rebuild: bool = False) -> None:
        self.path, self.rebuild = Path(project), rebuild
        self.folder = kept_folder(project)
        self.store = self.folder / "layers.gpkg"

    def opened(self, plans: Sequence[SheetPlan], own: QgsProject) -> QgsProject:
        """Write the layers' features, then return the project with the layouts that it already has.

        The project that is open in QGIS is used in place; another one is read into ``own``.
        """
        self._write(plans)
        current = QgsProject.instance()
        here = bool(current.fileName()) and Path(current.fileName()) == self.path
        project = current if here else own
        if not here and self.path.exists() and not project.read(str(self.path)):
            raise ReportError(
                "The project '{path}' cannot be read.", "Open it in QGIS, or choose another name.", path=str(self.path)
            )
        for layer in project.mapLayers().values():
            if str(self.store) in layer.source() and layer.dataProvider() is not None:
                layer.dataProvider().reloadData()
        if self.rebuild:
            self._forget(project, plans)
        if not project.crs().isValid() and plans:
            layers = plans[0].content.all_layers()
            project.setCrs(layers[0].crs())
        return project

    def save(self, project: QgsProject) -> None:
        """Write the project file; one that is open in QGIS is only marked as changed, for the user to save."""
        if project is QgsProject.instance():
            project.setDirty(True)
            return
        if not project.write(str(self.path)):
            raise _not_kept(self.path)

    def _forget(self, project: QgsProject, plans: Sequence[SheetPlan]) -> None:
        for plan in plans:
            layout = project.layoutManager().layoutByName(plan.title)
            if layout is not None:
                project.layoutManager().removeLayout(layout)
            group = project.layerTreeRoot().findGroup(plan.title)
            if group is not None:
                project.layerTreeRoot().removeChildNode(group)

    def _write(self, plans: Sequence[SheetPlan]) -> None:
        """Move the features of all memory layers into the store and point the layers there."""
        names: set[str] = set()
        done: set[str] = set()
        for plan in plans:
            for layer in plan.content.all_layers():
                if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "memory" or layer.id() in done:
                    continue
                done.add(layer.id())
                name = self._table(f"{plan.key}_{layer.name()}", names)
                self._write_layer(layer, name)
                renderer, labels, shown = layer.renderer().clone(), layer.labeling(), layer.labelsEnabled()
                labeling = None if labels is None else labels.clone()
                layer.setDataSource(f"{self.store}|layername={name}", layer.name(), "ogr")
                layer.setRenderer(renderer)
                layer.setLabeling(labeling)
                layer.setLabelsEnabled(shown)

    def _table(self, wanted: str, names: set[str]) -> str:
        base = re.sub(r"\W+", "_", wanted).strip("_")
        name, count = base, 1
        while name in names:
            count += 1
            name = f"{base}_{count}"
        names.add(name)
        return name

    def _write_layer(self, layer: QgsVectorLayer, name: str) -> None:
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = name
        options.actionOnExistingFile = (
            QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
            if self.store.exists()
            else QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteFile
        )
        context = QgsCoordinateTransformContext()
        error, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(self.store), context, options)
        if error != QgsVectorFileWriter.WriterError.NoError:
            raise _not_kept(self.store)


def _not_kept(path: Path) -> ReportError:
    return ReportError(
        "The layouts cannot be kept in '{path}'.",
        "Choose a project in a folder that you may write into, and close other programs that have it open.",
        path=str(path),
    )
