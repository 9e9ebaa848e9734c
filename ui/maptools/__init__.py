# SPDX-License-Identifier: GPL-3.0-or-later
"""The map tools: draw a pit, reshape, split, click a result, draw a section, compare before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qgis.PyQt.QtGui import QAction


def actions_for(session: Any, iface: Any) -> list[QAction]:
    """Return the actions of the map tools, to be put on a tool bar; `take_away` undoes it.

    They are children of the map, carry icons, tooltips and shortcuts, and need `ui.session.CaseSession`.
    """
    from .toolbox import Toolbox

    return Toolbox(session, iface).actions


def take_away(actions: list[QAction]) -> None:
    """Put every tool down and take away what the tools made, when the plugin goes."""
    from .toolbox import Toolbox

    for toolbox in {action.property("pitproofToolbox") for action in actions}:
        if isinstance(toolbox, Toolbox):
            toolbox.close()
