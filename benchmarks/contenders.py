# SPDX-License-Identifier: GPL-3.0-or-later
"""The contenders: each run in a process of its own, which prints its times, its peak memory and its volumes as JSON.

python -m pitproof.benchmarks.contenders NAME SET FOLDER REPEATS
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from pitproof.benchmarks.truth import CELL, CRS, NODATA, SETS, TruthSet

Volumes = dict[int, float]  # pid to cut in m3; empty: none per polygon
Job = Callable[[], Volumes]

LONG_ENOUGH_S = 3.0  # quick ones are run more often, since a moment's disturbance is most of their time


def floor(truth: TruthSet, folder: Path) -> Job:
    """Read the blocks under the pits once each, subtract, add up: nothing that reads them can be quicker."""
    import geopandas
    import numpy as np
    import rasterio
    import shapely

    pits = geopandas.read_file(truth.path(folder, "pits"))
    size = 256

    def job() -> Volumes:
        with (
            rasterio.Env(GDAL_CACHEMAX=64),
            rasterio.open(truth.path(folder, "before")) as before,
            rasterio.open(truth.path(folder, "after")) as after,
        ):
            rows, cols = (part.ravel() for part in np.meshgrid(*[np.arange(0, truth.cells, size)] * 2, indexing="ij"))
            west, north = before.bounds.left + cols * CELL, before.bounds.top - rows * CELL
            boxes = shapely.box(west, north - size * CELL, west + size * CELL, north)
            tree = shapely.STRtree(np.asarray(pits.geometry))
            total = 0.0
            for number in np.unique(tree.query(boxes, predicate="intersects")[0]):
                row, col = int(rows[number]), int(cols[number])
                window = (row, min(row + size, truth.cells)), (col, min(col + size, truth.cells))
                ground = before.read(1, window=window), after.read(1, window=window)
                total += float((ground[0] - ground[1]).sum(dtype="float64"))
        return {}

    return job


def pitproof(truth: TruthSet, folder: Path, *, full: bool, threads: int) -> Job:
    """Compute the volumes, ``full``: split by licence and 5 m benches, with margins."""
    import geopandas
    import rasterio  # noqa: F401 - part of what is imported before the memory is taken
    import shapely

    from pitproof.core.model import Permit, Pit, Survey, SurveyRole
    from pitproof.core.rasters import open_raster
    from pitproof.core.volume.engine import compute_volumes
    from pitproof.core.volume.inputs import MarginSource, Terrain, VolumeOptions

    frame = geopandas.read_file(truth.path(folder, "pits"))
    pits = [Pit(str(pid), outline) for pid, outline in zip(frame.pid, frame.geometry)]
    options = VolumeOptions(bench_height_m=5.0 if full else None, threads=threads, margin_from=MarginSource.STATED)
    accuracy = {"sigma_z_m": 0.05, "sigma_xy_m": 0.05, "correlation_range_m": 20.0} if full else {}

    def job() -> Volumes:
        sources = [open_raster(str(truth.path(folder, what))) for what in ("before", "after")]
        roles = (SurveyRole.BEFORE, SurveyRole.AFTER)
        terrains = [Terrain(Survey(role, "", **accuracy), source) for role, source in zip(roles, sources)]
        west, south, _, _ = sources[0].grid.bounds
        side = truth.side_m
        corners = [(0.1, 0.0), (0.9, 0.2), (0.7, 1.0), (0.0, 0.7)]  # its sides cross many pits
        outline = shapely.Polygon([(west + x * side, south + y * side) for x, y in corners])
        permits = [Permit("C1", outline, z_min_m=95.0, z_max_m=105.0)] if full else []
        try:
            run = compute_volumes(terrains, pits, crs=CRS, permits=permits, options=options)
        finally:
            for source in sources:
                source.close()
        return {int(pit.pit_id): pit.cut_m3 for pit in run.result.pits}

    return job


def exactextract_net(truth: TruthSet, folder: Path) -> Job:
    """Take the sums of both terrains from each other; no file of differences."""
    import geopandas
    from exactextract import exact_extract

    pits = geopandas.read_file(truth.path(folder, "pits"))

    def job() -> Volumes:
        sums = [
            exact_extract(str(truth.path(folder, what)), pits, ["sum"], include_cols=["pid"], output="pandas")
            for what in ("before", "after")
        ]
        lost = (sums[0]["sum"] - sums[1]["sum"]) * CELL**2
        return dict(zip(sums[0]["pid"].tolist(), lost.tolist()))

    return job


def exactextract_difference(truth: TruthSet, folder: Path) -> Job:
    """Write the difference raster, then take its sums."""
    import geopandas
    import rasterio  # noqa: F401
    from exactextract import exact_extract

    pits = geopandas.read_file(truth.path(folder, "pits"))

    def job() -> Volumes:
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            difference = _difference(truth, folder, Path(scratch))
            sums = exact_extract(str(difference), pits, ["sum"], include_cols=["pid"], output="pandas")
        return dict(zip(sums["pid"].tolist(), (sums["sum"] * CELL**2).tolist()))

    return job


def rasterstats_centre(truth: TruthSet, folder: Path) -> Job:
    """Write the difference raster, then add up the cells whose centre is inside."""
    import geopandas
    import rasterio  # noqa: F401
    from rasterstats import zonal_stats

    pits = geopandas.read_file(truth.path(folder, "pits"))

    def job() -> Volumes:
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            difference = _difference(truth, folder, Path(scratch))
            sums = zonal_stats(list(pits.geometry), str(difference), stats="sum")
        return {pid: (one["sum"] or 0.0) * CELL**2 for pid, one in zip(pits.pid.tolist(), sums)}

    return job


def _difference(truth: TruthSet, folder: Path, scratch: Path) -> Path:
    import numpy as np
    import rasterio
    from rasterio.windows import Window

    path = scratch / "difference.tif"
    with (
        rasterio.open(truth.path(folder, "before")) as before,
        rasterio.open(truth.path(folder, "after")) as after,
        rasterio.open(path, "w", **{**before.profile, "bigtiff": "if_safer"}) as out,
    ):
        for row in range(0, truth.cells, 256):
            window = Window(0, row, truth.cells, min(256, truth.cells - row))
            first, second = before.read(1, window=window), after.read(1, window=window)
            lost = first - second
            if truth.sparse:
                lost = np.where(first == NODATA, NODATA, lost).astype("float32")
            out.write(lost, 1, window=window)
    return path


CONTENDERS: dict[str, Callable[[TruthSet, Path], Job]] = {
    "floor": floor,
    "pitproof-net": lambda truth, folder: pitproof(truth, folder, full=False, threads=0),
    "pitproof-net-1": lambda truth, folder: pitproof(truth, folder, full=False, threads=1),
    "pitproof-full": lambda truth, folder: pitproof(truth, folder, full=True, threads=0),
    "pitproof-full-1": lambda truth, folder: pitproof(truth, folder, full=True, threads=1),
    "exactextract-net": exactextract_net,
    "exactextract-difference": exactextract_difference,
    "rasterstats": rasterstats_centre,
}


def _status_mb(name: str) -> float:
    """Return a figure of this process's memory as the kernel counts it."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(float(line.split()[1]) / 1024 for line in lines if line.startswith(f"{name}:"))


def main() -> None:
    """Run one contender and print what came of it."""
    name, key, folder, repeats = sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
    try:
        job = CONTENDERS[name](SETS[key], folder)
    except ImportError as error:
        print(json.dumps({"absent": f"{error.name} is not installed"}))
        return
    before = _status_mb("VmRSS")
    seconds: list[float] = []
    volumes: Volumes = {}
    while len(seconds) <= repeats or sum(seconds) < LONG_ENOUGH_S:  # the first run warms up
        start = time.perf_counter()
        volumes = job()
        seconds.append(time.perf_counter() - start)
    peak = _status_mb("VmHWM") - before  # not ru_maxrss, which a child inherits from who started it
    print(json.dumps({"seconds": seconds[1:], "peak_mb": peak, "volumes": volumes}))


if __name__ == "__main__":
    main()
