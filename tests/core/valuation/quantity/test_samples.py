# SPDX-License-Identifier: GPL-3.0-or-later
"""Which samples speak for which pit, and how grades are weighed (R95)."""

from __future__ import annotations

from dataclasses import replace

from .....core.model import GradeSample, MineralParameters
from .....core.valuation.determine import determine
from .....core.valuation.options import Evidence
from .....core.valuation.replay import faults
from ..cases import RULES, D, codes, info, pit, pit_volume, price, sample, steps, volumes

GOLD = "金矿"


def densities(*rows, pits="AB", rules=RULES):
    samples = [replace(sample(text, no=str(number)), pit_id=where) for number, (where, text) in enumerate(rows)]
    shapes = volumes(*(pit_volume(100.0, pit_id=name) for name in pits))
    result = determine(info(), [pit(name) for name in pits], shapes, samples, [], [price()], rules)
    return [segment.density_t_per_m3 for segment in result.segments], result


def test_r95_a_pit_with_enough_samples_takes_its_own():
    rows = [("A", "2.40"), ("A", "2.50"), ("A", "2.60"), ("B", "2.80"), ("B", "2.90"), ("B", "3.00")]
    assert densities(*rows)[0] == [D("2.50"), D("2.90")]


def test_r95_a_pit_with_too_few_takes_all_of_the_mineral():
    found, result = densities(("A", "2.40"), ("A", "2.50"), ("A", "2.60"), ("B", "2.90"))
    assert found == [D("2.50"), D("2.60")]
    assert "samples.other_pits" not in codes(result)


def test_r95_samples_of_other_pits_alone_are_told():
    found, result = densities(("A", "2.40"), ("A", "2.60"))
    assert found == [D("2.50"), D("2.50")]
    assert "samples.other_pits" in codes(result)
    assert "samples.other_pits" not in codes(densities(("", "2.40"), ("", "2.60"))[1])


def gold(*rows):
    """10 m3 of 2.60 t/m3; grade g/t, thickness m, pit."""
    grades = [
        GradeSample(str(n), GOLD, "Au", D(text), "g_per_t", pit_id=where, thickness_m=D(metres) if metres else None)
        for n, (text, metres, where) in enumerate(rows)
    ]
    evidence = Evidence(
        grade_samples=tuple(grades),
        parameters=(MineralParameters(GOLD, product_form="contained", component="Au"),),
    )
    prices = [price("376.32", GOLD, unit="g", product_form="contained")]
    shapes = volumes(pit_volume(10.0, pit_id="K1"))
    return determine(
        info(), [pit("K1", GOLD)], shapes, [sample("2.60", GOLD)], [], prices, RULES, evidence=evidence
    )  # fmt: skip


def mean_grade(result):
    found = [step for step in steps(result.figures[0].trace) if step.rule == "R26-G"]
    assert list(faults(result.figures[0].trace)) == []
    return found[0].result


def test_r95_grades_are_weighed_by_thickness():
    rows = (("4.00", "1.00", ""), ("6.00", "3.00", ""), ("2.00", "0.50", ""))
    result = gold(*rows)
    assert mean_grade(result) == D("5.111")  # (4 x 1 + 6 x 3 + 2 x 0.5) / 4.5 = 5.1111…, not the mean of 4.000
    assert result.segments[0].quantity == D("132.89")  # 26 t x 5.111 g/t = 132.886 g
    assert result.segments[0].value_yuan == D("50009.16")  # 132.89 g x 376.32 yuan = 50009.1648


def test_r95_without_a_thickness_for_all_the_mean_is_plain_and_told():
    result = gold(("4.00", "1.00", ""), ("6.00", "", ""), ("2.00", "0.50", ""))
    assert mean_grade(result) == D("4.000")
    assert "grade.thickness" in codes(result)


def test_r95_grades_of_the_pit_come_first():
    own = [("4.00", "", "K1"), ("5.00", "", "K1"), ("6.00", "", "K1")]
    assert mean_grade(gold(*own, ("9.00", "", "K2"))) == D("5.000")
    assert mean_grade(gold(*own[:2], ("9.00", "", "K2"))) == D("6.000")
