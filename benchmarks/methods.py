# SPDX-License-Identifier: GPL-3.0-or-later
"""Time the second methods on one pit of 5 ha at 0.2 m and on 200 000 surveyed points; part of docs/BENCHMARKS.md.

dev/python benchmarks/methods.py              # also run by make bench
dev/python benchmarks/methods.py --points 20000 --dry    # quicker, nothing written
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from qgis.testing import start_app

from pitproof.adapters.triangulation import MeasuredPoints, triangulate
from pitproof.benchmarks import page
from pitproof.core.model import Pit, Survey, SurveyRole
from pitproof.core.progress import Silent
from pitproof.core.rasters import ArrayRaster, Grid
from pitproof.core.volume.engine import compute_volumes
from pitproof.core.volume.inputs import Terrain
from pitproof.core.volume.methods.crosscheck import cross_check
from pitproof.core.volume.methods.lines import Layout
from pitproof.core.volume.methods.rastertin import tin_volumes
from pitproof.core.volume.methods.sections import section_volumes
from pitproof.core.volume.methods.squares import square_volumes
from pitproof.core.volume.methods.tinrun import tin_pair_volumes
from pitproof.core.volume.results import Run

CRS = "EPSG:4546"
WEST, NORTH, SIDE_M, CELL_M = 500_000.0, 3_000_000.0, 290.0, 0.2
PLANE = (6.0, 0.02, 0.01)  # depth of the ground lost at the site's middle (m), its slope to the east and to the north


@dataclass(frozen=True)
class Timing:
    """What one method took and how far it is from the truth."""

    name: str
    seconds: float
    error_pct: float
    remark: str = ""


def main() -> None:
    """Measure, print, write."""
    options = _options()
    start_app()
    pit = _pit()
    truth = pit.outline.area * _depth(pit.outline.centroid.x, pit.outline.centroid.y)
    terrains = _terrains()
    timings = [*_raster_methods(terrains, pit, truth), *_points(pit, truth, options.points)]
    lines = list(_section(timings, pit, options.points))
    print("\n".join(lines))
    if not options.dry:
        page.write_section("methods", lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=200_000, help="surveyed points before, and as many after")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    return parser.parse_args()


def _ground(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return 100.0 + 3.0 * np.sin((x - WEST) / 40.0) + 2.0 * np.cos((y - NORTH) / 55.0)


def _depth(x: np.ndarray | float, y: np.ndarray | float) -> np.ndarray | float:
    depth, east, north = PLANE
    return depth + east * (x - WEST - SIDE_M / 2) + north * (y - NORTH + SIDE_M / 2)


def _pit() -> Pit:
    """Return an outline of 5 ha with 60 corners."""
    angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    reach = 126.0 * (1.0 + 0.08 * np.sin(3 * angles) + 0.03 * np.cos(7 * angles))
    middle = np.array([WEST + SIDE_M / 2, NORTH - SIDE_M / 2])
    outline = shapely.Polygon(np.column_stack((reach * np.cos(angles), reach * np.sin(angles))) + middle)
    factor = np.sqrt(50_000.0 / outline.area)
    return Pit("K1", shapely.affinity.scale(outline, factor, factor))


def _terrains() -> list[Terrain]:
    cells = round(SIDE_M / CELL_M)
    grid = Grid(WEST, NORTH, CELL_M, CELL_M, cells, cells)
    x = WEST + (np.arange(cells) + 0.5) * CELL_M
    y = NORTH - (np.arange(cells) + 0.5) * CELL_M
    before = _ground(x[None, :], y[:, None])
    after = before - _depth(x[None, :], y[:, None])
    return [
        Terrain(Survey(SurveyRole.BEFORE, "before"), ArrayRaster("before", before, grid, CRS)),
        Terrain(Survey(SurveyRole.AFTER, "after"), ArrayRaster("after", after, grid, CRS)),
    ]


def _raster_methods(terrains: list[Terrain], pit: Pit, truth: float) -> Iterator[Timing]:
    def timed(name: str, job: Callable[[], Run]) -> Timing:
        start = time.perf_counter()
        run = job()
        took = time.perf_counter() - start
        return Timing(name, took, (run.result.pits[0].cut_m3 / truth - 1.0) * 100.0)

    yield timed("main method (exact fractions)", lambda: compute_volumes(terrains, [pit], crs=CRS))
    yield timed("square grid, 5 m", lambda: square_volumes(terrains, [pit], crs=CRS, size_m=5.0).run)
    yield timed("sections, 5 m", lambda: section_volumes(terrains, [pit], crs=CRS, layout=Layout(5.0)).run)
    yield timed("triangles between the cell centres", lambda: tin_volumes(terrains, [pit], crs=CRS).run)
    start = time.perf_counter()
    check = cross_check(terrains, [pit], crs=CRS)
    took = time.perf_counter() - start
    worst = max((abs(one.difference_pct or 0.0) for one in check.comparisons), default=0.0)
    yield Timing("cross-check of all, with convergence", took, worst, "worst difference from the main method")


def _points(pit: Pit, truth: float, count: int) -> Iterator[Timing]:
    rng = np.random.default_rng(11)
    tins, building = [], 0.0
    for name, lost in (("before", False), ("after", True)):
        x = WEST + rng.random(count) * SIDE_M
        y = NORTH - rng.random(count) * SIDE_M
        z = _ground(x, y) - (_depth(x, y) if lost else 0.0)
        start = time.perf_counter()
        tins.append(triangulate(MeasuredPoints(name, np.column_stack((x, y, z))), Silent()))
        building += time.perf_counter() - start
    yield Timing(f"building two networks of {count:,} points", building, 0.0, "by QGIS")
    start = time.perf_counter()
    made = tin_pair_volumes(tins[0], tins[1], [pit], crs=CRS)
    took = time.perf_counter() - start
    error = (made.run.result.pits[0].cut_m3 / truth - 1.0) * 100.0
    yield Timing("volume between the two networks", took, error, f"{took / building:.1f} × the building")


def _section(timings: list[Timing], pit: Pit, points: int) -> Iterator[str]:
    yield "## Second methods: one pit of 5 ha"
    yield ""
    yield f"Terrain of {CELL_M} m cells, outline of {pit.outline.area:,.0f} m² with 60 corners; the ground lost is a"
    yield f"tilted plane (closed form). The networks have {points:,} random points each on the same wavy ground, whose"
    yield "triangles miss its curvature: that is their error."
    yield ""
    yield page.machine()
    yield page.versions("numpy", "shapely")
    yield page.command("benchmarks/methods.py")
    yield ""
    yield "| method | s | cut against truth, % | |"
    yield "|---|---:|---:|---|"
    for one in timings:
        yield f"| {one.name} | {one.seconds:.2f} | {one.error_pct:+.5f} | {one.remark} |"


if __name__ == "__main__":
    main()
