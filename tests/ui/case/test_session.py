# SPDX-License-Identifier: GPL-3.0-or-later
"""The open case: read in a task, followed when it changes, and never lost when something is taken from under it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from contextlib import closing

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer

from ....core.casefile import read_case, restate_head
from ....core.casefile.store import Store
from ....ui.case.session import CaseSession


@pytest.fixture
def session(qgis_new_project):
    QgsSettings().remove("pitproof/recent")
    session = CaseSession()
    yield session
    session.shut_down()
    QgsProject.instance().clear()
    session.deleteLater()


@pytest.fixture
def said(session):
    sentences = []
    session.failed.connect(sentences.append)
    return sentences


@pytest.fixture
def opened(session, own_sample, until):
    assert session.open(own_sample.paths.case)
    until(lambda: session.state.findings is not None)
    return session


def test_a_case_is_read_and_checked_and_its_layers_stand_in_a_group_of_their_own(opened, own_sample):
    state = opened.state
    assert state.case.info == read_case(own_sample.paths.case).info
    assert {one.code for one in state.findings} >= {"check.case.province", "check.evidence.missing"}
    assert state.results is None
    (group,) = QgsProject.instance().layerTreeRoot().children()
    assert state.case.info.case_no in group.name()
    assert all(isinstance(layer, QgsVectorLayer) for layer in opened.layers.values())
    assert opened.missing_layers() == []
    terrains = [node.layer() for node in group.findLayers() if isinstance(node.layer(), QgsRasterLayer)]
    assert [layer.customProperty("pitproof/role") for layer in terrains] == ["after", "before"]
    assert QgsProject.instance().title() == group.name()


def test_what_is_saved_in_a_layer_is_seen(opened, until):
    pits = opened.layers["pits"]
    pits.startEditing()
    feature = next(pits.getFeatures())
    assert pits.changeAttributeValue(feature.id(), pits.fields().lookupField("mineral"), "大理岩")
    assert pits.commitChanges()
    until(lambda: "大理岩" in {pit.mineral for pit in opened.state.case.pits})


def test_what_another_program_writes_is_seen(opened, own_sample, until):
    restate_head(own_sample.paths.case, {"province": "湖北省"})
    until(lambda: opened.state.case.info.province == "湖北省" and not opened.reading)
    until(lambda: "check.case.province" not in {one.code for one in opened.state.findings})


def test_a_case_for_reading_only_has_layers_that_cannot_be_edited(session, own_sample):
    assert session.open(own_sample.paths.case, read_only=True)
    assert session.read_only
    assert not any(layer.startEditing() for layer in session.layers.values())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_protected_file_is_open_for_reading_only(session, own_sample):
    own_sample.paths.case.chmod(0o444)
    assert session.open(own_sample.paths.case)
    assert session.read_only


def test_a_second_case_takes_the_place_of_the_first(opened, own_sample, tmp_path, until):
    other = tmp_path / "second" / "other.gpkg"
    shutil.copytree(own_sample.folder, other.parent)
    (other.parent / own_sample.paths.case.name).rename(other)
    assert opened.open(other)
    until(lambda: opened.state.findings is not None)
    assert opened.path == opened.state.path == other
    assert len(QgsProject.instance().layerTreeRoot().children()) == 1
    assert all(str(other) in layer.source() for layer in opened.layers.values())
    assert opened.recent() == [other, own_sample.paths.case]


def test_edits_that_are_not_saved_keep_the_case_open(opened, said):
    pits = opened.layers["pits"]
    pits.startEditing()
    pits.deleteFeature(next(pits.getFeatures()).id())
    assert not opened.close()
    assert opened.path is not None
    assert pits.name() in said[-1]
    pits.rollBack()
    assert opened.close()
    assert QgsProject.instance().mapLayers() == {}


def test_a_layer_that_is_removed_can_be_put_back(opened):
    QgsProject.instance().removeMapLayer(opened.layers["pits"].id())
    assert opened.missing_layers() == ["pits"]
    opened.restore_layers()
    assert opened.missing_layers() == []
    assert opened.layers["pits"].featureCount() == 3
    assert len(QgsProject.instance().layerTreeRoot().children()) == 1


def test_closing_the_project_while_it_is_read_closes_the_case(session, own_sample, until):
    assert session.open(own_sample.paths.case)
    assert session.reading
    QgsProject.instance().clear()
    assert session.path is None
    assert session.state.case is None
    until(lambda: not session.reading)


def test_a_case_that_is_moved_away_is_said_and_found_again(opened, own_sample, until):
    case = own_sample.paths.case
    aside = case.with_name("aside.gpkg")
    shutil.move(case, aside)
    until(lambda: opened.state.error)
    assert str(case) in opened.state.error
    assert opened.path == case
    shutil.move(aside, case)
    opened.refresh()
    until(lambda: not opened.state.error and opened.state.case is not None)


@pytest.mark.parametrize(("name", "content"), [("absent.gpkg", None), ("text.gpkg", "no database")])
def test_what_is_no_case_is_refused_with_one_sentence(session, said, tmp_path, name, content):
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert not session.open(path)
    assert session.path is None
    assert name in said[-1]
    assert QgsProject.instance().mapLayers() == {}


def test_a_project_that_was_saved_with_a_case_brings_it_along(opened, own_sample, tmp_path):
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "work.qgz"))
    project.clear()
    assert opened.path is None
    assert project.read(str(tmp_path / "work.qgz"))
    assert opened.path == own_sample.paths.case
    assert len(project.layerTreeRoot().children()) == 1


def test_a_case_with_a_faulty_row_opens_and_says_which(session, own_sample, until):
    with closing(sqlite3.connect(own_sample.paths.case)) as file, file:
        file.execute("UPDATE prices SET price_yuan = 'many'")
    assert session.open(own_sample.paths.case)
    until(lambda: session.state.findings is not None)
    assert "prices" in {one.layer for one in session.state.findings if one.severity.value == "error"}


def test_the_main_thread_reads_only_the_head_and_the_surveys(session, own_sample, monkeypatch, until):
    here, beside = set(), set()
    whole = Store.read

    def read(store, layer):
        main = threading.current_thread() is threading.main_thread()
        (here if main else beside).add(layer.name)
        return whole(store, layer)

    monkeypatch.setattr(Store, "read", read)
    assert session.open(own_sample.paths.case)
    until(lambda: session.state.findings is not None)
    assert here == {"case_info", "surveys"}
    assert beside >= {"case_info", "surveys", "pits", "permits"}
