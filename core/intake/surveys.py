# SPDX-License-Identifier: GPL-3.0-or-later
"""Registering a terrain file in a case: looked at before it is taken, and hashed so that a change is noticed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from shapely.geometry import box

from ..casefile import relative
from ..crs import require_metric
from ..errors import InputError, Words
from ..hashing import sha256_of
from ..model import Case, Survey, SurveyRole
from ..phrases import Remark, remark
from ..progress import Progress
from ..rasters import open_raster
from ..volume.grids import place

_ONLY_ONE = ((SurveyRole.BEFORE, SurveyRole.RESTORED), (SurveyRole.AFTER,), (SurveyRole.PIT_FLOOR,))


@dataclass(frozen=True)
class Registration:
    """A survey ready to be written into the case, the ones that it replaces, and what was noticed."""

    survey: Survey
    replaced: tuple[Survey, ...] = ()
    remarks: tuple[Remark, ...] = ()


def register_survey(
    case: Case, path: Path, survey: Survey, progress: Progress, *, replace_former: bool = False
) -> Registration:
    """Return ``survey`` with path and hash of the terrain file at ``path``.

    Raises `InputError` when the file is missing or its role is taken (unless ``replace_former``), `RasterError` when
    it is no terrain, `CrsError` when its system is not metric or on another datum than the case.
    """
    if not path.is_file():
        raise InputError("The terrain file '{path}' does not exist.", "Check the path.", path=path)
    former = _former(case.surveys, relative(case.path, path), survey.role)
    if former and not replace_former:
        raise InputError(
            "The case already has the terrain '{path}' with the role '{role}'.",
            "Set REPLACE to put the new one in its place, or choose another role.",
            path=former[0].path,
            role=former[0].role.value,
        )
    source = open_raster(str(path))
    try:
        what = Words("Terrain '{name}'", name=path.name)
        info = require_metric(source.crs, what)
        aligned = place(source, source.grid, case.info.crs)
        grid = source.grid
        notes = [
            remark(
                "intake.survey",
                warning=False,
                name=path.name,
                width=grid.width,
                height=grid.height,
                dx=grid.dx,
                dy=grid.dy,
                crs=info.name,
            )
        ]
        if aligned.to_source is None:
            extent = box(*grid.bounds)
            missing = [pit.pit_id for pit in case.pits if not extent.intersects(pit.outline)]
            if missing:
                notes.append(remark("intake.survey.beside", name=path.name, pits=missing))
    finally:
        source.close()
    full = replace(
        survey,
        path=relative(case.path, path),
        sha256=sha256_of(path, progress),
        horizontal_datum=survey.horizontal_datum or info.horizontal_datum,
        vertical_datum=survey.vertical_datum or info.vertical_datum,
    )
    return Registration(full, former, tuple(notes))


def _former(surveys: Sequence[Survey], path: str, role: SurveyRole) -> tuple[Survey, ...]:
    """Return the surveys in whose place this one comes: of the same file, or of a role that only one can have."""
    alike = next((group for group in _ONLY_ONE if role in group), ())
    return tuple(survey for survey in surveys if survey.path == path or survey.role in alike)
