# SPDX-License-Identifier: GPL-3.0-or-later
"""The instruments a report rests on, and how far their text was checked (REGULATION R1, R5, R35, R50-R82)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Optional

from ..model import ActKind, CaseInfo

_NEW_LAW = date(2025, 7, 1)  # the revised Mineral Resources Law is in force from here (R70)
_FULL = "已核对原文"
_CLAUSES = "已核对所引条款"
_NEWS = "仅见公开报道所载部分，条文应核对"
_NAME = "仅见名称或目录，条文应核对"
_KNOWN = "依一般业务知识引用，应核对"


@dataclass(frozen=True)
class Instrument:
    """A law, interpretation or standard: name, number, what the report takes from it, and how far it was read."""

    name: str
    number: str
    used_for: str
    checked: str


_VALUATION = (
    Instrument(
        "《非法采矿采出矿产品价值、非法采矿或破坏性采矿造成矿产资源破坏价值认定办法》",
        "自然资规〔2024〕5号",
        "价值认定的方法和次序、认定管辖",
        _NEWS,
    ),
    Instrument(
        "上述认定办法配套的《调查核算技术指南》", "自然资规〔2024〕5号", "调查与核算的技术要求", "未取得原文，应核对"
    ),
)
_CRIMINAL = (
    Instrument("《中华人民共和国刑法》", "第三百四十三条", "罪名与情节", _CLAUSES),
    Instrument("最高人民法院、最高人民检察院司法解释", "法释〔2016〕25号", "入罪数额幅度、价值认定方法", _FULL),
    Instrument("盗采矿产资源犯罪审判工作文件", "法发〔2022〕19号", "矿产品价值认定规则", _KNOWN),
)
_MINERAL_LAW = Instrument(
    "《中华人民共和国矿产资源法》（2024年修订）", "2025年7月1日起施行", "行政责任、市场价值倍数", _FULL
)
_OLD_LAW = (
    Instrument(
        "《中华人民共和国矿产资源法》（2009年修正）", "第三十九条至第四十四条", "2025年7月1日前的行为", _CLAUSES
    ),
    Instrument("《矿产资源法实施细则》", "第四十二条", "2025年7月1日前的处罚幅度", _CLAUSES),
)
_PROCEDURE = (
    Instrument("《中华人民共和国行政处罚法》", "第二十七、二十八、三十六、三十七条", "法律适用与移送", _CLAUSES),
    Instrument("《矿产资源开采登记管理办法》", "第三十二条", "矿区范围为立体空间", _CLAUSES),
)
_RIVER = (
    Instrument("《长江河道采砂管理条例》", "2023年", "长江宜宾以下干流采砂的行政责任", _CLAUSES),
    Instrument("《中华人民共和国长江保护法》", "第九十一条", "长江流域采砂的行政责任", _CLAUSES),
)
_SEA = (Instrument("海砂刑事案件办理文件", "法发〔2023〕9号", "涉案海砂价格的认定", _KNOWN),)
_SURVEY = (
    Instrument("《中华人民共和国测绘法》", "第九条、第十条", "统一的测绘基准和系统", _CLAUSES),
    Instrument("固体矿产资源量估算标准（几何法部分）", "DZ/T 0338.2-2020", "几何法、三维模型法计算体积", _NAME),
    Instrument("《地质矿产勘查测量规范》", "GB/T 18341", "勘查测量", _NAME),
    Instrument("《采矿权勘测定界技术规程》", "DZ/T 0427", "界址与拐点测量", _NAME),
)


def instruments(info: CaseInfo) -> Sequence[Instrument]:
    """Return what applies to the case: the act's kind and its time decide."""
    chosen = [*_VALUATION, *_CRIMINAL, _MINERAL_LAW]
    if _may_reach_before(info.act_start, _NEW_LAW):
        chosen += _OLD_LAW
    chosen += _PROCEDURE
    if info.act_kind is ActKind.RIVER_SAND:
        chosen += _RIVER
    if info.act_kind is ActKind.SEA_SAND:
        chosen += _SEA
    return (*chosen, *_SURVEY)


def _may_reach_before(start: Optional[date], limit: date) -> bool:
    return start is None or start < limit
