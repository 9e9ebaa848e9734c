# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure the volume engine beside its peers on terrain of known truth; print a table and write docs/BENCHMARKS.md.

make bench                                  # everything that is installed
dev/python benchmarks/volume.py --quick     # the smallest set, no other programs
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import geopandas
import numpy as np

from pitproof.benchmarks import page, tools
from pitproof.benchmarks.truth import SETS, TruthSet, make

FOLDER = Path(os.environ.get("PITPROOF_BENCH_DATA", Path(tempfile.gettempdir()) / "pitproof_bench"))
ROUNDS = 3  # of the floor and our own
SLOW_S = 15.0  # a program that takes longer is run once

NAMES = {
    "floor": "floor: the same blocks read once each, subtracted, added up (numpy, one thread)",
    "pitproof-net": "**PitProof, volumes only**",
    "pitproof-net-1": "PitProof, volumes only, 1 thread",
    "pitproof-full": "**PitProof, licence and bench split, margins**",
    "pitproof-full-1": "PitProof, licence and bench split, margins, 1 thread",
    "exactextract-net": "exactextract, net sum of both rasters, no difference file",
    "exactextract-difference": "exactextract, difference file and sums",
    "rasterstats": "rasterstats, cell centre, difference file and sums",
    "qgis": "QGIS: gdal:rastercalculator, native:zonalstatisticsfb",
    "grass": "GRASS: r.mapcalc, v.rast.stats",
    "saga": "SAGA: difference, zonal statistics weighted by area",
}
OWN = ("floor", "pitproof-net", "pitproof-net-1", "pitproof-full", "pitproof-full-1")
PEERS = ("exactextract-net", "exactextract-difference", "rasterstats", "qgis", "grass", "saga")
SKIPPED = {
    ("rasterstats", "d"): "not run: holds the whole raster in memory",
    ("saga", "b"): "not run: holds the whole raster in memory",
    ("saga", "c"): "not run: holds the whole raster in memory",
    ("saga", "d"): "not run: holds the whole raster in memory",
    ("grass", "c"): "not run: works through the whole raster",
    ("grass", "d"): "not run: works through the whole raster",
}


@dataclass
class Row:
    """What one contender did on one set."""

    contender: str
    seconds: float = 0.0
    peak_mb: float = 0.0
    worst: float | None = None  # relative error
    by_class: tuple[float, ...] = ()  # rms relative error, %
    remark: str = ""


def main() -> None:
    """Measure and report."""
    options = _options()
    keys = ["a"] if options.quick else options.sets.split(",")
    peers = () if options.quick or options.peers == "none" else PEERS
    tables = []
    for key in keys:
        truth = SETS[key]
        print(f"Set {key}: {truth.title}", flush=True)
        make(truth, FOLDER)
        rows = _own(truth, options)
        for row in rows:
            print("  " + _line(row, rows[0]), flush=True)
        for name in peers:
            rows.append(_measure(name, truth, options))
            print("  " + _line(rows[-1], rows[0]), flush=True)
        tables.append((truth, rows))
    if not options.quick:
        page.write_section("volume", _section(tables, options))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="set a only, no peers, nothing written")
    parser.add_argument("--sets", default="a,b,c,d", help="which sets, separated by commas")
    parser.add_argument("--peers", choices=("all", "none"), default="all")
    parser.add_argument("--repeats", type=int, default=3, help="warm runs at least")
    parser.add_argument("--python", default=sys.executable, help="Python that has exactextract and rasterstats")
    return parser.parse_args()


def _own(truth: TruthSet, options: argparse.Namespace) -> list[Row]:
    """Measure the floor and our own in turns, so that a slow minute of the machine does not fall on one of them."""
    rounds = [[_measure(name, truth, options) for name in OWN] for _ in range(ROUNDS)]
    best = [min(rows, key=lambda row: row.seconds) for rows in zip(*rounds)]
    for row, rows in zip(best, zip(*rounds)):
        row.peak_mb = max(one.peak_mb for one in rows)
    return best


def _measure(name: str, truth: TruthSet, options: argparse.Namespace) -> Row:
    if (name, truth.key) in SKIPPED:
        return Row(name, remark=SKIPPED[name, truth.key])
    found = _program(name, truth, options.repeats) if name in tools.TOOLS else _process(name, truth, options)
    if "absent" in found:
        return Row(name, remark=found["absent"])
    worst, by_class = _errors({int(pid): cut for pid, cut in found["volumes"].items()}, truth)
    return Row(name, statistics.median(found["seconds"]), found["peak_mb"], worst, by_class)


def _process(name: str, truth: TruthSet, options: argparse.Namespace) -> dict:
    python = options.python if name in PEERS else sys.executable
    command = [python, "-P", "-m", "pitproof.benchmarks.contenders", name, truth.key, str(FOLDER), str(options.repeats)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return {"absent": f"failed: {done.stderr.strip().splitlines()[-1][:160] if done.stderr.strip() else '?'}"}
    return json.loads(done.stdout.strip().splitlines()[-1])


def _program(name: str, truth: TruthSet, repeats: int) -> dict:
    best: dict = {}
    for _ in range(repeats):
        scratch = Path(tempfile.mkdtemp(dir=FOLDER))
        try:
            found = tools.measure(name, truth, FOLDER, scratch)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
        if "absent" in found:
            return found
        if not best or found["seconds"][0] < best["seconds"][0]:
            best = found
        if found["seconds"][0] > SLOW_S:
            break
    return best


def _errors(volumes: dict[int, float], truth: TruthSet) -> tuple[float | None, tuple[float, ...]]:
    if not volumes:
        return None, ()
    pits = geopandas.read_file(truth.path(FOLDER, "pits"))
    error = np.array([volumes.get(pid, 0.0) for pid in pits.pid]) / pits.true_cut.to_numpy() - 1.0
    classes = sorted(set(pits.size_class))
    rms = tuple(float(np.sqrt(np.mean(error[pits.size_class == one] ** 2))) * 100.0 for one in classes)
    return float(np.abs(error).max()), rms


def _line(row: Row, floor: Row) -> str:
    if row.remark:
        return f"{row.contender:24s} {row.remark}"
    worst = "" if row.worst is None else f"{row.worst:9.1e}"
    return (
        f"{row.contender:24s} {row.seconds:8.3f} s {row.seconds / floor.seconds:7.1f} x {row.peak_mb:6.0f} MB {worst}"
    )


def _section(tables: Sequence[tuple[TruthSet, list[Row]]], options: argparse.Namespace) -> list[str]:
    lines = [
        "## The volume engine",
        "",
        "The truth of every volume is known in closed form: the ground lost is a tilted plane, so a pit's volume is",
        "its area times the depth at its centroid. The terrain is stored as float32, whose rounding alone makes a",
        "relative error of up to 6e-7.",
        "",
        *_machine(options),
        "",
    ]
    for truth, rows in tables:
        lines += [f"### Set {truth.key}: {truth.title}", "", *_table(rows), ""]
    lines += [
        "Times are medians of the warm runs, files in the page cache; the floor and our own were measured in",
        f"{ROUNDS} turns, of which the best counts. Python contenders are measured inside their process after the",
        "imports, and memory is the peak above what the imports took. The programs (QGIS, GRASS,",
        "SAGA) are whole processes with their start-up and all their memory; those that take more than",
        f"{SLOW_S:.0f} s are run once. Errors are relative to the truth: the worst polygon, and the root mean square",
        "by size of pit where a set has several sizes.",
    ]
    return lines


def _table(rows: Sequence[Row]) -> Iterator[str]:
    floor = rows[0].seconds
    several = any(len(row.by_class) > 1 for row in rows)
    sizes = " rms error % at 5 / 30 / 120 / 300 m |" if several else ""
    yield f"| contender | s | × floor | peak MB | worst error |{sizes}"
    yield "|---|---:|---:|---:|---:|" + ("---|" if several else "")
    for row in rows:
        rms = " / ".join(f"{value:.2g}" if value >= 1e-3 else "0" for value in row.by_class)
        last = f" {rms} |" if several else ""
        if row.remark:
            yield f"| {NAMES[row.contender]} | {row.remark} | | | |{' |' if several else ''}"
            continue
        worst = "" if row.worst is None else f"{row.worst:.1e}"
        ratio = row.seconds / floor
        yield f"| {NAMES[row.contender]} | {row.seconds:.3f} | {ratio:.1f} | {row.peak_mb:.0f} | {worst} |{last}"


def _machine(options: argparse.Namespace) -> Iterator[str]:
    versions = [f"Python {platform.python_version()}", *(_version(name, options) for name in ("numpy", "shapely"))]
    versions += [_version(name, options) for name in ("rasterio", "GDAL", "exactextract", "rasterstats")]
    yield page.machine()
    yield f"- Versions: {', '.join(versions)}"
    programs = [text for name in ("qgis_process", "grass", "saga_cmd") if (text := _program_version(name))]
    yield f"- Programs: {', '.join(programs) or 'none'}"
    yield page.command("benchmarks/volume.py")


def _version(name: str, options: argparse.Namespace) -> str:
    try:
        return f"{name} {metadata.version(name)}"
    except metadata.PackageNotFoundError:
        code = f"from importlib import metadata; print(metadata.version({name!r}))"
        done = subprocess.run([options.python, "-P", "-c", code], capture_output=True, text=True, check=False)
        return f"{name} {done.stdout.strip() or 'absent'}"


def _program_version(name: str) -> str:
    if shutil.which(name) is None:
        return ""
    done = subprocess.run(
        [name, "--version"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
    )
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if any(c.isdigit() for c in line)]
    return lines[0].split("'")[0].strip()[:60] if lines else name


if __name__ == "__main__":
    main()
