# SPDX-License-Identifier: GPL-3.0-or-later
"""Nodata and coverage, grids that do not match, systems and units: nothing is wrong silently."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from ....core.errors import Cancelled, CoverageError, CrsError, GeometryError, InputError
from ....core.progress import Silent
from ....core.volume.engine import compute_volumes
from ....core.volume.inputs import Terrain, VolumeOptions
from .factories import CRS, NORTH, WEST, SurveyRole, box, circle, grid, one, pit, polygon, raster, survey, volumes


def holed(x, y):
    return np.where((x > 30) & (x < 42) & (y > 30) & (y < 42), np.nan, 95.0)


def test_nine_percent_hole_is_refused_with_the_coverage():
    with pytest.raises(CoverageError, match=r"'K1' 91.00 %; the limit is 95 %"):
        one(raster(100.0), raster(holed), box(20, 20, 60, 60))


def test_accepted_hole_is_bounded_and_drawn():
    run = volumes(raster(100.0), raster(holed), [pit(box(20, 20, 60, 60))], min_coverage_pct=90.0)
    (found,) = run.result.pits
    assert found.coverage_pct == pytest.approx(91.0)
    assert found.cut_m3 == pytest.approx(1456 * 5)
    assert found.gap_max_m3 == pytest.approx(144 * 5)
    (gap,) = run.gaps
    assert gap.area_m2 == pytest.approx(144)
    assert gap.outline.equals(box(30, 30, 42, 42))


def test_outline_beyond_the_terrain_counts_as_unmeasured():
    run = volumes(raster(100.0), raster(95.0), [pit(box(80, 20, 120, 60))], min_coverage_pct=40.0)
    (found,) = run.result.pits
    assert found.coverage_pct == pytest.approx(50.0)
    assert run.gaps[0].area_m2 == pytest.approx(800)


def test_all_nodata_under_the_pit():
    with pytest.raises(CoverageError, match="no common measured ground under pit 'K1'"):
        one(raster(100.0), raster(np.nan), box(20, 20, 60, 60), min_coverage_pct=0.1)


def test_pit_that_does_not_touch_the_terrain_names_both_places():
    with pytest.raises(InputError, match=r"Pit 'K1' \(x 500200.0 to 500240.0.*does not touch the terrain \(x 500000.0"):
        one(raster(100.0), raster(95.0), box(200, 20, 240, 60))


def test_measured_area_and_gap_make_the_whole_area():
    run = volumes(raster(100.0), raster(holed), [pit(circle(40, 40, 17.3))], min_coverage_pct=10.0)
    (found,) = run.result.pits
    assert found.measured_m2 + run.gaps[0].area_m2 == pytest.approx(found.area_m2, rel=1e-9)


@pytest.mark.parametrize("shift", [0.0, 0.1, 0.17, 0.25])
def test_two_samplings_of_one_tilted_plane_differ_by_nothing(shift):
    """PEERS finding 6: QGIS invents 200 to 305 m3/ha here."""

    def plane(x, y):
        return 50 + 0.3 * x + 0.2 * y

    before = raster(plane, grid(0.5))
    after = raster(plane, grid(0.3, 99.9, west=WEST + shift), "after")
    outline = box(5, 5, 95, 95)
    found = one(before, after, outline)
    assert (found.cut_m3 + found.fill_m3) / (outline.area / 10_000) < 1e-3
    assert "resampled bilinearly" in volumes(before, after, [pit(outline)]).result.working_grid


def test_coarser_terrain_is_brought_to_the_finer_cell():
    run = volumes(raster(9.0, grid(2.0)), raster(4.0, grid(0.5)), [pit(box(11.3, 11.3, 33.3, 44.4))])
    assert (run.grid.dx, run.result.pits[0].cut_m3) == (0.5, pytest.approx(22 * 33.1 * 5))


def test_same_cells_of_another_extent_are_read_directly():
    wide = grid(1.0, 140.0, west=WEST - 20)
    assert wide.offset_of(grid(1.0)) == (0, 20)
    run = volumes(raster(9.0, grid(1.0)), raster(4.0, wide), [pit(box(11, 11, 33, 44))])
    assert run.result.working_grid.count("read directly") == 2
    assert run.result.pits[0].cut_m3 == pytest.approx(22 * 33 * 5)


def test_terrain_in_a_neighbouring_zone_of_the_same_datum():
    """The same ground, sampled in the 3-degree zone of 117 E, and computed in that of 114 E."""
    import pyproj

    to_home = pyproj.Transformer.from_crs("EPSG:4548", CRS, always_xy=True)
    west, north = pyproj.Transformer.from_crs(CRS, "EPSG:4548", always_xy=True).transform(WEST, NORTH)
    from ....core.rasters import ArrayRaster, Grid

    on = Grid(west - 60, north + 60, 1.0, 1.0, 240, 240)
    xx, yy = np.meshgrid(on.west + np.arange(240) + 0.5, on.north - np.arange(240) - 0.5)
    x, y = to_home.transform(xx, yy)
    plane = 40 + 0.1 * (x - WEST) + 0.2 * (y - NORTH + 100)
    after = ArrayRaster("after", plane - 3.0, on, "EPSG:4548")
    found = one(raster(lambda u, v: 40 + 0.1 * u + 0.2 * v), after, box(20, 20, 80, 80))
    assert found.cut_m3 == pytest.approx(3600 * 3, rel=1e-6)


@pytest.mark.parametrize(
    ("crs", "words"),
    [
        ("EPSG:4490", "not in metres on a plane"),
        ("", "no coordinate reference system"),
        ("EPSG:2263", "counts in US survey foot"),
        ("nonsense", "cannot be understood"),
    ],
)
def test_systems_that_cannot_carry_a_volume_are_refused(crs, words):
    with pytest.raises(CrsError, match=words):
        volumes(raster(9.0, crs=crs), raster(6.0, crs=crs), [pit(box(1, 1, 9, 9))], crs=crs or CRS)


def test_another_datum_is_refused():
    with pytest.raises(CrsError, match="no shift between them is known"):
        volumes(raster(9.0), raster(6.0, crs="EPSG:2434"), [pit(box(1, 1, 9, 9))])


@pytest.mark.parametrize(
    ("outline", "words"),
    [
        (shapely.Polygon(), "has no geometry"),
        (shapely.LineString([(WEST, NORTH), (WEST + 5, NORTH - 5)]), "is a LineString"),
        (polygon((1, 1), (5, 5), (9, 9)), "encloses no area"),
    ],
)
def test_outlines_that_enclose_nothing(outline, words):
    with pytest.raises(GeometryError, match=words):
        one(raster(9.0), raster(6.0), outline)


def test_self_crossing_outline_is_repaired_and_its_change_of_area_said():
    bow = polygon((10, 10), (30, 30), (30, 10), (10, 30))
    run = volumes(raster(9.0), raster(6.0), [pit(bow)])
    assert run.result.pits[0].cut_m3 == pytest.approx(200 * 3)
    (notice,) = (notice for notice in run.result.notices if notice.code == "outline.repaired")
    assert "Self-intersection" in notice.text
    assert "to 200.00 m²" in notice.text


def test_duplicate_and_missing_pit_ids():
    pits = [pit(box(1, 1, 9, 9), "A"), pit(box(20, 1, 29, 9), "A")]
    with pytest.raises(InputError, match="'A' stands on more than one outline"):
        volumes(raster(9.0), raster(6.0), pits)
    with pytest.raises(InputError, match="number 1 has no id"):
        volumes(raster(9.0), raster(6.0), [pit(box(1, 1, 9, 9), " ")])


def test_net_fill_raises_the_suspicion_of_swapped_terrains():
    run = volumes(raster(6.0), raster(9.0), [pit(box(1, 1, 9, 9))])
    assert any("were the terrains before and after swapped?" in notice.text for notice in run.result.notices)


@pytest.mark.parametrize(("name", "value"), [("min_coverage_pct", 300.0), ("bench_height_m", 0.0)])
def test_absurd_options(name, value):
    with pytest.raises(InputError, match=f"{value:g}"):
        VolumeOptions(**{name: value})


def test_cancelling_stops_the_run():
    class Impatient(Silent):
        def __init__(self):
            self.asked = 0

        def cancelled(self):
            self.asked += 1
            return self.asked > 2

    on = grid(0.05)
    terrains = [Terrain(survey(role), raster(z, on)) for role, z in ((SurveyRole.BEFORE, 9.0), (SurveyRole.AFTER, 6.0))]
    impatient = Impatient()
    with pytest.raises(Cancelled):
        compute_volumes(terrains, [pit(box(0, 0, 100, 100))], crs=CRS, progress=impatient)
    assert impatient.asked < 5


def test_progress_ends_at_a_hundred():
    class Listener(Silent):
        def __init__(self):
            self.heard = []

        def report(self, percent):
            self.heard.append(percent)

    listener = Listener()
    terrains = [Terrain(survey(role), raster(z)) for role, z in ((SurveyRole.BEFORE, 9.0), (SurveyRole.AFTER, 6.0))]
    compute_volumes(terrains, [pit(box(0, 0, 100, 100))], crs=CRS, progress=listener)
    assert listener.heard == sorted(listener.heard)
    assert listener.heard[-1] == pytest.approx(100)


def test_vertical_datums_that_differ_are_refused():
    terrains = [
        Terrain(survey(SurveyRole.BEFORE, vertical_datum="1956黄海高程系"), raster(9.0)),
        Terrain(survey(SurveyRole.AFTER, vertical_datum="1985国家高程基准"), raster(6.0)),
    ]
    with pytest.raises(InputError, match="on '1956黄海高程系', those of 'terrain' on '1985国家高程基准'"):
        compute_volumes(terrains, [pit(box(1, 1, 9, 9))], crs=CRS)


def test_coordinates_with_a_zone_prefix_lose_no_precision():
    """Eastings such as 38 512 000 m leave float64 nanometres, not decimetres."""
    from shapely.affinity import translate

    from ....core.rasters import ArrayRaster, Grid

    def moved(source):
        at = source.grid
        return ArrayRaster(
            source.name, source.z, Grid(at.west + 38e6, at.north, at.dx, at.dy, at.width, at.height), "EPSG:4526"
        )

    before, after, outline = raster(9.0), raster(lambda x, y: 6 + 0.01 * x), circle(47.3, 52.1, 30.7)
    here = one(before, after, outline)
    there = one(moved(before), moved(after), translate(outline, 38e6), crs="EPSG:4526")
    assert there.cut_m3 == pytest.approx(here.cut_m3, rel=1e-9)


def test_files_stored_in_rows_give_the_same_volumes(tmp_path):
    """Their meshes are as wide as the file; the sums are those of any other file."""
    import rasterio

    from ....core.rasters import open_raster

    def stored(name, height, **how):
        on = grid(0.1)
        transform = rasterio.transform.from_origin(on.west, on.north, on.dx, on.dy)
        shape = {"width": on.width, "height": on.height, "count": 1, "dtype": "float32"}
        path = tmp_path / name
        with rasterio.open(path, "w", driver="GTiff", crs=CRS, transform=transform, **shape, **how) as target:
            target.write(raster(height, on).z.astype("float32"), 1)
        return open_raster(str(path))

    def found(**how):
        tag = "tiles" if how.get("tiled") else "strips"
        before = stored(f"b_{tag}.tif", lambda x, y: 50 + np.sin(x / 9), **how)
        after = stored(f"a_{tag}.tif", lambda x, y: 47 + np.cos(y / 7), **how)
        return before.strips, one(before, after, circle(50, 50, 44), bench_height_m=1.0)

    strips, in_rows = found(blockysize=1)
    tiles, in_tiles = found(tiled=True, blockxsize=256, blockysize=256)
    assert (strips, tiles) == (True, False)
    assert in_rows.cut_m3 == pytest.approx(in_tiles.cut_m3, rel=1e-12)
    assert len(in_rows.parts) == len(in_tiles.parts)


@pytest.mark.parametrize(
    ("outline", "area"),
    [
        (shapely.MultiPolygon([box(10, 10, 30, 30), box(20, 20, 40, 40)]), 700.0),  # parts that share ground
        (shapely.MultiPolygon([box(10, 10, 30, 30), box(30, 10, 40, 30)]), 600.0),  # parts that share a side
        (shapely.MultiPolygon([box(10, 10, 50, 50), box(20, 20, 30, 30)]), 1600.0),  # a part inside another
        (shapely.Polygon(box(10, 10, 30, 30).exterior, [box(10, 15, 20, 25).exterior]), 300.0),  # a hole at the shell
        (shapely.Polygon(box(10, 10, 30, 30).exterior, [box(50, 50, 60, 60).exterior]), 400.0),  # a hole elsewhere
        (polygon((10, 10), (40, 10), (40, 30), (20, 30), (20, 5), (30, 5), (30, 35), (10, 35)), 750.0),  # run twice
    ],
    ids=["overlap", "side", "inside", "hole", "astray", "twice"],
)
def test_repair_keeps_ground_run_around_twice_and_holes_at_the_shell(outline, area):
    run = volumes(raster(100.0), raster(90.0), [pit(outline)]).result
    assert run.pits[0].cut_m3 == pytest.approx(10.0 * area)
    assert f"to {area:.2f} m²" in " ".join(notice.text for notice in run.notices)
