# SPDX-License-Identifier: GPL-3.0-or-later
"""Map sheets as pictures, for programs that cannot bind PDF pages."""

from __future__ import annotations

import io
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import MissingDependencyError
from ...model import MapSheet
from ...optional import require

DPI = 300
_PURPOSE = "Maps in the DOCX report"
_SMALL_ENOUGH = 200_000  # bytes; a larger picture is made smaller where Pillow is there
_FEW_COLOURS = 256  # up to here a picture is a drawing, beyond a photograph
_JPEG_QUALITY = 90
_SHADE_STEP = 8  # of 256 levels
_LARGEST = 120_000_000  # pixels of a sheet (A0 at 300 dpi has 140 million); larger ones are drawn coarser


@dataclass(frozen=True)
class SheetPicture:
    """A map sheet as PNG or JPEG."""

    image: bytes
    width_px: int
    height_px: int


def sheet_picture_of(sheet: MapSheet) -> SheetPicture | None:
    """Return a sheet as a picture: the one exported with it, else one drawn from its PDF; None when neither works."""
    if sheet.png_path and Path(sheet.png_path).is_file():
        png = Path(sheet.png_path).read_bytes()
        return SheetPicture(compact(png), *_size(png))
    return _drawn(sheet)


def compact(png: bytes) -> bytes:
    """Return a large picture smaller, at the same size and 300 dpi; without Pillow, or where nothing is won, as it is.

    A drawing keeps its lines and gets shades eight levels apart (off by 4 of 255 at most), a photograph becomes JPEG of
    quality 90.
    """
    if len(png) <= _SMALL_ENOUGH:
        return png
    try:
        pillow: Any = require("PIL.Image", _PURPOSE)
    except MissingDependencyError:
        return png
    most = pillow.MAX_IMAGE_PIXELS
    pillow.MAX_IMAGE_PIXELS = None  # a sheet of A0 is no attack
    try:
        picture = pillow.open(io.BytesIO(png))
        picture.load()
    finally:
        pillow.MAX_IMAGE_PIXELS = most
    buffer = io.BytesIO()
    if picture.mode != "P" and picture.convert("RGB").getcolors(_FEW_COLOURS) is None:
        picture.convert("RGB").save(buffer, "JPEG", quality=_JPEG_QUALITY, subsampling=0, dpi=(DPI, DPI))
    else:
        if picture.mode != "P":
            picture = picture.convert("RGB").quantize(_FEW_COLOURS, dither=pillow.Dither.NONE)
        _fewer_shades(picture).save(buffer, "PNG", dpi=(DPI, DPI))
    return min(buffer.getvalue(), png, key=len)


def _fewer_shades(picture: Any) -> Any:
    """Return a picture with a palette in which neighbouring shades have fallen together; near-white paper is white."""
    palette = picture.getpalette()
    shades: dict[tuple[int, ...], int] = {}
    place = [
        shades.setdefault(tuple(_shade(level) for level in palette[start : start + 3]), len(shades))
        for start in range(0, len(palette), 3)
    ]
    fewer = picture.point(place + [0] * (_FEW_COLOURS - len(place)))
    fewer.putpalette([level for shade in shades for level in shade])
    return fewer


def _shade(level: int) -> int:
    return min(255, round(level / _SHADE_STEP) * _SHADE_STEP)


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
        return SheetPicture(compact(path.read_bytes()), *size)
