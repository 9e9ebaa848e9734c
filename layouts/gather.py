# SPDX-License-Identifier: GPL-3.0-or-later
"""From a case file's nouns to what the annex maps are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from shapely.ops import unary_union

from ..core.casefile.paths import resolve
from ..core.chain import chosen_surveys
from ..core.errors import PitProofError, ReportError
from ..core.model import Case, Survey, SurveyRole, VolumeResult
from ..core.phrases import Language
from ..core.progress import Progress, Silent, stop_if_cancelled
from ..core.rasters import RasterSource, open_raster
from ..core.report.language import CHINESE, Speaker
from ..core.report.sections.lines import SectionLine, automatic_lines, kept_lines
from ..core.report.sections.profile import SectionProfile, Surveyor, measure_sections
from ..core.volume.difference import write_difference
from ..core.volume.grids import align
from ..core.volume.heaps import heap_volumes
from ..core.volume.inputs import Terrain, VolumeOptions
from ..core.volume.methods.work import checked
from ..core.volume.strata import stratum_of
from .inputs import MapInputs, TitleBlock
from .sheet import Box, choose_view

_IMAGES = (".tif", ".tiff", ".jp2", ".img", ".vrt", ".ecw", ".sid", ".gpkg")


def inputs_of_case(
    case: Case,
    volumes: VolumeResult | None,
    difference_path: str = "",
    title_block: TitleBlock | None = None,
    language: Language = Language.CHINESE,
) -> MapInputs:
    """Take the terrains from the case's surveys: the first before (or restored) one, and the last after."""
    befores = _paths(case, SurveyRole.BEFORE) or _paths(case, SurveyRole.RESTORED)
    afters = _paths(case, SurveyRole.AFTER)
    return MapInputs(
        case,
        volumes,
        before_path=befores[0] if befores else "",
        after_path=afters[-1] if afters else "",
        difference_path=difference_path,
        imagery_path=imagery_of(case),
        title_block=title_block or TitleBlock(),
        language=language,
    )


def imagery_of(case: Case) -> str:
    """Return the first attachment of the kind 'imagery' that is a raster file which is there, or nothing."""
    for attachment in case.attachments:
        path = resolve(case.path, attachment.path)
        if attachment.kind == "imagery" and path.suffix.lower() in _IMAGES and path.is_file():
            return str(path)
    return ""


def with_heaps(inputs: MapInputs, progress: Progress) -> MapInputs:
    """Return the inputs with the loose volumes (m3) that the terrain after gives for every heap with an outline.

    A heap that cannot be measured there is said and left out.
    """
    case = inputs.case
    after = next((survey for survey in case.surveys if survey.role is SurveyRole.AFTER and survey.path), None)
    piles = [replace(pile, volume_m3=None) for pile in case.stockpiles if pile.outline is not None]
    if after is None or not piles:
        return inputs
    found: dict[str, float] = {}
    source = open_raster(str(resolve(case.path, after.path)))
    try:
        for done, pile in enumerate(piles, start=1):
            stop_if_cancelled(progress)
            try:
                found |= heap_volumes([pile], [Terrain(after, source)], case.info.crs, VolumeOptions(), Silent())
            except PitProofError as error:
                progress.warn(str(error))
            progress.report(100.0 * done / len(piles))
    finally:
        source.close()
    return replace(inputs, heaps_m3=found)


def with_sections(inputs: MapInputs, progress: Progress, lines: Sequence[SectionLine] = ()) -> MapInputs:
    """Return the inputs with their sections measured, along ``lines`` or along automatic ones."""
    return replace(inputs, sections=sections_of_case(inputs.case, lines, progress, inputs.say))


def sections_of_case(
    case: Case, lines: Sequence[SectionLine], progress: Progress, say: Speaker = CHINESE
) -> tuple[SectionProfile, ...]:
    """Measure along section lines; without any, along those kept in the case, or two through every pit's deepest point.

    The terrains, licences and strata are the case's own, as in the volumes; raises `PitProofError`.
    """
    opened: list[RasterSource] = []

    def open_surface(path: str) -> RasterSource:
        opened.append(open_raster(str(resolve(case.path, path))))
        return opened[-1]

    try:
        terrains = [Terrain(survey, open_surface(survey.path)) for survey in chosen_surveys(case.surveys)]
        strata = [stratum_of(record, open_surface, case.info.crs) for record in case.strata]
        inputs = checked(terrains, case.pits, case.info.crs, case.permits)
        surveyor = Surveyor(inputs, strata, say)
        chosen = lines or kept_lines(case) or automatic_lines(inputs.pits, surveyor.depths)
        return tuple(measure_sections(surveyor, chosen, progress))
    finally:
        for source in opened:
            source.close()


def _paths(case: Case, role: SurveyRole) -> list[str]:
    surveys: list[Survey] = [survey for survey in case.surveys if survey.role is role and survey.path]
    return [str(resolve(case.path, survey.path)) for survey in surveys]


def difference_for_maps(inputs: MapInputs, path: Path, progress: Progress) -> str:
    """Write after minus before over the ground that the maps can show; return its path.

    The terrains are brought to one grid as for the volumes, so the map shows what was computed.
    """
    shapes = [noun.outline for noun in (*inputs.case.pits, *inputs.case.permits) if not noun.outline.is_empty]
    if not shapes:
        raise ReportError("The case has no outlines, so there is nothing to draw.", "Digitise or import the pits.")
    x0, y0, x1, y1 = unary_union(shapes).bounds
    ground = choose_view(Box(x0, y0, x1 - x0, y1 - y0)).ground
    sources = [
        open_raster(inputs.raster(inputs.before_path, "terrain before"), name="before"),
        open_raster(inputs.raster(inputs.after_path, "terrain after"), name="after"),
    ]
    try:
        crs = inputs.crs or inputs.case.info.crs
        before, after = align(sources, crs)
        bounds = (ground.x, ground.y, ground.right, ground.bottom)
        return str(write_difference(path, before, after, bounds, crs, progress))
    finally:
        for source in sources:
            source.close()
