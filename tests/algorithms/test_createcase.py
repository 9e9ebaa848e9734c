# SPDX-License-Identifier: GPL-3.0-or-later
"""The algorithm makes a case file whose forms QGIS shows as the schema says."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import (
    QgsFieldConstraints,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from ...adapters.case_forms import prepare_layer, store_case_forms
from ...algorithms.createcase import CreateCaseAlgorithm
from ...core.casefile import read_case
from ...core.casefile.domains import PIT_CONDITION
from ...core.casefile.layers import LAYERS, SCHEMA
from ...core.errors import CaseFileError
from ...core.model import ActKind

SQUARE = "Polygon((500000 3000000, 500010 3000000, 500010 3000010, 500000 3000000))"


def run(path, **parameters):
    given = {"CASE": str(path), "CASE_NO": "12", "TITLE": "Quarry", "CRS": "EPSG:4547", **parameters}
    results, _ok = (
        CreateCaseAlgorithm()
        .create()
        .run(given, QgsProcessingContext(), QgsProcessingFeedback(), catchExceptions=False)
    )
    return results


def open_layer(path, name):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    return layer


@pytest.fixture
def case(tmp_path, qgis_app):
    return run(tmp_path / "case.gpkg")["CASE"]


def new_feature(layer, **values):
    attributes = {layer.fields().lookupField(name): value for name, value in values.items()}
    shape = QgsGeometry.fromWkt(SQUARE) if layer.isSpatial() else QgsGeometry()
    return QgsVectorLayerUtils.createFeature(layer, shape, attributes, layer.createExpressionContext())


def problems(layer, feature, name):
    return QgsVectorLayerUtils.validateAttribute(layer, feature, layer.fields().lookupField(name))[1]


def test_parameters_become_the_head_of_the_case(tmp_path):
    run(tmp_path / "a.gpkg", PROVINCE="浙江", ACT_KIND="sea_sand", ACT_START="2020-01-02")
    info = read_case(tmp_path / "a.gpkg").info
    assert (info.case_no, info.title, info.province, info.crs) == ("12", "Quarry", "浙江", "EPSG:4547")
    assert (info.act_kind, info.act_start, info.act_end) == (ActKind.SEA_SAND, date(2020, 1, 2), None)
    assert [item.name for item in tmp_path.iterdir()] == ["a.gpkg"]


@pytest.mark.parametrize(("crs", "words"), [("EPSG:4490", "degree"), ("EPSG:3857", "enlarges areas")])
def test_a_wrong_system_is_one_sentence(tmp_path, crs, words):
    with pytest.raises(QgsProcessingException, match=words):
        run(tmp_path / "a.gpkg", CRS=crs)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_kept_unless_told_otherwise(case):
    with pytest.raises(QgsProcessingException, match="exists already"):
        run(case)
    run(case, OVERWRITE=True, TITLE="again")
    assert read_case(case).info.title == "again"


def test_every_layer_opens_with_aliases(case):
    for schema in SCHEMA:
        layer = open_layer(case, schema.name)
        for field in schema.fields:
            alias = layer.attributeAlias(layer.fields().lookupField(field.name))
            assert alias in (field.english, field.chinese), (schema.name, field.name)


def test_value_maps_show_labels_in_the_chosen_language(case):
    layer = open_layer(case, "pits")
    for chinese in (False, True):
        prepare_layer(layer, LAYERS["pits"], chinese=chinese)
        setup = layer.editorWidgetSetup(layer.fields().lookupField("condition"))
        labels = [{code.chinese if chinese else code.english: code.value} for code in PIT_CONDITION.codes]
        assert (setup.type(), setup.config()["map"]) == ("ValueMap", labels)
    assert layer.attributeAlias(layer.fields().lookupField("pit_id")) == "采坑编号"


def test_pits_have_constraints(case):
    layer = open_layer(case, "pits")
    constraints = layer.fields().at(layer.fields().lookupField("pit_id")).constraints()
    kinds = QgsFieldConstraints.Constraint
    for kind in (kinds.ConstraintNotNull, kinds.ConstraintUnique, kinds.ConstraintExpression):
        assert constraints.constraints() & kind
        assert constraints.constraintStrength(kind) == QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
    assert problems(layer, new_feature(layer, pit_id=" "), "pit_id")
    assert not problems(layer, new_feature(layer, pit_id="A"), "pit_id")


@pytest.mark.parametrize(
    ("name", "field", "good", "bad"),
    [
        ("permits", "z_max_m", {"z_min_m": 1.0, "z_max_m": 1.0}, {"z_min_m": 2.0, "z_max_m": 1.0}),
        ("permits", "z_max_m", {"z_min_m": 1.0}, {"z_max_m": 1e6}),
        (
            "permits",
            "valid_to",
            {"valid_from": "2020-01-01", "valid_to": "2020-01-02"},
            {"valid_from": "2020-01-02", "valid_to": "2020-01-01"},
        ),
        ("prices", "price_yuan", {"price_yuan": "45.00"}, {"price_yuan": "45,00"}),
        ("density_samples", "density_t_per_m3", {"density_t_per_m3": "2.60"}, {"density_t_per_m3": "2600"}),
        ("density_samples", "moisture_pct", {"moisture_pct": ""}, {"moisture_pct": "wet"}),
    ],
)
def test_forms_refuse_what_the_reader_refuses(case, name, field, good, bad):
    layer = open_layer(case, name)
    assert not problems(layer, new_feature(layer, **good), field)
    assert problems(layer, new_feature(layer, **bad), field)


def test_digitised_pits_get_the_next_number_and_are_read(case):
    layer = open_layer(case, "pits")
    layer.startEditing()
    for _ in range(2):
        assert layer.addFeature(new_feature(layer))
    assert layer.addFeature(new_feature(layer, pit_id="K-41"))
    assert layer.addFeature(new_feature(layer))
    assert layer.commitChanges(), layer.commitErrors()
    del layer
    pits = read_case(case).pits
    assert [pit.pit_id for pit in pits] == ["CK01", "CK02", "K-41", "CK42"]
    assert {pit.surveyed_on for pit in pits} == {date.today()}


def test_results_and_the_journal_are_read_only_in_forms(case):
    for name in ("journal", "result_volumes"):
        layer = open_layer(case, name)
        indexes = [layer.fields().lookupField(field.name) for field in LAYERS[name].fields]
        assert all(layer.editFormConfig().readOnly(index) for index in indexes)
    info = open_layer(case, "case_info")
    assert info.editFormConfig().readOnly(info.fields().lookupField("crs"))


def test_outlines_are_styled_and_labelled(case):
    colours = {"pits": "#c81e1e", "permits": "#1e5ac8", "zones": "#d98e04"}
    for name, colour in colours.items():
        layer = open_layer(case, name)
        symbol = layer.renderer().symbol()
        assert symbol.symbolLayer(symbol.symbolLayerCount() - 1).color().name() == colour
        assert layer.labelsEnabled()
    pits = open_layer(case, "pits")
    assert pits.renderer().symbol().symbolLayer(1).layerType() == "LinePatternFill"
    assert pits.displayExpression() == '"pit_id"'


def test_a_missing_file_is_one_sentence(tmp_path, qgis_app):
    with pytest.raises(CaseFileError, match="form of the layer 'case_info'"):
        store_case_forms(tmp_path / "none.gpkg")
