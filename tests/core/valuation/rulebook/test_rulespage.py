# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/RULES.md says what the rule files say."""

from __future__ import annotations

from pathlib import Path

from .....core.valuation.rulebook.rulespage import rules_page
from ..cases import RULES

PAGE = Path(__file__).resolve().parents[4] / "docs" / "RULES.md"


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == rules_page(RULES), "run: make rules-doc"


def test_every_rule_stands_once_with_source_and_status():
    rows = [row for row in rules_page(RULES).splitlines() if row.startswith("| **")]
    assert len(rows) == len(RULES.rules)
    for rule in RULES.rules:
        row = next(row for row in rows if row.startswith(f"| **{rule.id}**"))
        assert rule.source in row
        assert rule.title in row
    assert all(row.count(" | ") == 5 for row in rows)
