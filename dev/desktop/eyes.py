# SPDX-License-Identifier: GPL-3.0-or-later
"""What a user sees in QGIS's window: pictures of the screen, and what there is to complain of."""

from __future__ import annotations

import os
import time
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager, QgsNetworkRequestParameters
from qgis.PyQt.QtCore import QCoreApplication, QObject
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QToolButton, QWidget
from qgis.utils import iface

PICTURES = Path(os.environ["PITPROOF_PICTURES"])
LANGUAGE = os.environ["PITPROOF_LANGUAGE"]
OURS = ("PitProof", "Python", "pitproof", "Plugins")  # tabs of the message log that are read

_NEWS = "QgsNewsFeedParser"  # there is one only while QGIS may fetch its news

complaints: list[str] = []
_taken: list[str] = []


class StuckError(Exception):
    """A step cannot be done."""


def settle(seconds: float) -> None:
    """Let QGIS go on for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)


def camera(name: str) -> None:
    """Take a picture of the screen and look for what does not fit."""
    _taken.append(name)
    settle(0.4)
    path = PICTURES / f"{LANGUAGE}_{len(_taken):02d}_{name}.png"
    if QApplication.platformName() == "offscreen":
        (QApplication.activeModalWidget() or iface.mainWindow()).grab().save(str(path))
    else:
        QApplication.primaryScreen().grabWindow(0).save(str(path))
    room = QApplication.primaryScreen().availableGeometry()
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and not room.adjusted(-1, -1, 1, 1).contains(window.frameGeometry()):
            size = window.frameGeometry()
            kind = type(window).__name__
            complaints.append(f"{name}: {kind} '{window.windowTitle()}' {size} is off the screen {room}")
        if window.isVisible():
            look_for_clipped(name, window)


def look_for_clipped(name: str, window: QWidget) -> None:
    """Note words that do not fit into their widget; only in the plugin's own windows."""
    ours = [window] if type(window).__module__.startswith("pitproof") else window.findChildren(QWidget, "PitProofDock")
    for root in ours:
        for one in [*root.findChildren(QAbstractButton), *root.findChildren(QLabel)]:
            theirs = type(one.parent()).__name__.startswith(("Qgs", "QDate", "QLineEdit"))
            if theirs or not one.isVisible() or not one.text() or one.text().startswith("<"):
                continue
            wraps = isinstance(one, QLabel) and one.wordWrap()
            need = one.minimumSizeHint()
            high = one.heightForWidth(one.width()) if wraps else need.height()
            if isinstance(one, QLabel) and not wraps and one.width() + 1 < need.width():
                complaints.append(f"{name}: clipped: '{one.text()[:60]}' needs {need.width()}, has {one.width()}")
            elif isinstance(one, (QPushButton, QToolButton)) and one.width() + 1 < need.width():
                complaints.append(f"{name}: clipped button: '{one.text()[:60]}' {one.width()} of {need.width()}")
            elif one.height() + 2 < high:
                complaints.append(f"{name}: cut below: '{one.text()[:60]}' needs {high}, has {one.height()}")


def listen() -> None:
    """Write down what QGIS's logs and Python have to complain of, and whether QGIS asks the network."""

    def said(message: str, tag: str, level: int) -> None:
        if level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical) and tag in OURS:
            complaints.append(f"log {tag}: {message}")

    QgsApplication.messageLog().messageReceived.connect(said)

    def asked(request: QgsNetworkRequestParameters) -> None:
        complaints.append(f"the network was asked: {request.request().url().toString()}")

    QgsNetworkAccessManager.instance().requestAboutToBeCreated[QgsNetworkRequestParameters].connect(asked)
    if any(one.metaObject().className() == _NEWS for one in iface.mainWindow().findChildren(QObject)):
        complaints.append("QGIS reads its news")
    before = qgis.utils.showException

    def raised(kind: type, value: BaseException, trace: object, msg: str, *more: object, **others: object) -> None:
        complaints.append("exception: " + "".join(traceback.format_exception(kind, value, trace)).replace("\n", " | "))
        before(kind, value, trace, msg, *more, **others)

    qgis.utils.showException = raised


def written() -> None:
    """Write the complaints, each once, for desktop.sh."""
    seen = dict.fromkeys(complaints)
    (PICTURES / f"{LANGUAGE}.txt").write_text("".join(f"{one}\n" for one in seen), encoding="utf-8")
