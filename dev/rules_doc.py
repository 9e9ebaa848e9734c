# SPDX-License-Identifier: GPL-3.0-or-later
"""Write docs/RULES.md from the rule files: ``dev/python dev/rules_doc.py``, or ``make rules-doc``."""

from __future__ import annotations

from pathlib import Path

from pitproof.core.valuation.rulebook.rules import load_rules
from pitproof.core.valuation.rulebook.rulespage import rules_page

PAGE = Path(__file__).resolve().parent.parent / "docs" / "RULES.md"


def main() -> None:
    PAGE.write_text(rules_page(load_rules()), encoding="utf-8")
    print(f"{PAGE} written")


if __name__ == "__main__":
    main()
