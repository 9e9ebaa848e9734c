# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of evidence: digit by digit, by the names of the forms, and every fault with its row."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from ....core.errors import InputError, PitProofError
from ....core.intake.tables import TABLES, read_evidence_table

PRICES = "矿种,单价（元）,计量单位,产品形态,类型,有效期起,有效期止,含税,出具单位\n"


def rows(table, text):
    return read_evidence_table(TABLES[table], None, text).rows


def refused(table, text):
    with pytest.raises(InputError) as caught:
        rows(table, text)
    return str(caught.value)


def test_columns_are_found_by_the_names_of_the_form():
    (row,) = rows("prices", PRICES + "灰岩,32.00,吨,原矿,价格认定结论书,2023-04-01,2024年10月31日,是,认定中心\n")
    assert row == {
        "mineral": "灰岩", "price_yuan": "32.00", "unit": "t", "product_form": "raw_ore", "kind": "certified",
        "valid_from": date(2023, 4, 1), "valid_to": date(2024, 10, 31), "tax_included": True, "issuer": "认定中心",
    }  # fmt: skip


@pytest.mark.parametrize("header", ["mineral\tprice_yuan\tunit", "Mineral\tPrice, yuan per unit\tUnit"])
def test_english_names_and_field_names_do_too(header):
    assert rows("prices", f"{header}\nsand\t12.50\tm3\n") == ({"mineral": "sand", "price_yuan": "12.50", "unit": "m3"},)


def test_digits_are_kept_and_what_is_left_out_has_its_default():
    (row,) = rows("density_samples", "样品编号,矿种,体积质量\nMD1,灰岩,2.680\n")
    assert row["density_t_per_m3"] == "2.680"
    assert "loose" not in row


def test_a_full_width_comma_is_text_and_a_quoted_cell_may_hold_anything():
    (row,) = rows("sales", '销售编号,矿种,金额,备注\nXS1,灰岩,"86000.10","甲，乙\n两人"\n')
    assert (row["amount_yuan"], row["note"]) == ("86000.10", "甲，乙\n两人")


def test_all_faults_are_listed_with_their_rows():
    said = refused(
        "prices",
        PRICES + "灰岩,=A1*2,吨,原矿,市场价格,2023-04-01,,是,\n灰岩,32,桶,原矿,市场价格,2023-02-30,,也许,\n"
        ",32,吨,原矿,市场价格,2024-01-01,2023-01-01,是,\n灰岩,3e99,吨,原矿,市场价格,,,是,\n",
    )
    assert said.startswith("pasted text: 7 cells cannot be taken over.")
    for part in (
        "line 2: column '单价（元）': '=A1*2' is a formula",
        "line 3: column '计量单位': '桶' is not in its list",
        "line 3: column '有效期起': '2023-02-30' is no date",
        "line 3: column '含税': '也许' is neither yes nor no",
        "line 4: column '矿种' is empty",
        "line 4: 有效期起 (2024-01-01) is greater than 有效期止 (2023-01-01)",
        "line 5: column '单价（元）': 3e99 is not between",
    ):
        assert part in said, said
    assert said.endswith("nothing was written.")
    assert "\n" not in said


def test_amounts_with_units_or_separators_are_asked_for_again():
    assert "'1,200' is no plain number" in refused("sales", '销售编号,矿种,金额\nXS1,砂,"1,200"\n')
    assert "'90元' is no plain number" in refused("sales", "销售编号,矿种,金额\nXS1,砂,90元\n")


def test_numbers_that_must_differ_do():
    said = refused("sales", "销售编号,矿种,金额\nXS1,砂,1\n\nXS1,砂,2\n")
    assert "line 4: column '销售编号': 'XS1' stands in line 2 already" in said


def test_a_missing_column_is_named():
    assert "has no column '单价（元）' (price_yuan)" in refused("prices", "矿种,计量单位\n砂,吨\n")
    assert "no header of a table for 'prices'" in refused("prices", "a,b\n1,2\n")
    assert "there is no row" in refused("prices", "矿种,单价\n")


def test_a_workbook_with_a_title_and_columns_of_its_own(tmp_path):
    book = Workbook()
    for row in (
        ["某矿样品表"],
        ["序号", "样品编号", "矿种", "体积质量", "采样日期"],
        [1, "MD1", "灰岩", 2.68, date(2024, 5, 1)],
    ):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    reading = read_evidence_table(TABLES["density_samples"], tmp_path / "a.xlsx")
    assert reading.rows[0]["taken_on"] == date(2024, 5, 1)
    assert reading.rows[0]["density_t_per_m3"] == "2.68"
    assert [item.values["columns"] for item in reading.remarks if item.code == "intake.columns.unknown"] == ["序号"]


def test_a_formula_in_a_workbook_is_text(tmp_path):
    book = Workbook()
    for row in (["样品编号", "矿种", "体积质量"], ["MD1", "灰岩", "=2+0.68"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(InputError, match=r"'=2\+0.68' is a formula"):
        read_evidence_table(TABLES["density_samples"], tmp_path / "a.xlsx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_encodings(tmp_path, encoding):
    (tmp_path / "a.csv").write_bytes("样品编号,矿种,体积质量\r\nMD1,灰岩,2.68\r\n".encode(encoding))
    assert read_evidence_table(TABLES["density_samples"], tmp_path / "a.csv").rows[0]["mineral"] == "灰岩"


@pytest.mark.parametrize("table", TABLES)
@given(text=st.text(alphabet="矿种单价样品编号金额0123456789.,;\t\"'\n=-是否吨mineralkind", max_size=120))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_answered(table, text):
    try:
        assert rows(table, text)
    except PitProofError as error:
        said = str(error)
    else:
        said = "taken over"
    assert said
    assert "\n" not in said
