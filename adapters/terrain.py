# SPDX-License-Identifier: GPL-3.0-or-later
"""QGIS raster layers as terrain files of the core."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsProviderRegistry, QgsRasterLayer

from ..core.errors import RasterError, Words
from ..core.rasters import FileRaster, open_raster


@dataclass(frozen=True)
class TerrainLayer:
    """What the worker thread needs of a raster layer: no QGIS object among it."""

    name: str
    path: str
    crs: str  # the layer's CRS as WKT: what the user set in QGIS wins over the file's own

    def open(self) -> FileRaster:
        """Open the file behind the layer."""
        return open_raster(self.path, name=self.name, crs=self.crs)


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """Return a CRS as text the core understands; empty when there is none."""
    if not crs.isValid():
        return ""
    return crs.authid() if crs.authid().startswith("EPSG:") else crs.toWkt()


def terrain_layer(layer: QgsRasterLayer | None, what: str, override: QgsCoordinateReferenceSystem) -> TerrainLayer:
    """Describe a raster layer; raises `RasterError` when it is missing or not a file GDAL reads.

    ``override`` replaces the layer's CRS when it is valid.
    """
    if layer is None or not layer.isValid():
        raise RasterError(
            "The terrain {what} cannot be read.", "Check that the file exists and is a raster.", what=Words(what)
        )
    if layer.providerType() != "gdal":
        raise RasterError(
            "Terrain '{name}' comes from '{provider}', not from a raster file.",
            "Save it as GeoTIFF first (Export > Save As, raw data).",
            name=layer.name(),
            provider=layer.providerType(),
        )
    parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    path = layer.source()
    if parts.get("path") and not parts.get("layerName"):
        path = f"{parts.get('vsiPrefix', '')}{parts['path']}{parts.get('vsiSuffix', '')}"
    crs = override if override.isValid() else layer.crs()
    return TerrainLayer(layer.name(), path, crs_text(crs))
