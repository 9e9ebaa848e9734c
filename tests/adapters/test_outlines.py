# SPDX-License-Identifier: GPL-3.0-or-later
"""Features as pits and permits, whatever types their fields have."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from ...adapters.outlines import PermitFields, read_permits, read_pits
from ...core.errors import CrsError, GeometryError, InputError
from ..files import CRS, box

HOME = QgsCoordinateReferenceSystem(CRS)


@pytest.fixture
def context(qgis_app):
    return QgsProcessingContext()


def source_of(context, fields, *rows, crs=CRS):
    layer = QgsVectorLayer(f"Polygon?crs={crs}&{fields}", "图层", "memory")
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        feature.setGeometry(QgsGeometry.fromWkt(box(0, 0, 10, 10)))
        assert layer.dataProvider().addFeature(feature)
    return layer, QgsProcessingFeatureSource(layer, context)


@pytest.mark.parametrize(
    ("kind", "value", "wanted"), [("string", " K1", " K1"), ("integer", 7, "7"), ("string", "采1", "采1")]
)
def test_ids_of_any_type(context, kind, value, wanted):
    _layer, source = source_of(context, f"field=id:{kind}", (value,))
    (pit,) = read_pits(source, "id", HOME, context)
    assert (pit.pit_id, pit.outline.area) == (wanted, 100.0)


@pytest.mark.parametrize("value", [None, "", "  "])
def test_no_id(context, value):
    _layer, source = source_of(context, "field=id:string", ("A",), (value,))
    with pytest.raises(InputError, match="Feature 2 of layer '图层' has no pit id in field 'id'"):
        read_pits(source, "id", HOME, context)


def test_a_field_that_is_not_there(context):
    _layer, source = source_of(context, "field=id:string", ("A",))
    with pytest.raises(InputError, match="Layer '图层' has no field 'nr'; it has id"):
        read_pits(source, "nr", HOME, context)
    with pytest.raises(InputError, match="has no field 'z'"):
        read_permits(source, PermitFields(z_max="z"), HOME, context)


FIELDS = "field=no:string&field=low:double&field=high:string&field=day:date&field=till:string&field=out:string"
NAMES = PermitFields(licence="no", z_min="low", z_max="high", valid_from="day", valid_to="till", deduct="out")


def test_permits_with_everything(context):
    _layer, source = source_of(context, FIELDS, ("C1", 10.5, " 20 ", QDate(2020, 1, 2), "2021/03/04", "是"))
    (permit,) = read_permits(source, NAMES, HOME, context)
    assert (permit.licence_no, permit.z_min_m, permit.z_max_m) == ("C1", 10.5, 20.0)
    assert (permit.valid_from, permit.valid_to) == (date(2020, 1, 2), date(2021, 3, 4))
    assert permit.deduct
    assert permit.block_no == "1"


def test_permits_with_nothing(context):
    _layer, source = source_of(context, FIELDS, (None, None, None, None, None, None))
    for names in (NAMES, PermitFields()):
        (permit,) = read_permits(source, names, HOME, context)
        assert (permit.z_min_m, permit.z_max_m, permit.valid_from, permit.valid_to) == (None, None, None, None)
        assert not permit.deduct
        assert permit.licence_no == "图层 1"


@pytest.mark.parametrize("text", ["2021-03-04", "2021.03.04", "2021-03-04T08:00:00"])
def test_dates_as_text(context, text):
    _layer, source = source_of(context, FIELDS, ("C1", None, None, None, text, None))
    assert read_permits(source, NAMES, HOME, context)[0].valid_to == date(2021, 3, 4)


def test_dates_with_time(context):
    fields = "field=day:datetime"
    _layer, source = source_of(context, fields, (QDateTime(QDate(2021, 3, 4), QTime(8, 0)),))
    assert read_permits(source, PermitFields(valid_to="day"), HOME, context)[0].valid_to == date(2021, 3, 4)


@pytest.mark.parametrize("text", ["1", "-1", "True", "YES", "扣除", "deduct"])
def test_words_for_a_deducted_block(context, text):
    _layer, source = source_of(context, FIELDS, ("C1", None, None, None, None, text))
    assert read_permits(source, NAMES, HOME, context)[0].deduct


@pytest.mark.parametrize("text", ["deep", "1,5", "nan", "inf"])
def test_elevations_that_are_none(context, text):
    _layer, source = source_of(context, FIELDS, ("C1", None, text, None, None, None))
    with pytest.raises(InputError, match=f"Field 'high' of feature 1 in layer '图层' holds '{text}'"):
        read_permits(source, NAMES, HOME, context)


def test_dates_that_are_none(context):
    _layer, source = source_of(context, FIELDS, ("C1", None, None, None, "2021年", None))
    with pytest.raises(InputError, match="holds '2021年', which is not a date such as 2024-05-31"):
        read_permits(source, NAMES, HOME, context)


def test_systems(context):
    _layer, source = source_of(context, FIELDS, ("C1",), crs="EPSG:4548")
    (permit,) = read_permits(source, PermitFields(), HOME, context)
    assert permit.outline.area == pytest.approx(100.0, rel=3e-3)
    assert permit.outline.bounds[0] > 700_000
    _layer, source = source_of(context, FIELDS, ("C1",), crs="")
    with pytest.raises(InputError, match="Layer '图层' has no coordinate reference system"):
        read_permits(source, PermitFields(), HOME, context)
    _layer, source = source_of(context, FIELDS, ("C1",), crs="EPSG:2383")
    with pytest.raises(CrsError, match="on the datum 'Xian 1980'"):
        read_permits(source, PermitFields(), HOME, context)


def test_a_feature_without_geometry(context):
    layer, source = source_of(context, FIELDS, ("C1",))
    layer.dataProvider().addFeature(QgsFeature(layer.fields()))
    with pytest.raises(GeometryError, match="Feature 2 of layer '图层' has no geometry"):
        read_pits(source, "", HOME, context)
