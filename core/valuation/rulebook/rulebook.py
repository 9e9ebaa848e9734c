# SPDX-License-Identifier: GPL-3.0-or-later
"""One rule with its source, article, status and validity, and the book of all rules in force for a run."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Union

from ...errors import RuleError, Words
from ...model import RuleStatus
from .rulefaults import fault

RuleValue = Union[Decimal, bool, str, "tuple[str, ...]"]

_SUFFIXES = ("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市")


@dataclass(frozen=True)
class Rule:
    """One rule, and where it stands in the files."""

    id: str
    topic: str
    title: str
    text: str
    source: str
    status: RuleStatus
    article: str = ""
    valid_from: date | None = None  # None: not known or without limit
    valid_to: date | None = None  # last day of validity
    province: str = ""
    note: str = ""
    values: Mapping[str, RuleValue] = field(default_factory=dict)
    file: str = ""
    line: int = 0
    english: str = ""  # a short title for lists in English
    own: bool = False  # from a folder of the user's
    replaces: str = ""  # file and line of the entry that it took the place of

    def valid_on(self, day: date | None) -> bool:
        """Tell whether the rule is in force on ``day``; an unknown day (None) fits every rule."""
        if day is None:
            return True
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    @property
    def citation(self) -> str:
        """Return source and article in one line."""
        return f"{self.source} {self.article}".strip()

    def number(self, key: str) -> Decimal:
        """Return a decimal value; raises RuleError when the rule has none."""
        value = self.values.get(key)
        if not isinstance(value, Decimal):
            raise self._lacks(key)
        return value

    def flag(self, key: str) -> bool:
        """Return a switch; raises RuleError when the rule has none."""
        value = self.values.get(key)
        if not isinstance(value, bool):
            raise self._lacks(key)
        return value

    def on(self, key: str) -> bool:
        """Return a switch that a rule may leave out: then it is off."""
        return key in self.values and self.flag(key)

    def word(self, key: str) -> str:
        """Return a word; raises RuleError when the rule has none."""
        value = self.values.get(key)
        if not isinstance(value, str):
            raise self._lacks(key)
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """Return a list of words; raises RuleError when the rule has none."""
        value = self.values.get(key)
        if not isinstance(value, tuple):
            raise self._lacks(key)
        return value

    def optional(self, key: str) -> Decimal | None:
        """Return a decimal value, or None when the rule has none."""
        value = self.values.get(key)
        return value if isinstance(value, Decimal) else None

    def listed(self, key: str) -> tuple[str, ...]:
        """Return a list of words, empty when the rule has none; a single word is a list of one."""
        value = self.values.get(key)
        return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()

    @property
    def origin(self) -> str:
        """Return where a rule of the user's stands and what it replaces; empty for a shipped rule."""
        if not self.own:
            return ""
        place = f"用户文件{self.file}第{self.line}行"
        return f"{place}，替换{self.replaces}" if self.replaces else f"{place}，新增"

    def _lacks(self, key: str) -> RuleError:
        return fault(self.file, self.line, "the rule '{id}' has no value '{key}'.", id=self.id, key=key)


@dataclass(frozen=True)
class RuleBook:
    """All rules in force for a run; ``replaced`` are the ids a later folder took over from an earlier one."""

    rules: tuple[Rule, ...]
    replaced: tuple[str, ...] = ()

    @property
    def own(self) -> tuple[Rule, ...]:
        """Return the rules that come from a folder of the user's."""
        return tuple(rule for rule in self.rules if rule.own)

    def all(self, topic: str, on: date | None = None, province: str | None = "") -> tuple[Rule, ...]:
        """Return every rule on ``topic`` in force on a day: the national ones, and those of the province.

        ``on`` None takes rules of any time, ``province`` None those of any place.
        """
        here = None if province is None else ("", province_name(province))
        return tuple(
            rule
            for rule in self.rules
            if rule.topic == topic and rule.valid_on(on) and (here is None or province_name(rule.province) in here)
        )

    def find(self, topic: str, on: date | None = None, province: str = "") -> Rule | None:
        """Return the rule on ``topic`` in force on a day (None: the newest), or None when there is none."""
        wanted = province_name(province)
        found = [rule for rule in self.all(topic, on, province) if province_name(rule.province) == wanted]
        return max(found, key=lambda rule: rule.valid_from or date.min) if found else None

    def need(self, topic: str, on: date | None = None) -> Rule:
        """Return the rule on ``topic``; raises RuleError when no folder has one."""
        rule = self.find(topic, on)
        if rule is None:
            raise RuleError(
                "No rule about '{topic}' is in force{when}.",
                "Load the plugin's own rule folder before your own.",
                topic=topic,
                when=Words(" on {day}", day=on.isoformat()) if on else "",
            )
        return rule

    def by_id(self, identity: str) -> Rule:
        """Return the rule with an id; raises RuleError when no folder has it."""
        for rule in self.rules:
            if rule.id == identity:
                return rule
        raise RuleError("No rule has the id '{id}'.", "Load the plugin's own rule folder before your own.", id=identity)


def province_name(text: str) -> str:
    """Return the bare name of a province: 重庆 for 重庆市."""
    name = unicodedata.normalize("NFKC", text).strip()
    for suffix in _SUFFIXES:
        if name.endswith(suffix) and len(name) > len(suffix) + 1:
            return name[: -len(suffix)]
    return name
