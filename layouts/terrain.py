# SPDX-License-Identifier: GPL-3.0-or-later
"""Terrain before and after (地形图) and the present state (影像/现状图)."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsRasterLayer

from . import symbols
from .content import Content, Scene, SheetPlan
from .contours import PaperSurface, drawn_contours, interval_for, spot_heights, surface_on_paper
from .layers import LABEL, Drawn, raster_layer, shape_layer
from .outlines import crowd_of, permit_layers, pit_outlines

CONTOUR, SPOT = "#8a5a2b", "#3b3b3b"


def terrain_lines(scene: Scene, surface: PaperSurface, interval: float) -> tuple[list[QgsMapLayer], list[QgsMapLayer]]:
    """Return spot heights and contours; two lists: all layers, and those the legend names."""
    index, between = drawn_contours(surface, interval)
    layers: list[QgsMapLayer] = []
    spots = [Drawn(point, f"{z:.1f}") for point, z in spot_heights(surface)]
    if spots:
        marks = shape_layer("高程点（m）", spots, symbols.dot(SPOT, 0.8), scene.crs)
        marks.setLabeling(symbols.spot_labels(scene.family, LABEL, 6.5, SPOT))
        marks.setLabelsEnabled(True)
        layers.append(marks)
    for name, found, width in (("等高线（计曲线）", index, 0.3), ("等高线（首曲线）", between, 0.12)):
        if not found:
            continue
        drawn = [Drawn(line.line, f"{line.height_m:g}") for line in found]
        layer = shape_layer(name, drawn, symbols.plain_line(CONTOUR, width), scene.crs)
        if found is index or not index:
            layer.setLabeling(symbols.line_labels(scene.family, LABEL, 7.0, CONTOUR, 90.0))
            layer.setLabelsEnabled(True)
        layers.append(layer)
    return layers, list(layers)


def _terrain(scene: Scene, kind: str, title: str, path: str, shade: QgsRasterLayer, mined: bool) -> SheetPlan:
    view = scene.view(scene.site_box())
    surface = surface_on_paper(path, scene.crs.toWkt(), view)
    interval = interval_for(surface)
    lines, named = terrain_lines(scene, surface, interval)
    style = "solid" if mined else "dash"
    name = "开采范围及编号" if mined else "开采范围及编号（后期开挖位置）"
    symbol = symbols.outline(symbols.EXCAVATION, 0.5, style)
    pits = pit_outlines(name, scene.inputs.case, {}, symbol, scene.crs, scene.family, view)
    permits = permit_layers(scene.permits(), scene.crs, scene.family, view, crowd_of(scene.inputs.case, pits[:1]))
    notes = [f"等高距{interval:g} m，等高线由测量栅格内插并平滑，陡处只绘计曲线", "底图为地形晕渲"]
    layers = [*permits, *pits, *lines, shade]
    return SheetPlan(
        kind, kind, title, Content(layers, [*permits, pits[0], *named], scene.site_box(), [], notes, view=view)
    )


def before(scene: Scene) -> list[SheetPlan]:
    """Show the ground before mining; no sheet for a case that names no terrain before."""
    if not scene.inputs.before_path:
        return []
    shade = scene.before_shade()
    return [_terrain(scene, "before", "开采前地形图", scene.inputs.before_path, shade, mined=False)]


def after(scene: Scene) -> list[SheetPlan]:
    """Show the ground after mining."""
    shade = scene.after_shade()
    return [_terrain(scene, "after", "开采后地形图", scene.inputs.after_path, shade, mined=True)]


def imagery(scene: Scene) -> list[SheetPlan]:
    """Show the site as it is: on the orthophoto when there is one, else on the shaded terrain, which is said."""
    view = scene.view(scene.site_box())
    symbol = symbols.outline("#ffd43b" if scene.inputs.imagery_path else symbols.EXCAVATION, 0.6)
    pits = pit_outlines("开采范围及编号", scene.inputs.case, {}, symbol, scene.crs, scene.family, view)
    permits = permit_layers(scene.permits(), scene.crs, scene.family, view, crowd_of(scene.inputs.case, pits[:1]))
    ground: QgsMapLayer
    if scene.inputs.imagery_path:
        path = scene.inputs.raster(scene.inputs.imagery_path, "imagery")
        ground = raster_layer(path, "影像", scene.crs)
        notes = [f"底图为影像：{scene.inputs.imagery_name or Path(path).name}"]
        title = "影像图"
    else:
        ground = scene.after_shade()
        notes = ["案件资料中没有影像，以开采后地形晕渲代替"]
        title = "现状图"
    layers = [*permits, *pits, ground]
    content = Content(layers, [*permits, pits[0]], scene.site_box(), [], notes, view=view)
    return [SheetPlan("imagery", "imagery", title, content)]
