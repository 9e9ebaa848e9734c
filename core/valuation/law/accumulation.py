# SPDX-License-Identifier: GPL-3.0-or-later
"""Several acts of one party: what is added up, what fell out of the two years, what was punished already (R27)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...model import ActKind, EarlierAct, Handling, LegalLine, LegalSection, Segment
from ...phrases import Language, Remark, remark
from ..ledger import Ledger
from ..numbers import total
from ..quantity.quantity import period_days
from .criteria import years_before
from .facts import OPEN, Facts, line
from .legalwords import Both, place_words, run_on, same, yuan_words

ADDED, LEFT_OUT = "added", "left_out"
Level = Callable[[str, Decimal], str]  # figure and yuan -> "below", "depends", "above"


@dataclass(frozen=True)
class Accumulated:
    """The figures to compare, yuan by key, and the lines that say how they came about; no lines: nothing to add."""

    amounts: Mapping[str, Decimal]
    lines: tuple[LegalLine, ...]


def accumulate(
    amounts: Mapping[str, Decimal], segments: Sequence[Segment], facts: Facts, level: Level, ledger: Ledger
) -> Accumulated:
    """Add the other acts' Va and Vb (Vc for destructive mining) to this act's, each to its own kind.

    An act counts when it was not punished and ended within two years before the last act's end, or when by itself it
    reaches the threshold and so is to be prosecuted (R27). Yuan; an act without date or value is left open.
    """
    earlier = facts.evidence.earlier_acts
    rule = ledger.rules.need("criminal.accumulation")
    years = int(rule.number("years"))
    own_old = _old_segments(segments, years, ledger)
    if not earlier:
        return Accumulated(amounts, tuple(own_old))
    ends = [act.act_end for act in earlier if act.act_end and act.handling is Handling.UNPUNISHED]
    last = max([*ends, ledger.act_end]) if ledger.act_end else None
    own = line(
        ledger,
        LegalSection.ACCUMULATION,
        rule,
        remark("legal.accumulated.own", values=_values(amounts)),
        title=remark("legal.accumulated.own_title"),
        answer=ADDED,
        code="own",
    )
    lines, added = [own], [amounts]
    for act in earlier:
        answer, reason = _judged(act, last, years, level, ledger)
        values = _own_values(act, ledger)
        said = {
            ADDED: "legal.accumulated.added",
            LEFT_OUT: "legal.accumulated.left_out",
            OPEN: "legal.accumulated.open",
        }[answer]
        shown = {"values": _values(values)} if answer == ADDED else {}
        span = f"{act.act_start or '…'} – {act.act_end or '…'}"
        text = Remark(said, {"act": act.act_no, "span": span, "reason": reason, **shown})
        lines.append(
            line(
                ledger,
                LegalSection.ACCUMULATION,
                rule,
                text,
                title=same(act.act_no),
                answer=answer,
                code=act.act_no,
                inputs={"文书": act.document_no},
            )
        )
        if answer == ADDED:
            added.append(values)
        if answer == OPEN:
            ledger.notice("law.accumulation", text=text.say(Language.CHINESE))
    sums = {key: total(values[key] for values in added if key in values) for key in amounts}
    text = remark("legal.accumulated.sum", values=_values(sums))
    lines.append(
        line(
            ledger,
            LegalSection.ACCUMULATION,
            rule,
            text,
            title=remark("legal.accumulated.title"),
            answer=ADDED,
            code="sum",
            children=tuple(item.trace for item in lines),
        )
    )
    return Accumulated(sums if len(added) > 1 else amounts, (*lines, *own_old))


def _judged(act: EarlierAct, last: date | None, years: int, level: Level, ledger: Ledger) -> tuple[str, Remark]:
    """Return whether an act is added, left out or open, and why."""
    if act.handling is not Handling.UNPUNISHED:
        return LEFT_OUT, remark("legal.accumulated.punished", day=act.decided_on, document=act.document_no)
    if (act.act_kind is ActKind.DESTRUCTIVE) is not ledger.destructive:
        return LEFT_OUT, remark("legal.accumulated.other_crime")
    values = _own_values(act, ledger)
    if not values or last is None or act.act_end is None:
        missing = "legal.accumulated.undated" if last else "legal.accumulated.no_end"
        return OPEN, remark(missing if values else "legal.accumulated.no_value")
    start = years_before(last, years)
    if act.act_end >= start:
        return ADDED, remark("legal.accumulated.within", end=last)
    levels = {level(key, amount) for key, amount in values.items()}
    if "above" in levels:
        return ADDED, remark("legal.accumulated.prosecutable", start=start)
    if "depends" in levels:
        return OPEN, remark("legal.accumulated.depends", start=start)
    return LEFT_OUT, remark("legal.accumulated.too_old", start=start)


def _own_values(act: EarlierAct, ledger: Ledger) -> dict[str, Decimal]:
    """Return an act's figures by key; a value of zero or below is no evidence."""
    if ledger.destructive:
        known = {"Vc": act.destroyed_value_yuan}
    else:
        known = {"Va": act.product_value_yuan, "Vb": act.destroyed_value_yuan}
    return {key: value for key, value in known.items() if value is not None and value > 0}


def _values(amounts: Mapping[str, Decimal]) -> list[Both]:
    return [run_on((same(key), yuan_words(amount)), " ", " ") for key, amount in amounts.items()]


def _old_segments(segments: Iterable[Segment], years: int, ledger: Ledger) -> list[LegalLine]:
    """Point out what was dug more than two years before the end of the act: counted only as one continuing act."""
    if ledger.act_end is None:
        return []
    start = years_before(ledger.act_end, years)
    rule = ledger.rules.need("criminal.accumulation")
    lines = []
    for place in dict.fromkeys((segment.pit_id, segment.period) for segment in segments):
        end = period_days(place[1])[1]
        if end is not None and end < start:
            text = remark("legal.accumulated.segment", place=place_words(*place), end=end, act_end=ledger.act_end)
            title = place_words(*place)
            lines.append(line(ledger, LegalSection.ACCUMULATION, rule, text, title=title, answer=OPEN, code="segment"))
            ledger.notice("law.accumulation", text=text.say(Language.CHINESE))
    return lines
