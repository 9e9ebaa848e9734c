# SPDX-License-Identifier: GPL-3.0-or-later
"""The papers of a case against the materials list (R28, R34, R40; general knowledge, R107 the points of attack)."""

from __future__ import annotations

from collections.abc import Iterator

from ..casefile import resolve
from ..hashing import sha256_of
from ..model import ActKind, Attachment, Case
from ..phrases import Remark
from ..progress import Progress
from .catalogue import finding
from .nouns import Finding, Severity

_WARNING, _HINT = Severity.WARNING, Severity.HINT
_ALWAYS = (
    ("entrustment", "check.kind.entrustment", _WARNING, "R28"),
    ("site_record", "check.kind.site_record", _WARNING, "R28"),
    ("interview", "check.kind.interview", _HINT, "R28"),
    ("qualification", "check.kind.qualification", _WARNING, "R107"),
    ("commitment", "check.kind.commitment", _WARNING, "R28"),
)


def document_findings(case: Case, progress: Progress) -> Iterator[Finding]:
    """Yield the attachments that are not what was registered, and the papers that nobody has added."""
    for attachment in case.attachments:
        yield from _file(case, attachment, progress)
    kinds = {attachment.kind for attachment in case.attachments}
    for kind, words, severity, rule in _ALWAYS:
        if kind not in kinds:
            yield _missing(words, severity, rule)
    if case.permits and "licence" not in kinds:
        yield _missing("check.kind.licence", _WARNING, "R28")
    unlicensed = not case.permits and case.info.act_kind is ActKind.UNLICENSED
    if unlicensed and not kinds & {"no_licence", "licence"}:
        yield _missing("check.kind.no_licence", _WARNING, "R28")
    if case.prices and "price" not in kinds:
        yield _missing("check.kind.price", _WARNING, "R28")
    if case.density_samples and "lab_report" not in kinds:
        yield _missing("check.kind.lab_report", _WARNING, "R107")
    if not kinds & {"photo", "imagery"}:
        yield _missing("check.kind.photo", _HINT, "R34")


def _missing(words: str, severity: Severity, rule: str) -> Finding:
    return finding("check.evidence.missing", "attachments", severity=severity, rule=rule, kind=Remark(words))


def _file(case: Case, attachment: Attachment, progress: Progress) -> Iterator[Finding]:
    path = resolve(case.path, attachment.path)
    if not path.is_file():
        yield finding("check.attachment.missing_file", "attachments", attachment.title, path=attachment.path)
    elif not attachment.sha256:
        yield finding("check.attachment.no_hash", "attachments", attachment.title)
    elif sha256_of(path, progress) != attachment.sha256.lower():
        yield finding("check.attachment.changed", "attachments", attachment.title)
