# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal

import openpyxl
import pytest

from .....core.errors import ReportError
from .....core.model import Operand, Step
from .....core.report.document import AS_GIVEN, TWO_PLACES, Align, Column, NumberFormat, Table
from .....core.report.writers.xlsx import write_xlsx
from .....core.report.writers.xlsxtrace import computed
from .. import factories


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    document = factories.document(4)
    path = tmp_path_factory.mktemp("xlsx") / "tables.xlsx"
    write_xlsx(document, path)
    return document, openpyxl.load_workbook(path)


def sheet_of(workbook, caption):
    return next(workbook[name] for name in workbook.sheetnames if caption in name)


def evaluated(sheet, cell):
    """Compute the three kinds of formula that tables have."""
    text = cell.value
    if not isinstance(text, str) or not text.startswith("="):
        return text
    if total := re.fullmatch(r"=SUM\(([A-Z]+)(\d+):\1(\d+)\)", text):
        letter, first, last = total.group(1), int(total.group(2)), int(total.group(3))
        values = [evaluated(sheet, sheet[f"{letter}{row}"]) for row in range(first, last + 1)]
        return sum(value for value in values if not isinstance(value, str) and value is not None)
    if mean := re.fullmatch(r"=ROUND\(AVERAGE\(([A-Z]+)(\d+):\1(\d+)\),(\d)\)", text):
        letter, first, last, places = mean.group(1), int(mean.group(2)), int(mean.group(3)), int(mean.group(4))
        values = [Decimal(str(sheet[f"{letter}{row}"].value)) for row in range(first, last + 1)]
        exact = sum(values) / len(values)
        return float(exact.quantize(Decimal(1).scaleb(-places), rounding="ROUND_HALF_UP"))
    terms, places = re.fullmatch(r"=ROUND\(([A-Z0-9*]+),(\d)\)", text).groups()
    product = Decimal(1)
    for term in terms.split("*"):
        product *= Decimal(str(evaluated(sheet, sheet[term])))
    return float(product.quantize(Decimal(1).scaleb(-int(places)), rounding="ROUND_HALF_UP"))


def test_one_sheet_a_table_behind_a_list(written):
    document, workbook = written
    tables = list(document.tables())
    assert len(workbook.sheetnames) == len(tables) + 3
    assert workbook.sheetnames[-2:] == ["计算过程", "图"]
    assert workbook.sheetnames[0] == "目录"
    assert all(len(name) <= 31 for name in workbook.sheetnames)


def test_every_number_and_formula_means_the_engines_number(written):
    document, workbook = written
    for table, name in zip(document.tables(), workbook.sheetnames[1:]):
        sheet = workbook[name]
        rows = [*table.rows, *([table.total] if table.total else [])]
        for number, row in enumerate(rows, start=4):
            for index, value in enumerate(row, start=1):
                cell = sheet.cell(number, index)
                if isinstance(value, str):
                    assert (cell.value or "") == value
                elif value is None:
                    assert cell.value is None
                else:
                    assert evaluated(sheet, cell) == pytest.approx(float(value), rel=1e-12)
                    assert cell.data_type in {"n", "f"}


def test_values_and_totals_are_live(written):
    _, workbook = written
    sheet = sheet_of(workbook, "分单元价值")
    assert sheet["I4"].value == "=ROUND(F4*H4,2)"
    assert sheet["I8"].value == "=SUM(I4:I7)"
    assert sheet["I4"].number_format == "#,##0.00"
    assert sheet["H4"].number_format == "#,##0.00######"


def test_sheets_are_set_up_for_reading_and_printing(written):
    sheet = sheet_of(written[1], "采坑开挖体积")
    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows in {"1:3", "$1:$3"}
    assert sheet["A3"].font.bold
    assert sheet.column_dimensions["D"].width > 8


def one_table(columns, rows, **changes):
    return replace(factories.document(1), blocks=(Table("表1-1", "表", columns, rows, **changes),))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "\x01a"])
def test_text_is_never_a_formula(tmp_path, text):
    document = one_table((Column(text),), ((text,),), total=(text,), notes=(text,))
    write_xlsx(document, tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[1]
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type in {"s", "n"}
            assert cell.data_type == "s" or cell.value is None
    assert sheet["A4"].value == text.replace("\x01", "")
    assert sheet["A4"].quotePrefix == (text[0] in "=+-@\t")


def test_a_product_that_does_not_reproduce_the_number_stays_a_number(tmp_path):
    columns = (
        Column("数量", key="q", number=TWO_PLACES),
        Column("单价", key="p", number=AS_GIVEN),
        Column("价值", number=TWO_PLACES, product=("q", "p")),
    )
    rows = (
        (Decimal("2.00"), Decimal("3.00"), Decimal("6.00")),
        (Decimal("2.00"), Decimal("3.00"), Decimal("6.01")),
        (None, Decimal("3.00"), Decimal("6.00")),
    )
    write_xlsx(one_table(columns, rows), tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[1]
    assert [sheet.cell(row, 3).value for row in (4, 5, 6)] == ["=ROUND(A4*B4,2)", 6.01, 6]


def test_awkward_captions_make_distinct_valid_sheet_names(tmp_path):
    column = (Column("甲", align=Align.CENTER, number=NumberFormat(0)),)
    blocks = tuple(Table("", "采坑[1]:*?/\\" + "长" * 40, column, ((1,),)) for _ in range(3))
    write_xlsx(replace(factories.document(1), blocks=blocks), tmp_path / "t.xlsx")
    names = openpyxl.load_workbook(tmp_path / "t.xlsx").sheetnames
    assert len(set(names)) == 4
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_same_report_same_bytes(tmp_path):
    document = factories.document(1)
    write_xlsx(document, tmp_path / "one.xlsx")
    write_xlsx(document, tmp_path / "two.xlsx")
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_unwritable_folder(tmp_path):
    with pytest.raises(ReportError, match="cannot be written"):
        write_xlsx(factories.document(1), tmp_path / "nowhere" / "t.xlsx")


# ------------------------------------------------------------------------------------------------------- trace


def traced(operation="product", values=("60050.63", "2.68"), result="160935.69", places="0.01"):
    """A report whose first segment was computed by a step with operands, one of them found by another step."""
    volumes = factories.volumes(1)
    found = factories.determination(volumes)
    child = Step("体积质量", "Σρ / n", Decimal(values[-1]), "t/m3", operation="mean",
                 operands=(Operand("a", Decimal(values[-1])), Operand("b", Decimal(values[-1]))))  # fmt: skip
    operands = tuple(
        Operand(f"x{number}", Decimal(value), child=0 if number == len(values) - 1 else None)
        for number, value in enumerate(values)
    )
    step = Step("数量", "V × D", Decimal(result), "t", operation=operation, operands=operands, places=places,
                children=(child,))  # fmt: skip
    segment = replace(found.segments[0], trace=step)
    return factories.document(1, volumes=volumes, determination=replace(found, segments=(segment,)))


def test_a_step_with_operands_is_a_live_formula_of_their_cells(tmp_path):
    write_xlsx(traced(), tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["计算过程"]
    assert (sheet["A4"].value, sheet["B4"].value) == ("（1）", "数量")
    assert sheet["D4"].value == "=ROUND(I4*J4,2)"
    assert sheet["E4"].value == 160935.69
    assert sheet["I4"].value == 60050.63
    assert sheet["J4"].value == '=IF(D5="",E5,D5)'  # the density's own step
    assert sheet["D5"].value == "=AVERAGE(I5:J5)"


def test_a_step_that_would_come_out_otherwise_stays_a_number(tmp_path):
    write_xlsx(traced(result="160935.70"), tmp_path / "t.xlsx")
    assert openpyxl.load_workbook(tmp_path / "t.xlsx")["计算过程"]["D4"].value is None


@pytest.mark.parametrize(
    ("operation", "values", "places", "result"),
    [
        ("sum", "1.005 2", "0.01", "3.01"),
        ("difference", "5 2 1", "", "2"),
        ("product", "2.5 4", "", "10.0"),
        ("quotient", "10 4", "0.01", "2.50"),
        ("mean", "2.68 2.70 2.66 2.69 2.67", "0.01", "2.68"),
        ("weighted_mean", "30 1 40 3", "0.01", "37.50"),
        ("standard_error", "2.68 2.70 2.66 2.69 2.67", "0.001", "0.007"),
        ("minimum", "3 1 2", "", "1"),
        ("excess", "1 2", "", "0"),
        ("quotient", "1 0", "", None),
        ("unknown", "1", "", None),
    ],
)
def test_operations_give_what_a_spreadsheet_shows(operation, values, places, result):
    found = computed(operation, [Decimal(value) for value in values.split()], places)
    assert found == (None if result is None else Decimal(result))


def test_charts_are_native_and_stand_beside_their_numbers(written):
    document, workbook = written
    sheet = workbook["图"]
    figures = list(document.figures())
    assert [row[0].value for row in sheet.iter_rows(max_col=1) if row[0].value in {f.title for f in figures}] == [
        figure.title for figure in figures
    ]
    assert len(sheet._charts) == len(figures)


def test_prints_on_a4_with_page_numbers(written):
    for sheet in written[1].worksheets[1:]:
        assert sheet.page_setup.paperSize in (9, "9")
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.oddFooter.center.text == "第 &P 页 共 &N 页"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_computes_the_engines_numbers(tmp_path):
    document = traced()
    write_xlsx(document, tmp_path / "t.xlsx")
    profile, out = f"-env:UserInstallation=file://{tmp_path}/profile", tmp_path / "out"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(tmp_path / "t.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    workbook = openpyxl.load_workbook(out / "t.xlsx", data_only=True)
    for table, name in zip(document.tables(), workbook.sheetnames[1:]):
        rows = [*table.rows, *([table.total] if table.total else [])]
        for number, row in enumerate(rows, start=4):
            for index, value in enumerate(row, start=1):
                if value is not None and not isinstance(value, str):
                    assert workbook[name].cell(number, index).value == pytest.approx(float(value), rel=1e-12)
    trace = workbook["计算过程"]
    assert (trace["D4"].value, trace["G4"].value) == (160935.69, "✓")
