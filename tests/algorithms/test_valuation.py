# SPDX-License-Identifier: GPL-3.0-or-later
"""The valuation through ``processing.run``: plain tables, pits with volumes, a case, refusals."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from qgis.core import QgsFeature, QgsVectorLayer

from ...core.casefile import add_evidence, create_case
from ...core.model import CaseInfo, DensitySample, GoafBlock, Price
from ..conftest import polygon_layer
from ..files import box

SINK = "TEMPORARY_OUTPUT"


def table(fields: str, *rows: tuple, name: str = "磅单") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"NoGeometry?{'&'.join(f'field={f}:string' for f in fields.split())}", name, "memory")
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        assert layer.dataProvider().addFeature(feature)
    return layer


def values(layer: QgsVectorLayer, *names: str) -> list[tuple]:
    return [tuple(feature[name] for name in names) for feature in layer.getFeatures()]


def test_e2_from_a_truck_count_to_the_classification(run, tmp_path):
    page = tmp_path / "价值.html"
    found = run(
        "valuation",
        QUANTITIES=table("品名 车数 每车 单位", ("统砂", "163", "12", "m³")),
        PRICES=table("矿种 单价 单位 类型", ("统砂", "20.4", "元/吨", "价格认定结论")),
        SALES=table("矿种 金额", ("统砂", "86000")),
        SAMPLES=table("矿种 体积质量", ("统砂", "2.21")),
        LOOSE_BY_IN_PLACE=True,
        ACT_END="2014-06-30",
        SEGMENTS=SINK,
        FIGURES=SINK,
        STEPS=SINK,
        PROBLEMS=SINK,
        HTML=str(page),
    )
    assert values(found["SEGMENTS"], "volume_m3", "quantity", "value_yuan") == [("1956.00", "4322.76", "88184.30")]
    assert (found["VA"], found["VB"], found["VC"]) == (86000.0, 88184.3, None)
    assert ("Vb", "total", "88184.30") in values(found["FIGURES"], "figure", "part", "amount_yuan")
    assert any("88184.304" in formula for (formula,) in values(found["STEPS"], "formula") if formula)
    assert "density.mixed_state" in {code for (code,) in values(found["PROBLEMS"], "code")}
    assert "88,184.30" in page.read_text(encoding="utf-8")


def test_e6_weighbridge_slips_and_one_price(run):
    slips = table(
        "磅单号 日期 矿种 净重 单位",
        ("001", "2022-03-01", "砖瓦用页岩", "16,000.41", "吨"),
        ("002", "2022-03-05", "砖瓦用页岩", "552", "吨"),
    )
    found = run("valuation", QUANTITIES=slips, PRICE=9, PRICE_UNIT="元/吨", ACT_END="2022-06-30", SEGMENTS=SINK)
    assert values(found["SEGMENTS"], "quantity", "price_yuan", "value_yuan") == [("16552.41", "9", "148971.69")]
    assert (found["VA"], found["LEVEL"]) == (148971.69, "depends")


def test_volumes_and_slips_in_one_run(run):
    pits = polygon_layer(
        [("K1", 1000.0, 20.0, 1000.0, box(0, 0, 9, 9))],
        fields="field=pit_id:string&field=cut_m3:double&field=margin_m3:double&field=outside_m3:double",
    )
    found = run(
        "valuation",
        VOLUMES=pits,
        QUANTITIES=table("矿种 数量 单位", ("灰岩", "2400", "t")),
        DENSITY=2.5,
        PRICE=50,
        MINERAL="灰岩",
        ACT_END="2022-06-30",
        SEGMENTS=SINK,
        COMPARISONS=SINK,
    )
    assert found["VB"] == 120000.0
    assert values(found["COMPARISONS"], "documents", "survey", "difference_pct") == [("2400.00", "2500.00", "-4.00")]
    by_survey = run(
        "valuation", VOLUMES=pits, DENSITY=2.5, PRICE=50, MINERAL="灰岩", ACT_END="2022-06-30", SEGMENTS=SINK
    )
    assert by_survey["VB"] == 125000.0
    assert by_survey["PROBABILITY"] > 0.99


def test_a_computed_case(run, own_sample):
    sentence = run.refused("valuation", CASE=str(own_sample.paths.case), SEGMENTS=SINK)
    assert "have not been computed" in sentence


def test_all_faults_of_all_tables_are_told_at_once(run):
    sentence = run.refused(
        "valuation",
        QUANTITIES=table("矿种 数量 单位", ("灰岩", "十吨", "t"), ("灰岩", "-3", "t"), ("灰岩", "3", "车")),
        PRICES=table("矿种 单价 单位", ("灰岩", "0", "元/t"), ("灰岩", "9", "美元/t"), name="价格"),
        SAMPLES=table("矿种 密度", ("灰岩", "27"), name="样品"),
        SEGMENTS=SINK,
    )
    for words in ("row 1", "'十吨'", "is -3", "'车'", "is 0", "'美元'", "is 27 t/m³"):
        assert words in sentence, (words, sentence)


def test_a_layer_that_holds_no_volumes(run):
    layer = polygon_layer({"K1": box(0, 0, 9, 9)})
    assert "has no field 'cut_m3'" in run.refused("valuation", VOLUMES=layer, PRICE=1, MINERAL="灰岩", SEGMENTS=SINK)


@pytest.mark.parametrize(("loose", "tonnes"), [(False, 2650.0), (True, 1500.0)])
def test_tonnage_takes_the_density_of_the_state(run, tmp_path, loose, tonnes):
    pits = polygon_layer(
        [("K1", 1000.0, 20.0, box(0, 0, 9, 9))],
        fields="field=pit_id:string&field=cut_m3:double&field=margin_m3:double",
    )
    samples = table("样品编号 密度 状态", ("1", "2.60", "实方"), ("2", "2.70", "实方"), ("3", "1.50", "松方"))
    page = tmp_path / "t.html"
    found = run("tonnage", VOLUMES=pits, MINERAL="灰岩", SAMPLES=samples, LOOSE=loose, OUTPUT=SINK, HTML=str(page))
    assert found["TONNES"] == tonnes
    assert found["MARGIN"] >= 0.02 * tonnes
    assert values(found["OUTPUT"], "state") == [("loose" if loose else "in_place",)]
    assert "K1" in page.read_text(encoding="utf-8")


def test_tonnage_with_ore_ratio_and_grade(run):
    pits = polygon_layer([("K1", 100.0, box(0, 0, 9, 9))], fields="field=pit_id:string&field=cut_m3:double")
    grades = table("样品编号 组分 品位 单位", ("1", "Au", "5.00", "g/t"), name="品位")
    found = run("tonnage", VOLUMES=pits, MINERAL="金矿", DENSITY=2.6, ORE_RATIO=50, GRADES=grades, OUTPUT=SINK)
    assert (found["GRAMS"], found["TONNES"]) == (650.0, 0.0)
    assert "no in-place density" in run.refused("tonnage", VOLUMES=pits, MINERAL="金矿", OUTPUT=SINK)
    assert "has no mineral" in run.refused("tonnage", VOLUMES=pits, DENSITY=2.6, OUTPUT=SINK)


def goafs(*rows: tuple) -> QgsVectorLayer:
    fields = "块段编号 采空区 矿种 面积 倾角 平均厚度 测点数 厚度标准误差 矿柱占比 矿柱已难以采出 设计回采率"
    return table(
        fields, *(rows or (("K1", "1号", "煤", "1000", "60", "2.5", "12", "0.025", "20", "是", "90"),)), name="块段"
    )


def test_r25_tonnes_of_goaf_blocks(run, tmp_path):
    page = tmp_path / "t.html"
    found = run("tonnage", BLOCKS=goafs(), DENSITY=1.4, OUTPUT=SINK, HTML=str(page))
    assert (found["VOLUME"], found["TONNES"], found["RUINED"]) == (4000.0, 5600.0, 700.0)
    assert found["MARGIN"] == pytest.approx(112.0)
    assert values(found["OUTPUT"], "kind", "quantity") == [("extracted", "5600.00"), ("not_extracted", "700.00")]
    assert "1000 m² ÷ cos60° × 2.5 m" in page.read_text(encoding="utf-8")
    assert "neither a table of volumes nor one of goaf blocks" in run.refused("tonnage", DENSITY=1.4, OUTPUT=SINK)


def test_r25_goaf_blocks_from_a_table_to_the_figures(run):
    found = run("valuation", BLOCKS=goafs(), DENSITY=1.4, PRICE=700, ACT_END="2022-06-30", SEGMENTS=SINK)
    assert (found["VA"], found["VB"], found["LEVEL"]) == (3920000.0, 4410000.0, "above")
    assert values(found["SEGMENTS"], "pit_id", "volume_m3", "kind") == [
        ("1号", "4000.00", "extracted"),
        ("1号", "500.00", "not_extracted"),
    ]


def test_faults_of_goaf_blocks_are_told_with_the_others(run):
    rows = (
        ("K1", "1号", "煤", "0", "95", "-1", "", "", "", "", ""),
        ("K2", "1号", "煤", "x", "5", "2", "", "", "", "", ""),
    )
    said = run.refused("valuation", BLOCKS=goafs(*rows), DENSITY=27, PRICE=700, SEGMENTS=SINK)
    for words in (
        "area of goaf block 'K1'",
        "thickness of goaf block 'K1'",
        "dip of goaf block 'K1'",
        "'area' holds 'x'",
    ):
        assert words in said


def test_a_case_with_goaf_blocks_alone_is_valued(run, tmp_path):
    case = create_case(tmp_path / "井下.gpkg", CaseInfo("1", "井下采煤", "EPSG:4547", act_end=date(2022, 6, 30)))
    block = GoafBlock("KD1", "煤", Decimal("1000"), Decimal("2.5"), dip_deg=Decimal("60"), pit_id="1号")
    samples = (DensitySample("1", "煤", Decimal("1.40")),)
    add_evidence(case, goaf_blocks=(block,), density_samples=samples, prices=(Price("煤", Decimal("700")),))
    found = run("valuation", CASE=str(case), SEGMENTS=SINK)
    assert (found["VA"], found["VB"]) == (4900000.0, 4900000.0)


def slips(*rows: tuple) -> QgsVectorLayer:
    return table("矿种 数量 单位", *(rows or (("灰岩", "20000", "t"),)))


def test_legal_answers_and_earlier_acts_beside_plain_tables(run):
    plain = {"QUANTITIES": slips(), "PRICE": 10, "ACT_END": "2022-06-30", "SEGMENTS": SINK}
    alone = run("valuation", **plain, PROBLEMS=SINK)
    assert alone["LEVEL"] == "depends"
    assert "law.unanswered" in {code for (code,) in values(alone["PROBLEMS"], "code")}
    told = run(
        "valuation",
        **plain,
        ANSWERS=table("问题 答复 依据", ("造成生态环境严重损害", "是", "鉴定意见书"), name="答复"),
        EARLIER_ACTS=table("行为编号 止 采出矿产品价值", ("2021-3", "2021-09-01", "200000"), name="前案"),
        Q_OWN_USE=2,
        ANSWER_BASIS="询问笔录",
        PROBLEMS=SINK,
    )
    codes = {code for (code,) in values(told["PROBLEMS"], "code")}
    assert "law.criterion" in codes
    assert told["LEVEL"] == "above"  # 200,000 yuan of this act and as much of the other, in two years (R27)


def test_an_answer_needs_a_basis_and_stands_once(run):
    plain = {"QUANTITIES": slips(("灰岩", "-3", "t")), "PRICE": 10, "SEGMENTS": SINK}
    answers = table("问题 答复 依据", ("refused", "是", "笔录"), ("refused", "否", "笔录"), name="答复")
    sentence = run.refused("valuation", **plain, ANSWERS=answers, Q_OWN_USE=1)
    for words in ("Q_OWN_USE", "'Refused to stop or to correct' is answered twice", "is -3"):
        assert words in sentence, (words, sentence)


def test_decisions_and_parameters_from_tables(run):
    found = run(
        "valuation",
        QUANTITIES=table("矿种 数量 单位 状态", ("河砂", "130", "m³", "松方")),
        PRICES=table("矿种 单价 单位", ("河砂", "52", "元/m³（实方）"), name="价格"),
        SALES=table("矿种 金额", ("河砂", "100"), name="销售"),
        PARAMETERS=table("矿种 松散系数", ("河砂", "1.30"), name="参数"),
        CHOICES=table("选项 取值 依据", ("sales_set_aside", "是", "凭证不全"), name="选项"),
        ACT_END="2022-06-30",
        SEGMENTS=SINK,
        PROBLEMS=SINK,
    )
    assert values(found["SEGMENTS"], "quantity", "value_yuan") == [("100.00", "5200.00")]
    assert found["VA"] == 5200.0
    assert any("凭证不全" in text for (text,) in values(found["PROBLEMS"], "text"))


def test_a_case_and_tables_together_are_refused(run, own_sample):
    case = str(own_sample.paths.case)
    sentence = run.refused("valuation", CASE=case, QUANTITIES=slips(), Q_REFUSED=1, SEGMENTS=SINK)
    assert "QUANTITIES, Q_REFUSED" in sentence
