# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:tonnage``: volumes and densities to tonnes, each step shown (R19, R36, R95, R96, R100)."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..adapters.rows import number
from ..adapters.sentences import interface_language
from ..core.errors import InputError, PitProofError
from ..core.model import DensitySample, MineralParameters
from ..core.progress import Progress
from ..core.report.pages.valuepage import tonnage_html
from ..core.valuation import resulttables as tables
from ..core.valuation.faults import raise_together
from ..core.valuation.minerals import load_minerals
from ..core.valuation.options import EXTRACTED, NOT_EXTRACTED, Evidence, ValuationOptions
from ..core.valuation.quantity.tonnage import VolumeRow, tonnages
from .valuebase import ValueAlgorithm

_SHARES = ("ORE_RATIO", "RECOVERY")


class TonnageAlgorithm(ValueAlgorithm):
    """Turns a layer or table of volumes into tonnes."""

    def name(self) -> str:
        """Return the fixed id."""
        return "tonnage"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Tonnes of volumes")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return [
            *("tonnage", "tonnes", "mass", "density", "bulk density", "ore ratio", "grade"),
            *("吨位", "矿石量", "资源量", "体积质量", "体重", "松散密度", "含矿率", "品位", "换算"),
        ]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Volumes times measured density, with the error margin of both and every step shown.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Takes the pit layer of <i>Excavated volume</i>, or any table with a volume field, and multiplies "
            "by the mean density of the samples. Samples with a moisture count as wet and are brought to dry "
            "density; in-place volumes take in-place densities and loose ones loose densities, never the "
            "other.</p><p>An ore ratio, a product share, and grade samples are optional steps on the way; with "
            "grade samples the result is the mass of the component. The error margin joins that of the volume "
            "(field margin_m3) and twice the standard error of the density.</p><p>Blocks of underground goafs "
            "are an area (m²) times a mean thickness (m): a projected area with a true thickness is divided by "
            "the cosine of the dip. Pillars are taken off, and what was ruined is stated by itself. Columns as "
            "in <i>Determination of value</i>; the table goaf_blocks of a case fits.</p><p>The table of samples "
            "needs the columns density (体积质量) and, where there are several minerals, mineral (矿种); "
            "sample_no, moisture, loose and lab_report_no are read if they are there.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        kinds = [Qgis.ProcessingSourceType.Vector]
        self.add_table("VOLUMES", self.tr("Volumes (layer or table)"))
        for name, text, default in (
            ("VOLUME_FIELD", self.tr("Volume field (m³)"), "cut_m3"),
            ("ID_FIELD", self.tr("Pit id field"), "pit_id"),
            ("MINERAL_FIELD", self.tr("Mineral field"), None),
        ):
            self.addParameter(QgsProcessingParameterField(name, text, default, "VOLUMES", optional=True))
        self.add_table("BLOCKS", self.tr("Blocks of underground goafs (table)"))
        self.add_string("MINERAL", self.tr("Mineral, if there is no field"))
        self.addParameter(QgsProcessingParameterBoolean("LOOSE", self.tr("The volumes are loose (stockpiles)"), False))
        self.add_densities()
        real = Qgis.ProcessingNumberParameterType.Double
        for name, text in (("ORE_RATIO", self.tr("Ore ratio (%)")), ("RECOVERY", self.tr("Recovery or share (%)"))):
            self.addAdvanced(QgsProcessingParameterNumber(name, text, real, None, optional=True, minValue=0.0))
        self.addAdvanced(
            QgsProcessingParameterFeatureSource("GRADES", self.tr("Grade samples (table)"), kinds, optional=True)
        )
        self.add_page_and_rules()
        self.addParameter(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Tonnes"), Qgis.ProcessingSourceType.Vector)
        )
        for name, text in (
            ("VOLUME", self.tr("Volume (m³)")),
            ("TONNES", self.tr("Tonnes (t)")),
            ("MARGIN", self.tr("Error margin of the tonnes (t)")),
            ("GRAMS", self.tr("Component (g)")),
            ("RUINED", self.tr("Ruined in goaf blocks (t)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Compute, then write what was asked for."""
        if not any(parameters.get(name) for name in ("VOLUMES", "BLOCKS")):
            raise InputError("There is neither a table of volumes nor one of goaf blocks.", "Choose one, or both.")
        rules = self.rules(parameters, context)
        rows = self._volumes(parameters, context)
        options = ValuationOptions(
            minerals=load_minerals(),
            allow_empirical_density=self.parameterAsBoolean(parameters, "EMPIRICAL", context),
        )
        evidence = self._evidence(parameters, rows, context)
        found = tonnages(rows, evidence, rules, options=options)
        self.say(found.notices, progress)
        results = self.page(parameters, tonnage_html(found, interface_language()), context)
        results |= self.sink(parameters, context, "OUTPUT", tables.TONNAGE_COLUMNS, tables.tonnage_rows(found))
        progress.report(100.0)
        return results | {
            "VOLUME": sum(item.row.volume_m3 for item in found.rows if item.row.kind == EXTRACTED),
            "TONNES": float(found.total()),
            "MARGIN": found.total_margin(),
            "GRAMS": float(found.total("g")),
            "RUINED": float(found.total(kind=NOT_EXTRACTED)),
        }

    def _volumes(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[VolumeRow]:
        names = {name: self.text(parameters, f"{name}_FIELD", context) for name in ("VOLUME", "ID", "MINERAL")}
        mineral = self.text(parameters, "MINERAL", context)
        rows = self.rows(parameters, "VOLUMES", context)
        loose = self.parameterAsBoolean(parameters, "LOOSE", context)
        if rows and names["VOLUME"] not in rows[0]:
            raise InputError(
                "The layer '{layer}' has no field '{field}'.",
                "Choose the field that holds the volumes in m³.",
                layer=self.parameterAsSource(parameters, "VOLUMES", context).sourceName(),
                field=names["VOLUME"],
            )
        found = []
        for count, row in enumerate(rows, start=1):
            margin = row.get("margin_m3")
            found.append(
                VolumeRow(
                    pit_id=str(row.get(names["ID"]) or count),
                    mineral=str(row.get(names["MINERAL"]) or mineral),
                    volume_m3=number(row, names["VOLUME"]),
                    period=str(row.get("period") or ""),
                    loose=loose,
                    margin_m3=number(row, "margin_m3") if margin is not None else None,
                )
            )
        return found

    def _evidence(self, parameters: dict[str, Any], rows: list[VolumeRow], context: QgsProcessingContext) -> Evidence:
        mineral = self.text(parameters, "MINERAL", context)
        goafs = self.reader(parameters, "BLOCKS", context, mineral)
        blocks = goafs.blocks(self.rows(parameters, "BLOCKS", context))
        named = dict.fromkeys([*(row.mineral for row in rows), *(block.mineral for block in blocks)])
        only = mineral or (next(iter(named)) if len(named) == 1 else "")
        samples, grades = (self.reader(parameters, name, context, only) for name in ("SAMPLES", "GRADES"))
        densities = samples.densities(self.rows(parameters, "SAMPLES", context))
        assays = grades.grades(self.rows(parameters, "GRADES", context))
        faults: list[PitProofError] = [*goafs.faults, *samples.faults, *grades.faults]
        raise_together(faults)
        if not densities and parameters.get("DENSITY") is not None:
            stated = self.exact(parameters, "DENSITY", context)
            loose = self.parameterAsBoolean(parameters, "LOOSE", context)
            word = self.tr("stated")
            densities = [DensitySample(f"{word} {each}", each, stated, loose) for each in named]
        shares = {
            name: None if parameters.get(name) is None else self.exact(parameters, name, context) for name in _SHARES
        }
        form = "contained" if assays else "product" if shares["RECOVERY"] is not None else ""
        rows_of = [
            MineralParameters(
                each, product_form=form, ore_ratio_pct=shares["ORE_RATIO"], recovery_pct=shares["RECOVERY"]
            )
            for each in named
        ]
        return Evidence(tuple(densities), tuple(assays), (), (), tuple(rows_of), tuple(blocks))
