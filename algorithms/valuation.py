# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:valuation``: quantities and prices to the three figures and their thresholds, every step shown."""

from __future__ import annotations

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
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..adapters.sentences import interface_language
from ..core.casefile import read_case, read_results
from ..core.casefile.domains import ACT_KIND
from ..core.chain import value_case
from ..core.errors import CaseFileError, InputError
from ..core.model import Determination, Question
from ..core.progress import Progress
from ..core.report.pages.valuepage import value_html
from ..core.valuation import resulttables as tables
from ..core.valuation.law.legalwords import question_words
from ..core.valuation.options import ValuationOptions
from ..core.valuation.rulebook.rules import RuleBook
from .valueinput import ValueInputAlgorithm, question_name


class ValuationAlgorithm(ValueInputAlgorithm):
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
            "quantities (weighbridge slips, truck counts, ledgers), and prices as a table or one "
            "figure.</p><p>Columns are found by their headings, English or Chinese: mineral 矿种, quantity 数量 "
            "or 净重 (or trucks 车数 and per_truck 每车), unit 单位, date 日期 or from 起 and to 止, document_no "
            "单号, site 采坑, kind 类型, price 单价, amount 金额, currency 币种. Slips are added by month unless "
            "you choose otherwise.</p><p>Blocks of underground goafs (the block method) need block_id 块段编号, "
            "area 面积 in m², thickness 平均厚度 in m and, where a projected area meets a true thickness, dip "
            "倾角 in degrees; area_kind 面积类别 (projected 水平投影面积 or inclined 斜面积), thickness_kind "
            "厚度类别 (true 真厚度 or vertical 铅垂厚度), thickness_count 测点数, thickness_error 厚度标准误差, "
            "pillar_pct 矿柱占比, pillars_ruined 矿柱已难以采出, block_kind 块段类别, position 许可位置 and "
            "density are read if they are there. Standard errors of thickness and area go into the confidence of "
            "the thresholds.</p><p>Sales larger than the quantity mined, and prices whose periods overlap, are "
            "warnings and no errors: the law takes the proceeds first, whatever was measured, and of several "
            "prices the lower one still gives a figure. A rule folder of your own can turn both into errors "
            "(rules R18-E and R14-E, value refuse).</p><p>Documents come before surveyed volumes; both are "
            "compared where there are both, and nothing is counted twice. Sale proceeds come before quantity "
            "times price. Va, Vb and Vc stand side by side and are never added. Everything that is missing or "
            "cannot be is told at once.</p><p>Amounts in the tables are texts, so that every digit stays.</p>"
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
        self.add_table("BLOCKS", self.tr("Blocks of underground goafs (table)"))
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
        self._add_legal()
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
        self.addAdvanced(QgsProcessingParameterEnum("MEAN", self.tr("Average of sales"), means, optional=True))
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

    def _add_legal(self) -> None:
        """Add the tables of the legal side, and one parameter for each question with a yes or no."""
        kinds = [Qgis.ProcessingSourceType.Vector]
        for name, text in (
            ("GRADES", self.tr("Grade samples (table)")),
            ("PARAMETERS", self.tr("Parameters of minerals (table)")),
            ("ANSWERS", self.tr("Legal questions answered (table)")),
            ("EARLIER_ACTS", self.tr("Other acts of the party (table)")),
            ("CHOICES", self.tr("Decisions on the valuation (table; instead of those of the case)")),
        ):
            self.addAdvanced(QgsProcessingParameterFeatureSource(name, text, kinds, optional=True))
        self.addAdvanced(
            QgsProcessingParameterString(
                "ANSWER_BASIS", self.tr("Documents the answers below rest on"), optional=True, multiLine=True
            )
        )
        replies = [self.tr("Not answered"), self.tr("Yes"), self.tr("No")]
        language = interface_language()
        for question in Question:
            text = question_words(question.value).say(language)
            self.addAdvanced(QgsProcessingParameterEnum(question_name(question), text, replies, defaultValue=0))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Value, then write what was asked for."""
        rules, options = self.rules(parameters, context), self.options(parameters, context)
        case = self.text(parameters, "CASE", context)
        if case:
            self.refuse_tables(parameters)
            found = self._of_case(Path(case), rules, options)
        else:
            found = self.of_tables(parameters, context, self.tr("stated")).determine(rules, options)
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
        if case:
            entry = self.entry(case, parameters, context, progress, outputs=map(str, results.values()))
            self.note(case, entry, progress)
        progress.report(100.0)
        return results | _numbers(found)

    def _of_case(self, path: Path, rules: RuleBook, options: ValuationOptions) -> Determination:
        if not path.is_file():
            raise CaseFileError(
                "The case file '{path}' does not exist.", "Choose a case file, or create one.", path=path
            )
        case, results = read_case(path), read_results(path)
        if case.pits and results is None and not case.documented_quantities and not case.goaf_blocks:
            raise InputError(
                "The volumes of the case '{case}' have not been computed.",
                "Run 'Compute case and write report' first, or enter documented quantities.",
                case=path.name,
            )
        return value_case(case, results.volumes if results else None, rules, options)


def _numbers(found: Determination) -> dict[str, Any]:
    amounts = {figure.key: figure.amount_yuan for figure in found.figures}
    first = found.classifications[0] if found.classifications else None
    return {
        **{key.upper(): None if amount is None else float(amount) for key, amount in amounts.items()},
        "PROBABILITY": found.confidences[0].probability_above if found.confidences else None,
        "WARNINGS": sum(notice.warning for notice in found.notices),
        "LEVEL": first.level if first else "",
    }
