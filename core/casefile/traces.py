# SPDX-License-Identifier: GPL-3.0-or-later
"""Traces and error margins as JSON values, so that a result read back is the result that was computed."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

from ..model import Margin, MarginTerm, Operand, RuleStatus, Step

_NUMBER = "decimal"  # tags a result that is a number, apart from one that is text


def step_to_json(step: Step) -> dict[str, Any]:
    """Return a tree of steps in the types of JSON; decimals keep their digits."""
    result = {_NUMBER: str(step.result)} if isinstance(step.result, Decimal) else step.result
    return {
        "title": step.title,
        "formula": step.formula,
        "result": result,
        "unit": step.unit,
        "rule": step.rule,
        "source": step.source,
        "status": step.status.value if step.status else None,
        "inputs": dict(step.inputs),
        "children": [step_to_json(child) for child in step.children],
        "operation": step.operation,
        "operands": [
            {"name": o.name, "value": str(o.value), "unit": o.unit, "child": o.child, "evidence": o.evidence}
            for o in step.operands
        ],
        "places": step.places,
    }


def step_from_json(tree: dict[str, Any]) -> Step:
    """Return the tree of steps."""
    result = tree["result"]
    return Step(
        title=tree["title"],
        formula=tree["formula"],
        result=Decimal(result[_NUMBER]) if isinstance(result, dict) else result,
        unit=tree["unit"],
        rule=tree["rule"],
        source=tree["source"],
        status=RuleStatus(tree["status"]) if tree["status"] else None,
        inputs=tree["inputs"],
        children=tuple(step_from_json(child) for child in tree["children"]),
        operation=tree.get("operation", ""),
        operands=tuple(
            Operand(o["name"], Decimal(o["value"]), o["unit"], o["child"], o["evidence"])
            for o in tree.get("operands", ())
        ),
        places=tree.get("places", ""),
    )


def margin_to_json(margin: Margin | None) -> dict[str, Any] | None:
    """Return an error margin in the types of JSON."""
    if margin is None:
        return None
    return {
        "terms": [
            {"name": term.name, "sigma_m3": term.sigma_m3, "formula": term.formula, "source": term.source}
            for term in margin.terms
        ],
        "sigma_m3": margin.sigma_m3,
        "coverage_factor": margin.coverage_factor,
        "margin_m3": margin.margin_m3,
    }


def margin_from_json(tree: dict[str, Any] | None) -> Margin | None:
    """Return the error margin; a null number stands for "not a number"."""
    if tree is None:
        return None
    return Margin(
        terms=tuple(
            MarginTerm(term["name"], _number(term["sigma_m3"]), term["formula"], term["source"])
            for term in tree["terms"]
        ),
        sigma_m3=_number(tree["sigma_m3"]),
        coverage_factor=_number(tree["coverage_factor"]),
        margin_m3=_number(tree["margin_m3"]),
    )


def _number(value: float | None) -> float:
    return math.nan if value is None else value
