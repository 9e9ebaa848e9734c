# SPDX-License-Identifier: GPL-3.0-or-later
"""The results of a case in English: volumes and values whose sentences were said in Chinese."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ...model import Classification, Determination, LegalLine, Margin, Notice, PitVolume, Step, VolumeResult
from ...phrases import PHRASES
from ...phrases.choices import NAMES
from ...valuation.texts import NOTICES
from ...volume.methods.verdicts import CrossCheck
from .recognise import Recogniser, quoted, with_quotations
from .words import NOTICES_IN_ENGLISH, TEMPLATES, WORDS

_TITLED = ("law.criterion", "law.mitigating")  # notices that name a line of the legal side
_YUAN = re.compile(r"(?<=[\d ]) ?元(?=/|[^\u4e00-\u9fff]|$)")  # the unit behind a number, not a character of a name


@lru_cache(maxsize=1)
def recogniser() -> Recogniser:
    """Return what knows the sentences of all rooms; made once."""
    notices = [(NOTICES[code], english) for code, english in NOTICES_IN_ENGLISH.items() if code in NOTICES]
    phrases = [(chinese, english) for english, chinese in (*PHRASES.values(), *NAMES.values())]
    whole = {chinese: english for chinese, english in phrases if "{" not in chinese}
    return Recogniser([*notices, *TEMPLATES, *(pair for pair in phrases if "{" in pair[0])], {**whole, **WORDS})


def in_english(volumes: VolumeResult, determination: Determination) -> tuple[VolumeResult, Determination]:
    """Return the results with every sentence in English; sources and rules stay as quotations."""
    return _volumes(volumes), _determination(determination)


def check_in_english(check: CrossCheck | None) -> CrossCheck | None:
    """Return a cross-check with its reasons in English."""
    if check is None:
        return None
    say = recogniser().say
    comparisons = tuple(
        replace(each, reasons=tuple(say(reason) for reason in each.reasons)) for each in check.comparisons
    )
    return replace(check, comparisons=comparisons)


def _volumes(volumes: VolumeResult) -> VolumeResult:
    return replace(
        volumes,
        pits=tuple(_pit(pit) for pit in volumes.pits),
        total_margin=_margin(volumes.total_margin),
        working_grid=recogniser().say(volumes.working_grid),
        notices=_notices(volumes.notices),
    )


def _pit(pit: PitVolume) -> PitVolume:
    return replace(pit, margin=_margin(pit.margin))


def _margin(margin: Margin | None) -> Margin | None:
    if margin is None:
        return None
    say = recogniser().say
    terms = tuple(replace(term, formula=say(term.formula), source=say(term.source)) for term in margin.terms)
    return replace(margin, terms=terms)


def _notices(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    return tuple(replace(notice, text=_notice(notice)) for notice in notices)


def _notice(notice: Notice) -> str:
    """Say a notice by the template of its code, or as any other sentence."""
    english = NOTICES_IN_ENGLISH.get(notice.code)
    said = (
        recogniser().filled(NOTICES[notice.code], english, notice.text) if english and notice.code in NOTICES else None
    )
    return recogniser().say(notice.text) if said is None else said


def _legal_notices(found: Determination) -> tuple[Notice, ...]:
    """Say the notices; those that repeat a line of the legal side take its English."""
    known = {line.text: line.text_en for line in found.legal} | {line.title: line.title_en for line in found.legal}
    said = []
    for notice in found.notices:
        parts = notice.text.split("：", 1) if notice.text not in known else [notice.text]
        whole = all(known.get(part) for part in parts)
        if notice.code in _TITLED:
            named = next((title for title in known if notice.text == NOTICES[notice.code].format(title=title)), "")
            if known.get(named):
                said.append(replace(notice, text=NOTICES_IN_ENGLISH[notice.code].format(title=known[named])))
                continue
        said.append(
            replace(
                notice, text=with_quotations(": ".join(known[part] for part in parts)) if whole else _notice(notice)
            )
        )
    return tuple(said)


def _determination(found: Determination) -> Determination:
    say = recogniser().say
    return replace(
        found,
        segments=tuple(replace(item, trace=_step(item.trace)) for item in found.segments),
        figures=tuple(replace(item, title=say(item.title), trace=_step(item.trace)) for item in found.figures),
        classifications=tuple(_classification(item) for item in found.classifications),
        notices=_legal_notices(found),
        confidences=tuple(
            replace(item, title=say(item.title), lines_zh=item.lines_en, trace=_step(item.trace))
            for item in found.confidences
        ),
        legal=tuple(
            _legal_line(item)
            for item in found.legal
        ),
        comparisons=tuple(replace(item, reason=say(item.reason)) for item in found.comparisons),
    )  # fmt: skip


def _legal_line(line: LegalLine) -> LegalLine:
    """Return a line of the legal side in English, with what it quotes of the rule book in quotation marks."""
    say = recogniser().say
    title = with_quotations(line.title_en or say(line.title))
    text = with_quotations(line.text_en or say(line.text))
    return replace(line, title=title, text=text, title_en=title, text_en=text, trace=_step(line.trace))


def _classification(answer: Classification) -> Classification:
    say = recogniser().say
    return replace(
        answer,
        title=say(answer.title),
        reason=say(answer.reason),
        source=quoted(answer.source),
        law=say(answer.law),
        trace=None if answer.trace is None else _step(answer.trace),
    )


def _step(step: Step) -> Step:
    """Return a step in English: title, formula and inputs; the source is a quotation."""
    say, value = recogniser().say, recogniser().value
    result = say(step.result) if isinstance(step.result, str) else step.result
    return replace(
        step,
        title=say(step.title),
        formula=say(_YUAN.sub(" yuan", step.formula)) if step.formula else "",
        result=result,
        source=quoted(step.source),
        inputs={say(name): quoted(value(text)) for name, text in step.inputs.items()},
        children=tuple(_step(child) for child in step.children),
    )
