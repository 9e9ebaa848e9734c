# SPDX-License-Identifier: GPL-3.0-or-later
"""The ground of the open case for the map tools: opened and read in tasks, so that no mouse move waits for a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...adapters.sentences import sentence
from ...core.errors import PitProofError
from ..tasks.task import WorkTask

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ...adapters.caseground import CaseGround
    from ...core.model import Case
    from ...core.rasters import Window
    from ...core.report.sections.lines import SectionLine
    from ...core.report.sections.profile import SectionProfile
    from ...core.volume.live import LiveFigures, LiveGround

_MOST_AHEAD = 36  # tiles read ahead of the first click; the view may be the whole district


class GroundKeeper(QObject):
    """Opens the terrains of the session's case when they are first needed, and lets them go with the case."""

    changed = pyqtSignal()  # more is known than before, or it is known that there is none: ask again

    def __init__(self, session: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.problem = ""  # one sentence: why there is no ground
        self._session = session
        self._ground: CaseGround | None = None
        self._key: tuple[object, ...] = ()
        self._opening = False
        self._wanted: dict[tuple[bool, Window], None] = {}  # an ordered set
        self._busy: list[CaseGround] = []  # a job works with it, once for each job
        session.closed.connect(self.let_go)
        session.refreshed.connect(self._look_again)

    # -------------------------------------------------------------------------------------------- questions

    def ready(self) -> bool:
        """Return whether there is ground to ask; starts opening it when it is not."""
        if self._ground is None and not self._opening and not self.problem:
            self._open()
        return self._ground is not None

    def measure(self, outline: BaseGeometry, *, covered: bool = False) -> LiveFigures | None:
        """Return the figures of an outline in the case's CRS; None while ground is being read: wait for `changed`."""
        if not self.ready() or self._ground is None:
            return None
        found = self._live(covered=covered).measure(outline)
        if found.missing:
            self._load(found.missing, covered=covered)
        return found.figures

    def read_ahead(self, bounds: tuple[float, float, float, float]) -> None:
        """Start reading what lies under the view, unless that is more than anybody draws at once."""
        if self.ready():
            tiles = self._live(covered=False).tiles_in(bounds)
            if len(tiles) <= _MOST_AHEAD:
                self._load(tiles, covered=False)

    def section(self, line: SectionLine, done: Callable[[SectionProfile], None], failed: Callable[[str], None]) -> None:
        """Measure along a line in a task, in the case's CRS, and hand over the profile or a sentence."""
        case = self._session.state.case
        if case is None:
            failed(self.tr("Open a case first."))
            return
        self._run(
            self.tr("Measuring the section"),
            partial(_measured_section, case, line),
            done,
            lambda error: failed(sentence(error)),
        )

    # ------------------------------------------------------------------------------------------ open and close

    def let_go(self) -> None:
        """Close the terrains; one that is being read is closed when that has ended."""
        ground, self._ground = self._ground, None
        self._key, self.problem, self._opening = (), "", False
        self._wanted.clear()
        if ground is not None and ground not in self._busy:
            ground.close()

    def _look_again(self) -> None:
        case = self._session.state.case
        if self._key and (case is None or _key_of(case) != self._key):
            self.let_go()
            self.changed.emit()

    def _open(self) -> None:
        case = self._session.state.case
        if case is None:
            self.problem = "" if self._session.path is not None else self.tr("Open a case first.")
            return
        self._key, self._opening = _key_of(case), True
        self._run(
            self.tr("Opening the terrains"),
            partial(_opened, case),
            partial(self._opened, self._key),
            partial(self._refused, self._key),
        )

    def _opened(self, key: tuple[object, ...], ground: CaseGround) -> None:
        if key != self._key:  # the case was closed or changed meanwhile
            ground.close()
            return
        self._ground, self._opening = ground, False
        self.changed.emit()

    def _refused(self, key: tuple[object, ...], error: PitProofError) -> None:
        if key == self._key:
            self.problem, self._opening = sentence(error), False
            self.changed.emit()

    # ------------------------------------------------------------------------------------------------- reading

    def _live(self, *, covered: bool) -> LiveGround:
        if self._ground is None:
            raise LookupError("no ground")
        return self._ground.covered_pits if covered else self._ground.open_pits

    def _load(self, tiles: Sequence[Window], *, covered: bool) -> None:
        self._wanted.update(dict.fromkeys((covered, tile) for tile in tiles))
        self._next()

    def _next(self) -> None:
        ground = self._ground
        if ground is None or not self._wanted or ground in self._busy:
            return
        covered = next(iter(self._wanted))[0]
        tiles = [tile for key, tile in self._wanted if key == covered]
        self._wanted = {each: None for each in self._wanted if each[0] != covered}
        self._busy.append(ground)
        self._run(
            self.tr("Reading the terrains"),
            partial(self._live(covered=covered).load, tiles),
            lambda _nothing: self._read(ground, None),
            partial(self._read, ground),
        )

    def _read(self, ground: CaseGround, error: PitProofError | None) -> None:
        self._busy.remove(ground)
        if ground is not self._ground:
            if ground not in self._busy:
                ground.close()
            return
        if error is not None:
            key, problem = self._key, sentence(error)
            self.let_go()
            self._key, self.problem = key, problem
        self._next()
        self.changed.emit()

    @staticmethod
    def _run(
        title: str, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[PitProofError], None]
    ) -> None:
        def answer(task: WorkTask) -> None:
            if task.error is not None:
                failed(task.error)
            else:
                done(task.result)

        WorkTask(title, lambda _progress: work(), answer=answer).start()

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the keeper's context."""
        return QCoreApplication.translate("GroundKeeper", text)


def _opened(case: Case) -> CaseGround:
    from ...adapters.caseground import CaseGround

    return CaseGround(case)


def _measured_section(case: Case, line: SectionLine) -> SectionProfile:
    """Open the terrains for themselves: a line is measured once, and nothing has to wait for anything."""
    ground = _opened(case)
    try:
        return ground.section(line)
    finally:
        ground.close()


def _key_of(case: Case) -> tuple[object, ...]:
    """Return what the ground depends on: the surveys, and the files as they lie on the disk."""
    from ...core.casefile.paths import resolve

    files = [Path(resolve(case.path, survey.path)) for survey in case.surveys if survey.path]
    stamps = [(file.stat().st_mtime_ns, file.stat().st_size) if file.is_file() else None for file in files]
    return (case.path, case.info.crs, case.surveys, *stamps)
