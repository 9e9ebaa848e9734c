# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands beside the survey is listed: assays, documents, stockpiles, parameters; nothing is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from shapely.geometry import box

from .....core.casefile.domains import ATTACHMENT_KIND, DOCUMENT_KIND, PRODUCT_FORM, ZONE_KIND
from .....core.model import (
    Attachment,
    DocumentedQuantity,
    GoafBlock,
    GradeSample,
    MineralParameters,
    Stockpile,
    Zone,
)
from .....core.phrases import Language
from .....core.report.content import build_document
from .....core.report.wording import ATTACHMENTS, DOCUMENTS, PRODUCT_FORMS, ZONES
from .. import factories

_EVIDENCE = {
    "grade_samples": (GradeSample("PW01", "金矿", "Au", Decimal("3.250"), "g_per_t", pit_id="K1"),),
    "documented_quantities": (
        DocumentedQuantity("灰岩", Decimal("1956"), "m3", basis="163车 × 12 m³ = 1,956 m³", kind="trucks"),
    ),
    "stockpiles": (Stockpile("堆1", box(0, 0, 10, 20), "灰岩", loose_density_t_per_m3=Decimal("1.62")),),
    "mineral_parameters": (MineralParameters("灰岩", ore_ratio_pct=Decimal("96.5"), basis="开发利用方案"),),
    "zones": (Zone("ecological_redline", box(0, 0, 1, 1), "红线"),),
    "attachments": (Attachment("site_record", "现场笔录", "a.pdf"),),
}


def document(language=Language.CHINESE, **evidence):
    case = replace(factories.case(), **evidence)
    volumes, determination = factories.volumes(), factories.determination()
    return build_document(
        case, volumes, determination, (), report_date=date(2026, 11, 22), versions={}, language=language
    )


def table(made, caption):
    return next(item for item in made.tables() if item.caption == caption)


def test_evidence_beside_the_survey_is_listed():
    made = document(**_EVIDENCE)
    assert table(made, "品位测试结果").rows[0][3:6] == ("Au", Decimal("3.250"), "g/t")
    assert table(made, "书证数量").rows[0][0] == "车次记录"
    assert "163车 × 12 m³ = 1,956 m³" in table(made, "书证数量").rows[0]
    assert table(made, "堆体情况").rows[0][3] == 200.0
    assert table(made, "矿种核算参数").rows[0][2:4] == ("含矿率", Decimal("96.5"))


def test_codes_of_the_case_file_are_never_printed():
    made = document(**_EVIDENCE)
    assert table(made, "有关区域").rows[0][0] == "生态保护红线"
    assert table(made, "附件目录").rows[0][1] == "现场勘查笔录"
    for domain, words in (
        (ZONE_KIND, ZONES),
        (ATTACHMENT_KIND, ATTACHMENTS),
        (DOCUMENT_KIND, DOCUMENTS),
        (PRODUCT_FORM, PRODUCT_FORMS),
    ):
        assert set(domain.values) <= set(words)


def test_without_such_evidence_there_is_no_such_table():
    captions = {item.caption for item in document().tables()}
    assert not captions & {"品位测试结果", "书证数量", "堆体情况", "矿种核算参数"}


def test_english_tables_say_the_same():
    made = document(Language.ENGLISH, **_EVIDENCE)
    assert table(made, "Quantities in documents").rows[0][:2] == ("truck count", "whole case")


def test_r94_goaf_blocks_are_listed_with_their_formulas_in_both_languages():
    blocks = (
        GoafBlock("KD1", "煤", Decimal("1250.50"), Decimal("2.35"), dip_deg=Decimal("25"), pillar_pct=Decimal("10")),
        GoafBlock("KD2", "煤", Decimal("800"), Decimal("2.10"), "inclined", kind="ruined", position_basis="对照图"),
    )
    made = document(goaf_blocks=blocks)
    rows = table(made, "采空区块段体积").rows
    assert [str(round(value, 2)) for value in (rows[0][5], rows[0][7], rows[1][5], rows[1][7])] == [
        *("3242.47", "2918.22", "1680.00", "0.00"),
    ]
    assert table(made, "采空区块段测量数据").rows[1][-1] == "对照图"
    said = repr(made)
    assert "1,250.50 m² ÷ cos25° × 2.35 m = 3,242.47 m³" in said
    assert table(document(Language.ENGLISH, goaf_blocks=blocks), "Volumes of goaf blocks").rows[1][3].startswith("left")
    assert "井下采空区" not in repr(document())
