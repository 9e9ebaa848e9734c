# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks, before anything is imported, that the libraries this QGIS brings can carry the plugin."""

from __future__ import annotations

import importlib.util
import sys
from importlib import metadata
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication


def library_problem() -> str:
    """Return one sentence on what is wrong with shapely here, or an empty string.

    A shapely wheel on Linux carries a GEOS of its own. QGIS's executable already holds the system's GEOS, whose
    symbols win over the wheel's, and calls into the mixture crash QGIS; so it is refused before it is imported.
    """
    found = importlib.util.find_spec("shapely")
    if found is None or found.origin is None:
        return _advised(
            QCoreApplication.translate(
                "Libraries", "PitProof needs the Python library shapely 2, which this QGIS does not have."
            )
        )
    version = metadata.version("shapely")
    if int(version.split(".", maxsplit=1)[0]) < 2:
        text = QCoreApplication.translate("Libraries", "PitProof needs shapely 2, and this QGIS has {version}.")
        return _advised(text.format(version=version))
    bundled = (Path(found.origin).parent.parent / "shapely.libs").is_dir()
    if bundled and sys.platform.startswith("linux") and _inside_qgis():
        text = QCoreApplication.translate(
            "Libraries", "The shapely {version} of this Python carries its own GEOS, which crashes QGIS on Linux."
        )
        return _advised(text.format(version=version))
    return ""


def _advised(problem: str) -> str:
    advice = QCoreApplication.translate(
        "Libraries",
        "Debian and Ubuntu: apt install python3-shapely where that is version 2 or newer, otherwise "
        "pip install --no-binary shapely 'shapely>=2' with libgeos-dev present; Windows and macOS: QGIS brings it "
        "along."  # no comma behind it: pylupdate5 would skip the text
    )  # fmt: skip
    return f"{problem} {advice}"


def _inside_qgis() -> bool:
    """Tell whether this process is a QGIS executable (which holds a GEOS), not a Python that imported QGIS."""
    try:
        return "qgis" in Path("/proc/self/exe").resolve().name.lower()
    except OSError:
        return True
