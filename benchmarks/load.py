# SPDX-License-Identifier: GPL-3.0-or-later
"""A case far above the usual: 2000 pits and 100 licences over a mosaic of 40000 × 40000; part of docs/BENCHMARKS.md.

dev/python benchmarks/load.py            # also run by make bench
dev/python benchmarks/load.py --pits 100 --cells 8000 --dry
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import shapely
from rasterio.transform import from_origin
from rasterio.windows import Window

from pitproof.benchmarks import dockload, page
from pitproof.benchmarks.truth import depth_at
from pitproof.core.casefile import (
    JournalEntry,
    add_evidence,
    check_integrity,
    create_case,
    read_case,
    read_results,
    write_results,
)
from pitproof.core.chain import RULES, compute_case
from pitproof.core.model import CaseInfo, DensitySample, Permit, Pit, Price, Survey, SurveyRole
from pitproof.core.progress import Silent
from pitproof.core.valuation.rulebook.rules import load_rules

CRS = "EPSG:4546"
WEST, SOUTH, CELL_M, BLOCK = 500_000.0, 3_000_000.0, 0.5, 512
FOLDER = Path(os.environ.get("PITPROOF_BENCH_DATA", Path(tempfile.gettempdir()) / "pitproof_bench")) / "load"


def main() -> None:
    """Make the case, run it, write the section."""
    options = _options()
    outlines = _outlines(options.pits, options.cells * CELL_M)
    case, terrain_mb = _case(options, outlines)
    rules = load_rules(RULES)
    timings: list[tuple[str, float]] = []
    with tempfile.TemporaryDirectory(dir=FOLDER) as scratch, Peak() as peak:

        def timed(name: str, job: Callable[[], Any]) -> Any:
            start = time.perf_counter()
            found = job()
            timings.append((name, time.perf_counter() - start))
            return found

        timed("read the case", lambda: read_case(case))
        found = timed(
            "compute volumes with licence split, margins, value",
            lambda: compute_case(case, Path(scratch), rules, Silent()),
        )
        entry = JournalEntry(who="load", algorithm="pitproof:runcase", input_hashes=found.input_hashes)
        timed("write results and journal", lambda: write_results(case, found.volumes, found.determination, entry))
        timed("read the results", lambda: read_results(case))
        timed("check journal and tables", lambda: check_integrity(case))
    truth = np.array([o.area * depth_at(o.centroid.x - WEST, o.centroid.y - SOUTH) for o in outlines])
    cut = np.array([pit.cut_m3 for pit in found.volumes.pits])
    worst = float(np.abs(cut / truth - 1.0).max())
    lines = [*_section(options, timings, peak.mb, worst, terrain_mb), *_dock(dockload.in_a_process(case))]
    print("\n".join(lines))
    if not options.dry:
        page.write_section("load", lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pits", type=int, default=2000)
    parser.add_argument("--permits", type=int, default=100)
    parser.add_argument("--cells", type=int, default=40_000, help="along each side")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    return parser.parse_args()


class Peak:
    """Watches the memory of this process, above what it took at the beginning."""

    def __enter__(self) -> Peak:
        self._from, self.mb, self._done = _resident_mb(), 0.0, threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()
        return self

    def _look(self) -> None:
        while not self._done.wait(0.02):
            self.mb = max(self.mb, _resident_mb() - self._from)

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._watch.join()


def _resident_mb() -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(float(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))


def _outlines(count: int, side_m: float) -> list[shapely.Polygon]:
    """Return pits of 0.02 to 0.5 ha, one in each cell of a grid, so that none overlaps."""
    rng = np.random.default_rng(5)
    lanes = int(np.ceil(np.sqrt(count)))
    step = side_m / lanes
    found = []
    for number in range(count):
        row, col = divmod(number, lanes)
        radius = rng.uniform(8.0, min(40.0, step / 3))
        x, y = WEST + (col + rng.uniform(0.35, 0.65)) * step, SOUTH + (row + rng.uniform(0.35, 0.65)) * step
        angles = np.linspace(0, 2 * np.pi, int(rng.integers(8, 40)), endpoint=False)
        reach = radius * (0.8 + 0.2 * rng.random(len(angles)))
        found.append(shapely.Polygon(np.column_stack((x + reach * np.cos(angles), y + reach * np.sin(angles)))))
    return found


def _case(options: argparse.Namespace, outlines: list[shapely.Polygon]) -> tuple[Path, float]:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    files = [FOLDER / "before.tif", FOLDER / "after.tif"]
    _write_terrain(options.cells, outlines, *files)
    case = create_case(FOLDER / "case.gpkg", CaseInfo("负载 1", "两千个采坑", CRS, vertical_datum="1985国家高程基准"))
    add_evidence(
        case,
        pits=[Pit(f"K{number}", outline, mineral="建筑石料用灰岩") for number, outline in enumerate(outlines, 1)],
        permits=list(_permits(options, outlines)),
        surveys=[
            Survey(role, path.name, surveyed_on=day, sigma_z_m=0.05, sigma_xy_m=0.05, bias_z_m=0.02)
            for role, path, day in zip(
                (SurveyRole.BEFORE, SurveyRole.AFTER), files, (date(2023, 3, 1), date(2024, 9, 1))
            )
        ],
        density_samples=[DensitySample(f"D{n}", "建筑石料用灰岩", Decimal("2.65")) for n in range(5)],
        prices=[Price("建筑石料用灰岩", Decimal("30.00"))],
    )
    return case, sum(path.stat().st_size for path in files) / 2**20


def _permits(options: argparse.Namespace, outlines: list[shapely.Polygon]) -> Iterator[Permit]:
    """Yield licences, each over some of the pits and some of their depth."""
    for number in range(options.permits):
        centre = outlines[number * len(outlines) // options.permits].centroid
        yield Permit(
            f"C{number:022d}",
            shapely.box(centre.x - 300.0, centre.y - 15.0, centre.x + 300.0, centre.y + 300.0),
            z_min_m=96.0,
            z_max_m=140.0,
            valid_from=date(2020, 1, 1),
            valid_to=date(2030, 1, 1),
        )


def _write_terrain(cells: int, outlines: list[shapely.Polygon], before_path: Path, after_path: Path) -> None:
    north = SOUTH + cells * CELL_M
    profile = {
        "driver": "GTiff",
        "dtype": "float32",
        "count": 1,
        "width": cells,
        "height": cells,
        "crs": CRS,
        "transform": from_origin(WEST, north, CELL_M, CELL_M),
        "tiled": True,
        "blockxsize": BLOCK,
        "blockysize": BLOCK,
        "nodata": -9999.0,
        "compress": "deflate",
        "predictor": 3,
        "sparse_ok": True,
        "bigtiff": "yes",
    }
    rows, cols = (part.ravel() for part in np.meshgrid(*[np.arange(0, cells, BLOCK)] * 2, indexing="ij"))
    west, top = WEST + cols * CELL_M, north - rows * CELL_M
    boxes = shapely.box(west, top - BLOCK * CELL_M, west + BLOCK * CELL_M, top)
    near = np.unique(shapely.STRtree(boxes).query(shapely.buffer(outlines, 30.0), predicate="intersects")[1])
    with rasterio.open(before_path, "w", **profile) as before, rasterio.open(after_path, "w", **profile) as after:
        for number in near:
            window = Window(
                int(cols[number]),
                int(rows[number]),
                *[int(min(BLOCK, cells - c)) for c in (cols[number], rows[number])],
            )
            x = (np.arange(window.width) + window.col_off + 0.5) * CELL_M
            y = (cells - (np.arange(window.height) + window.row_off + 0.5)) * CELL_M
            ground = 100.0 + 10.0 * np.sin(x / 180.0)[None, :] + 8.0 * np.cos(y / 230.0)[:, None]
            before.write(ground.astype("float32"), 1, window=window)
            after.write((ground - depth_at(x[None, :], y[:, None])).astype("float32"), 1, window=window)


def _section(
    options: argparse.Namespace, timings: list[tuple[str, float]], peak_mb: float, worst: float, terrain_mb: float
) -> Iterator[str]:
    yield f"## Load: {options.pits:,} pits, {options.permits} licences, {options.cells:,} × {options.cells:,} cells"
    yield ""
    yield f"Two sparse mosaics, deflated, {terrain_mb:,.0f} MB in all; the ground lost is a tilted plane."
    yield ""
    yield page.machine()
    yield page.versions("numpy", "shapely", "rasterio")
    yield page.command("benchmarks/load.py")
    yield ""
    yield "| step | s |"
    yield "|---|---:|"
    for name, seconds in timings:
        yield f"| {name} | {seconds:.1f} |"
    yield ""
    yield f"Peak memory above the imports: {peak_mb:.0f} MB. Worst pit against the truth: {worst:.1e}."


def _dock(steps: list[tuple[str, float, float]]) -> Iterator[str]:
    yield ""
    yield "The panel with this case: how long each step took, and the longest time in it in which QGIS's main thread"
    yield f"answered nothing (a beat every {dockload.BEAT_MS} ms). The computation is a task; second methods are off."
    yield ""
    yield "| step | s | longest pause, ms |"
    yield "|---|---:|---:|"
    for name, seconds, pause_ms in steps:
        yield f"| {name} | {seconds:.1f} | {pause_ms:.0f} |"


if __name__ == "__main__":
    main()
