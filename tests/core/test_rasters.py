# SPDX-License-Identifier: GPL-3.0-or-later
"""Terrain files through both adapters: what counts as a value, what is refused, and reading from several threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import rasterio
import rasterio.windows
from osgeo import gdal
from rasterio.transform import Affine

from ...core.errors import RasterError
from ...core.phrases import Language
from ...core.rasters import ArrayRaster, Grid, Window, drivers, files, open_raster, preferred_driver
from ..files import CRS, SOUTH, WEST, tif

ALL = Window(0, 4, 0, 4)
Z = np.arange(16.0).reshape(4, 4) + 100.0


@pytest.fixture(params=["rasterio", "gdal"])
def driver(request):
    return request.param


@pytest.fixture
def read(driver, tmp_path):
    """Write a file, read all of it, and return elevations, completeness and what had to be said."""

    def of(z, **options):
        source = open_raster(str(tif(tmp_path / "地形 1.tif", z, **options)), driver=driver)
        block = source.read(ALL)
        said = [remark.say(Language.ENGLISH) for remark in source.remarks()]
        source.close()
        return block.z, block.complete, said

    return of


def spoiled(value):
    z = Z.copy()
    z[1, 2] = value
    return z


def without(z, row=1, col=2):
    assert np.isnan(z[row, col])
    assert np.isnan(z).sum() == 1
    return np.delete(z.ravel(), row * 4 + col)


REST = np.delete(Z.ravel(), 6)


def test_values_pass_unchanged(read):
    z, complete, said = read(Z)
    assert z.dtype == np.float64
    assert np.array_equal(z, Z)
    assert complete
    assert said == []


@pytest.mark.parametrize("nodata", [-9999.0, 0.0, -3.4028234663852886e38, 1e20])
def test_the_nodata_tag(read, nodata):
    z, complete, said = read(spoiled(nodata), nodata=nodata)
    assert np.array_equal(without(z), REST)
    assert not complete
    assert said == []


def test_a_nodata_that_float32_cannot_hold_exactly(read):
    """-99.99 is stored as -99.98999786, and equals the tag only after the same rounding."""
    z, _complete, said = read(spoiled(-99.99), nodata=-99.99)
    assert np.array_equal(without(z), REST)
    assert said == []


def test_a_value_near_nodata_stays(read):
    z, complete, _said = read(spoiled(-9.5), nodata=-9.0)
    assert complete
    assert z[1, 2] == -9.5


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_what_is_no_number(read, value):
    z, complete, _said = read(spoiled(value), nodata=None)
    assert np.array_equal(without(z), REST)
    assert not complete


@pytest.mark.parametrize("value", [0.0, -0.0, -1000.0, 9000.0, 1e-30])
def test_the_lowest_and_highest_ground_are_ground(read, value):
    z, complete, said = read(spoiled(value), nodata=-9999.0)
    assert complete
    assert z[1, 2] == np.float32(value)
    assert said == []


def test_an_internal_mask(read):
    mask = np.ones((4, 4), dtype=bool)
    mask[1, 2] = False
    z, complete, _said = read(Z, nodata=None, mask=mask)
    assert np.array_equal(without(z), REST)
    assert not complete


def test_an_alpha_band(read):
    alpha = np.full((4, 4), 255.0)
    alpha[1, 2] = 0
    z, complete, _said = read(np.stack([Z, alpha]), nodata=None, dtype="uint16", alpha=True)
    assert np.array_equal(without(z), REST)
    assert not complete


def test_scale_and_offset_apply_to_values_and_not_to_nodata(read):
    z, _complete, said = read(spoiled(-1), nodata=-1, dtype="int16", scale=(0.5, 1000.0))
    assert np.array_equal(without(z), REST * 0.5 + 1000.0)
    assert said == []


def test_an_integer_terrain(read):
    z, complete, _said = read(Z, dtype="int16", nodata=-32768)
    assert complete
    assert np.array_equal(z, Z)


def test_a_nodata_that_the_type_cannot_hold(driver, tmp_path):
    path = tif(tmp_path / "byte.tif", Z, dtype="uint8", nodata=None)
    import subprocess

    subprocess.run(
        ["gdal_translate", "-q", "-of", "VRT", "-a_nodata", "-9999", path, tmp_path / "byte.vrt"], check=True
    )
    assert open_raster(str(tmp_path / "byte.vrt"), driver=driver).read(ALL).complete


@pytest.mark.parametrize(("value", "shown"), [(-9999.0, "-9999"), (3.4e38, "3.4e+38"), (-32767.0, "-32767")])
def test_numbers_no_ground_can_have_are_left_out_and_named(read, value, shown):
    z, complete, said = read(spoiled(value), nodata=None)
    assert np.array_equal(without(z), REST)
    assert not complete
    (sentence,) = said
    assert shown in sentence
    assert "'地形 1.tif'" in sentence


def test_many_such_numbers_are_named_in_short(read):
    z = Z.copy()
    z[0] = [-9999, -9998, -9997, -9996]
    z[1] = [9e4, 8e4, 7e4, 6e4]
    _z, _complete, (sentence,) = read(z, nodata=None)
    assert "-9999" in sentence
    assert sentence.count(",") <= 6


def test_a_chosen_and_a_missing_band(driver, tmp_path):
    path = str(tif(tmp_path / "two.tif", np.stack([Z, Z + 50.0])))
    assert open_raster(path, band=2, driver=driver).read(ALL).z[0, 0] == 150.0
    for band in (0, 3):
        with pytest.raises(RasterError, match=rf"has no band {band}; it has 2\. Choose a band between 1 and 2\."):
            open_raster(path, band=band, driver=driver)


@pytest.mark.parametrize(
    ("transform", "words"),
    [
        (Affine(1, 0.1, WEST, 0.1, -1, SOUTH), "is a rotated raster"),
        (Affine(1, 0, WEST, 0, 1, SOUTH), "does not run from north-west to south-east"),
        (Affine(-1, 0, WEST, 0, -1, SOUTH), "does not run from north-west to south-east"),
    ],
)
def test_grids_that_are_not_north_up(driver, tmp_path, transform, words):
    path = str(tif(tmp_path / "t.tif", Z, transform=transform))
    with pytest.raises(RasterError, match=words):
        open_raster(path, driver=driver)


def test_a_skew_that_arithmetic_left_is_no_rotation(driver, tmp_path):
    path = str(tif(tmp_path / "t.tif", Z, transform=Affine(1, 1e-15, WEST, -1e-15, -1, SOUTH)))
    assert open_raster(path, driver=driver).grid.dx == 1.0


def test_non_square_cells_and_the_system(driver, tmp_path):
    path = str(tif(tmp_path / "t.tif", Z, transform=Affine(0.5, 0, WEST, 0, -0.25, SOUTH)))
    source = open_raster(path, driver=driver)
    assert source.grid == Grid(WEST, SOUTH, 0.5, 0.25, 4, 4)
    assert "4547" in source.crs
    assert open_raster(path, driver=driver, crs="EPSG:4548").crs == "EPSG:4548"
    assert open_raster(str(tif(tmp_path / "bare.tif", Z, crs=None)), driver=driver).crs == ""


def test_heights_in_feet(driver, tmp_path):
    for unit, refused in (("US survey foot", True), ("ft", True), ("metre", False), ("m", False)):
        path = str(tif(tmp_path / "u.tif", Z, unit=unit))
        if refused:
            with pytest.raises(RasterError, match=f"'u.tif' gives its heights in '{unit}', not in metres"):
                open_raster(path, driver=driver)
        else:
            open_raster(path, driver=driver)


@pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
def test_no_georeference(driver, tmp_path):
    path = tmp_path / "bare.tif"
    with rasterio.open(path, "w", driver="GTiff", count=1, width=4, height=4, dtype="float32") as target:
        target.write(Z.astype("float32"), 1)
    with pytest.raises(RasterError, match="or has no position"):
        open_raster(str(path), driver=driver)


@pytest.mark.parametrize("content", [None, b"", b"not a raster"])
def test_files_that_cannot_be_opened(driver, tmp_path, content):
    path = tmp_path / "x.tif"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RasterError, match=r"Terrain 'x.tif' cannot be opened: .*\. Check the path") as caught:
        open_raster(str(path), driver=driver)
    assert "\n" not in str(caught.value)


def test_a_file_cut_off_in_the_middle(driver, tmp_path):
    rough = np.random.default_rng(1).normal(100.0, 5.0, (300, 300))
    path = tif(tmp_path / "cut.tif", rough, compress="deflate")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    source = open_raster(str(path), driver=driver)
    assert source.read(Window(0, 10, 0, 300)).complete
    with pytest.raises(RasterError, match=r"'cut\.tif' cannot be read at rows 280 to 299, columns 0 to 299") as caught:
        source.read(Window(280, 20, 0, 300))
    assert "\n" not in str(caught.value)
    source.close()


@pytest.mark.parametrize("layout", [{}, {"tiled": True, "blockxsize": 64, "blockysize": 64}])
def test_a_plain_file_cut_off_anywhere_is_read_right_or_not_at_all(driver, tmp_path, layout):
    rough = np.random.default_rng(1).normal(100.0, 5.0, (200, 200)).astype("float32")
    path = tif(tmp_path / "cut.tif", rough, **layout)
    whole, failed = path.read_bytes(), 0
    for length in range(20_000, len(whole), 7001):
        path.write_bytes(whole[:length])
        source = open_raster(str(path), driver=driver)
        for row in range(0, 200, 40):
            try:
                assert np.array_equal(source.read(Window(row, 40, 5, 150)).z, rough[row : row + 40, 5:155])
            except RasterError:
                failed += 1
        source.close()
    assert failed > 10


TILES = {"tiled": True, "blockxsize": 64, "blockysize": 32}


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32", "float64"])
@pytest.mark.parametrize("layout", [{}, TILES, {**TILES, "endianness": "BIG"}, {**TILES, "compress": "lzw"}])
@pytest.mark.parametrize("interleave", ["band", "pixel"])
def test_every_layout_of_a_file_gives_its_values(driver, tmp_path, dtype, layout, interleave):
    z = np.random.default_rng(4).integers(20, 120, (2, 100, 150)).astype(dtype)
    path = str(tif(tmp_path / "t.tif", z, dtype=dtype, interleave=interleave, nodata=None, **layout))
    source = open_raster(path, band=2, driver=driver)
    for window in (Window(0, 100, 0, 150), Window(13, 70, 5, 140), Window(99, 1, 70, 1)):
        expected = z[1, window.row : window.row + window.height, window.col : window.col + window.width]
        assert np.array_equal(source.read(window).z, expected)
    source.close()


def test_tiles_never_written_are_nodata(driver, tmp_path):
    path = tmp_path / "sparse.tif"
    profile = {"driver": "GTiff", "width": 300, "height": 200, "count": 1, "dtype": "float32", "crs": CRS}
    where = rasterio.windows.Window(64, 32, 64, 32)
    with rasterio.open(path, "w", **profile, **TILES, sparse_ok=True, nodata=-9999.0,
                       transform=Affine(1, 0, WEST, 0, -1, SOUTH + 200)) as target:  # fmt: skip
        target.write(np.full((1, 32, 64), 95.0, dtype="float32"), window=where)
    source = open_raster(str(path), driver=driver)
    z = source.read(Window(0, 200, 0, 300)).z
    assert np.isfinite(z).sum() == 32 * 64
    assert (z[32:64, 64:128] == 95.0).all()
    source.close()


def test_plain_tiles_stay_out_of_the_block_cache(driver, tmp_path):
    rough = np.random.default_rng(5).normal(100.0, 5.0, (512, 512))
    source = open_raster(str(tif(tmp_path / "t.tif", rough, tiled=True, blockxsize=64, blockysize=64)), driver=driver)
    before = gdal.GetCacheUsed()  # of the one GDAL both adapters stand on here
    source.read(Window(0, 512, 0, 512))
    assert gdal.GetCacheUsed() == before
    assert gdal.GetConfigOption("GTIFF_DIRECT_IO") is None
    source.close()


def test_both_adapters_agree(tmp_path):
    rough = np.random.default_rng(2).normal(100.0, 5.0, (64, 64))
    rough[rough > 110] = -99.99
    path = str(tif(tmp_path / "t.tif", rough, nodata=-99.99))
    first, second = (open_raster(path, driver=name).read(Window(3, 50, 5, 40)) for name in ("rasterio", "gdal"))
    assert np.array_equal(first.z, second.z, equal_nan=True)
    assert first.complete is second.complete is False


def test_several_threads_read_the_same(driver, tmp_path):
    rough = np.random.default_rng(3).normal(100.0, 5.0, (512, 512)).astype("float32")
    source = open_raster(str(tif(tmp_path / "t.tif", rough, tiled=True, blockxsize=64, blockysize=64)), driver=driver)
    windows = [Window(row, 64, col, 64) for row in range(0, 512, 64) for col in range(0, 512, 64)] * 3

    def right(window):
        expected = rough[window.row : window.row + 64, window.col : window.col + 64]
        return np.array_equal(source.read(window).z, expected)

    with ThreadPoolExecutor(6) as pool:
        assert all(pool.map(right, windows))
    source.close()
    assert source.read(windows[0]).complete  # reading after closing opens it anew
    source.close()


def test_handles_are_renewed(driver, tmp_path, monkeypatch):
    source = open_raster(str(tif(tmp_path / "t.tif", Z, compress="deflate")), driver=driver)
    monkeypatch.setattr(files, "_RECYCLE_BYTES", 2 * 4 * files._whole_blocks(ALL, source.header.block))
    opened = []
    make = source.open_handle
    source.open_handle = lambda: opened.append(1) or make()
    for _ in range(7):
        assert np.array_equal(source.read(ALL).z, Z)
    assert 3 <= len(opened) <= 4
    source.close()


def test_one_library_of_gdal_in_a_process():
    """The distribution's rasterio stands on the same GDAL as QGIS; a wheel with its own is passed over."""
    assert preferred_driver() == "rasterio"


def test_a_rasterio_with_a_gdal_of_its_own_is_passed_over(tmp_path, monkeypatch):
    from importlib.machinery import ModuleSpec

    (tmp_path / "rasterio").mkdir()
    (tmp_path / "rasterio.libs").mkdir()
    spec = ModuleSpec("rasterio", None, origin=str(tmp_path / "rasterio" / "__init__.py"))
    found = {"rasterio": spec, "osgeo": spec}
    monkeypatch.setattr(drivers.importlib.util, "find_spec", found.get)
    assert preferred_driver() == "gdal"
    found["rasterio"] = None
    assert preferred_driver() == "gdal"
    found["osgeo"] = None
    assert preferred_driver() == "rasterio"


def test_windows_of_bounds():
    grid = Grid(WEST, SOUTH, 2.0, 1.0, 10, 20)
    assert grid.bounds == (WEST, SOUTH - 20, WEST + 20, SOUTH)
    assert grid.window_of((WEST + 3, SOUTH - 5.5, WEST + 7, SOUTH - 2)) == Window(2, 4, 1, 3)
    assert grid.window_of((WEST - 50, SOUTH - 500, WEST + 500, SOUTH + 50)) == Window(0, 20, 0, 10)
    assert grid.window_of((WEST + 21, SOUTH - 5, WEST + 30, SOUTH)) is None


def test_offsets_of_grids():
    grid = Grid(WEST, SOUTH, 0.5, 0.5, 100, 100)
    assert grid.offset_of(Grid(WEST + 5, SOUTH - 2, 0.5, 0.5, 10, 10)) == (4, 10)
    assert grid.offset_of(Grid(WEST + 5.1, SOUTH, 0.5, 0.5, 10, 10)) is None
    assert grid.offset_of(Grid(WEST, SOUTH, 0.51, 0.5, 10, 10)) is None


def test_an_array_hands_out_copies():
    source = ArrayRaster("a", Z.copy(), Grid(WEST, SOUTH, 1, 1, 4, 4), CRS)
    source.read(ALL).z[:] = 0.0
    assert np.array_equal(source.read(ALL).z, Z)
    assert source.remarks() == []
    source.close()


@pytest.mark.parametrize("value", [-9999, -32768, -32767])
def test_an_unmarked_sentinel_of_a_scaled_terrain_is_left_out_and_named(read, value):
    """-9999 cm are -99.99 m, which ground can have; but not beside 150 m with nothing in between."""
    z, complete, said = read(spoiled(value), nodata=None, dtype="int16", scale=(0.01, 150.0))
    assert np.allclose(without(z), REST * 0.01 + 150.0)
    assert not complete
    assert f"({value})" in said[0]


def test_the_number_of_a_sentinel_is_ground_where_ground_is_that_low(read):
    z = np.linspace(-9999, -9000, 16).round().reshape(4, 4)
    found, complete, said = read(z, nodata=None, dtype="int16", scale=(0.01, 0.0))
    assert complete
    assert np.allclose(found, z * 0.01)
    assert said == []


@pytest.mark.parametrize("scale", [(0.0, 100.0), (float("nan"), 0.0), (1.0, float("inf"))])
def test_a_scale_that_makes_no_heights_is_refused(driver, tmp_path, scale):
    with pytest.raises(RasterError, match="which make no heights"):
        open_raster(str(tif(tmp_path / "scale.tif", Z, dtype="int16", scale=scale)), driver=driver)
