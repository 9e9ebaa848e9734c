# SPDX-License-Identifier: GPL-3.0-or-later
"""A session without layers, and a valued case, for the widgets of evidence and value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.casefile import Results, read_case
from ...core.chain import RULES, value_case
from ...core.model import Margin, PitVolume, Position, VolumePart, VolumeResult
from ...core.valuation.options import ValuationOptions
from ...core.valuation.rulebook.rules import load_rules
from ...ui.case.casestate import CaseState, _in_language


class FakeSession(QObject):
    """What the widgets ask of a session; ``refresh`` reads the case at once."""

    opened = pyqtSignal()
    closed = pyqtSignal()
    refreshed = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, path: Path | None = None, *, read_only: bool = False, results: Results | None = None) -> None:
        super().__init__()
        self.path, self.read_only, self.layers, self.reloaded = path, read_only, {}, 0
        case = read_case(path) if path is not None else None
        self.state = with_results(CaseState(path, case), results)

    def refresh(self) -> None:
        if self.path is not None:
            self.state = replace(self.state, case=read_case(self.path))
        self.refreshed.emit()

    def reload_layers(self) -> None:
        self.reloaded += 1


def with_results(state: CaseState, results: Results | None) -> CaseState:
    """A state with results, and with them in the language of the interface."""
    return replace(state, results=results, shown=_in_language(results))


def valued(path: Path, cut_m3: float = 20_000.0, **options) -> Results:
    """The results of a case whose first pit was cut by so much outside its licence; two per cent uncertain."""
    case = read_case(path)
    margin = Margin((), 0.02 * cut_m3, 1.96, 0.0392 * cut_m3)
    parts = (VolumePart(case.pits[0].pit_id, "", Position.OUTSIDE, cut_m3=cut_m3),)
    pit = PitVolume(case.pits[0].pit_id, "", 5000.0, 5000.0, cut_m3, 0.0, 12.0, 1.0, 0.0, margin, parts)
    volumes = VolumeResult((pit,), (), margin, "")
    one = replace(case, pits=case.pits[:1], info=replace(case.info, act_start=date(2023, 5, 1)))
    return Results("run", volumes, value_case(one, volumes, load_rules(RULES), ValuationOptions(**options)))
