# SPDX-License-Identifier: GPL-3.0-or-later
"""The terrains of a case as raster layers: shaded, named by what they stand for, ready for profiles."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsHillshadeRenderer,
    QgsRasterLayer,
    QgsRasterLayerElevationProperties,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.casefile import read_surveys, resolve
from ..core.model import Survey, SurveyRole

_ORDER = (SurveyRole.AFTER, SurveyRole.BETWEEN, SurveyRole.PIT_FLOOR, SurveyRole.BEFORE, SurveyRole.RESTORED)
_AZIMUTH, _ALTITUDE = 315.0, 45.0  # light from the north-west, as on printed maps
ROLE = "pitproof/role"  # custom property of the layer


def terrain_layers(case_path: str | Path) -> list[QgsRasterLayer]:
    """Return the terrains of a case that can be opened, the newest first; only the main thread may call it."""
    surveys = [survey for survey in read_surveys(case_path) if survey.path and survey.role in _ORDER]
    surveys.sort(key=lambda survey: _ORDER.index(survey.role))
    made = [_layer(survey, resolve(case_path, survey.path)) for survey in surveys]
    return [layer for layer in made if layer is not None]


def _layer(survey: Survey, path: Path) -> QgsRasterLayer | None:
    if not path.is_file():
        return None
    layer = QgsRasterLayer(str(path), _title(survey), "gdal")
    if not layer.isValid():
        return None
    layer.setRenderer(QgsHillshadeRenderer(layer.dataProvider(), 1, _AZIMUTH, _ALTITUDE))
    properties = layer.elevationProperties()
    if isinstance(properties, QgsRasterLayerElevationProperties):
        properties.setEnabled(True)
    layer.setCustomProperty(ROLE, survey.role.value)
    return layer


def _title(survey: Survey) -> str:
    translate = QCoreApplication.translate
    titles = {
        SurveyRole.AFTER: translate("CaseLayers", "Terrain after"),
        SurveyRole.BETWEEN: translate("CaseLayers", "Terrain between"),
        SurveyRole.PIT_FLOOR: translate("CaseLayers", "Pit floor"),
        SurveyRole.BEFORE: translate("CaseLayers", "Terrain before"),
        SurveyRole.RESTORED: translate("CaseLayers", "Terrain restored"),
    }
    day = f" {survey.surveyed_on.isoformat()}" if survey.surveyed_on else ""
    return titles[survey.role] + day
