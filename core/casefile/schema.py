# SPDX-License-Identifier: GPL-3.0-or-later
"""The words in which the schema of the case file is written, and the schema itself as data.

Numbers that become money or tonnes (`Kind.DECIMAL`) are kept as text, not as REAL: text keeps every digit and the
number of decimals as they stand in the evidence ("2.60" stays "2.60", and rounding rules can see it), money never
passes through a float, and no reader in between (a form, geopandas, a spreadsheet export) can change a digit unseen.
The price is that a sum in a QGIS expression needs ``to_real()``; forms and the reader check that the text is a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from .domains import CodedDomain, RangeDomain

SCHEMA_VERSION = 1
META_TABLE = "pitproof_meta"
GEOMETRY_COLUMN = "geom"


class Kind(str, Enum):
    """The type of a field."""

    TEXT = "text"
    DECIMAL = "decimal"  # TEXT column holding digits and a decimal point
    REAL = "real"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    JSON = "json"  # TEXT column


class Geometry(str, Enum):
    """The geometry type of a layer."""

    POLYGON = "MultiPolygon"
    POINT = "PointZ"
    LINE = "LineStringZ"
    TRACE = "LineString"  # a line on the map, without heights


@dataclass(frozen=True)
class Field:
    """One column; ``name`` is the attribute of the noun it holds, with its unit.

    ``missing`` is what an empty cell stands for (the default of the noun's attribute).
    """

    name: str
    kind: Kind
    english: str
    chinese: str
    required: bool = False
    unique: bool = False
    default: str | int | None = None
    domain: CodedDomain | RangeDomain | None = None
    missing: Any = None

    @property
    def alias(self) -> str:
        """Return the alias that any reader of the file sees."""
        return f"{self.chinese} {self.english}"


@dataclass(frozen=True)
class Layer:
    """One layer (with geometry) or table; ``ordered`` pairs must not decrease from the first to the second field."""

    name: str
    english: str
    chinese: str
    fields: tuple[Field, ...]
    geometry: Geometry | None = None
    noun: type | None = None
    key: str = ""  # the field that names a feature to a person
    ordered: tuple[tuple[str, str], ...] = ()

    def field(self, name: str) -> Field:
        """Return one field by its name."""
        return next(field for field in self.fields if field.name == name)


def text(name: str, english: str, chinese: str, **more: Any) -> Field:
    """Describe a text column; empty stands for ""."""
    return Field(name, Kind.TEXT, english, chinese, missing="", **more)


def coded(name: str, english: str, chinese: str, domain: CodedDomain, **more: Any) -> Field:
    """Describe a text column with coded values."""
    return Field(name, Kind.TEXT, english, chinese, domain=domain, missing="", **more)


def decimal(name: str, english: str, chinese: str, **more: Any) -> Field:
    """Describe an exact number."""
    return Field(name, Kind.DECIMAL, english, chinese, **more)


def real(name: str, english: str, chinese: str, **more: Any) -> Field:
    """Describe a measured number."""
    return Field(name, Kind.REAL, english, chinese, **more)


def integer(name: str, english: str, chinese: str, **more: Any) -> Field:
    """Describe a count."""
    return Field(name, Kind.INTEGER, english, chinese, **more)


def boolean(name: str, english: str, chinese: str, *, default: bool = False) -> Field:
    """Describe a yes/no column, never empty."""
    return Field(name, Kind.BOOLEAN, english, chinese, required=True, default=int(default))


def day(name: str, english: str, chinese: str, **more: Any) -> Field:
    """Describe a date."""
    return Field(name, Kind.DATE, english, chinese, **more)


def json_text(name: str, english: str, chinese: str, **more: Any) -> Field:
    """Describe a text column holding JSON."""
    return Field(name, Kind.JSON, english, chinese, **more)
