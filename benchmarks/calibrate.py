# SPDX-License-Identifier: GPL-3.0-or-later
"""Is the error margin true? Simulated surveys of pits of known volume, and how often the margin holds the truth.

Every case draws pit size, cell, noise, correlation range, remaining shift and outline error; the errors are what the
surveys state, so the margin has to cover the truth in 95 % of the cases. `make calibrate` writes docs/CALIBRATION.md.
"""

from __future__ import annotations

import math
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from pitproof.core.model import Pit, Survey, SurveyRole
from pitproof.core.rasters import ArrayRaster, Grid
from pitproof.core.volume.engine import compute_volumes
from pitproof.core.volume.inputs import MarginSource, Terrain, VolumeOptions

CASES = 600
SEED = 2024
CRS = "EPSG:4547"
WEST, NORTH = 512_000.0, 3_368_000.0
RING_M = 66.0  # ground around the pit, for the margins from stable ground
TARGET = Path(__file__).resolve().parent.parent / "docs" / "CALIBRATION.md"


@dataclass(frozen=True)
class Drawn:
    size_m: float  # diameter of the crest
    cell_m: float
    sigma_m: float  # white noise of one terrain
    correlated_m: float  # correlated noise of one terrain, square root of the sill
    range_m: float
    bias_m: float  # bound, 95 %, of one terrain
    outline_m: float  # one sigma of the outline's offset
    depth_m: float
    wide: bool  # the outline lies outside the crest, as surveyors are told; else on the crest


@dataclass(frozen=True)
class Outcome:
    drawn: Drawn
    error_m3: float
    margin_m3: float
    stable_margin_m3: float | None
    volume_m3: float

    @property
    def held(self) -> bool:
        return abs(self.error_m3) <= self.margin_m3

    @property
    def held_by_stable_ground(self) -> bool:
        return self.stable_margin_m3 is not None and abs(self.error_m3) <= self.stable_margin_m3


def draw(rng: np.random.Generator) -> Drawn:
    size = float(np.exp(rng.uniform(np.log(10.0), np.log(300.0))))
    finest = max(0.1, (size + 2 * RING_M) / 1200.0)  # at most 1.44 million cells
    coarsest = min(2.0, size / 20.0)
    cell = float(np.exp(rng.uniform(np.log(finest), np.log(max(finest * 1.01, coarsest)))))
    correlated = rng.random() < 0.6
    return Drawn(
        size_m=size,
        cell_m=cell,
        sigma_m=float(rng.uniform(0.01, 0.10)),
        correlated_m=float(rng.uniform(0.01, 0.08)) if correlated else 0.0,
        range_m=float(np.exp(rng.uniform(np.log(max(2.0, 2 * cell)), np.log(50.0)))) if correlated else 0.0,
        bias_m=float(rng.uniform(0.0, 0.06)) if rng.random() < 0.6 else 0.0,
        outline_m=float(rng.uniform(0.02, 0.3)) if rng.random() < 0.5 else 0.0,
        depth_m=float(rng.uniform(0.03, 0.10) * size + 1.0),
        wide=bool(rng.random() < 0.6),
    )


def spherical_noise(shape: tuple[int, int], cell: float, reach: float, rng: np.random.Generator) -> np.ndarray:
    """Noise of unit variance with a spherical variogram, by its spectrum on a lattice larger than the site."""
    rows, cols = (n + math.ceil(reach / cell) + 1 for n in shape)
    y = np.minimum(np.arange(rows), rows - np.arange(rows))[:, None] * cell
    x = np.minimum(np.arange(cols), cols - np.arange(cols))[None, :] * cell
    ratio = np.minimum(np.hypot(x, y) / reach, 1.0)
    covariance = 1.0 - 1.5 * ratio + 0.5 * ratio**3
    spectrum = np.sqrt(np.maximum(np.fft.rfft2(covariance).real, 0.0))
    white = np.fft.rfft2(rng.normal(size=(rows, cols)))
    return np.fft.irfft2(white * spectrum, s=(rows, cols))[: shape[0], : shape[1]]


def survey_noise(drawn: Drawn, shape: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    noise = rng.normal(0.0, drawn.sigma_m, shape) + rng.normal(0.0, drawn.bias_m / 1.96)
    if drawn.range_m > 0.0:
        noise = noise + drawn.correlated_m * spherical_noise(shape, drawn.cell_m, drawn.range_m, rng)
    return noise


def simulate(drawn: Drawn, rng: np.random.Generator) -> Outcome:
    span = drawn.size_m + 2 * RING_M
    count = math.ceil(span / drawn.cell_m)
    grid = Grid(WEST, NORTH, drawn.cell_m, drawn.cell_m, count, count)
    along = (np.arange(count) + 0.5) * drawn.cell_m
    middle = span / 2 + rng.uniform(-0.5, 0.5, 2) * drawn.cell_m
    x, y = along[None, :] - middle[0], along[:, None] - middle[1]
    radius = drawn.size_m / 2
    ground = 100.0 + 0.05 * x - 0.08 * y + 0.6 * np.sin(x / 23.0) + 0.4 * np.cos(y / 17.0)
    wall = 0.3 * radius  # faces take the outer three tenths: a frustum
    depth = drawn.depth_m * np.clip((radius - np.hypot(x, y)) / wall, 0.0, 1.0)
    inner = radius - wall
    truth = math.pi * drawn.depth_m / 3.0 * (radius**2 + radius * inner + inner**2)
    before = ground + survey_noise(drawn, ground.shape, rng)
    after = ground - depth + survey_noise(drawn, ground.shape, rng)
    reach = radius + (max(1.0, 3 * drawn.outline_m) if drawn.wide else 0.0) + rng.normal(0.0, drawn.outline_m)
    outline = shapely.Point(WEST + middle[0], NORTH - middle[1]).buffer(max(reach, radius / 2), 64)
    stated = {
        "sigma_z_m": drawn.sigma_m,
        "bias_z_m": drawn.bias_m,
        "correlated_sigma_m": drawn.correlated_m or None,
        "correlation_range_m": drawn.range_m or None,
        "sigma_xy_m": drawn.outline_m,
    }
    terrains = [
        Terrain(Survey(role, "", **stated), ArrayRaster(role.value, z, grid, CRS))
        for role, z in ((SurveyRole.BEFORE, before), (SurveyRole.AFTER, after))
    ]
    found = [
        compute_volumes(terrains, [Pit("K1", outline)], crs=CRS, options=VolumeOptions(margin_from=source)).result.pits[
            0
        ]
        for source in (MarginSource.STATED, MarginSource.STABLE_GROUND)
    ]
    return Outcome(
        drawn=drawn,
        error_m3=found[0].cut_m3 - truth,
        margin_m3=found[0].margin.margin_m3,
        stable_margin_m3=found[1].margin.margin_m3 if found[1].margin else None,
        volume_m3=truth,
    )


CLASSES = {
    "pit 10–30 m": lambda d: d.size_m < 30,
    "pit 30–100 m": lambda d: 30 <= d.size_m < 100,
    "pit 100–300 m": lambda d: d.size_m >= 100,
    "cell under 0.3 m": lambda d: d.cell_m < 0.3,
    "cell 0.3–0.7 m": lambda d: 0.3 <= d.cell_m < 0.7,
    "cell 0.7–2 m": lambda d: d.cell_m >= 0.7,
    "white noise only": lambda d: d.range_m == 0.0,
    "correlated, range 2–10 m": lambda d: 0.0 < d.range_m < 10,
    "correlated, range 10–50 m": lambda d: d.range_m >= 10,
    "no remaining shift": lambda d: d.bias_m == 0.0,
    "remaining shift": lambda d: d.bias_m > 0.0,
    "outline without error": lambda d: d.outline_m == 0.0,
    "outline error, drawn outside the crest": lambda d: d.outline_m > 0.0 and d.wide,
    "outline error, drawn on the crest": lambda d: d.outline_m > 0.0 and not d.wide,
}


def share(outcomes: list[Outcome], stable: bool = False) -> float:
    if stable:
        outcomes = [outcome for outcome in outcomes if outcome.stable_margin_m3 is not None]
    held = [outcome.held_by_stable_ground if stable else outcome.held for outcome in outcomes]
    return 100.0 * sum(held) / len(held) if held else math.nan


def report(outcomes: list[Outcome], seconds: float) -> str:
    lines = [
        "# Calibration of the error margin",
        "",
        "Made by `make calibrate`; the same command on the same code gives the same table.",
        "",
        f"{len(outcomes)} simulated surveys (seed {SEED}): frustum pits of known volume in rolling ground, crest 10 to",
        "300 m, cell 0.1 to 2 m (at least 20 cells across the crest), white noise 0.01 to 0.10 m per terrain, in 60 %",
        "of the cases correlated noise (spherical variogram, range 2 to 50 m), in 60 % a remaining shift, in half an",
        "outline offset. The errors drawn are what the surveys state. A true margin holds the truth in 95 %.",
        "",
        "| class | cases | held, stated errors | held, errors from stable ground | median margin / volume |",
        "|---|---:|---:|---:|---:|",
    ]
    rows = [("**all**", outcomes), *((name, [o for o in outcomes if rule(o.drawn)]) for name, rule in CLASSES.items())]
    for name, some in rows:
        relative = float(np.median([outcome.margin_m3 / outcome.volume_m3 for outcome in some]))
        lines.append(
            f"| {name} | {len(some)} | {share(some):.1f} % | {share(some, stable=True):.1f} % "
            f"| {100 * relative:.2f} % |"
        )
    lines += [
        "",
        "Errors from stable ground keep a measured shift in the margin instead of taking it off the volume, so they",
        "hold more often than 95 % where there is one.",
        "",
    ]
    print(f"{seconds:.0f} s")
    return "\n".join(lines)


def main(count: int) -> None:
    rng = np.random.default_rng(SEED)
    start = time.perf_counter()
    outcomes = []
    for number in range(count):
        outcomes.append(simulate(draw(rng), rng))
        if (number + 1) % 50 == 0:
            print(f"{number + 1} of {count}", file=sys.stderr)
    text = report(outcomes, time.perf_counter() - start)
    print(text)
    if count == CASES:
        TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES)
