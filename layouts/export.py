# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout as files: vector PDF with text as text, GeoPDF, PNG."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsProjectMetadata,
)
from qgis.PyQt.QtCore import QCoreApplication, QSize
from qgis.PyQt.QtGui import QImage

from ..core.errors import ReportError
from ..core.optional import require

PDF_DPI = 200.0  # of rasters; lines and text are vectors
_LEAST_DPI = 150.0
_TILE_PIXELS = 1990.0  # QGIS draws rasters in tiles of 2000
PNG_DPI = 300.0
_MOST_PIXELS = 4961.0  # of the longer side: A3 at 300 dpi
_THIN = 6  # every so many pixels choose the palette


@dataclass(frozen=True)
class Words:
    """What goes into the properties of a file."""

    title: str
    author: str


def geopdf_hindrance() -> str:
    """Return why this computer cannot write GeoPDF, or nothing when it can."""
    gdal = require("osgeo.gdal", "Writing GeoPDF")
    driver = gdal.GetDriverByName("PDF")
    if driver is None:
        return "GDAL has no PDF driver"
    if "COMPOSITION_FILE" not in (driver.GetMetadataItem("DMD_CREATIONOPTIONLIST") or ""):
        return "GDAL's PDF driver is too old to compose a GeoPDF"
    return ""


def no_geopdf(reason: str) -> str:
    """Return the warning that plain PDF is written instead."""
    text = QCoreApplication.translate(
        "AnnexMapsAlgorithm", "No GeoPDF can be written here ({reason}); the maps are plain PDF."
    )
    return text.format(reason=reason)


def write_pdf(layout: QgsPrintLayout, path: Path, words: Words, geopdf: bool, located: bool) -> None:
    """Write a layout as PDF; raises `ReportError` when it cannot be written."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = raster_dpi(layout)
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.simplifyGeometries = False
    settings.appendGeoreference = located
    settings.exportMetadata = True
    settings.writeGeoPdf = geopdf
    settings.includeGeoPdfFeatures = geopdf
    metadata = QgsProjectMetadata()
    metadata.setTitle(words.title)
    metadata.setAuthor(words.author)  # else the user's login name
    project = layout.project()
    kept = project.metadata()
    project.setMetadata(metadata)
    try:
        result = QgsLayoutExporter(layout).exportToPdf(str(path), settings)
    finally:
        project.setMetadata(kept)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise not_written(layout, path)


def raster_dpi(layout: QgsPrintLayout) -> float:
    """Return the resolution of rasters in the PDF: QGIS draws them in tiles, whose seams show, so one must do.

    On sheets where one tile would be too coarse the seams stay.
    """
    item = layout.itemById("map")
    side_mm = max(item.rect().width(), item.rect().height()) if isinstance(item, QgsLayoutItemMap) else 1.0
    one_tile = _TILE_PIXELS / side_mm * 25.4
    return min(PDF_DPI, one_tile) if one_tile >= _LEAST_DPI else PDF_DPI


def picture_dpi(layout: QgsPrintLayout) -> float:
    """Return the resolution of a picture: 300 dpi, on sheets over A3 as many pixels as A3 has."""
    return min(PNG_DPI, _MOST_PIXELS / max(size_of(layout)) * 25.4)


def write_png(layout: QgsPrintLayout, path: Path, photo: bool) -> None:
    """Draw a layout as a picture.

    Maps get a palette of 256 colours, which a ``photo`` would show; that makes them a third as large. Raises
    `ReportError` when the picture cannot be written.
    """
    dpi = picture_dpi(layout)
    image = QgsLayoutExporter(layout).renderPageToImage(0, QSize(), dpi)
    if image.isNull():
        raise not_written(layout, path)
    pillow = None if photo else pillow_image()
    try:
        if pillow is None:
            if not image.save(str(path)):
                raise not_written(layout, path)
            return
        save_with_palette(pillow, _as_pillow(pillow, image), path, dpi)
    except OSError as error:
        raise not_written(layout, path) from error


def pillow_image() -> Any:
    """Return Pillow's module of images, or None."""
    try:
        return import_module("PIL.Image")
    except ImportError:
        return None


def _as_pillow(pillow: Any, image: QImage) -> Any:
    image.convertTo(QImage.Format.Format_RGB32)  # in place, and read in place: an A3 sheet has 70 MB
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    pixels, stride = bits.asstring(), image.bytesPerLine()  # older Pillows decode nothing but bytes
    return pillow.frombuffer("RGB", (image.width(), image.height()), pixels, "raw", "BGRX", stride, 1)


def save_with_palette(pillow: Any, picture: Any, path: Path, dpi: float) -> None:
    """Write an image of Pillow as PNG of 256 colours; any thread may. Raises OSError."""
    width, height = picture.size
    small = picture.resize((max(1, width // _THIN), max(1, height // _THIN)), pillow.Resampling.NEAREST)
    palette = small.quantize(256, method=pillow.Quantize.MEDIANCUT)
    picture.quantize(palette=palette, dither=pillow.Dither.NONE).save(path, dpi=(round(dpi), round(dpi)))


def scale_of(layout: QgsPrintLayout) -> int:
    """Return the scale of the main map of a layout."""
    item = layout.itemById("map")
    return round(item.scale()) if isinstance(item, QgsLayoutItemMap) else 0


def size_of(layout: QgsPrintLayout) -> tuple[float, float]:
    """Return width and height of the first page, mm."""
    size = layout.pageCollection().page(0).pageSize()
    return size.width(), size.height()


def not_written(layout: QgsPrintLayout, path: Path) -> ReportError:
    """Return the error of a map that cannot be written."""
    return ReportError(
        "The map '{title}' cannot be written to '{path}'.",
        "Close the file if a viewer has it open, and check the free space and your rights there.",
        title=layout.name(),
        path=str(path),
    )
