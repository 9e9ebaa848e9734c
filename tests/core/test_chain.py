# SPDX-License-Identifier: GPL-3.0-or-later
"""The chain of a case without QGIS: which surveys are taken, what is said, and that the case is only read."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from datetime import date

import pytest

from ...core.casefile import add_evidence, create_case
from ...core.chain import RULES, chosen_surveys, compute_case, library_versions, sha256_of
from ...core.errors import Cancelled, InputError, PitProofError, RasterError
from ...core.model import Survey, SurveyRole
from ...core.progress import Silent
from ...core.valuation.rulebook.rules import load_rules
from ..conftest import SampleFiles
from ..files import box, heights, tif
from .casefile.factories import INFO, spoil

BEFORE, AFTER = Survey(SurveyRole.BEFORE, "b.tif"), Survey(SurveyRole.AFTER, "a.tif")
FLOOR, RESTORED = Survey(SurveyRole.PIT_FLOOR, "f.tif"), Survey(SurveyRole.RESTORED, "r.tif")


def between(path, *day):
    return Survey(SurveyRole.BETWEEN, path, date(*day) if day else None)


class Listener(Silent):
    def __init__(self, stop_at=None):
        self.heard, self.stop_at = [], stop_at

    def report(self, percent):
        self.heard.append(percent)

    def cancelled(self):
        return self.stop_at is not None and bool(self.heard) and self.heard[-1] >= self.stop_at


@pytest.fixture(scope="module")
def rules():
    return load_rules(RULES)


def compute(sample: SampleFiles, folder, rules, progress=None):
    return compute_case(sample.paths.case, folder, rules, progress or Silent())


def test_surveys_come_in_the_order_of_time():
    late, early = between("late.tif", 2023, 5, 1), between("early.tif", 2022, 5, 1)
    assert chosen_surveys([FLOOR, AFTER, late, BEFORE, early]) == [BEFORE, early, late, AFTER, FLOOR]
    assert chosen_surveys([AFTER, RESTORED]) == [RESTORED, AFTER]


@pytest.mark.parametrize(
    ("surveys", "words"),
    [
        ([], r"0 surveys with the role 'before \(or restored\)', and needs one"),
        ([BEFORE], "0 surveys with the role 'after'"),
        ([BEFORE, RESTORED, AFTER], r"2 surveys with the role 'before \(or restored\)'"),
        ([BEFORE, AFTER, AFTER], "2 surveys with the role 'after'"),
        ([BEFORE, between("x.tif"), AFTER], "'x.tif' between before and after has no date"),
    ],
)
def test_surveys_that_do_not_make_a_volume(surveys, words):
    with pytest.raises(InputError, match=words):
        chosen_surveys(surveys)


def test_the_case_is_only_read_and_progress_only_grows(own_sample, tmp_path, rules):
    before = own_sample.paths.case.read_bytes()
    listener = Listener()
    out = tmp_path / "out"
    out.mkdir()
    computed = compute(own_sample, out, rules, listener)
    assert own_sample.paths.case.read_bytes() == before
    assert [path.name for path in out.iterdir()] == ["difference.tif"]
    assert (computed.before, computed.after) == (own_sample.paths.before, own_sample.paths.after)
    assert computed.input_hashes == {
        name: hashlib.sha256((own_sample.folder / name).read_bytes()).hexdigest()
        for name in ("before.tif", "after.tif")
    }
    assert listener.heard == sorted(listener.heard)
    assert listener.heard[-1] == pytest.approx(100.0)
    assert len(computed.volumes.pits) == 3
    assert {figure.key for figure in computed.determination.figures} == {"Va", "Vb", "Vc"}


def test_two_runs_give_the_same(sample, tmp_path, rules):
    first, second = (compute(sample, tmp_path, rules) for _ in range(2))
    assert first.volumes == second.volumes
    assert first.determination == second.determination


@pytest.mark.parametrize("stop_at", [5, 40, 80])
def test_cancelling_leaves_no_raster(sample, tmp_path, rules, stop_at):
    with pytest.raises(Cancelled):
        compute(sample, tmp_path, rules, Listener(stop_at))
    assert list(tmp_path.iterdir()) == []


def test_a_changed_terrain_is_said(own_sample, exact_sample, tmp_path, rules):
    shutil.copy(exact_sample.paths.before, own_sample.paths.before)
    found = [notice for notice in compute(own_sample, tmp_path, rules).volumes.notices if "before.tif" in notice.text]
    assert any("SHA-256" in notice.text for notice in found)


def test_a_terrain_that_is_gone(own_sample, tmp_path, rules):
    own_sample.paths.after.unlink()
    with pytest.raises(RasterError, match=r"after\.tif' of the survey 'after' does not exist"):
        compute(own_sample, tmp_path, rules)


@pytest.mark.parametrize("statement", ["DELETE FROM prices", "DELETE FROM density_samples"])
def test_missing_evidence_is_named_before_anything_is_written(own_sample, tmp_path, rules, statement):
    spoil(own_sample.paths.case, statement)
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(PitProofError, match="灰岩"):
        compute(own_sample, out, rules)
    assert list(out.iterdir()) == []


def test_a_geographic_terrain_in_a_metric_case(tmp_path, rules):
    from shapely import from_wkt

    from ...core.model import Pit

    case = create_case(tmp_path / "c.gpkg", replace(INFO, province=""))
    for name, z in (("b.tif", 100.0), ("a.tif", 90.0)):
        tif(tmp_path / name, heights(z), crs="EPSG:4490")
    add_evidence(case, pits=[Pit("K1", from_wkt(box(1, 1, 9, 9)), "granite")], surveys=[BEFORE, AFTER])
    with pytest.raises(
        PitProofError, match=r"Terrain 'b\.tif' is in China Geodetic Coordinate System 2000, which measures"
    ):
        compute_case(case, tmp_path, rules, Silent())


def test_hash_of_a_file(tmp_path):
    (tmp_path / "x").write_bytes(b"abc" * 10**6)
    assert sha256_of(tmp_path / "x", Silent()) == hashlib.sha256(b"abc" * 10**6).hexdigest()


def test_versions_are_named():
    assert set(library_versions()) >= {"numpy", "shapely", "GEOS", "PROJ"}
