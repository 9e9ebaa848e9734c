# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of several evidence tables: all or none, recorded row by row, never over what somebody else wrote."""

from __future__ import annotations

import dataclasses

import pytest

from ....core.casefile import read_case, read_table
from ....core.casefile.tableedits import TableEdits, read_rows, save_edits
from ....core.errors import CaseFileError, InputError

SALE = {
    "sale_no": "XS01", "mineral": "灰岩", "amount_yuan": "12800.50", "quantity": "400", "unit": "t",
    "product_form": "raw_ore", "sold_from": "2023-05-12",
}  # fmt: skip


@pytest.fixture
def case(own_sample):
    return own_sample.paths.case


def edits_of(case):
    return [(row["table_name"], row["operation"], row["editor"]) for row in read_table(case, "edits")]


def row(case, table, key):
    rows = read_rows(case, [table])[table]
    return next(one for one in rows if key in one.cells.values())


def changed(one, **cells):
    return (one, {**one.cells, **cells})


def test_rows_are_added_changed_and_deleted_in_one_go_and_recorded(case):
    before = len(edits_of(case))
    first, last = row(case, "density_samples", "TZ01"), row(case, "density_samples", "TZ05")
    save_edits(
        case,
        {
            "sales": TableEdits(added=(SALE,)),
            "density_samples": TableEdits(changed=(changed(first, density_t_per_m3="2.680"),), deleted=(last,)),
        },
        "张三",
    )
    found = read_case(case)
    assert [str(sale.amount_yuan) for sale in found.sales] == ["12800.50"]
    samples = {sample.sample_no: str(sample.density_t_per_m3) for sample in found.density_samples}
    assert samples["TZ01"] == "2.680"  # every digit as it was written
    assert "TZ05" not in samples
    assert edits_of(case)[before:] == [
        ("sales", "insert", "张三"),
        ("density_samples", "delete", "张三"),
        ("density_samples", "update", "张三"),
    ]


def test_with_one_bad_row_nothing_is_written(case):
    before = edits_of(case)
    first = row(case, "density_samples", "TZ01")
    with pytest.raises(InputError, match="density_t_per_m3"):
        save_edits(
            case,
            {
                "sales": TableEdits(added=(SALE,)),
                "density_samples": TableEdits(changed=(changed(first, density_t_per_m3="2.6.8"),)),
            },
        )
    assert read_case(case).sales == ()
    assert edits_of(case) == before


def test_a_row_that_somebody_else_changed_meanwhile_is_not_overwritten(case):
    first = row(case, "density_samples", "TZ01")
    save_edits(case, {"density_samples": TableEdits(changed=(changed(first, density_t_per_m3="2.71"),))})
    with pytest.raises(CaseFileError, match="'TZ01' was changed or deleted elsewhere"):
        save_edits(case, {"density_samples": TableEdits(changed=(changed(first, density_t_per_m3="2.90"),))})
    assert str(read_case(case).density_samples[0].density_t_per_m3) == "2.71"


def test_two_rows_may_exchange_their_numbers(case):
    first, second = row(case, "density_samples", "TZ01"), row(case, "density_samples", "TZ02")
    pair = (changed(first, sample_no="TZ02"), changed(second, sample_no="TZ01"))
    save_edits(case, {"density_samples": TableEdits(changed=pair)})
    found = {sample.sample_no: str(sample.density_t_per_m3) for sample in read_case(case).density_samples}
    assert (found["TZ01"], found["TZ02"]) == ("2.70", "2.68")


def test_a_number_that_is_taken_is_refused(case):
    with pytest.raises(InputError, match="already has"):
        save_edits(case, {"sales": TableEdits(added=(SALE, SALE))})
    assert read_case(case).sales == ()


def test_a_stockpile_keeps_its_outline(case):
    from shapely.geometry import box

    from ....core.casefile import add_evidence
    from ....core.model import Stockpile

    add_evidence(case, stockpiles=[Stockpile("DT01", box(512000, 3367700, 512010, 3367710), "灰岩")])
    pile = row(case, "stockpiles", "DT01")
    save_edits(case, {"stockpiles": TableEdits(changed=(changed(pile, loosening_factor="1.35"),))})
    (found,) = read_case(case).stockpiles
    assert str(found.loosening_factor) == "1.35"
    assert found.outline.area == pytest.approx(100.0)


def test_a_row_is_frozen(case):
    with pytest.raises(dataclasses.FrozenInstanceError):
        row(case, "prices", "建筑石料用灰岩").fid = 9
