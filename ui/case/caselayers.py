# SPDX-License-Identifier: GPL-3.0-or-later
"""The layers of a case in a project: loaded into a group of their own, found again, taken out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.digitizing import add_case_layers, open_case_layer, prepare_project, read_case_head
from ...adapters.terrainlayers import terrain_layers
from ...core.casefile.layers import LAYERS

CASE = "pitproof/case"  # custom property of the group


def load_layers(project: QgsProject, case: Path, *, read_only: bool) -> dict[str, QgsVectorLayer]:
    """Return the layers of a case by name; those that the project has are used, the others are added.

    Raises `CaseFileError` when the case or one of its layers cannot be opened.
    """
    found = _present(project, case)
    if not found:
        found = add_case_layers(project, case)
        group = project.layerTreeRoot().children()[0]
        group.setCustomProperty(CASE, str(case))
        _add_terrains(project, case, group)
    else:
        for name, schema in LAYERS.items():
            if name not in found:
                found[name] = open_case_layer(case, schema)
                project.addMapLayer(found[name], False)
                _group(project, case, found).addLayer(found[name])
        prepare_project(project, found)
    for layer in found.values():
        layer.setReadOnly(read_only)
    if not project.title():
        project.setTitle(read_case_head(case))
    return found


def loaded_layers(project: QgsProject) -> Path | None:
    """Return the case whose layers a project holds, or None."""
    for layer in project.mapLayers().values():
        path, name = _place(layer)
        if name == "case_info" and path is not None and path.is_file():
            return path
    return None


def remove_layers(project: QgsProject, layers: Sequence[QgsMapLayer]) -> None:
    """Take layers out of a project, the terrains that came with them, and the group if nothing else is in it."""
    groups = {_group_of(project, layer) for layer in layers} - {None}
    project.removeMapLayers([layer.id() for layer in layers])
    for group in groups:
        terrains = [node.layer() for node in group.findLayers() if isinstance(node.layer(), QgsRasterLayer)]
        project.removeMapLayers([layer.id() for layer in terrains])
        if not group.findLayers() and group.parent() is not None:
            group.parent().removeChildNode(group)


def case_of(layer: QgsMapLayer | None) -> tuple[Path | None, str]:
    """Return the case file and the table that a layer shows; (None, "") for another layer."""
    path, name = _place(layer) if layer is not None else (None, "")
    return (path, name) if name in LAYERS else (None, "")


def _present(project: QgsProject, case: Path) -> dict[str, QgsVectorLayer]:
    found = {}
    for layer in project.mapLayers().values():
        path, name = _place(layer)
        if path == case and name in LAYERS and isinstance(layer, QgsVectorLayer) and layer.isValid():
            found[name] = layer
    return found


def _place(layer: QgsMapLayer) -> tuple[Path | None, str]:
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return None, ""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path, name = parts.get("path") or "", parts.get("layerName") or ""
    return (Path(path), name) if path.lower().endswith(".gpkg") else (None, "")


def _group_of(project: QgsProject, layer: QgsMapLayer) -> QgsLayerTreeGroup | None:
    node = project.layerTreeRoot().findLayer(layer.id())
    parent = node.parent() if node is not None else None
    while parent is not None and not parent.customProperty(CASE):
        parent = parent.parent()
    return parent if isinstance(parent, QgsLayerTreeGroup) else None


def _group(project: QgsProject, case: Path, found: dict[str, QgsVectorLayer]) -> QgsLayerTreeGroup:
    for layer in found.values():
        group = _group_of(project, layer)
        if group is not None:
            return group
    group = project.layerTreeRoot().insertGroup(0, read_case_head(case))
    group.setCustomProperty(CASE, str(case))
    return group


def _add_terrains(project: QgsProject, case: Path, group: QgsLayerTreeGroup) -> None:
    """Put the terrains that are there under the outlines, the newest shown, the others switched off."""
    layers = terrain_layers(case)
    if not layers:
        return
    folder = group.addGroup(QCoreApplication.translate("CaseLayers", "Terrains"))
    for number, layer in enumerate(layers):
        project.addMapLayer(layer, False)
        folder.addLayer(layer).setItemVisibilityChecked(number == 0)
    folder.setExpanded(False)
