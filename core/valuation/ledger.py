# SPDX-License-Identifier: GPL-3.0-or-later
"""What a determination gathers on its way: notices for the reader, gaps that stop it, and steps with their rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

from ..errors import InputError
from ..model import CaseInfo, Notice, Step
from .numbers import rounding_of
from .options import ValuationOptions
from .rules import Rule, RuleBook
from .texts import NOTICES, QUIET


class Gaps(tuple[InputError, ...]):
    """Everything that is missing; reads as one sentence list, and each gap can still be translated by itself."""

    __slots__ = ()

    def __str__(self) -> str:
        return " ".join(gap.message for gap in self)


class Ledger:
    """The working state of one determination."""

    def __init__(self, info: CaseInfo, rules: RuleBook, options: ValuationOptions) -> None:
        self.info = info
        self.rules = rules
        self.options = options
        self.rounding = rounding_of(rules)
        self.act = rules.need(f"act.{info.act_kind.value}")
        self.act_end: date | None = info.act_end
        self._notices: dict[Notice, None] = {}
        self._gaps: dict[str, InputError] = {}

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Return the notices so far, each once."""
        return tuple(self._notices)

    @property
    def destructive(self) -> bool:
        """Tell whether destructive mining is tested, not illegal mining."""
        return self.act.word("crime") == "destructive_mining"

    def notice(self, code: str, **values: object) -> None:
        """Add a notice from the table of sentences."""
        self._notices[Notice(code, NOTICES[code].format(**values), code not in QUIET)] = None

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Drop the notices given meanwhile: a figure is only computed to compare with."""
        before = dict(self._notices)
        try:
            yield
        finally:
            self._notices = before

    def gap(self, template: str, **values: object) -> None:
        """Note something without which no figure can be stated."""
        error = InputError(template, "", **values)
        self._gaps[error.message] = error

    def stop_at_gaps(self) -> None:
        """Raise one InputError naming every gap noted so far; nothing happens without one."""
        if self._gaps:
            raise InputError(
                "The case cannot be valued: {gaps}", "Complete the evidence.", gaps=Gaps(self._gaps.values())
            )

    def step(
        self,
        topic: str | Rule,
        title: str,
        result: Decimal | str | None = None,
        unit: str = "",
        formula: str = "",
        inputs: Mapping[str, str] | None = None,
        children: Sequence[Step] = (),
    ) -> Step:
        """Make a step of the trace that carries rule, source and status."""
        rule = self.rules.need(topic) if isinstance(topic, str) else topic
        shown = {key: value for key, value in (inputs or {}).items() if value}
        if rule.note:
            shown["规则说明"] = rule.note
        return Step(title, formula, result, unit, rule.id, rule.citation, rule.status, shown, tuple(children))
