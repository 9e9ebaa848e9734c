# SPDX-License-Identifier: GPL-3.0-or-later
"""Map layouts in QGIS's designer: built in the open project, edited there, taken up by the next report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ..adapters.sentences import interface_language
from ..core.phrases import Language
from ..core.progress import Progress, Stage
from .tasks.work import Step

if TYPE_CHECKING:
    from ..layouts.inputs import MapInputs
    from .desk import Desk

_DIFFERENCE, _SECTIONS = ("depth", "pits"), ("sections", "sectionplan")


def layout_kinds() -> list[tuple[str, str]]:
    """Return the kinds of maps with their titles."""
    from ..layouts.kinds import KINDS

    translate = QCoreApplication.translate
    english = {
        "location": translate("Layouts", "Location"),
        "imagery": translate("Layouts", "Imagery of the present state"),
        "before": translate("Layouts", "Terrain before"),
        "after": translate("Layouts", "Terrain after"),
        "overlay": translate("Layouts", "Licences and excavated ground"),
        "depth": translate("Layouts", "Depth of the excavation"),
        "sectionplan": translate("Layouts", "Plan of the sections"),
        "sections": translate("Layouts", "Sections"),
        "stockpiles": translate("Layouts", "Stockpiles"),
        "pits": translate("Layouts", "Single pits"),
    }
    chinese = interface_language() is Language.CHINESE
    return [(key, kind.title if chinese else english.get(key, kind.title)) for key, kind in KINDS.items()]


def layouts_in_project(project: QgsProject) -> list[str]:
    """Return the names of the map layouts that a project holds, in whatever language they are."""
    from ..layouts.keep import KIND_PROPERTY

    layouts = project.layoutManager().printLayouts()
    return [layout.name() for layout in layouts if layout.customProperty(KIND_PROPERTY)]


def open_layout(desk: Desk, case: Path, kind: str, language: Language = Language.CHINESE) -> bool:
    """Build the layouts of one kind of map in the open project and show them in the designer.

    ``language`` is that of the words on the sheets; those of both languages stand beside each other in the project.
    """
    project = desk.project()
    if not project.fileName():
        text = QCoreApplication.translate("Layouts", "Save the project first: the edited layouts stay in it.")
        desk.said.emit("warning", text)
        return False
    from ..layouts.editing import layouts_to_edit
    from ..layouts.keep import kept_folder

    found: list[MapInputs] = []

    def gather(progress: Progress) -> None:
        found.append(_inputs(case, kind, language, kept_folder(project.fileName()), progress))

    def build(progress: Progress) -> None:
        for layout in layouts_to_edit(found[0], project, [kind], progress):
            if desk.iface is not None:
                desk.iface.openLayoutDesigner(layout)

    steps = [
        Step(QCoreApplication.translate("Layouts", "Gathering what the map shows"), gather),
        Step(QCoreApplication.translate("Layouts", "Building the layout"), build, main_thread=True),
    ]
    done = QCoreApplication.translate("Layouts", "The layout is open; save the project when it is edited.")
    return desk.worker.start(QCoreApplication.translate("Layouts", "Opening a layout"), steps, lambda: done)


def _inputs(case_path: Path, kind: str, language: Language, folder: Path, progress: Progress) -> MapInputs:
    """Return what a map is drawn from; runs in a task's thread."""
    from ..core.casefile import read_case, read_results
    from ..layouts.gather import difference_for_maps, inputs_of_case, with_heaps, with_sections

    results = read_results(case_path)
    volumes = None if results is None else results.volumes
    inputs = inputs_of_case(read_case(case_path), volumes, language=language)
    if kind in _DIFFERENCE:
        made = difference_for_maps(inputs, folder / "difference.tif", Stage(progress, 0.0, 50.0))
        inputs = replace(inputs, difference_path=made)
    if kind in _SECTIONS:
        inputs = with_sections(inputs, Stage(progress, 50.0, 100.0))
    if kind == "stockpiles":
        inputs = with_heaps(inputs, Stage(progress, 50.0, 100.0))
    return inputs
