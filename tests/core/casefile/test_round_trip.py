# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written comes back as it was, to the last digit."""

from __future__ import annotations

import dataclasses
import math
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from ....core.casefile import (
    add_evidence,
    add_rows,
    append_journal,
    create_case,
    read_case,
    read_journal,
    read_results,
    read_table,
    relative,
    resolve,
    write_results,
)
from ....core.casefile.crs import metric_reference
from ....core.model import Pit
from .factories import EVIDENCE, INFO, JOURNAL, determination, volumes


def test_the_head_of_a_case(empty):
    assert read_case(empty).info == INFO
    assert read_case(empty).path == str(empty)


@pytest.mark.parametrize("name", EVIDENCE)
def test_every_noun_of_evidence(case, gdal_mode, name):
    found, given = getattr(read_case(case), name), EVIDENCE[name]
    if hasattr(given[0], "outline"):
        assert all(a.outline.equals(b.outline) for a, b in zip(found, given))
        found = tuple(dataclasses.replace(a, outline=b.outline) for a, b in zip(found, given))
    assert found == given
    assert repr(found) == repr(given)  # Decimal("45.00") keeps its zeros


def test_outlines_of_one_part_are_polygons(case):
    kinds = [type(pit.outline) for pit in read_case(case).pits]
    assert kinds == [Polygon, MultiPolygon]


def test_heights_of_outline_vertices_are_dropped(empty):
    add_evidence(empty, pits=[Pit("Z", Polygon([(0, 0, 1), (1, 0, 2), (1, 1, 3)]))])
    assert not read_case(empty).pits[0].outline.has_z


def test_layers_without_a_noun(empty):
    add_rows(
        empty,
        {
            "survey_points": [{"point_no": "1", "kind": "check", "outline": Point(1, 2, 3.25)}],
            "breaklines": [{"outline": LineString([(0, 0, 1), (1, 1, 2)])}],
            "strata": [{"name": "cover", "kind": "overburden", "top_form": "depth", "bottom_form": "constant"}],
            "grade_samples": [{"sample_no": "1", "mineral": "Au", "component": "Au", "grade": Decimal("3.10")}],
            "stockpiles": [{"stockpile_id": "DT1", "loosening_factor": "1.35", "outline": box(0, 0, 1, 1)}],
        },
    )
    assert read_table(empty, "survey_points")[0]["outline"].z == 3.25
    assert read_table(empty, "breaklines")[0]["kind"] == "other"
    assert read_table(empty, "grade_samples")[0]["grade"] == Decimal("3.10")
    assert read_table(empty, "stockpiles")[0]["loosening_factor"] == Decimal("1.35")


def test_results(case, gdal_mode):
    run_id = write_results(case, volumes(), determination(), JOURNAL)
    results = read_results(case)
    assert results.run_id == run_id
    assert repr(results.volumes) == repr(volumes())
    assert repr(results.determination) == repr(determination())
    assert results.volumes == volumes()
    assert results.determination == determination()


def test_what_is_not_a_number_stays_so(case):
    blank = dataclasses.replace(volumes().pits[0], max_depth_m=math.nan, margin=None)
    write_results(case, dataclasses.replace(volumes(), pits=(blank,), total_margin=None), None, JOURNAL)
    results = read_results(case)
    assert math.isnan(results.volumes.pits[0].max_depth_m)
    assert results.volumes.total_margin is None
    assert results.determination is None


def test_provenance_takes_what_numpy_and_pathlib_give(case):
    provenance = {"cell": np.float64(0.5), "path": Path("a/b"), "shape": (np.int64(3), 4)}
    write_results(case, dataclasses.replace(volumes(), provenance=provenance), None, JOURNAL)
    assert read_results(case).volumes.provenance == {"cell": 0.5, "path": str(Path("a/b")), "shape": [3, 4]}


def test_a_new_run_replaces_the_results_and_adds_to_the_journal(case):
    assert read_results(case) is None
    first = write_results(case, volumes(), determination(), JOURNAL)
    second = write_results(case, volumes(), None, JOURNAL)
    append_journal(case, JOURNAL)
    assert read_results(case).run_id == second
    assert read_results(case).determination is None
    found = read_journal(case)
    assert [(entry.number, entry.run_id) for entry in found] == [(1, first), (2, second), (3, "")]
    for entry in found:
        assert all(getattr(entry, name) == getattr(JOURNAL, name) for name in ("who", "parameters", "input_hashes"))


def test_a_system_without_a_code_is_kept_as_wkt(tmp_path):
    wkt = metric_reference("EPSG:4547").ExportToWkt().replace('"CGCS2000 / 3', '"local / 3')
    wkt = wkt[: wkt.rindex(",AUTHORITY")] + "]"
    path = create_case(tmp_path / "a.gpkg", dataclasses.replace(INFO, crs=wkt))
    add_evidence(path, pits=EVIDENCE["pits"])
    assert read_case(path).info.crs == wkt


def test_relative_paths_start_at_the_folder_of_the_case(tmp_path):
    path = tmp_path / "case.gpkg"
    assert resolve(path, "dem/a.tif") == tmp_path / "dem" / "a.tif"
    assert resolve(path, "dem\\a.tif") == tmp_path / "dem" / "a.tif"
    assert resolve(path, tmp_path / "b.tif") == tmp_path / "b.tif"
    assert relative(path, tmp_path / "dem" / "a.tif") == "dem/a.tif"
    assert relative(path, tmp_path.parent / "a.tif") == str(tmp_path.parent / "a.tif")
