# SPDX-License-Identifier: GPL-3.0-or-later
"""The contenders that are programs of their own: the QGIS tools in a chain, GRASS, SAGA. Start-up is in their time."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import geopandas

from pitproof.benchmarks.truth import CELL, TruthSet

ROOT = Path(__file__).resolve().parent.parent
Volumes = dict[int, float]


class Chain:
    """Runs programs one after another; adds up their time and keeps their highest memory."""

    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch
        self.seconds = 0.0
        self.peak_mb = 0.0

    def run(self, command: Sequence[str], **environment: str) -> None:
        """Run one program and wait for it; raises `RuntimeError` with its last words when it fails."""
        log = self.scratch / "log.txt"
        start = time.perf_counter()
        with log.open("wb") as out:
            child = subprocess.Popen(
                command, stdout=out, stderr=subprocess.STDOUT, cwd=self.scratch, env={**os.environ, **environment}
            )
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        self.seconds += time.perf_counter() - start
        self.peak_mb = max(self.peak_mb, used.ru_maxrss / 1024)
        if child.returncode:
            raise RuntimeError(f"{command[0]}: {log.read_text(errors='replace')[-400:]}")


def qgis_chain(truth: TruthSet, folder: Path, chain: Chain) -> Volumes:
    """gdal:rastercalculator, then native:zonalstatisticsfb."""
    tool = str(ROOT / "dev" / "qgis_process")
    difference, zones = chain.scratch / "difference.tif", chain.scratch / "zones.gpkg"
    chain.run(
        (
            *(tool, "run", "gdal:rastercalculator", f"--INPUT_A={truth.path(folder, 'before')}", "--BAND_A=1"),
            *(f"--INPUT_B={truth.path(folder, 'after')}", "--BAND_B=1", "--FORMULA=A-B", "--NO_DATA=-9999"),
            *("--RTYPE=5", f"--OUTPUT={difference}"),
        )
    )
    chain.run(
        (
            *(tool, "run", "native:zonalstatisticsfb", f"--INPUT={truth.path(folder, 'pits')}"),
            *(f"--INPUT_RASTER={difference}", "--RASTER_BAND=1", "--COLUMN_PREFIX=z_", "--STATISTICS=0,1"),
            f"--OUTPUT={zones}",
        )
    )
    found = geopandas.read_file(zones)
    return dict(zip(found.pid.tolist(), (found.z_sum.fillna(0.0) * CELL**2).tolist()))


def grass_chain(truth: TruthSet, folder: Path, chain: Chain) -> Volumes:
    """r.mapcalc, then v.rast.stats."""
    script = chain.scratch / "chain.sh"
    script.write_text(
        "set -e\n"
        f"r.external input={truth.path(folder, 'before')} output=before --o --q\n"
        f"r.external input={truth.path(folder, 'after')} output=after --o --q\n"
        f"v.in.ogr input={truth.path(folder, 'pits')} output=pits --o --q\n"
        "g.region raster=before\n"
        'r.mapcalc "dod = before - after" --q --o\n'
        "v.rast.stats -c map=pits raster=dod column_prefix=d method=number,sum --q\n"
        "v.db.select map=pits columns=pid,d_sum separator=comma file=sums.csv --o\n"
    )
    chain.run(["grass", "-c", str(truth.path(folder, "before")), "-e", str(chain.scratch / "gdb")])
    chain.run(["grass", str(chain.scratch / "gdb" / "PERMANENT"), "--exec", "bash", str(script)])
    with (chain.scratch / "sums.csv").open() as rows:
        return {int(row["pid"]): float(row["d_sum"] or 0.0) * CELL**2 for row in csv.DictReader(rows)}


def saga_chain(truth: TruthSet, folder: Path, chain: Chain) -> Volumes:
    """grid_calculus (difference), then shapes_grid 2 weighted by cell area, which sums to volumes itself."""
    pits = chain.scratch / "pits.shp"
    geopandas.read_file(truth.path(folder, "pits"))[["pid", "geometry"]].to_file(pits)
    before, after = truth.path(folder, "before"), truth.path(folder, "after")
    difference, zones = chain.scratch / "difference.sdat", chain.scratch / "zones.shp"
    chain.run(["saga_cmd", "-f=s", "grid_calculus", "3", f"-A={before}", f"-B={after}", f"-C={difference}"])
    chain.run(
        (
            *("saga_cmd", "-f=s", "shapes_grid", "2", f"-GRIDS={difference}", f"-POLYGONS={pits}"),
            *("-METHOD=3", "-NAMING=0", "-SUM=1", f"-RESULT={zones}"),
        )
    )
    found = geopandas.read_file(zones)
    column = next(name for name in found.columns if "SUM" in name.upper())
    return dict(zip(found.pid.astype(int).tolist(), found[column].tolist()))


TOOLS: dict[str, tuple[str, Callable[[TruthSet, Path, Chain], Volumes]]] = {
    "qgis": ("qgis_process", qgis_chain),
    "grass": ("grass", grass_chain),
    "saga": ("saga_cmd", saga_chain),
}


def measure(name: str, truth: TruthSet, folder: Path, scratch: Path) -> dict[str, object]:
    """Run one chain once."""
    program, chain_of = TOOLS[name]
    if shutil.which(program) is None:
        return {"absent": f"{program} is not installed"}
    chain = Chain(scratch)
    try:
        volumes = chain_of(truth, folder, chain)
    except (RuntimeError, OSError) as error:
        return {"absent": f"failed: {str(error).strip()[-160:]}"}
    return {"seconds": [chain.seconds], "peak_mb": chain.peak_mb, "volumes": volumes}
