# SPDX-License-Identifier: GPL-3.0-or-later
"""Print what a run found, beside the truth where it is known."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pitproof.core.casefile import read_results
from pitproof.core.model import Position


def main(case: Path, truth_path: Path, report: Path) -> None:
    results = read_results(case)
    if results is None:
        sys.exit(f"{case} holds no results.")
    truth = json.loads(truth_path.read_text(encoding="utf-8")) if truth_path.exists() else {}
    print(f"\n{'pit':8}{'cut m³':>14}{'± 95 %':>12}{'truth m³':>14}{'difference':>12}{'coverage':>10}   split (m³)")
    for pit in results.volumes.pits:
        margin = f"{pit.margin.margin_m3:.2f}" if pit.margin else "?"
        true = truth.get(pit.pit_id, {}).get("cut_m3")
        known = f"{true:14.2f}{100 * (pit.cut_m3 / true - 1):+11.4f}%" if true else f"{'':26}"
        split = ", ".join(f"{where.value} {pit.cut_at(where):.2f}" for where in Position if pit.cut_at(where))
        print(f"{pit.pit_id:8}{pit.cut_m3:14.2f}{margin:>12}{known}{pit.coverage_pct:9.2f}%   {split}")
    if results.determination is not None:
        for figure in results.determination.figures:
            amount = "-" if figure.amount_yuan is None else f"{figure.amount_yuan:,} 元"
            print(f"{figure.key}  {figure.title}: {amount}{'' if figure.applies else '（不适用）'}")
        for answer in results.determination.classifications:
            print(f"    {answer.title}: {answer.reason}")
    print(f"\nReport: {next(report.glob('*.pdf'))}")
    print(f"Tables: {next(report.glob('*.xlsx'))}")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
