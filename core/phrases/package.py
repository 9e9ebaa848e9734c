# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences about the journal and the sealed package."""

from __future__ import annotations

PHRASES: dict[str, tuple[str, str]] = {
    "journal.number": (
        "Journal entry at place {place} bears the number {number}: entries were taken out or moved.",
        "操作日志第{place}条的序号为{number}：有记录被删除或移动。",
    ),
    "journal.previous": (
        "Journal entry {place} ({algorithm}) does not follow from the entry before it: entries were taken out, put in "
        "or changed.",
        "操作日志第{place}条（{algorithm}）与前一条不衔接：有记录被删除、插入或改动。",
    ),
    "journal.changed": (
        "Journal entry {place} ({algorithm}) was changed after it was written: its hash does not fit.",
        "操作日志第{place}条（{algorithm}）写入后被改动：校验值不符。",
    ),
    "journal.unrecorded": (
        "The layer '{layer}' changed before journal entry {place} without a record of the edit.",
        "图层“{layer}”在操作日志第{place}条之前发生变化，但无编辑记录。",
    ),
    "journal.unrecorded_now": (
        "The layer '{layer}' changed after journal entry {place} without a record of the edit.",
        "图层“{layer}”在操作日志第{place}条之后发生变化，但无编辑记录。",
    ),
    "journal.edits_changed": (
        "The record of edits itself was changed: its lines up to journal entry {place} no longer fit.",
        "编辑记录本身被改动：操作日志第{place}条之前的记录校验不符。",
    ),
    "journal.results_changed": (
        "The results in '{layer}' are not those that journal entry {place} fixed.",
        "结果表“{layer}”与操作日志第{place}条所固定的内容不一致。",
    ),
    "journal.edited": (
        "The layer '{layer}' has {count} recorded edits after journal entry {place}; the results stand on the evidence "
        "before them.",
        "图层“{layer}”在操作日志第{place}条之后有{count}次编辑记录；现有结果依据编辑前的证据。",
    ),
    "journal.run": (
        "The results bear the run {found}, the journal's last run is {known}.",
        "结果所属运行为{found}，操作日志中最后一次运行为{known}。",
    ),
    "journal.head": (
        "The package states the journal's last hash as {stated}, the case file in it has {found}.",
        "证据包注明的日志末条校验值为{stated}，包内案件文件为{found}。",
    ),
    "journal.sound": (
        "The journal is whole: {count} entries, each fitting the one before, all tables as the last one fixed them.",
        "操作日志完整：共{count}条，逐条衔接，各数据表与末条固定的内容一致。",
    ),
    "bag.changed": ("{count} files were changed after sealing: {names}.", "封存后有{count}个文件被改动：{names}。"),
    "bag.missing": ("{count} listed files are missing: {names}.", "清单所列{count}个文件缺失：{names}。"),
    "bag.unlisted": (
        "{count} files are in the package that its lists do not know: {names}.",
        "包内有{count}个文件未列入清单：{names}。",
    ),
    "bag.oxum": (
        "The package states its content as {stated} (bytes.files), which does not fit.",
        "证据包注明的内容总量{stated}（字节数.文件数）与实际不符。",
    ),
    "bag.sound": (
        "All {files} files ({octets} bytes) are as they were sealed. Seal: {seal}",
        "全部{files}个文件（{octets}字节）与封存时一致。封存校验值：{seal}",
    ),
    "reference.differs": (
        "The terrain '{path}' that the package keeps by its hash only is another file now.",
        "仅登记校验值的地形文件“{path}”与封存时不一致。",
    ),
    "reference.absent": (
        "Files that the case needs are not at hand: {names}. The figures were not computed again; give the folder "
        "where they lie.",
        "缺少核算所需文件：{names}。未重新计算；请指定其所在文件夹。",
    ),
    "figures.none": (
        "The package holds no results, so there are no figures to compute again.",
        "证据包内无核算结果，无数额可复算。",
    ),
    "figures.compared": (
        "Computed again: {equal} figures equal, {close} within tolerance, {different} different.",
        "重新计算：{equal}项一致，{close}项在容差内，{different}项不一致。",
    ),
    "figures.different": (
        "{name}: stored {stored}, computed again {again}.",
        "{name}：原值{stored}，重新计算为{again}。",
    ),
}
