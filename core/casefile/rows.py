# SPDX-License-Identifier: GPL-3.0-or-later
"""Between nouns and cells: every value is checked on the way in and on the way out, and named when it is wrong.

A cell is what SQLite keeps: ``str``, ``int``, ``float`` or ``None``.
"""

from __future__ import annotations

import dataclasses
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from ..errors import InputError
from .domains import CodedDomain, RangeDomain
from .schema import Field, Kind, Layer

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_HERE = "{file}, layer '{layer}', feature {feature}: field '{field}' "


@dataclass(frozen=True)
class Where:
    """The place of a feature, for the sentence that names it."""

    file: str
    layer: str
    feature: str

    def error(self, problem: str, advice: str, field: str, **values: object) -> InputError:
        """Make the error for one field; ``problem`` continues "field 'x' ..."."""
        place = {"file": self.file, "layer": self.layer, "feature": self.feature}
        return InputError(_HERE + problem, advice, field=field, **place, **values)


def encode_row(layer: Layer, values: Mapping[str, Any], where: Where) -> dict[str, Any]:
    """Return the cells of one row; names that ``values`` lacks take the field's default."""
    cells = {}
    for field in layer.fields:
        value = values.get(field.name, field.missing)
        if _blank(value) and field.name not in values:
            value = field.default
        cells[field.name] = encode(field, value, where)
    _check_order(layer, cells, where)
    return cells


def decode_row(layer: Layer, cells: Mapping[str, Any], where: Where) -> dict[str, Any]:
    """Return the values of one row."""
    values = {field.name: decode(field, cells[field.name], where) for field in layer.fields}
    _check_order(layer, values, where)
    return values


def attributes(noun: Any) -> dict[str, Any]:
    """Return the attributes of a noun by name, without descending into them."""
    return {item.name: getattr(noun, item.name) for item in dataclasses.fields(noun)}


def build(noun: type, values: Mapping[str, Any], **more: Any) -> Any:
    """Make a noun from the values of a row (what the noun has no attribute for is left out) and ``more``."""
    names = {item.name for item in dataclasses.fields(noun)}
    return noun(**{**{name: value for name, value in values.items() if name in names}, **more})


def encode(field: Field, value: Any, where: Where) -> Any:
    """Return the cell for a value of a noun."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, float) and math.isnan(value):
        value = None  # as SQLite would; `Field.missing` brings it back where "not a number" is meant
    if _blank(value):
        if field.required:
            raise where.error("is empty.", "Fill it in.", field.name)
        return None
    cell = _CELLS[field.kind](field, value, where)
    _check_domain(field, value, where)
    return cell


def decode(field: Field, cell: Any, where: Where) -> Any:
    """Return the value that a cell holds, in the type that the noun has it in."""
    if _blank(cell):
        if field.required:
            raise where.error("is empty.", "Fill it in, or delete the feature.", field.name)
        return field.missing
    value = _VALUES[field.kind](field, cell, where)
    _check_domain(field, value, where)
    if isinstance(field.domain, CodedDomain) and field.domain.enum is not None:
        return field.domain.enum(value)
    return value


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _text(field: Field, value: Any, where: Where) -> str:
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value)
    raise where.error("holds {value!r}, which is not text.", "Write text.", field.name, value=value)


def _decimal_cell(field: Field, value: Any, where: Where) -> str:
    if isinstance(value, (Decimal, int, str)) and not isinstance(value, bool):
        return str(_decimal(field, str(value), where))
    raise where.error("holds {value!r}, which is not an exact number.", "Give a Decimal.", field.name, value=value)


def _decimal(field: Field, cell: Any, where: Where) -> Decimal:
    # A column that somebody turned into REAL is still readable: repr gives the shortest digits of a float.
    text = cell.strip() if isinstance(cell, str) else repr(cell)
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    advice = "Write digits and a decimal point only, without units, commas or spaces."
    raise where.error("holds '{value}', which is not a number.", advice, field.name, value=cell)


def _real(field: Field, cell: Any, where: Where) -> float:
    if isinstance(cell, (int, float, Decimal)) or hasattr(cell, "__float__"):
        return float(cell)
    raise where.error("holds '{value}', which is not a number.", "Write a number.", field.name, value=cell)


def _integer(field: Field, cell: Any, where: Where) -> int:
    if hasattr(cell, "__int__") and not isinstance(cell, str) and int(cell) == cell:
        return int(cell)
    raise where.error("holds '{value}', which is not a whole number.", "Write digits only.", field.name, value=cell)


def _boolean(field: Field, cell: Any, where: Where) -> bool:
    if cell in (0, 1):
        return bool(cell)
    raise where.error("holds '{value}', which is neither yes nor no.", "Choose one.", field.name, value=cell)


def _boolean_cell(field: Field, value: Any, where: Where) -> int:
    return int(_boolean(field, value, where))


def _day_cell(field: Field, value: Any, where: Where) -> str:
    if isinstance(value, datetime):
        value = value.date()
    return (value if isinstance(value, date) else _day(field, value, where)).isoformat()


def _day(field: Field, cell: Any, where: Where) -> date:
    if isinstance(cell, str) and _DATE.fullmatch(cell):
        try:
            return date.fromisoformat(cell)
        except ValueError:
            pass  # the 30th of February: the sentence below says so
    raise where.error("holds '{value}', which is not a date.", "Write it as YYYY-MM-DD.", field.name, value=cell)


def plain(value: Any) -> Any:
    """Return ``value`` in the types of JSON; decimals and dates become text, what is not a number becomes null."""
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if callable(getattr(value, "item", None)):  # a numpy scalar
        return plain(value.item())
    return str(value)


def _json_cell(_field: Field, value: Any, _where: Where) -> str:
    return json.dumps(plain(value), ensure_ascii=False, allow_nan=False)


def _json(field: Field, cell: Any, where: Where) -> Any:
    try:
        return json.loads(cell)
    except (TypeError, ValueError) as error:
        advice = "Run the calculation again; results are not to be edited."
        raise where.error("is not JSON.", advice, field.name) from error


_CELLS = {
    Kind.TEXT: _text,
    Kind.DECIMAL: _decimal_cell,
    Kind.REAL: _real,
    Kind.INTEGER: _integer,
    Kind.BOOLEAN: _boolean_cell,
    Kind.DATE: _day_cell,
    Kind.JSON: _json_cell,
}
_VALUES = {
    **_CELLS,
    Kind.DECIMAL: _decimal,
    Kind.BOOLEAN: _boolean,
    Kind.DATE: _day,
    Kind.JSON: _json,
}


def _check_domain(field: Field, value: Any, where: Where) -> None:
    domain = field.domain
    if isinstance(domain, CodedDomain) and domain.strict and value not in domain.values:
        advice = "Choose one of: {choices}."
        choices = ", ".join(domain.values)
        raise where.error(
            "holds '{value}', which is not in its list.", advice, field.name, value=value, choices=choices
        )
    if isinstance(domain, RangeDomain):
        low, high = domain.minimum, domain.maximum
        if not low <= float(value) <= high:
            advice = "It must lie between {low} and {high}; check the number and its unit."
            raise where.error("holds {value}, which cannot be.", advice, field.name, value=value, low=low, high=high)


def _check_order(layer: Layer, row: Mapping[str, Any], where: Where) -> None:
    for first, second in layer.ordered:
        low, high = row[first], row[second]
        if low is not None and high is not None and low > high:
            problem = "({low}) is greater than field '{second}' ({high})."
            raise where.error(problem, "Exchange or correct them.", first, second=second, low=low, high=high)
