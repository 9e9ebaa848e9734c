# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading the rule files: legal and engineering rules as data, checked as a whole before any of them is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ...errors import RuleError, Words
from ...model import RuleStatus
from .rulebook import Rule, RuleBook, RuleValue, province_name
from .rulefaults import Faults, fault
from .topics import ANY_PROVINCE, PROVINCIAL, REPEATED, TOPICS, ValueSpec
from .yamlfile import Marked, read_yaml_into

__all__ = ["RESOURCES", "SHIPPED_RULES", "Rule", "RuleBook", "RuleValue", "load_rules", "province_name"]

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
SHIPPED_RULES = RESOURCES / "rules"

_NEEDED = ("id", "topic", "title", "text", "source", "article", "status", "valid_from", "valid_to", "values")
_ALLOWED = ("province", "note", "english")


def load_rules(*folders: str | Path) -> RuleBook:
    """Read every rule file under the folders (none given: the shipped rules) into one book.

    A later folder adds entries and replaces earlier ones of the same id. Raises RuleError naming file, line and
    reason of every fault in all the files; then nothing is loaded at all.
    """
    faults = Faults()
    book: dict[str, Rule] = {}
    replaced: list[str] = []
    for number, folder in enumerate(folders or (SHIPPED_RULES,)):
        for read in _read_folder(Path(folder), faults):
            earlier, rule = book.get(read.id), replace(read, own=number > 0)
            if earlier is not None:
                faults_before = len(faults)
                _check_replacement(rule, earlier, faults)
                if len(faults) > faults_before:
                    continue
                replaced.append(rule.id)
                rule = replace(rule, replaces=f"{earlier.id}（{earlier.file}第{earlier.line}行）")
            book[rule.id] = rule
    rules = tuple(book.values())
    _check_periods(rules, faults)
    _check_bands(rules, faults)
    faults.stop()
    return RuleBook(rules, tuple(dict.fromkeys(replaced)))


def _check_replacement(rule: Rule, earlier: Rule, faults: Faults) -> None:
    if earlier.topic != rule.topic:
        error = fault(
            rule.file,
            rule.line,
            "the entry '{id}' is about '{topic}', but the rule it replaces is about '{earlier}'.",
            id=rule.id,
            topic=rule.topic,
            earlier=earlier.topic,
        )
        faults.add(error)


def _read_folder(folder: Path, faults: Faults) -> list[Rule]:
    """Return the sound entries of all files under a folder; an id may stand in it once."""
    if not folder.is_dir():
        raise RuleError("There is no rule folder '{folder}'.", "Name a folder with rule files.", folder=str(folder))
    rules: dict[str, Rule] = {}
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in {".yaml", ".yml"}):
        entries: tuple[Marked, ...] = ()
        sound = len(faults)
        with faults.gather():
            entries = read_yaml_into(path, faults).fields(Words("the file"), ("rules",))["rules"].items("rules")
        readable = len(faults) == sound  # else the entries are checked, but not held against other files
        for entry in entries:
            rule = _rule(entry, faults)
            if rule is None or not readable:
                continue
            if rule.id in rules:
                error = fault(
                    rule.file,
                    rule.line,
                    "the id '{id}' is used already in {file_b}, line {line_b}.",
                    id=rule.id,
                    file_b=rules[rule.id].file,
                    line_b=rules[rule.id].line,
                )
                faults.add(error)
            rules[rule.id] = rule
    return list(rules.values())


def _text_or_nothing(marked: Marked, key: str) -> str:
    return "" if marked.value is None else marked.text(key)


_READERS: Mapping[str, Callable[[Marked, str], Any]] = {
    "id": Marked.text,
    "topic": Marked.text,
    "title": Marked.text,
    "text": Marked.text,
    "source": Marked.text,
    "article": _text_or_nothing,
    "status": lambda marked, key: marked.member(key, RuleStatus),
    "valid_from": Marked.day,
    "valid_to": Marked.day,
    "province": Marked.text,
    "note": Marked.text,
    "english": Marked.text,
}


def _rule(entry: Marked, faults: Faults) -> Rule | None:
    """Build and check one entry; None when something is wrong with it."""
    before = len(faults)
    identity = entry.value.get("id") if isinstance(entry.value, dict) else None
    name = Words("entry '{id}'", id=identity.value) if identity is not None else Words("the entry")
    fields = entry.known_fields(name, _NEEDED, _ALLOWED, faults)
    found: dict[str, Any] = {}
    for key, marked in fields.items():
        if key in _READERS:
            with faults.gather():
                found[key] = _READERS[key](marked, key)
    topic = found.get("topic")
    if topic is not None and topic not in TOPICS:
        faults.add(fields["topic"].fail("{name} is about '{topic}', which is no known topic.", name=name, topic=topic))
    elif topic is not None:
        _check_province(entry, topic, bool(found.get("province")), name, faults)
        if "values" in fields:
            found["values"] = _values(fields["values"], name, TOPICS[topic], faults)
    first, last = found.get("valid_from"), found.get("valid_to")
    if first and last and last < first:
        faults.add(fields["valid_to"].fail("{name} ends before it begins.", name=name))
    return Rule(**found, file=entry.file, line=entry.line) if len(faults) == before else None


def _check_province(entry: Marked, topic: str, has: bool, name: str, faults: Faults) -> None:
    if topic not in ANY_PROVINCE and (topic in PROVINCIAL) != has:
        error = entry.fail(
            "{name} about '{topic}' {verb} a province.",
            name=name,
            topic=topic,
            verb=Words("has" if has else "needs"),
        )
        faults.add(error)


def _values(marked: Marked, name: str, specs: Mapping[str, ValueSpec], faults: Faults) -> Mapping[str, RuleValue]:
    """Read the values of an entry as its topic says."""
    needed = [key for key, spec in specs.items() if spec.needed]
    optional = [key for key, spec in specs.items() if not spec.needed]
    fields = marked.known_fields(Words("'values' of {name}", name=name), needed, optional, faults)
    values: dict[str, RuleValue] = {}
    for key, value in fields.items():
        with faults.gather():
            values[key] = _value(value, key, specs[key])
    return MappingProxyType(values)


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


def _check_periods(rules: Iterable[Rule], faults: Faults) -> None:
    """Refuse two rules on one topic (and province) that are in force on the same day, where only one can be."""
    seen: dict[tuple[str, str], list[Rule]] = {}
    for rule in rules:
        if rule.topic in REPEATED:
            continue
        for other in seen.setdefault((rule.topic, province_name(rule.province)), []):
            begins = max(rule.valid_from or date.min, other.valid_from or date.min)
            ends = min(rule.valid_to or date.max, other.valid_to or date.max)
            if begins <= ends:
                error = fault(
                    rule.file,
                    rule.line,
                    "the rules '{id}' and '{other}' about '{topic}' are in force at the same time.",
                    id=rule.id,
                    other=other.id,
                    topic=rule.topic,
                )
                faults.add(error)
        seen[rule.topic, province_name(rule.province)].append(rule)


# a national band -> the prefix of the provincial amount that must lie in it
_BANDS = {"criminal.serious": "", "criminal.extreme": "extreme_", "criminal.destructive": "destructive_"}


def _check_bands(rules: tuple[Rule, ...], faults: Faults) -> None:
    """Refuse a band upside down, and a provincial amount outside the band of the law it belongs to (R58)."""
    bands = [rule for rule in rules if rule.topic in _BANDS]
    for band in bands:
        for area in ("general", "special"):
            low, high = band.optional(f"{area}_low"), band.optional(f"{area}_high")
            if low is not None and high is not None and low > high:
                faults.add(fault(band.file, band.line, "the band of '{id}' is upside down.", id=band.id))
    for rule in rules:
        for band in bands:
            if rule.topic == "criminal.province" and rule.word("law") == band.word("law"):
                _check_amounts(rule, band, faults)


def _check_amounts(rule: Rule, band: Rule, faults: Faults) -> None:
    """Compare the amounts of one province with one national band."""
    for area in ("general", "special"):
        key = _BANDS[band.topic] + area
        amount, low, high = rule.optional(key), band.optional(f"{area}_low"), band.optional(f"{area}_high")
        if amount is not None and low is not None and high is not None and not low <= amount <= high:
            error = fault(
                rule.file,
                rule.line,
                "'{key}' of '{id}' is {amount} yuan, outside the national band of {low} to {high} yuan.",
                key=key,
                id=rule.id,
                amount=amount,
                low=low,
                high=high,
            )
            faults.add(error)
