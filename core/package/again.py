# SPDX-License-Identifier: GPL-3.0-or-later
"""Compute a case again as its last run did, with today's version: the same choices, the same rules of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..casefile import JournalEntry
from ..chain import RULES, ComputedCase, compute_case
from ..errors import PackageError
from ..model import ValuationChoice
from ..phrases import Language
from ..progress import Progress
from ..valuation.evidence.choices import from_record
from ..valuation.options import ValuationOptions
from ..valuation.rulebook.rules import load_rules
from ..volume.inputs import VolumeOptions


def compute_again(
    case: Path,
    own_rules: Sequence[Path],
    run: JournalEntry,
    places: Mapping[str, Path],
    folder: Path,
    progress: Progress,
) -> ComputedCase:
    """Compute a case with the choices that the journal's entry of the run holds; files lie where ``places`` says."""
    net_reason = _text(run.parameters, "NET_REASON")
    return compute_case(
        case,
        folder,
        load_rules(RULES, *own_rules),
        progress,
        options=VolumeOptions(
            min_coverage_pct=_number(run.parameters, "MIN_COVERAGE", VolumeOptions().min_coverage_pct),
            net_fill_reason=net_reason,
            language=Language.CHINESE,
            bench_height_m=_number(run.parameters, "BENCH_HEIGHT", 0.0) or None,
        ),
        valuation=ValuationOptions(net_fill_reason=net_reason, choices=_choices(run.parameters)),
        places=places,
    )


def _choices(parameters: Mapping[str, Any]) -> tuple[ValuationChoice, ...] | None:
    """Return the decisions of that run; None (an entry that says nothing of them): those that stand in the case."""
    try:
        return from_record(parameters)
    except (ValueError, TypeError) as error:
        raise PackageError(
            "The journal's record of the decisions on the valuation cannot be read.",
            "The package was changed, or another version wrote it.",
        ) from error


def _text(parameters: Mapping[str, Any], name: str) -> str:
    value = parameters.get(name)
    return "" if value in (None, "None", "NULL") else str(value).strip()


def _number(parameters: Mapping[str, Any], name: str, otherwise: float) -> float:
    text = _text(parameters, name)
    try:
        return float(text) if text else otherwise
    except ValueError as error:
        raise PackageError(
            "The journal says {name} = '{value}', which is not a number.",
            "The package was changed, or another version wrote it.",
            name=name,
            value=text[:40],
        ) from error
