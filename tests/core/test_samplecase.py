# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample case: complete, marked as fiction, with its truth, and never over somebody's files."""

from __future__ import annotations

import hashlib

import pytest
import rasterio

from ...core.casefile import read_case, read_results
from ...core.errors import CaseFileError
from ...core.model import SurveyRole
from ...core.samplecase import write_sample_case


def test_what_the_chain_needs_is_in_it(sample):
    case = read_case(sample.paths.case)
    assert [survey.role for survey in case.surveys] == [SurveyRole.BEFORE, SurveyRole.AFTER]
    assert len(case.pits) == 3
    assert len(case.permits) == 1
    assert len(case.density_samples) == 5
    assert len(case.prices) == 1
    assert {pit.mineral for pit in case.pits} == {price.mineral for price in case.prices}
    assert case.info.crs == "EPSG:4547"
    assert read_results(sample.paths.case) is None


def test_everything_is_marked_as_invented(sample):
    case = read_case(sample.paths.case)
    assert "虚构" in case.info.note
    assert all("虚构" in survey.note for survey in case.surveys)
    assert all("虚构" in item.lab_report_no for item in case.density_samples)
    assert all("虚构" in price.document_no for price in case.prices)


def test_the_terrains_are_what_the_surveys_say(sample):
    for survey in read_case(sample.paths.case).surveys:
        path = sample.folder / survey.path
        assert hashlib.sha256(path.read_bytes()).hexdigest() == survey.sha256
        with rasterio.open(path) as raster:
            assert (raster.crs.to_epsg(), raster.res, raster.nodata) == (4547, (0.5, 0.5), -9999.0)
            assert raster.shape == (720, 840)


def test_the_truth_adds_up(sample):
    for pit in sample.truth.values():
        parts = pit["inside_m3"] + pit["outside_m3"] + pit["below_m3"] + pit["above_m3"]
        assert parts == pytest.approx(pit["cut_m3"], rel=1e-12)


def test_the_seed_decides(tmp_path, sample):
    again = write_sample_case(tmp_path / "again")
    assert again.before.read_bytes() == sample.paths.before.read_bytes()
    other = write_sample_case(tmp_path / "other", seed=6, province="浙江")
    assert other.before.read_bytes() != sample.paths.before.read_bytes()
    assert read_case(other.case).info.province == "浙江"


@pytest.mark.parametrize("name", ["sample_case.gpkg", "before.tif", "after.tif", "truth.json"])
def test_nothing_of_somebody_is_overwritten(tmp_path, name):
    (tmp_path / name).write_text("mine")
    with pytest.raises(CaseFileError, match=rf"there is already {name}\. Choose another folder"):
        write_sample_case(tmp_path)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [(name, "mine")]


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CaseFileError, match="cannot be made"):
        write_sample_case(tmp_path / "file" / "folder")
