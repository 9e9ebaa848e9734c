# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:valuation``: quantities and prices to the three figures and their thresholds, every step shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..adapters.rows import read_volumes
from ..adapters.sentences import interface_language
from ..core.casefile import read_case, read_results
from ..core.casefile.domains import ACT_KIND
from ..core.chain import value_case
from ..core.errors import CaseFileError, InputError
from ..core.model import ActKind, CaseInfo, DensitySample, Determination, Price, Sale
from ..core.progress import Progress
from ..core.report.valuepage import value_html
from ..core.valuation import resulttables as tables
from ..core.valuation.minerals import load_minerals
from ..core.valuation.options import ValuationOptions
from ..core.valuation.plaincase import PlainCase
from ..core.valuation.rules import RuleBook
from ..core.valuation.tables import gathered
from .valuebase import ValueAlgorithm

_PERIODS = ["month", "year", "whole", "row"]
_MEANS = ["weighted", "arithmetic"]


class ValuationAlgorithm(ValueAlgorithm):
    """Values a case file, or plain tables of slips and prices."""

    def name(self) -> str:
        """Return the fixed id."""
        return "valuation"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Determination of value")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return [
            *("valuation", "value", "price", "weighbridge", "slips", "threshold", "mining"),
            *("价值认定", "矿产品价值", "破坏价值", "销赃数额", "磅单", "过磅", "台账", "单价", "数额标准", "核算"),
        ]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("The three value figures with parts, thresholds and every step, from a case or plain tables.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Values a case file whose volumes were computed, or plain tables without any geometry: a table of "
            "quantities (weighbridge slips, truck counts, ledgers), and prices as a table or one figure.</p>"
            "<p>Columns are found by their headings, English or Chinese: mineral 矿种, quantity 数量 or 净重 (or "
            "trucks 车数 and per_truck 每车), unit 单位, date 日期 or from 起 and to 止, document_no 单号, site 采坑, "
            "kind 类型, price 单价, amount 金额, currency 币种. Slips are added by month unless you choose "
            "otherwise.</p><p>Documents come before surveyed volumes; both are compared where there are both, and "
            "nothing is counted twice. Sale proceeds come before quantity times price. Va, Vb and Vc stand side by "
            "side and are never added. Everything that is missing or cannot be is told at once.</p><p>Amounts in the "
            "tables are texts, so that every digit stays.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(
            QgsProcessingParameterFile(
                "CASE", self.tr("Case file"), fileFilter=self.tr("Case files (*.gpkg)"), optional=True
            )
        )
        self.add_table("QUANTITIES", self.tr("Quantities: slips, truck counts, ledgers (table)"))
        self.add_table("VOLUMES", self.tr("Pits with volumes (layer of Excavated volume)"))
        self.add_table("PRICES", self.tr("Prices (table)"))
        self.addParameter(
            QgsProcessingParameterNumber(
                "PRICE",
                self.tr("Price, if there is no table"),
                Qgis.ProcessingNumberParameterType.Double,
                None,
                optional=True,
            )
        )
        self.add_string("PRICE_UNIT", self.tr("Unit of the price"), "元/t")
        self.add_table("SALES", self.tr("Sales (table)"))
        self.add_densities()
        self.add_string("MINERAL", self.tr("Mineral of rows and pits that name none"))
        acts = [code.label for code in ACT_KIND.codes]
        self.addParameter(QgsProcessingParameterEnum("ACT", self.tr("Kind of act"), acts, defaultValue=0))
        self.add_string("PROVINCE", self.tr("Province (empty: not known)"))
        days = Qgis.ProcessingDateTimeParameterDataType.Date
        for name, text in (("ACT_START", self.tr("Act started")), ("ACT_END", self.tr("Act ended"))):
            self.addParameter(QgsProcessingParameterDateTime(name, text, days, optional=True))
        self.add_string("SPECIAL_BASIS", self.tr("Basis of the special area (empty: general area)"))
        self._add_choices()
        self.add_page_and_rules()
        plain = Qgis.ProcessingSourceType.Vector
        self.addParameter(QgsProcessingParameterFeatureSink("SEGMENTS", self.tr("Segments"), plain))
        for name, text in (
            ("FIGURES", self.tr("Figures and their parts")),
            ("STEPS", self.tr("Steps of the computation")),
            ("COMPARISONS", self.tr("Documents and survey compared")),
            ("PROBLEMS", self.tr("What must be said")),
        ):
            self.addOptionalSink(name, text, plain)
        for name, text in (
            ("VA", self.tr("Va: value of the extracted products (yuan)")),
            ("VB", self.tr("Vb: value of the resource destroyed by illegal mining (yuan)")),
            ("VC", self.tr("Vc: value of the resource destroyed by destructive mining (yuan)")),
            ("PROBABILITY", self.tr("Probability of being above the first threshold")),
            ("WARNINGS", self.tr("Warnings")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.addOutput(QgsProcessingOutputString("LEVEL", self.tr("First threshold: below, depends or above")))

    def _add_choices(self) -> None:
        periods = [self.tr("By month"), self.tr("By year"), self.tr("All together"), self.tr("Row by row")]
        self.addAdvanced(QgsProcessingParameterEnum("PERIODS", self.tr("Add slips"), periods, defaultValue=0))
        means = [self.tr("Weighted by quantity"), self.tr("Arithmetic")]
        self.addAdvanced(QgsProcessingParameterEnum("MEAN", self.tr("Average of sales"), means, defaultValue=0))
        for name, text in (
            ("SET_ASIDE", self.tr("Do not follow the sale proceeds, for this reason")),
            ("SURVEY_FIRST", self.tr("Follow the survey before documents, for this reason")),
        ):
            self.addAdvanced(QgsProcessingParameterString(name, text, optional=True))
        self.addAdvanced(
            QgsProcessingParameterBoolean(
                "LOOSE_BY_IN_PLACE",
                self.tr("Multiply loose volumes by in-place density (as some judgments did)"),
                False,
            )
        )
        self.addAdvanced(
            QgsProcessingParameterNumber(
                "COSTS",
                self.tr("Freight and processing inside the proceeds (yuan; a note only)"),
                Qgis.ProcessingNumberParameterType.Double,
                None,
                optional=True,
            )
        )

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Value, then write what was asked for."""
        rules, options = self.rules(parameters, context), self._options(parameters, context)
        case = self.text(parameters, "CASE", context)
        if case:
            found = self._of_case(Path(case), rules, options)
        else:
            found = self._of_tables(parameters, context).determine(rules, options)
        self.say(found.notices, progress)
        results = self.page(parameters, value_html(found, interface_language()), context)
        for name, columns, rows in (
            ("SEGMENTS", tables.SEGMENT_COLUMNS, tables.segment_rows(found)),
            ("FIGURES", tables.FIGURE_COLUMNS, tables.figure_rows(found)),
            ("STEPS", tables.STEP_COLUMNS, tables.step_rows(found)),
            ("COMPARISONS", tables.COMPARISON_COLUMNS, tables.comparison_rows(found)),
            ("PROBLEMS", tables.PROBLEM_COLUMNS, tables.problem_rows(found)),
        ):
            results |= self.sink(parameters, context, name, columns, rows)
        progress.report(100.0)
        return results | _numbers(found)

    def _of_case(self, path: Path, rules: RuleBook, options: ValuationOptions) -> Determination:
        if not path.is_file():
            raise CaseFileError(
                "The case file '{path}' does not exist.", "Choose a case file, or create one.", path=path
            )
        case, results = read_case(path), read_results(path)
        if case.pits and results is None and not case.documented_quantities:
            raise InputError(
                "The volumes of the case '{case}' have not been computed.",
                "Run 'Compute case and write report' first, or enter documented quantities.",
                case=path.name,
            )
        return value_case(case, results.volumes if results else None, rules, options)

    def _of_tables(self, parameters: dict[str, Any], context: QgsProcessingContext) -> PlainCase:
        mineral = self.text(parameters, "MINERAL", context)
        papers, prices, sales, samples = (
            self.reader(parameters, name, context, mineral) for name in ("QUANTITIES", "PRICES", "SALES", "SAMPLES")
        )
        documents = papers.documents(self.rows(parameters, "QUANTITIES", context))
        stated = prices.prices(self.rows(parameters, "PRICES", context))
        sold: list[Sale] = sales.sales(self.rows(parameters, "SALES", context))
        densities = samples.densities(self.rows(parameters, "SAMPLES", context))
        volumes = read_volumes(self.rows(parameters, "VOLUMES", context), "VOLUMES")
        minerals = {pit.pit_id: mineral for pit in volumes.pits}
        for row in self.rows(parameters, "VOLUMES", context):
            minerals[str(row.get("pit_id") or "")] = str(row.get("mineral") or row.get("矿种") or mineral)
        named = dict.fromkeys([*(entry.mineral for entry in documents), *minerals.values()])
        if not stated and parameters.get("PRICE") is not None:
            unit, value = self.text(parameters, "PRICE_UNIT", context), self.exact(parameters, "PRICE", context)
            stated = [Price(each, value, unit, kind="certified") for each in named]
        if not densities and parameters.get("DENSITY") is not None:
            value = self.exact(parameters, "DENSITY", context)
            densities = [DensitySample(f"{self.tr('stated')} {each}", each, value) for each in named]
        by = _PERIODS[self.parameterAsEnum(parameters, "PERIODS", context)]
        return PlainCase(
            info=self._info(parameters, context),
            documents=gathered(documents, by),
            prices=stated,
            sales=sold,
            samples=densities,
            volumes=volumes,
            minerals=minerals,
            faults=[*papers.faults, *prices.faults, *sales.faults, *samples.faults],
        )

    def _info(self, parameters: dict[str, Any], context: QgsProcessingContext) -> CaseInfo:
        def day(name: str) -> date | None:
            found = self.parameterAsDateTime(parameters, name, context).date()
            return found.toPyDate() if found.isValid() else None

        basis = self.text(parameters, "SPECIAL_BASIS", context)
        return CaseInfo(
            case_no="",
            title="",
            crs="",
            province=self.text(parameters, "PROVINCE", context),
            act_kind=ActKind(ACT_KIND.values[self.parameterAsEnum(parameters, "ACT", context)]),
            act_start=day("ACT_START"),
            act_end=day("ACT_END"),
            special_area=bool(basis),
            special_area_basis=basis,
        )

    def _options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ValuationOptions:
        options = ValuationOptions(
            minerals=load_minerals(),
            allow_empirical_density=self.parameterAsBoolean(parameters, "EMPIRICAL", context),
            price_mean=_MEANS[self.parameterAsEnum(parameters, "MEAN", context)],
            sales_set_aside_reason=self.text(parameters, "SET_ASIDE", context),
            survey_first_reason=self.text(parameters, "SURVEY_FIRST", context),
            costs_yuan=None if parameters.get("COSTS") is None else self.exact(parameters, "COSTS", context),
        )
        loose = self.parameterAsBoolean(parameters, "LOOSE_BY_IN_PLACE", context)
        return replace(options, loose_by_in_place_density=True) if loose else options


def _numbers(found: Determination) -> dict[str, Any]:
    amounts = {figure.key: figure.amount_yuan for figure in found.figures}
    first = found.classifications[0] if found.classifications else None
    return {
        **{key.upper(): None if amount is None else float(amount) for key, amount in amounts.items()},
        "PROBABILITY": found.confidences[0].probability_above if found.confidences else None,
        "WARNINGS": sum(notice.warning for notice in found.notices),
        "LEVEL": first.level if first else "",
    }
