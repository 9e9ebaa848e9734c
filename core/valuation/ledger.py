# SPDX-License-Identifier: GPL-3.0-or-later
"""What a determination gathers on its way: notices for the reader, gaps that stop it, and steps with their rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

from ..errors import InputError
from ..model import CaseInfo, Notice, Operand, QuantityComparison, Step
from .faults import Gaps, raise_together
from .minerals import mineral_key
from .numbers import plain, rounding_of
from .options import ValuationOptions
from .rulebook.rules import Rule, RuleBook
from .texts import NOTICES, QUIET

__all__ = ["Gaps", "Ledger"]


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
        self._spoiled: set[tuple[str, str]] = set()
        self.comparisons: list[QuantityComparison] = []

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

    def fault(self, error: InputError, table: str = "", mineral: str = "") -> None:
        """Note a row that cannot be; the lack of ``table`` ("density", "price") for its mineral is not told again."""
        self._gaps[error.message] = error
        if table:
            self._spoiled.add((table, mineral_key(mineral)))

    def spoiled(self, table: str, mineral: str | None = None) -> bool:
        """Tell whether a mineral's (None: any) row of a table was refused, so that it is not merely missing."""
        if mineral is None:
            return any(name == table for name, _ in self._spoiled)
        return (table, mineral_key(mineral)) in self._spoiled

    def stop_at_gaps(self) -> None:
        """Raise one InputError naming every gap noted so far; nothing happens without one."""
        raise_together(self._gaps.values())

    def step(
        self,
        topic: str | Rule,
        title: str,
        result: Decimal | str | None = None,
        unit: str = "",
        formula: str = "",
        inputs: Mapping[str, str] | None = None,
        children: Sequence[Step] = (),
        *,
        operation: str = "",
        operands: Sequence[Operand] = (),
        place: Decimal | None = None,
    ) -> Step:
        """Make a step of the trace that carries rule, source and status, and how to compute it again."""
        rule = self.rules.need(topic) if isinstance(topic, str) else topic
        shown = {key: value for key, value in (inputs or {}).items() if value}
        if rule.note:
            shown["规则说明"] = rule.note
        if rule.origin:
            shown["规则文件"] = rule.origin
        return Step(
            title=title,
            formula=formula,
            result=result,
            unit=unit,
            rule=rule.id,
            source=rule.citation,
            status=rule.status,
            inputs=shown,
            children=tuple(children),
            operation=operation,
            operands=tuple(operands),
            places=plain(place) if place is not None else "",
        )
