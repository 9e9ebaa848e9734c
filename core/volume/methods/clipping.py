# SPDX-License-Identifier: GPL-3.0-or-later
"""Many convex polygons at once: clipped by a line each, cut into triangles. Exact up to rounding, numpy only.

Polygons are an array (n, k, d) of vertices with d columns (x, y, and what runs linearly over the polygon) and the
number of vertices each really has, shape (n,). What lies behind the last one is rubbish.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
Numbers = NDArray[np.int64]


def clip(points: Reals, counts: Numbers, side: Reals) -> tuple[Reals, Numbers]:
    """Keep the part of each polygon where ``side`` (n, k), linear over it, is not negative (Sutherland-Hodgman)."""
    count, corners, _ = points.shape
    along = np.arange(corners)
    after = np.where(along + 1 == counts[:, None], 0, np.minimum(along + 1, corners - 1))
    next_side = np.take_along_axis(side, after, axis=1)
    valid = along < counts[:, None]
    keep = valid & (side >= 0.0)
    cross = valid & (side * next_side < 0.0)
    emitted = keep.astype(np.int64) + cross
    ends = np.cumsum(emitted, axis=1)
    new_counts = ends[:, -1] if corners else np.zeros(count, dtype=np.int64)
    result = np.zeros((count, max(int(new_counts.max(initial=0)), 1), points.shape[2]))
    starts = ends - emitted
    row, col = np.nonzero(keep)
    result[row, starts[row, col]] = points[row, col]
    row, col = np.nonzero(cross)
    here, there = points[row, col], points[row, after[row, col]]
    share = side[row, col] / (side[row, col] - next_side[row, col])
    result[row, starts[row, col] + keep[row, col]] = here + share[:, None] * (there - here)
    return result, new_counts


def clip_to_triangles(points: Reals, counts: Numbers, corners: Reals) -> tuple[Reals, Numbers]:
    """Keep the part of each polygon inside its own triangle, corners (n, 3, 2) counterclockwise."""
    for edge in range(3):
        start, end = corners[:, edge], corners[:, (edge + 1) % 3]
        along = end - start
        offset = points[:, :, :2] - start[:, None, :]
        side = along[:, None, 0] * offset[:, :, 1] - along[:, None, 1] * offset[:, :, 0]
        points, counts = clip(points, counts, side)
    return points, counts


def fan(points: Reals, counts: Numbers) -> tuple[Reals, Numbers]:
    """Cut convex polygons into triangles; return them, shape (m, 3, d), and the polygon each came from."""
    pieces, owners = [np.empty((0, 3, points.shape[2]))], [np.empty(0, dtype=np.int64)]
    for second in range(1, points.shape[1] - 1):
        some = np.flatnonzero(counts > second + 1)
        pieces.append(points[some][:, [0, second, second + 1]])
        owners.append(some)
    return np.concatenate(pieces), np.concatenate(owners)


def doubled_areas(xy: Reals) -> Reals:
    """Return twice the signed area of triangles (n, 3, 2 or more); positive counterclockwise."""
    first, second = xy[:, 1, :2] - xy[:, 0, :2], xy[:, 2, :2] - xy[:, 0, :2]
    result: Reals = first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
    return result
