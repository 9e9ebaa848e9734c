# SPDX-License-Identifier: GPL-3.0-or-later
"""Terrain in and out of memory: grids and windows, elevations from files, and from arrays.

`grid` holds the nouns, `files` cleans what a file holds, `drivers` are rasterio and osgeo.gdal.
"""

from .drivers import preferred_driver
from .files import FileRaster, open_raster
from .grid import ArrayRaster, Block, Elevations, Grid, RasterSource, Window, around

__all__ = [
    "ArrayRaster",
    "Block",
    "Elevations",
    "FileRaster",
    "Grid",
    "RasterSource",
    "Window",
    "around",
    "open_raster",
    "preferred_driver",
]
