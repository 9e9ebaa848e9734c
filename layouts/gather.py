# SPDX-License-Identifier: GPL-3.0-or-later
"""From a case file's nouns to what the annex maps are drawn from."""

from __future__ import annotations

from pathlib import Path

from shapely.ops import unary_union

from ..core.casefile.paths import resolve
from ..core.errors import ReportError
from ..core.model import Case, Survey, SurveyRole, VolumeResult
from ..core.progress import Progress
from ..core.rasters import open_raster
from ..core.volume.difference import write_difference
from ..core.volume.grids import align
from .inputs import MapInputs, TitleBlock
from .sheet import Box, choose_view


def inputs_of_case(
    case: Case, volumes: VolumeResult | None, difference_path: str = "", title_block: TitleBlock | None = None
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
        title_block=title_block or TitleBlock(),
    )


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
