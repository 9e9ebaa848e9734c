# SPDX-License-Identifier: GPL-3.0-or-later
"""Threshold tests of the criminal interpretation: three states while the province is not known (R52 to R60)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..model import Classification, RuleStatus, ValueFigure
from .ledger import Ledger
from .numbers import product
from .rules import Rule, province_name
from .texts import compared, verdict, yuan

_CERTAINTY = (RuleStatus.READ, RuleStatus.GENERAL, RuleStatus.ENGINEERING, RuleStatus.OPEN)
BELOW, DEPENDS, ABOVE = "below", "depends", "above"


@dataclass(frozen=True)
class Band:
    """The amounts between which the threshold lies, yuan; both the same when the province's amount is known."""

    low: Decimal
    high: Decimal
    rules: tuple[Rule, ...]
    province: str = ""  # empty: not known

    def times(self, factor: Decimal, rule: Rule) -> Band:
        """Return the band of a multiple (R53)."""
        return Band(product(self.low, factor), product(self.high, factor), (rule, *self.rules), self.province)


def classify(figures: Sequence[ValueFigure], ledger: Ledger) -> tuple[Classification, ...]:
    """Compare max(Va, Vb), or Vc for destructive mining, with the amounts in force when the act ended.

    Amounts in yuan; reaching the amount is enough. Without a rule for that day, or without a figure, there is no
    answer but a notice (R52, R53, R56, R60).
    """
    topic = "criminal.destructive" if ledger.destructive else "criminal.serious"
    national = ledger.rules.find(topic, ledger.act_end)
    if ledger.act_end is None:
        ledger.notice("law.no_date")
    if national is None:
        ledger.notice("law.no_rule", day=ledger.act_end)
        return ()
    amounts = {figure.key: figure.amount_yuan for figure in figures if figure.applies}
    known = {key: amount for key, amount in amounts.items() if amount is not None}
    if not known:
        return ()
    key = max(known, key=lambda name: known[name])
    band = _band(national, ledger)
    answers = [_answer(national.title, key, known, band, ledger)]
    extreme = None if ledger.destructive else ledger.rules.find("criminal.extreme", ledger.act_end)
    if extreme is not None and extreme.word("law") == national.word("law"):
        wider = band.times(extreme.number("multiple"), extreme)
        answers.append(_answer(extreme.title, key, known, wider, ledger))
    return tuple(answers)


def level_of(amount: Decimal, low: Decimal, high: Decimal) -> str:
    """Return "below", "depends" or "above"; an amount equal to the threshold reaches it (R60)."""
    if amount < low:
        return BELOW
    return ABOVE if amount >= high else DEPENDS


def _band(national: Rule, ledger: Ledger) -> Band:
    """Return the province's amount if it is known for that day and law, else the national band (R58, R61)."""
    area = "special" if ledger.info.special_area else "general"
    low, high = national.number(f"{area}_low"), national.number(f"{area}_high")
    province = province_name(ledger.info.province)
    wide = Band(low, high, (national, ledger.rules.need("criminal.unknown_province")))
    if not province:
        return wide
    local = ledger.rules.find("criminal.province", ledger.act_end, province)
    key = f"destructive_{area}" if ledger.destructive else area
    if local is None or local.word("law") != national.word("law") or key not in local.values:
        ledger.notice("law.province", province=province)
        return wide
    if local.status is not RuleStatus.READ:
        ledger.notice("law.unverified", province=province, note=local.note)
    amount = local.number(key)
    return Band(amount, amount, (national, local), province)


def _answer(title: str, key: str, known: Mapping[str, Decimal], band: Band, ledger: Ledger) -> Classification:
    """Write one answer with its reason."""
    amount = known[key]
    level = level_of(amount, band.low, band.high)
    return Classification(
        title=title,
        level=level,
        figure_key=key,
        amount_yuan=amount,
        low_yuan=band.low,
        high_yuan=band.high,
        reason=_reason(title, key, known, band, level, ledger),
        source="；".join(rule.citation for rule in band.rules),
        status=max((rule.status for rule in band.rules), key=_CERTAINTY.index),
    )


def _reason(title: str, key: str, known: Mapping[str, Decimal], band: Band, level: str, ledger: Ledger) -> str:
    """Put figures, area, law and result into sentences."""
    info, law = ledger.info, band.rules[0]
    if ledger.destructive:
        figures = f"破坏性采矿造成矿产资源破坏价值（Vc）{yuan(known[key])}，只比较破坏价值。"
    else:
        figures = compared(known.get("Va"), known.get("Vb"), key)
    day = f"行为终了日{ledger.act_end.isoformat()}" if ledger.act_end else "行为终了日未知"
    area = f"按特殊区域标准（依据：{info.special_area_basis.strip()}）" if info.special_area else "按一般区域标准"
    return (
        f"{figures}{day}，适用{law.citation}，{area}。"
        f"{verdict(known[key], level, title, band.low, band.high, band.province)}以上仅就数额而言，其他情节另行判断。"
    )
