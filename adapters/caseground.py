# SPDX-License-Identifier: GPL-3.0-or-later
"""The ground of a case for the map tools: opened once, read in threads, closed when the case is."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.casefile.paths import resolve
from ..core.chain import chosen_surveys
from ..core.crs import require_metric
from ..core.errors import Words
from ..core.model import Case, SurveyRole
from ..core.phrases import Remark
from ..core.rasters import RasterSource, open_raster
from ..core.report.sections.lines import SectionLine
from ..core.report.sections.profile import SectionProfile, Surveyor
from ..core.volume.grids import align, describe, place
from ..core.volume.inputs import Inputs, Terrain
from ..core.volume.live import LiveGround
from ..core.volume.methods.work import checked
from ..core.volume.outlines import usable_permits
from ..core.volume.regions import Period
from ..core.volume.strata import Stratum, stratum_of


def _is_floor(terrain: Terrain) -> bool:
    return terrain.survey.role is SurveyRole.PIT_FLOOR


class CaseGround:
    """The terrains of a case, aligned as for its volumes: the first, the last, and a pit floor in covered pits.

    Opening raises `PitProofError` with one sentence for what is missing. No QGIS object is touched, so that it may be
    opened and read in a task.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._opened: list[RasterSource] = []
        self._terrains: list[Terrain] = []
        try:
            for survey in chosen_surveys(case.surveys):
                source = self._open(survey.path)
                require_metric(source.crs, Words("Terrain '{name}'", name=source.name))
                self._terrains.append(Terrain(survey, source))
            self._layers = align([each.source for each in self._terrains if not _is_floor(each)], case.info.crs)
            floors = [each.source for each in self._terrains if _is_floor(each)]
            grid = self._layers[0].working
            self._floor = place(floors[0], grid, case.info.crs) if floors else None
        except BaseException:
            self.close()
            raise
        first, last = self._layers[0], self._layers[-1]
        self.open_pits = LiveGround(first, last)
        self.covered_pits = LiveGround(first, last, self._floor) if self._floor is not None else self.open_pits

    @property
    def crs(self) -> str:
        """The case's coordinate system, which outlines and lines must be in."""
        return self._case.info.crs

    def section(self, line: SectionLine) -> SectionProfile:
        """Measure along a line in the case's CRS, as the sections of the report are; raises `PitProofError`."""
        return Surveyor(self._inputs(), self._strata()).profile(line)

    def close(self) -> None:
        """Release the files."""
        for source in self._opened:
            source.close()
        self._opened.clear()

    def _open(self, path: str) -> RasterSource:
        self._opened.append(open_raster(str(resolve(self._case.path, path))))
        return self._opened[-1]

    def _strata(self) -> Sequence[Stratum]:
        return [stratum_of(record, self._open, self._case.info.crs) for record in self._case.strata]

    def _inputs(self) -> Inputs:
        """Return the checked inputs; a case without pits is no fault here, its ground can be looked at."""
        case = self._case
        if case.pits:
            return checked(self._terrains, case.pits, case.info.crs, case.permits)
        surveys = [each for each in self._terrains if not _is_floor(each)]
        permits, _ = usable_permits(case.permits)
        working: Remark = describe(self._layers, case.info.crs, "")
        return Inputs(
            terrains=surveys,
            layers=self._layers,
            floor=self._floor,
            grid=self._layers[0].working,
            working_grid=working,
            periods=[Period("", surveys[0].survey.surveyed_on, surveys[-1].survey.surveyed_on)],
            pits=[],
            permits=permits,
            shared=[],
            base=None,
        )
