# SPDX-License-Identifier: GPL-3.0-or-later
"""Threshold tests of the criminal interpretations: three states while the province is not known (R52 to R61)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ...model import Classification, RuleStatus, ValueFigure
from ..ledger import Ledger
from ..numbers import product
from ..rulebook.rules import Rule, province_name
from ..texts import LEVELS, compared, verdict, yuan

_CERTAINTY = (RuleStatus.READ, RuleStatus.GENERAL, RuleStatus.ENGINEERING, RuleStatus.OPEN)
BELOW, DEPENDS, ABOVE = "below", "depends", "above"
_RANK = (BELOW, DEPENDS, ABOVE)


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


@dataclass(frozen=True)
class Law:
    """One version of the law: its amount, the aggravated one, and the day on which the province's amount is sought."""

    serious: Rule
    extreme: Rule | None
    day: date | None

    @property
    def name(self) -> str:
        """Return the document's name."""
        return self.serious.word("law")


def known_amounts(figures: Sequence[ValueFigure]) -> dict[str, Decimal]:
    """Return the figures that count and could be established, yuan by key."""
    return {figure.key: figure.amount_yuan for figure in figures if figure.applies and figure.amount_yuan is not None}


def classify(
    amounts: Mapping[str, Decimal], ledger: Ledger, *, accumulated: bool = False
) -> tuple[Classification, ...]:
    """Compare max(Va, Vb), or Vc for destructive mining, with the amounts of the law when the act ended.

    Amounts in yuan; reaching the amount is enough. A later version of the law stands beside it, and the lighter of
    them applies (R59). Without a rule for that day, or without a figure, there is no answer but a notice.
    """
    if not amounts:
        return ()
    if ledger.act_end is None:
        ledger.notice("law.no_date")
    versions = laws(ledger)
    if not versions:
        ledger.notice("law.no_rule", day=ledger.act_end)
        return ()
    start, changed = ledger.info.act_start, versions[0].serious.valid_from
    if start and changed and ledger.act_end and start < changed <= ledger.act_end:
        ledger.notice("law.crossing", day=changed, law=versions[0].name)
    groups = [_answers(law, amounts, accumulated, ledger) for law in versions]
    groups = [group for group in groups if group]
    if not groups:
        return ()
    lightest = min(groups, key=_weight)
    if len(groups) > 1:
        ledger.notice("law.lighter", law=lightest[0].law, other=groups[1 if lightest is groups[0] else 0][0].law)
    ordered = [lightest, *(group for group in groups if group is not lightest)]
    return tuple(replace(answer, applies=group is lightest) for group in ordered for answer in group)


def laws(ledger: Ledger) -> list[Law]:
    """Return the law in force when the act ended, then later versions; the newest alone when that day is not known."""
    topic = "criminal.destructive" if ledger.destructive else "criminal.serious"
    day = ledger.act_end
    current = ledger.rules.find(topic, day)
    if current is None:
        return []
    later = [rule for rule in ledger.rules.all(topic) if day and rule.valid_from and rule.valid_from > day]
    decided = ledger.info.decided_on
    later = [rule for rule in later if decided is None or rule.valid_on(decided)]
    return [_law(current, day, ledger), *(_law(rule, decided, ledger) for rule in later)]


def level_by(law: Law, key: str, amount: Decimal, ledger: Ledger) -> str:
    """Return the level of one amount of yuan against one version of the law; a figure it does not know is below."""
    if key not in law.serious.words("figures"):
        return BELOW
    with ledger.silent():
        band = _band(law, ledger)
    return level_of(amount, band.low, band.high)


def level_of(amount: Decimal, low: Decimal, high: Decimal) -> str:
    """Return "below", "depends" or "above"; an amount equal to the threshold reaches it (R60)."""
    if amount < low:
        return BELOW
    return ABOVE if amount >= high else DEPENDS


def _law(serious: Rule, day: date | None, ledger: Ledger) -> Law:
    name = serious.word("law")
    extremes = [] if ledger.destructive else ledger.rules.all("criminal.extreme")
    return Law(serious, next((rule for rule in extremes if rule.word("law") == name), None), day)


def _weight(group: Sequence[Classification]) -> tuple[int, Decimal]:
    """Return how heavy the answers of one law are: by level, and among equals by the lower amount (R59)."""
    return sum(_RANK.index(answer.level) for answer in group), -group[0].low_yuan


def _answers(law: Law, amounts: Mapping[str, Decimal], accumulated: bool, ledger: Ledger) -> tuple[Classification, ...]:
    """Answer by one version of the law, with the aggravated level where it has one."""
    known = {key: amounts[key] for key in law.serious.words("figures") if key in amounts}
    if not known:
        ledger.notice("law.no_figure", law=law.name, figures="、".join(law.serious.words("figures")))
        return ()
    key = max(known, key=lambda name: known[name])
    band = _band(law, ledger)
    answers = [_answer(law, law.serious.title, key, known, band, accumulated, ledger)]
    wider = _extreme_band(law, band, ledger)
    if wider is not None and law.extreme is not None:
        answers.append(_answer(law, law.extreme.title, key, known, wider, accumulated, ledger))
    return tuple(answers)


def _band(law: Law, ledger: Ledger) -> Band:
    """Return the province's amount if it is known for that day and law, else the national band (R58, R61)."""
    national = law.serious
    area = "special" if ledger.info.special_area else "general"
    if national.optional(f"{area}_low") is None:
        ledger.notice("law.no_special", law=law.name)
        area = "general"
    low, high = national.number(f"{area}_low"), national.number(f"{area}_high")
    province = province_name(ledger.info.province)
    wide = Band(low, high, (national, ledger.rules.need("criminal.unknown_province")))
    if not province:
        return wide
    local = _provincial(law, province, ledger)
    key = f"destructive_{area}" if ledger.destructive else area
    amount = local.optional(key) if local else None
    if local is None or amount is None:
        ledger.notice("law.province", province=province)
        hint = ledger.rules.find("criminal.province_hint", law.day, province)
        if hint is not None:
            ledger.notice("law.hint", province=province, text=hint.text, note=hint.note)
        return wide
    if local.status is not RuleStatus.READ:
        ledger.notice("law.unverified", province=province, note=local.note)
    return Band(amount, amount, (national, local), province)


def _provincial(law: Law, province: str, ledger: Ledger) -> Rule | None:
    """Return the newest provincial rule under one law that was in force on its day."""
    found = [
        rule
        for rule in ledger.rules.all("criminal.province", law.day, province)
        if province_name(rule.province) == province and rule.word("law") == law.name
    ]
    return max(found, key=lambda rule: rule.valid_from or date.min) if found else None


def _extreme_band(law: Law, band: Band, ledger: Ledger) -> Band | None:
    """Return the aggravated amounts: a multiple (R53), or a band of its own with the province's amount (R59)."""
    rule = law.extreme
    if rule is None:
        return None
    multiple = rule.optional("multiple")
    if multiple is not None:
        return band.times(multiple, rule)
    low, high = rule.number("general_low"), rule.number("general_high")
    local = _provincial(law, province_name(ledger.info.province), ledger) if ledger.info.province.strip() else None
    amount = local.optional("extreme_general") if local else None
    if local is not None and amount is not None:
        return Band(amount, amount, (rule, local), province_name(local.province))
    return Band(low, high, (rule, ledger.rules.need("criminal.unknown_province")))


def _answer(
    law: Law, title: str, key: str, known: Mapping[str, Decimal], band: Band, accumulated: bool, ledger: Ledger
) -> Classification:
    """Write one answer with its reason and its trace."""
    amount = known[key]
    level = level_of(amount, band.low, band.high)
    reason = _reason(title, key, known, band, level, accumulated, ledger)
    choice = ledger.rules.need("criminal.choice")
    ended = ledger.act_end.isoformat() if ledger.act_end else ""
    trace = ledger.step(
        band.rules[0],
        f"{law.name} {title}",
        LEVELS[level],
        formula=_comparison(amount, band, level),
        inputs={"比较的数额": f"{key} {yuan(amount)}", "行为终了日": ended},
        children=tuple(ledger.step(rule, rule.title) for rule in (*band.rules[1:], choice)),
    )
    return Classification(
        title=title,
        level=level,
        figure_key=key,
        amount_yuan=amount,
        low_yuan=band.low,
        high_yuan=band.high,
        reason=reason,
        source="；".join(rule.citation for rule in band.rules),
        status=max((rule.status for rule in band.rules), key=_CERTAINTY.index),
        law=law.name,
        trace=trace,
    )


def _comparison(amount: Decimal, band: Band, level: str) -> str:
    """Write the comparison as a formula."""
    if level == BELOW:
        return f"{yuan(amount)} < {yuan(band.low)}"
    if level == ABOVE:
        return f"{yuan(amount)} ≥ {yuan(band.high)}"
    return f"{yuan(band.low)} ≤ {yuan(amount)} < {yuan(band.high)}"


def _reason(
    title: str, key: str, known: Mapping[str, Decimal], band: Band, level: str, accumulated: bool, ledger: Ledger
) -> str:
    """Put figures, area, law and result into sentences."""
    info, rule = ledger.info, band.rules[0]
    if ledger.destructive:
        figures = f"破坏性采矿造成矿产资源破坏价值（Vc）{yuan(known[key])}，只比较破坏价值。"
    elif len(known) == 1 and "Va" not in known:
        figures = f"非法采矿造成矿产资源破坏价值（Vb）{yuan(known[key])}。"
    else:
        figures = compared(known.get("Va"), known.get("Vb"), key)
    if accumulated:
        figures = f"累计后的数额：{figures}"
    day = f"行为终了日{ledger.act_end.isoformat()}" if ledger.act_end else "行为终了日未知"
    area = f"按特殊区域标准（依据：{info.special_area_basis.strip()}）" if info.special_area else "按一般区域标准"
    return (
        f"{figures}{day}，比较{rule.citation}，{area}。"
        f"{verdict(known[key], level, title, band.low, band.high, band.province)}以上仅就数额而言，其他情节另行判断。"
    )
