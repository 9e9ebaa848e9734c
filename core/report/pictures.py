# SPDX-License-Identifier: GPL-3.0-or-later
"""Map sheets as pictures, for programs that cannot bind PDF pages."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from ..errors import MissingDependencyError
from ..model import MapSheet
from ..optional import require

DPI = 300
_PURPOSE = "Maps in the DOCX report"
_LARGEST = 120_000_000  # pixels of a sheet (A0 at 300 dpi has 140 million); larger ones are drawn coarser


@dataclass(frozen=True)
class SheetPicture:
    """A map sheet as PNG."""

    png: bytes
    width_px: int
    height_px: int


def sheet_picture_of(sheet: MapSheet) -> SheetPicture | None:
    """Return a sheet as a picture: the one exported with it, else one drawn from its PDF; None when neither works."""
    if sheet.png_path and Path(sheet.png_path).is_file():
        png = Path(sheet.png_path).read_bytes()
        return SheetPicture(png, *_size(png))
    return _drawn(sheet)


def _size(png: bytes) -> tuple[int, int]:
    """Read width and height (pixels) where PNG has them: behind signature, length and name of the first chunk."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def _drawn(sheet: MapSheet) -> SheetPicture | None:
    """Draw the first page of the sheet's PDF with GDAL, where its build can read PDF."""
    try:
        gdal = require("osgeo.gdal", _PURPOSE)
    except MissingDependencyError:
        return None
    if gdal.GetDriverByName("PDF") is None or not Path(sheet.pdf_path).is_file():
        return None
    pixels = sheet.width_mm / 25.4 * DPI * sheet.height_mm / 25.4 * DPI
    dpi = DPI if pixels <= _LARGEST else int(DPI * (_LARGEST / pixels) ** 0.5)
    with tempfile.TemporaryDirectory(prefix="pitproof_picture_") as folder:
        path = Path(folder) / "sheet.png"
        try:
            source = gdal.OpenEx(sheet.pdf_path, gdal.OF_RASTER, open_options=[f"DPI={dpi}", "BANDS=3"])
            made = source and gdal.Translate(
                str(path), source, format="PNG", creationOptions=["WRITE_METADATA_AS_TEXT=NO"]
            )
        except RuntimeError:  # GDAL raises it where the user asked for exceptions: the PDF is then listed beside
            return None
        if not made:
            return None
        size = (made.RasterXSize, made.RasterYSize)
        made = source = None  # closes and writes
        return SheetPicture(path.read_bytes(), *size)
