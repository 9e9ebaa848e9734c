# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole chain on the sample case: the figures, the bound report, the case afterwards, and every way to fail."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image
from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

from ...core.casefile import read_case, read_journal, read_results
from ...core.draftfolder import DraftFolder
from ...core.model import Position
from ..conftest import Listener, polygon_layer
from ..core.casefile.factories import spoil

NO_MAPS = {"FORMATS": ["XLSX"], "MAPS": [], "SECOND_METHODS": False}  # where a test does not look at paper
ONE_MAP = {"FORMATS": ["PDF"], "MAPS": ["overlay"], "SECOND_METHODS": False}


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def digests(folder):
    return {str(path.relative_to(folder)): digest(path) for path in folder.rglob("*") if path.is_file()}


def said(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def report(tmp_path):
    return tmp_path / "调查 报告"


@pytest.fixture
def refused(run, own_sample, report):
    """Run the chain and return its sentence; the case and the folder must stay as they were."""

    def of(**parameters):
        before = {path: digest(path) for path in own_sample.folder.rglob("*") if path.is_file()}
        given = {"CASE": str(own_sample.paths.case), "FOLDER": str(report), **NO_MAPS, **parameters}
        sentence = run.refused("runcase", **given)
        assert not report.exists()
        assert {path: digest(path) for path in own_sample.folder.rglob("*") if path.is_file()} == before
        return sentence

    return of


@pytest.fixture(scope="module")
def finished(sample, tmp_path_factory, qgis_processing):
    """The sample case, computed once for the tests that only look at what came out."""
    from qgis import processing
    from qgis.core import QgsApplication, QgsProcessingContext

    from ...algorithms.provider import PitProofProvider

    folder = tmp_path_factory.mktemp("算 过")
    shutil.copytree(sample.folder, folder / "case")
    case = folder / "case" / "sample_case.gpkg"
    registry = QgsApplication.processingRegistry()
    provider = PitProofProvider()
    registry.addProvider(provider)
    found = processing.run(
        "pitproof:runcase",
        {"CASE": str(case), "FOLDER": str(folder / "报告"), "WHO": "张三", "REPORT_DATE": "2024-12-01"},
        feedback=Listener(),
        context=QgsProcessingContext(),
    )
    registry.removeProvider(provider)
    return {**found, "CASE": case}


def test_cut_agrees_with_the_truth(finished, sample):
    results = read_results(finished["CASE"])
    assert {pit.pit_id for pit in results.volumes.pits} == set(sample.truth)
    for pit in results.volumes.pits:
        truth = sample.truth[pit.pit_id]
        assert pit.cut_m3 == pytest.approx(truth["cut_m3"], rel=0.005)
        assert abs(pit.cut_m3 - truth["cut_m3"]) < pit.margin.margin_m3 + pit.gap_max_m3
        for position, name in (
            (Position.INSIDE, "inside_m3"),
            (Position.OUTSIDE, "outside_m3"),
            (Position.BELOW, "below_m3"),
        ):
            assert pit.cut_at(position) == pytest.approx(truth[name], rel=0.01, abs=0.005 * truth["cut_m3"])
    assert finished["CUT"] == pytest.approx(sum(pit.cut_m3 for pit in results.volumes.pits))


def test_without_noise_the_cut_is_the_truth(run, exact_sample, tmp_path):
    folder = tmp_path / "case"
    shutil.copytree(exact_sample.folder, folder)
    run("runcase", CASE=str(folder / "sample_case.gpkg"), FOLDER=str(tmp_path / "report"), **NO_MAPS)
    for pit in read_results(folder / "sample_case.gpkg").volumes.pits:
        truth = exact_sample.truth[pit.pit_id]["cut_m3"]
        if pit.coverage_pct > 99.999:
            assert pit.cut_m3 == pytest.approx(truth, rel=2e-4)
        else:  # the hole in the terrain lies in K3, and what it may hide is bounded
            assert pit.pit_id == "K3"
            assert truth * (1 - 2e-4) <= pit.cut_m3 + pit.gap_max_m3
            assert pit.cut_m3 <= truth * (1 + 2e-4)


def test_the_value_follows_from_tonnes_and_price(finished):
    results = read_results(finished["CASE"])
    figures = {figure.key: figure.amount_yuan for figure in results.determination.figures}
    assert set(figures) == {"Va", "Vb", "Vc"}
    assert finished["VA"] == pytest.approx(float(figures["Va"]))
    assert finished["VC"] is None
    assert sum(s.value_yuan for s in results.determination.segments if s.value_yuan is not None) == figures["Va"]
    assert [s.pit_id for s in results.determination.segments] == ["K1", "K2", "K3"]
    for segment in results.determination.segments:
        if segment.pit_id == "K1":  # inside the licence
            assert (segment.quantity, segment.value_yuan) == (0, 0)
        else:
            assert segment.value_yuan == pytest.approx(segment.quantity * segment.price_yuan, abs=1)


def test_the_report_holds_the_numbers_as_searchable_text(finished):
    text = said("pdftotext", "-layout", finished["PDF"], "-")
    for pit in read_results(finished["CASE"]).volumes.pits:
        assert pit.pit_id in text
        assert f"{pit.cut_m3:.2f}" in text.replace(",", "")
    assert f"{finished['VA']:.2f}" in text.replace(",", "")
    for words in ("示例县青石岭矿业有限公司", "附图", "自然资规", "2024年12月1日"):
        assert words in text, words
    assert ".pitproof" not in text


def test_every_font_is_embedded(finished):
    lines = said("pdffonts", finished["PDF"]).splitlines()[2:]
    assert lines
    assert all(re.search(r" (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$", line).group(1) == "yes" for line in lines), lines


def test_a_page_per_map_and_none_is_blank(finished, tmp_path):
    pages = int(re.search(r"Pages: +(\d+)", said("pdfinfo", finished["PDF"])).group(1))
    assert pages == finished["PAGES"]
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", said("pdfinfo", "-l", pages, finished["PDF"]))
    landscape = [index for index, (width, height) in enumerate(sizes, start=1) if float(width) > float(height)]
    assert len(landscape) == len(list((Path(finished["FOLDER"]) / "maps").glob("*.pdf")))
    said("pdftoppm", "-r", 20, "-gray", finished["PDF"], tmp_path / "page")
    pictures = sorted(tmp_path.glob("page*.pgm"))
    assert len(pictures) == pages
    for number, picture in enumerate(pictures, start=1):
        pixels = list(Image.open(picture).getdata())
        inked = sum(pixel < 250 for pixel in pixels) / len(pixels)
        assert inked > (0.05 if number in landscape else 0.005), f"page {number} is blank"


def test_the_tables_come_as_a_workbook(finished):
    book = load_workbook(finished["XLSX"], data_only=False)
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    numbers = [value for value in cells if isinstance(value, (int, float))]
    for pit in read_results(finished["CASE"]).volumes.pits:
        assert pit.pit_id in cells
        assert any(abs(number - pit.cut_m3) < 0.006 for number in numbers)


def test_the_folder_holds_nothing_but_the_report(finished):
    folder = Path(finished["FOLDER"])
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    kinds = [name.rsplit(".", 1)[1] for name in names if not name.startswith("maps/")]
    assert sorted(kinds) == ["docx", "html", "pdf", "tif", "xlsx"]
    for kind in ("overlay", "depth"):
        assert any(kind in name for name in names if name.startswith("maps/") and name.endswith(".pdf"))
    assert {str(folder / name) for name in names} >= {
        finished[key] for key in ("PDF", "DOCX", "XLSX", "HTML", "DIFFERENCE")
    }


def test_a_report_has_the_maps_that_were_chosen_and_no_others(run, own_sample, report):
    given = {"CASE": str(own_sample.paths.case), "FOLDER": str(report)}
    pages = run("runcase", **given, **ONE_MAP)["PAGES"]
    assert [path.name for path in (report / "maps").iterdir()] == ["map_01_overlay.pdf"]
    found = run("runcase", **given, **ONE_MAP | {"MAPS": []})
    assert found["PAGES"] < pages
    assert "采矿权与开采范围叠合图" not in said("pdftotext", found["PDF"], "-")


def test_the_journal_says_who_and_from_what(finished, sample):
    (entry,) = read_journal(finished["CASE"])
    assert (entry.who, entry.algorithm) == ("张三", "pitproof:runcase")
    assert set(entry.versions) >= {"QGIS", "GDAL", "numpy", "shapely", "PROJ"}
    assert entry.input_hashes == {name: digest(sample.folder / name) for name in ("before.tif", "after.tif")}


def test_a_second_run_replaces_results_and_appends_to_the_journal(run, own_sample, report):
    evidence = read_case(own_sample.paths.case)
    for who in ("甲", "乙"):
        found = run("runcase", CASE=str(own_sample.paths.case), FOLDER=str(report), WHO=who, **NO_MAPS)
    assert [entry.who for entry in read_journal(own_sample.paths.case)] == ["甲", "乙"]
    assert len(read_results(own_sample.paths.case).volumes.pits) == 3
    assert read_case(own_sample.paths.case) == evidence
    assert found["XLSX"].startswith(str(report))


# ------------------------------------------------------------------------------------------------ refusals


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DELETE FROM density_samples", "density"),
        ("DELETE FROM prices", "price"),
        ("DELETE FROM pits", "has no pit outline"),
        ("DELETE FROM surveys WHERE role = 'after'", "0 surveys with the role 'after', and needs one"),
        (
            "UPDATE surveys SET path = 'gone.tif' WHERE role = 'before'",
            "gone.tif' of the survey 'before' does not exist",
        ),
        ("UPDATE density_samples SET density_t_per_m3 = '0'", "density"),
        ("UPDATE pits SET mineral = 'gold' WHERE pit_id = 'K2'", "gold"),
        ("UPDATE surveys SET surveyed_on = '2025-01-01' WHERE role = 'before'", "2025-01-01"),
    ],
)
def test_what_is_missing_or_wrong_is_one_sentence(refused, own_sample, statement, words):
    spoil(own_sample.paths.case, statement)
    assert words in refused()


def test_a_missing_case(run, tmp_path):
    sentence = run.refused("runcase", CASE=str(tmp_path / "没有.gpkg"), FOLDER=str(tmp_path / "r"))
    assert sentence == f"The case file '{tmp_path / '没有.gpkg'}' does not exist. Choose a case file, or create one."
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_case(run, tmp_path):
    text = tmp_path / "text.gpkg"
    text.write_text("no database")
    layers = tmp_path / "layers.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        polygon_layer({}), str(layers), QgsCoordinateTransformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    for path in (text, layers):
        assert path.name in run.refused("runcase", CASE=str(path), FOLDER=str(tmp_path / "r"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["layers.gpkg", "text.gpkg"]


def test_a_terrain_cut_off_in_the_middle(refused, own_sample):
    after = own_sample.paths.after
    after.write_bytes(after.read_bytes()[: after.stat().st_size // 2])
    assert "after.tif" in refused()


def test_a_terrain_that_was_changed_is_said(run, own_sample, exact_sample, report):
    shutil.copy(exact_sample.paths.after, own_sample.paths.after)
    run("runcase", CASE=str(own_sample.paths.case), FOLDER=str(report), **NO_MAPS)
    notices = read_results(own_sample.paths.case).volumes.notices
    assert any("after.tif" in notice.text and "SHA-256" in notice.text for notice in notices)


def test_too_little_coverage(refused):
    assert "'K3'" in refused(MIN_COVERAGE=100)


def test_rules_that_are_not_there(refused, tmp_path):
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "own.yaml").write_text("nonsense: [", encoding="utf-8")
    assert "own.yaml" in refused(RULES=str(tmp_path / "rules"))


@pytest.mark.parametrize("percent", [1, 30, 60, 90])
def test_cancel_leaves_nothing(run, refused, percent):
    run.listener = Listener(cancel_at=percent)
    assert refused(**ONE_MAP) == "Cancelled. Nothing was written."


def test_a_failing_annex_leaves_nothing(refused, monkeypatch):
    from ...algorithms import casejob
    from ...core.errors import ReportError

    def failing(*_arguments, **_named):
        raise ReportError("The paper is out.", "Buy some.")

    for step in ("export_annex_maps", "write_report"):
        with monkeypatch.context() as patch:
            patch.setattr(casejob, step, failing)
            assert refused(**ONE_MAP) == "The paper is out. Buy some."


def test_a_failing_run_keeps_the_former_report(run, own_sample, report, monkeypatch):
    from ...algorithms import casejob
    from ...core.errors import CaseFileError

    given = {"CASE": str(own_sample.paths.case), "FOLDER": str(report), **ONE_MAP}
    run("runcase", **given)
    (report / "笔记.txt").write_text("mine")
    before = {path: digest(path) for path in report.rglob("*") if path.is_file()}

    def locked(*_arguments):
        raise CaseFileError("The case is locked.")

    monkeypatch.setattr(casejob, "write_results", locked)
    assert run.refused("runcase", **given) == "The case is locked."
    assert {path: digest(path) for path in report.rglob("*") if path.is_file()} == before


def test_a_folder_that_cannot_be_written(run, own_sample, tmp_path):
    (tmp_path / "file").write_text("")
    sentence = run.refused("runcase", CASE=str(own_sample.paths.case), FOLDER=str(tmp_path / "file" / "r"))
    assert sentence.startswith(f"The folder '{tmp_path / 'file' / 'r'}' cannot be written into")


def test_a_draft_replaces_files_and_keeps_the_others(tmp_path):
    (tmp_path / "a.txt").write_text("old")
    (tmp_path / "c.txt").write_text("other")
    with DraftFolder(tmp_path) as draft:
        (draft.path / "a.txt").write_text("new")
        (draft.path / "sub").mkdir()
        (draft.path / "sub" / "b.txt").write_text("new")
        assert draft.final(draft.path / "sub" / "b.txt") == tmp_path / "sub" / "b.txt"
        draft.place()
    found = {path.relative_to(tmp_path).as_posix(): path.read_text() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {"a.txt": "new", "c.txt": "other", "sub/b.txt": "new"}
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "c.txt", "sub"}
