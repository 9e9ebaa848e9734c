# SPDX-License-Identifier: GPL-3.0-or-later
"""Measured accuracy goes into the surveys of a case: into the right one, with the journal, all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from ....core.casefile import JournalEntry, add_evidence, create_case, read_case, read_journal, restate_surveys
from ....core.errors import CaseFileError, InputError
from ....core.model import CaseInfo, Survey, SurveyRole

ENTRY = JournalEntry(who="李测", algorithm="pitproof:comparesurveys")


@pytest.fixture
def case(tmp_path):
    path = create_case(tmp_path / "案件.gpkg", CaseInfo("1", "t", "EPSG:4547"))
    surveys = [
        Survey(SurveyRole.BEFORE, "地形/before.tif", sigma_z_m=0.1, note="原注"),
        Survey(SurveyRole.AFTER, "after.tif"),
    ]
    add_evidence(path, surveys=surveys)
    return path


def test_a_survey_is_restated_and_its_note_kept(case):
    before = case.parent / "地形" / "before.tif"
    restate_surveys(case, {before: {"sigma_z_m": 0.03, "correlation_range_m": 12.0, "note": "measured"}}, ENTRY)
    first, second = read_case(case).surveys
    assert (first.sigma_z_m, first.correlation_range_m, first.note) == (0.03, 12.0, "原注\nmeasured")
    assert second == Survey(SurveyRole.AFTER, "after.tif")
    assert [entry.algorithm for entry in read_journal(case)] == ["pitproof:comparesurveys"]


def test_a_survey_the_case_has_not_is_named(case):
    with pytest.raises(
        CaseFileError, match=r"has 0 surveys of the terrain other.tif; its surveys are: 地形/before.tif"
    ):
        restate_surveys(case, {Path(case.parent / "other.tif"): {"sigma_z_m": 0.03}}, ENTRY)


def test_nothing_is_written_when_one_value_is_wrong(case):
    changes = {
        case.parent / "after.tif": {"sigma_z_m": 0.03},
        case.parent / "地形" / "before.tif": {"sigma_z_m": -1.0},
    }
    with pytest.raises(InputError, match="sigma_z_m"):
        restate_surveys(case, changes, ENTRY)
    assert [survey.sigma_z_m for survey in read_case(case).surveys] == [0.1, None]
    assert not read_journal(case)
