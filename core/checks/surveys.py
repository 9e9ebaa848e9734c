# SPDX-License-Identifier: GPL-3.0-or-later
"""The registered terrains of a case: roles, dates, datums, accuracy, and whether the files are still the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ..casefile import resolve
from ..hashing import sha256_of
from ..model import Case, CaseInfo, Survey, SurveyRole
from ..progress import Progress
from .catalogue import finding
from .nouns import Finding, Limits

_FIRST = (SurveyRole.BEFORE, SurveyRole.RESTORED)
_SHOWN = 12  # hex digits of a hash in a sentence


def survey_findings(case: Case, limits: Limits, progress: Progress) -> Iterator[Finding]:
    """Yield what a run or a reviewer would ask of the registered terrains."""
    yield from _roles(case.surveys)
    for survey in case.surveys:
        yield from _file(case, survey, progress)
        yield from _accuracy(survey, limits)
    yield from _dates(case.surveys, case.info, limits)
    yield from _datums(case.surveys, case.info)


def _roles(surveys: Sequence[Survey]) -> Iterator[Finding]:
    first = [survey for survey in surveys if survey.role in _FIRST]
    after = [survey for survey in surveys if survey.role is SurveyRole.AFTER]
    for found, code in ((first, "check.survey.no_first"), (after, "check.survey.no_after")):
        if not found:
            yield finding(code, "surveys")
        elif len(found) > 1:
            roles = "/".join(sorted({survey.role.value for survey in found}))
            yield finding("check.survey.twice", "surveys", found[1].path, count=len(found), role=roles)
    for survey in surveys:
        if survey.role is SurveyRole.BETWEEN and survey.surveyed_on is None:
            yield finding("check.survey.between_undated", "surveys", survey.path)


def _file(case: Case, survey: Survey, progress: Progress) -> Iterator[Finding]:
    path = resolve(case.path, survey.path)
    if not path.is_file():
        yield finding("check.survey.file_missing", "surveys", survey.path)
        return
    if not survey.sha256:
        yield finding("check.survey.no_hash", "surveys", survey.path)
        return
    found = sha256_of(path, progress)
    if found != survey.sha256.lower():
        shown: dict[str, Any] = {"found": found[:_SHOWN], "stated": survey.sha256[:_SHOWN]}
        yield finding("check.survey.changed", "surveys", survey.path, **shown)


def _accuracy(survey: Survey, limits: Limits) -> Iterator[Finding]:
    if survey.role is SurveyRole.RESTORED and (survey.sigma_z_m is None or not survey.method.strip()):
        yield finding("check.survey.restored", "surveys", survey.path)
    elif survey.sigma_z_m is None:
        yield finding("check.survey.no_accuracy", "surveys", survey.path)
    if survey.role is SurveyRole.AFTER and survey.sigma_xy_m is None:
        yield finding("check.survey.no_outline_accuracy", "surveys", survey.path)
    if survey.role is SurveyRole.RESTORED:
        return  # nobody surveyed it
    if not survey.check_points or survey.check_rmse_m is None:
        yield finding("check.survey.no_checks", "surveys", survey.path)
    if survey.control_points is not None and survey.control_points < limits.control_points:
        few: dict[str, Any] = {"count": survey.control_points, "limit": limits.control_points}
        yield finding("check.survey.few_control", "surveys", survey.path, **few)


def _dates(surveys: Sequence[Survey], info: CaseInfo, limits: Limits) -> Iterator[Finding]:
    for survey in surveys:
        if survey.surveyed_on is None:
            if survey.role in (SurveyRole.BEFORE, SurveyRole.AFTER):
                yield finding("check.survey.no_date", "surveys", survey.path)
            continue
        yield from _against_act(survey, survey.surveyed_on, info, limits)
    first = _days(surveys, SurveyRole.BEFORE)
    last = _days(surveys, SurveyRole.AFTER)
    if first and last and min(first) >= max(last):
        yield finding("check.survey.order", "surveys", first=min(first), last=max(last))


def _against_act(survey: Survey, day: date, info: CaseInfo, limits: Limits) -> Iterator[Finding]:
    if survey.role is SurveyRole.BEFORE and info.act_start:
        if day > info.act_start:
            yield finding("check.survey.before_late", "surveys", survey.path, day=day, start=info.act_start)
        elif (info.act_start - day).days > limits.days_before_act:
            days = (info.act_start - day).days
            yield finding("check.survey.before_early", "surveys", survey.path, day=day, start=info.act_start, days=days)
    if survey.role is SurveyRole.AFTER and info.act_end and day < info.act_end:
        yield finding("check.survey.after_early", "surveys", survey.path, day=day, end=info.act_end)


def _days(surveys: Sequence[Survey], role: SurveyRole) -> list[date]:
    return [survey.surveyed_on for survey in surveys if survey.role is role and survey.surveyed_on]


def _datums(surveys: Sequence[Survey], info: CaseInfo) -> Iterator[Finding]:
    stated = [survey for survey in surveys if survey.vertical_datum.strip()]
    wanted = info.vertical_datum.strip() or (stated[0].vertical_datum.strip() if stated else "")
    for survey in surveys:
        found = survey.vertical_datum.strip()
        if not found:
            yield finding("check.survey.no_datum", "surveys", survey.path)
        elif found != wanted:
            yield finding("check.survey.datum_differs", "surveys", survey.path, found=found, wanted=wanted)
