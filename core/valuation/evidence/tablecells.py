# SPDX-License-Identifier: GPL-3.0-or-later
"""One row of a plain table: cells found by the headings people give them, read strictly, each fault with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from ...errors import InputError, Words
from ..texts import AREA_KINDS, DOCUMENTS, FORMS, PRICE_KINDS, THICKNESS_KINDS

Row = Mapping[str, object]

HEADINGS: dict[str, tuple[str, ...]] = {  # the field, and the headings it goes by
    "mineral": ("mineral", "矿种", "矿产品", "产品名称", "货物名称", "品名"),
    "quantity": ("quantity", "net", "net_t", "net_weight", "数量", "净重", "净重(吨)", "吨位", "重量", "方量"),
    "unit": ("unit", "单位", "计量单位", "价格单位", "数量单位"),
    "loose": ("loose", "state", "松方", "状态", "松散方", "立方米状态"),
    "product_form": ("product_form", "form", "产品形态"),
    "site": ("site", "pit", "pit_id", "采坑", "采坑编号", "地点", "采点", "采空区", "采空区编号", "矿井"),
    "day": ("date", "day", "日期", "过磅日期", "过磅时间", "时间"),
    "from": ("from", "mined_from", "valid_from", "sold_from", "act_start", "start", "起", "起始日期",
             "开始日期", "有效期起"),
    "to": ("to", "mined_to", "valid_to", "sold_to", "act_end", "end", "止", "终止日期", "结束日期", "有效期止"),
    "number": ("document_no", "slip_no", "slip", "no", "number", "sale_no", "sample_no", "act_no", "编号", "行为编号",
               "单号", "磅单号", "凭证号", "文号", "文书编号", "样品编号", "销售编号"),
    "kind": ("kind", "类型", "类别", "凭证类型"),
    "basis": ("basis", "note", "备注", "依据", "说明"),
    "issuer": ("issuer", "出具单位", "开票单位"),
    "trucks": ("trucks", "loads", "车数", "车次"),
    "per_truck": ("per_truck", "load", "每车", "每车数量", "每车方量"),
    "price": ("price", "price_yuan", "unit_price", "单价", "价格"),
    "amount": ("amount", "amount_yuan", "金额", "销售金额", "货款", "总价"),
    "currency": ("currency", "币种"),
    "tax": ("tax_included", "tax", "含税"),
    "buyer": ("buyer", "买受人", "购买方", "收货单位"),
    "density": ("density", "density_t_per_m3", "体积质量", "密度", "体重"),
    "moisture": ("moisture", "moisture_pct", "湿度", "含水率"),
    "component": ("component", "组分"),
    "grade": ("grade", "品位"),
    "thickness": ("thickness", "thickness_m", "厚度", "样长", "平均厚度", "平均采厚", "采厚"),
    "block": ("block_id", "block", "块段", "块段编号"),
    "block_kind": ("block_kind", "块段类别"),
    "area": ("area", "area_m2", "面积", "采空区面积"),
    "area_kind": ("area_kind", "面积类别"),
    "area_error": ("area_error", "area_error_m2", "面积标准误差"),
    "dip": ("dip", "dip_deg", "倾角"),
    "thickness_kind": ("thickness_kind", "厚度类别"),
    "thickness_count": ("thickness_count", "measurements", "测点数", "厚度测点数"),
    "thickness_error": ("thickness_error", "thickness_error_m", "厚度标准误差", "平均厚度标准误差"),
    "pillars": ("pillar_pct", "pillars", "矿柱占比"),
    "pillars_ruined": ("pillars_ruined", "矿柱已难以采出"),
    "position": ("position", "与许可范围的关系", "许可位置"),
    "position_basis": ("position_basis", "判定位置的图件"),
    "ore_ratio": ("ore_ratio", "ore_ratio_pct", "含矿率"),
    "recovery": ("recovery", "recovery_pct", "回收率", "成品率", "荒料率"),
    "design_recovery": ("design_recovery", "design_recovery_pct", "设计回采率"),
    "moved": ("moved", "moved_quantity", "动用量", "动用资源量"),
    "loosening": ("loosening", "loosening_factor", "松散系数"),
    "question": ("question", "问题"),
    "answer": ("answer", "答复", "回答"),
    "choice": ("choice", "decision", "选项", "核算选项"),
    "value": ("value", "取值"),
    "act_kind": ("act_kind", "act", "行为类型"),
    "product_value": ("product_value", "product_value_yuan", "采出矿产品价值"),
    "destroyed_value": ("destroyed_value", "destroyed_value_yuan", "破坏价值", "造成矿产资源破坏价值"),
    "handling": ("handling", "处理情况"),
    "decided_on": ("decided_on", "处理决定日期", "决定日期"),
    "report": ("lab_report_no", "report", "检测报告编号"),
}  # fmt: skip
_NUMBER = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?([eE][+-]?\d+)?|[+-]?\.\d+")
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
YES = ("1", "true", "yes", "y", "t", "是", "松方", "松散", "含税", "loose")
NO = ("0", "false", "no", "n", "f", "否", "实方", "不含税", "未税", "in place")
_CODES = {
    **{title: code for code, title in PRICE_KINDS.items()},
    **{title: code for code, title in DOCUMENTS.items()},
    **{title: code for code, title in FORMS.items()},
    "市场价": "market",
    "市场价格": "market",
    "价格认证结论": "certified",
    "价格认定": "certified",
    "价格认定结论书": "certified",
    **{title: code for code, title in AREA_KINDS.items()},
    **{title: code for code, title in THICKNESS_KINDS.items()},
    "水平投影": "projected",
    "投影面积": "projected",
    "斜面积": "inclined",
    "真面积": "inclined",
    "真厚度": "true",
    "法线厚度": "true",
    "采空": "mined",
    "采空块段": "mined",
    "未采出但已难以采出块段": "ruined",
    "未采出但已难以采出": "ruined",
    "磅单": "weighbridge",
    "台账": "ledger",
}


def heading(name: str) -> str:
    """Return the field a heading stands for, or ""."""
    key = unicodedata.normalize("NFKC", name).strip().lower()
    return next((field for field, names in HEADINGS.items() if key in names), "")


def fields_of(row: Row) -> dict[str, object]:
    """Return the cells of a row by field; columns with an unknown heading are left out."""
    return {heading(name): value for name, value in row.items() if heading(name)}


@dataclass(frozen=True)
class Cells:
    """The cells of one row by field."""

    table: str
    values: Row
    number: int
    usual_mineral: str = ""  # for rows that name none

    def text(self, name: str) -> str:
        """Return a cell without blanks around it."""
        value = self.values.get(name)
        return "" if value is None else str(value).strip()

    def mineral(self) -> str:
        """Return the mineral; raises InputError without one."""
        found = self.text("mineral") or self.usual_mineral
        if not found:
            raise self.wrong_cell("mineral", "is empty.", "Fill it in, or state the mineral of the whole table.")
        return found

    def code(self, name: str) -> str:
        """Return the code of a word."""
        text = self.text(name)
        return _CODES.get(text, text)

    def needed(self, name: str, value: Decimal | None = None) -> Decimal:
        """Return a number that must be there; raises InputError."""
        found = self.decimal(name) if value is None else value
        if found is None:
            raise self.wrong_cell(name, "is empty.", "Fill it in.")
        return found

    def decimal(self, name: str) -> Decimal | None:
        """Return a cell as the decimal it is written as; a binary number as its shortest digits."""
        value = self.values.get(name)
        if isinstance(value, Decimal):
            return value
        text = unicodedata.normalize("NFKC", repr(value) if isinstance(value, float) else self.text(name)).strip()
        if not text:
            return None
        if not _NUMBER.fullmatch(text):
            raise self.wrong_cell(
                name, "holds '{text}', which is not a number.", "Write digits and a decimal point only.", text=text
            )
        try:
            return Decimal(text.replace(",", ""))
        except InvalidOperation as error:  # pragma: no cover (the pattern allows nothing else)
            raise self.wrong_cell(
                name, "holds '{text}', which is not a number.", "Write digits and a decimal point only.", text=text
            ) from error

    def flag(self, name: str, *, default: bool) -> bool:
        """Return yes or no; raises InputError."""
        text = self.text(name).lower()
        if not text:
            return default
        if text not in YES + NO:
            raise self.wrong_cell(
                name, "holds '{text}', which is neither yes nor no.", "Write 1 or 0, 是 or 否.", text=text
            )
        return text in YES

    def state(self) -> str:
        """Return "loose" or "in_place" of m3, "" where the row does not say."""
        if not self.text("loose"):
            return ""
        return "loose" if self.flag("loose", default=False) else "in_place"

    def days(self) -> tuple[date | None, date | None]:
        """Return the first and last day."""
        day = self.day("day")
        return self.day("from") or day, self.day("to") or day

    def day(self, name: str) -> date | None:
        """Return a date; raises InputError."""
        value = self.values.get(name)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        text = unicodedata.normalize("NFKC", self.text(name))
        if not text:
            return None
        found = _DAY.match(text)
        try:
            if found:
                return date(*(int(part) for part in found.groups()))
        except ValueError:
            pass  # the 30th of February: the sentence below says so
        raise self.wrong_cell(name, "holds '{text}', which is not a date.", "Write it as YYYY-MM-DD.", text=text)

    def wrong_cell(self, name: str, problem: str, advice: str, **values: object) -> InputError:
        """Return the error that names table, row and field."""
        return InputError(
            "Table '{table}', row {row}: '{field}' {problem}",
            advice,
            table=self.table,
            row=self.number,
            field=name,
            problem=Words(problem, **values),
        )
