# SPDX-License-Identifier: GPL-3.0-or-later
"""Terrains are looked at before a case takes them."""

from __future__ import annotations

import hashlib

import pytest
from shapely.geometry import box

from ....core import model as m
from ....core.errors import CrsError, InputError, PitProofError
from ....core.intake.surveys import register_survey
from ....core.progress import Silent
from ...files import CRS, SOUTH, WEST, heights, tif

BEFORE = m.Survey(m.SurveyRole.BEFORE, "")


@pytest.fixture
def case(tmp_path):
    pit = m.Pit("CK1", box(WEST + 5, SOUTH + 5, WEST + 9, SOUTH + 9))
    return m.Case(str(tmp_path / "case.gpkg"), m.CaseInfo("1", "案", CRS), pits=(pit,))


def test_path_hash_and_datum_are_filled_in(case, tmp_path):
    (tmp_path / "dem").mkdir()
    path = tif(tmp_path / "dem" / "before.tif", heights(100.0))
    done = register_survey(case, path, BEFORE, Silent())
    assert done.survey.path == "dem/before.tif"
    assert done.survey.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert "China 2000" in done.survey.horizontal_datum
    assert [item.code for item in done.remarks] == ["intake.survey"]


def test_a_terrain_beside_the_pits_is_warned_about(case, tmp_path):
    far = m.Pit("CK2", box(WEST + 500, SOUTH, WEST + 510, SOUTH + 10))
    beside = m.Case(case.path, case.info, pits=(*case.pits, far))
    path = tif(tmp_path / "a.tif", heights(100.0))
    notes = register_survey(beside, path, BEFORE, Silent()).remarks
    assert [(item.code, item.values.get("pits")) for item in notes][-1] == ("intake.survey.beside", ["CK2"])


@pytest.mark.parametrize(("crs", "error"), [("EPSG:4490", CrsError), ("EPSG:2383", CrsError), (None, CrsError)])
def test_another_system_is_refused(case, tmp_path, crs, error):
    with pytest.raises(error):
        register_survey(case, tif(tmp_path / "a.tif", heights(100.0), crs=crs), BEFORE, Silent())


def test_what_is_no_terrain_is_refused(case, tmp_path):
    (tmp_path / "a.tif").write_text("text")
    for path in (tmp_path / "a.tif", tmp_path / "none.tif"):
        with pytest.raises(PitProofError):
            register_survey(case, path, BEFORE, Silent())


def test_a_role_that_is_taken_is_given_up_only_when_asked(case, tmp_path):
    path = tif(tmp_path / "a.tif", heights(100.0))
    restored = m.Survey(m.SurveyRole.RESTORED, "old.tif")
    taken = m.Case(case.path, case.info, surveys=(restored,))
    with pytest.raises(InputError, match=r"already has the terrain 'old.tif' with the role 'restored'\. Set REPLACE"):
        register_survey(taken, path, BEFORE, Silent())
    assert register_survey(taken, path, BEFORE, Silent(), replace_former=True).replaced == (restored,)
    between = m.Case(case.path, case.info, surveys=(m.Survey(m.SurveyRole.BETWEEN, "b.tif"),))
    assert register_survey(between, path, m.Survey(m.SurveyRole.BETWEEN, ""), Silent()).replaced == ()
