# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawing in a case: the stored project, snapping, borders, what a new pit gets, and what its form refuses."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from qgis.core import (
    NULL,
    Qgis,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from ...adapters.digitizing import PROJECT_NAME, add_case_layers, store_project
from ...core.casefile import read_case
from ...core.casefile.layers import SCHEMA
from ...core.errors import CaseFileError

SQUARE = "Polygon(({x} 3367700, {e} 3367700, {e} 3367710, {x} 3367710, {x} 3367700))"


@pytest.fixture
def case(run, tmp_path):
    made = run("createcase", CASE=str(tmp_path / "案.gpkg"), CASE_NO="7", TITLE="采石场案", CRS="EPSG:4547")
    return made["CASE"]


@pytest.fixture
def project(case):
    project = QgsProject()
    yield project, add_case_layers(project, case)
    project.clear()


def draw(layer, x=512000.0, **values):
    """A feature as the digitizing tool makes it."""
    attributes = {layer.fields().lookupField(name): value for name, value in values.items()}
    shape = QgsGeometry.fromWkt(SQUARE.format(x=x, e=x + 10.0))
    return QgsVectorLayerUtils.createFeature(layer, shape, attributes, layer.createExpressionContext())


def problems(layer, feature):
    """The fields whose constraints a feature breaks, as the form shows them."""
    return {
        layer.fields().at(index).name(): said
        for index in range(layer.fields().count())
        for ok, said in [QgsVectorLayerUtils.validateAttribute(layer, feature, index)]
        if not ok and layer.fields().at(index).name() != "fid"
    }


def test_the_project_in_the_case_opens_anywhere(case, tmp_path):
    moved = tmp_path / "另一台电脑"
    moved.mkdir()
    shutil.move(case, moved / "案.gpkg")
    project = QgsProject()
    assert project.read(f"geopackage:{moved / '案.gpkg'}?projectName={PROJECT_NAME}")
    layers = list(project.mapLayers().values())
    assert len(layers) == len(SCHEMA)
    assert all(layer.isValid() for layer in layers)
    assert (project.crs().authid(), project.title()) == ("EPSG:4547", "7 采石场案")
    assert all(str(moved) in layer.source() for layer in layers)
    assert project.topologicalEditing()
    project.clear()


def test_without_the_project_the_case_holds_none(run, tmp_path):
    made = run(
        "createcase", CASE=str(tmp_path / "a.gpkg"), CASE_NO="1", TITLE="a", CRS="EPSG:4547", STORE_PROJECT=False
    )
    project = QgsProject()
    assert not project.read(f"geopackage:{made['CASE']}?projectName={PROJECT_NAME}")


def test_snapping_and_shared_borders(project):
    loaded, layers = project
    config = loaded.snappingConfig()
    assert config.enabled()
    assert config.mode() == Qgis.SnappingMode.AdvancedConfiguration
    for name in ("pits", "permits", "breaklines"):
        settings = config.individualLayerSettings(layers[name])
        assert settings.enabled()
        assert settings.typeFlag() == Qgis.SnappingType.Vertex | Qgis.SnappingType.Segment
    assert loaded.topologicalEditing()
    assert set(loaded.avoidIntersectionsLayers()) == {layers["pits"], layers["stockpiles"]}


def test_snapping_of_the_users_own_layers_is_kept(case):
    project = QgsProject()
    own = QgsVectorLayer("Polygon?crs=EPSG:4547", "own", "memory")
    project.addMapLayer(own)
    project.setAvoidIntersectionsLayers([own])
    add_case_layers(project, case)
    assert own in project.avoidIntersectionsLayers()
    project.clear()


def test_a_drawn_pit_gets_number_date_and_the_last_surveyor(project, case):
    _loaded, layers = project
    pits = layers["pits"]
    pits.startEditing()
    assert pits.addFeature(draw(pits, surveyor="李测", mineral="灰岩"))
    assert pits.commitChanges()
    pits.startEditing()
    assert pits.addFeature(draw(pits, 512100.0, mineral="灰岩"))
    assert pits.addFeature(draw(pits, 512200.0, mineral="灰岩"))
    assert pits.commitChanges(), pits.commitErrors()
    found = read_case(case).pits
    assert [(pit.pit_id, pit.surveyor) for pit in found] == [("CK01", "李测"), ("CK02", "李测"), ("CK03", "李测")]
    assert {pit.surveyed_on for pit in found} == {date.today()}
    assert {pit.condition.value for pit in found} == {"open"}


def test_the_first_pit_of_a_case_has_no_surveyor_yet(project):
    pits = project[1]["pits"]
    assert draw(pits)["surveyor"] in (None, NULL, "")
    assert problems(pits, draw(pits)) == {}


def test_forms_remember_who_surveys(project):
    pits = project[1]["pits"]
    form = pits.editFormConfig()
    remembered = [field.name() for index, field in enumerate(pits.fields()) if form.reuseLastValue(index)]
    assert remembered == ["mineral", "surveyor"]


def test_a_form_shows_what_is_wrong(project):
    pits = project[1]["pits"]
    pits.startEditing()
    assert pits.addFeature(draw(pits, pit_id="CK01"))
    assert pits.commitChanges()
    typed = draw(pits)
    typed["pit_id"] = "CK01"  # over the number that was offered
    assert set(problems(pits, typed)) == {"pit_id"}
    assert set(problems(pits, draw(pits, pit_id=" "))) == {"pit_id"}
    assert set(problems(pits, draw(pits, mined_from="2024-05-01", mined_to="2024-04-01"))) == {"mined_to"}
    permits = project[1]["permits"]
    wrong = draw(permits, licence_no="C1", z_min_m=120.0, z_max_m=90.0)
    assert set(problems(permits, wrong)) == {"z_max_m"}


def test_pits_drawn_over_each_other_are_cut_at_the_border(project):
    loaded, layers = project
    pits = layers["pits"]
    pits.startEditing()
    pits.addFeature(draw(pits))
    shape = QgsGeometry.fromWkt(SQUARE.format(x=512005.0, e=512020.0))
    code = shape.avoidIntersectionsV2(loaded.avoidIntersectionsLayers())
    assert code == Qgis.GeometryOperationResult.Success
    assert shape.area() == pytest.approx(100.0)
    pits.rollBack()


def test_a_file_that_is_no_case(tmp_path, qgis_app):
    (tmp_path / "a.gpkg").write_text("x")
    with pytest.raises(CaseFileError, match="not a PitProof case"):
        store_project(tmp_path / "a.gpkg")
