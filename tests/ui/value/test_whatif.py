# SPDX-License-Identifier: GPL-3.0-or-later
"""What if: figures follow the spin boxes beside the interface, nothing is ever written."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QPushButton, QWidget

from ....core.model import Price
from ....ui.value.whatif import WhatIf
from ..fakes import FakeSession, valued, with_results

ORE = "建筑石料用灰岩"


@pytest.fixture
def session(own_sample):
    found = FakeSession(own_sample.paths.case, results=valued(own_sample.paths.case, 4000.0))
    case = found.state.case
    found.state = replace(found.state, case=replace(case, pits=case.pits[:1]))
    return found


@pytest.fixture
def panel(session, kept):
    widget = kept(WhatIf(session))
    widget.resize(420, 600)
    widget.show()
    return widget


def spin(panel, name):
    return panel.findChild(QDoubleSpinBox, name)


def enter(panel, name, text, until):
    """Type over a figure, and wait for the answer."""
    done = []
    panel.computed.connect(lambda: done.append(1))
    box = spin(panel, name)
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
    until(lambda: done and not panel._answer.busy and not panel._timer.isActive())


def shown(panel, row, column):
    return panel.table.item(row, column).text()


def press(panel, name):
    QTest.mouseClick(panel.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_it_begins_with_the_cases_own_figures(panel, session):
    price = session.state.case.prices[0].price_yuan
    assert spin(panel, f"price_{ORE}").cleanText() == str(price)
    assert spin(panel, f"density_{ORE}").cleanText() == "2.68"
    assert spin(panel, "volume").value() == 4000.0
    assert shown(panel, 0, 1).startswith("343,040.00")  # 4000 x 2.68 x 32
    assert shown(panel, 0, 2) == ""
    assert not panel.findChild(QPushButton, "reset").isEnabled()


def test_another_price_gives_another_value_and_may_turn_the_answer(panel, until):
    enter(panel, f"price_{ORE}", "9.00", until)
    assert shown(panel, 0, 2).startswith("96,480.00")
    assert shown(panel, 0, 3).startswith("-246,560.00")
    assert panel.findChild(QWidget, "turned") is not None


def test_another_density_and_the_ends_of_the_margin(panel, until):
    enter(panel, f"density_{ORE}", "2.00", until)
    assert shown(panel, 0, 2).startswith("256,000.00")
    done = []
    panel.computed.connect(lambda: done.append(1))
    press(panel, "minusMargin")
    until(lambda: bool(done))
    assert spin(panel, "volume").value() == pytest.approx(4000.0 - 156.8)
    assert shown(panel, 0, 2).startswith("245,964.80")  # 3843.20 x 2.00 x 32


def test_reset_brings_the_case_back(panel, until):
    enter(panel, f"price_{ORE}", "9.00", until)
    press(panel, "reset")
    assert not panel.changed
    assert panel.found is None
    assert shown(panel, 0, 2) == ""


def test_nothing_is_written(panel, session, until):
    before = hashlib.sha256(session.path.read_bytes()).hexdigest()
    state = session.state
    enter(panel, f"price_{ORE}", "9.00", until)
    assert hashlib.sha256(session.path.read_bytes()).hexdigest() == before
    assert session.state is state
    assert panel.findChild(QWidget, "notSaved").isVisible()


def test_a_case_that_cannot_be_valued_any_more_is_said(panel, session, until):
    case = session.state.case
    bare = replace(case, prices=(Price("another mineral", case.prices[0].price_yuan),))
    session.state = replace(session.state, case=bare)
    enter(panel, f"price_{ORE}", "9.00", until)
    assert ORE in panel.message.text()
    assert panel.found is None


def test_an_answer_that_is_overtaken_is_dropped(panel, until):
    box = spin(panel, f"price_{ORE}")
    for price in (10.0, 11.0, 12.0):
        box.setValue(price)
        panel._timer.stop()
        panel._compute()
    until(lambda: panel.found is not None and not panel._answer.busy)
    assert shown(panel, 0, 2).startswith("128,640.00")  # that of 12 yuan


def test_a_new_result_begins_again(panel, session, own_sample, until):
    enter(panel, f"price_{ORE}", "9.00", until)
    session.state = with_results(session.state, valued(own_sample.paths.case, 5000.0))
    session.refreshed.emit()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert spin(panel, "volume").value() == 5000.0
    assert panel.found is None


def test_without_a_result_it_says_what_to_do(kept, own_sample):
    panel = kept(WhatIf(FakeSession(own_sample.paths.case)))
    panel.show()
    assert panel.findChild(QWidget, "nothing").isVisible()
    assert spin(panel, "volume") is None
