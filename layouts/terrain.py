# SPDX-License-Identifier: GPL-3.0-or-later
"""Terrain before and after (地形图) and the present state (影像/现状图)."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsRasterLayer

from . import symbols, words
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
        marks = shape_layer(scene.say(words.SPOTS), spots, symbols.dot(SPOT, 0.8), scene.crs)
        marks.setLabeling(symbols.spot_labels(scene.family, LABEL, 6.5, SPOT))
        marks.setLabelsEnabled(True)
        layers.append(marks)
    for name, found, width in ((words.INDEX_CONTOURS, index, 0.3), (words.CONTOURS, between, 0.12)):
        if not found:
            continue
        drawn = [Drawn(line.line, f"{line.height_m:g}") for line in found]
        layer = shape_layer(scene.say(name), drawn, symbols.plain_line(CONTOUR, width), scene.crs)
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
    say, name = scene.say, scene.say(words.PITS if mined else words.PITS_LATER)
    symbol = symbols.outline(symbols.EXCAVATION, 0.5, style)
    pits = pit_outlines(name, scene.inputs.case, {}, symbol, scene.crs, scene.family, view)
    permits = permit_layers(scene.permits(), scene, view, crowd_of(scene.inputs.case, pits[:1]))
    notes = [say(words.CONTOURS_NOTE, interval=f"{interval:g}"), say(words.ON_SHADE)]
    layers = [*permits, *pits, *lines, shade]
    return SheetPlan(
        kind, kind, title, Content(layers, [*permits, pits[0], *named], scene.site_box(), [], notes, view=view)
    )


def before(scene: Scene) -> list[SheetPlan]:
    """Show the ground before mining; no sheet for a case that names no terrain before."""
    if not scene.inputs.before_path:
        return []
    shade = scene.before_shade()
    return [_terrain(scene, "before", scene.say(words.BEFORE), scene.inputs.before_path, shade, mined=False)]


def after(scene: Scene) -> list[SheetPlan]:
    """Show the ground after mining."""
    shade = scene.after_shade()
    return [_terrain(scene, "after", scene.say(words.AFTER), scene.inputs.after_path, shade, mined=True)]


def imagery(scene: Scene) -> list[SheetPlan]:
    """Show the site as it is: on the orthophoto when there is one, else on the shaded terrain, which is said."""
    view, say = scene.view(scene.site_box()), scene.say
    symbol = symbols.outline("#ffd43b" if scene.inputs.imagery_path else symbols.EXCAVATION, 0.6)
    pits = pit_outlines(say(words.PITS), scene.inputs.case, {}, symbol, scene.crs, scene.family, view)
    permits = permit_layers(scene.permits(), scene, view, crowd_of(scene.inputs.case, pits[:1]))
    ground: QgsMapLayer
    if scene.inputs.imagery_path:
        path = scene.inputs.raster(scene.inputs.imagery_path, "imagery")
        ground = raster_layer(path, say(words.ORTHOPHOTO), scene.crs)
        notes = [say(words.ON_IMAGERY, name=scene.inputs.imagery_name or Path(path).name)]
        title = say(words.IMAGERY)
    else:
        ground = scene.after_shade()
        notes = [say(words.NO_IMAGERY)]
        title = say(words.PRESENT)
    layers = [*permits, *pits, ground]
    content = Content(layers, [*permits, pits[0]], scene.site_box(), [], notes, view=view)
    return [SheetPlan("imagery", "imagery", title, content)]
