# SPDX-License-Identifier: GPL-3.0-or-later
"""A sealed case proves itself on another machine; whatever is changed in it is found and named."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace

import pytest

from ....core.casefile import JournalEntry, add_evidence, read_case, read_journal, read_results, write_results
from ....core.chain import RULES, compute_case
from ....core.errors import InputError, PackageError
from ....core.model import Attachment, Choice, Survey, SurveyRole, ValuationChoice
from ....core.package import bag
from ....core.package.again import compute_again
from ....core.package.replay import Agreement, compare
from ....core.package.unzip import unzip
from ....core.package.verify import Answer, verify_package
from ....core.phrases import Language
from ....core.progress import Silent
from ....core.valuation.evidence.choices import with_record
from ....core.valuation.rulebook.rules import load_rules
from ....core.volume.inputs import VolumeOptions
from .conftest import VERSIONS


def verify(package, **more):
    return verify_package(package, compute_again, Silent(), **more)


def codes(found):
    return {
        (check.what, check.answer.value, getattr(check.said, "code", type(check.said).__name__))
        for check in found.checks
    }


@pytest.fixture
def unpacked(package, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    unzip(package, folder, Silent())
    return folder / "package"


def reseal(folder):
    """Write the manifests anew, as a forger would who knows BagIt."""
    payload = {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted((folder / "data").rglob("*"))
        if p.is_file()
    }
    (folder / bag.MANIFEST).write_text(bag.listing(payload), encoding="utf-8")
    info = (folder / bag.INFO).read_text(encoding="utf-8").splitlines()
    octets = sum(p.stat().st_size for p in (folder / "data").rglob("*") if p.is_file())
    info = [line if not line.startswith("Payload-Oxum") else f"Payload-Oxum: {octets}.{len(payload)}" for line in info]
    (folder / bag.INFO).write_text("\n".join(info) + "\n", encoding="utf-8")
    tags = {
        p.name: hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.iterdir())
        if p.is_file() and p.name != bag.TAG_MANIFEST
    }
    (folder / bag.TAG_MANIFEST).write_text(bag.listing(tags), encoding="utf-8")


def test_a_package_verifies_and_every_figure_is_equal(package):
    found = verify(package)
    assert found.answer is Answer.PASSED
    assert codes(found) == {
        ("bag", "passed", "bag.sound"),
        ("journal", "passed", "journal.sound"),
        ("figures", "passed", "figures.compared"),
    }
    assert {each.agreement for each in found.comparisons} == {Agreement.EQUAL}
    names = [each.name for each in found.comparisons]
    assert any(name.startswith("K1") and name.endswith("cut_m3") for name in names)
    assert "Va amount_yuan" in names


def test_what_is_in_it(package):
    with zipfile.ZipFile(package) as archive:
        names = {name.removeprefix("package/") for name in archive.namelist()}
    assert {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "清单.html"} <= names
    assert {"data/figures.json", "data/journal.json", "data/versions.json", "data/files.json"} <= names
    assert any(name.startswith("data/rules/plugin/national/") for name in names)
    assert any(name.endswith(".gpkg") for name in names)
    assert sum(name.endswith(".tif") for name in names) >= 2


def test_any_bagit_reader_can_check_it(unpacked):
    """The manifests are what sha256sum -c reads."""
    for name in (bag.MANIFEST, bag.TAG_MANIFEST):
        for line in (unpacked / name).read_text(encoding="utf-8").splitlines():
            digest, path = line.split("  ", maxsplit=1)
            assert hashlib.sha256((unpacked / path).read_bytes()).hexdigest() == digest
    assert (unpacked / "bagit.txt").read_text() == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def test_the_same_case_and_date_give_the_same_bytes(computed):
    first = computed.seal("a.zip")
    second = computed.seal("elsewhere/a.zip")
    assert first.seal == second.seal
    assert first.target.read_bytes() == second.target.read_bytes()


def test_a_folder_is_a_package_too(computed):
    sealed = computed.seal("bag")
    found = verify(computed.folder / "bag")
    assert found.answer is Answer.PASSED
    assert found.bag.seal == sealed.seal


def test_the_inventory_escapes_what_users_wrote(computed):
    with closing(sqlite3.connect(computed.case)) as database:
        database.execute("UPDATE case_info SET title = '<script>alert(1)</script>'")
        database.commit()
    computed.seal("bag", unsettled=True)
    page = (computed.folder / "bag" / "清单.html").read_text(encoding="utf-8")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(
    ("name", "what"), [("data/figures.json", "bag"), ("清单.html", "bag"), ("bag-info.txt", "bag")]
)
def test_a_changed_file_is_named(unpacked, name, what):
    path = unpacked / name
    path.write_bytes(path.read_bytes() + b" ")
    found = verify(unpacked)
    assert found.answer is Answer.FAILED
    assert (what, "failed", "bag.changed") in codes(found)
    assert found.bag.changed == (name,)


def test_a_missing_and_an_added_file_are_named(unpacked):
    (unpacked / "data" / "versions.json").unlink()
    (unpacked / "data" / "more.txt").write_text("x")
    found = verify(unpacked)
    assert (found.bag.missing, found.bag.unlisted) == (("data/versions.json",), ("data/more.txt",))
    assert found.answer is Answer.FAILED


def test_a_result_changed_and_the_manifests_written_anew_is_found_by_journal_and_replay(unpacked):
    case = next((unpacked / "data" / "case").glob("*.gpkg"))
    with closing(sqlite3.connect(case)) as database:
        database.execute("UPDATE result_volumes SET cut_m3 = cut_m3 + 1 WHERE pit_id = 'K1'")
        database.commit()
    reseal(unpacked)
    found = verify(unpacked)
    assert found.bag.sound
    assert ("journal", "failed", "journal.results_changed") in codes(found)
    different = [each.name for each in found.comparisons if each.agreement is Agreement.DIFFERENT]
    assert len(different) == 1
    assert different[0].startswith("K1")


def test_a_terrain_exchanged_and_the_manifests_written_anew_is_found_by_replay(unpacked):
    terrains = sorted((unpacked / "data" / "case").rglob("*.tif"))
    shutil.copyfile(terrains[1], terrains[0])
    reseal(unpacked)
    found = verify(unpacked)
    assert ("figures", "failed", "figures.compared") in codes(found)


def test_large_terrains_by_reference_are_needed_again(computed, tmp_path):
    sealed = computed.seal(reference_above_octets=1000)
    assert len(sealed.by_reference) >= 2
    found = verify(sealed.target)
    assert found.answer is Answer.NOTE
    assert ("references", "note", "reference.absent") in codes(found)
    assert found.comparisons == ()
    assert verify(sealed.target, references=computed.folder).answer is Answer.PASSED
    for path in computed.folder.rglob("*.tif"):
        path.write_bytes(path.read_bytes() + b"\0")
    found = verify(sealed.target, references=computed.folder)
    assert ("references", "failed", "reference.differs") in codes(found)


def test_files_outside_the_case_folder_come_along(computed, tmp_path):
    photo = tmp_path / "现场照片.jpg"
    photo.write_bytes(b"\xff\xd8 not really")
    add_evidence(computed.case, attachments=[Attachment("photo", "现场照片", str(photo))])
    computed.seal("bag", unsettled=True)
    listed = json.loads((computed.folder / "bag/data/files.json").read_text(encoding="utf-8"))
    (item,) = [item for item in listed if item["stated"] == str(photo)]
    assert item["name"].startswith("case/outside/")
    assert (computed.folder / "bag" / "data" / item["name"]).read_bytes() == photo.read_bytes()


def test_missing_files_are_listed_together_and_nothing_is_written(computed):
    add_evidence(computed.case, attachments=[Attachment("photo", "a", "a.jpg"), Attachment("photo", "b", "b.jpg")])
    with pytest.raises(InputError, match=r"2 files .* missing: a\.jpg, b\.jpg"):
        computed.seal(unsettled=True)
    assert not list(computed.folder.glob("*.zip"))
    assert not list(computed.folder.glob(".pitproof*"))


def test_a_case_edited_after_its_run_is_not_sealed_by_mistake(computed):
    with closing(sqlite3.connect(computed.case)) as database:
        database.execute("UPDATE prices SET note = 'x'")
        database.commit()
    with pytest.raises(PackageError, match="edited after the last run"):
        computed.seal()
    found = verify(computed.seal(unsettled=True).target)
    assert found.answer is Answer.NOTE
    assert ("journal", "note", "journal.edited") in codes(found)


def test_a_case_that_was_tampered_with_is_not_sealed(computed):
    with closing(sqlite3.connect(computed.case)) as database:
        database.execute("UPDATE result_volumes SET cut_m3 = 1")
        database.commit()
    with pytest.raises(PackageError, match="do not fit together"):
        computed.seal(unsettled=True)


def test_a_virtual_raster_is_not_packed(computed):
    """It would read from wherever it says."""
    (computed.folder / "v.tif").write_text("<VRTDataset rasterXSize='1' rasterYSize='1'></VRTDataset>")
    add_evidence(computed.case, surveys=[Survey(SurveyRole.BASE, "v.tif")])
    with pytest.raises(PackageError, match=r"'v\.tif' is no GeoTIFF"):
        computed.seal(unsettled=True)


def test_a_package_is_never_overwritten(computed):
    computed.seal()
    with pytest.raises(PackageError, match="exists already"):
        computed.seal()


def test_figures_compare_with_tolerance():
    stored = {"a": 1.0, "b": 1.0, "c": 1.0, "d": "x", "e": 1.0}
    again = {"a": 1.0, "b": 1.0 + 1e-9, "c": 1.1, "d": "y", "f": 2.0}
    states = {each.name: each.agreement.value for each in compare(stored, again)}
    assert states == {
        "a": "equal", "b": "tolerance", "c": "different", "d": "different", "e": "different", "f": "different"
    }  # fmt: skip


def test_the_journal_in_the_package_is_the_case_s(package, computed_once):
    with zipfile.ZipFile(package) as archive:
        listed = json.loads(archive.read("package/data/journal.json"))
    assert [entry["sha256"] for entry in listed] == [entry.sha256 for entry in read_journal(computed_once.case)]
    forged = replace(read_journal(computed_once.case)[0], who="x")
    assert forged.digest() != listed[0]["sha256"]


def run_again_with_choices(computed, *choices, recorded):
    """Compute the case with decisions in it, and journal the run as `runcase` does."""
    add_evidence(computed.case, valuation_choices=choices)
    found = compute_case(computed.case, computed.folder, load_rules(RULES), Silent())
    (computed.folder / "difference.tif").unlink()
    parameters = with_record({}, choices) if recorded else {}
    entry = JournalEntry("李测", "pitproof:runcase", parameters, VERSIONS, found.input_hashes)
    write_results(computed.case, found.volumes, found.determination, entry)
    return {figure.key: figure.amount_yuan for figure in found.determination.figures}


CHOSEN = (
    ValuationChoice(Choice.NET_FILL, "", "坑内堆石即采出的矿石"),
    ValuationChoice(Choice.ILLEGAL_INCLUDES_EXTRACTED, "否", "办案单位意见"),
)


@pytest.mark.parametrize("recorded", [True, False])
def test_a_package_computes_again_with_the_decisions_of_its_run(computed, computed_once, recorded):
    before = {each.key: each.amount_yuan for each in read_results(computed_once.case).determination.figures}
    after = run_again_with_choices(computed, *CHOSEN, recorded=recorded)
    assert after["Va"] != before["Va"] or after["Vb"] != before["Vb"]
    found = verify(computed.seal().target)
    assert found.answer is Answer.PASSED, codes(found)
    assert all(each.agreement.value == "equal" for each in found.comparisons)


def test_the_decisions_in_the_journal_count_and_not_those_entered_later(computed, tmp_path):
    run_again_with_choices(computed, *CHOSEN, recorded=True)
    entry = read_journal(computed.case)[-1]
    stored = read_results(computed.case)
    places = {survey.path: computed.folder / survey.path for survey in read_case(computed.case).surveys}

    def agree(parameters):
        again = compute_again(computed.case, [], replace(entry, parameters=parameters), places, tmp_path, Silent())
        pairs = zip(stored.determination.figures, again.determination.figures)
        return all(one.amount_yuan == two.amount_yuan for one, two in pairs)

    assert agree(entry.parameters)
    assert not agree(with_record({}, ()))
    with pytest.raises(PackageError, match="decisions on the valuation cannot be read"):
        agree({"VALUATION_CHOICES": [["no_such_choice", "", ""]]})


def test_a_run_with_elevation_bands_computes_again_band_by_band(computed):
    bands = VolumeOptions(bench_height_m=5.0, language=Language.CHINESE)
    found = compute_case(computed.case, computed.folder, load_rules(RULES), Silent(), options=bands)
    (computed.folder / "difference.tif").unlink()
    entry = JournalEntry("李测", "pitproof:runcase", {"BENCH_HEIGHT": "5.0"}, VERSIONS, found.input_hashes)
    write_results(computed.case, found.volumes, found.determination, entry)
    again = verify(computed.seal().target)
    assert any(" m] cut_m3" in each.name for each in again.comparisons)
    assert all(each.agreement is Agreement.EQUAL for each in again.comparisons)
