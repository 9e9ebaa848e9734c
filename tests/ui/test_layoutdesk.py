# SPDX-License-Identifier: GPL-3.0-or-later
"""A map's layout opens in the designer, stays in the project, and is taken as it was edited by the next export."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import QgsLayoutItemLabel, QgsPrintLayout, QgsProject

from ...core.casefile import read_case
from ...core.phrases import Language
from ...core.progress import Silent
from ...layouts.annex import ExportOptions, export_annex_maps
from ...layouts.gather import inputs_of_case
from ...ui.layoutdesk import layout_kinds, layouts_in_project, open_layout
from ...ui.tasks.work import DONE, Worker


@pytest.fixture
def desk(qgis_new_project):
    shown, said, worker = [], [], Worker()
    outcomes = []
    worker.ended.connect(lambda *how: outcomes.append(how))
    yield SimpleNamespace(
        worker=worker,
        outcomes=outcomes,
        shown=shown,
        sentences=said,
        said=SimpleNamespace(emit=lambda level, text: said.append((level, text))),
        iface=SimpleNamespace(openLayoutDesigner=shown.append),
        project=QgsProject.instance,
    )
    shown.clear()
    worker.shut_down()
    QgsProject.instance().clear()
    worker.deleteLater()


def test_a_project_without_a_file_is_asked_to_be_saved(desk, sample):
    assert not open_layout(desk, sample.paths.case, "overlay")
    assert desk.sentences[0][0] == "warning"
    assert not desk.worker.busy


def test_the_layout_is_shown_kept_and_exported_as_edited(desk, own_sample, tmp_path, until):
    project = QgsProject.instance()
    path = tmp_path / "work.qgz"
    assert project.write(str(path))
    assert open_layout(desk, own_sample.paths.case, "overlay")
    until(lambda: not desk.worker.busy, 60)
    assert desk.outcomes[0][0] == DONE
    (layout,) = desk.shown
    assert isinstance(layout, QgsPrintLayout)
    assert layouts_in_project(project) == [layout.name()]
    mine = QgsLayoutItemLabel(layout)
    mine.setId("mine")
    layout.addLayoutItem(mine)
    assert open_layout(desk, own_sample.paths.case, "overlay")
    until(lambda: not desk.worker.busy, 60)
    assert desk.shown[1] is layout
    inputs = inputs_of_case(read_case(own_sample.paths.case), None)
    options = ExportOptions(project=str(path))
    (sheet,) = export_annex_maps(inputs, tmp_path / "maps", Silent(), ("overlay",), options)
    assert sheet.key == "overlay"
    (kept,) = project.layoutManager().printLayouts()
    assert kept.itemById("mine") is not None


def test_the_layout_is_in_the_language_that_is_asked_for(desk, own_sample, tmp_path, until):
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "work.qgz"))
    for language, title in ((Language.ENGLISH, "Plan of K1"), (Language.CHINESE, "K1采坑平面图")):
        assert open_layout(desk, own_sample.paths.case, "pits", language)
        until(lambda: not desk.worker.busy, 60)
        assert desk.outcomes[-1][0] == DONE
        names = [layout.name() for layout in desk.shown]
        assert title in names
        assert desk.shown[names.index(title)].itemById("title_block_scale_label").text() in ("Scale", "比例尺")
    assert {"Plan of K1", "K1采坑平面图"} <= set(layouts_in_project(project))


def test_every_kind_of_map_has_a_title(qgis_app):
    assert len({title for _key, title in layout_kinds()}) == len(layout_kinds()) == 10
