# SPDX-License-Identifier: GPL-3.0-or-later
"""Pits are found, outlined down to their zero line, and nothing else is."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely

from .....core.errors import Cancelled, InputError
from .....core.model import Survey, SurveyRole
from .....core.phrases import Language
from .....core.progress import Silent
from .....core.rasters import ArrayRaster
from .....core.survey import synthetic
from .....core.survey.comparison.pair import StableArea, stable_area
from .....core.survey.detection import runs as scanning
from .....core.survey.detection.detect import DetectOptions, detect_pits, propose_ids
from .....core.survey.synthetic import ground, make_site
from .....core.volume.engine import compute_volumes
from .....core.volume.inputs import Terrain
from ..comparison.factories import NORTH, WEST, hills, pair_of, surface


def bowl(z, x, y, radius, depth):
    """Dig a paraboloid (metres from the north-west corner) into a surface of 1 m cells and return its volume."""
    cols, rows = np.arange(z.shape[1]) + 0.5, np.arange(z.shape[0]) + 0.5
    ratio = ((cols[None, :] - x) ** 2 + (rows[:, None] - y) ** 2) / radius**2
    z -= depth * np.maximum(1.0 - ratio, 0.0)
    return math.pi * radius**2 * depth / 2.0


def dug(*bowls, sigma=0.03, bias=0.0):
    before = surface(hills, sigma=sigma, seed=1)
    after = surface(hills, sigma=sigma, seed=2, moved=(0.0, 0.0, bias))
    volumes = [bowl(after.z, *each) for each in bowls]
    return before, after, volumes


def found(before, after, **options):
    return detect_pits(pair_of(before, after), StableArea(), DetectOptions(**options), names=("a.tif", "b.tif"))


# ------------------------------------------------------------------------------------------------ the made-up site


def lost(shape, outline, seed):
    """Overlap of an outline with the true loss, and the true volume it misses, on a lattice of 0.2 m."""
    along = np.arange(-1.8 * shape.radius_m, 1.8 * shape.radius_m, 0.2)
    x, y = np.meshgrid(shape.x + along, shape.y + along)
    depth = np.maximum(ground(x, y, seed) - shape.surface(x, y), 0.0)
    inside = shapely.contains_xy(outline, x, y)
    return ((depth > 0) & inside).sum() / ((depth > 0) | inside).sum(), (depth * ~inside).sum() * 0.04


@pytest.mark.parametrize(("noise", "seed"), [(False, 5), (True, 5), (True, 9)])
def test_the_three_pits_of_the_site_and_no_other(noise, seed):
    site = make_site(noise=noise, seed=seed)
    before, after = (ArrayRaster(name, z, site.grid, site.crs) for name, z in (("b", site.before), ("a", site.after)))
    drafts = found(before, after).drafts
    assert len(drafts) == 3
    accuracy = {"sigma_z_m": 0.03, "bias_z_m": 0.02}
    terrains = [
        Terrain(Survey(role, "", **accuracy), raster)
        for role, raster in ((SurveyRole.BEFORE, before), (SurveyRole.AFTER, after))
    ]
    volumes = compute_volumes(terrains, [draft.pit() for draft in drafts], crs=site.crs).result.pits
    for draft, volume in zip(drafts, volumes):
        shape = next(s for s in synthetic._SHAPES if draft.outline.contains(shapely.Point(s.x, s.y)))
        truth = site.truth[shape.pit_id].cut_m3
        overlap, missed = lost(shape, draft.outline, seed)
        assert overlap > 0.95
        assert missed < 1e-4 * truth
        assert abs(volume.cut_m3 - truth) < volume.margin.margin_m3
        assert draft.volume_m3 == pytest.approx(truth, rel=1e-3)
        assert 0.0 < draft.added_pct < 3.0
    assert sum(draft.unmeasured_m2 for draft in drafts) > 0  # the hole at the edge of one pit


def test_survey_noise_alone_is_no_pit():
    before, after, _ = dug(sigma=0.1)
    result = found(before, after)
    assert result.drafts == ()
    assert result.levels.detection_m == pytest.approx(1.96 * 0.1 * math.sqrt(2), rel=0.02)


# ------------------------------------------------------------------------------------------------ levels


def test_a_bias_between_the_surfaces_is_no_loss():
    before, after, (volume,) = dug((150, 150, 20, 4.0), bias=-0.4)
    result = found(before, after)
    assert len(result.drafts) == 1
    assert result.levels.bias_m == pytest.approx(-0.4, abs=0.003)
    (draft,) = result.drafts
    cells = draft.area_m2 / (1 + draft.added_pct / 100)
    assert draft.volume_m3 == pytest.approx(volume + 0.4 * cells, rel=0.01)  # raw: the bias is still in it


def test_confidence_raises_the_level():
    before, after, _ = dug()
    levels = [found(before, after, confidence_pct=pct).levels.detection_m for pct in (68.27, 95.0, 99.73)]
    assert levels[1] / levels[0] == pytest.approx(1.96, rel=0.01)
    assert levels[2] / levels[0] == pytest.approx(3.0, rel=0.01)


def test_a_given_level_is_used_and_said():
    before, after, _ = dug((150, 150, 20, 1.0))
    result = found(before, after, level_m=0.25)
    assert result.levels.detection_m == 0.25
    assert "0.250 m, as given" in result.conclusions[0].say(Language.ENGLISH)
    assert found(before, after, level_m=1.5).drafts == ()


def test_without_stable_ground_a_level_must_be_given():
    before, after, _ = dug((150, 150, 20, 1.0))
    nowhere = stable_area([shapely.box(0, 0, 1, 1)], [], 0.0)
    with pytest.raises(InputError, match=r"gives no level of detection\. State the level"):
        detect_pits(pair_of(before, after), nowhere)
    result = detect_pits(pair_of(before, after), nowhere, DetectOptions(level_m=0.2))
    assert len(result.drafts) == 1
    assert result.levels.bias_m == 0.0


@pytest.mark.parametrize(
    ("options", "words"),
    [({"confidence_pct": 30.0}, "confidence is 30 %"), ({"level_m": 0.0}, "level of detection is 0 m")],
)
def test_impossible_options_are_refused(options, words):
    with pytest.raises(InputError, match=words):
        DetectOptions(**options)


# ------------------------------------------------------------------------------------------------ limits and outlines


def test_pits_below_a_limit_are_left_out_and_counted():
    before, after, _ = dug((80, 80, 20, 3.0), (200, 200, 6, 1.0), (220, 60, 25, 0.3))
    assert len(found(before, after, min_depth_m=0.2).drafts) == 3
    result = found(before, after, min_depth_m=0.5, min_area_m2=200.0)
    assert len(result.drafts) == 1
    said = " ".join(each.say(Language.ENGLISH) for each in result.conclusions)
    assert "1 pits were detected. 2 more spots" in said


def test_an_outline_covers_every_lost_cell_and_little_more():
    before, after, (volume,) = dug((150.3, 149.6, 30, 5.0), sigma=0.0)
    (draft,) = found(before, after).drafts
    disc = shapely.Point(WEST + 150.3, NORTH - 149.6).buffer(30.0, 64)
    assert disc.difference(draft.outline).area < 0.01 * disc.area
    assert draft.outline.difference(disc).area < 0.12 * disc.area  # one cell of a metre around 30 m is 6.8 %
    assert draft.volume_m3 == pytest.approx(volume, rel=1e-3)
    assert draft.max_depth_m == pytest.approx(5.0, abs=0.01)
    assert draft.mean_depth_m == pytest.approx(2.5, rel=0.1)
    assert len(shapely.get_coordinates(draft.outline)) < 250


def test_small_holes_are_filled_and_large_ones_kept():
    before, after, _ = dug((150, 150, 60, 5.0), sigma=0.0)
    after.z[145:150, 145:150] = before.z[145:150, 145:150]
    after.z[160:180, 130:150] = before.z[160:180, 130:150]
    (draft,) = found(before, after).drafts
    assert [shapely.Polygon(ring).area for ring in draft.outline.interiors] == [pytest.approx(18**2, rel=0.1)]
    (filled,) = found(before, after, max_hole_m2=1000.0).drafts
    assert len(filled.outline.interiors) == 0


@pytest.mark.parametrize(("gap", "count"), [(2, 1), (3, 2)])
def test_pits_whose_outlines_meet_at_a_corner_become_one(gap, count):
    before, after, _ = dug(sigma=0.0)
    after.z[50:100, 50:100] -= 5.0
    after.z[100 + gap : 150, 100 + gap : 150] -= 4.0
    drafts = found(before, after).drafts
    assert len(drafts) == count
    assert sum(draft.volume_m3 for draft in drafts) == pytest.approx(2500 * 5.0 + (50 - gap) ** 2 * 4.0)
    assert max(draft.max_depth_m for draft in drafts) == pytest.approx(5.0)


def test_unmeasured_ground_beside_a_pit_is_said():
    before, after, _ = dug((150, 150, 30, 5.0))
    after.z[140:150, 170:190] = np.nan
    result = found(before, after)
    (draft,) = result.drafts
    assert 50.0 < draft.unmeasured_m2 <= 200.0
    assert any(each.code == "detect.unmeasured" for each in result.conclusions)


def test_the_result_does_not_depend_on_strips(monkeypatch):
    before, after, _ = dug((80, 80, 20, 3.0), (200, 200, 40, 6.0), (230, 60, 9, 2.0))
    whole = found(before, after)
    monkeypatch.setattr(scanning, "_STRIP_CELLS", 300 * 16)
    monkeypatch.setattr(scanning, "_PIECE_ROWS", 7)
    monkeypatch.setattr(scanning, "_PRUNE_RUNS", 50)
    pieces = found(before, after)
    assert [draft.outline.equals(other.outline) for draft, other in zip(whole.drafts, pieces.drafts)] == [True] * 3
    assert [draft.volume_m3 for draft in pieces.drafts] == pytest.approx([draft.volume_m3 for draft in whole.drafts])
    assert {draft.volume_m3 > 100 for draft in pieces.drafts} == {True}


def test_noise_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(scanning, "_PRUNE_RUNS", 50)
    monkeypatch.setattr(scanning, "_MOST_RUNS", 100)
    before, after, _ = dug(sigma=0.1)
    with pytest.raises(InputError, match="below the noise"):
        found(before, after, level_m=0.001, min_area_m2=0.0)


def test_cancelling_stops_it():
    class Stopped(Silent):
        def cancelled(self):
            return True

    before, after, _ = dug()
    with pytest.raises(Cancelled):
        detect_pits(pair_of(before, after), StableArea(), progress=Stopped())


@pytest.mark.parametrize(
    ("taken", "ids"),
    [
        ([], ["K1", "K2"]),
        (["K1", "K3"], ["K4", "K5"]),
        (["采坑1", "采坑2", "K7"], ["采坑3", "采坑4"]),
        (["north", "south"], ["K1", "K2"]),
    ],
)
def test_ids_go_on_where_the_case_stops(taken, ids):
    assert propose_ids(taken, 2) == ids


def test_a_draft_says_what_it_is():
    before, after, _ = dug((150, 150, 20, 4.0))
    (draft,) = found(before, after).drafts
    pit = draft.pit()
    assert pit.note.startswith("draft, detected from 'a.tif' and 'b.tif', level of detection 0.08")
    assert (pit.pit_id, pit.outline) == ("K1", draft.outline)
