# SPDX-License-Identifier: GPL-3.0-or-later
"""A quarry in Hubei: three pits, one of them across the licence's edge, on synthetic terrain."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, osr
from shapely.geometry import Polygon

from ...core.model import ActKind, Case, CaseInfo, Margin, Permit, Pit, PitVolume, Survey, SurveyRole, VolumeResult
from ...layouts.inputs import MapInputs

NORTH, EAST = 3368000.0, 512000.0
LICENCE = "C4202812015067130138924"
TITLE = "大冶市××石料有限公司越界开采建筑石料用灰岩案"
UNIT = "湖北省地质局第一地质大队"


def blob(east: float, north: float, radius: float, seed: int = 1) -> Polygon:
    turn = np.linspace(0.0, 2.0 * np.pi, 24, endpoint=False)
    reach = radius * (1.0 + 0.12 * np.sin(3.0 * turn + seed))
    return Polygon(np.c_[EAST + east + reach * np.cos(turn), NORTH + north + 0.8 * reach * np.sin(turn)])


def write_raster(path: Path, z: np.ndarray, cell: float, west: float, north: float) -> str:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), z.shape[1], z.shape[0], 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((west, cell, 0.0, north, 0.0, -cell))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4547)
    dataset.SetProjection(reference.ExportToWkt())
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(-9999.0)
    band.WriteArray(z.astype("f4"))
    band.FlushCache()
    return str(path)


def inputs(
    folder: Path, *, size: float = 400.0, title: str = TITLE, unit: str = UNIT, licensed: bool = True
) -> MapInputs:
    """Return everything the maps need, with rasters in ``folder``; all lengths scale with ``size`` (m)."""
    unit_m = size / 400.0
    cell = size / 200.0
    centres = -size / 2 + (np.arange(200) + 0.5) * cell
    east, north = np.meshgrid(centres, centres[::-1])
    before = 120.0 + 12.0 * unit_m * np.sin(east / (60.0 * unit_m)) * np.cos(north / (75.0 * unit_m))
    shapes = [blob(x * unit_m, y * unit_m, r * unit_m) for x, y, r in ((-40, 30, 35), (95, 15, 45), (20, -70, 26))]
    change = np.zeros_like(before)
    for shape, depth in zip(shapes, (9.3, 16.8, 5.2)):
        change -= depth * unit_m * shapely.contains_xy(shape, east + EAST, north + NORTH)
    change += (
        3.0 * unit_m * shapely.contains_xy(blob(-60 * unit_m, -50 * unit_m, 12 * unit_m), east + EAST, north + NORTH)
    )
    corner = (cell, EAST - size / 2, NORTH + size / 2)
    paths = [
        write_raster(folder / f"{name}.tif", z, *corner)
        for name, z in (("before", before), ("after", before + change), ("difference", change))
    ]
    ring = ((-110.4, 75.2), (20.15, 88.9), (88.7, 60.3), (92.33, -40.1), (30.5, -95.7), (-98.2, -70.6))
    licence = Polygon([(EAST + x * unit_m, NORTH + y * unit_m) for x, y in ring])
    pits = tuple(Pit(f"K{i}", shape, "建筑石料用灰岩") for i, shape in enumerate(shapes, start=1))
    case = Case(
        str(folder / "case.gpkg"),
        CaseInfo("采证-2024-017", title, "EPSG:4547", "1985国家高程基准", "", unit, act_kind=ActKind.BEYOND_AREA),
        pits=pits,
        permits=(Permit(LICENCE, licence, 60.0, 150.0),) if licensed else (),
        surveys=(
            Survey(SurveyRole.BEFORE, paths[0], date(2019, 6, 18), "1:2000航测数字高程模型"),
            Survey(SurveyRole.AFTER, paths[1], date(2024, 11, 6), "无人机航空摄影测量"),
        ),
    )
    volumes = tuple(
        PitVolume(
            pit.pit_id,
            "2019-2024",
            pit.outline.area,
            pit.outline.area,
            cut,
            0.0,
            depth * unit_m,
            1.0,
            0.0,
            _margin(cut),
        )
        for pit, cut, depth in zip(pits, (12345.67, 51128.51, 8671.69), (9.3, 16.8, 5.2))
    )
    return MapInputs(case, VolumeResult(volumes, (), _margin(72145.87), ""), *paths)


def _margin(cut_m3: float) -> Margin:
    return Margin((), cut_m3 * 0.01, 2.0, cut_m3 * 0.02)
