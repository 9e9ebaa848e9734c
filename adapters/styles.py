# SPDX-License-Identifier: GPL-3.0-or-later
"""Styles of output layers, applied when Processing loads them."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)

STYLES = Path(__file__).resolve().parent.parent / "resources" / "styles"


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Loads a style file into the layer once QGIS has made it."""

    kept: ClassVar[list[_Styler]] = []  # QGIS holds no reference; an object that is collected is never run

    def __init__(self, style: str, name: str) -> None:
        super().__init__()
        self._style, self._name = style, name

    def postProcessLayer(
        self, layer: QgsMapLayer | None, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> None:
        """Style the layer."""
        if layer is not None:
            layer.loadNamedStyle(str(STYLES / self._style))
            if self._name:
                layer.setName(self._name)
            layer.triggerRepaint()
        _Styler.kept.remove(self)


def style_on_load(context: QgsProcessingContext, identifier: str, style: str, name: str) -> None:
    """Have an output layer styled with ``resources/styles/<style>`` when it is loaded into a project."""
    if not context.willLoadLayerOnCompletion(identifier):
        return
    styler = _Styler(style, name)
    _Styler.kept.append(styler)
    context.layerToLoadOnCompletionDetails(identifier).setPostProcessor(styler)
