# SPDX-License-Identifier: GPL-3.0-or-later
"""Survey points to a DEM through ``processing.run``: breaklines, checks, clashes, the case, a real survey's figures."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely

from ...core.casefile import read_case, read_journal
from ..conftest import polygon_layer
from ..files import CRS, SOUTH, WEST, box, heights, tif

SINK = "TEMPORARY_OUTPUT"
FIELDS = "field=point_no:string&field=code:string&field=kind:string"


def slope(x, y):
    return 100.0 + 0.2 * x - 0.1 * y


def points(places, crs=CRS):
    """Rows of (number, code, kind, x, y, z) in metres from the corner."""
    rows = [(no, code, kind, f"PointZ ({WEST + x} {SOUTH + y} {z})") for no, code, kind, x, y, z in places]
    return polygon_layer(rows, kind="PointZ", fields=FIELDS, name="测点", crs=crs)


def lattice(height=slope, step=5, size=40):
    along = range(0, size + 1, step)
    return [(f"G{i}-{j}", "", "ground", i, j, height(i, j)) for i in along for j in along]


def lines(*found, kind="LineStringZ"):
    rows = [("b", f"{kind} ({', '.join(f'{WEST + x} {SOUTH + y} {z}' for x, y, z in line)})") for line in found]
    return polygon_layer(rows, kind=kind, fields="field=code:string", name="特征线")


def read(path):
    with rasterio.open(path) as source:
        return source.read(1, masked=True), source.transform, source.crs


CHECKS = [
    ("J1", "JC", "check", 12.5, 11.0, slope(12.5, 11.0) - 0.06),
    ("J2", "JC", "check", 31.0, 22.5, slope(31.0, 22.5) + 0.02),
    ("J3", "JC", "check", 17.5, 33.5, slope(17.5, 33.5) - 0.01),
]


def test_points_become_a_dem_with_checks(run, tmp_path):
    target = tmp_path / "采后 地形.tif"
    found = run(
        "buildsurface",
        POINTS=points([*lattice(), *CHECKS]),
        CELL=0.5,
        OUTPUT=str(target),
        CHECKS=SINK,
        TRIANGLES=SINK,
        HTML=str(tmp_path / "page.html"),
    )
    z, transform, crs = read(target)
    assert (transform.c, transform.f, transform.a) == (WEST, SOUTH + 40, 0.5)
    assert crs.to_epsg() == 4547
    assert z.shape == (80, 80)
    assert not z.mask.any()
    assert z.data == pytest.approx(heights(slope, 80, 0.5), abs=1e-4)
    assert (found["USED"], found["TRIANGLE_COUNT"], found["CHECK_COUNT"]) == (81, 128, 3)
    assert found["AREA"] == pytest.approx(1600.0)
    assert found["CHECK_RMSE"] == pytest.approx(np.sqrt((0.06**2 + 0.02**2 + 0.01**2) / 3))
    assert found["CHECK_MEAN"] == pytest.approx((0.06 - 0.02 + 0.01) / 3)
    assert found["CHECK_MAX"] == pytest.approx(0.06)
    rows = {row["point_no"]: row["difference_m"] for row in found["CHECKS"].getFeatures()}
    assert rows == {"J1": pytest.approx(0.06), "J2": pytest.approx(-0.02), "J3": pytest.approx(0.01)}
    assert found["TRIANGLES"].featureCount() == 128
    assert "J1" in (tmp_path / "page.html").read_text(encoding="utf-8")


def bench(x, y):
    return np.clip(110.0 - 2.0 * (x - 17.5), 100.0, 110.0)


def test_no_triangle_crosses_a_breakline(run, tmp_path):
    edges = [[(17.5, -1, 110), (17.5, 41, 110)], [(22.5, -1, 100), (22.5, 41, 100)]]
    rough = [place for place in lattice(bench, 10) if not 17.5 < place[3] < 22.5]
    corners = [("", "", "ground", x, y, float(bench(x, y))) for x in (-1, 41) for y in (-1, 41)]
    given = {"POINTS": points([*rough, *corners]), "CELL": 1.0, "TRIANGLES": SINK}
    bare = read(run("buildsurface", OUTPUT=str(tmp_path / "a.tif"), **given)["OUTPUT"])[0]
    found = run("buildsurface", OUTPUT=str(tmp_path / "b.tif"), BREAKLINES=lines(*edges), **given)
    z, transform, _ = read(found["OUTPUT"])
    x = transform.c - WEST + (np.arange(z.shape[1]) + 0.5)
    truth = np.broadcast_to(bench(x, 0.0), z.shape)
    assert z.data == pytest.approx(truth, abs=1e-4)
    assert np.abs(bare.data - truth).max() > 1.0
    shapes = [shapely.from_wkb(bytes(f.geometry().asWkb())) for f in found["TRIANGLES"].getFeatures()]
    for edge in edges:
        line = shapely.LineString([(WEST + px, SOUTH + py) for px, py, _ in edge])
        inner = [shape.buffer(-1e-6) for shape in shapes]
        assert not shapely.intersects(inner, line).any()


def test_breaklines_that_contradict_each_other_are_refused(run, tmp_path):
    crossing = lines([(0, 20, 100), (40, 20, 100)], [(20, 0, 103), (20, 40, 103)])
    said = run.refused("buildsurface", POINTS=points(lattice()), BREAKLINES=crossing, OUTPUT=str(tmp_path / "a.tif"))
    assert "different heights at 1 places: (500020.000, 3400020.000: 100.000 / 103.000 m)" in said
    assert not (tmp_path / "a.tif").exists()


def test_boundary_longest_edge_and_a_given_grid(run, tmp_path):
    like = tif(tmp_path / "like.tif", heights(0.0, 40), transform=rasterio.Affine(1.5, 0, WEST + 0.3, 0, -1.5, SOUTH))
    boundary = polygon_layer({"b": box(5, 5, 25, 30)})
    found = run(
        "buildsurface", POINTS=points(lattice()), BOUNDARY=boundary, GRID=str(like), OUTPUT=str(tmp_path / "a.tif")
    )
    z, transform, _ = read(found["OUTPUT"])
    columns = (transform.c - WEST - 0.3) / 1.5
    assert (transform.a, columns) == (1.5, pytest.approx(round(columns)))
    assert found["AREA"] == pytest.approx(500.0)
    assert z.count() == pytest.approx(500 / 1.5**2, rel=0.1)
    far = [*lattice(), ("F", "", "ground", 300, 20, 100.0)]
    found = run("buildsurface", POINTS=points(far), LONGEST=10.0, CELL=1.0, OUTPUT=str(tmp_path / "b.tif"))
    assert found["AREA"] == pytest.approx(1600.0)
    assert "cell of the DEM is 0 m" in run.refused(
        "buildsurface", POINTS=points(lattice()), CELL=0.0, OUTPUT=str(tmp_path / "c.tif")
    )


def test_doubled_and_contradicting_points_are_named(run, tmp_path):
    doubled = [*lattice(), ("D1", "", "ground", 10, 10, slope(10, 10) + 0.02)]
    found = run("buildsurface", POINTS=points(doubled), CLASHES=SINK, OUTPUT=str(tmp_path / "a.tif"))
    assert (found["DUPLICATES"], found["CONTRADICTIONS_FOUND"]) == (1, 0)
    (row,) = found["CLASHES"].getFeatures()
    assert (row["kind"], row["points"]) == ("duplicate", "G10-10 / D1")
    against = points([*lattice(), ("X7", "", "ground", 10, 10, 140.0)])
    assert "G10-10 / X7" in run.refused("buildsurface", POINTS=against, OUTPUT=str(tmp_path / "b.tif"))
    found = run("buildsurface", POINTS=against, CONTRADICTIONS="lowest", OUTPUT=str(tmp_path / "b.tif"))
    assert found["CONTRADICTIONS_FOUND"] == 1
    assert found["Z_MAX"] == pytest.approx(slope(40, 0))
    assert any("G10-10/X7" in text for text in run.listener.warnings)


def test_the_surface_becomes_a_survey_of_the_case(run, tmp_path):
    case = run("createcase", CASE=str(tmp_path / "a.gpkg"), CASE_NO="1", TITLE="t", CRS=CRS)["CASE"]
    given = {"POINTS": points([*lattice(), *CHECKS]), "CASE": case, "ROLE": "before", "DATE": "2023-03-15"}
    target = tmp_path / "before.tif"
    found = run("buildsurface", OUTPUT=str(target), SURVEYOR="李测", SIGMA_XY=0.05, **given)
    (survey,) = read_case(case).surveys
    assert (survey.role.value, survey.path, str(survey.surveyed_on)) == ("before", "before.tif", "2023-03-15")
    assert survey.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    assert (survey.check_points, survey.check_rmse_m) == (3, pytest.approx(found["CHECK_RMSE"]))
    offs = np.array([0.06, -0.02, 0.01])
    assert survey.sigma_z_m == pytest.approx(offs.std(ddof=1))
    assert survey.bias_z_m == pytest.approx(offs.mean() + 1.96 * offs.std(ddof=1) / np.sqrt(3))
    assert (survey.sigma_xy_m, survey.surveyor) == (0.05, "李测")
    assert read_journal(case)[-1].algorithm == "pitproof:buildsurface"
    said = run.refused("buildsurface", OUTPUT=str(tmp_path / "b.tif"), **given)
    assert "already the survey 'before.tif'" in said
    assert not (tmp_path / "b.tif").exists()
    other = {**given, "ROLE": "after", "POINTS": points(lattice(), crs="EPSG:4546")}
    assert "the case in EPSG:4547" in run.refused("buildsurface", OUTPUT=str(tmp_path / "b.tif"), **other)


def test_degrees_unknown_kinds_and_missing_heights_are_one_sentence(run, tmp_path):
    target = str(tmp_path / "a.tif")
    said = run.refused("buildsurface", POINTS=points(lattice(), crs="EPSG:4490"), OUTPUT=target)
    assert "measures in degree" in said
    odd = points([*lattice(), ("1", "", "lava", 1, 1, 1.0)])
    assert "has the kind 'lava', which is none of ground, boundary" in run.refused(
        "buildsurface", POINTS=odd, OUTPUT=target
    )
    flat = polygon_layer([("1", "", "ground", "Point (500001 3400001)")], kind="Point", fields=FIELDS, name="平点")
    assert "of layer '平点' has no height" in run.refused("buildsurface", POINTS=flat, OUTPUT=target)
    two = points(lattice()[:2])
    assert "has 2 points" in run.refused("buildsurface", POINTS=two, OUTPUT=target)
    assert not Path(target).exists()


def test_the_figures_of_a_real_survey_are_reproduced(run, tmp_path, shared_data):
    path = shared_data / "survey_points" / "survey_ibema_faxinal_Cartesian.csv"
    with path.open(encoding="utf-8") as stream:
        rows = [("", "", "", f"PointZ ({row['x']} {row['y']} {row['z']})") for row in csv.DictReader(stream)]
    layer = polygon_layer(rows, kind="PointZ", fields=FIELDS, name="survey")
    found = run("buildsurface", POINTS=layer, CELL=0.25, OUTPUT=str(tmp_path / "a.tif"))
    assert found["USED"] == 155
    assert found["AREA"] == pytest.approx(34287.449, rel=1e-6)
    assert found["VOLUME"] == pytest.approx(394283.7256, rel=1e-6)
    z, _, _ = read(found["OUTPUT"])
    assert float((z - found["Z_MIN"]).sum()) * 0.25**2 == pytest.approx(394283.7256, rel=1e-4)
