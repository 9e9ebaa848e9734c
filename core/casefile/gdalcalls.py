# SPDX-License-Identifier: GPL-3.0-or-later
"""GDAL calls with every return value checked, and nothing of GDAL's process-wide state touched.

GDAL's "use exceptions" switch belongs to the whole process (and QGIS sets it as it likes), so both ways in which a
call can fail are handled: an exception, or an error code with its message. The quiet error handler that is pushed
for the duration concerns the calling thread only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ..optional import require


class CallError(Exception):
    """A GDAL call failed; the message is GDAL's."""


def call(function: Callable[..., Any], *args: Any) -> Any:
    """Call GDAL; an exception, a non-zero error code, or nothing returned after an error becomes `CallError`."""
    gdal = require("osgeo.gdal", "The case file")
    gdal.ErrorReset()
    try:
        result = function(*args)
    except RuntimeError as error:
        raise CallError(str(error)) from error
    if isinstance(result, int) and not isinstance(result, bool) and result != 0:
        raise CallError(gdal.GetLastErrorMsg() or f"error {result}")
    if result is None and gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise CallError(gdal.GetLastErrorMsg())
    return result


@contextmanager
def quiet() -> Iterator[Any]:
    """Keep GDAL from printing in this thread; gives the gdal module."""
    gdal = require("osgeo.gdal", "The case file")
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield gdal
    finally:
        gdal.PopErrorHandler()
