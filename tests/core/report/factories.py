# SPDX-License-Identifier: GPL-3.0-or-later
"""Nouns for report tests: a realistic case that can be grown or cut by keyword."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from decimal import Decimal

from shapely.geometry import Polygon, box

from ....core.model import (
    ActKind,
    Attachment,
    Case,
    CaseInfo,
    Classification,
    DensitySample,
    Determination,
    Margin,
    MarginTerm,
    Notice,
    Overlap,
    Permit,
    Pit,
    PitCondition,
    PitVolume,
    Position,
    Price,
    RuleStatus,
    Sale,
    Segment,
    Step,
    Survey,
    SurveyRole,
    ValueFigure,
    VolumePart,
    VolumeResult,
    Zone,
)
from ....core.report.content import build_document
from ....core.report.document import Document

REPORT_DATE = date(2026, 11, 22)
VERSIONS = {"PitProof": "0.1.0", "QGIS": "3.40.8", "GDAL": "3.6.2", "PROJ": "9.1.1", "numpy": "1.24.2"}
LICENCE = "C4400002019037110147650"
LEVELS = ("below", "depends", "above")
WEIGHTS = {
    Position.INSIDE: 0.22,
    Position.BELOW: 0.31,
    Position.ABOVE: 0.02,
    Position.BETWEEN: 0.05,
    Position.OUTSIDE: 0.40,
}


def info(**changes: object) -> CaseInfo:
    given = CaseInfo(
        case_no="云自然资执立〔2026〕17号",
        title="某县某某矿业有限公司越界开采建筑石料用灰岩案",
        crs="EPSG:4547",
        vertical_datum="1985国家高程基准",
        commissioning_unit="某县自然资源局",
        reporting_unit="某省地质勘查局第七地质大队",
        parties="某某矿业有限公司（法定代表人张某某）、李某某",
        place="某省某市某县石岭镇大坪村龙口山采石场及其东南侧林地",
        act_kind=ActKind.BEYOND_AREA,
        act_start=date(2023, 3, 1),
        act_end=date(2026, 5, 20),
        note="本案与某县公安局同步办理，涉案财物另行登记。",
    )
    return replace(given, **changes)


def outline(number: int, corners: int = 14) -> Polygon:
    east, north = 456300.0 + 90.0 * number, 2876500.0 + 35.0 * (number % 4)
    points = []
    for step in range(corners):
        turn = 2 * math.pi * step / corners
        radius = 28.0 + 6.0 * math.sin(3 * turn + number)
        points.append((east + radius * math.cos(turn), north + radius * math.sin(turn)))
    return Polygon(points)


def pit(number: int, corners: int = 14) -> Pit:
    condition = (PitCondition.OPEN, PitCondition.BACKFILLED, PitCondition.FLOODED)[number % 3]
    return Pit(
        f"K{number:02d}",
        outline(number, corners),
        mineral="建筑石料用灰岩",
        condition=condition,
        mined_from=date(2023, 3, 1),
        mined_to=date(2026, 5, 20),
        surveyor="王某某",
        surveyed_on=date(2026, 6, 11),
        note="坑底积水，水下部分以测深杆逐点量测，测点间距不大于2 m。" if number % 3 == 2 else "",
    )


def margin(cut: float) -> Margin:
    terms = (
        MarginTerm(
            "random",
            cut * 0.0004,
            "√n · L² · s = √9852 × 0.25 m² × 0.082 m",
            "稳定地面统计（NMAD），3 处共 21406 个单元",
        ),
        MarginTerm(
            "correlated",
            cut * 0.006,
            "0.79 · a · √n · L · s = 0.79 × 14.60 m × √9852 × 0.50 m × 0.041 m",
            "稳定地面变异函数，变程 14.60 m",
        ),
        MarginTerm("systematic", cut * 0.004, "n · L² · s = 9852 × 0.25 m² × 0.020 m", "检查点残余偏差"),
        MarginTerm("outline", cut * 0.003, "P · s · d = 196.42 m × 0.050 m × 3.71 m", "轮廓点平面误差（测量成果所列）"),
    )
    sigma = math.sqrt(sum(term.sigma_m3**2 for term in terms))
    return Margin(terms, sigma, 2.0, 2.0 * sigma)


def pit_volume(number: int, *, covered: float = 1.0) -> PitVolume:
    area = outline(number).area
    cut = area * (4.1 + 0.37 * number) + 0.123456
    parts = tuple(
        VolumePart(f"K{number:02d}", "2023-02至2026-06", where, LICENCE, cut_m3=cut * share)
        for where, share in WEIGHTS.items()
    )
    return PitVolume(
        f"K{number:02d}",
        "2023-02至2026-06",
        area,
        area * covered,
        cut,
        12.5 * number + 0.0456,
        9.4 + number,
        3.71,
        area * (1 - covered) * (9.4 + number),
        margin(cut),
        parts,
    )


def volumes(count: int = 3, **changes: object) -> VolumeResult:
    pits = tuple(pit_volume(number, covered=0.973 if number == 2 else 1.0) for number in range(1, count + 1))
    given = VolumeResult(
        pits,
        (Overlap("K01", "K02", 12.34, 51.234),),
        margin(sum(item.cut_m3 for item in pits)),
        "单元0.50 m × 0.50 m，原点（456200.00, 2876400.00），EPSG:4547；开采前地形由1 m格网双线性内插到本格网，"
        "开采后地形直接读取。",
        (
            Notice("overlap", "采坑K01与K02轮廓重叠12.34 m²，重叠部分的开挖体积51.23 m³在两坑中均已计入。"),
            Notice("coverage", "采坑K02覆盖率97.30%，无数据区位于积水水面；已按最深处估计可能遗漏的体积上限。"),
            Notice("grid", "两期地形的格网大小不同，计算采用较细的格网。", warning=False),
        ),
    )
    return replace(given, **changes)


def segment(number: int, item: PitVolume) -> Segment:
    volume = Decimal(repr(item.cut_m3)).quantize(Decimal("0.01"))
    density, price = Decimal("2.68"), Decimal("28.5")
    tonnes = (volume * density).quantize(Decimal("0.01"))
    worth = (tonnes * price).quantize(Decimal("0.01"))
    trace = Step(
        f"采坑{item.pit_id}矿产品价值",
        f"Q × P = {tonnes:,} t × {price} 元/t",
        worth,
        "yuan",
        rule="R5",
        source="自然资规〔2024〕5号公开报道所载认定规则",
        status=RuleStatus.READ,
        inputs={"单价": "价格认定结论书 云发改价认〔2026〕33号", "数量": f"见采坑{item.pit_id}矿产品数量"},
        children=(
            Step(
                f"采坑{item.pit_id}矿产品数量",
                f"V × D = {volume:,} m³ × {density} t/m³",
                tonnes,
                "t",
                rule="R21",
                source="广东、湖北等地做法",
                status=RuleStatus.GENERAL,
                inputs={"体积质量": "样品D-01至D-06算术平均，测试报告 岩测〔2026〕0912号"},
                children=(
                    Step(
                        f"采坑{item.pit_id}开挖体积",
                        "Σ f · A · max(z前 − z后, 0)",
                        volume,
                        "m3",
                        rule="R90",
                        source="两期地形差值法",
                        status=RuleStatus.GENERAL,
                    ),
                    Step(
                        "矿石比例",
                        "全部开挖物为矿石",
                        Decimal("1"),
                        rule="R96",
                        source="默认值",
                        status=RuleStatus.ENGINEERING,
                    ),
                ),
            ),
        ),
    )
    return Segment(
        item.pit_id, item.period, "建筑石料用灰岩", "raw_ore", tonnes, "t", volume, density, price, worth, trace
    )


def determination(result: VolumeResult | None = None, **changes: object) -> Determination:
    segments = tuple(segment(number, item) for number, item in enumerate((result or volumes()).pits, start=1))
    total = sum((item.value_yuan for item in segments), Decimal(0))
    figures = (
        ValueFigure("Va", "采出矿产品价值", total, True, _figure_step("采出矿产品价值", total, segments)),
        ValueFigure(
            "Vb", "非法采矿造成矿产资源破坏价值", total, False, _figure_step("非法采矿破坏价值", total, segments)
        ),
        ValueFigure(
            "Vc",
            "破坏性采矿造成矿产资源破坏价值",
            None,
            False,
            Step("破坏性采矿破坏价值", "不适用", "不适用", rule="R11", source="未决问题Q3", status=RuleStatus.OPEN),
        ),
    )
    classifications = (
        classification("情节严重（非法采矿）", "above", total, "100000", "300000"),
        classification("情节特别严重（非法采矿）", "depends", total, "500000", "1500000"),
    )
    notices = (
        Notice(
            "province", "所在省份未录入，数额标准按全国幅度比较；应填写省份及其高级人民法院、人民检察院确定的具体数额。"
        ),
        Notice("rules", "价值认定办法的条文未全部核对，凡注明［一般业务知识，应核对］的规则，应与正式文本核对后使用。"),
    )
    return replace(Determination(segments, figures, classifications, notices), **changes)


def _figure_step(title: str, total: Decimal, segments: tuple[Segment, ...]) -> Step:
    return Step(
        title,
        " + ".join(f"{item.value_yuan:,}" for item in segments),
        total,
        "yuan",
        rule="R5",
        source="法释〔2016〕25号第十三条",
        status=RuleStatus.READ,
        children=tuple(item.trace for item in segments),
    )


def classification(title: str, level: str, amount: Decimal, low: str, high: str) -> Classification:
    return Classification(
        title,
        level,
        "Va",
        amount,
        Decimal(low),
        Decimal(high),
        "省份未知，价值与全国幅度比较；按误差限的下限计算，结论不变",
        "法释〔2016〕25号第三条",
        RuleStatus.READ,
    )


def case(pits: int = 3, corners: int = 14, **changes: object) -> Case:
    given = Case(
        "/data/云自然资执立2026-17.gpkg",
        info(),
        pits=tuple(pit(number, corners) for number in range(1, pits + 1)),
        permits=(
            Permit(
                LICENCE,
                box(456250, 2876450, 456500, 2876700),
                830.0,
                920.0,
                date(2019, 3, 5),
                date(2029, 3, 5),
                "1",
                holder="某某矿业有限公司",
                mineral="建筑石料用灰岩",
            ),
            Permit(
                LICENCE,
                box(456400, 2876500, 456430, 2876550),
                None,
                None,
                date(2019, 3, 5),
                date(2029, 3, 5),
                "2",
                deduct=True,
                holder="某某矿业有限公司",
                mineral="建筑石料用灰岩",
            ),
        ),
        zones=(
            Zone(
                "生态保护红线",
                box(456350, 2876400, 456600, 2876600),
                "某县北部水源涵养生态保护红线",
                "某省生态保护红线划定成果",
            ),
        ),
        surveys=(
            Survey(
                SurveyRole.BEFORE,
                "/data/before_2023.tif",
                date(2023, 2, 14),
                "机载激光雷达，点密度8点/m²",
                0.12,
                0.15,
                0.04,
                14.6,
                "CGCS2000",
                "1985国家高程基准",
                "某省测绘院",
                "3f" * 32,
                6,
                22,
                0.104,
            ),
            Survey(
                SurveyRole.AFTER,
                "C:\\survey\\after_2026.tif",
                date(2026, 6, 11),
                "无人机摄影测量，地面分辨率3 cm",
                0.05,
                0.05,
                0.02,
                6.2,
                "CGCS2000",
                "1985国家高程基准",
                "王某某、赵某某",
                "a0" * 32,
                9,
                31,
                0.046,
            ),
        ),
        density_samples=tuple(
            DensitySample(
                f"D-{number:02d}",
                "建筑石料用灰岩",
                Decimal("2.655") + Decimal(number) / 100,
                False,
                Decimal("0.4"),
                "岩测〔2026〕0912号",
                date(2026, 6, 12),
                "K01",
            )
            for number in range(1, 7)
        ),
        sales=(
            Sale(
                "X-001",
                "建筑石料用灰岩",
                Decimal("152340.00"),
                Decimal("5210.4"),
                buyer="某某混凝土有限公司",
                sold_from=date(2024, 1, 3),
                sold_to=date(2024, 9, 30),
                document_no="过磅单0001至0163",
            ),
        ),
        prices=(
            Price(
                "建筑石料用灰岩",
                Decimal("28.5"),
                "t",
                "raw_ore",
                "certified",
                date(2023, 3, 1),
                date(2026, 5, 20),
                True,
                "某县价格认定中心",
                "云发改价认〔2026〕33号",
            ),
        ),
        attachments=(
            Attachment("委托书", "关于委托开展矿产品价值调查核算的函", "/data/a1.pdf", "5c" * 32),
            Attachment("价格认定结论书", "关于建筑石料用灰岩原矿价格的认定结论书", "/data/a2.pdf", "b1" * 32),
        ),
    )
    return replace(given, **changes)


BUILT_WITH = ("language", "chapters", "check")


def document(pits: int = 3, corners: int = 14, maps: tuple = (), **changes: object) -> Document:
    """A report; whole nouns and what it is built with by keyword, anything else changes the case."""
    built = {name: changes.pop(name) for name in BUILT_WITH if name in changes}
    result = changes.pop("volumes", None) or volumes(pits)
    found = changes.pop("determination", None) or determination(result)
    own = changes.pop("case", None) or case(pits, corners, **changes)
    return build_document(own, result, found, maps, report_date=REPORT_DATE, versions=VERSIONS, **built)
