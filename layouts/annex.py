# SPDX-License-Identifier: GPL-3.0-or-later
"""Annex maps (附图) as print layouts and as vector PDF.

The layouts are built in code, not loaded from .qpt: position and size of everything follow from page and scale, font
weights of a .qpt written by Qt 5 are wrong under Qt 6, and the Chinese font must be one that this computer has. Every
item has a stable id (``map``, ``title``, ``legend``, ``corner_table``, ``title_block_unit`` …), so a layout put into
the user's project can be edited and saved as a template there.

QGIS layouts live in the main thread: call these functions there.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutRenderContext, QgsPrintLayout, QgsProject, QgsProjectMetadata

from ..core.errors import ReportError
from ..core.model import MapSheet
from ..core.progress import Progress, stop_if_cancelled
from .compose import compose
from .inputs import MapInputs, TitleBlock
from .kinds import KINDS, MapKind
from .layers import stand_in
from .sheet import View, choose_view
from .texts import chinese_family

__all__ = ["ALL_KINDS", "BuiltMap", "MapInputs", "TitleBlock", "build_layouts", "export_annex_maps"]

ALL_KINDS = tuple(KINDS)
RESOLUTION_DPI = 300.0  # of the hillshade and the depth raster; lines and text are vectors


@dataclass(frozen=True)
class BuiltMap:
    """A layout that is ready to be exported; the project it was built in owns it."""

    kind: MapKind
    view: View
    layout: QgsPrintLayout

    @property
    def file_name(self) -> str:
        """The name of the exported file."""
        return f"map_{self.kind.key}.pdf"


def build_layouts(inputs: MapInputs, project: QgsProject, kinds: Sequence[str] = ALL_KINDS) -> list[BuiltMap]:
    """Build the layouts of ``kinds`` and their layers in ``project``; its layout manager owns them.

    Outlines become memory layers in a layer group per map, hidden in the map window.
    """
    family = chinese_family()
    crs = inputs.reference_system()
    if not project.crs().isValid():
        project.setCrs(crs)
    built: list[BuiltMap] = []
    for number, key in enumerate(kinds, start=1):
        kind = _kind(key)
        content = kind.build(inputs, crs, family)
        group = project.layerTreeRoot().addGroup(kind.title)
        for layer in content.layers:
            project.addMapLayer(layer, False)
            group.addLayer(layer)
        group.setItemVisibilityChecked(False)
        view = choose_view(content.extent)
        layout = compose(project, inputs, kind, content, view, family, (number, len(kinds)))
        layout.setName(_free_name(project, kind.title))
        project.layoutManager().addLayout(layout)
        built.append(BuiltMap(kind, view, layout))
    return built


def export_annex_maps(
    inputs: MapInputs, folder: Path, progress: Progress, kinds: Sequence[str] = ALL_KINDS
) -> list[MapSheet]:
    """Write one PDF per kind into ``folder`` (made when missing) and return the sheets in the same order.

    Works in a project of its own, so the user's project stays as it is.
    """
    _make_writable(folder)
    project = QgsProject()
    scratch = Path(tempfile.mkdtemp(prefix="pitproof_maps_"))
    sheets: list[MapSheet] = []
    try:
        project.setCrs(inputs.reference_system())
        built_maps = build_layouts(_with_stand_ins(inputs, scratch), project, kinds)
        for done, built in enumerate(built_maps):
            stop_if_cancelled(progress)
            progress.info(f"{built.kind.title}: {built.view.page.name}, 1:{built.view.scale}")
            sheets.append(_export(built, inputs, folder / built.file_name))
            progress.report(100.0 * (done + 1) / len(built_maps))
    finally:
        project.clear()  # closes the rasters, so that the stand-ins can go
        shutil.rmtree(scratch, ignore_errors=True)
    return sheets


def _with_stand_ins(inputs: MapInputs, folder: Path) -> MapInputs:
    return replace(
        inputs,
        before_path=stand_in(inputs.before_path, folder),
        after_path=stand_in(inputs.after_path, folder),
        difference_path=stand_in(inputs.difference_path, folder),
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


def _make_writable(folder: Path) -> None:
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


def _export(built: BuiltMap, inputs: MapInputs, path: Path) -> MapSheet:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = RESOLUTION_DPI
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.simplifyGeometries = False
    settings.flags |= QgsLayoutRenderContext.Flag.FlagLosslessImageRendering  # JPEG would blur the depth classes
    settings.appendGeoreference = True
    settings.exportMetadata = True
    metadata = QgsProjectMetadata()
    metadata.setTitle(" ".join(filter(None, (inputs.case.info.title, built.kind.title))))
    metadata.setAuthor(inputs.title_block.unit or inputs.case.info.reporting_unit)  # else the user's login name
    built.layout.project().setMetadata(metadata)
    result = QgsLayoutExporter(built.layout).exportToPdf(str(path), settings)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise ReportError(
            "The map '{title}' cannot be written to '{path}'.",
            "Close the file if a viewer has it open, and check the free space and your rights there.",
            title=built.kind.title,
            path=str(path),
        )
    page = built.view.page
    return MapSheet(built.kind.key, built.kind.title, str(path), built.view.scale, page.width, page.height)
