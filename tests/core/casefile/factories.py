# SPDX-License-Identifier: GPL-3.0-or-later
"""Small cases made on the spot."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, timezone
from decimal import Decimal
from pathlib import Path

from shapely.geometry import LineString, MultiPolygon, box

from ....core import model as m
from ....core.casefile import JournalEntry

INFO = m.CaseInfo(
    case_no="〔2024〕12号",
    title="O'Hara's quarry 采石场",
    crs="EPSG:4547",
    vertical_datum="1985国家高程基准",
    parties="甲",
    province="浙江",
    act_kind=m.ActKind.BEYOND_DEPTH,
    act_start=date(2022, 3, 1),
    act_end=date(2023, 2, 28),
    special_area=True,
    special_area_basis="禁采区公告",
    note="line one\nline two",
    discovered_on=date(2023, 3, 1),
    applied_on=date(2023, 5, 1),
)
EVIDENCE = {
    "pits": (
        m.Pit("CK1", box(500000.1, 3e6, 500100, 3000050), "granite", m.PitCondition.FLOODED, date(2022, 3, 1)),
        m.Pit("007", MultiPolygon([box(0, 0, 1, 1), box(2, 2, 3, 3)])),
    ),
    "permits": (
        m.Permit("C3300", box(0, 0, 9, 9), 12.3456789, 100.0, date(2020, 1, 1), date(2025, 1, 1), holder="乙"),
        m.Permit("C3300", box(1, 1, 2, 2), block_no="2", deduct=True),
    ),
    "zones": (m.Zone("mining_ban", box(0, 0, 5, 5), "一号", "文", date(2020, 1, 1)), m.Zone("自定义", box(0, 0, 1, 1))),
    "surveys": (
        m.Survey(m.SurveyRole.BEFORE, "dem/before.tif", date(2021, 1, 1), sigma_z_m=0.1 + 0.2, check_points=12),
    ),
    "density_samples": (
        m.DensitySample("MD1", "granite", Decimal("2.60"), moisture_pct=Decimal("1.50"), pit_id="CK1"),
        m.DensitySample("MD2", "granite", Decimal("1.8"), loose=True, taken_on=date(2023, 5, 1)),
    ),
    "sales": (m.Sale("XS1", "granite", Decimal("86000.10"), Decimal("1234.567"), sold_from=date(2022, 4, 1)),),
    "prices": (
        m.Price(
            "granite",
            Decimal("45.00"),
            "m3",
            "aggregate",
            "certified",
            tax_included=False,
            state="loose",
            currency="万元",
        ),
    ),
    "legal_answers": (m.LegalAnswer(m.Question.LICENCE_HOLDER, m.Reply.YES, "许可证正本"),),
    "earlier_acts": (
        m.EarlierAct("2021-3", m.ActKind.BEYOND_AREA, date(2021, 1, 1), date(2021, 2, 1), Decimal("40000.10")),
        m.EarlierAct("2020-1", handling=m.Handling.ADMINISTRATIVE, decided_on=date(2020, 5, 6), document_no="罚1号"),
    ),
    "valuation_choices": (
        m.ValuationChoice(m.Choice.COSTS_YUAN, "1500.50", "运费票据"),
        m.ValuationChoice(m.Choice.SURVEY_FIRST, "", "台账不全"),
    ),
    "section_lines": (m.SectionTrace("1", LineString([(0, 0), (5.5, 9), (9, 9)]), "CK1"),),
    "attachments": (m.Attachment("photo", "坑口", "附件/1.jpg", "ab" * 32),),
    "grade_samples": (
        m.GradeSample("PW1", "金矿", "Au", Decimal("5.12"), "g_per_t", pit_id="CK1", thickness_m=Decimal("1.20")),
    ),
    "stockpiles": (
        m.Stockpile("DT1", box(0, 0, 3, 3), "granite", "aggregate", Decimal("1.30"), volume_m3=Decimal("12.50")),
    ),
    "documented_quantities": (
        m.DocumentedQuantity(
            *("granite", Decimal("1956"), "m3", True, "raw_ore", "CK1", date(2022, 4, 1), date(2022, 4, 30), "B7"),
            *("163 车 × 12 m³", "trucks", "某过磅站"),
        ),
    ),
    "goaf_blocks": (
        m.GoafBlock(
            "KD1", "煤", Decimal("1250.50"), Decimal("2.35"), dip_deg=Decimal("25"), position=m.Position.OUTSIDE
        ),
        m.GoafBlock(
            *("KD2", "煤", Decimal("800"), Decimal("2.1"), "inclined", "true", None, "井下1号", "ruined"),
            *(date(2022, 4, 1), date(2022, 5, 1), 8, Decimal("0.06"), Decimal("4"), None, False, Decimal("85")),
            *(Decimal("1.40"), None, "对照图", "B8", "导线测量"),
        ),
    ),
    "mineral_parameters": (
        m.MineralParameters(
            "granite",
            ore_ratio_pct=Decimal("62.5"),
            moved_quantity=Decimal("400"),
            basis="设计",
            loosening_factor=Decimal("1.30"),
        ),
    ),
}
JOURNAL = JournalEntry(
    who="surveyor",
    algorithm="pitproof:runcase",
    parameters={"COVERAGE": 95, "PITS": ["CK1"]},
    versions={"pitproof": "0.1.0"},
    input_hashes={"dem/before.tif": "cd" * 32},
    happened_at=datetime(2024, 5, 1, 8, 30, tzinfo=timezone.utc),
)


def volumes() -> m.VolumeResult:
    """Return a result that uses every attribute."""
    terms = (m.MarginTerm("random", 1.5, "sqrt(n) L² s", "stable ground"),)
    margin = m.Margin(terms, 1.5, 2.0, 3.0)
    parts = (
        m.VolumePart("CK1", "1", m.Position.INSIDE, "C3300", "ore", 10.0, 20.0, 0.1),
        m.VolumePart("CK1", "1", m.Position.OUTSIDE, cut_m3=1e-17, fill_m3=0.5),
    )
    pit = m.PitVolume("CK1", "1", 100.0, 99.0, 1 / 3, 0.0, 5.5, 2.2, 7.0, margin, parts)
    return m.VolumeResult(
        pits=(pit, m.PitVolume("007", "1", 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, float("inf"))),
        overlaps=(m.Overlap("CK1", "007", 0.5, 0.25),),
        total_margin=margin,
        working_grid="cell 1 m",
        notices=(m.Notice("gap", "坑内有空白"), m.Notice("info", "resampled", warning=False)),
        provenance={"before": {"path": "dem/before.tif", "cells": [10, 20]}},
    )


def determination() -> m.Determination:
    """Return a determination whose traces are trees."""
    leaf = m.Step("price", "45.00", Decimal("45.00"), "yuan", "R12", "certificate", m.RuleStatus.READ, {"no": "1"})
    operands = (m.Operand("p", Decimal("45.00"), "yuan", 0), m.Operand("q", Decimal("100.0"), "m3", None, "pits/CK1"))
    children = (leaf, m.Step("note", result="text"))
    trace = m.Step(
        *("value", "q × p", Decimal("4500.00"), "yuan"),
        children=children,
        operation="product",
        operands=operands,
        places="0.01",
    )
    segment = m.Segment(
        *("CK1", "1", "granite", "raw_ore", Decimal("100.0"), "m3", Decimal("100.0"), None),
        *(Decimal("45.00"), Decimal("4500.00"), trace, "not_extracted"),
    )
    part = m.FigurePart("unsold", "granite", Decimal("100.0"), "m3", None, Decimal("4500.00"))
    figure = m.ValueFigure("Va", "采出矿产品价值", Decimal("4500.00"), applies=True, trace=trace, parts=(part,))
    compared = m.QuantityComparison(
        *("CK1", "granite", "raw_ore", Decimal("90.0"), Decimal("100.0"), "m3", Decimal("-10.0"), None),
        *("documents", "R20"),
    )
    sure = m.Confidence(
        *("情节严重", "Va", Decimal("4500.00"), Decimal(100000), 1e-9, Decimal("1000.0000"), "m3", Decimal("2222.22")),
        *(("a", "b", "c"), ("甲", "乙", "丙"), leaf),
    )
    answer = m.Classification(
        *("情节严重", "below", "Va", Decimal("4500.00"), Decimal(100000), Decimal(300000)),
        *("less than 100000", "法释〔2016〕25号", m.RuleStatus.READ, "法释〔2016〕25号", False, leaf),
    )
    fine = m.LegalLine(
        *(m.LegalSection.PENALTY, "R70", "罚款", "later", "罚款10万元", leaf, Decimal("100000.00"), Decimal("500000")),
        *(date(2026, 1, 1), False, "Fine", "A fine"),
    )
    open_one = m.LegalLine(m.LegalSection.QUESTION, "own_use", "自用", "open", "待答复", trace)
    notices = (m.Notice("act", "dates missing"),)
    return m.Determination((segment,), (figure,), (answer,), notices, (compared,), (sure,), legal=(fine, open_one))


def spoil(path: Path, statement: str) -> None:
    """Change a case file behind the plugin's back."""
    connection = sqlite3.connect(path)
    connection.create_function("ST_IsEmpty", 1, lambda _shape: 0)
    for name in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
        connection.create_function(name, 1, lambda _shape: 0.0)
    with connection:
        if "DROP COLUMN" in statement:  # SQLite holds on to columns that a trigger reads
            layer = statement.split()[2]
            for operation in ("insert", "update", "delete"):
                connection.execute(f"DROP TRIGGER edits_{layer}_{operation}")
        connection.execute(statement)
    connection.close()
