# SPDX-License-Identifier: GPL-3.0-or-later
"""The instruments a report rests on, and how far their text was checked (REGULATION R1, R5, R35, R50-R82)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Optional

from ...model import ActKind, CaseInfo
from ..language import Two

_NEW_LAW = date(2025, 7, 1)  # the revised Mineral Resources Law is in force from here (R70)
_FULL = Two("已核对原文", "text read")
_CLAUSES = Two("已核对所引条款", "the clauses cited were read")
_NEWS = Two("仅见公开报道所载部分，条文应核对", "only the parts in public reports were seen; to be checked")
_NAME = Two("仅见名称或目录，条文应核对", "only the name or contents list was seen; to be checked")
_KNOWN = Two("依一般业务知识引用，应核对", "cited from general knowledge; to be checked")


@dataclass(frozen=True)
class Instrument:
    """A law, interpretation or standard: name, number, what the report takes from it, and how far it was read."""

    name: str
    number: str
    used_for: str
    checked: str


_VALUATION = (
    Instrument(
        Two(
            "《非法采矿采出矿产品价值、非法采矿或破坏性采矿造成矿产资源破坏价值认定办法》",
            "Measures for determining the value of illegally mined products and destroyed resources (认定办法)",
        ),
        Two("自然资规〔2024〕5号", "“自然资规〔2024〕5号”"),
        Two("价值认定的方法和次序、认定管辖", "methods and order of valuation, competence"),
        _NEWS,
    ),
    Instrument(
        Two("上述认定办法配套的《调查核算技术指南》", "Technical guide to the above Measures (调查核算技术指南)"),
        Two("自然资规〔2024〕5号", "“自然资规〔2024〕5号”"),
        Two("调查与核算的技术要求", "technical requirements of survey and computation"),
        Two("未取得原文，应核对", "text not obtained; to be checked"),
    ),
)
_CRIMINAL = (
    Instrument(
        Two("《中华人民共和国刑法》", "Criminal Law (刑法)"),
        Two("第三百四十三条", "Article 343 (第三百四十三条)"),
        Two("罪名与情节", "offences and circumstances"),
        _CLAUSES,
    ),
    Instrument(
        Two(
            "最高人民法院、最高人民检察院司法解释",
            "Interpretation of the Supreme People's Court and Procuratorate (司法解释)",
        ),
        Two("法释〔2016〕25号", "“法释〔2016〕25号”"),
        Two("入罪数额幅度、价值认定方法", "bands of the criminal thresholds, valuation"),
        _FULL,
    ),
    Instrument(
        Two("盗采矿产资源犯罪审判工作文件", "Court document on trials of illegal mining (审判工作文件)"),
        Two("法发〔2022〕19号", "“法发〔2022〕19号”"),
        Two("矿产品价值认定规则", "rules of product value"),
        _KNOWN,
    ),
)
_MINERAL_LAW = Instrument(
    Two("《中华人民共和国矿产资源法》（2024年修订）", "Mineral Resources Law, revised 2024 (矿产资源法)"),
    Two("2025年7月1日起施行", "in force from 1 July 2025"),
    Two("行政责任、市场价值倍数", "administrative liability, multiples of market value"),
    _FULL,
)
_OLD_LAW = (
    Instrument(
        Two("《中华人民共和国矿产资源法》（2009年修正）", "Mineral Resources Law, amended 2009 (矿产资源法)"),
        Two("第三十九条至第四十四条", "Articles 39 to 44 (第三十九条至第四十四条)"),
        Two("2025年7月1日前的行为", "acts before 1 July 2025"),
        _CLAUSES,
    ),
    Instrument(
        Two("《矿产资源法实施细则》", "Implementing rules of the Mineral Resources Law (实施细则)"),
        Two("第四十二条", "Article 42 (第四十二条)"),
        Two("2025年7月1日前的处罚幅度", "fines before 1 July 2025"),
        _CLAUSES,
    ),
)
_PROCEDURE = (
    Instrument(
        Two("《中华人民共和国行政处罚法》", "Administrative Penalty Law (行政处罚法)"),
        Two("第二十七、二十八、三十六、三十七条", "Articles 27, 28, 36, 37 (第二十七、二十八、三十六、三十七条)"),
        Two("法律适用与移送", "applicable law, transfer of cases"),
        _CLAUSES,
    ),
    Instrument(
        Two("《矿产资源开采登记管理办法》", "Measures for registering mining rights (矿产资源开采登记管理办法)"),
        Two("第三十二条", "Article 32 (第三十二条)"),
        Two("矿区范围为立体空间", "a mining area is a body in space"),
        _CLAUSES,
    ),
)
_RIVER = (
    Instrument(
        Two("《长江河道采砂管理条例》", "Regulations on sand mining in the Yangtze (长江河道采砂管理条例)"),
        Two("2023年", "2023"),
        Two("长江宜宾以下干流采砂的行政责任", "liability for sand mining in the main stem below Yibin"),
        _CLAUSES,
    ),
    Instrument(
        Two("《中华人民共和国长江保护法》", "Yangtze Protection Law (长江保护法)"),
        Two("第九十一条", "Article 91 (第九十一条)"),
        Two("长江流域采砂的行政责任", "liability for sand mining in the basin"),
        _CLAUSES,
    ),
)
_SEA = (
    Instrument(
        Two("海砂刑事案件办理文件", "Document on criminal cases of sea sand (海砂刑事案件)"),
        Two("法发〔2023〕9号", "“法发〔2023〕9号”"),
        Two("涉案海砂价格的认定", "price of sea sand"),
        _KNOWN,
    ),
)
_SURVEY = (
    Instrument(
        Two("《中华人民共和国测绘法》", "Surveying and Mapping Law (测绘法)"),
        Two("第九条、第十条", "Articles 9 and 10 (第九条、第十条)"),
        Two("统一的测绘基准和系统", "uniform datums and systems"),
        _CLAUSES,
    ),
    Instrument(
        Two(
            "固体矿产资源量估算标准（几何法部分）",
            "Estimation of solid mineral resources, geometric methods (资源量估算)",
        ),
        "DZ/T 0338.2-2020",
        Two("几何法、三维模型法计算体积", "volumes by geometric and model methods"),
        _NAME,
    ),
    Instrument(
        Two("《地质矿产勘查测量规范》", "Specification of surveys for mineral exploration (地质矿产勘查测量规范)"),
        "GB/T 18341",
        Two("勘查测量", "exploration surveys"),
        _NAME,
    ),
    Instrument(
        Two("《采矿权勘测定界技术规程》", "Code of surveying mining boundaries (采矿权勘测定界技术规程)"),
        "DZ/T 0427",
        Two("界址与拐点测量", "boundary and corner surveys"),
        _NAME,
    ),
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
