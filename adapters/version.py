# SPDX-License-Identifier: GPL-3.0-or-later
"""Which PitProof this is, and what it stands on."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis

from ..core.chain import library_versions

_METADATA = Path(__file__).resolve().parent.parent / "metadata.txt"


def own_version() -> str:
    """Return the plugin's version as its metadata states it."""
    lines = _METADATA.read_text(encoding="utf-8").splitlines()
    return next(line.split("=", maxsplit=1)[1].strip() for line in lines if line.startswith("version="))


def all_versions() -> dict[str, str]:
    """Return the versions of everything that a result depends on."""
    return {"PitProof": own_version(), "QGIS": Qgis.version(), "GDAL": gdal.__version__, **library_versions()}
