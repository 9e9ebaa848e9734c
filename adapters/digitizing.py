# SPDX-License-Identifier: GPL-3.0-or-later
"""A project ready for drawing in a case: its layers in groups, snapping, shared borders, no pit drawn over another.

What a layer's style cannot hold (snapping, topological editing, overlaps) belongs to the project; it is set here when
a case is loaded, and in the project that is stored in the case file itself.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLayerTreeGroup,
    QgsProject,
    QgsSnappingConfig,
    QgsTolerance,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.casefile import read_head
from ..core.casefile.evidence_layers import EVIDENCE
from ..core.casefile.layers import SCHEMA
from ..core.casefile.result_layers import RESULTS
from ..core.casefile.schema import Geometry, Layer
from ..core.errors import CaseFileError
from .case_forms import prepare_layer
from .sentences import interface_language

PROJECT_NAME = "PitProof"  # under which the project is stored in the case file
SNAP_PIXELS = 12.0
_SNAPPED = ("pits", "permits", "zones", "stockpiles", "breaklines", "survey_points")
_NO_OVERLAP = ("pits", "stockpiles")  # ground that is counted; licences and zones may lie over each other
_ANY_SCALE = 0.0  # snapping is on at every scale
_PRECISION_M = 0.001  # of a vertex, as the documents carry it


def prepare_project(project: QgsProject, layers: dict[str, QgsVectorLayer]) -> None:
    """Set snapping, topological editing and the avoidance of overlaps for the layers of a case, by schema name.

    Snapping of other layers in the project is left as it is.
    """
    config = QgsSnappingConfig(project.snappingConfig())
    config.setEnabled(True)
    config.setMode(Qgis.SnappingMode.AdvancedConfiguration)
    config.setUnits(QgsTolerance.UnitType.Pixels)
    config.setTolerance(SNAP_PIXELS)
    config.setIntersectionSnapping(True)
    corners = Qgis.SnappingType.Vertex
    for name, layer in layers.items():
        if name in _SNAPPED:
            kinds = corners if name == "survey_points" else corners | Qgis.SnappingType.Segment
            settings = QgsSnappingConfig.IndividualLayerSettings(
                True, kinds, SNAP_PIXELS, QgsTolerance.UnitType.Pixels, _ANY_SCALE, _ANY_SCALE
            )
            config.setIndividualLayerSettings(layer, settings)
    project.setSnappingConfig(config)
    project.setTopologicalEditing(True)
    project.setAvoidIntersectionsMode(Qgis.AvoidIntersectionsMode.AvoidIntersectionsLayers)
    ours = [layers[name] for name in _NO_OVERLAP if name in layers]
    others = [layer for layer in project.avoidIntersectionsLayers() if layer not in ours]
    project.setAvoidIntersectionsLayers([*others, *ours])


def add_case_layers(project: QgsProject, case_path: str | Path) -> dict[str, QgsVectorLayer]:
    """Load the layers of a case into a group of the project, styled and ready for drawing; returns them by name.

    Raises `CaseFileError` when the case or one of its layers cannot be opened.
    """
    case = read_case_head(case_path)
    root = project.layerTreeRoot()
    group = root.insertGroup(0, case)
    titles = {
        "results": QCoreApplication.translate("CaseLayers", "Results"),
        "tables": QCoreApplication.translate("CaseLayers", "Tables"),
    }
    folders = {key: group.addGroup(title) for key, title in titles.items()}
    layers: dict[str, QgsVectorLayer] = {}
    for schema in SCHEMA:
        layer = open_case_layer(case_path, schema)
        project.addMapLayer(layer, False)
        _folder(schema, group, folders).addLayer(layer)
        layers[schema.name] = layer
    for folder in folders.values():
        folder.setExpanded(False)
    prepare_project(project, layers)
    return layers


def read_case_head(case_path: str | Path) -> str:
    """Return the title under which a case stands in a project; raises `CaseFileError` when it cannot be read."""
    info = read_head(case_path)
    return f"{info.case_no} {info.title}".strip()


def _folder(schema: Layer, group: QgsLayerTreeGroup, folders: dict[str, QgsLayerTreeGroup]) -> QgsLayerTreeGroup:
    if schema.geometry is not None:
        return group
    return folders["results"] if schema in RESULTS else folders["tables"]


def open_case_layer(case_path: str | Path, schema: Layer) -> QgsVectorLayer:
    """Open one layer of a case with form, style and the geometry options for drawing.

    Form and style are made anew, in the user's language: those stored in a case from elsewhere could run code in the
    form or fetch a symbol from another machine.
    """
    title = schema.chinese if interface_language().value == "zh" else schema.english
    plain = QgsVectorLayer.LayerOptions(loadDefaultStyle=False)
    layer = QgsVectorLayer(f"{case_path}|layername={schema.name}", title, "ogr", plain)
    if not layer.isValid():
        raise CaseFileError(
            "The layer '{layer}' of {file} cannot be opened: {reason}",
            "Check the case with 'Check case', or restore it from a copy.",
            layer=schema.name,
            file=Path(case_path).name,
            reason=layer.error().summary(),
        )
    prepare_layer(layer, schema)
    if schema in EVIDENCE and schema.geometry is Geometry.POLYGON:
        options = layer.geometryOptions()
        options.setGeometryPrecision(_PRECISION_M)
        options.setRemoveDuplicateNodes(True)
        options.setGeometryChecks(["QgsIsValidCheck"])
    return layer


def store_project(case_path: str | Path) -> None:
    """Store a project with the layers of a case in the case file itself; raises `CaseFileError`.

    Its paths are relative, so that the case can be moved; opening it in QGIS is all a surveyor has to do.
    """
    path = Path(case_path).absolute()
    project = QgsProject()
    try:
        info = read_head(path)
        project.setCrs(QgsCoordinateReferenceSystem(info.crs))
        project.setTitle(read_case_head(path))
        project.setFilePathStorage(Qgis.FilePathType.Relative)
        add_case_layers(project, path)
        done = project.write(f"geopackage:{path}?projectName={PROJECT_NAME}")
        problem = project.error()
    finally:
        project.clear()
    if not done:
        raise CaseFileError(
            "The project could not be stored in {file}: {reason}",
            "Close the file in other programs and create the case again.",
            file=path.name,
            reason=problem,
        )
