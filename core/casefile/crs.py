# SPDX-License-Identifier: GPL-3.0-or-later
"""The coordinate reference system of a case: projected, in metres, without gross scale error."""

from __future__ import annotations

import re
from typing import Any

from ..crs import require_metric
from ..errors import CrsError, Words
from ..optional import require
from .gdalcalls import CallError, call, quiet

_AUTHORITY = re.compile(r"[A-Za-z_]+:\d+")
_WKT = re.compile(r"[A-Z]+CRS\[|(PROJCS|COMPD_CS|LOCAL_CS)\[")
_ADVICE = "Choose the projected system of the survey in metres, for example a CGCS2000 3-degree Gauss-Krüger zone."
_SAME = ("IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT")


def metric_reference(definition: str) -> Any:
    """Return the ``osr.SpatialReference`` of an authority code or WKT, axes in GIS order.

    Raises `CrsError` when areas and volumes must not be computed in it. Nothing but these two forms is read: what
    GDAL understands beyond them includes file names and web addresses.
    """
    osr = require("osgeo.osr", "The case file")
    text = definition.strip()
    if text and not _AUTHORITY.fullmatch(text) and not _WKT.match(text):
        raise CrsError("'{crs}' is neither an authority code nor WKT.", _ADVICE, crs=shortened(text))
    require_metric(text, Words("The case"))
    reference = osr.SpatialReference()
    with quiet():
        try:
            call(reference.SetFromUserInput, text)
        except CallError as error:
            raise CrsError("GDAL does not know the system '{crs}'.", _ADVICE, crs=shortened(text)) from error
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def same_reference(first: Any, second: Any) -> bool:
    """Tell whether two spatial references mean the same, whatever their axis order."""
    return bool(first.IsSame(second, list(_SAME)))


def shortened(text: str) -> str:
    """Return a definition cut to the length that a sentence bears."""
    return text if len(text) <= 60 else text[:57] + "..."
