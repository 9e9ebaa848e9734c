# SPDX-License-Identifier: GPL-3.0-or-later
"""Layouts stay in a project: edits survive the next export, data are refreshed."""

from __future__ import annotations

import subprocess
from dataclasses import replace

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from shapely import affinity

from ...core.errors import ReportError
from ...core.progress import Silent
from ...layouts.annex import ExportOptions, export_annex_maps
from ...layouts.keep import KIND_PROPERTY
from .factories import inputs

KINDS = ("overlay",)
TITLE = "采矿权与开采范围叠合图"


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout


@pytest.fixture
def kept(qgis_app, tmp_path):
    given = inputs(tmp_path)
    options = ExportOptions(project=str(tmp_path / "案件 1" / "case.qgz"))
    export_annex_maps(given, tmp_path / "maps", Silent(), KINDS, options)
    return given, options, tmp_path


def edit(path, change):
    project = QgsProject()
    assert project.read(path)
    change(project)
    assert project.write()
    project.clear()


def test_the_layout_is_in_the_project_with_layers_that_survive_closing(kept):
    _, options, _ = kept
    project = QgsProject()
    assert project.read(options.project)
    assert [layout.name() for layout in project.layoutManager().layouts()] == [TITLE]
    layers = list(project.mapLayers().values())
    assert layers
    assert all(layer.isValid() for layer in layers)
    assert not any(layer.providerType() == "memory" for layer in layers)
    shown = project.layoutManager().layoutByName(TITLE).itemById("map").layers()
    assert len(shown) == len(layers)
    project.clear()


def test_edits_are_kept_at_the_next_export(kept):
    given, options, folder = kept

    def change(project):
        layout = project.layoutManager().layoutByName(TITLE)
        layout.itemById("title").setText("叠合图（核定稿）")

    edit(options.project, change)
    (sheet,) = export_annex_maps(given, folder / "again", Silent(), KINDS, options)
    assert "核定稿" in text_of(sheet.pdf_path)


def test_the_data_are_refreshed_in_a_kept_layout(kept):
    given, options, folder = kept
    moved = tuple(replace(pit, outline=affinity.translate(pit.outline, 7.0, 0.0)) for pit in given.case.pits)
    changed = replace(given, case=replace(given.case, pits=moved))
    export_annex_maps(changed, folder / "again", Silent(), KINDS, options)
    project = QgsProject()
    assert project.read(options.project)
    (layer,) = [layer for layer in project.mapLayers().values() if layer.name() == "开采范围及编号"]
    assert isinstance(layer, QgsVectorLayer)
    west = min(pit.outline.bounds[0] for pit in moved)
    assert layer.extent().xMinimum() == pytest.approx(west, abs=0.01)
    project.clear()


def test_rebuilding_drops_the_edits(kept):
    given, options, folder = kept
    edit(
        options.project,
        lambda project: project.layoutManager().layoutByName(TITLE).itemById("title").setText("旧标题"),
    )
    (sheet,) = export_annex_maps(given, folder / "new", Silent(), KINDS, replace(options, rebuild=True))
    assert "旧标题" not in text_of(sheet.pdf_path)
    project = QgsProject()
    assert project.read(options.project)
    assert [layout.name() for layout in project.layoutManager().layouts()] == [TITLE]
    project.clear()


def test_another_name_than_a_projects_is_refused(qgis_app, tmp_path):
    options = ExportOptions(project=str(tmp_path / "case.gpkg"))
    with pytest.raises(ReportError, match=r"case\.gpkg"):
        export_annex_maps(inputs(tmp_path), tmp_path / "maps", Silent(), KINDS, options)


def test_a_project_that_cannot_be_read_is_named(kept):
    given, options, folder = kept
    from pathlib import Path

    Path(options.project).write_bytes(b"no project")
    with pytest.raises(ReportError, match=r"case\.qgz"):
        export_annex_maps(given, folder / "again", Silent(), KINDS, options)


def test_a_kept_sheet_has_the_number_of_the_set_it_is_exported_in(kept):
    given, options, folder = kept
    sheets = export_annex_maps(given, folder / "two", Silent(), ("after", *KINDS), options)
    assert "2/2" in text_of(sheets[1].pdf_path).replace(" ", "")
    assert "附图2" in text_of(sheets[1].pdf_path)
    edit(
        options.project,
        lambda project: project.layoutManager().layoutByName(TITLE).itemById("title_block_number").setText("图 A-7"),
    )
    (sheet,) = export_annex_maps(given, folder / "one", Silent(), KINDS, options)
    assert "1/1" in text_of(sheet.pdf_path).replace(" ", "")
    assert "图 A-7" in text_of(sheet.pdf_path)


def test_a_layout_says_which_map_it_is_also_after_closing(kept):
    _, options, _ = kept
    project = QgsProject()
    assert project.read(options.project)
    assert [layout.customProperty(KIND_PROPERTY) for layout in project.layoutManager().layouts()] == ["overlay"]
    project.clear()
