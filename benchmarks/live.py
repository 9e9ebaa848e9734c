# SPDX-License-Identifier: GPL-3.0-or-later
"""Time the figures beside the cursor while pits of several sizes are drawn; part of docs/BENCHMARKS.md.

dev/python benchmarks/live.py          # also run by make bench
dev/python benchmarks/live.py --dry    # nothing written
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely

from pitproof.benchmarks import page
from pitproof.core.model import Pit, Survey, SurveyRole
from pitproof.core.rasters import ArrayRaster, Grid
from pitproof.core.volume.engine import compute_volumes
from pitproof.core.volume.grids import align
from pitproof.core.volume.inputs import Terrain
from pitproof.core.volume.live import LiveGround

CRS = "EPSG:4546"
WEST, NORTH, SIDE_M, CELL_M = 500_000.0, 3_000_000.0, 840.0, 0.2
SIZES_HA = (0.5, 5.0, 50.0)
CORNERS = 200
MOVES = 60  # of the mouse, each to another place
LIMIT_MS = 100.0  # issue 8: within 100 ms for a pit of 5 ha


@dataclass(frozen=True)
class Timing:
    """What one pit took: the first reading, the moves, and the difference to the engine."""

    hectares: float
    first_ms: float
    median_ms: float
    worst_ms: float
    engine_ms: float
    difference: float


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="write nothing")
    options = parser.parse_args()
    terrains = _terrains()
    lines = list(_section([_timed(terrains, hectares) for hectares in SIZES_HA]))
    print("\n".join(lines))
    if not options.dry:
        page.write_section("live", lines)


def _terrains() -> list[Terrain]:
    cells = round(SIDE_M / CELL_M)
    grid = Grid(WEST, NORTH, CELL_M, CELL_M, cells, cells)
    rng = np.random.default_rng(3)
    before = 100.0 + rng.normal(0.0, 0.1, (cells, cells))
    after = before - rng.normal(6.0, 4.0, (cells, cells))
    after[1000:1100, 900:1000] = np.nan
    return [
        Terrain(Survey(role, role.value), ArrayRaster(role.value, z, grid, CRS))
        for role, z in ((SurveyRole.BEFORE, before), (SurveyRole.AFTER, after))
    ]


def _outline(hectares: float, cursor: int) -> shapely.Polygon:
    """Return an outline that is nearly drawn: its last corner, the cursor, is somewhere else at every move."""
    angles = np.linspace(0.0, 2.0 * np.pi, CORNERS, endpoint=False)
    reach = np.sqrt(hectares * 1e4 / np.pi) * (1.0 + 0.06 * np.sin(7.0 * angles))
    reach[-1] *= 0.9 + 0.2 * cursor / MOVES
    middle = np.array([WEST + SIDE_M / 2.0, NORTH - SIDE_M / 2.0])
    return shapely.Polygon(np.column_stack((reach * np.cos(angles), reach * np.sin(angles))) + middle)


def _timed(terrains: list[Terrain], hectares: float) -> Timing:
    live = LiveGround(*align([terrain.source for terrain in terrains], CRS))
    start = time.perf_counter()
    while (found := live.measure(_outline(hectares, MOVES))).missing:
        live.load(found.missing)
    first = time.perf_counter() - start
    took = []
    for cursor in range(MOVES):
        outline = _outline(hectares, cursor)
        live.load(live.measure(outline).missing)  # a tile that the cursor newly reached is read in the background
        start = time.perf_counter()
        figures = live.measure(outline).figures
        took.append((time.perf_counter() - start) * 1e3)
    if figures is None:
        raise RuntimeError("tiles are missing")
    start = time.perf_counter()
    run = compute_volumes(terrains, [Pit("1", outline)], crs=CRS)
    engine = time.perf_counter() - start
    difference = abs(figures.cut_m3 / run.result.pits[0].cut_m3 - 1.0)
    return Timing(hectares, first * 1e3, float(np.median(took)), max(took), engine * 1e3, difference)


def _section(timings: list[Timing]) -> Iterator[str]:
    yield "## Figures beside the cursor"
    yield ""
    yield f"Terrains of {CELL_M} m cells, outlines of {CORNERS} corners, {MOVES} moves of the last one. Asked for:"
    yield f"within {LIMIT_MS:.0f} ms for a pit of 5 ha. First: reading and summing the tiles, beside the interface."
    yield ""
    yield page.machine()
    yield page.versions("numpy", "shapely")
    yield page.command("benchmarks/live.py")
    yield ""
    yield "| pit, ha | first, ms | a move, ms (median) | worst, ms | engine, ms | cut against the engine (relative) |"
    yield "|---:|---:|---:|---:|---:|---:|"
    for one in timings:
        times = f"{one.first_ms:.0f} | {one.median_ms:.1f} | {one.worst_ms:.1f} | {one.engine_ms:.0f}"
        yield f"| {one.hectares:g} | {times} | {one.difference:.0e} |"


if __name__ == "__main__":
    main()
