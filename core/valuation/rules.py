# SPDX-License-Identifier: GPL-3.0-or-later
"""The rule book: legal and engineering rules as data, each with source, article, status and validity."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Union

from ..errors import RuleError, Words
from ..model import RuleStatus
from .topics import PROVINCIAL, TOPICS, ValueSpec
from .yamlfile import Marked, fault, read_yaml

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SHIPPED_RULES = RESOURCES / "rules"

RuleValue = Union[Decimal, bool, str, "tuple[str, ...]"]

_NEEDED = ("id", "topic", "title", "text", "source", "article", "status", "valid_from", "valid_to", "values")
_ALLOWED = ("province", "note")
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

    def _lacks(self, key: str) -> RuleError:
        return fault(self.file, self.line, "the rule '{id}' has no value '{key}'.", id=self.id, key=key)


@dataclass(frozen=True)
class RuleBook:
    """All rules in force for a run; ``replaced`` are the ids a later folder took over from an earlier one."""

    rules: tuple[Rule, ...]
    replaced: tuple[str, ...] = ()

    def find(self, topic: str, on: date | None = None, province: str = "") -> Rule | None:
        """Return the rule on ``topic`` in force on a day (None: the newest), or None when there is none."""
        wanted = province_name(province)
        found = [
            rule
            for rule in self.rules
            if rule.topic == topic and rule.valid_on(on) and province_name(rule.province) == wanted
        ]
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


def load_rules(*folders: str | Path) -> RuleBook:
    """Read every rule file under the folders (none given: the shipped rules) into one book.

    A later folder adds entries and replaces earlier ones of the same id. Raises RuleError naming file, line and
    reason; then nothing is loaded at all.
    """
    book: dict[str, Rule] = {}
    replaced: list[str] = []
    for folder in folders or (SHIPPED_RULES,):
        for rule in _read_folder(Path(folder)):
            earlier = book.get(rule.id)
            if earlier is not None and earlier.topic != rule.topic:
                raise fault(
                    rule.file,
                    rule.line,
                    "the entry '{id}' is about '{topic}', but the rule it replaces is about '{earlier}'.",
                    id=rule.id,
                    topic=rule.topic,
                    earlier=earlier.topic,
                )
            if earlier is not None:
                replaced.append(rule.id)
            book[rule.id] = rule
    rules = tuple(book.values())
    _check_periods(rules)
    _check_bands(rules)
    return RuleBook(rules, tuple(dict.fromkeys(replaced)))


def province_name(text: str) -> str:
    """Return the bare name of a province: 重庆 for 重庆市."""
    name = unicodedata.normalize("NFKC", text).strip()
    for suffix in _SUFFIXES:
        if name.endswith(suffix) and len(name) > len(suffix) + 1:
            return name[: -len(suffix)]
    return name


def _read_folder(folder: Path) -> list[Rule]:
    """Return the entries of all files under a folder; an id may stand in it once."""
    if not folder.is_dir():
        raise RuleError("There is no rule folder '{folder}'.", "Name a folder with rule files.", folder=str(folder))
    rules: dict[str, Rule] = {}
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in {".yaml", ".yml"}):
        top = read_yaml(path).fields(Words("the file"), ("rules",))
        for entry in top["rules"].items("rules"):
            rule = _rule(entry)
            if rule.id in rules:
                raise fault(
                    rule.file,
                    rule.line,
                    "the id '{id}' is used already in {file_b}, line {line_b}.",
                    id=rule.id,
                    file_b=rules[rule.id].file,
                    line_b=rules[rule.id].line,
                )
            rules[rule.id] = rule
    return list(rules.values())


def _rule(entry: Marked) -> Rule:
    """Build and check one entry."""
    identity = entry.value.get("id") if isinstance(entry.value, dict) else None
    name = Words("entry '{id}'", id=identity.value) if identity is not None else Words("the entry")
    fields = entry.fields(name, _NEEDED, _ALLOWED)
    topic = fields["topic"].text("topic")
    if topic not in TOPICS:
        raise fields["topic"].fail("{name} is about '{topic}', which is no known topic.", name=name, topic=topic)
    province = fields["province"].text("province") if "province" in fields else ""
    if (topic in PROVINCIAL) != bool(province):
        raise entry.fail(
            "{name} about '{topic}' {verb} a province.",
            name=name,
            topic=topic,
            verb=Words("has" if province else "needs"),
        )
    valid_from, valid_to = fields["valid_from"].day("valid_from"), fields["valid_to"].day("valid_to")
    if valid_from and valid_to and valid_to < valid_from:
        raise fields["valid_to"].fail("{name} ends before it begins.", name=name)
    return Rule(
        id=fields["id"].text("id"),
        topic=topic,
        title=fields["title"].text("title"),
        text=fields["text"].text("text"),
        source=fields["source"].text("source"),
        status=fields["status"].member("status", RuleStatus),
        article="" if fields["article"].value is None else fields["article"].text("article"),
        valid_from=valid_from,
        valid_to=valid_to,
        province=province,
        note=fields["note"].text("note") if "note" in fields else "",
        values=_values(fields["values"], name, TOPICS[topic]),
        file=entry.file,
        line=entry.line,
    )


def _values(marked: Marked, name: str, specs: Mapping[str, ValueSpec]) -> Mapping[str, RuleValue]:
    """Read the values of an entry as its topic says."""
    needed = [key for key, spec in specs.items() if spec.needed]
    optional = [key for key, spec in specs.items() if not spec.needed]
    fields = marked.fields(Words("'values' of {name}", name=name), needed, optional)
    return MappingProxyType({key: _value(value, key, specs[key]) for key, value in fields.items()})


def _value(marked: Marked, key: str, spec: ValueSpec) -> RuleValue:
    if spec.kind == "number":
        return marked.number(key)
    if spec.kind == "flag":
        return marked.flag(key)
    if spec.kind == "words":
        words = tuple(item.word(key, spec.choices) for item in marked.items(key))
        if len(set(words)) != len(words) or not words:
            raise marked.fail("'{key}' must name each word once and at least one.", key=key)
        return words
    return marked.word(key, spec.choices)


def _check_periods(rules: Iterable[Rule]) -> None:
    """Refuse two rules on one topic (and province) that are in force on the same day."""
    seen: dict[tuple[str, str], list[Rule]] = {}
    for rule in rules:
        for other in seen.setdefault((rule.topic, province_name(rule.province)), []):
            begins = max(rule.valid_from or date.min, other.valid_from or date.min)
            ends = min(rule.valid_to or date.max, other.valid_to or date.max)
            if begins <= ends:
                raise fault(
                    rule.file,
                    rule.line,
                    "the rules '{id}' and '{other}' about '{topic}' are in force at the same time.",
                    id=rule.id,
                    other=other.id,
                    topic=rule.topic,
                )
        seen[rule.topic, province_name(rule.province)].append(rule)


def _check_bands(rules: tuple[Rule, ...]) -> None:
    """Refuse a band upside down, and a provincial amount outside the band of the law it belongs to (R58)."""
    bands = [rule for rule in rules if rule.topic in {"criminal.serious", "criminal.destructive"}]
    for band in bands:
        for area in ("general", "special"):
            if band.number(f"{area}_low") > band.number(f"{area}_high"):
                raise fault(band.file, band.line, "the band of '{id}' is upside down.", id=band.id)
    for rule in rules:
        for band in bands:
            if rule.topic == "criminal.province" and rule.word("law") == band.word("law"):
                _check_amounts(rule, band)


def _check_amounts(rule: Rule, band: Rule) -> None:
    """Compare the amounts of one province with one national band."""
    prefix = "destructive_" if band.topic == "criminal.destructive" else ""
    for area in ("general", "special"):
        amount = rule.values.get(prefix + area)
        low, high = band.number(f"{area}_low"), band.number(f"{area}_high")
        if isinstance(amount, Decimal) and not low <= amount <= high:
            raise fault(
                rule.file,
                rule.line,
                "'{key}' of '{id}' is {amount} yuan, outside the national band of {low} to {high} yuan.",
                key=prefix + area,
                id=rule.id,
                amount=amount,
                low=low,
                high=high,
            )
