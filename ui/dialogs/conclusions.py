# SPDX-License-Identifier: GPL-3.0-or-later
"""What was concluded of a document and why, sorted by what a surveyor asks first."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.sentences import interface_language
from ...core.phrases import Remark

_SUBJECTS = (  # the first that fits
    ("order", ("import.order",)),
    ("encoding", ("import.encoding",)),
    ("zone", ("import.zone", "import.width")),
    ("datum", ("import.datum",)),
    ("system", ("import.crs", "import.points.crs", "import.reprojected", "import.where")),
    ("area", ("import.area", "import.plots.overlap")),
)
_ORDER = ("datum", "zone", "order", "encoding", "system", "area", "rest")


def conclusions_html(conclusions: Iterable[Remark]) -> str:
    """Return the conclusions as rows of subject and sentences; warnings bear a sign."""
    sorted_by: dict[str, list[str]] = {subject: [] for subject in _ORDER}
    for remark in conclusions:
        text = escape(remark.say(interface_language()))
        sorted_by[_subject(remark)].append(f"<b>⚠ {text}</b>" if remark.warning else text)
    rows = [
        f'<tr><td style="padding-right: 10px; white-space: nowrap"><b>{escape(_title(subject))}</b></td>'
        f"<td>{'<br/>'.join(sentences)}</td></tr>"
        for subject, sentences in sorted_by.items()
        if sentences
    ]
    return f'<table cellspacing="3">{"".join(rows)}</table>'


def _subject(remark: Remark) -> str:
    return next((name for name, codes in _SUBJECTS if remark.code.startswith(codes)), "rest")


def _title(subject: str) -> str:
    translate = QCoreApplication.translate
    return {
        "datum": translate("Conclusions", "Datum"),
        "zone": translate("Conclusions", "Zone"),
        "order": translate("Conclusions", "Axis order"),
        "encoding": translate("Conclusions", "Encoding"),
        "system": translate("Conclusions", "System"),
        "area": translate("Conclusions", "Area"),
        "rest": translate("Conclusions", "Document"),
    }[subject]
