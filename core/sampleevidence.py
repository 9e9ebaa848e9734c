# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample case's evidence as files: the same pits, licence and points in every format that offices hand over."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import numpy as np

from .casefile.layers import LAYERS
from .casefile.rows import Where, attributes, encode_row
from .errors import CaseFileError
from .model import DensitySample, Price
from .progress import Progress, stop_if_cancelled
from .survey.formats import filewriters, writers
from .survey.formats.nouns import Floats, Format, Plot, Reading
from .survey.synthetic import Site

FOLDER = "evidence"
_POINT_STEP_M = 6.0
_CONTROL = ((6.0, 6.0), (410.0, 8.0), (408.0, 350.0), (10.0, 348.0))  # metres from the site's south-west corner
_UNIT = "示例省地质勘查测绘院"
_READ_ME = """虚构示例数据，仅供学习软件使用。同一份证据，各种文件格式。
Made-up data to learn with: the same evidence in every format.

pits_*      采坑范围（3个采坑）            the outlines of the three pits
licence_*   采矿许可证范围（1个区块）      the block of the licence, 96 m to 140 m
points.*    采后地面点及4个控制点          ground points after mining, and four control points
densities.csv, prices.xlsx                 体积质量样、价格   density samples, a price

*_land_gbk.txt, *_land_utf8.txt            国土TXT（报盘）    land-office exchange text
*_lines.txt, *_one_line.txt                登记坐标串（两种） registration strings, both dialects
*_corners.csv, *_corners.xlsx              拐点坐标表         corner tables
*.dxf, *.gpkg, *.shp, *.geojson            图形文件           drawings and layers
points.dat, points.csv, points.las         CASS、表格、激光点 points

DXF不带坐标系，单行登记串不带坐标系名称：导入时请选择基准CGCS2000、带号38。
A DXF names no coordinate system and a one-line string no datum: choose DATUM cgcs2000 and ZONE 38 when importing.
"""


def sample_readings(site: Site) -> dict[str, Reading]:
    """Return the outlines as a surveyor wrote them down, in centimetres: "pits" and "licence"."""
    pits = tuple(Plot(pit.outline, plot_no=pit.pit_id) for pit in site.pits)
    blocks = tuple(
        Plot(
            permit.outline,
            licence_no=permit.licence_no,
            block_no=permit.block_no,
            z_min_m=permit.z_min_m,
            z_max_m=permit.z_max_m,
        )
        for permit in site.permits
    )
    return {
        "pits": Reading("pits", Format.VECTOR, site.crs, pits),
        "licence": Reading("licence", Format.VECTOR, site.crs, blocks),
    }


def write_sample_evidence(
    folder: Path, site: Site, densities: Sequence[DensitySample], prices: Sequence[Price], progress: Progress
) -> None:
    """Write the files into ``folder``, which must exist; raises `CaseFileError` when one cannot be written."""
    try:
        (folder / "README.txt").write_text(_READ_ME, encoding="utf-8")
        for name, reading in sample_readings(site).items():
            stop_if_cancelled(progress)
            _write_outlines(folder, name, reading)
        stop_if_cancelled(progress)
        _write_points(folder, site)
        (folder / "densities.csv").write_text(_csv(_table("density_samples", densities)), encoding="utf-8-sig")
        filewriters.write_workbook(folder / "prices.xlsx", _table("prices", prices))
    except OSError as error:
        raise CaseFileError(
            "The evidence files cannot be written into '{folder}': {reason}.",
            "Choose another folder.",
            folder=folder,
            reason=error.strerror or error,
        ) from error


def _write_outlines(folder: Path, name: str, reading: Reading) -> None:
    land = writers.landtxt(reading, unit=_UNIT, day=date(2024, 11, 21))
    (folder / f"{name}_land_gbk.txt").write_bytes(land.encode("gbk"))
    (folder / f"{name}_land_utf8.txt").write_bytes(land.encode("utf-8-sig"))
    (folder / f"{name}_lines.txt").write_bytes(writers.licence_lines(reading).encode("gbk"))
    (folder / f"{name}_one_line.txt").write_bytes(writers.licence_one_line(reading).encode())
    (folder / f"{name}_corners.csv").write_bytes(writers.corner_table(reading).encode("gbk"))
    filewriters.write_workbook(folder / f"{name}_corners.xlsx", writers.corner_rows(reading))
    (folder / f"{name}.dxf").write_bytes(filewriters.dxf(reading).encode())
    for ending, driver in ((".gpkg", "GPKG"), (".shp", "ESRI Shapefile"), (".geojson", "GeoJSON")):
        filewriters.write_layer(folder / f"{name}{ending}", reading, driver)


def _write_points(folder: Path, site: Site) -> None:
    names, xyz = sample_points(site)
    (folder / "points.dat").write_bytes(filewriters.cass_dat(names, xyz).encode("gbk"))
    (folder / "points.csv").write_text(_csv(filewriters.point_rows(names, xyz)), encoding="utf-8-sig")
    (folder / "points.las").write_bytes(filewriters.las(xyz))


def sample_points(site: Site) -> tuple[list[tuple[str, str]], Floats]:
    """Return names and codes of the points, and east, north, height (m) of each; gaps of the terrain have none."""
    grid = site.grid
    step = max(1, round(_POINT_STEP_M / grid.dx))
    rows, cols = np.meshgrid(np.arange(step // 2, grid.height, step), np.arange(step // 2, grid.width, step))
    rows, cols = rows.ravel(), cols.ravel()
    x, y = grid.west + (cols + 0.5) * grid.dx, grid.north - (rows + 0.5) * grid.dy
    z = site.after[rows, cols]
    known = np.isfinite(z)
    ground = np.column_stack((x[known], y[known], z[known]))
    south = grid.bounds[1]
    control = []
    for east, north in _CONTROL:
        row = min(int((grid.north - (south + north)) / grid.dy), grid.height - 1)
        col = min(int(east / grid.dx), grid.width - 1)
        control.append((grid.west + east, south + north, float(site.after[row, col])))
    names = [(str(number), "DX") for number in range(1, len(ground) + 1)]
    names += [(f"KZ{number}", "KZD") for number in range(1, len(control) + 1)]
    return names, np.round(np.vstack((ground, np.array(control))), 3)


def _table(layer: str, nouns: Iterable[object]) -> list[tuple[str, ...]]:
    """Return a table as an office keeps it: Chinese headers, the values as the case stores them."""
    schema = LAYERS[layer]
    rows: list[tuple[str, ...]] = [tuple(field.chinese for field in schema.fields)]
    for number, noun in enumerate(nouns, start=1):
        cells = encode_row(schema, attributes(noun), Where("sample", layer, str(number)))
        rows.append(tuple("" if cells[field.name] is None else str(cells[field.name]) for field in schema.fields))
    return rows


def _csv(rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()
