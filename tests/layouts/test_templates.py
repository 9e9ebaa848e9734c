# SPDX-License-Identifier: GPL-3.0-or-later
"""An office's own templates: known ids are filled, the rest stays as it was designed."""

from __future__ import annotations

import subprocess
from dataclasses import replace

import pytest
from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsPrintLayout, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ...core.casefile import read_case, read_results
from ...core.errors import ReportError
from ...core.progress import Silent
from ...layouts.annex import ALL_KINDS, ExportOptions, export_annex_maps
from ...layouts.gather import difference_for_maps, inputs_of_case, with_heaps, with_sections
from ...layouts.sheet import SMALLER_SCALES, STANDARD_SCALES
from ...layouts.templates import mended_weight
from .factories import LICENCE, TITLE, UNIT, inputs
from .manypits import write_many_pits

KINDS = ("overlay", "depth")


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout


@pytest.fixture
def saved(qgis_app, tmp_path):
    given = inputs(tmp_path)
    options = ExportOptions(save_templates=str(tmp_path / "templates"))
    export_annex_maps(given, tmp_path / "maps", Silent(), KINDS, options)
    return given, tmp_path / "templates", tmp_path


def loaded(path):
    layout = QgsPrintLayout(QgsProject.instance())
    document = QDomDocument()
    assert document.setContent(path.read_text(encoding="utf-8"))[0]
    layout.loadFromTemplate(document, QgsReadWriteContext())
    return layout


def change(path, act):
    layout = loaded(path)
    act(layout)
    assert layout.saveAsTemplate(str(path), QgsReadWriteContext())


def test_our_layouts_are_saved_without_the_cases_content(saved):
    _, folder, _ = saved
    assert sorted(path.name for path in folder.iterdir()) == ["depth.qpt", "overlay.qpt"]
    for path in folder.iterdir():
        text = path.read_text(encoding="utf-8")
        for private in (TITLE, UNIT, LICENCE, "512020.15"):
            assert private not in text
        layout = loaded(path)  # must outlive its items
        ids = {item.id() for item in layout.items() if isinstance(item, QgsLayoutItem)}
        assert {"map", "title", "legend", "scale_bar", "north_arrow", "datum_note", "title_block_unit"} <= ids


def test_a_saved_template_gives_the_same_sheet_again(saved):
    given, folder, base = saved
    plain = export_annex_maps(given, base / "plain", Silent(), KINDS)
    again = export_annex_maps(given, base / "again", Silent(), KINDS, ExportOptions(templates=str(folder)))
    for one, two in zip(plain, again):
        assert (one.scale_denominator, one.width_mm) == (two.scale_denominator, two.width_mm)
        assert set(text_of(one.pdf_path).split()) == set(text_of(two.pdf_path).split())


def test_every_kind_has_a_template_that_gives_its_sheets_again(qgis_app, tmp_path):
    path = write_many_pits(tmp_path / "case", 1, cell=1.0)
    given = inputs_of_case(read_case(path), read_results(path).volumes)
    given = replace(given, difference_path=difference_for_maps(given, tmp_path / "difference.tif", Silent()))
    given = with_heaps(with_sections(given, Silent()), Silent())
    folder = tmp_path / "templates"
    plain = export_annex_maps(given, tmp_path / "plain", Silent(), options=ExportOptions(save_templates=str(folder)))
    assert {file.stem for file in folder.iterdir()} == set(ALL_KINDS)
    again = export_annex_maps(given, tmp_path / "again", Silent(), options=ExportOptions(templates=str(folder)))
    assert [sheet.key for sheet in again] == [sheet.key for sheet in plain]
    for one, two in zip(plain, again):
        assert (one.scale_denominator, one.width_mm, one.height_mm) == (
            two.scale_denominator,
            two.width_mm,
            two.height_mm,
        )
        assert set(text_of(one.pdf_path).split()) == set(text_of(two.pdf_path).split()), one.key


def test_what_the_office_added_stays_and_what_it_hid_is_missing(saved):
    given, folder, base = saved

    def act(layout):
        layout.itemById("north_letter").setVisibility(False)
        layout.itemById("scale_text").setVisibility(False)
        stamp = QgsLayoutItemLabel(layout)
        stamp.setText("××省自然资源厅监制")
        layout.addLayoutItem(stamp)

    change(folder / "overlay.qpt", act)
    (sheet,) = export_annex_maps(given, base / "own", Silent(), ("overlay",), ExportOptions(templates=str(folder)))
    text = text_of(sheet.pdf_path)
    assert "××省自然资源厅监制" in text
    assert "比例尺  1:" not in text
    assert LICENCE in text
    assert "〔" not in text


def test_a_smaller_map_frame_gets_a_smaller_standard_scale(saved):
    given, folder, base = saved
    from qgis.core import QgsLayoutSize

    change(folder / "overlay.qpt", lambda layout: layout.itemById("map").attemptResize(QgsLayoutSize(120.0, 110.0)))
    (plain,) = export_annex_maps(given, base / "plain", Silent(), ("overlay",))
    (own,) = export_annex_maps(given, base / "own", Silent(), ("overlay",), ExportOptions(templates=str(folder)))
    assert own.scale_denominator > plain.scale_denominator
    assert own.scale_denominator in (*STANDARD_SCALES, *SMALLER_SCALES)
    assert f"1:{own.scale_denominator}" in text_of(own.pdf_path)


def test_a_kind_without_a_template_uses_our_layout(saved):
    given, folder, base = saved
    (folder / "depth.qpt").unlink()
    sheets = export_annex_maps(given, base / "own", Silent(), KINDS, ExportOptions(templates=str(folder)))
    assert "挖深" in text_of(sheets[1].pdf_path)


def test_a_broken_template_is_named(saved):
    given, folder, base = saved
    (folder / "overlay.qpt").write_text("<Layout", encoding="utf-8")
    with pytest.raises(ReportError, match=r"overlay\.qpt"):
        export_annex_maps(given, base / "own", Silent(), KINDS, ExportOptions(templates=str(folder)))


def test_a_missing_folder_is_named(qgis_app, tmp_path):
    with pytest.raises(ReportError, match="nowhere"):
        export_annex_maps(
            inputs(tmp_path), tmp_path / "maps", Silent(), KINDS, ExportOptions(templates=str(tmp_path / "nowhere"))
        )


@pytest.mark.parametrize(("weight", "qt6"), [(50, 400), (75, 700), (63, 600), (25, 300), (400, 400), (700, 700)])
def test_font_weights_of_qt5_are_mended_under_qt6(weight, qt6):
    assert mended_weight(weight, 0x060500) == qt6
    assert mended_weight(weight, 0x050F08) == weight
