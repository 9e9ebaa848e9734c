# SPDX-License-Identifier: GPL-3.0-or-later
"""What if price, density or volume were another one: the evidence is scaled, the rules stay."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ....core.model import Case, Margin, Sale
from ....core.valuation.determine import determine
from ....core.valuation.whatif import Change, supposed
from .cases import ORE, RULES, D, info, pit, pit_volume, price, sample, volumes

CASE = Case(
    "case.gpkg",
    info(),
    pits=(pit(),),
    density_samples=(sample("2.62", no="1"), sample("2.70", no="2")),
    prices=(price("30"),),
)
VOLUMES = replace(volumes(pit_volume(4000.0)), total_margin=Margin((), 20.0, 1.96, 39.2))


def value(case, found):
    result = determine(case.info, case.pits, found, case.density_samples, case.sales, case.prices, RULES)
    return {figure.key: figure.amount_yuan for figure in result.figures}


def va(change):
    return value(*supposed(CASE, VOLUMES, change))["Va"]


def test_supposing_nothing_changes_nothing():
    assert supposed(CASE, VOLUMES, Change()) == (CASE, VOLUMES)


def test_the_supposed_price_is_exactly_the_one_that_counts():
    assert va(Change(prices={ORE: (D("21.37"), D("30"))})) == D("10640.00") * D("21.37")  # 4000 m3 x 2.66


def test_density_and_volume_work_in_proportion():
    assert va(Change(densities={ORE: (D("2.00"), D("2.66"))})) == D("4000") * D("2.00") * D("30")
    assert va(Change(volume=0.5)) == va(Change()) / 2


def test_proceeds_follow_the_price_and_other_minerals_do_not():
    sold = replace(CASE, sales=(Sale("1", ORE, D("3000"), D("100")), Sale("2", "gold", D("5"), D("1"))))
    changed, _volumes = supposed(sold, VOLUMES, Change(prices={ORE: (D("15"), D("30"))}))
    assert [sale.amount_yuan for sale in changed.sales] == [D("1500"), D("5")]


def test_loose_samples_stay():
    loose = replace(CASE, density_samples=(replace(CASE.density_samples[0], loose=True),))
    changed, _volumes = supposed(loose, VOLUMES, Change(densities={ORE: (D("2.0"), D("2.66"))}))
    assert changed.density_samples == loose.density_samples


@given(st.decimals("0.01", "9999", places=2), st.floats(0.01, 10.0))
def test_the_case_itself_is_never_touched(wanted, factor):
    before = (CASE, VOLUMES)
    supposed(CASE, VOLUMES, Change({ORE: (wanted, D("30"))}, {ORE: (wanted, D("2.66"))}, factor))
    assert before == (CASE, VOLUMES)
    assert CASE.prices[0].price_yuan == D("30")
