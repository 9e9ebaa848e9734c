# SPDX-License-Identifier: GPL-3.0-or-later
"""Pasting out of a spreadsheet: by header or by position, all rows or none."""

from __future__ import annotations

from datetime import date

import pytest

from ....core.casefile.layers import LAYERS
from ....core.errors import InputError
from ....core.intake.pasted import read_pasted_rows

SALES = LAYERS["sales"]


def paste(text, start=0, layer=SALES):
    return read_pasted_rows(layer, text, layer.fields[start:])


def faults(text, **more):
    with pytest.raises(InputError) as caught:
        paste(text, **more)
    return caught.value


@pytest.mark.parametrize(
    "header",
    [
        "销售编号\t金额（元）\t矿种\t计量单位",
        "Sale no.\tAmount, yuan\tMineral\tUnit",
        "sale_no\tamount_yuan\tmineral\tunit",
    ],
)
def test_a_header_in_either_language_says_what_stands_where(header):
    (row,) = paste(f"{header}\nXS1\t12800.50\t灰岩\t吨\n")
    assert row == {"sale_no": "XS1", "amount_yuan": "12800.50", "mineral": "灰岩", "unit": "t"}


def test_without_a_header_the_cells_go_from_left_to_right():
    names = [field.name for field in SALES.fields]
    start = names.index("mineral")
    (row,) = paste("灰岩\t99.90", start)
    assert row == {"mineral": "灰岩", names[start + 1]: "99.90"}


def test_a_cell_with_a_line_end_in_it_stays_one_cell():
    rows = paste('销售编号\t矿种\t金额\t备注\r\nXS1\t灰岩\t1\t"甲\n乙"\r\n\r\nXS2\t灰岩\t2\t\r\n')
    assert [row["sale_no"] for row in rows] == ["XS1", "XS2"]
    assert rows[0]["note"] == "甲\n乙"


def test_commas_inside_of_cells_separate_nothing():
    (row,) = paste("销售编号\t矿种\t金额\t备注\nXS1\t灰岩\t1\ta,b;c\n")
    assert row["note"] == "a,b;c"


def test_all_faults_are_told_together_with_row_and_column():
    error = faults("销售编号\t矿种\t金额\t销售起始日期\nXS1\t灰岩\t一万\t2023-02-30\nXS1\t灰岩\t3\t2023/5/2\n")
    said = str(error)
    assert "3 cells" in said
    for part in ("line 2: column '金额（元）': '一万'", "'2023-02-30' is no date", "line 3: column '销售编号'"):
        assert part in said


def test_a_cell_beyond_the_table_is_a_fault_not_lost():
    assert "stands beyond the last column" in str(faults("甲\t乙\t丙", start=len(SALES.fields) - 2))


def test_days_are_taken_as_spreadsheets_write_them():
    (row,) = paste("销售编号\t矿种\t金额\t销售起始日期\nXS1\t灰岩\t3\t2023年5月2日\n")
    assert row["sold_from"] == date(2023, 5, 2)


@pytest.mark.parametrize("text", ["", "\n\n", "\t\t\n"])
def test_nothing_to_paste_is_said(text):
    assert "nothing to paste" in str(faults(text)).lower()
