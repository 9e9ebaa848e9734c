# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents and survey side by side: documents first, compared, and nothing counted twice (R20)."""

from __future__ import annotations

from datetime import date

import pytest

from .....core.errors import InputError
from .....core.model import DocumentedQuantity, Overlap, Stockpile
from .....core.valuation.determine import determine
from .....core.valuation.options import Evidence, ValuationOptions
from ..cases import ORE, RULES, D, codes, figure, info, pit, pit_volume, price, sample, volumes

START, MIDDLE, END = date(2022, 1, 1), date(2022, 3, 31), date(2022, 6, 30)
HEAD = info(act_start=START, act_end=END)


def paper(quantity, site="", start=START, end=END, **changes):
    kind = changes.pop("kind", "weighbridge")
    return DocumentedQuantity(ORE, D(quantity), site=site, mined_from=start, mined_to=end, kind=kind, **changes)


def run(papers, cuts, *, piles=(), samples=None, overlaps=(), **options):
    pits = [pit(name, mined_from=START, mined_to=END) for name in cuts]
    shapes = volumes(*(pit_volume(cut, pit_id=name) for name, cut in cuts.items()), overlaps=overlaps)
    return determine(
        HEAD,
        pits,
        shapes,
        [sample("2.50")] if samples is None else samples,
        [],
        [price("10")],
        RULES,
        options=ValuationOptions(**options),
        evidence=Evidence(documents=tuple(papers), stockpiles=tuple(piles)),
    )


def test_r20_documents_come_before_the_survey_and_the_difference_is_shown():
    result = run([paper("240")], {"K1": 100.0})
    assert [segment.quantity for segment in result.segments] == [D("240.00")]
    (compared,) = result.comparisons
    assert (compared.documents, compared.survey, compared.unit) == (D("240.00"), D("250.00"), "t")
    assert (compared.difference, compared.difference_pct, compared.followed) == (D("-10.00"), D("-4.00"), "documents")
    assert "quantity.differs" not in codes(result)
    assert "R20" in compared.reason


def test_r20_a_large_difference_is_a_warning():
    assert "quantity.differs" in codes(run([paper("100")], {"K1": 100.0}))


def test_r20_the_survey_is_followed_only_for_a_reason():
    result = run([paper("100")], {"K1": 100.0}, survey_first_reason="磅单明显不全")
    assert [segment.quantity for segment in result.segments] == [D("250.00")]
    assert (result.comparisons[0].followed, result.comparisons[0].reason) == ("survey", "磅单明显不全")


def test_r20_documents_of_a_part_of_the_time_leave_the_rest_to_the_survey():
    result = run([paper("100", end=MIDDLE)], {"K1": 100.0})
    assert [segment.quantity for segment in result.segments] == [D("100.00"), D("150.00")]
    assert figure(result, "Vb").amount_yuan == D("2500.00")  # never more than the survey
    assert result.segments[1].period == "2022-04-01 – 2022-06-30"
    assert result.comparisons[0].followed == "both"


def test_r20_documents_of_a_part_of_the_time_that_exceed_the_survey_add_nothing():
    result = run([paper("300", end=MIDDLE)], {"K1": 100.0})
    assert [segment.quantity for segment in result.segments] == [D("300.00")]


def test_r20_a_pause_between_slips_is_no_gap():
    slips = [paper("60", end=date(2022, 3, 20)), paper("60", start=date(2022, 4, 5))]
    assert [segment.quantity for segment in run(slips, {"K1": 100.0}).segments] == [D("60.00"), D("60.00")]


def test_r20_documents_of_one_pit_leave_the_others_to_the_survey():
    result = run([paper("240", "K1")], {"K1": 100.0, "K2": 40.0})
    assert {segment.pit_id: segment.quantity for segment in result.segments} == {"K1": D("240.00"), "K2": D("100.00")}


def test_r20_kinds_of_documents_on_the_same_product_are_not_added():
    papers = [paper("250", kind="trucks"), paper("240", kind="weighbridge")]
    result = run(papers, {})
    assert [segment.quantity for segment in result.segments] == [D("240.00")]
    assert "documents.set_aside" in codes(result)
    apart = [paper("100", kind="trucks", end=MIDDLE), paper("90", start=date(2022, 4, 1))]
    assert len(run(apart, {}).segments) == 2


def test_r100_loose_documents_and_a_survey_in_place_are_compared_in_tonnes():
    loose = [sample("2.50"), sample("1.60", loose=True, no="2")]
    result = run([paper("150", unit="m3")], {"K1": 100.0}, samples=loose)
    assert (result.comparisons[0].documents, result.comparisons[0].survey) == (D("240.00"), D("250.00"))


def test_documents_that_cannot_be_taken_off_the_survey_are_refused():
    with pytest.raises(InputError, match="cover a part of the surveyed time only"):
        run([paper("150", unit="m3", end=MIDDLE)], {"K1": 100.0})


@pytest.mark.parametrize(
    ("pile", "tonnes"),
    [
        ({"loose_density_t_per_m3": D("1.60")}, "160.00"),
        ({"loosening_factor": D("1.25")}, "200.00"),  # 100 / 1.25 x 2.50
    ],
)
def test_r100_a_stockpile_by_loose_density_or_loosening_factor(pile, tonnes):
    heap = Stockpile("DT1", mineral=ORE, volume_m3=D("100"), **pile)
    result = run([], {}, piles=[heap])
    assert [(segment.pit_id, segment.quantity) for segment in result.segments] == [("DT1", D(tonnes))]


def test_r100_stock_is_a_part_of_what_was_mined():
    heap = Stockpile("DT1", mineral=ORE, volume_m3=D("100"), loose_density_t_per_m3=D("1.60"))
    assert run([], {"K1": 100.0}, piles=[heap]).segments[0].quantity == D("250.00")
    told = run([paper("240")], {}, piles=[heap])
    assert [segment.quantity for segment in told.segments] == [D("240.00")]
    assert "stock.part_of_it" in codes(told)
    added = run([paper("240")], {}, piles=[heap], stock_adds_reason="台账只记外运量")
    assert [segment.quantity for segment in added.segments] == [D("240.00"), D("160.00")]


def test_r22_ground_shared_by_two_pits_is_valued_once():
    shared = [Overlap("K1", "K2", 5.0, 30.0)]
    result = run([], {"K2": 100.0, "K1": 100.0}, overlaps=shared)
    assert {segment.pit_id: segment.volume_m3 for segment in result.segments} == {"K1": D("100.00"), "K2": D("70.00")}
    kept = run([], {"K1": 100.0, "K2": 100.0}, overlaps=shared, overlaps_kept_reason="分两次开采")
    assert figure(kept, "Va").amount_yuan == D("5000.00")
    assert "volume.overlap" in codes(kept)


def test_r22_shared_ground_that_cannot_be_placed_is_refused():
    shapes = volumes(
        pit_volume(50.0, pit_id="A", period="1"),
        pit_volume(50.0, pit_id="A", period="2"),
        pit_volume(50.0, pit_id="B", period="1"),
        pit_volume(50.0, pit_id="B", period="2"),
        overlaps=[Overlap("A", "B", 5.0, 30.0)],
    )
    with pytest.raises(InputError, match="cannot be told to which"):
        determine(HEAD, [pit("A"), pit("B")], shapes, [sample()], [], [price()], RULES)
    mixed = volumes(pit_volume(9.0, pit_id="A"), pit_volume(9.0, pit_id="B"), overlaps=[Overlap("A", "B", 1.0, 2.0)])
    prices, samples = [price(), price(mineral="山砂")], [sample(), sample(mineral="山砂", no="2")]
    with pytest.raises(InputError, match="different minerals"):
        determine(HEAD, [pit("A"), pit("B", "山砂")], mixed, samples, [], prices, RULES)
