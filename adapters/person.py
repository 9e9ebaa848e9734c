# SPDX-License-Identifier: GPL-3.0-or-later
"""Who works here: the name that the journal, the record of edits and the package carry."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsSettings

KEY = "pitproof/person"


def person() -> str:
    """Return the name from the settings, or else the one the computer knows."""
    name = str(QgsSettings().value(KEY, "") or "").strip()
    return name or QgsApplication.userFullName() or QgsApplication.userLoginName() or "?"


def set_person(name: str) -> None:
    """Keep the name in the settings."""
    QgsSettings().setValue(KEY, name.strip())
