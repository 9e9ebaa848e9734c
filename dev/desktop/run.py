# SPDX-License-Identifier: GPL-3.0-or-later
"""What a new user does in QGIS's own window, by clicks and keys; run by dev/desktop.sh inside QGIS.

Every walk takes pictures of the screen and writes down what a user would stumble over: exceptions, warnings in the
log, windows larger than the screen, words that are cut off, steps that cannot be done.
"""

from __future__ import annotations

import inspect
import os
import traceback
from collections.abc import Iterator

from eyes import StuckError, camera, complaints, listen, settle, written
from hands import answer
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QWidget
from qgis.utils import iface
from walks import WALKS

WALK = os.environ["PITPROOF_WALK"]
BEGIN_MS, TURN_MS = 3000, 1500


def main() -> None:
    """Begin the walk; a walk may give control back to QGIS, which deletes what is to go only then."""
    window = iface.mainWindow()  # there is no window manager that would
    window.setGeometry(QApplication.primaryScreen().availableGeometry())
    settle(1.0)
    begun = WALKS[WALK]
    drive(begun() if inspect.isgeneratorfunction(begun) else iter(begun, None))  # a plain walk is done in one go


def drive(walk: Iterator[None]) -> None:
    """Go on with the walk until it ends, then leave QGIS."""
    try:
        next(walk)
    except StopIteration:
        pass
    except StuckError as error:
        camera("stuck")
        complaints.append(f"stuck: {error}")
    except Exception:  # the walk itself
        complaints.append(traceback.format_exc().replace("\n", " | "))
    else:
        QTimer.singleShot(TURN_MS, lambda: drive(walk))
        return
    written()
    QTimer.singleShot(0 if WALK == "quit" else TURN_MS, leave_qgis)


def leave_qgis() -> None:
    """Leave, again and again: with tasks running QGIS asks whether to cancel them, and stays."""
    QTimer.singleShot(2 * TURN_MS, leave_qgis)
    QgsProject.instance().setDirty(False)
    answer(_discard)
    iface.actionExit().trigger()


def _discard(box: QWidget) -> None:
    """Let QGIS end without saving the project."""
    camera("exit")
    if isinstance(box, QMessageBox):
        for kind in (QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Yes):
            if box.button(kind) is not None:
                box.button(kind).click()
                return


listen()
QTimer.singleShot(BEGIN_MS, main)
