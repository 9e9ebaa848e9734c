# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import time

import pytest
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent


@pytest.fixture
def kept(qgis_app):
    """Keeps widgets for the length of a test and deletes them in order, before QGIS goes."""
    widgets = []

    def keep(widget):
        widgets.append(widget)
        return widget

    yield keep
    for widget in reversed(widgets):
        if not sip.isdeleted(widget):
            widget.close()
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def until(qgis_app):
    """Waits until something is so, while events are handled."""

    def wait(condition, seconds=20.0):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "it did not come about"
            QCoreApplication.processEvents()
            time.sleep(0.01)

    return wait
