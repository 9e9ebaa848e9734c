# SPDX-License-Identifier: GPL-3.0-or-later
"""The head of the case, the rows that could not be read, and dates that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ..casefile import RowFlaw
from ..casefile.layers import LAYERS
from ..casefile.loose import DUPLICATE, NO_GEOMETRY, ORDER
from ..crs import require_metric
from ..errors import CrsError, Words
from ..model import Case, CaseInfo, Pit
from ..phrases import Remark
from .catalogue import finding, somewhere_in
from .nouns import Finding

_HEAD = {
    "commissioning_unit": "check.name.commissioning_unit",
    "reporting_unit": "check.name.reporting_unit",
    "parties": "check.name.parties",
    "place": "check.name.place",
}


def head_findings(case: Case, today: date) -> Iterator[Finding]:
    """Yield what the head of the case lacks, and pits whose dates contradict it."""
    info = case.info
    try:
        require_metric(info.crs, Words("The case"))
    except CrsError as error:
        yield finding("check.case.crs", "case_info", problem=error)
    if not info.vertical_datum.strip():
        yield finding("check.case.vertical_datum", "case_info")
    if info.act_start is None or info.act_end is None:
        yield finding("check.case.act_dates", "case_info")
    if info.act_end is not None and info.act_end > today:
        yield finding("check.case.act_future", "case_info", day=info.act_end)
    if not info.province.strip():
        yield finding("check.case.province", "case_info")
    if info.special_area and not info.special_area_basis.strip():
        yield finding("check.case.special_basis", "case_info")
    blank = [Remark(words) for name, words in _HEAD.items() if not getattr(info, name).strip()]
    if blank:
        yield finding("check.case.blank_head", "case_info", names=blank)
    if not case.pits:
        yield finding("check.pit.none", "pits")
    for pit in case.pits:
        yield from _pit(pit, info)


def _pit(pit: Pit, info: CaseInfo) -> Iterator[Finding]:
    place = somewhere_in(pit.outline)
    if not pit.mineral.strip():
        yield finding("check.pit.no_mineral", "pits", pit.pit_id, place)
    if not pit.surveyor.strip():
        yield finding("check.pit.no_surveyor", "pits", pit.pit_id, place)
    early = pit.mined_from and info.act_start and pit.mined_from < info.act_start
    late = pit.mined_to and info.act_end and pit.mined_to > info.act_end
    if early or late:
        period: dict[str, Any] = {
            "first": pit.mined_from,
            "last": pit.mined_to,
            "start": info.act_start,
            "end": info.act_end,
        }
        yield finding("check.pit.dates", "pits", pit.pit_id, place, **period)
    if pit.surveyed_on and pit.mined_to and pit.surveyed_on < pit.mined_to:
        yield finding("check.pit.surveyed_early", "pits", pit.pit_id, place, day=pit.surveyed_on, last=pit.mined_to)


def row_findings(flaws: Sequence[RowFlaw]) -> Iterator[Finding]:
    """Yield the rows of the file that a run would refuse, all of them."""
    for flaw in flaws:
        place = somewhere_in(flaw.outline)
        common = (flaw.layer, flaw.name, place)
        if flaw.kind == NO_GEOMETRY:
            yield finding("check.row.no_geometry", *common, table=flaw.layer)
        elif flaw.kind == DUPLICATE:
            named: dict[str, Any] = {"value": flaw.values[0], "field": _title(flaw.layer, flaw.field)}
            yield finding("check.row.duplicate", *common, table=flaw.layer, **named)
        elif flaw.kind == ORDER:
            low, high = flaw.values
            fields: dict[str, Any] = {
                "field": _title(flaw.layer, flaw.field),
                "other": _title(flaw.layer, flaw.other_field),
            }
            yield finding("check.row.order", *common, table=flaw.layer, low=low, high=high, **fields)
        else:
            yield finding("check.row.unreadable", *common, problem=flaw.error, table=flaw.layer)


def _title(layer: str, field: str) -> str:
    """Return a field as it stands in the file: both names of it."""
    return LAYERS[layer].field(field).alias
