# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample case's licence and pits, written in every format, come back as the same polygons to 1 mm."""

from __future__ import annotations

import json

import numpy as np
import pytest
from openpyxl import Workbook
from shapely.geometry import mapping

from .....core.casefile import read_case
from .....core.survey.formats import writers
from .....core.survey.formats.assemble import in_system
from .....core.survey.formats.boundaries import read_boundaries
from .....core.survey.formats.nouns import Choices, Datum, Format, Plot, Reading
from .....core.survey.formats.points import PointOptions, point_source, read_points
from .....core.survey.formats.surveycodes import load_codes
from .....core.survey.synthetic import make_site
from .documents import dxf, same, save

CGCS = Datum.CGCS2000


@pytest.fixture(scope="module")
def site():
    return make_site(cell_m=20.0, noise=False)


@pytest.fixture(scope="module", params=["pits", "permits"])
def made(request, site):
    if request.param == "pits":
        plots = [Plot(pit.outline, plot_no=pit.pit_id, name=pit.mineral) for pit in site.pits]
    else:
        plots = [
            Plot(p.outline, licence_no=p.licence_no, z_min_m=p.z_min_m, z_max_m=p.z_max_m, block_no="1")
            for p in site.permits
        ]
    return Reading("sample", Format.VECTOR, site.crs, tuple(plots))


def workbook(folder, made):
    book = Workbook()
    for row in writers.corner_rows(made):
        book.active.append(row)
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def drawing(folder, made):
    rings = [[(x, y, 0.0) for x, y in list(plot.outline.exterior.coords)[:-1]] for plot in made.plots]
    return save(folder, "a.dxf", dxf(*rings))


def geojson(folder, made):
    features = [
        {"type": "Feature", "properties": {"plot_no": plot.plot_no}, "geometry": mapping(plot.outline)}
        for plot in made.plots
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}}
    return save(folder, "a.geojson", json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))


FORMATS = {
    "land_gbk": lambda folder, made: save(folder, "a.txt", writers.landtxt(made), "gbk"),
    "land_utf8": lambda folder, made: save(folder, "a.txt", writers.landtxt(made), "utf-8-sig"),
    "lines": lambda folder, made: save(folder, "a.txt", writers.licence_lines(made), "gbk"),
    "one_line": lambda folder, made: save(folder, "a.txt", writers.licence_one_line(made)),
    "csv": lambda folder, made: save(folder, "a.csv", writers.corner_table(made), "gbk"),
    "tsv": lambda folder, made: save(folder, "a.tsv", writers.corner_table(made, separator="\t")),
    "xlsx": workbook,
    "dxf": drawing,
    "geojson": geojson,
}


@pytest.mark.parametrize("name", FORMATS)
def test_all_formats_give_the_same_polygons(tmp_path, site, made, name):
    silent = {"one_line": Choices(datum=CGCS), "dxf": Choices(datum=CGCS, zone=38)}
    found = read_boundaries(FORMATS[name](tmp_path, made), choices=silent.get(name, Choices()))
    assert same(found, [plot.outline for plot in made.plots], tolerance=0.001)
    if name in ("lines", "one_line", "csv", "tsv", "xlsx"):
        limits = [(plot.z_min_m, plot.z_max_m) for plot in made.plots]
        assert [(plot.z_min_m, plot.z_max_m) for plot in in_system(found, site.crs).plots] == limits


# ------------------------------------------------------------------------------------- the files of the sample case


WITHOUT_DATUM = {"one_line.txt": Choices(datum=CGCS), ".dxf": Choices(datum=CGCS, zone=38)}
OUTLINES = (
    *("land_gbk.txt", "land_utf8.txt", "lines.txt", "one_line.txt", "corners.csv", "corners.xlsx"),
    *(".dxf", ".gpkg", ".shp", ".geojson"),
)


@pytest.mark.parametrize("ending", OUTLINES)
@pytest.mark.parametrize("what", ["pits", "licence"])
def test_every_file_of_the_sample_case_gives_the_same_polygons(sample, what, ending):
    case = read_case(sample.paths.case)
    name = f"{what}{ending}" if ending.startswith(".") else f"{what}_{ending}"
    found = read_boundaries(sample.paths.evidence / name, choices=WITHOUT_DATUM.get(ending, Choices()))
    wanted = case.pits if what == "pits" else case.permits
    assert same(found, [item.outline for item in wanted], tolerance=0.001)
    if what == "licence" and ending != ".dxf" and not ending.startswith("land"):
        assert [(plot.z_min_m, plot.z_max_m) for plot in found.plots] == [(96.0, 140.0)]


def test_every_file_of_points_gives_the_same_points(sample):
    codes, places = load_codes(), {}
    options = PointOptions(choices=Choices(datum=CGCS, zone=38))
    for name in ("points.dat", "points.csv", "points.las"):
        reading = read_points(point_source(sample.paths.evidence / name), options, codes)
        assert reading.crs == "EPSG:4547"
        places[name] = np.array([(point.x, point.y, point.height_m) for point in reading.points()])
    assert len(places["points.dat"]) > 3000
    for name in ("points.csv", "points.las"):
        assert places[name].shape == places["points.dat"].shape
        assert np.abs(places[name] - places["points.dat"]).max() <= 0.001


def test_the_evidence_folder_says_that_it_is_invented(sample):
    assert "虚构" in (sample.paths.evidence / "README.txt").read_text(encoding="utf-8")
