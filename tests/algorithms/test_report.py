# SPDX-License-Identifier: GPL-3.0-or-later
"""The report algorithm: from a case, from stored results, from plain tables; formats, languages, and refusals."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pypdf
import pytest
from qgis.core import QgsVectorLayer

from ...core.casefile import read_case, read_journal
from ...core.report.write import ReportFormat
from ..conftest import Listener, polygon_layer
from ..core.report.writers.test_pdf import make_map

FIELDS = "field=pit_id:string&field=cut_m3:double&field=area_m2:double&field=measured_m2:double&field=period:string"
SQUARE = "POLYGON((512000 3367000, 512010 3367000, 512010 3367010, 512000 3367010, 512000 3367000))"


def text_of(path):
    return "".join(page.extract_text() for page in pypdf.PdfReader(path).pages).replace("\n", "")


def table(fields, *rows):
    layer = QgsVectorLayer(f"None?{'&'.join(f'field={name}:string' for name in fields)}", "values", "memory")
    from qgis.core import QgsFeature

    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        assert layer.dataProvider().addFeature(feature)
    return layer


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "调查 报告"


def test_a_case_becomes_four_files_and_its_evidence_stays_as_it_was(run, own_sample, folder):
    before = read_case(own_sample.paths.case)
    found = run(
        "report", CASE=str(own_sample.paths.case), FOLDER=str(folder), DRAW_MAPS=False, REPORT_DATE="2026-11-22"
    )
    assert {Path(found[kind.value]).suffix for kind in ReportFormat} == {".pdf", ".docx", ".xlsx", ".html"}
    assert len(list(folder.iterdir())) == 4
    assert read_case(own_sample.paths.case) == before
    assert [entry.algorithm for entry in read_journal(own_sample.paths.case)] == ["pitproof:report"]
    assert found["PAGES"] == len(pypdf.PdfReader(found["PDF"]).pages)
    assert found["BLANKS"] > 5
    assert "图5-1" in text_of(found["PDF"])


def test_an_english_report_with_chosen_chapters_and_formats(run, own_sample, folder):
    found = run(
        "report", CASE=str(own_sample.paths.case), FOLDER=str(folder), DRAW_MAPS=False, LANGUAGE="en",
        FORMATS=["PDF"], CHAPTERS=["quantity", "conclusion"],
    )  # fmt: skip
    assert [path.suffix for path in folder.iterdir()] == [".pdf"]
    text = text_of(found["PDF"])
    assert "1 Quantities" in text
    assert "Page 2 of" in text
    assert "Mineral Resources Law" not in text


def test_maps_of_a_folder_are_bound_in(run, own_sample, folder, tmp_path):
    maps = tmp_path / "maps"
    maps.mkdir()
    make_map(maps / "01.pdf", "位置图", [(420, 297)])
    found = run(
        "report", CASE=str(own_sample.paths.case), FOLDER=str(folder), MAPS_FOLDER=str(maps), FORMATS=["PDF"],
        CHAPTERS=["conclusion", "lists"],
    )  # fmt: skip
    last = pypdf.PdfReader(found["PDF"]).pages[-1]
    assert round(float(last.mediabox.width) / 72 * 25.4) == 420
    assert "位置图" in last.extract_text()


def test_plain_tables_make_a_report_without_a_case_file(run, folder):
    pits = polygon_layer(
        [("K1", 1234.5, 100.0, 100.0, "2023", SQUARE)], fields=FIELDS
    )  # fmt: skip
    segments = table(
        ("pit_id", "period", "mineral", "quantity", "unit", "volume_m3", "density", "price_yuan", "value_yuan"),
        ("K1", "2023", "石灰岩", "3308.46", "t", "1234.50", "2.68", "32.00", "105870.72"),
    )
    figures = table(("figure", "title", "applies", "amount_yuan"), ("Va", "采出矿产品价值", "1", "105870.72"))
    found = run(
        "report", PITS=pits, SEGMENTS=segments, FIGURES=figures, FOLDER=str(folder), FORMATS=["PDF", "XLSX"],
        CASE_NO="甲〔2026〕1号", TITLE="某某非法采矿案",
    )  # fmt: skip
    text = text_of(found["PDF"])
    assert "1,234.50" in text
    assert "105,870.72" in text
    assert "甲〔2026〕1号" in text
    workbook = openpyxl.load_workbook(found["XLSX"])
    sheet = next(workbook[name] for name in workbook.sheetnames if "分单元价值" in name)
    assert sheet["I4"].value == "=ROUND(F4*H4,2)"


def test_stored_results_are_used_while_they_are_current(run, own_sample, folder):
    case = str(own_sample.paths.case)
    run("runcase", CASE=case, FOLDER=str(folder / "run"), FORMATS=["HTML"], SECOND_METHODS=False)
    run.listener = Listener()
    run("report", CASE=case, FOLDER=str(folder / "a"), STORED=True, DRAW_MAPS=False, FORMATS=["HTML"])
    assert not any("computed" in warning for warning in run.listener.warnings)
    own_sample.paths.after.write_bytes(own_sample.paths.after.read_bytes() + b"\0")
    run("report", CASE=case, FOLDER=str(folder / "b"), STORED=True, DRAW_MAPS=False, FORMATS=["HTML"])
    assert any("after.tif" in warning for warning in run.listener.warnings)


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({}, "nothing to report"),
        ({"CASE": "/nowhere/case.gpkg"}, "does not exist"),
        ({"PITS": "pits", "MAPS_FOLDER": "/nowhere"}, "no PDF file"),
    ],
)
def test_refusals_are_sentences_and_leave_nothing(run, folder, parameters, said):
    given = dict(parameters)
    if given.get("PITS"):
        given["PITS"] = polygon_layer([("K1", 1.0, 100.0, 100.0, "2023", SQUARE)], fields=FIELDS)
    assert said in run.refused("report", FOLDER=str(folder), **given)
    assert not folder.exists()


def test_a_cell_that_is_no_number_is_named(run, folder):
    pits = polygon_layer([("K1", 1.0, 100.0, 100.0, "2023", SQUARE)], fields=FIELDS)
    segments = table(("pit_id", "mineral", "quantity"), ("K1", "石灰岩", "许多"))
    sentence = run.refused("report", PITS=pits, SEGMENTS=segments, FOLDER=str(folder))
    assert "许多" in sentence
    assert "quantity" in sentence


def test_cancelling_leaves_nothing(run, own_sample, folder):
    run.listener = Listener(cancel_at=60)
    assert run.refused("report", CASE=str(own_sample.paths.case), FOLDER=str(folder), DRAW_MAPS=False)
    assert not folder.exists()
