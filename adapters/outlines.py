# SPDX-License-Identifier: GPL-3.0-or-later
"""Features of polygon layers as pits and permits of the core, and results back as features."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import date

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVariantUtils,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ..core.crs import transform_between
from ..core.errors import GeometryError, InputError, Words
from ..core.model import Permit, Pit
from .geometry import to_shapely
from .terrain import crs_text


@dataclass(frozen=True)
class PermitFields:
    """Names of the permit layer's fields; empty: not there."""

    z_min: str = ""
    z_max: str = ""
    licence: str = ""
    valid_from: str = ""
    valid_to: str = ""
    deduct: str = ""


def read_pits(
    source: QgsProcessingFeatureSource, id_field: str, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> list[Pit]:
    """Return the pits of a polygon source in ``crs``; raises for another datum and for missing ids."""
    _require_field(source, id_field)
    pits = []
    for feature in _features(source, crs, context):
        value = feature[id_field] if id_field else feature.id()
        if QgsVariantUtils.isNull(value) or not str(value).strip():
            raise InputError(
                "Feature {fid} of layer '{layer}' has no pit id in field '{field}'.",
                "Give every pit its own id.",
                fid=feature.id(),
                layer=source.sourceName(),
                field=id_field,
            )
        pits.append(Pit(pit_id=str(value), outline=_outline(feature, source)))
    return pits


def read_permits(
    source: QgsProcessingFeatureSource,
    fields: PermitFields,
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
) -> list[Permit]:
    """Return the licence blocks of a polygon source in ``crs``."""
    for name in astuple(fields):
        _require_field(source, name)
    permits = []
    for number, feature in enumerate(_features(source, crs, context), start=1):
        permits.append(
            Permit(
                licence_no=_text(feature, fields.licence) or f"{source.sourceName()} {feature.id()}",
                outline=_outline(feature, source),
                z_min_m=_number(feature, fields.z_min, source),
                z_max_m=_number(feature, fields.z_max, source),
                valid_from=_date(feature, fields.valid_from, source),
                valid_to=_date(feature, fields.valid_to, source),
                block_no=str(number),
                deduct=_text(feature, fields.deduct).lower() in ("1", "-1", "true", "yes", "deduct", "扣除", "是"),
            )
        )
    return permits


def _require_field(source: QgsProcessingFeatureSource, field: str) -> None:
    if field and source.fields().lookupField(field) < 0:
        raise InputError(
            "Layer '{layer}' has no field '{field}'; it has {fields}.",
            "Choose one of its fields.",
            layer=source.sourceName(),
            field=field,
            fields=", ".join(source.fields().names()) or Words("none"),
        )


def _features(
    source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> Iterator[QgsFeature]:
    if not source.sourceCrs().isValid():
        raise InputError(
            "Layer '{layer}' has no coordinate reference system.",
            "Set the right one in the layer's properties.",
            layer=source.sourceName(),
        )
    transform_between(
        crs_text(source.sourceCrs()), crs_text(crs), Words("Layer '{name}'", name=source.sourceName())
    )  # datum check
    request = QgsFeatureRequest()
    if source.sourceCrs() != crs:
        request.setDestinationCrs(crs, context.transformContext())
    yield from source.getFeatures(request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks)


def _outline(feature: QgsFeature, source: QgsProcessingFeatureSource) -> object:
    if not feature.hasGeometry() or feature.geometry().isEmpty():
        raise GeometryError(
            "Feature {fid} of layer '{layer}' has no geometry.",
            "Digitise its outline or delete the feature.",
            fid=feature.id(),
            layer=source.sourceName(),
        )
    return to_shapely(feature.geometry())


def _text(feature: QgsFeature, field: str) -> str:
    value = feature[field] if field else None
    return "" if QgsVariantUtils.isNull(value) else str(value).strip()


def _number(feature: QgsFeature, field: str, source: QgsProcessingFeatureSource) -> float | None:
    text = _text(feature, field)
    if not text:
        return None
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise _unreadable(feature, field, text, "an elevation in metres", source)
    return number


def _date(feature: QgsFeature, field: str, source: QgsProcessingFeatureSource) -> date | None:
    value = feature[field] if field else None
    if QgsVariantUtils.isNull(value):
        return None
    if isinstance(value, QDateTime):
        value = value.date()
    if isinstance(value, QDate):
        return date(value.year(), value.month(), value.day()) if value.isValid() else None
    text = str(value).strip().replace("/", "-").replace(".", "-")
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise _unreadable(feature, field, text, "a date such as 2024-05-31", source) from error


def _unreadable(
    feature: QgsFeature, field: str, text: str, wanted: str, source: QgsProcessingFeatureSource
) -> InputError:
    return InputError(
        "Field '{field}' of feature {fid} in layer '{layer}' holds '{text}', which is not {wanted}.",
        "Correct the value.",
        field=field,
        fid=feature.id(),
        layer=source.sourceName(),
        text=text,
        wanted=Words(wanted),
    )
