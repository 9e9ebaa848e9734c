# SPDX-License-Identifier: GPL-3.0-or-later
"""Outlines fit for computing: polygons only, valid, with an area, in the grid's CRS, each with its own id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import GeometryType
from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from ..errors import GeometryError, InputError
from ..model import Permit, Pit
from ..phrases import Remark, remark

_SMALLEST_AREA_M2 = 1e-6


def usable_outline(outline: BaseGeometry | None, feature: Remark) -> tuple[BaseGeometry, list[Remark]]:
    """Return a valid polygon, and a remark when it had to be changed.

    A self-crossing outline is repaired and the remark says by how much its area changed.
    Raises `GeometryError` for an empty outline, a line or point, or one without area. ``feature`` names it.
    """
    if outline is None or outline.is_empty:
        raise GeometryError("{what} has no geometry.", "Digitise its outline or delete the feature.", what=feature)
    if outline.geom_type not in ("Polygon", "MultiPolygon"):
        raise GeometryError(
            "{what} is a {kind}, not a polygon.",
            "Close the line into a polygon first.",
            what=feature,
            kind=outline.geom_type,
        )
    flat = shapely.force_2d(outline)
    if flat.is_valid:
        if flat.area < _SMALLEST_AREA_M2:
            raise _no_area(feature, flat.area)
        return flat, []
    reason = explain_validity(flat)
    drawn = abs(flat.area)
    repaired = _repaired(flat)
    if repaired.is_empty or repaired.area < _SMALLEST_AREA_M2:
        raise _no_area(feature, repaired.area)
    change = repaired.area - drawn
    found = remark("outline.repaired", what=feature, reason=reason, drawn=drawn, repaired=repaired.area, change=change)
    return repaired, [found]


def _repaired(outline: BaseGeometry) -> BaseGeometry:
    """Return the ground an invalid outline encloses: of all its parts together, without the holes of each.

    Ground that parts share, or that a ring runs around twice, is inside; a hole at the shell stays a hole. (Building
    polygons anew from all lines, as `shapely.make_valid` does, would leave out the former and fill the latter.)
    """
    parts = []
    for part in shapely.get_parts(outline):
        shell, *holes = [_enclosed(ring) for ring in shapely.get_rings(part)]
        parts.append(shell.difference(shapely.union_all(holes)) if holes else shell)
    return polygons_of(shapely.union_all(parts))


def _enclosed(ring: BaseGeometry) -> BaseGeometry:
    """Return the faces that a ring, which may cross itself, runs around at least once."""
    lines = shapely.node(shapely.LineString(ring.coords))
    faces = shapely.get_parts(shapely.polygonize([lines]))
    xy = shapely.get_coordinates(ring)
    return shapely.union_all([face for face in faces if _turns(xy, face.representative_point()) != 0])


def _turns(ring: NDArray[np.float64], inside: BaseGeometry) -> int:
    """Return how often a closed ring runs around a point, counterclockwise positive."""
    x, y = ring[:, 0] - inside.x, ring[:, 1] - inside.y
    side = x[:-1] * y[1:] - x[1:] * y[:-1]
    up = (y[:-1] <= 0.0) & (y[1:] > 0.0) & (side > 0.0)
    down = (y[:-1] > 0.0) & (y[1:] <= 0.0) & (side < 0.0)
    return int(up.sum()) - int(down.sum())


def polygons_of(geometry: BaseGeometry) -> BaseGeometry:
    """Return the polygons of an overlay's result, without the lines and points it may leave."""
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry
    parts = [part for part in getattr(geometry, "geoms", [geometry]) if part.geom_type in ("Polygon", "MultiPolygon")]
    return shapely.union_all(parts) if parts else shapely.Polygon()


def _no_area(what: Remark, area: float) -> GeometryError:
    return GeometryError(
        "{what} encloses no area ({area:.3g} m²).",
        "Its vertices lie on a line or coincide; digitise it again.",
        what=what,
        area=area,
    )


def usable_pits(pits: Sequence[Pit]) -> tuple[list[Pit], list[Remark]]:
    """Return the pits with valid outlines, and remarks; raises for missing or duplicate ids and unusable outlines."""
    if not pits:
        raise InputError("There is no pit outline.", "Digitise at least one pit, or choose another layer.")
    seen: set[str] = set()
    result: list[Pit] = []
    remarks: list[Remark] = []
    for number, (pit, sound) in enumerate(zip(pits, _sound([pit.outline for pit in pits])), start=1):
        if not pit.pit_id.strip():
            raise InputError("Pit outline number {number} has no id.", "Give every pit its own id.", number=number)
        if pit.pit_id in seen:
            raise InputError(
                "The pit id '{pit_id}' stands on more than one outline.",
                "Give every pit its own id, or merge the outlines into one multipart feature.",
                pit_id=pit.pit_id,
            )
        seen.add(pit.pit_id)
        if sound:
            result.append(pit)
            continue
        outline, found = usable_outline(pit.outline, remark("what.pit", id=pit.pit_id))
        result.append(replace(pit, outline=outline))
        remarks += found
    return result, remarks


def _sound(outlines: Sequence[BaseGeometry | None]) -> list[bool]:
    """Tell of all outlines at once which are usable as they stand; the others are looked at one by one."""
    array = np.asarray(outlines, dtype=object)
    polygons = np.isin(shapely.get_type_id(array), (GeometryType.POLYGON, GeometryType.MULTIPOLYGON))
    large = shapely.area(array) >= _SMALLEST_AREA_M2
    found: list[bool] = (polygons & large & ~shapely.has_z(array) & shapely.is_valid(array)).tolist()
    return found


def usable_permits(permits: Sequence[Permit]) -> tuple[list[Permit], list[Remark]]:
    """Return the permits with valid outlines, and remarks; raises for z_min above z_max and dates out of order."""
    result: list[Permit] = []
    remarks: list[Remark] = []
    for permit in permits:
        feature = remark("what.permit", licence=permit.licence_no, block=permit.block_no)
        outline, found = usable_outline(permit.outline, feature)
        remarks += found
        low, high = permit.z_min_m, permit.z_max_m
        if low is not None and high is not None and low > high:
            raise InputError(
                "{what} has its lower elevation limit {low:g} m above its upper one {high:g} m.",
                "Correct z_min and z_max; licences print 'from the upper to the lower elevation'.",
                what=feature,
                low=low,
                high=high,
            )
        if permit.valid_from and permit.valid_to and permit.valid_from > permit.valid_to:
            raise InputError(
                "{what} is valid from {start} to {end}, which runs backwards.",
                "Correct the dates of the licence.",
                what=feature,
                start=permit.valid_from,
                end=permit.valid_to,
            )
        if low is None and high is None and not permit.deduct:
            remarks.append(remark("permit.no_range", what=feature))
        result.append(replace(permit, outline=outline))
    return result, remarks


def shared_areas(pits: Sequence[Pit]) -> list[tuple[Pit, Pit, BaseGeometry]]:
    """Return every pair of pits that share ground, with the shared polygon."""
    outlines = np.asarray([pit.outline for pit in pits], dtype=object)
    first, second = shapely.STRtree(outlines).query(outlines)  # by their boxes; every pair comes twice
    pairs = np.unique(np.stack((first, second), axis=1)[first < second], axis=0)
    with np.errstate(invalid="ignore"):  # some GEOS builds leave the processor's flag set; the result is sound
        common = shapely.intersection(outlines[pairs[:, 0]], outlines[pairs[:, 1]])
    large = (shapely.area(common) > _SMALLEST_AREA_M2).nonzero()[0]
    return [(pits[i], pits[j], polygons_of(one)) for (i, j), one in zip(pairs[large].tolist(), common[large])]
