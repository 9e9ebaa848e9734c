# SPDX-License-Identifier: GPL-3.0-or-later
"""Goaf blocks out of plain tables with Chinese or English headings (R25, R94)."""

from __future__ import annotations

from .....core.model import Position
from .....core.valuation.evidence.tables import Reader
from ..cases import D


def read(row, mineral="煤"):
    reader = Reader("blocks.csv", mineral)
    return reader.blocks([row]), reader.faults


def test_chinese_headings_and_words():
    area = {"块段编号": "KD1", "采空区": "1号", "面积": "1,250.50", "面积类别": "斜面积", "块段类别": "采空块段"}
    thickness = {"平均厚度": "2.35", "厚度类别": "铅垂厚度", "测点数": "12", "厚度标准误差": "0.05", "倾角": 25.0}
    rest = {"矿柱占比": "10", "矿柱已难以采出": "是", "许可位置": "越界", "判定位置的图件": "对照图", "密度": "1.40"}
    found, faults = read({**area, **thickness, **rest})
    block = found[0]
    assert not faults
    assert (block.block_id, block.pit_id, block.mineral, block.kind) == ("KD1", "1号", "煤", "mined")
    assert (block.area_m2, block.area_kind, block.thickness_kind) == (D("1250.50"), "inclined", "vertical")
    assert (block.dip_deg, block.thickness_count, block.thickness_error_m) == (D("25.0"), 12, D("0.05"))
    assert (block.pillar_pct, block.pillars_ruined, block.density_t_per_m3) == (D("10"), True, D("1.40"))
    assert (block.position, block.position_basis) == (Position.OUTSIDE, "对照图")


def test_the_table_of_a_case_is_read_by_the_names_of_its_columns():
    found, faults = read(
        {
            "fid": 1, "block_id": "K2", "pit_id": "2号", "mineral": "萤石", "kind": "ruined", "area_m2": "800",
            "area_kind": "projected", "dip_deg": "30", "thickness_m": "2.1", "thickness_kind": "true",
            "thickness_count": 8, "pillars_ruined": 0, "position": "below", "document_no": "B7", "basis": "导线",
        }
    )  # fmt: skip
    block = found[0]
    assert not faults
    assert (block.mineral, block.kind, block.position) == ("萤石", "ruined", Position.BELOW)
    assert (block.thickness_count, block.document_no, block.basis) == (8, "B7", "导线")


def test_a_row_without_words_on_it_is_mined_out_projected_and_true():
    block = read({"area": "100", "thickness": "2"})[0][0]
    assert (block.block_id, block.kind, block.area_kind, block.thickness_kind) == ("1", "mined", "projected", "true")


def test_cells_that_cannot_be_read_name_row_and_field():
    for row in (
        {"area": "x", "thickness": "2"},
        {"area": "1", "thickness": "2", "position": "旁边"},
        {"thickness": "2"},
    ):
        found, faults = read(row)
        assert not found
        assert "'blocks.csv', row 1" in faults[0].message
    assert "no whole number" in read({"area": "1", "thickness": "2", "测点数": "2.5"})[1][0].message
