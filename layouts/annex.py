# SPDX-License-Identifier: GPL-3.0-or-later
"""Annex maps (附图) as print layouts and as vector PDF.

The layouts are built in code: position and size of everything follow from page and scale, and the Chinese font must
be one that this computer has. Every item has a stable id (``map``, ``title``, ``legend``, ``corner_table``,
``title_block_unit`` …). An office that wants another look gives templates of its own (see `templates`); layouts that
were edited in a project are exported as they are (see `keep`).

QGIS layouts live in the main thread: call these functions there.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject

from ..core.errors import ReportError
from ..core.model import MapSheet
from ..core.progress import Progress, Silent, Stage, stop_if_cancelled
from ..core.report.sections.dxf import write_dxf
from ..core.report.sections.svg import write_svg
from .compose import compose
from .content import Content, MapKind, Scene, SectionContent, SheetPlan
from .export import Words, geopdf_hindrance, no_geopdf, scale_of, size_of, write_pdf
from .inputs import MapInputs, TitleBlock
from .keep import KIND_PROPERTY, Keeper
from .kinds import KINDS
from .layers import stand_in
from .pictures import Pictures
from .sectionsheet import compose_sections
from .sheet import Page, View, choose_view
from .templates import Templates, save_templates
from .texts import chinese_family
from .titleblock import renumber

__all__ = [
    "ALL_KINDS",
    "BuiltMap",
    "ExportOptions",
    "MapInputs",
    "TitleBlock",
    "build_layouts",
    "export_annex_maps",
]

ALL_KINDS = tuple(KINDS)


@dataclass(frozen=True)
class ExportOptions:
    """What is written beside the PDF sheets, and where layouts come from and go to."""

    geopdf: bool = False
    png: bool = False
    svg: bool = False  # of every section
    dxf: bool = False  # of all sections, one file
    project: str = ""  # a project file in which the layouts are kept and edited
    rebuild: bool = False  # build layouts anew even where the project has them
    templates: str = ""  # a folder with <kind>.qpt
    save_templates: str = ""  # a folder for the built layouts as <kind>.qpt


@dataclass(frozen=True)
class BuiltMap:
    """A layout that is ready to be exported; the project it was built in owns it."""

    plan: SheetPlan
    layout: QgsPrintLayout
    kept: bool = False  # it was in the project already and is exported as it is

    @property
    def kind(self) -> MapKind:
        """The kind of map."""
        return KINDS[self.plan.kind]

    @property
    def page(self) -> Page:
        """The page the sheet was planned for."""
        content = self.plan.content
        return content.page if isinstance(content, SectionContent) else view_of(content).page

    @property
    def scale(self) -> int:
        """The scale of the main map."""
        return scale_of(self.layout)


def view_of(content: Content) -> View:
    """Return the view a map is laid out for."""
    return content.view or choose_view(content.extent)


def plan_sheets(inputs: MapInputs, kinds: Sequence[str], family: str, progress: Progress) -> list[SheetPlan]:
    """Return what the sheets of ``kinds`` show; a kind the case has nothing for gives no sheet."""
    scene = Scene(inputs, inputs.reference_system(), family, lambda: stop_if_cancelled(progress))
    chosen = [_kind(key) for key in kinds]
    plans: list[SheetPlan] = []
    for done, kind in enumerate(chosen, start=1):
        stop_if_cancelled(progress)
        plans += kind.plan(scene)
        progress.report(100.0 * done / len(chosen))
    return plans


def build_layouts(
    inputs: MapInputs, project: QgsProject, kinds: Sequence[str] = ALL_KINDS, progress: Progress | None = None
) -> list[BuiltMap]:
    """Build the layouts of ``kinds`` and their layers in ``project``; its layout manager owns them.

    Outlines become memory layers in a layer group per map, hidden in the map window.
    """
    family = chinese_family()
    return lay_out(inputs, project, plan_sheets(inputs, kinds, family, progress or Silent()), family)


def lay_out(
    inputs: MapInputs,
    project: QgsProject,
    plans: Sequence[SheetPlan],
    family: str,
    templates: Templates | None = None,
    keep: bool = False,
    progress: Progress | None = None,
) -> list[BuiltMap]:
    """Return the layouts of planned sheets; with ``keep`` a layout that the project has is taken as it is."""
    if not project.crs().isValid():
        project.setCrs(inputs.reference_system())
    built: list[BuiltMap] = []
    for number, plan in enumerate(plans, start=1):
        stop_if_cancelled(progress or Silent())
        own = project.layoutManager().layoutByName(plan.title) if keep else None
        if isinstance(own, QgsPrintLayout):
            renumber(own, number, len(plans), inputs.say)
            built.append(BuiltMap(plan, own, kept=True))
            continue
        for layer in plan.content.all_layers():
            if project.mapLayer(layer.id()) is None:
                project.addMapLayer(layer, False)
        layout = _composed(project, inputs, plan, family, (number, len(plans)))
        if templates is not None:
            layout = templates.applied(project, plan, layout)
        layout.setName(_free_name(project, plan.title))
        layout.setCustomProperty(KIND_PROPERTY, plan.kind)
        project.layoutManager().addLayout(layout)
        built.append(BuiltMap(plan, layout))
    for each in built:  # last: every legend begins as a copy of the layer tree, and takes the longer the more is in it
        if not each.kept:
            _add_group(project, each.plan)
    return built


def _composed(
    project: QgsProject, inputs: MapInputs, plan: SheetPlan, family: str, place: tuple[int, int]
) -> QgsPrintLayout:
    content = plan.content
    if isinstance(content, SectionContent):
        return compose_sections(project, inputs, plan.title, content, family, place)
    return compose(project, inputs, plan.title, content, view_of(content), family, place)


def _add_group(project: QgsProject, plan: SheetPlan) -> None:
    group = project.layerTreeRoot().addGroup(plan.title)
    for layer in plan.content.all_layers():
        group.addLayer(layer)
    group.setItemVisibilityChecked(False)


def export_annex_maps(
    inputs: MapInputs,
    folder: Path,
    progress: Progress,
    kinds: Sequence[str] = ALL_KINDS,
    options: ExportOptions | None = None,
) -> list[MapSheet]:
    """Write one PDF a sheet into ``folder`` (made when missing) and return the sheets in the order of ``kinds``.

    Works in a project of its own, so the user's project stays as it is, unless the options name a project to keep
    the layouts in.
    """
    options = options or ExportOptions()
    make_writable(folder)
    scratch = Path(tempfile.mkdtemp(prefix="pitproof_maps_"))
    keeper = Keeper(options.project, options.rebuild) if options.project else None
    own = QgsProject()
    try:
        inputs = with_stand_ins(inputs, keeper.folder if keeper else scratch)
        family = chinese_family()
        plans = plan_sheets(inputs, kinds, family, Stage(progress, 0.0, 25.0))
        project = own if keeper is None else keeper.opened(plans, own)
        if keeper is None:
            project.setCrs(inputs.reference_system())
        templates = Templates(Path(options.templates)) if options.templates else None
        built = lay_out(inputs, project, plans, family, templates, keeper is not None, Stage(progress, 25.0, 40.0))
        if options.save_templates:
            save_templates([(each.plan.kind, each.layout) for each in built], Path(options.save_templates))
        sheets = _export_all(built, inputs, folder, options, Stage(progress, 40.0, 100.0))
        _write_sections(inputs, plans, folder, options)
        if keeper is not None:
            keeper.save(project)
    finally:
        own.clear()  # closes the rasters, so that the stand-ins can go
        shutil.rmtree(scratch, ignore_errors=True)
    return sheets


def _export_all(
    built: Sequence[BuiltMap], inputs: MapInputs, folder: Path, options: ExportOptions, progress: Progress
) -> list[MapSheet]:
    hindrance = geopdf_hindrance() if options.geopdf else ""
    if hindrance:
        progress.warn(no_geopdf(hindrance))
    author = inputs.title_block.unit or inputs.case.info.reporting_unit
    sheets: list[MapSheet] = []
    with Pictures() as pictures:
        for done, each in enumerate(built, start=1):
            stop_if_cancelled(progress)
            progress.info(f"{each.plan.title}: {each.page.name}, 1:{each.scale} ({done}/{len(built)})")
            words = Words(" ".join(filter(None, (inputs.case.info.title, each.plan.title))), author)
            path = folder / f"map_{done:02d}_{each.plan.key}.pdf"  # a folder listing keeps the order
            located = isinstance(each.plan.content, Content)  # a section has no place on the earth
            write_pdf(each.layout, path, words, options.geopdf and not hindrance and located, located)
            picture = path.with_suffix(".png")
            if options.png:
                photo = each.plan.kind == "imagery" and bool(inputs.imagery_path)
                stop_if_cancelled(progress)
                pictures.add(each.layout, path, picture, photo=photo)
            width, height = size_of(each.layout)
            png = str(picture) if options.png else ""
            plan = each.plan
            sheets.append(MapSheet(plan.key, plan.title, str(path), each.scale, width, height, plan.kind, png))
            progress.report(100.0 * done / len(built))
        pictures.finish(progress)
    return sheets


def _write_sections(inputs: MapInputs, plans: Sequence[SheetPlan], folder: Path, options: ExportOptions) -> None:
    """Write the drawings on the section sheets as SVG and DXF."""
    contents = [plan.content for plan in plans if isinstance(plan.content, SectionContent)]
    drawings = [placed.drawing for content in contents for placed in content.drawings]
    names = [profile.line.name for profile in inputs.sections]
    if options.svg:
        for drawing, name in zip(drawings, names):
            write_svg(drawing, folder / f"section_{_file_word(name)}.svg")
    if options.dxf and drawings:
        write_dxf(drawings, folder / "sections.dxf")


def _file_word(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in name)


def with_stand_ins(inputs: MapInputs, folder: Path) -> MapInputs:
    """Return the inputs with rasters that QGIS can draw, made in ``folder`` where a file is of another kind."""
    return replace(
        inputs,
        before_path=stand_in(inputs.before_path, folder, "before"),
        after_path=stand_in(inputs.after_path, folder, "after"),
        difference_path=stand_in(inputs.difference_path, folder, "difference"),
        imagery_name=inputs.imagery_name or Path(inputs.imagery_path).name,
        imagery_path=inputs.imagery_path and stand_in(inputs.imagery_path, folder, "imagery"),
    )


def _kind(key: str) -> MapKind:
    if key not in KINDS:
        raise ReportError(
            "There is no annex map of the kind '{key}'.", "The kinds are: {known}.", key=key, known=", ".join(KINDS)
        )
    return KINDS[key]


def _free_name(project: QgsProject, title: str) -> str:
    name, count = title, 1
    while project.layoutManager().layoutByName(name) is not None:
        count += 1
        name = f"{title} {count}"
    return name


def make_writable(folder: Path) -> None:
    """Make a folder; raises `ReportError` when nothing can be written into it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_writable(folder) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise _not_writable(folder)


def _not_writable(folder: Path) -> ReportError:
    return ReportError(
        "The maps cannot be written into the folder '{folder}'.",
        "Choose a folder that you may write into.",
        folder=str(folder),
    )
