# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms and styles of a case file, stored in it as the default style of each layer.

Everything is derived from the schema, so that a form can refuse what the reader would refuse. It runs in any thread:
the layers are its own and no project is touched.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from ..core.casefile.domains import CodedDomain, RangeDomain
from ..core.casefile.layers import SCHEMA
from ..core.casefile.result_layers import EDITS, JOURNAL, RESULTS
from ..core.casefile.schema import Field, Kind, Layer
from ..core.errors import CaseFileError

STYLE_NAME = "PitProof"
_READ_ONLY = ("crs",)  # fields that only the plugin sets; changing the text would not change the layers
_TODAY = "to_date(now())"
# The highest number at the end of any identifier, plus one, after the prefix.
_NEXT_ID = (
    "'{prefix}' || lpad(to_string(1 + coalesce(maximum(to_int(coalesce("
    "nullif(regexp_substr(\"{field}\", '([0-9]{{1,9}})$'), ''), '0'))), 0)), 2, '0')"
)
_DEFAULTS = {
    ("pits", "pit_id"): _NEXT_ID.format(prefix="CK", field="pit_id"),
    ("pits", "surveyed_on"): _TODAY,
    ("stockpiles", "stockpile_id"): _NEXT_ID.format(prefix="DT", field="stockpile_id"),
    ("stockpiles", "surveyed_on"): _TODAY,
    ("density_samples", "sample_no"): _NEXT_ID.format(prefix="MD", field="sample_no"),
    ("density_samples", "taken_on"): _TODAY,
    ("grade_samples", "sample_no"): _NEXT_ID.format(prefix="PW", field="sample_no"),
    ("grade_samples", "taken_on"): _TODAY,
    ("goaf_blocks", "block_id"): _NEXT_ID.format(prefix="KD", field="block_id"),
    ("sales", "sale_no"): _NEXT_ID.format(prefix="XS", field="sale_no"),
}
# What the last feature had, for a form and (through the expression) for features that no form made.
_LAST = "attribute(get_feature_by_id(@layer, maximum(\"fid\")), '{field}')"
_REMEMBERED = {
    "pits": ("surveyor", "mineral"),
    "permits": ("licence_no", "holder", "mineral", "valid_from", "valid_to"),
    "zones": ("kind", "basis"),
    "stockpiles": ("surveyor", "mineral"),
    "survey_points": ("kind", "survey"),
    "breaklines": ("kind", "survey"),
    "density_samples": ("mineral", "lab_report_no"),
    "grade_samples": ("mineral", "component", "lab_report_no"),
    "sales": ("mineral", "buyer"),
    "documented_quantities": ("mineral", "issuer"),
    "goaf_blocks": ("mineral", "pit_id", "dip_deg", "position", "position_basis"),
}
_REPEATED = ("surveyor",)  # also where the feature comes from elsewhere than a form
_NUMBER_PATTERN = "^[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?$"
_CASE_FOLDER = "file_path(layer_property(@layer_id, 'path'))"
_RELATIVE_TO_DEFAULT_PATH = 2  # QgsFileWidget.RelativeStorage; qgis.gui is not there in a headless run


def store_case_forms(case_path: str | Path) -> None:
    """Give every layer of a case file its form and style in the user's language; raises `CaseFileError`."""
    for schema in SCHEMA:
        layer = QgsVectorLayer(f"{case_path}|layername={schema.name}", schema.name, "ogr")
        if not layer.isValid():
            raise _failure(case_path, schema, layer.error().summary())
        prepare_layer(layer, schema)
        problem = layer.saveStyleToDatabase(STYLE_NAME, "", True, "")
        if problem:
            raise _failure(case_path, schema, problem)


def prepare_layer(layer: QgsVectorLayer, schema: Layer, *, chinese: bool | None = None) -> None:
    """Set aliases, widgets, constraints, defaults, display expression and symbols of one layer.

    ``chinese`` chooses the language of aliases and value labels; None takes that of QGIS.
    """
    if chinese is None:
        chinese = QgsApplication.locale().startswith("zh")
    fid = layer.fields().lookupField("fid")
    if fid >= 0:
        layer.setEditorWidgetSetup(fid, QgsEditorWidgetSetup("Hidden", {}))
    for field in schema.fields:
        _prepare_field(layer, schema, field, chinese=chinese)
    if schema.key:
        layer.setDisplayExpression(f'"{schema.key}"')
    symbol = _symbol(schema.name)
    if symbol is not None:
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        _label(layer, schema)


def _failure(case_path: str | Path, schema: Layer, reason: str) -> CaseFileError:
    return CaseFileError(
        "The form of the layer '{layer}' could not be stored in {file}: {reason}",
        "Close the file in other programs and create the case again.",
        layer=schema.name,
        file=Path(case_path).name,
        reason=reason,
    )


def _prepare_field(layer: QgsVectorLayer, schema: Layer, field: Field, *, chinese: bool) -> None:
    index = layer.fields().lookupField(field.name)
    layer.setFieldAlias(index, field.chinese if chinese else field.english)
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(*_widget(field, chinese=chinese)))
    hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
    if field.required:
        layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintNotNull, hard)
    if field.unique:
        layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintUnique, hard)
    rules = _rules(schema, field, chinese=chinese)
    if rules:
        layer.setConstraintExpression(
            index, " AND ".join(f"({rule})" for rule, _ in rules), "; ".join(text for _, text in rules)
        )
        layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintExpression, hard)
    default = _default(schema, field)
    if default:
        layer.setDefaultValueDefinition(index, QgsDefaultValue(default))
    if field.name in _REMEMBERED.get(schema.name, ()):
        form = layer.editFormConfig()
        form.setReuseLastValue(index, True)
        layer.setEditFormConfig(form)
    if schema in RESULTS or schema in (JOURNAL, EDITS) or field.name in _READ_ONLY:
        form = layer.editFormConfig()
        form.setReadOnly(index, True)
        layer.setEditFormConfig(form)


def _widget(field: Field, *, chinese: bool) -> tuple[str, dict[str, Any]]:
    """Return the type and the settings of a field's widget.

    A measured number gets a plain edit and a range check: a spin box would round the evidence to its own decimals.
    """
    domain = field.domain
    if isinstance(domain, CodedDomain):
        labels = [{code.chinese if chinese else code.english: code.value} for code in domain.codes]
        return "ValueMap", {"map": labels}
    if field.kind is Kind.DATE:
        return "DateTime", {
            "display_format": "yyyy-MM-dd",
            "field_format": "yyyy-MM-dd",
            "calendar_popup": True,
            "allow_null": True,
        }
    if field.kind is Kind.BOOLEAN:
        return "CheckBox", {}
    if isinstance(domain, RangeDomain) and field.kind is Kind.INTEGER:
        # Qt's spin box counts in 32 bits
        return "Range", {"Min": int(domain.minimum), "Max": min(int(domain.maximum), 2**31 - 1), "AllowNull": True}
    if field.name.endswith("path"):
        return "ExternalResource", _file_widget()
    return "TextEdit", {"IsMultiline": field.name in ("note", "text", "reason") or field.kind is Kind.JSON}


def _file_widget() -> dict[str, Any]:
    """Return the settings of a file chooser that stores paths relative to the folder of the case file."""
    root = {"active": True, "expression": _CASE_FOLDER, "type": 3}
    return {
        "FileWidget": True,
        "FileWidgetButton": True,
        "FullUrl": False,
        "UseLink": True,
        "RelativeStorage": _RELATIVE_TO_DEFAULT_PATH,
        "StorageMode": 0,
        "PropertyCollection": {"name": "", "type": "collection", "properties": {"propertyRootPath": root}},
    }


def _rules(schema: Layer, field: Field, *, chinese: bool) -> list[tuple[str, str]]:
    """Return the expressions that a value must meet, each with the sentence that is shown when it does not."""
    rules = []
    name = f'"{field.name}"'
    if field.required and field.kind is Kind.TEXT and field.domain is None:
        text = QCoreApplication.translate("CaseForms", "Must not be empty")
        rules.append((f"coalesce(trim({name}), '') <> ''", text))
    if field.kind is Kind.DECIMAL:
        text = QCoreApplication.translate("CaseForms", "Digits and a decimal point only")
        rules.append((f"coalesce({name}, '') = '' OR regexp_match({name}, '{_NUMBER_PATTERN}')", text))
    if isinstance(field.domain, RangeDomain):
        low, high = field.domain.minimum, field.domain.maximum
        text = QCoreApplication.translate("CaseForms", "Between {low} and {high}").format(
            low=f"{low:g}", high=f"{high:g}"
        )
        rules.append(
            (f"coalesce(to_string({name}), '') = '' OR try(to_real({name}) BETWEEN {low!r} AND {high!r}, false)", text)
        )
    for first, second in schema.ordered:
        if field.name == second:
            label = schema.field(first).chinese if chinese else schema.field(first).english
            text = QCoreApplication.translate("CaseForms", "Not less than '{field}'").format(field=label)
            rules.append((f'"{first}" IS NULL OR {name} IS NULL OR "{first}" <= {name}', text))
    return rules


def _default(schema: Layer, field: Field) -> str:
    """Return the default as an expression, or nothing."""
    if (schema.name, field.name) in _DEFAULTS:
        return _DEFAULTS[schema.name, field.name]
    if field.name in _REPEATED:
        return _LAST.format(field=field.name) if field.name in _REMEMBERED.get(schema.name, ()) else ""
    if field.kind is Kind.BOOLEAN:
        return "true" if field.default else "false"
    return f"'{field.default}'" if isinstance(field.default, str) else ""


def _pen(colour: str, width_mm: float, style: str = "solid") -> dict[str, str]:
    return {"line_color": colour, "line_width": str(width_mm), "line_style": style}


def _area(colour: str, width_mm: float, style: str = "solid", fill: str = "") -> QgsFillSymbol:
    symbol = QgsFillSymbol.createSimple({"color": fill or "0,0,0,0", "outline_style": "no"})
    symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer.create(_pen(colour, width_mm, style)))
    return symbol


def _hatched(colour: str) -> QgsFillSymbol:
    symbol = _area(colour, 0.5)
    hatch = QgsLinePatternFillSymbolLayer.create({"angle": "45", "distance": "2"})
    hatch.setSubSymbol(QgsLineSymbol.createSimple(_pen(colour, 0.2)))
    symbol.insertSymbolLayer(1, hatch)
    return symbol


def _symbol(name: str) -> QgsSymbol | None:
    """Return the symbol of a layer with geometry: pits red and hatched, licences blue, zones amber."""
    if name == "pits":
        return _hatched("#c81e1e")
    if name == "permits":
        return _area("#1e5ac8", 0.7)
    if name == "zones":
        return _area("#d98e04", 0.5, "dash", "217,142,4,40")
    if name == "stockpiles":
        return _area("#7a4b1e", 0.4, "solid", "122,75,30,60")
    if name == "breaklines":
        return QgsLineSymbol.createSimple(_pen("#7a4b1e", 0.3))
    if name == "section_lines":
        return QgsLineSymbol.createSimple({**_pen("#0b3d91", 0.5), "customdash": "6;1;1;1", "use_custom_dash": "1"})
    if name == "survey_points":
        return QgsMarkerSymbol.createSimple({"name": "cross", "size": "1.6", "color": "#202020"})
    return None


def _label(layer: QgsVectorLayer, schema: Layer) -> None:
    if schema.name not in ("pits", "permits", "zones", "stockpiles", "section_lines"):
        return
    settings = QgsPalLayerSettings()
    settings.fieldName = schema.key
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setColor(QColor("white"))
    text = QgsTextFormat()
    text.setSize(9)
    text.setBuffer(buffer)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
