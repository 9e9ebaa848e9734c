# SPDX-License-Identifier: GPL-3.0-or-later
"""Statistics on stable ground: exact where they can be, and where the ground is."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
import shapely

from .....core.errors import InputError
from .....core.model import Survey, SurveyRole
from .....core.phrases import PHRASES, Language
from .....core.progress import Silent
from .....core.rasters import Window
from .....core.survey.comparison import pair as pairs
from .....core.survey.comparison.accuracy import Share, accuracy_of
from .....core.survey.comparison.compare import compare
from .....core.survey.comparison.corrected import Correction, write_corrected
from .....core.survey.comparison.pair import StableArea, sample_tiles, stable_area
from .....core.survey.comparison.statistics import histogram, spread
from .....core.volume.margin import CONFIDENCE_FACTOR, stated_errors
from ....files import tif
from .factories import NORTH, WEST, flat, hills, pair_of, surface


def codes(found):
    return [each.code for each in found.conclusions]


def test_a_vertical_bias_is_exact():
    found = compare(pair_of(surface(hills), surface(hills, moved=(0, 0, 0.25))), StableArea())
    assert found.delivered.spread.median_m == pytest.approx(0.25, abs=1e-5)
    assert found.delivered.spread.mean_m == pytest.approx(0.25, abs=1e-5)
    assert found.delivered.spread.nmad_m == pytest.approx(0.0, abs=2e-5)
    assert found.delivered.spread.cells == 300 * 300


def test_noise_has_its_size():
    found = compare(pair_of(surface(hills, sigma=0.03), surface(hills, sigma=0.04, seed=9)), StableArea())
    spread_, model = found.delivered.spread, found.delivered.variogram
    assert spread_.nmad_m == pytest.approx(0.05, rel=0.02)
    assert spread_.sd_m == pytest.approx(0.05, rel=0.02)
    assert math.sqrt(model.nugget_m2) == pytest.approx(0.05, rel=0.02)
    assert model.range_m == 0.0
    assert abs(spread_.median_m) < 4 * found.delivered.bias_error_m


def test_slope_classes_hold_every_cell_once():
    found = compare(pair_of(surface(hills), surface(hills, sigma=0.05)), StableArea())
    inner = 298 * 298  # the outermost cells have no slope
    assert sum(each.spread.cells for each in found.delivered.slopes) == inner
    assert [each.low_deg for each in found.delivered.slopes] == [0.0, 5.0, 10.0, 20.0]
    assert all(each.spread.nmad_m == pytest.approx(0.05, rel=0.1) for each in found.delivered.slopes)


def test_steep_ground_shows_a_shift_as_spread():
    found = compare(pair_of(surface(hills), surface(hills, moved=(0.5, 0, 0))), StableArea())
    gentle, *_, steep = found.delivered.slopes
    assert steep.spread.nmad_m > 3 * gentle.spread.nmad_m


def test_pits_and_their_surroundings_are_left_out():
    before, after = surface(hills), surface(hills)
    after.z[100:200, 100:200] -= 5.0
    pit = shapely.box(WEST + 100, NORTH - 200, WEST + 200, NORTH - 100)
    found = compare(pair_of(before, after), stable_area([], [pit], 20.0))
    assert found.delivered.spread.cells == pytest.approx(300**2 - (140**2 - (4 - math.pi) * 20**2), rel=2e-3)
    assert found.delivered.spread.median_m == 0.0
    assert found.delivered.spread.set_aside_pct == 0.0


def test_given_polygons_are_the_only_stable_ground():
    before, after = surface(hills), surface(hills, moved=(0, 0, 1.0))
    after.z[:, :150] -= 3.0
    east = shapely.box(WEST + 150, NORTH - 300, WEST + 300, NORTH)
    found = compare(pair_of(before, after), stable_area([east], [], 20.0))
    assert found.delivered.spread.cells == 150 * 300
    assert found.delivered.spread.median_m == pytest.approx(1.0, abs=1e-5)


def test_too_little_ground_is_one_sentence():
    nowhere = shapely.box(0, 0, 1, 1)
    with pytest.raises(InputError, match="Both surfaces are known on only 0 cells of stable ground"):
        compare(pair_of(surface(hills), surface(hills)), stable_area([nowhere], [], 0.0))


def test_a_tilt_is_found_with_its_slope():
    before, after = surface(hills, sigma=0.01), surface(hills, sigma=0.01, seed=5)
    after.z += 0.001 * (np.arange(300) + 0.5)[None, :]
    found = compare(pair_of(before, after), StableArea())
    tilt = found.delivered.tilt
    assert tilt.significant
    assert tilt.east_mm_per_m == pytest.approx(1.0, abs=0.01)
    assert tilt.north_mm_per_m == pytest.approx(0.0, abs=0.01)
    assert tilt.across_m == pytest.approx(0.3, rel=0.03)
    assert "compare.tilt" in codes(found)


def test_no_tilt_is_said_of_level_noise():
    found = compare(pair_of(surface(hills, sigma=0.05), surface(hills, sigma=0.05, seed=5)), StableArea())
    assert not found.delivered.tilt.significant


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda z: z * 3.28084, "compare.blunder.factor"),
        (lambda z: z * 0.3048, "compare.blunder.factor"),
        (lambda z: z + 12.4, "compare.blunder.datum"),
        (lambda z: 200.0 - z, "compare.blunder.negated"),
        (lambda z: z, "compare.blunder.identical"),
        (np.rot90, "compare.blunder.unlike"),
    ],
)
def test_blunders_are_named(change, code):
    def ground(x, y):
        return hills(x, y) + 4.0 * np.sin((x + 2.0 * y) / 23.0) + 20.0 * np.exp(-(x**2 + y**2) / 9000.0)

    before, after = surface(ground), surface(ground)
    after.z = np.ascontiguousarray(change(after.z))
    found = compare(pair_of(before, after), StableArea())
    assert [each for each in codes(found) if each.startswith("compare.blunder")] == [code]


def test_an_ordinary_pair_is_not_suspected():
    found = compare(pair_of(surface(hills, sigma=0.03), surface(hills, sigma=0.03, seed=8)), StableArea())
    assert not [code for code in codes(found) if code.startswith("compare.blunder")]


def test_large_rasters_are_drawn_from_with_a_fixed_seed(monkeypatch):
    monkeypatch.setattr(pairs, "TILE", 32)
    monkeypatch.setattr(pairs, "MAX_TILES", 9)
    both = pair_of(surface(hills, sigma=0.05), surface(hills, sigma=0.05, seed=3))
    first, second = (sample_tiles(both, StableArea(), 2, Silent()) for _ in range(2))
    assert (first.taken, first.available) == (9, 100)
    assert [tile.window for tile in first.tiles] == [tile.window for tile in second.tiles]


def test_every_sentence_is_said_in_both_languages():
    for code in (name for name in PHRASES if name.startswith(("compare.", "detect."))):
        english, chinese = PHRASES[code]
        assert any("\u4e00" <= letter <= "\u9fff" for letter in chinese), code
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in english), code


def test_spread_sets_outliers_aside_but_not_from_the_median():
    values = np.concatenate((np.random.default_rng(1).normal(0.1, 0.02, 10_000), np.full(500, 9.0)))
    found = spread(values)
    assert found.nmad_m == pytest.approx(0.02, rel=0.1)
    assert found.mean_m == pytest.approx(0.1, abs=0.002)
    assert found.set_aside_pct == pytest.approx(100 * 500 / 10_500, abs=0.1)
    assert sum(histogram(values, found).counts) == pytest.approx(10_000, rel=0.01)


# ------------------------------------------------------------------------------------------ accuracy and rasters


def measured(sigma=0.05, bias=0.02):
    after = surface(flat, sigma=sigma, moved=(0, 0, bias))
    return compare(pair_of(surface(flat), after), StableArea()).delivered


def test_both_surveys_together_give_the_margin_what_was_measured():
    ground = measured()
    accuracy, _ = accuracy_of(ground, Share.BOTH, Survey(SurveyRole.BEFORE, ""), "x")
    surveys = [Survey(role, "", **accuracy.fields) for role in (SurveyRole.BEFORE, SurveyRole.AFTER)]
    errors = stated_errors(*surveys)
    assert errors.sigma_m == pytest.approx(math.sqrt(ground.variogram.nugget_m2))
    assert errors.systematic_m == pytest.approx(abs(ground.spread.median_m) + CONFIDENCE_FACTOR * ground.bias_error_m)


def test_one_survey_gets_what_the_other_does_not_explain():
    ground = measured(sigma=0.05)
    other = Survey(SurveyRole.BEFORE, "", sigma_z_m=0.03)
    accuracy, said = accuracy_of(ground, Share.AFTER, other, "after.tif")
    assert accuracy.sigma_z_m == pytest.approx(0.04, abs=0.001)
    assert "'after.tif'" in said.say(Language.ENGLISH)
    worse, _ = accuracy_of(ground, Share.AFTER, replace(other, sigma_z_m=0.5), "after.tif")
    assert worse.sigma_z_m == 0.0


@pytest.mark.parametrize("how", list(Correction))
def test_the_corrected_surface_agrees_and_the_original_stays(tmp_path, how):
    from .....core.rasters import open_raster

    before, after = surface(hills), surface(hills, moved=(1.4, -0.8, 0.3))
    path = tif(tmp_path / "after.tif", after.z, cell=1.0)
    original = path.read_bytes()
    source = open_raster(str(path), crs="EPSG:4547")
    said = write_corrected(tmp_path / "corrected.tif", source, (1.4, -0.8, 0.3), how, Silent())
    source.close()
    assert path.read_bytes() == original
    corrected = open_raster(str(tmp_path / "corrected.tif"))
    grid = corrected.grid
    z = corrected.read(Window(0, grid.height, 0, grid.width)).z
    corrected.close()
    if how is Correction.MOVED:
        assert (grid.west, grid.north) == pytest.approx((source.grid.west - 1.4, source.grid.north + 0.8))
        assert z == pytest.approx(after.z - 0.3, abs=1e-4)
        assert "not resampled" in said.say(Language.ENGLISH)
    else:
        assert grid == source.grid
        some = np.isfinite(z)
        assert 0.98 < some.mean() < 1.0  # a rim would need heights from beyond
        assert z[some] == pytest.approx(before.z[some], abs=0.02)
        assert "bilinearly" in said.say(Language.ENGLISH)
