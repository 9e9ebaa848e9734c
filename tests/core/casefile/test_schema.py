# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema is complete, speaks both languages, and any GDAL reader sees it."""

from __future__ import annotations

import dataclasses
import sqlite3

import pytest
from osgeo import gdal

from ....core import model
from ....core.casefile.domains import DOMAINS, CodedDomain
from ....core.casefile.layers import LAYERS, SCHEMA
from ....core.casefile.schema import Kind
from ....core.casefile.traces import margin_to_json, step_to_json

DESIGN_TABLES = {
    "case_info",
    "pits",
    "permits",
    "zones",
    "stockpiles",
    "surveys",
    "survey_points",
    "breaklines",
    "strata",
    "density_samples",
    "grade_samples",
    "sales",
    "prices",
    "documented_quantities",
    "attachments",
    "result_volumes",
    "result_parts",
    "result_tonnage",
    "result_determination",
    "result_checks",
    "journal",
}


def test_every_layer_of_the_design_is_there():
    assert set(LAYERS) >= DESIGN_TABLES


@pytest.mark.parametrize("layer", [layer for layer in SCHEMA if layer.noun], ids=lambda layer: layer.name)
def test_every_attribute_of_a_noun_has_its_field(layer):
    names = {field.name for field in layer.fields} | ({"outline"} if layer.geometry else set())
    wanted = {item.name for item in dataclasses.fields(layer.noun)} - {"parts"}  # parts have a table of their own
    assert wanted <= names


@pytest.mark.parametrize(
    ("noun", "name", "elsewhere"),
    [
        (model.ValueFigure, "result_determination", {"key"}),  # "figure_key" there
        (model.Classification, "result_determination", set()),
        (model.Notice, "result_checks", set()),
        (model.Overlap, "result_checks", set()),
        (model.VolumeResult, "result_run", {"pits", "overlaps", "notices"}),
        (model.Step, "", set(step_to_json(model.Step("")))),
        (model.Margin, "", set(margin_to_json(model.Margin((), 1.0, 1.0, 1.0)))),
    ],
)
def test_nouns_that_share_a_table_have_their_fields_too(noun, name, elsewhere):
    stored = {field.name for field in LAYERS[name].fields} if name else set()
    assert {item.name for item in dataclasses.fields(noun)} <= stored | elsewhere


@pytest.mark.parametrize("layer", SCHEMA, ids=lambda layer: layer.name)
def test_names_and_aliases_are_unique_in_a_layer_and_in_both_languages(layer):
    assert len({field.name for field in layer.fields}) == len(layer.fields)
    assert len({field.alias for field in layer.fields}) == len(layer.fields)
    assert all(field.english and field.chinese for field in layer.fields)
    assert not layer.key or layer.field(layer.key)
    assert all(layer.field(name) for pair in layer.ordered for name in pair)


def test_coded_values_are_those_of_the_enums():
    for domain in DOMAINS:
        if isinstance(domain, CodedDomain) and domain.enum:
            assert domain.values == tuple(member.value for member in domain.enum)


def test_money_and_densities_are_exact_text_columns():
    exact = [field for layer in SCHEMA for field in layer.fields if "yuan" in field.name or "density" in field.name]
    assert exact
    assert {field.kind for field in exact} == {Kind.DECIMAL}


def test_ogr_sees_layers_types_constraints_defaults_and_value_lists(empty):
    source = gdal.OpenEx(str(empty))
    for layer in SCHEMA:
        table = source.GetLayerByName(layer.name)
        definition = table.GetLayerDefn()
        for field in layer.fields:
            column = definition.GetFieldDefn(definition.GetFieldIndex(field.name))
            assert bool(column.IsNullable()) is not field.required, field.name
            assert bool(column.IsUnique()) is field.unique, field.name
            if isinstance(field.domain, CodedDomain):
                found = source.GetFieldDomain(column.GetDomainName()).GetEnumeration()
                assert found == {code.value: code.label for code in field.domain.codes}
    condition = source.GetLayerByName("pits").GetLayerDefn().GetFieldDefn(2)
    assert (condition.GetName(), condition.GetDefault()) == ("condition", "'open'")
    assert source.GetLayerByName("pits").GetSpatialRef().GetAuthorityCode(None) == "4547"


def test_aliases_are_where_the_standard_keeps_them(empty):
    with sqlite3.connect(empty) as connection:
        found = connection.execute("SELECT table_name, column_name, title FROM gpkg_data_columns").fetchall()
    assert sorted(found) == sorted((layer.name, field.name, field.alias) for layer in SCHEMA for field in layer.fields)


def test_geopandas_reads_it(case):
    geopandas = pytest.importorskip("geopandas")
    pits = geopandas.read_file(case, layer="pits")
    assert list(pits["pit_id"]) == ["CK1", "007"]
    assert pits.crs.to_epsg() == 4547
    assert list(geopandas.read_file(case, layer="prices")["price_yuan"]) == ["45.00"]
