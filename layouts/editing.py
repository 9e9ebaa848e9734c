# SPDX-License-Identifier: GPL-3.0-or-later
"""Layouts of annex maps in the project that is open, for a person to edit; the next export takes them as they are."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout, QgsProject

from ..core.errors import ReportError
from ..core.progress import Progress, Stage
from .annex import lay_out, plan_sheets, with_stand_ins
from .inputs import MapInputs
from .keep import Keeper
from .texts import chinese_family


def layouts_to_edit(
    inputs: MapInputs, project: QgsProject, kinds: Sequence[str], progress: Progress
) -> list[QgsPrintLayout]:
    """Build the layouts of ``kinds`` in the project that is open, which must have a file; those it has are kept.

    Raises `ReportError` for a project without a file, and for a case that has nothing for the maps.
    """
    if not project.fileName():
        raise ReportError("The project has no file yet.", "Save the project; then the edited layouts stay in it.")
    keeper = Keeper(project.fileName())
    inputs = with_stand_ins(inputs, keeper.folder)
    family = chinese_family()
    plans = plan_sheets(inputs, kinds, family, Stage(progress, 0.0, 50.0))
    if not plans:
        raise ReportError("The case has nothing to show on this map.", "Choose another map.")
    keeper.opened(plans, project)
    built = lay_out(inputs, project, plans, family, keep=True, progress=Stage(progress, 50.0, 100.0))
    keeper.save(project)
    return [each.layout for each in built]
