# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of the legal side: what the case unit answers, other acts of the party, and what was found."""

from __future__ import annotations

from .. import model
from . import domains as d
from .schema import Layer, boolean, coded, day, decimal, integer, json_text, text

_NOTE = text("note", "Note", "备注")

LEGAL_ANSWERS = Layer(
    "legal_answers",
    "Legal questions answered",
    "法律问题答复",
    (
        coded("question", "Question", "问题", d.QUESTION, required=True, unique=True),
        coded("answer", "Answer", "答复", d.REPLY, required=True),
        text("basis", "Basis (document and no.)", "依据（文书及编号）", required=True),
        _NOTE,
    ),
    noun=model.LegalAnswer,
    key="question",
)
VALUATION_CHOICES = Layer(
    "valuation_choices",
    "Decisions on the valuation",
    "核算选项",
    (
        coded("choice", "Decision", "选项", d.CHOICE, required=True, unique=True),
        text("value", "Value (empty: yes)", "取值（空白为“是”）"),
        text("basis", "Basis or reason", "依据或理由", required=True),
        _NOTE,
    ),
    noun=model.ValuationChoice,
    key="choice",
)
EARLIER_ACTS = Layer(
    "earlier_acts",
    "Other acts of the party",
    "当事人其他违法行为",
    (
        text("act_no", "Act no.", "行为编号", required=True, unique=True),
        coded("act_kind", "Kind of act", "行为类型", d.ACT_KIND, required=True, default="unlicensed"),
        day("act_start", "Act started", "行为起始日期"),
        day("act_end", "Act ended", "行为终止日期"),
        decimal("product_value_yuan", "Value of products, yuan", "采出矿产品价值（元）", domain=d.NOT_NEGATIVE),
        decimal("destroyed_value_yuan", "Destroyed value, yuan", "造成矿产资源破坏价值（元）", domain=d.NOT_NEGATIVE),
        coded("handling", "Handling", "处理情况", d.HANDLING, required=True, default="unpunished"),
        day("decided_on", "Decided on", "处理决定日期"),
        text("document_no", "Document no.", "文书编号"),
        _NOTE,
    ),
    noun=model.EarlierAct,
    key="act_no",
    ordered=(("act_start", "act_end"),),
)
RESULT_LEGAL = Layer(
    "result_legal",
    "Legal side",
    "法律判断结果",
    (
        text("run_id", "Run", "运行编号", required=True),
        integer("line_no", "Line", "序号", required=True),
        coded("section", "Section", "类别", d.LEGAL_SECTION, required=True),
        text("code", "Code", "代码"),
        text("title", "Title", "名称"),
        text("answer", "Answer", "结论代码"),
        text("text", "Text", "内容"),
        decimal("low_yuan", "At least, yuan", "下限（元）"),
        decimal("high_yuan", "At most, yuan", "上限（元）"),
        day("due_on", "Due on", "期限日期"),
        boolean("applies", "Applies", "适用"),
        text("title_en", "Title in English", "名称（英文）"),
        text("text_en", "Text in English", "内容（英文）"),
        json_text("trace", "Trace", "依据与过程", required=True),
    ),
    noun=model.LegalLine,
    key="title",
)
