# SPDX-License-Identifier: GPL-3.0-or-later
"""The cross-check: verdicts, reasons from the pit's own figures, convergence, page; all methods against truth."""

from __future__ import annotations

import base64
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import numpy as np
import pytest

from .....core.errors import InputError
from .....core.model import Pit, Survey, SurveyRole
from .....core.phrases import Language
from .....core.progress import Silent
from .....core.rasters import ArrayRaster, open_raster
from .....core.report.pages.crosscheckpage import crosscheck_html
from .....core.survey.synthetic import make_site
from .....core.volume.inputs import Terrain, VolumeOptions
from .....core.volume.methods.checktables import PIT_COLUMNS, comparison_rows, pit_rows, step_rows
from .....core.volume.methods.crosscheck import Setup, cross_check, extent, round_down
from .....core.volume.methods.verdicts import Limits, Method, Verdict
from .. import factories as f


def terrains(before, after, **accuracy):
    return [
        Terrain(f.survey(SurveyRole.BEFORE, **accuracy), before),
        Terrain(f.survey(SurveyRole.AFTER, **accuracy), after),
    ]


def bowl(x, y):
    return 100.0 - np.maximum(0.0, 12.0 * (1.0 - ((x - 50.0) ** 2 + (y - 50.0) ** 2) / 900.0))


def check(before, after, pits, setup=None, accuracy=None, **options):
    given = terrains(before, after, **(accuracy or {}))
    return cross_check(given, pits, crs=f.CRS, setup=setup, options=VolumeOptions(**options))


@pytest.fixture(scope="module")
def round_pit():
    return check(f.raster(100.0, f.grid(0.5)), f.raster(bowl, f.grid(0.5)), [f.pit(f.circle(50, 50, 31))])


def test_all_methods_agree_on_a_round_pit(round_pit):
    assert [found.method for found in round_pit.comparisons] == [Method.TIN, Method.SECTIONS, Method.SQUARES]
    assert round_pit.worst is Verdict.AGREES
    assert round_pit.largest_pct < 0.5
    assert all(not found.reasons for found in round_pit.comparisons)


def test_volumes_converge(round_pit):
    for method in Method:
        steps = sorted((s for s in round_pit.steps if s.method is method), key=lambda s: s.size_m)
        if method is Method.TIN:
            assert not steps
            continue
        assert len(steps) >= 3
        assert abs(steps[0].difference_pct) <= abs(steps[-1].difference_pct)
        assert abs(steps[0].difference_pct) < 0.15


@pytest.mark.parametrize(
    ("difference", "verdict"),
    [
        (0.0, Verdict.AGREES),
        (3.0, Verdict.AGREES),
        (-3.0000001, Verdict.NOTE),
        (5.0, Verdict.NOTE),
        (-5.01, Verdict.EXPLAIN),
    ],
)
def test_the_limits(difference, verdict):
    assert Limits().verdict(difference) is verdict
    assert Limits(0.5, 1.0).verdict(0.7) is Verdict.NOTE


@pytest.mark.parametrize("limits", [(0.0, 5.0), (6.0, 5.0), (3.0, 100.0), (-1.0, 5.0)])
def test_limits_that_make_no_sense(limits):
    with pytest.raises(InputError, match=r"The limits of the cross-check are"):
        Limits(*limits)


def test_a_coarse_side_is_named_as_the_reason():
    found = check(
        f.raster(100.0, f.grid(0.5)),
        f.raster(bowl, f.grid(0.5)),
        [f.pit(f.circle(50, 50, 30))],
        Setup(square_m=16.0, limits=Limits(0.5, 1.0)),
    )
    squares = next(c for c in found.comparisons if c.method is Method.SQUARES)
    assert squares.verdict is Verdict.EXPLAIN
    assert "16 m is coarse for a pit 60.0 m across: with 8 m the difference falls from" in squares.reasons[0]
    assert any("squares at the outline hold" in reason for reason in squares.reasons)
    rows = list(pit_rows(found))
    assert rows[0]["verdict"] == "explain"
    assert "squares: 16 m is coarse" in rows[0]["reasons"]


def test_missing_heights_are_named_as_the_reason():
    after = f.raster(90.0)
    after.z[30:70:6, 20:80] = np.nan  # every sixth row: a triangle loses three rows for each
    found = check(
        f.raster(100.0), after, [f.pit(f.box(20, 20, 80, 80))], Setup(limits=Limits(0.5, 1.0)), min_coverage_pct=80
    )
    tin = next(c for c in found.comparisons if c.method is Method.TIN)
    assert tin.verdict is Verdict.EXPLAIN
    assert any("have no height here" in reason for reason in tin.reasons)
    assert not any("No figure at hand" in reason for reason in tin.reasons)


def test_a_pit_that_sections_misjudge():
    outline = f.box(10, 10, 40, 90).union(f.box(40, 44, 90, 47))  # a narrow arm between wide sections
    found = check(
        f.raster(100.0),
        f.raster(95.0),
        [f.pit(outline)],
        Setup(spacing_m=25.0, bearing_deg=90.0, limits=Limits(0.1, 0.2)),
    )
    sections = next(c for c in found.comparisons if c.method is Method.SECTIONS)
    assert sections.verdict is Verdict.EXPLAIN
    assert any("By their widths the sections see" in reason for reason in sections.reasons)


def test_a_heap_is_compared_by_its_fill():
    found = check(f.raster(100.0), f.raster(103.0), [f.pit(f.box(20, 20, 60, 60))])
    assert all(each.of_fill for each in found.comparisons)
    assert found.comparisons[0].adopted_m3 == pytest.approx(4800.0)
    assert found.worst is Verdict.AGREES
    assert "fill is compared" in crosscheck_html(found, Language.ENGLISH)


def test_nothing_dug_is_no_division_by_zero():
    found = check(f.raster(100.0), f.raster(100.0), [f.pit(f.box(20, 20, 60, 60))])
    assert found.worst is Verdict.AGREES
    assert all(each.difference_pct is None for each in found.comparisons)
    assert crosscheck_html(found)


def test_the_margin_goes_with_the_main_method(round_pit):
    assert all(step.margin_m3 is None for step in round_pit.steps)
    found = check(
        f.raster(100.0, f.grid(0.5)),
        f.raster(bowl, f.grid(0.5)),
        [f.pit(f.circle(50, 50, 31))],
        accuracy={"sigma_z_m": 0.05, "sigma_xy_m": 0.2},
    )
    main = [step for step in found.steps if step.method is Method.MAIN]
    assert all(step.margin_m3 > 0.0 for step in main)
    assert main[0].margin_m3 == pytest.approx(found.run.result.pits[0].margin.margin_m3)
    assert main[1].margin_m3 == pytest.approx(main[0].margin_m3, rel=0.2)


def test_sides_follow_the_pit():
    assert [round_down(value) for value in (0.16, 1.0, 2.4, 3.5, 9.9, 50.0)] == [0.1, 1.0, 2.0, 2.0, 5.0, 50.0]
    short, long, bearing = extent(f.box(10, 10, 20, 80))
    assert (short, long) == pytest.approx((10.0, 70.0))
    assert bearing in (pytest.approx(90.0), pytest.approx(270.0))


def test_tables(round_pit):
    (row,) = pit_rows(round_pit)
    assert set(row) == set(PIT_COLUMNS)
    assert row["tin_m3"] == pytest.approx(row["adopted_m3"], rel=0.01)
    assert len(list(comparison_rows(round_pit))) == 3
    assert {row["method"] for row in step_rows(round_pit)} == {"main", "sections", "squares"}


@pytest.mark.parametrize("language", list(Language))
def test_the_page(round_pit, language):
    text = crosscheck_html(round_pit, language)
    charts = re.findall(r'src="data:image/svg\+xml;base64,([^"]+)"', text)
    assert len(charts) == 2
    for chart in charts:
        svg = ET.fromstring(base64.b64decode(chart))  # noqa: S314 (our own)
        assert svg.tag.endswith("svg")
    chinese = any(
        "\u4e00" <= character <= "\u9fff" for character in re.sub(r"<style>.*?</style>", "", text, flags=re.S)
    )
    assert chinese is (language is Language.CHINESE)


def test_names_are_escaped():
    found = check(f.raster(100.0), f.raster(95.0), [f.pit(f.box(20, 20, 60, 60), "<K&1>")])
    assert "<K&1>" not in crosscheck_html(found)
    assert "&lt;K&amp;1&gt;" in crosscheck_html(found)


# ------------------------------------------------------------------------------------------- against truth


@pytest.mark.parametrize("seed", [5, 11])
def test_every_method_finds_the_truth_of_the_sample_site(seed):
    site = make_site(seed=seed)
    given = [
        Terrain(Survey(role, "", sigma_z_m=site.sigma_z_m), ArrayRaster(role.value, z, site.grid, site.crs))
        for role, z in ((SurveyRole.BEFORE, site.before), (SurveyRole.AFTER, site.after))
    ]
    found = cross_check(given, site.pits, crs=site.crs)
    assert found.worst is Verdict.AGREES
    assert found.largest_pct < 0.5
    margins = {pit.pit_id: pit.margin.margin_m3 for pit in found.run.result.pits}
    for each in found.comparisons:
        truth = site.truth[each.pit_id].cut_m3
        print(f"{each.pit_id} {each.method.value:8} {each.volume_m3:.1f} truth {truth:.1f}")
        assert abs(each.volume_m3 - truth) < margins[each.pit_id]


def test_every_method_finds_the_truth_of_real_terrain(shared_data):
    import geopandas

    folder = shared_data / "uav_pits"
    frame = geopandas.read_file(folder / "pits.gpkg")
    truth = {str(row.pid): float(row.true_cut) for row in frame.itertuples()}
    pits = [Pit(str(row.pid), row.geometry) for row in frame.itertuples()]
    given = [
        Terrain(Survey(role, ""), open_raster(str(folder / f"{role.value}.tif")))
        for role in (SurveyRole.BEFORE, SurveyRole.AFTER)
    ]
    try:
        found = cross_check(given, pits, crs=frame.crs.to_string())
    finally:
        for terrain in given:
            terrain.source.close()
    assert found.worst is Verdict.AGREES
    for each in found.comparisons:
        assert each.volume_m3 == pytest.approx(truth[each.pit_id], rel=0.005), (each.pit_id, each.method)


def test_cancelling_stops_it():
    from .....core.errors import Cancelled

    class Stop(Silent):
        def cancelled(self):
            return True

    given = terrains(f.raster(100.0), f.raster(95.0))
    with pytest.raises(Cancelled):
        cross_check(given, [f.pit(f.box(20, 20, 60, 60))], crs=f.CRS, progress=Stop())


def test_periods_are_checked_one_by_one():
    steps = [100.0, 97.0, 92.0]
    roles = (SurveyRole.BEFORE, SurveyRole.BETWEEN, SurveyRole.AFTER)
    given = [Terrain(f.survey(role), f.raster(z, name=role.value)) for role, z in zip(roles, steps)]
    found = cross_check(given, [f.pit(f.box(20, 20, 60, 60))], crs=f.CRS)
    assert [each.volume_m3 for each in found.comparisons] == pytest.approx([4800.0] * 3 + [8000.0] * 3)
    assert len({each.period for each in found.comparisons}) == 2
    assert replace(found, comparisons=()).worst is Verdict.AGREES
