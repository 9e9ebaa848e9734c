# SPDX-License-Identifier: GPL-3.0-or-later
"""Small nouns of a determination as JSON values; decimals keep their digits."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ..model import FigurePart, Step
from .rows import attributes
from .traces import step_from_json, step_to_json

_NUMBER = "decimal"


def noun_to_json(noun: Any) -> dict[str, Any]:
    """Return the attributes of a noun in the types of JSON."""
    return {name: _to_json(value) for name, value in attributes(noun).items()}


def noun_from_json(noun: type, tree: Mapping[str, Any]) -> Any:
    """Make the noun again."""
    return noun(**{name: _from_json(value) for name, value in tree.items()})


def parts_from_json(trees: list[dict[str, Any]] | None) -> tuple[FigurePart, ...]:
    """Return the parts of a figure."""
    return tuple(noun_from_json(FigurePart, tree) for tree in trees or ())


def _to_json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return {_NUMBER: str(value)}
    if isinstance(value, Step):
        return step_to_json(value)
    return list(value) if isinstance(value, tuple) else value


def _from_json(value: Any) -> Any:
    if isinstance(value, dict):
        return Decimal(value[_NUMBER]) if _NUMBER in value else step_from_json(value)
    return tuple(value) if isinstance(value, list) else value
