# SPDX-License-Identifier: GPL-3.0-or-later
"""Coordinate reference systems: only projected metres may carry a volume, and no datum shift happens silently."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import CrsError, Words
from .optional import keep_proj_context, require

Coordinates = NDArray[np.float64]
_WORLD_MERCATOR = (  # true to scale at the equator only; EPSG:3785 is the third
    "Popular Visualisation Pseudo Mercator",
    "Mercator (variant A)",
    "Mercator (1SP) (Spherical)",
    "Mercator (1SP)",
    "Mercator (Spherical)",
)
_EQUATOR_DEG = 1.0  # a Mercator of a standard parallel further away may be made for a place
Transform = Callable[[Coordinates, Coordinates], tuple[Coordinates, Coordinates]]


@dataclass(frozen=True)
class CrsInfo:
    """What the volume needs to know of a coordinate reference system."""

    name: str
    authority: str  # "EPSG:4547", or empty
    horizontal_datum: str
    vertical_datum: str  # empty: the system says nothing of heights


def _horizontal(crs: Any) -> Any:
    return next((part for part in crs.sub_crs_list if not part.is_vertical), crs)


@lru_cache(maxsize=64)
def _read_once(text: str) -> Any:
    return require("pyproj", "Reading coordinate reference systems").CRS.from_user_input(text)


def _parse(text: str, what: str) -> Any:
    pyproj = require("pyproj", "Reading coordinate reference systems")
    if not text.strip():
        raise CrsError(
            "{what} has no coordinate reference system.",
            "Set the right one (layer properties, or the CRS parameter); for CGCS2000 3-degree zones "
            "that is EPSG:4513 to 4554.",
            what=what,
        )
    try:
        return _read_once(text)
    except pyproj.exceptions.CRSError as error:
        raise CrsError(
            "The coordinate reference system of {what} cannot be understood: {text}.",
            "Set a known one, such as EPSG:4547.",
            what=what,
            text=text[:80],
        ) from error


def require_metric(text: str, what: str) -> CrsInfo:
    """Describe the CRS given as authority code or WKT, or refuse it unless it is projected in true metres.

    ``what`` names the layer or file in the error. An engineering (local) system in metres passes.
    """
    crs = _parse(text, what)
    flat = _horizontal(crs)
    if flat.is_geographic or flat.is_geocentric:
        raise CrsError(
            "{what} is in {name}, which measures in {unit}, not in metres on a plane.",
            "Reproject it to a projected system in metres first, such as the CGCS2000 3-degree zone of the place.",
            what=what,
            name=flat.name,
            unit=flat.axis_info[0].unit_name if flat.axis_info else Words("degrees"),
        )
    for axis in crs.axis_info:
        if axis.unit_conversion_factor and abs(axis.unit_conversion_factor - 1.0) > 1e-12:
            raise CrsError(
                "{what} is in {name}, whose axis '{axis}' counts in {unit} ({factor} m each), not in metres.",
                "Reproject it to a system in metres, heights included, before computing volumes.",
                what=what,
                name=crs.name,
                axis=axis.name,
                unit=axis.unit_name,
                factor=f"{axis.unit_conversion_factor:.9g}",
            )
    if _is_world_mercator(flat):
        raise CrsError(
            "{what} is in {name}, which enlarges areas away from the equator (by a third at 30 degrees).",
            "Reproject it to a local system in metres first, such as the CGCS2000 3-degree zone of the place.",
            what=what,
            name=flat.name,
        )
    vertical = next((part for part in crs.sub_crs_list if part.is_vertical), None)
    authority = flat.to_authority(min_confidence=70)
    return CrsInfo(
        name=flat.name,
        authority=":".join(authority) if authority else "",
        horizontal_datum=_datum_name(flat),
        vertical_datum=vertical.name if vertical is not None else "",
    )


def _is_world_mercator(crs: Any) -> bool:
    """Tell whether a projected system is a Mercator that is true to scale at the equator."""
    operation = crs.coordinate_operation
    if operation is None:
        return False
    if operation.method_name in _WORLD_MERCATOR:
        return True
    true_at = [abs(item.value) for item in operation.params if "standard parallel" in item.name.lower()]
    return operation.method_name == "Mercator (variant B)" and all(value < _EQUATOR_DEG for value in true_at)


def _datum_name(crs: Any) -> str:
    datum = crs.datum  # EPSG calls WGS 84 and ETRS89 ensembles, WKT of the first edition cannot
    return str(datum.name).removesuffix(" ensemble") if datum is not None else ""


def same_system(first: str, second: str) -> bool:
    """Tell whether two CRS texts mean the same horizontal system, axis order aside."""
    if first == second:
        return True
    a, b = _horizontal(_parse(first, Words("the first CRS"))), _horizontal(_parse(second, Words("the second CRS")))
    if a.equals(b, ignore_axis_order=True):
        return True
    # The same system out of WKT of another edition or maker differs in names and axes, but its coordinates do not.
    if _datum_name(a) != _datum_name(b):
        return False
    transformer = require("pyproj", "Comparing coordinate systems").Transformer.from_crs(a, b, always_xy=True)
    return bool(transformer.definition.startswith("proj=noop"))


def transform_between(source: str, target: str, what: str) -> Transform | None:
    """Return a function (x, y) -> (x, y) from one CRS to another, or None when they are the same.

    Raises `CrsError` when the datums differ: between Beijing 54, Xi'an 80 and CGCS2000 no public transformation
    is exact, so a shift needs local parameters and is never applied silently (REGULATION 6.4).
    """
    if same_system(source, target):
        return None
    pyproj = require("pyproj", "Transforming coordinates")
    a, b = _horizontal(_parse(source, what)), _horizontal(_parse(target, Words("the terrain")))
    if _datum_name(a) != _datum_name(b):
        raise CrsError(
            "{what} is on the datum '{first}', the terrain on '{second}', and no shift between them is known.",
            "Transform it with the local parameters of the place first, then run again.",
            what=what,
            first=_datum_name(a),
            second=_datum_name(b),
        )
    transformer = pyproj.Transformer.from_crs(a, b, always_xy=True)

    def transform(x: Coordinates, y: Coordinates) -> tuple[Coordinates, Coordinates]:
        keep_proj_context()  # the function may be handed to another thread
        east, north = transformer.transform(x, y)
        return np.asarray(east, dtype=np.float64), np.asarray(north, dtype=np.float64)

    return transform
