# SPDX-License-Identifier: GPL-3.0-or-later
"""Undo where Qt 5 and Qt 6 keep it: in different modules, which QGIS does not bridge."""

from __future__ import annotations

try:
    from qgis.PyQt.QtGui import QUndoCommand, QUndoStack
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack

__all__ = ["QUndoCommand", "QUndoStack"]
