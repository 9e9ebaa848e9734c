# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person or an office sets once: names of units, how figures are shown, font, rules, language of reports."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Optional, Union

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication

from ..core.phrases import Language
from .sentences import interface_language

_GROUP = "pitproof"
_TEN_THOUSAND = Decimal(10_000)
MOST_DECIMALS = 3
Number = Optional[Union[float, int, Decimal]]


@dataclass(frozen=True)
class Preferences:
    """The settings; empty text means none. Rounding and units are those of the panel, never those of the report."""

    reporting_unit: str = ""
    commissioning_unit: str = ""
    volume_decimals: int = 0
    volume_unit: str = "m3"  # or "wan_m3", 10 000 m3
    money_unit: str = "yuan"  # or "wan_yuan", 10 000 yuan
    report_font: str = ""
    rule_folder: str = ""
    report_language: str = ""  # "zh", "en"; empty: that of the interface

    @property
    def language(self) -> Language:
        """The language of reports."""
        return Language(self.report_language) if self.report_language else interface_language()


def preferences() -> Preferences:
    """Return the settings; one that cannot be read is as if it were not set."""
    store, defaults = QgsSettings(), Preferences()

    def text(name: str, known: tuple[str, ...] = ()) -> str:
        found = str(store.value(f"{_GROUP}/{name}", "") or "").strip()
        return found if not known or found in known else getattr(defaults, name)

    decimals = text("volume_decimals")
    return Preferences(
        reporting_unit=text("reporting_unit"),
        commissioning_unit=text("commissioning_unit"),
        volume_decimals=min(int(decimals), MOST_DECIMALS) if decimals.isdigit() else defaults.volume_decimals,
        volume_unit=text("volume_unit", ("m3", "wan_m3")),
        money_unit=text("money_unit", ("yuan", "wan_yuan")),
        report_font=text("report_font"),
        rule_folder=text("rule_folder"),
        report_language=text("report_language", ("zh", "en")),
    )


def keep_preferences(chosen: Preferences) -> None:
    """Keep the settings."""
    store = QgsSettings()
    for name, value in vars(chosen).items():
        store.setValue(f"{_GROUP}/{name}", str(value))


def shown_volume(volume_m3: Number, *, unit: bool = True) -> str:
    """Return a volume (m3) as the panel shows it; an en dash where there is none."""
    chosen = preferences()
    wan = chosen.volume_unit == "wan_m3"
    places = chosen.volume_decimals + (4 if wan else 0)
    name = QCoreApplication.translate("Figures", "× 10⁴ m³") if wan else "m³"
    return _shown(volume_m3, wan, places, name if unit else "")


def shown_money(amount_yuan: Number, *, unit: bool = True) -> str:
    """Return an amount (yuan) as the panel shows it; an en dash where there is none."""
    wan = preferences().money_unit == "wan_yuan"
    name = QCoreApplication.translate("Figures", "× 10⁴ yuan") if wan else QCoreApplication.translate("Figures", "yuan")
    return _shown(amount_yuan, wan, 4 if wan else 2, name if unit else "")


def _shown(value: Number, wan: bool, places: int, unit: str) -> str:
    if value is None or value != value:  # noqa: PLR0124 (not a number)
        return "–"
    exact = Decimal(str(value)) / _TEN_THOUSAND if wan else Decimal(str(value))
    rounded = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
    return f"{rounded:,} {unit}".strip()
