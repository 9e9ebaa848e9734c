# SPDX-License-Identifier: GPL-3.0-or-later
"""The run of a case in stages: compute, draw, write, finish; one object for the algorithm and for the panel.

`draw` belongs to the main thread, where print layouts live; the other stages may run in any thread. Nothing is in its
place, and nothing is in the case, before `finish`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

from ..adapters.version import all_versions
from ..core.casefile import JournalEntry, write_results
from ..core.chain import RULES, ComputedCase, compute_case
from ..core.draftfolder import DraftFolder
from ..core.errors import CaseFileError
from ..core.model import MapSheet
from ..core.phrases import Language
from ..core.progress import Progress, Stage, stop_if_cancelled
from ..core.report.content import CHAPTERS, build_document
from ..core.report.document import Document
from ..core.report.write import ReportFormat, WrittenReport, report_name, write_report
from ..core.valuation.evidence.choices import with_record
from ..core.valuation.options import ValuationOptions
from ..core.valuation.rulebook.rules import load_rules
from ..core.volume.inputs import VolumeOptions
from ..layouts.annex import ALL_KINDS, ExportOptions, export_annex_maps
from ..layouts.gather import imagery_of, with_heaps, with_sections
from ..layouts.inputs import MapInputs
from .journaling import file_hashes


@dataclass(frozen=True)
class CaseOrder:
    """What is asked for; without formats only the results are written into the case, and no map is drawn."""

    case: Path
    folder: Path
    who: str
    formats: tuple[ReportFormat, ...] = ()
    chapters: tuple[str, ...] = tuple(CHAPTERS)
    maps: tuple[str, ...] = ALL_KINDS  # of annex maps; without any the report has none
    language: Language = Language.CHINESE
    report_date: date = field(default_factory=date.today)
    font: str = ""
    own_rules: str = ""
    min_coverage_pct: float = 95.0
    net_reason: str = ""
    bench_height_m: float | None = None
    second_methods: bool = True
    layout_project: str = ""  # a project whose edited layouts are taken
    parameters: Mapping[str, Any] = field(default_factory=dict)  # for the journal


class CaseJob:
    """One run; used as a context, so that a run that fails or is cancelled leaves nothing behind."""

    def __init__(self, order: CaseOrder) -> None:
        self.order = order
        self._draft = DraftFolder(order.folder)
        self._computed: ComputedCase | None = None
        self._maps: MapInputs | None = None
        self.sheets: list[MapSheet] = []
        self.document: Document | None = None
        self.written = WrittenReport()
        self.versions: dict[str, str] = {}

    def __enter__(self) -> CaseJob:
        """Make the draft; raises `CaseFileError` without the case, `ReportError` without the folder."""
        if not self.order.case.is_file():
            raise CaseFileError(
                "The case file '{path}' does not exist.", "Choose a case file, or create one.", path=self.order.case
            )
        self._draft.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the draft away."""
        self._draft.__exit__(kind, error, trace)

    @property
    def draft(self) -> DraftFolder:
        """The folder of results that is being filled."""
        return self._draft

    @property
    def computed(self) -> ComputedCase:
        """What the chain found; raises `LookupError` before `compute`."""
        if self._computed is None:
            raise LookupError("compute")
        return self._computed

    def compute(self, progress: Progress) -> None:
        """Compute volumes and value, and measure the sections of the maps."""
        order = self.order
        rules = load_rules(RULES, *([Path(order.own_rules)] if order.own_rules else []))
        self._computed = compute_case(
            order.case,
            self._draft.path,
            rules,
            Stage(progress, 0, 90 if order.formats else 100),
            options=VolumeOptions(
                min_coverage_pct=order.min_coverage_pct,
                net_fill_reason=order.net_reason,
                language=Language.CHINESE,
                bench_height_m=order.bench_height_m,
            ),
            valuation=ValuationOptions(net_fill_reason=order.net_reason),
            second_methods=order.second_methods,
        )
        self.versions = all_versions()
        if order.formats and order.maps:
            self._maps = self._measured(_map_inputs(self._computed, order.language), Stage(progress, 90, 100))

    def _measured(self, maps: MapInputs, progress: Progress) -> MapInputs:
        """Return what the maps are drawn from with the sections and heaps that the chosen ones show."""
        if {"sections", "sectionplan"} & set(self.order.maps):
            maps = with_sections(maps, Stage(progress, 0, 80))
        return with_heaps(maps, Stage(progress, 80, 100)) if "stockpiles" in self.order.maps else maps

    def draw(self, progress: Progress) -> None:
        """Draw the annex maps, as pictures too where a format cannot bind PDF pages."""
        if self._maps is None:
            return
        options = ExportOptions(png=ReportFormat.DOCX in self.order.formats, project=self.order.layout_project)
        folder = self._draft.path / "maps"
        self.sheets = export_annex_maps(self._maps, folder, progress, self.order.maps, options)

    def write(self, progress: Progress) -> None:
        """Write the report into the draft."""
        if not self.order.formats:
            return
        computed, order = self.computed, self.order
        self.document = build_document(
            computed.case,
            computed.volumes,
            computed.determination,
            self.sheets,
            report_date=order.report_date,
            versions=self.versions,
            check=computed.check,
            language=order.language,
            chapters=list(order.chapters),
        )
        name = report_name(computed.case, self.document.language)
        self.written = write_report(
            self.document, self._draft.path, name, order.formats, progress, font_path=order.font or None
        )
        for warning in self.written.warnings:
            progress.warn(warning)

    def _recorded(self) -> dict[str, Any]:
        """Return everything the figures depend on, defaults too, so that the run can be computed again."""
        order = self.order
        used = {
            "MIN_COVERAGE": order.min_coverage_pct,
            "NET_REASON": order.net_reason,
            "BENCH_HEIGHT": order.bench_height_m or 0.0,
        }
        given = {**order.parameters, **{name: str(value) for name, value in used.items()}}
        return with_record(given, self.computed.case.valuation_choices)

    def finish(self, progress: Progress) -> None:
        """Put the files into their places, then the results and a journal entry into the case."""
        stop_if_cancelled(progress)
        case, draft = self.order.case, self._draft
        rules = sorted(Path(self.order.own_rules).rglob("*.yaml")) if self.order.own_rules else []
        inputs = {**file_hashes(case, rules, progress), **self.computed.input_hashes}
        outputs = file_hashes(case, draft.files(), progress, draft.final) if self.order.formats else {}
        if self.order.formats:
            draft.place()
        write_results(
            case,
            self.computed.volumes,
            self.computed.determination,
            JournalEntry(
                who=self.order.who,
                algorithm="pitproof:runcase",
                parameters=self._recorded(),
                versions=self.versions,
                input_hashes=inputs,
                output_hashes=outputs,
            ),
        )


def _map_inputs(computed: ComputedCase, language: Language) -> MapInputs:
    return MapInputs(
        case=computed.case,
        volumes=computed.volumes,
        before_path=str(computed.before),
        after_path=str(computed.after),
        difference_path=str(computed.difference),
        imagery_path=imagery_of(computed.case),
        language=language,
    )
