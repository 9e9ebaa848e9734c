# SPDX-License-Identifier: GPL-3.0-or-later
"""What can stand on either side of the curtain: the terrains and pictures of a case, and the project's map themes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer

from .words import translate

if TYPE_CHECKING:
    from ...core.model import Case

_IMAGERY = "imagery"  # the kind of attachment
_PICTURES = (".tif", ".tiff", ".jp2", ".img", ".vrt", ".ecw", ".sid")


@dataclass(frozen=True)
class Side:
    """A named set of layers; outlines of the map are drawn over it unless it is a theme with its own."""

    name: str
    layers: Callable[[], list[QgsMapLayer]]
    under_outlines: bool = True


def sides_of(case: Case | None) -> list[Side]:
    """Return the sets, the one before everything else first and the newest second."""
    return [*_of_case(case), *_themes()]


def _of_case(case: Case | None) -> Iterator[Side]:
    if case is None:
        return
    terrains = _terrains(case.path, case.surveys)  # the newest first
    ordered = [terrains[-1], *terrains[:-1]] if terrains else []
    for layer in ordered:
        yield Side(layer.name(), partial(_only, layer))
    for layer in _pictures(case.path, case.attachments):
        yield Side(layer.name(), partial(_only, layer))


def _only(layer: QgsMapLayer) -> list[QgsMapLayer]:
    return [layer]


@lru_cache(maxsize=1)
def _terrains(path: str, _surveys: object) -> list[QgsRasterLayer]:
    """Return shaded layers of the terrains; they are the curtain's own and stand in no project."""
    from ...adapters.terrainlayers import terrain_layers

    return terrain_layers(path)


@lru_cache(maxsize=1)
def _pictures(path: str, attachments: tuple[object, ...]) -> list[QgsRasterLayer]:
    from ...core.casefile.paths import resolve

    found = []
    for attachment in attachments:
        file = resolve(path, attachment.path)
        if attachment.kind == _IMAGERY and file.suffix.lower() in _PICTURES and file.is_file():
            layer = QgsRasterLayer(str(file), attachment.title, "gdal")
            found += [layer] if layer.isValid() else []
    return found


def forget_layers() -> None:
    """Let the curtain's own layers go; QGIS must not find any after it has ended."""
    _terrains.cache_clear()
    _pictures.cache_clear()


def _themes() -> Iterator[Side]:
    themes = QgsProject.instance().mapThemeCollection()
    for name in themes.mapThemes():
        yield Side(
            translate("MapTools", "Theme {name}").format(name=name), partial(themes.mapThemeVisibleLayers, name), False
        )
