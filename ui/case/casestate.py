# SPDX-License-Identifier: GPL-3.0-or-later
"""What the panel knows of a case at one moment, and how it is read; it runs in any thread and touches no layer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...adapters.sentences import interface_language, sentence
from ...core.errors import PitProofError
from ...core.phrases import Language

if TYPE_CHECKING:
    from ...core.casefile import Integrity, JournalEntry, Results, RowFlaw
    from ...core.checks import Finding, SuggestedOutline
    from ...core.model import Case, Determination, VolumeResult
    from ...core.progress import Progress

RUN, SEALED = "pitproof:runcase", "pitproof:sealcase"


@dataclass(frozen=True)
class CaseState:
    """A case as it was read last; ``findings`` is None as long as the check has not come to its end."""

    path: Path | None = None
    case: Case | None = None
    flaws: tuple[RowFlaw, ...] = ()
    findings: tuple[Finding, ...] | None = None
    suggestions: tuple[SuggestedOutline, ...] = ()
    results: Results | None = None
    shown: Results | None = None  # the results in the language of the interface
    journal: tuple[JournalEntry, ...] = ()
    integrity: Integrity | None = None
    error: str = ""  # one sentence, when the case or its results cannot be read

    @property
    def volumes(self) -> VolumeResult | None:
        """The volumes of the last run."""
        return None if self.shown is None else self.shown.volumes

    @property
    def determination(self) -> Determination | None:
        """The value of the last run."""
        return None if self.shown is None else self.shown.determination

    @property
    def trust(self) -> str:
        """The words sound, edited or broken; nothing as long as it is not known."""
        return "" if self.integrity is None else self.integrity.trust.value

    @property
    def outdated(self) -> bool:
        """Whether the evidence was changed after the last run."""
        return self.results is not None and self.trust != "sound"

    @property
    def last_run(self) -> JournalEntry | None:
        """The journal's entry of the run that the results are from."""
        if self.results is None:
            return None
        found = (entry for entry in reversed(self.journal) if entry.run_id == self.results.run_id)
        return next(found, None)

    @property
    def report_folder(self) -> Path | None:
        """The folder that the last run wrote its report into, if it wrote one and the folder is there."""
        run = self.last_run
        named = str(run.parameters.get("FOLDER") or "") if run is not None else ""
        folder = Path(named) if named and run is not None and run.parameters.get("FORMATS") != "[]" else None
        return folder if folder is not None and folder.is_dir() else None

    @property
    def report(self) -> Path | None:
        """The PDF of the last run, if it is there."""
        folder = self.report_folder
        return None if folder is None else next(iter(sorted(folder.glob("*.pdf"))), None)


def read_state(path: Path) -> CaseState:
    """Read case, results and journal; what cannot be read is a sentence in ``error``."""
    from ...core.casefile import check_integrity, read_journal, read_loosely, read_results

    state = CaseState(path)
    try:
        loose = read_loosely(path)
        state = replace(state, case=loose.case, flaws=loose.flaws)
        state = replace(state, journal=read_journal(path), integrity=check_integrity(path))
        results = read_results(path)
        return replace(state, results=results, shown=_in_language(results))
    except PitProofError as error:
        return replace(state, error=sentence(error))


def _in_language(results: Results | None) -> Results | None:
    """Return results, which are written in Chinese, in the language of the interface."""
    if results is None or interface_language() is Language.CHINESE:
        return results
    from ...core.model import Determination
    from ...core.report.english.english import in_english

    found = results.determination or Determination((), (), ())
    volumes, determination = in_english(results.volumes, found)
    return replace(results, volumes=volumes, determination=results.determination and determination)


def check_state(state: CaseState, progress: Progress) -> CaseState:
    """Return the state with its findings; raises `Cancelled`."""
    if state.case is None:
        return state
    from ...core.checks import inspect_case

    try:
        found = inspect_case(state.case, flaws=state.flaws, progress=progress)
    except PitProofError as error:
        if progress.cancelled():
            raise
        return replace(state, findings=(), error=sentence(error))
    return replace(state, findings=found.findings, suggestions=found.suggestions)


def second_methods(state: CaseState) -> list[dict[str, Any]]:
    """Return what the second methods found in the last run: pit, period, method, volume, difference, verdict."""
    rows = state.volumes.provenance.get("second_methods", []) if state.volumes else []
    return [dict(row) for row in rows]
