# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults of rule files: each with file and line, gathered, and told all at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ...errors import RuleError


class Found(tuple[RuleError, ...]):
    """Several faults; reads as one sentence list, and each can still be translated by itself."""

    __slots__ = ()

    def __str__(self) -> str:
        return " ".join(fault.message for fault in self)


class Faults:
    """Everything that is wrong with some rule files: gathered, so that all of it is told at once."""

    def __init__(self) -> None:
        self._found: list[RuleError] = []

    def add(self, error: RuleError) -> None:
        """Keep a fault."""
        inner = error.values.get("faults")
        self._found += inner if isinstance(inner, Found) else [error]

    @contextmanager
    def gather(self) -> Iterator[None]:
        """Keep a fault raised meanwhile, and go on behind it."""
        try:
            yield
        except RuleError as error:
            self.add(error)

    def __len__(self) -> int:
        return len(self._found)

    def stop(self) -> None:
        """Raise what was found: one fault as it is, several as one error that lists them."""
        if len(self._found) == 1:
            raise self._found[0]
        self._found.sort(key=lambda error: (str(error.values.get("file", "")), int(str(error.values.get("line", 0)))))
        if self._found:
            for error in self._found:
                error.advice_template = ""  # said once, for all of them
            raise RuleError(
                "The rule files have {count} faults. {faults}",
                "Nothing was loaded.",
                count=len(self._found),
                faults=Found(self._found),
            )


def fault(file: str, line: int, template: str, **values: object) -> RuleError:
    """Return a RuleError whose sentence begins with file and line; tuples are shown as a plain list."""
    shown = {key: ", ".join(map(str, value)) if isinstance(value, tuple) else value for key, value in values.items()}
    return RuleError("{file}, line {line}: " + template, "Nothing was loaded.", file=file, line=line, **shown)
