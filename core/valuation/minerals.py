# SPDX-License-Identifier: GPL-3.0-or-later
"""Typical densities of minerals: defaults that never enter a result without being named as such."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

from ..errors import Words
from ..model import RuleStatus
from .rulebook.rules import RESOURCES
from .rulebook.yamlfile import Marked, read_yaml

SHIPPED_MINERALS = RESOURCES / "minerals.yaml"

_RANGE = ("in_place_low", "in_place_high", "loose_low", "loose_high")
_NEEDED = ("mineral", "aliases", *_RANGE, "units", "status", "note", "remark")
_UNITS = ("t", "m3", "g")
_RECOVERIES = ("recovery_open_pit", "recovery_underground")  # R106


@dataclass(frozen=True)
class MineralDefault:
    """Typical density ranges of one mineral, t/m3, and the units its price is usual in."""

    mineral: str
    in_place_low: Decimal
    in_place_high: Decimal
    loose_low: Decimal | None
    loose_high: Decimal | None
    units: tuple[str, ...]
    status: RuleStatus
    note: str
    remark: str = ""
    aliases: tuple[str, ...] = ()
    recoveries: Mapping[str, Decimal] = field(default_factory=dict)  # least mining recovery, 0 to 1 (R106)

    def recovery(self, method: str) -> Decimal | None:
        """Return the least recovery of "open_pit" or "underground" mining, or None."""
        return self.recoveries.get(f"recovery_{method}")


@dataclass(frozen=True)
class MineralTable:
    """Defaults by mineral name or alias."""

    by_name: Mapping[str, MineralDefault]

    def get(self, mineral: str) -> MineralDefault | None:
        """Return the defaults of a mineral, or None; names must match exactly, brackets of either width do."""
        return self.by_name.get(mineral_key(mineral))


def mineral_key(name: str) -> str:
    """Return the form in which mineral names are compared: same width of brackets and letters, no blanks around."""
    return unicodedata.normalize("NFKC", name).strip()


def load_minerals(path: str | Path = SHIPPED_MINERALS) -> MineralTable:
    """Read the table of typical densities; raises RuleError naming file, line and reason."""
    top = read_yaml(Path(path)).fields(Words("the file"), ("minerals",))
    table: dict[str, MineralDefault] = {}
    for entry in top["minerals"].items("minerals"):
        default = _default(entry)
        for name in (default.mineral, *default.aliases):
            if mineral_key(name) in table:
                raise entry.fail("the mineral '{name}' stands twice in the table.", name=name)
            table[mineral_key(name)] = default
    return MineralTable(MappingProxyType(table))


def _default(entry: Marked) -> MineralDefault:
    """Build and check one line of the table."""
    fields = entry.fields(Words("the entry"), _NEEDED, _RECOVERIES)
    numbers = {key: None if fields[key].value is None else fields[key].number(key) for key in _RANGE}
    low, high = fields["in_place_low"].number("in_place_low"), fields["in_place_high"].number("in_place_high")
    loose_low, loose_high = numbers["loose_low"], numbers["loose_high"]
    if low > high or (loose_low is not None and loose_high is not None and loose_low > loose_high):
        raise entry.fail("a density range is upside down.")
    if (loose_low is None) != (loose_high is None):
        raise entry.fail("'loose_low' and 'loose_high' must be given together.")
    return MineralDefault(
        mineral=fields["mineral"].text("mineral"),
        in_place_low=low,
        in_place_high=high,
        loose_low=loose_low,
        loose_high=loose_high,
        units=tuple(item.word("units", _UNITS) for item in fields["units"].items("units")),
        status=fields["status"].member("status", RuleStatus),
        note=fields["note"].text("note"),
        remark="" if fields["remark"].value is None else fields["remark"].text("remark"),
        aliases=tuple(item.text("aliases") for item in fields["aliases"].items("aliases")),
        recoveries={key: fields[key].number(key) for key in _RECOVERIES if key in fields},
    )
