# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of plain tables on the legal side: answers, other acts of the party, and decisions on the valuation."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from ...model import ActKind, Choice, EarlierAct, Handling, LegalAnswer, Question, Reply, ValuationChoice
from ...phrases.choices import CHOICES, NAMES
from ...phrases.legal import QUESTIONS
from ..texts import ACT_KINDS, HANDLINGS
from .tablecells import Cells

E = TypeVar("E", bound=Enum)


def answer_of(cells: Cells) -> LegalAnswer:
    """Return an answer; raises InputError for an unknown question, no yes or no, and a missing basis."""
    question = _member(cells, "question", Question, QUESTIONS)
    if not cells.text("answer"):
        raise cells.wrong_cell("answer", "is empty.", "Fill it in.")
    reply = Reply.YES if cells.flag("answer", default=False) else Reply.NO
    return LegalAnswer(question, reply, _basis(cells))


def choice_of(cells: Cells) -> ValuationChoice:
    """Return a decision; its value is read where it is used."""
    labels = {code: (*CHOICES[code], *NAMES[code]) for code in CHOICES}
    return ValuationChoice(_member(cells, "choice", Choice, labels), cells.text("value"), _basis(cells))


def earlier_act_of(cells: Cells) -> EarlierAct:
    """Return another act; amounts yuan, the act kind as in the case file."""
    start, end = cells.days()
    kinds = {code: ("", title) for code, title in ACT_KINDS.items()}
    handlings = {code: ("", title) for code, title in HANDLINGS.items()}
    return EarlierAct(
        act_no=cells.text("number") or str(cells.number),
        act_kind=_member(cells, "act_kind", ActKind, kinds, ActKind.UNLICENSED),
        act_start=start,
        act_end=end,
        product_value_yuan=cells.decimal("product_value"),
        destroyed_value_yuan=cells.decimal("destroyed_value"),
        handling=_member(cells, "handling", Handling, handlings, Handling.UNPUNISHED),
        decided_on=cells.day("decided_on"),
        document_no=cells.text("number"),
    )


def _basis(cells: Cells) -> str:
    basis = cells.text("basis")
    if not basis:
        raise cells.wrong_cell("basis", "is empty.", "Fill it in.")
    return basis


def _member(
    cells: Cells, name: str, kind: type[E], labels: Mapping[str, tuple[str, ...]], otherwise: E | None = None
) -> E:
    """Return the member that a cell names by its code or its label in either language."""
    text = cells.text(name)
    if not text and otherwise is not None:
        return otherwise
    for member in kind:
        if text and text in (member.value, *labels.get(str(member.value), ())):
            return member
    raise cells.wrong_cell(name, "holds '{text}', which is not known.", "Write one of its codes or labels.", text=text)
