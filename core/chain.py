# SPDX-License-Identifier: GPL-3.0-or-later
"""The chain of a case: terrains and outlines to volumes, volumes to value, each step of it a call of its room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from .casefile import read_case, resolve
from .errors import InputError, RasterError, Words
from .hashing import sha256_of
from .model import Case, Determination, StratumKind, StratumRecord, Survey, SurveyRole, VolumeResult
from .optional import require
from .phrases import Language, Remark, remark
from .progress import Progress, Stage
from .rasters import RasterSource, open_raster
from .valuation.determine import determine
from .valuation.evidence.choices import with_choices
from .valuation.law.facts import LegalEvidence
from .valuation.minerals import load_minerals
from .valuation.numbers import from_engine
from .valuation.options import Evidence, ValuationOptions
from .valuation.rulebook.rules import RuleBook
from .volume.difference import write_difference
from .volume.engine import compute_volumes
from .volume.grids import align
from .volume.heaps import heap_volumes
from .volume.inputs import Terrain, VolumeOptions
from .volume.methods.crosscheck import cross_check
from .volume.methods.verdicts import CrossCheck
from .volume.results import Run
from .volume.strata import stratum_of

RULES = Path(__file__).resolve().parent.parent / "resources" / "rules"

_FIRST = (SurveyRole.BEFORE, SurveyRole.RESTORED)


@dataclass(frozen=True)
class ComputedCase:
    """A case with everything the chain found; ``input_hashes`` maps the terrain files to their SHA-256."""

    case: Case
    run: Run
    determination: Determination
    difference: Path
    before: Path
    after: Path
    input_hashes: Mapping[str, str]
    check: CrossCheck | None = None  # the second methods, where they were asked for

    @property
    def volumes(self) -> VolumeResult:
        """The volumes."""
        return self.run.result


def compute_case(
    case_path: Path,
    folder: Path,
    rules: RuleBook,
    progress: Progress,
    *,
    options: VolumeOptions | None = None,
    valuation: ValuationOptions | None = None,
    second_methods: bool = False,
    places: Mapping[str, Path] | None = None,
) -> ComputedCase:
    """Compute volumes and value of a case; the difference raster goes into ``folder``, the case is only read.

    ``second_methods`` also measures every pit by triangles, sections and squares (R101). ``places`` says where files
    lie that the case names otherwise, as in a sealed package.

    Raises `PitProofError` with one sentence for whatever is missing or wrong in the case.
    """
    case = read_case(case_path)
    valuation = _chosen(case, valuation or ValuationOptions())
    options = options or VolumeOptions(language=Language.CHINESE)
    options = replace(options, net_fill_reason=options.net_fill_reason or valuation.net_fill_reason)
    valuation = replace(valuation, net_fill_reason=options.net_fill_reason)
    surveys = chosen_surveys(case.surveys)
    if not case.pits:
        raise InputError(
            "The case '{case}' has no pit outline.", "Digitise or import the pits first.", case=case_path.name
        )
    locate = Locator(case_path, places or {})
    hashes, remarks = _verified(locate, surveys, Stage(progress, 0, 10))
    terrains = [_terrain(locate, survey) for survey in surveys]
    opened: list[RasterSource] = [terrain.source for terrain in terrains]

    def open_surface(path: str) -> RasterSource:
        opened.append(open_raster(str(locate(path))))
        return opened[-1]

    try:
        strata = [stratum_of(record, open_surface, case.info.crs) for record in case.strata]
        run = compute_volumes(
            terrains,
            case.pits,
            crs=case.info.crs,
            permits=case.permits,
            strata=strata,
            options=options,
            progress=Stage(progress, 10, 50),
        )
        check = None
        if second_methods:
            check = cross_check(
                terrains,
                case.pits,
                crs=case.info.crs,
                run=run,
                options=options,
                progress=Stage(progress, 50, 70),
            )
        changed = tuple(found.notice(options.language) for found in remarks)
        run = replace(run, result=replace(run.result, notices=(*changed, *run.result.notices)))
        if check is not None:
            run = replace(run, result=replace(run.result, provenance={**run.result.provenance, **_compared(check)}))
        progress.info(run.result.working_grid)
        heaps = heap_volumes(case.stockpiles, terrains, case.info.crs, options, Stage(progress, 70, 72))
        determination = value_case(case, run.result, rules, valuation, heaps)
        layers = align([t.source for t in terrains if t.survey.role is not SurveyRole.PIT_FLOOR], case.info.crs)
        difference = write_difference(
            folder / "difference.tif",
            layers[0],
            layers[-1],
            run.map_bounds,
            case.info.crs,
            Stage(progress, 72, 100),
            around=[pit.outline for pit in case.pits] + [h.outline for h in case.stockpiles if h.outline is not None],
        )
    finally:
        for source in opened:
            source.close()
    first, last = _ends(surveys)
    return ComputedCase(
        case=case,
        run=run,
        determination=determination,
        difference=difference,
        before=locate(first.path),
        after=locate(last.path),
        input_hashes=hashes,
        check=check,
    )


def value_case(
    case: Case,
    volumes: VolumeResult | None,
    rules: RuleBook,
    options: ValuationOptions,
    heaps_m3: Mapping[str, float] | None = None,
) -> Determination:
    """Value a case with volumes that were computed; None: by its documents alone. ``heaps_m3`` are loose volumes.

    Raises `PitProofError` with one sentence for each thing that is missing or wrong.
    """
    return determine(
        case.info,
        case.pits if volumes is not None else (),
        volumes or VolumeResult((), (), None, ""),
        case.density_samples,
        case.sales,
        case.prices,
        rules,
        options=_with_strata(_chosen(case, options), case.strata),
        evidence=Evidence.of(case),
        legal=LegalEvidence.of(case),
        stock_m3={name: from_engine(volume, name) for name, volume in (heaps_m3 or {}).items()},
    )


def _chosen(case: Case, options: ValuationOptions) -> ValuationOptions:
    """Apply the case unit's decisions: those handed over (of an earlier run), else those that stand in the case."""
    return with_choices(options, case.valuation_choices if options.choices is None else options.choices)


def _compared(check: CrossCheck) -> dict[str, Any]:
    """Return what the second methods found, as the case file keeps it with the volumes."""
    rows = [
        {
            "pit_id": one.pit_id,
            "period": one.period,
            "method": one.method.value,
            "volume_m3": one.volume_m3,
            "difference_pct": one.difference_pct,
            "verdict": one.verdict.value,
        }
        for one in check.comparisons
    ]
    return {"second_methods": rows, "pass_pct": check.limits.pass_pct, "explain_pct": check.limits.explain_pct}


def stock_volumes(case: Case, progress: Progress) -> dict[str, float]:
    """Return the loose volumes (m3) of the case's stockpiles as `compute_case` measures them; the case is only read."""
    wanted = any(pile.volume_m3 is None for pile in case.stockpiles)
    after = [survey for survey in case.surveys if survey.role is SurveyRole.AFTER]
    if not wanted or not after:
        return {}
    locate = Locator(Path(case.path), {})
    terrains = [_terrain(locate, survey) for survey in after]
    try:
        return heap_volumes(case.stockpiles, terrains, case.info.crs, VolumeOptions(), progress)
    finally:
        for terrain in terrains:
            terrain.source.close()


def _with_strata(options: ValuationOptions, strata: Sequence[StratumRecord]) -> ValuationOptions:
    """Say which mineral each stratum holds: ore its own or the pit's, overburden and partings none (R22)."""
    minerals = {record.name: record.mineral if record.kind is StratumKind.ORE else None for record in strata}
    return replace(
        options,
        stratum_minerals={**minerals, **options.stratum_minerals},
        minerals=options.minerals or load_minerals(),
    )


def chosen_surveys(surveys: Sequence[Survey]) -> list[Survey]:
    """Return the surveys of a volume in order: before (or restored), between by date, after, pit floor.

    Raises `InputError` when the first or last is missing or stands twice.
    """
    first = [survey for survey in surveys if survey.role in _FIRST]
    after = [survey for survey in surveys if survey.role is SurveyRole.AFTER]
    for found, what in ((first, Words("before (or restored)")), (after, Words("after"))):
        if len(found) != 1:
            raise InputError(
                "The case has {count} surveys with the role '{what}', and needs one.",
                "Correct the roles in the layer 'surveys'.",
                count=len(found),
                what=what,
            )
    between = [survey for survey in surveys if survey.role is SurveyRole.BETWEEN]
    undated = [survey.path for survey in between if survey.surveyed_on is None]
    if undated:
        raise InputError(
            "The survey '{path}' between before and after has no date.", "Enter its date.", path=undated[0]
        )
    between.sort(key=lambda survey: survey.surveyed_on or date.min)
    floors = [survey for survey in surveys if survey.role is SurveyRole.PIT_FLOOR]
    return [*first, *between, *after, *floors]


def _ends(surveys: Sequence[Survey]) -> tuple[Survey, Survey]:
    kept = [survey for survey in surveys if survey.role is not SurveyRole.PIT_FLOOR]
    return kept[0], kept[-1]


@dataclass(frozen=True)
class Locator:
    """Finds the files that a case names."""

    case: Path
    places: Mapping[str, Path]

    def __call__(self, path: str) -> Path:
        """Return where the file lies."""
        return self.places[path] if path in self.places else resolve(self.case, path)


def _terrain(locate: Locator, survey: Survey) -> Terrain:
    path = locate(survey.path)
    if not path.exists():
        raise RasterError(
            "The terrain '{path}' of the survey '{role}' does not exist.",
            "Put the file there, or correct its path in the layer 'surveys'.",
            path=path,
            role=survey.role.value,
        )
    return Terrain(survey, open_raster(str(path)))


def _verified(locate: Locator, surveys: Sequence[Survey], progress: Progress) -> tuple[dict[str, str], list[Remark]]:
    """Hash the terrain files, and say which differ from the hash the case holds."""
    hashes: dict[str, str] = {}
    remarks: list[Remark] = []
    for done, survey in enumerate(surveys):
        path = locate(survey.path)
        if not path.is_file():
            continue  # opening it will say so
        hashes[survey.path] = sha256_of(path, progress)
        if survey.sha256 and survey.sha256.lower() != hashes[survey.path]:
            found, stated = hashes[survey.path][:12], survey.sha256[:12]
            remarks.append(remark("hash.differs", path=survey.path, found=found, stated=stated))
        progress.report(100.0 * (done + 1) / len(surveys))
    return hashes, remarks


def library_versions() -> dict[str, str]:
    """Return the versions of the libraries a result depends on."""
    import numpy as np
    import shapely

    versions = {"numpy": np.__version__, "shapely": shapely.__version__, "GEOS": shapely.geos_version_string}
    pyproj = require("pyproj", "Coordinate systems")
    versions["PROJ"] = str(pyproj.proj_version_str)
    return versions
