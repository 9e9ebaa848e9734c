# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ....core.errors import ReportError
from ....core.report.document import AS_GIVEN, COORDINATE, TWO_PLACES, NumberFormat, exact_decimal
from ....core.report.numerals import capital_amount, cover_date, grouped_amounts, grouped_formula
from ....core.report.wording import crs_text, quantity_text

CAPITALS = {"零": 0, **{digit: number for number, digit in enumerate("壹贰叁肆伍陆柒捌玖", start=1)}}


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.50", "伍角整"),
        ("1.05", "壹元零伍分"),
        ("10", "壹拾元整"),
        ("105", "壹佰零伍元整"),
        ("1005.30", "壹仟零伍元叁角整"),
        ("10010.01", "壹万零壹拾元零壹分"),
        ("107000.53", "壹拾万柒仟元伍角叁分"),
        ("88184.304", "捌万捌仟壹佰捌拾肆元叁角整"),
        ("100000000", "壹亿元整"),
        ("100000000.50", "壹亿元伍角整"),
        ("100010000", "壹亿零壹万元整"),
        ("1000000000001", "壹万亿零壹元整"),
        ("2000300040005.06", "贰万零叁亿零肆万零伍元零陆分"),
    ],
)
def test_money_in_capitals(amount, text):
    assert capital_amount(Decimal(amount)) == text


@pytest.mark.parametrize("amount", ["-0.01", "1e16", "NaN", "Infinity"])
def test_amounts_without_capitals_are_refused(amount):
    with pytest.raises(ReportError, match="cannot be written"):
        capital_amount(Decimal(amount))


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_capitals_read_back_to_the_amount(cents):
    assert read_back(capital_amount(Decimal(cents).scaleb(-2))) == cents


def read_back(text: str) -> int:
    yuan, _, rest = text.rpartition("元")
    total = whole(yuan) * 100 if yuan else 0
    digit = 0
    for character in rest:
        if character in CAPITALS:
            digit = CAPITALS[character]
        elif character in "角分":
            total += digit * (10 if character == "角" else 1)
    return total


def whole(text: str) -> int:
    for name, unit in (("亿", 10**8), ("万", 10**4)):
        if name in text:
            high, _, low = text.rpartition(name) if name == "亿" else text.partition(name)
            return whole(high) * unit + whole(low)
    total, digit = 0, 0
    for character in text:
        if character in CAPITALS:
            digit = CAPITALS[character]
        else:
            total, digit = total + digit * {"拾": 10, "佰": 100, "仟": 1000}[character], 0
    return total + digit


def test_cover_date():
    assert cover_date(date(2026, 11, 22)) == "二〇二六年十一月二十二日"
    assert cover_date(date(2030, 1, 10)) == "二〇三〇年一月十日"


def test_numbers_round_half_to_even_and_keep_given_places():
    assert TWO_PLACES.render(Decimal("2.345")) == "2.34"
    assert TWO_PLACES.render(1234567.891) == "1,234,567.89"
    assert TWO_PLACES.render(-0.001) == "0.00"
    assert TWO_PLACES.render(float("nan")) == "—"
    assert AS_GIVEN.render(Decimal("2.655")) == "2.655"
    assert AS_GIVEN.render(Decimal("28.5")) == "28.50"
    assert COORDINATE.render(2876535.004) == "2876535.00"


def test_quantities_carry_their_unit():
    assert quantity_text(Decimal("1234.5"), "yuan") == "1,234.50元"
    assert quantity_text(Decimal("3.141"), "m3") == "3.14 m³"
    assert quantity_text(Decimal("0.85"), "") == "0.85"


@pytest.mark.parametrize(
    ("crs", "words"),
    [
        ("EPSG:4547", "中央子午线114°"),
        ("EPSG:4526", "横坐标带带号38"),
        ("EPSG:4509", "中央子午线117°"),
        ("EPSG:32650", "EPSG:32650"),
        ('PROJCRS["某县独立坐标系",BASEGEOGCRS["x"]]', "某县独立坐标系"),
    ],
)
def test_coordinate_systems_in_words(crs, words):
    assert words in crs_text(crs)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (
            "K01，2021-11-02至2024-11-06：17788.51 m³位于许可范围内",
            "K01，2021-11-02至2024-11-06：17,788.51 m³位于许可范围内",
        ),
        ("共1956 m³，价值6070553.28元", "共1,956 m³，价值6,070,553.28元"),
        ("17,788.51 m³ and 101343.13 t", "17,788.51 m³ and 101,343.13 t"),
        ("北坐标3367960.000，东坐标512000.000", "北坐标3367960.000，东坐标512000.000"),  # R104: coordinates have none
        ("许可证C4200002021017130000001", "许可证C4200002021017130000001"),
        ("2024年11月6日，2024 to 2025", "2024年11月6日，2024 to 2025"),
        ("0.00012345 m³", "0.00012345 m³"),
    ],
)
def test_r104_quantities_in_running_text_have_separators(text, printed):
    assert grouped_amounts(text) == printed
    assert grouped_amounts(printed) == printed


def test_r104_so_have_the_numbers_of_a_formula():
    assert grouped_formula("101343.13 t × 32.00 元/t = 3,242,980.16元") == "101,343.13 t × 32.00 元/t = 3,242,980.16元"
    assert grouped_formula("37814.60463631… ≈ 37,814.60 m³") == "37,814.60463631… ≈ 37,814.60 m³"
    assert grouped_formula("√15774 × 0.25 m²") == "√15,774 × 0.25 m²"
    assert grouped_formula("n = 5") == "n = 5"


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_separators_change_no_value(number):
    printed = grouped_amounts(f"{number:f} m³")
    assert printed == f"{number:,f} m³"


class NumpyTwo(float):
    """A number that writes itself as those of numpy 2 do."""

    def __repr__(self) -> str:
        return f"np.float64({float(self)!r})"


def test_numbers_of_numpy_are_printed_as_numbers():
    assert NumberFormat(2).render(NumpyTwo(1234.5)) == "1,234.50"
    assert exact_decimal(NumpyTwo(0.1)) == Decimal("0.1")
    assert exact_decimal(7) == Decimal(7)
