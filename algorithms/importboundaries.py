# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:importboundaries``: outlines out of 国土 TXT, licence strings, corner tables, drawings and layers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsVariantUtils,
)

from ..adapters.geometry import to_qgs_geometry, to_shapely
from ..adapters.sentences import interface_language, sentence
from ..adapters.terrain import crs_text
from ..core.casefile import add_evidence, read_case
from ..core.errors import InputError
from ..core.model import Case
from ..core.progress import Progress, stop_if_cancelled
from ..core.report.files import replace_file
from ..core.report.pages.importpage import boundaries_html
from ..core.survey.formats.assemble import in_system, understand
from ..core.survey.formats.boundaries import read_document
from ..core.survey.formats.evidence import EvidenceOptions, as_permits, as_pits, as_zones
from ..core.survey.formats.nouns import Document, Format, Nested, Plot, Reading
from ..core.survey.formats.vectorfile import ShapeReader
from .importbase import INTEGER, NUMBER, TEXT, ImportAlgorithm, all_or_nothing, fields_of

_FORMATS = (Format.LAND_TXT, Format.LICENCE_STRING, Format.CORNER_TABLE, Format.VECTOR)
_ROLES = ("pits", "permits", "zones")


def plot_fields() -> QgsFields:
    """Return the fields of the layer of outlines."""
    texts = ("plot_no", "name", "licence_no", "block_no")
    numbers = ("z_min_m", "z_max_m", "stated_area_m2", "area_m2", "difference_pct")
    return fields_of(
        *((name, TEXT) for name in texts),
        *((name, NUMBER) for name in numbers),
        ("deduct", INTEGER),
        ("source", TEXT),
        ("line", INTEGER),
    )


class ImportBoundariesAlgorithm(ImportAlgorithm):
    """Reads boundary documents and says what it concluded."""

    def name(self) -> str:
        """Return the fixed id."""
        return "importboundaries"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Import boundaries")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        english = ["boundary", "licence", "permit", "corner", "coordinates", "TXT", "DXF", "CSV", "XLSX", "import"]
        return [
            *english,
            "国土TXT",
            "报盘",
            "电子坐标",
            "拐点坐标",
            "矿区范围",
            "采矿许可证",
            "界址点",
            "勘测定界",
            "导入",
        ]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr(
            "Outlines from land-office TXT, licence strings, corner tables, DXF or layers, with reasons and checks."
        )

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Give one of: a file (land-office TXT, CSV, XLSX, DXF, any vector file), pasted text (corner table or "
            "registration string), or a layer.</p><p>Datum, zone, axis order and encoding are concluded from "
            "magnitudes and headers, and every conclusion is listed with its reason, beside area and centroid "
            "against the stated area. Where two readings are possible the run stops with one sentence that lists "
            "them; a parameter then decides. A datum is never shifted.</p><p>A plot that cannot be read is "
            "reported with its line; the good plots of the file come in only when KEEP_GOOD is "
            "set.</p><p>Registration strings are read tolerantly, but their standard was not available: confirm "
            "outline and elevations on the map and on the licence.</p><p>With a case file, the outlines are also "
            "written into it as pits, licences or zones, in its system. Validity and elevation range of a licence that "
            "its document does not print are parameters; a range that is printed always wins.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(QgsProcessingParameterFile("INPUT", self.tr("Document"), optional=True))
        self.addParameter(
            QgsProcessingParameterString("TEXT", self.tr("or pasted text"), multiLine=True, optional=True)
        )
        kinds = [Qgis.ProcessingSourceType.VectorPolygon, Qgis.ProcessingSourceType.VectorLine]
        self.addParameter(QgsProcessingParameterFeatureSource("LAYER", self.tr("or layer"), kinds, optional=True))
        self.addFormat(_FORMATS)
        self.addChoice("NESTED", self.tr("Outlines inside others"), [nested.value for nested in Nested])
        self.addParameter(
            QgsProcessingParameterString(
                "LICENCE_NO", self.tr("Licence number (where the document has none)"), optional=True
            )
        )
        self.addCase()
        self.addChoice("ROLE", self.tr("The outlines become"), _ROLES, advanced=False)
        for name, label in (
            ("MINERAL", self.tr("Mineral")),
            ("HOLDER", self.tr("Licence holder")),
            ("ZONE_KIND", self.tr("Kind of zone (as in the case's list)")),
            ("BASIS", self.tr("Basis of a zone (empty: the document's name)")),
            ("SURVEYOR", self.tr("Surveyor of pits")),
        ):
            self.addOptionalText(name, label)
        self.addDay("VALID_FROM", self.tr("Licence or zone valid from"))
        self.addDay("VALID_TO", self.tr("Licence or zone valid to"))
        self.addDay("SURVEYED_ON", self.tr("Pits surveyed on"))
        self.addOptionalNumber("Z_MIN", self.tr("Lowest licensed elevation, where the document has none (m)"))
        self.addOptionalNumber("Z_MAX", self.tr("Highest licensed elevation, where the document has none (m)"))
        self.addSink("OUTPUT", self.tr("Outlines"), Qgis.ProcessingSourceType.VectorPolygon, made=True)
        self.addPage()
        self.addAnswers(
            (
                ("PLOTS", self.tr("Plots")),
                ("PROBLEMS", self.tr("Plots left out")),
                ("AREA", self.tr("Area (m²)")),
                ("STATED_AREA", self.tr("Stated area (m²)")),
            )
        )

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Read, say what was understood, then write the outputs, the case last."""
        document = self._document(parameters, context, progress)
        reading = understand(document, self.choices(parameters, context))
        case = self._case(parameters, context)
        target = self.parameterAsCrs(parameters, "TARGET_CRS", context)
        if target.isValid():
            reading = in_system(reading, crs_text(target))
        evidence = self._evidence(parameters, context, in_system(reading, case.info.crs), case) if case else {}
        conclusions = self.say(reading.conclusions, progress)
        progress.report(60.0)
        stop_if_cancelled(progress)
        with all_or_nothing() as written:
            html = self.parameterAsFileOutput(parameters, "HTML", context)
            if html:
                replace_file(html, boundaries_html(reading, interface_language(), sentence).encode())
                written["HTML"] = html
            features = (_feature(plot, reading) for plot in reading.plots)
            written["OUTPUT"] = self.sink(
                parameters, context, "OUTPUT", plot_fields(), Qgis.WkbType.MultiPolygon, reading.crs, features
            )
            if case:
                entry = self.entry(case.path, parameters, context, progress, outputs=written.values())
                add_evidence(case.path, **evidence, journal=entry)
        progress.report(100.0)
        return {**written, **_numbers(reading), "CRS": reading.crs, "CONCLUSIONS": conclusions}

    def _document(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> Document:
        path = self.text(parameters, "INPUT", context)
        text = self.parameterAsString(parameters, "TEXT", context)
        layer = self.parameterAsSource(parameters, "LAYER", context) if parameters.get("LAYER") else None
        given = [name for name, value in (("INPUT", path), ("TEXT", text.strip()), ("LAYER", layer)) if value]
        if len(given) != 1:
            raise InputError(
                "Exactly one of INPUT, TEXT and LAYER is needed; {count} were given.",
                "Choose a file, paste text, or choose a layer.",
                count=len(given),
            )
        if layer is not None:
            return _layer_document(layer, progress)
        file, found = Path(path) if path else None, self.format(parameters, context)
        return read_document(file, text, format=found, encoding=self.encoding(parameters, context))

    def _case(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Case | None:
        path = self.text(parameters, "CASE", context)
        return read_case(path) if path else None

    def _evidence(
        self, parameters: dict[str, Any], context: QgsProcessingContext, reading: Reading, case: Case
    ) -> dict[str, Any]:
        role = self.parameterAsEnumString(parameters, "ROLE", context)
        options = EvidenceOptions(
            mineral=self.text(parameters, "MINERAL", context),
            zone_kind=self.text(parameters, "ZONE_KIND", context) or "other",
            holder=self.text(parameters, "HOLDER", context),
            basis=self.text(parameters, "BASIS", context),
            surveyor=self.text(parameters, "SURVEYOR", context),
            surveyed_on=self.day(parameters, "SURVEYED_ON", context),
            valid_from=self.day(parameters, "VALID_FROM", context),
            valid_to=self.day(parameters, "VALID_TO", context),
            z_min_m=self.number(parameters, "Z_MIN", context),
            z_max_m=self.number(parameters, "Z_MAX", context),
        )
        if role == "pits":
            return {role: as_pits(reading, (pit.pit_id for pit in case.pits), options)}
        if role == "permits":
            taken = ((permit.licence_no, permit.block_no) for permit in case.permits)
            return {role: as_permits(reading, taken, options)}
        return {role: as_zones(reading, options)}


def _layer_document(layer: QgsProcessingFeatureSource, progress: Progress) -> Document:
    reader = ShapeReader(layer.sourceName(), crs_text(layer.sourceCrs()))
    names = layer.fields().names()
    for number, feature in enumerate(_features(layer), start=1):
        stop_if_cancelled(progress)
        values = {name: None if QgsVariantUtils.isNull(feature[name]) else feature[name] for name in names}
        if feature.hasGeometry() and not feature.geometry().isEmpty():
            reader.add(to_shapely(feature.geometry()), values, number)
    return reader.document()


def _features(layer: QgsProcessingFeatureSource) -> Iterator[QgsFeature]:
    yield from layer.getFeatures(QgsFeatureRequest(), Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks)


def _feature(plot: Plot, reading: Reading) -> QgsFeature:
    feature = QgsFeature(plot_fields())
    for name in plot_fields().names():
        if hasattr(plot, name):
            value = getattr(plot, name)
            feature[name] = int(value) if isinstance(value, bool) else value
    feature["source"] = reading.file
    geometry = to_qgs_geometry(plot.outline)
    geometry.convertToMultiType()
    feature.setGeometry(geometry)
    return feature


def _numbers(reading: Reading) -> dict[str, float | None]:
    stated = [plot.stated_area_m2 for plot in reading.plots if plot.stated_area_m2 is not None]
    total = reading.stated.area_m2 if reading.stated.area_m2 is not None else (sum(stated) if stated else None)
    return {
        "PLOTS": len(reading.plots),
        "PROBLEMS": len(reading.problems),
        "AREA": reading.area_m2,
        "STATED_AREA": total,
    }
