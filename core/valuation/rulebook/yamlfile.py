# SPDX-License-Identifier: GPL-3.0-or-later
"""YAML read strictly: every value knows its file and line, numbers must be quoted, keys must be known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar, Union

from ...errors import RuleError
from ...optional import require
from .rulefaults import Faults, fault

E = TypeVar("E", bound=Enum)
Plain = Union[str, bool, None, "tuple[Marked, ...]", "dict[str, Marked]"]

_MAX_BYTES = 2_000_000  # a rule file is a few kilobytes; anything this big is something else
_TAG = "tag:yaml.org,2002:"
_KINDS = {f"{_TAG}str": "text", f"{_TAG}timestamp": "text", f"{_TAG}bool": "flag", f"{_TAG}null": "nothing"}
_NUMBERS = (f"{_TAG}int", f"{_TAG}float")
_TRUE = ("true", "yes", "on")


@dataclass(frozen=True)
class Marked:
    """One value of a YAML file and the place where it stands."""

    value: Plain
    file: str
    line: int

    def fail(self, template: str, **values: object) -> RuleError:
        """Return the error that names this place."""
        return fault(self.file, self.line, template, **values)

    def text(self, key: str) -> str:
        """Return a text that is not blank; raises RuleError."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.fail("'{key}' must be a text that is not empty.", key=key)
        return self.value.strip()

    def flag(self, key: str) -> bool:
        """Return true or false; raises RuleError."""
        if not isinstance(self.value, bool):
            raise self.fail("'{key}' must be true or false.", key=key)
        return self.value

    def number(self, key: str) -> Decimal:
        """Return a positive decimal that was written as a quoted text; raises RuleError."""
        try:
            number = Decimal(self.text(key))
        except InvalidOperation:
            raise self.fail("'{key}' is '{value}', which is no decimal number.", key=key, value=self.value) from None
        if not number.is_finite() or number <= 0:
            raise self.fail("'{key}' is {value}, but it must be greater than zero.", key=key, value=self.value)
        return number

    def day(self, key: str) -> date | None:
        """Return a date written as YYYY-MM-DD, or None for null; raises RuleError."""
        if self.value is None:
            return None
        try:
            return date.fromisoformat(self.text(key))
        except ValueError:
            raise self.fail("'{key}' is '{value}', but a date is YYYY-MM-DD.", key=key, value=self.value) from None

    def word(self, key: str, choices: Iterable[str]) -> str:
        """Return a text that is one of ``choices``; raises RuleError."""
        word = self.text(key)
        known = tuple(choices)
        if known and word not in known:
            raise self.fail("'{key}' is '{word}', but it must be one of {known}.", key=key, word=word, known=known)
        return word

    def member(self, key: str, kind: type[E]) -> E:
        """Return the member of an enumeration; raises RuleError."""
        return kind(self.word(key, (str(member.value) for member in kind)))

    def items(self, key: str) -> tuple[Marked, ...]:
        """Return the items of a list; raises RuleError."""
        if not isinstance(self.value, tuple):
            raise self.fail("'{key}' must be a list.", key=key)
        return self.value

    def fields(self, what: str, needed: Iterable[str], allowed: Iterable[str] = ()) -> Mapping[str, Marked]:
        """Return a mapping that has every needed key and no unknown one; raises RuleError."""
        faults = Faults()
        found = self.known_fields(what, needed, allowed, faults)
        faults.stop()
        return found

    def known_fields(
        self, what: str, needed: Iterable[str], allowed: Iterable[str], faults: Faults
    ) -> Mapping[str, Marked]:
        """Return the known keys of a mapping; unknown and missing ones are gathered in ``faults``."""
        if not isinstance(self.value, dict):
            faults.add(self.fail("{what} must be a mapping of keys to values.", what=what))
            return {}
        must = tuple(needed)
        known = (*must, *allowed)
        for key, marked in self.value.items():
            if key not in known:
                error = marked.fail(
                    "{what} has the unknown key '{key}'; known: {known}.", what=what, key=key, known=known
                )
                faults.add(error)
        for key in must:
            if key not in self.value:
                faults.add(self.fail("{what} has no '{key}'.", what=what, key=key))
        return {key: marked for key, marked in self.value.items() if key in known}


def read_yaml(path: Path) -> Marked:
    """Read one file of plain data, no tags and no anchors; raises RuleError naming file, line and reason."""
    faults = Faults()
    tree = read_yaml_into(path, faults)
    faults.stop()
    return tree


def read_yaml_into(path: Path, faults: Faults) -> Marked:
    """Read one file, gathering the faults of single values; raises RuleError when it cannot be read at all."""
    yaml = require("yaml", "Reading rules")
    text = _decoded(path)
    for number, line in enumerate(text.splitlines(), start=1):
        if "\t" in line[: len(line) - len(line.lstrip())]:
            raise fault(path.name, number, "the line is indented with a tab; use blanks.")
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = str(error.problem or error.context).rstrip(".")
        raise fault(
            path.name, mark.line + 1 if mark else 1, "not readable as YAML: {reason}.", reason=reason
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        reason = " ".join(str(error).split()).rstrip(".")
        raise fault(path.name, 1, "not readable as YAML: {reason}.", reason=reason) from error
    if node is None:
        raise fault(path.name, 1, "the file is empty.")
    return _marked(node, path.name, set(), faults)


def _decoded(path: Path) -> str:
    """Return the text of a file of sensible size."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RuleError(
            "{file} cannot be read: {reason}.",
            "Nothing was loaded.",
            file=str(path),
            reason=error.strerror or str(error),
        ) from error
    if len(data) > _MAX_BYTES:
        raise fault(path.name, 1, "the file has {size} bytes; this is no rule file.", size=len(data))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise fault(path.name, line, "the text is not UTF-8; save the file as UTF-8.") from error


def _marked(node: Any, file: str, seen: set[int], faults: Faults) -> Marked:
    """Turn a YAML node into plain values; ``seen`` finds aliases, which would let a small file grow without end."""
    line = node.start_mark.line + 1
    if id(node) in seen:
        raise fault(file, line, "anchors and aliases (& and *) are not used in rule files; write the value again.")
    seen.add(id(node))
    if node.id == "mapping" and node.tag == f"{_TAG}map":
        return Marked(_mapping(node, file, seen, faults), file, line)
    if node.id == "sequence" and node.tag == f"{_TAG}seq":
        return Marked(tuple(_marked(item, file, seen, faults) for item in node.value), file, line)
    return Marked(_scalar(node, file, line, faults), file, line)


def _mapping(node: Any, file: str, seen: set[int], faults: Faults) -> dict[str, Marked]:
    """Turn a mapping node into a dict whose values carry the line of their key."""
    result: dict[str, Marked] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        key = _scalar(key_node, file, line, faults) if key_node.id == "scalar" else None
        if not isinstance(key, str):
            faults.add(fault(file, line, "a key must be a plain text."))
            continue
        if key in result:
            faults.add(fault(file, line, "the key '{key}' stands twice in one entry.", key=key))
            continue
        value = _marked(value_node, file, seen, faults)
        result[key] = Marked(value.value, file, line) if not isinstance(value.value, dict) else value
    return result


def _scalar(node: Any, file: str, line: int, faults: Faults) -> str | bool | None:
    """Turn a scalar node into text, flag or nothing; a bare number is a fault and read on as its text."""
    if node.tag in _NUMBERS:
        faults.add(fault(file, line, 'the number {number} is not quoted; write "{number}".', number=node.value))
        return str(node.value)
    kind = _KINDS.get(node.tag)
    if kind == "text":
        return str(node.value)
    if kind == "flag":
        return str(node.value).lower() in _TRUE
    if kind == "nothing":
        return None
    raise fault(file, line, "'{tag}' is not plain data and is not accepted.", tag=node.tag)
