# SPDX-License-Identifier: GPL-3.0-or-later
"""What is refused, in one sentence that names the place, and with the file left as it was."""

from __future__ import annotations

import dataclasses
import sqlite3
from datetime import date
from decimal import Decimal

import pytest
from osgeo import gdal
from shapely.geometry import Point, Polygon, box

from ....core.casefile import add_evidence, add_rows, create_case, read_case, read_results, write_results
from ....core.casefile.store import Store
from ....core.errors import CaseFileError, CrsError, InputError
from ....core.model import DensitySample, Permit, Pit, Price
from .factories import EVIDENCE, INFO, JOURNAL, determination, spoil, volumes

pytestmark = pytest.mark.usefixtures("gdal_mode")
SQUARE = box(0, 0, 1, 1)


@pytest.mark.parametrize(
    ("crs", "words"),
    [
        ("", "no coordinate reference system"),
        ("EPSG:4490", "degree"),
        ("EPSG:2263", "foot"),
        ("EPSG:3857", "enlarges areas"),
        ("EPSG:999999", "999999"),
        ("/etc/passwd", "neither an authority code nor WKT"),
    ],
)
def test_a_system_in_which_areas_would_be_wrong(tmp_path, crs, words):
    with pytest.raises(CrsError, match=words):
        create_case(tmp_path / "a.gpkg", dataclasses.replace(INFO, crs=crs))
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_unless_told_otherwise(empty):
    before = empty.read_bytes()
    with pytest.raises(CaseFileError, match="exists already"):
        create_case(empty, INFO)
    assert empty.read_bytes() == before
    create_case(empty, dataclasses.replace(INFO, title="new"), overwrite=True)
    assert read_case(empty).info.title == "new"
    assert list(empty.parent.iterdir()) == [empty]


def test_a_file_that_is_open_elsewhere_is_not_replaced(empty):
    empty.with_name(empty.name + "-wal").write_bytes(b"")
    with pytest.raises(CaseFileError, match="open here or in another program"):
        create_case(empty, INFO, overwrite=True)


def test_a_creation_that_fails_leaves_nothing(tmp_path, monkeypatch):
    def fail(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Store, "add", fail)
    with pytest.raises(CaseFileError, match="No space left"):
        create_case(tmp_path / "a.gpkg", INFO)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "words"), [("a.txt", "end in .gpkg"), ("no/a.gpkg", "folder .* does not exist")])
def test_a_path_that_cannot_be(tmp_path, name, words):
    with pytest.raises(CaseFileError, match=words):
        create_case(tmp_path / name, INFO)


def test_a_head_without_a_case_number(tmp_path):
    with pytest.raises(InputError, match="'case_info', feature 1: field 'case_no' is empty"):
        create_case(tmp_path / "a.gpkg", dataclasses.replace(INFO, case_no=" "))


def test_what_is_no_case_file(tmp_path):
    with pytest.raises(CaseFileError, match="does not exist"):
        read_case(tmp_path / "none.gpkg")
    (tmp_path / "text.gpkg").write_text("text")
    with pytest.raises(CaseFileError, match=r"text\.gpkg is not a PitProof case file"):
        read_case(tmp_path / "text.gpkg")
    other = gdal.GetDriverByName("GPKG").Create(str(tmp_path / "other.gpkg"), 0, 0, 0, gdal.GDT_Unknown)
    other.CreateLayer("pits")
    del other
    with pytest.raises(CaseFileError, match=r"other\.gpkg is not a PitProof case file"):
        read_case(tmp_path / "other.gpkg")


def test_a_locked_file(case):
    before = gdal.GetConfigOption("SQLITE_BUSY_TIMEOUT")
    gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", "50")
    connection = sqlite3.connect(case, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(CaseFileError, match=r"案件 1\.gpkg is locked by another program"):
            read_case(case)
        with pytest.raises(CaseFileError, match="locked by another program"):
            add_evidence(case, pits=[Pit("L", SQUARE)])
    finally:
        connection.close()
        gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", before)
    assert len(read_case(case).pits) == 2


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ({"pits": [Pit("CK1", SQUARE)]}, "'pits', feature 'CK1': field 'pit_id' holds 'CK1', which another"),
        ({"pits": [Pit("A", SQUARE), Pit("A", SQUARE)]}, "feature 'A': field 'pit_id' holds 'A', which another"),
        ({"pits": [Pit("", SQUARE)]}, "feature no. 1: field 'pit_id' is empty"),
        ({"pits": [Pit("A", Polygon())]}, "feature 'A': there is no geometry"),
        ({"pits": [Pit("A", Point(0, 0))]}, "the geometry is a Point, not a Polygon"),
        ({"permits": [Permit("L", SQUARE, 5.0, 3.0)]}, r"'z_min_m' \(5.0\) is greater than field 'z_max_m' \(3.0\)"),
        ({"permits": [Permit("L", SQUARE, 99999.0)]}, "'z_min_m' holds 99999.0, which cannot be"),
        ({"prices": [Price("x", Decimal("NaN"))]}, "'price_yuan' holds 'NaN', which is not a number"),
        ({"prices": [Price("x", 1.5)]}, "'price_yuan' holds 1.5, which is not an exact number"),
        ({"prices": [Price("x", Decimal(1), unit="kg")]}, "'unit' holds 'kg', which is not in its list"),
        ({"density_samples": [DensitySample("1", "x", Decimal(2600))]}, "'density_t_per_m3' holds 2600"),
    ],
)
def test_evidence_that_cannot_be(case, evidence, words):
    before = case.read_bytes()
    good = {"zones": EVIDENCE["zones"]}
    with pytest.raises(InputError, match=words):
        add_evidence(case, **good, **evidence)
    assert case.read_bytes() == before


def test_points_need_heights(empty):
    with pytest.raises(InputError, match="the geometry is a Point, not a PointZ"):
        add_rows(empty, {"survey_points": [{"outline": Point(0, 0)}]})


def test_a_write_that_fails_half_way_is_undone(case, monkeypatch):
    write_results(case, volumes(), determination(), JOURNAL)
    before, results = case.read_bytes(), read_results(case)
    add, done = Store.add, []

    def fail(self, *args):
        done.append(1)
        if len(done) == 4:
            raise OSError(28, "No space left on device")
        add(self, *args)

    monkeypatch.setattr(Store, "add", fail)
    with pytest.raises(OSError, match="No space"):
        write_results(case, volumes(), None, JOURNAL)
    done.clear()
    with pytest.raises(OSError, match="No space"):
        add_evidence(case, pits=[Pit(str(number), SQUARE) for number in range(9)])
    assert case.read_bytes() == before
    assert read_results(case) == results


def test_the_database_itself_refuses_twins(case, monkeypatch):
    monkeypatch.setattr(Store, "read", lambda *_: [])  # somebody else was quicker
    with pytest.raises(InputError, match="field 'pit_id' holds 'CK1', which another"):
        add_evidence(case, pits=[Pit("new", SQUARE), Pit("CK1", SQUARE)])
    monkeypatch.undo()
    assert [pit.pit_id for pit in read_case(case).pits] == ["CK1", "007"]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (
            "UPDATE pits SET mined_from = '2024-02-30'",
            "feature 1: field 'mined_from' holds '2024-02-30', .* not a date",
        ),
        ("UPDATE pits SET mined_from = '2024/2/3'", "holds '2024/2/3', which is not a date. Write it as YYYY-MM-DD"),
        ("UPDATE pits SET mined_to = '2000-01-01'", "'mined_from' .* is greater than field 'mined_to'"),
        ("UPDATE pits SET pit_id = ' ' WHERE fid = 2", "'pits', feature 2: field 'pit_id' is empty"),
        ("UPDATE pits SET condition = 'deep'", "field 'condition' holds 'deep', which is not in its list"),
        ("UPDATE pits SET geom = NULL WHERE fid = 2", "'pits', feature 2: there is no geometry"),
        ("UPDATE density_samples SET density_t_per_m3 = '2,6'", "'density_t_per_m3' holds '2,6', .* not a number"),
        ("UPDATE permits SET z_min_m = 'ten'", "'permits', feature 1: field 'z_min_m' holds 'ten', .* not a number"),
        ("UPDATE surveys SET check_points = 1.5", "'check_points' holds '1.5', which is not a whole number"),
        ("UPDATE permits SET deduct = 7", "field 'deduct' holds '7', which is neither yes nor no"),
    ],
)
def test_a_value_spoiled_by_hand(case, statement, words):
    spoil(case, statement)
    with pytest.raises(InputError, match=r"案件 1\.gpkg, layer .*" + words):
        read_case(case)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DELETE FROM case_info", "has 0 rows"),
        ("UPDATE pitproof_meta SET value = '7'", "schema version 7; this PitProof reads version 1"),
        ("ALTER TABLE pits DROP COLUMN condition", "lacks the field 'condition' of the layer 'pits'"),
        ("UPDATE case_info SET crs = 'EPSG:4548'", "the layer 'pits' is in CGCS2000 .*, the case in EPSG:4548"),
    ],
)
def test_a_file_spoiled_by_hand(case, statement, words):
    spoil(case, statement)
    with pytest.raises(CaseFileError, match=words):
        read_case(case)


def test_twins_in_a_file_whose_constraint_was_lost(case):
    spoil(case, "PRAGMA writable_schema = ON")
    connection = sqlite3.connect(case)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_master SET sql = replace(sql, ' UNIQUE', '') WHERE name = 'density_samples'")
    connection.execute("DELETE FROM sqlite_master WHERE name LIKE 'sqlite_autoindex_density_samples%'")
    connection.commit()
    connection.close()
    spoil(case, "UPDATE density_samples SET sample_no = 'MD1'")
    with pytest.raises(InputError, match="'density_samples', feature 2: field 'sample_no' holds 'MD1', which another"):
        read_case(case)


def test_a_number_column_turned_real_is_still_read_exactly(case):
    spoil(case, "ALTER TABLE prices DROP COLUMN price_yuan")
    spoil(case, "ALTER TABLE prices ADD COLUMN price_yuan REAL DEFAULT 45.1")
    assert read_case(case).prices[0].price_yuan == Decimal("45.1")


def test_dates_on_the_same_day_are_in_order(empty):
    day = date(2024, 1, 1)
    add_evidence(empty, pits=[Pit("A", SQUARE, mined_from=day, mined_to=day)])
    assert read_case(empty).pits[0].mined_to == day
