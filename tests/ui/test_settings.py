# SPDX-License-Identifier: GPL-3.0-or-later
"""The page in QGIS's options keeps what was chosen, and the panel's figures follow it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QSpinBox

from ...adapters.person import person
from ...adapters.preferences import Preferences, keep_preferences, preferences, shown_money, shown_volume
from ...ui.settings import SettingsPage


@pytest.fixture(autouse=True)
def _as_new(qgis_app):
    yield
    QgsSettings().remove("pitproof")


def test_what_is_chosen_is_kept(kept):
    page = kept(SettingsPage())
    name = page.findChild(QLineEdit, "personName")
    name.clear()
    QTest.keyClicks(name, "Wang")
    QTest.keyClicks(page.findChild(QLineEdit, "reportingUnit"), "Survey")
    page.findChild(QSpinBox, "volumeDecimals").setValue(2)
    chooser = page.findChild(QComboBox, "moneyUnit")
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    page.apply()
    assert person() == "Wang"
    assert preferences() == Preferences(reporting_unit="Survey", volume_decimals=2, money_unit="wan_yuan")
    again = kept(SettingsPage())
    assert again.findChild(QLineEdit, "reportingUnit").text() == "Survey"


@pytest.mark.parametrize(
    ("chosen", "volume", "money"),
    [
        (Preferences(), "280,278 m³", "6,070,553.28 yuan"),
        (Preferences(volume_decimals=2), "280,277.55 m³", "6,070,553.28 yuan"),
        (Preferences(volume_unit="wan_m3", money_unit="wan_yuan"), "28.0278 × 10⁴ m³", "607.0553 × 10⁴ yuan"),
    ],
)
def test_figures_are_shown_as_chosen_and_half_to_even(qgis_app, chosen, volume, money):
    keep_preferences(chosen)
    assert shown_volume(280277.54537843296) == volume
    assert shown_money(Decimal("6070553.28")) == money
    assert shown_volume(None) == shown_money(None) == shown_volume(float("nan")) == "–"


def test_a_setting_that_makes_no_sense_is_as_if_it_were_not_set(qgis_app):
    QgsSettings().setValue("pitproof/volume_decimals", "many")
    QgsSettings().setValue("pitproof/money_unit", "dollars")
    assert preferences() == Preferences()
