# SPDX-License-Identifier: GPL-3.0-or-later
"""What `pitproof:valuation` takes from its parameters: plain tables as evidence, the head of a case, the options."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from qgis.core import QgsProcessingContext

from ..adapters.rows import read_volumes
from ..core.casefile.domains import ACT_KIND
from ..core.errors import InputError, PitProofError
from ..core.model import ActKind, CaseInfo, DensitySample, LegalAnswer, Price, Question, Reply, ValuationChoice
from ..core.valuation.evidence.slips import entered_twice, gathered
from ..core.valuation.evidence.tables import Reader
from ..core.valuation.faults import raise_together
from ..core.valuation.law.facts import LegalEvidence
from ..core.valuation.law.legalwords import question_words
from ..core.valuation.minerals import load_minerals
from ..core.valuation.options import ValuationOptions
from ..core.valuation.plaincase import PlainCase
from .valuebase import ValueAlgorithm

PERIODS = ("month", "year", "whole", "row")
MEANS = ("weighted", "arithmetic")
TABLES = (
    *("QUANTITIES", "VOLUMES", "BLOCKS", "PRICES", "SALES", "SAMPLES", "GRADES", "PARAMETERS"),
    *("ANSWERS", "EARLIER_ACTS"),
)
REPLIES = (None, Reply.YES, Reply.NO)  # the choices of a question's parameter


def question_name(question: Question) -> str:
    """Return the name of the parameter that answers a question."""
    return f"Q_{question.name}"


class ValueInputAlgorithm(ValueAlgorithm):
    """An algorithm that reads a valuation's evidence from plain tables."""

    def of_tables(self, parameters: dict[str, Any], context: QgsProcessingContext, stated: str) -> PlainCase:
        """Return what the tables say; ``stated`` names samples whose density is one figure."""
        mineral = self.text(parameters, "MINERAL", context)
        read = {name: self.reader(parameters, name, context, mineral) for name in TABLES}
        rows = {name: self.rows(parameters, name, context) for name in TABLES}
        documents = read["QUANTITIES"].documents(rows["QUANTITIES"])
        prices = read["PRICES"].prices(rows["PRICES"])
        densities = read["SAMPLES"].densities(rows["SAMPLES"])
        volumes = read_volumes(rows["VOLUMES"], "VOLUMES")
        minerals = {pit.pit_id: mineral for pit in volumes.pits}
        for row in rows["VOLUMES"]:
            minerals[str(row.get("pit_id") or "")] = str(row.get("mineral") or row.get("矿种") or mineral)
        blocks = read["BLOCKS"].blocks(rows["BLOCKS"])
        named = dict.fromkeys([*(entry.mineral for entry in (*documents, *blocks)), *minerals.values()])
        if not prices and parameters.get("PRICE") is not None:
            unit, value = self.text(parameters, "PRICE_UNIT", context), self.exact(parameters, "PRICE", context)
            prices = [Price(each, value, unit, kind="certified") for each in named]
        if not densities and parameters.get("DENSITY") is not None:
            value = self.exact(parameters, "DENSITY", context)
            densities = [DensitySample(f"{stated} {each}", each, value) for each in named]
        answers, unfounded = self._answers(parameters, context)
        answers = [*read["ANSWERS"].answers(rows["ANSWERS"]), *answers]
        plain = PlainCase(
            info=self._info(parameters, context),
            documents=gathered(documents, PERIODS[self.parameterAsEnum(parameters, "PERIODS", context)]),
            prices=prices,
            sales=read["SALES"].sales(rows["SALES"]),
            samples=densities,
            grades=read["GRADES"].grades(rows["GRADES"]),
            parameters=read["PARAMETERS"].parameters(rows["PARAMETERS"]),
            blocks=blocks,
            legal=LegalEvidence(
                answers=tuple(answers),
                earlier_acts=tuple(read["EARLIER_ACTS"].earlier_acts(rows["EARLIER_ACTS"])),
            ),
            volumes=volumes,
            minerals=minerals,
        )
        plain.faults += [fault for reader in read.values() for fault in reader.faults]
        plain.faults += [*entered_twice(documents), *unfounded, *_twice(answers)]
        return plain

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ValuationOptions:
        """Return the options; decisions of a table are kept as such, and come behind single parameters."""
        mean = "" if parameters.get("MEAN") is None else MEANS[self.parameterAsEnum(parameters, "MEAN", context)]
        options = ValuationOptions(
            minerals=load_minerals(),
            allow_empirical_density=self.parameterAsBoolean(parameters, "EMPIRICAL", context),
            price_mean=mean,
            sales_set_aside_reason=self.text(parameters, "SET_ASIDE", context),
            survey_first_reason=self.text(parameters, "SURVEY_FIRST", context),
            costs_yuan=None if parameters.get("COSTS") is None else self.exact(parameters, "COSTS", context),
            choices=self._choices(parameters, context),
        )
        loose = self.parameterAsBoolean(parameters, "LOOSE_BY_IN_PLACE", context)
        return replace(options, loose_by_in_place_density=True) if loose else options

    def refuse_tables(self, parameters: dict[str, Any]) -> None:
        """Raise `InputError` when tables or answers are handed over beside a case file, which holds its own."""
        given = [name for name in TABLES if parameters.get(name) not in (None, "")]
        given += [name for name in map(question_name, Question) if parameters.get(name) not in (None, 0, "0")]
        if given:
            raise InputError(
                "A case file holds its own evidence, but these parameters are given beside it: {names}.",
                "Enter them in the case, or leave the case file out.",
                names=", ".join(given),
            )

    def _choices(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[ValuationChoice, ...] | None:
        if parameters.get("CHOICES") in (None, ""):
            return None
        reader: Reader = self.reader(parameters, "CHOICES", context, "")
        found = tuple(reader.choices(self.rows(parameters, "CHOICES", context)))
        raise_together(reader.faults)
        return found

    def _answers(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[list[LegalAnswer], list[PitProofError]]:
        """Return the questions answered by parameters, and the fault of answers without a basis."""
        replies = {
            question: REPLIES[self.parameterAsEnum(parameters, question_name(question), context)]
            for question in Question
        }
        basis = self.text(parameters, "ANSWER_BASIS", context)
        given = [(question, reply) for question, reply in replies.items() if reply is not None]
        faults: list[PitProofError] = []
        if given and not basis:
            names = ", ".join(question_name(question) for question, _ in given)
            template = "Questions are answered without a basis: {names}."
            faults = [InputError(template, "State the documents the answers rest on.", names=names)]
        return [LegalAnswer(question, reply, basis) for question, reply in given], faults

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


def _twice(answers: list[LegalAnswer]) -> list[PitProofError]:
    """Return one fault for each question that is answered by the table and by a parameter, or twice in the table."""
    seen = [answer.question for answer in answers]
    template = "The question '{question}' is answered twice."
    return [
        InputError(template, "Keep one answer.", question=question_words(question.value))
        for question in Question
        if seen.count(question) > 1
    ]
