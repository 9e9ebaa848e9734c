# SPDX-License-Identifier: GPL-3.0-or-later
"""The Gauss-Krüger systems of China and their EPSG codes (REGULATION 6.4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...crs import require_metric, transform_between
from ...errors import CrsError, Words
from ...optional import require
from .nouns import Datum, Floats

ZONES_3 = range(25, 46)
ZONES_6 = range(13, 24)
FALSE_EASTING_M = 500_000.0
ZONE_STEP_M = 1_000_000.0

_GEOGRAPHIC = {Datum.CGCS2000: 4490, Datum.XIAN80: 4610, Datum.BEIJING54: 4214}
_FIRST = {  # (width, prefixed) -> the code of the first zone, by datum
    (3, True): {Datum.CGCS2000: 4513, Datum.XIAN80: 2349, Datum.BEIJING54: 2401},
    (3, False): {Datum.CGCS2000: 4534, Datum.XIAN80: 2370, Datum.BEIJING54: 2422},
    (6, True): {Datum.CGCS2000: 4491, Datum.XIAN80: 2327, Datum.BEIJING54: 21413},
    (6, False): {Datum.CGCS2000: 4502, Datum.XIAN80: 2338, Datum.BEIJING54: 21453},
}


@dataclass(frozen=True)
class System:
    """One zone of one datum, with or without the zone number before the easting."""

    datum: Datum
    width: int  # degrees: 3 or 6
    zone: int
    prefixed: bool

    @property
    def central_meridian(self) -> int:
        """Return the central meridian, degrees east."""
        return 3 * self.zone if self.width == 3 else 6 * self.zone - 3

    @property
    def crs(self) -> str:
        """Return the authority code."""
        first = _FIRST[self.width, self.prefixed][self.datum]
        return f"EPSG:{first + self.zone - (ZONES_3 if self.width == 3 else ZONES_6).start}"

    @property
    def geographic(self) -> str:
        """Return the authority code of longitude and latitude on the same datum."""
        return geographic(self.datum)


def geographic(datum: Datum) -> str:
    """Return the authority code of longitude and latitude on a datum."""
    return f"EPSG:{_GEOGRAPHIC[datum]}"


def width_of_zone(zone: int) -> int | None:
    """Return the zone width (degrees) that a zone number belongs to in China, or None; the ranges do not overlap."""
    if zone in ZONES_3:
        return 3
    return 6 if zone in ZONES_6 else None


def zone_of_meridian(meridian: float, width: int) -> int | None:
    """Return the zone with this central meridian, or None when there is none of this width."""
    zone = meridian / 3.0 if width == 3 else (meridian + 3.0) / 6.0
    return int(zone) if zone == int(zone) and int(zone) in (ZONES_3 if width == 3 else ZONES_6) else None


def system_of(crs: str) -> System | None:
    """Return the system with an authority code, or None when the table does not have it."""
    for (width, prefixed), by_datum in _FIRST.items():
        zones = ZONES_3 if width == 3 else ZONES_6
        for datum, first in by_datum.items():
            for zone in zones:
                if crs == f"EPSG:{first + zone - zones.start}":
                    return System(datum, width, zone, prefixed)
    return None


def to_degrees(crs: str, x: float, y: float) -> tuple[float, float]:
    """Return longitude and latitude, on the datum of ``crs`` itself, of a point of it."""
    source = require("pyproj", "Reading coordinate reference systems").CRS.from_user_input(crs)
    longitude, latitude = _transformer(source, source.geodetic_crs).transform(x, y)
    return float(longitude), float(latitude)


def from_degrees(system: System, longitude: NDArray[np.float64], latitude: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return n x 2 coordinates (east, north) of points in degrees on the system's datum."""
    x, y = _transformer(system.geographic, system.crs).transform(longitude, latitude)
    return np.column_stack((x, y))


def same_datum_transform(source: str, target: str, file: str) -> Callable[[Floats], Floats] | None:
    """Return a function from n x 2 coordinates to those of another system on the same datum, None for the same system.

    Raises `CrsError` for another datum: no exact shift between 1954, 1980 and CGCS2000 is public (REGULATION 6.4).
    """
    own, wanted = require_metric(source, file), require_metric(target, Words("The target"))
    if own.horizontal_datum != wanted.horizontal_datum:
        raise CrsError(
            "{file} is on the datum '{first}', the target system on '{second}', and no exact shift between them is "
            "public.",
            "Transform the coordinates with the local parameters of the place first, and say in the case how.",
            file=file,
            first=own.horizontal_datum,
            second=wanted.horizontal_datum,
        )
    transform = transform_between(source, target, file)
    if transform is None:
        return None
    return lambda xy: np.column_stack(transform(xy[:, 0], xy[:, 1]))


def _transformer(source: Any, target: Any) -> Any:
    pyproj = require("pyproj", "Transforming coordinates")
    return pyproj.Transformer.from_crs(source, target, always_xy=True)
