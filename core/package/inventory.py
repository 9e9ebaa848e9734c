# SPDX-License-Identifier: GPL-3.0-or-later
"""The list that a person reads: what is in the package, with hashes, figures and journal (清单)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from ..casefile import JournalEntry
from ..model import CaseInfo
from .replay import Figure

FILE = "清单.html"
_STYLE = (
    "body{font-family:'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif;margin:2em auto;max-width:64em;"
    "color:#222}table{border-collapse:collapse;width:100%;margin:1em 0;font-size:13px}td,th{border:1px solid #bbb;"
    "padding:3px 6px;text-align:left;vertical-align:top}th{background:#eef2f5}td.n{text-align:right}"
    "code{font-size:11px;word-break:break-all}"
)
_ROLES = {
    "case": "案件文件 case file",
    "terrain": "地形 terrain",
    "stratum": "地层面 stratum",
    "attachment": "附件 attachment",
    "beside": "附属文件 side file",
    "report": "报告及成果 report and results",
    "rules": "规则 rules",
    "record": "记录 record",
}


@dataclass(frozen=True)
class Item:
    """One file: its name in the package, or what the case calls it where only its hash is kept."""

    role: str
    name: str
    sha256: str
    octets: int
    by_reference: bool = False
    stated: str = ""


def inventory_page(
    info: CaseInfo,
    day: date,
    who: str,
    items: Sequence[Item],
    figures: Mapping[str, Figure],
    journal: Iterable[JournalEntry],
    versions: Mapping[str, str],
) -> str:
    """Return the page, complete in itself; every text of the case is escaped."""
    head = [
        ("案件编号 Case", info.case_no),
        ("案件名称 Title", info.title),
        ("封存日期 Sealed on", day.isoformat()),
        ("封存人 Sealed by", who),
        ("文件数 Files", str(sum(not item.by_reference for item in items))),
        ("软件版本 Versions", ", ".join(f"{name} {value}" for name, value in sorted(versions.items()))),
    ]
    return "".join(
        (
            f"<!DOCTYPE html><html lang='zh'><head><meta charset='utf-8'><title>清单 {escape(info.case_no)}</title>",
            f"<style>{_STYLE}</style></head><body><h1>证据包清单 Inventory of the evidence package</h1>",
            _table((), [(escape(name), escape(value)) for name, value in head]),
            "<p>各文件校验值为SHA-256，并载于 manifest-sha256.txt。"
            "用 PitProof 的“核验证据包”可核对文件并重新计算全部数额。"
            " The hashes are SHA-256 and stand in manifest-sha256.txt too; 'Verify package' of PitProof checks the"
            " files and computes every figure again.</p>",
            "<h2>文件 Files</h2>",
            _table(
                ("类别 Kind", "文件 File", "字节 Bytes", "SHA-256"),
                [_file_row(item) for item in items],
            ),
            "<h2>结果 Figures</h2>",
            _table(
                ("名称 Name", "数值 Value"),
                [(escape(name), escape("" if value is None else str(value))) for name, value in figures.items()],
            ),
            "<h2>操作日志 Journal</h2>",
            _table(
                ("序号 No.", "时间 When", "操作人 Who", "算法 Algorithm", "校验值 Hash"),
                [
                    (
                        str(entry.number),
                        escape(entry.happened_at.isoformat()),
                        escape(entry.who),
                        escape(entry.algorithm),
                        f"<code>{escape(entry.sha256)}</code>",
                    )
                    for entry in journal
                ],
            ),
            "</body></html>\n",
        )
    )


def _file_row(item: Item) -> tuple[str, ...]:
    name = escape(item.stated if item.by_reference else f"data/{item.name}")
    if item.by_reference:
        name += "<br>（仅登记校验值，未装入 by reference, not packed）"
    return (escape(_ROLES[item.role]), name, f"{item.octets:,}", f"<code>{item.sha256}</code>")


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = f"<tr>{''.join(f'<th>{title}</th>' for title in titles)}</tr>" if titles else ""
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>{head}{body}</table>"
