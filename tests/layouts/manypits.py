# SPDX-License-Identifier: GPL-3.0-or-later
"""A case with as many pits as wanted, in rows on a hillside, with licences, strata and heaps; written in seconds."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry import Polygon, box

from ...core.casefile import JournalEntry, add_evidence, create_case, read_case, read_results, write_results
from ...core.model import (
    ActKind,
    CaseInfo,
    DensitySample,
    Permit,
    Pit,
    Price,
    Stockpile,
    Survey,
    SurveyRole,
)
from ...core.phrases import Language
from ...core.progress import Silent
from ...core.rasters import open_raster
from ...core.volume.engine import compute_volumes
from ...core.volume.inputs import Terrain
from ...layouts.gather import difference_for_maps, inputs_of_case, with_heaps, with_sections
from ...layouts.inputs import MapInputs, TitleBlock
from .factories import EAST, NORTH, UNIT, write_raster

PITCH_M = 130.0  # from pit to pit
MINERAL = "建筑石料用灰岩"
TITLE = "大冶市金山店镇石料厂等十二处无证、越界及超深开采建筑石料用灰岩矿系列案件"


def write_many_pits(folder: Path, count: int = 12, cell: float = 0.5, computed: bool = True) -> Path:
    """Write case file and terrains into ``folder`` and return the case's path."""
    folder.mkdir(parents=True, exist_ok=True)
    columns = math.ceil(math.sqrt(count * 4 / 3))
    rows = math.ceil(count / columns)
    width, height = (columns + 0.6) * PITCH_M, (rows + 0.6) * PITCH_M
    x = EAST + (np.arange(round(width / cell)) + 0.5) * cell
    y = NORTH - (np.arange(round(height / cell)) + 0.5) * cell
    east, north = np.meshgrid(x, y)
    before = 140.0 + 0.06 * (north - NORTH) + 9.0 * np.sin((east - EAST) / 70.0) * np.cos((north - NORTH) / 85.0)
    after = before.copy()
    pits = []
    for n in range(count):
        centre = (EAST + (n % columns + 0.8) * PITCH_M, NORTH - (n // columns + 0.8) * PITCH_M)
        outline, depth = _outline(centre, n), 8.0 + 2.2 * (n % 6)
        reach = np.hypot(east - centre[0], north - centre[1])
        bowl = depth * np.clip(1.6 * (1.0 - reach / _radius(n)), 0.0, 1.0)
        after -= np.floor(bowl / 3.7) * 3.7 + np.clip(bowl % 3.7 * 2.0, 0.0, 3.7)
        pits.append(Pit(f"K{n + 1:02d}", outline, MINERAL, mined_from=date(2022, 3, 1), mined_to=date(2024, 9, 30)))
    rng = np.random.default_rng(11)
    corner = (cell, EAST, NORTH)
    for name, z in (("before", before), ("after", after)):
        write_raster(folder / f"{name}.tif", z + rng.normal(0.0, 0.02, z.shape), *corner)
    surveys = tuple(
        Survey(role, name, day, "无人机航空摄影测量", 0.03, 0.05, 0.02, vertical_datum="1985国家高程基准")
        for role, name, day in (
            (SurveyRole.BEFORE, "before.tif", date(2021, 11, 2)),
            (SurveyRole.AFTER, "after.tif", date(2024, 11, 6)),
        )
    )
    middle = NORTH - height / 2.0
    permits = tuple(
        Permit(f"C42028120190171301{n:05d}", shape, 118.0 + 4 * n, 170.0, date(2019, 1, 1), date(2029, 1, 1))
        for n, shape in enumerate(
            (
                box(EAST + 30.0, middle + 6.0, EAST + 0.55 * width, NORTH - 22.0),
                box(EAST + 0.4 * width, NORTH - height + 25.0, EAST + 0.8 * width, middle - 12.0),
            )
        )
    )
    info = CaseInfo(
        "采证-2024-112", TITLE, "EPSG:4547", "1985国家高程基准", "大冶市自然资源和规划局", UNIT,
        place="湖北省大冶市金山店镇",
        act_kind=ActKind.BEYOND_AREA, act_start=date(2022, 3, 1), act_end=date(2024, 9, 30),
    )  # fmt: skip
    path = create_case(folder / "many_pits.gpkg", info)
    add_evidence(path, pits=pits, permits=permits, surveys=surveys)
    heap = _outline((EAST + 0.25 * PITCH_M, NORTH - 0.3 * PITCH_M), 3, 14.0)
    add_evidence(
        path,
        stockpiles=[Stockpile("D1", heap, MINERAL, loosening_factor=Decimal("1.35"))],
        density_samples=[
            DensitySample(f"TZ{n}", MINERAL, Decimal(value), lab_report_no="示检字2024-7")
            for n, value in enumerate(("2.68", "2.70", "2.66", "2.69", "2.67"), start=1)
        ],
        prices=[
            Price(
                MINERAL,
                Decimal("32.00"),
                valid_from=date(2021, 1, 1),
                valid_to=date(2024, 12, 31),
                issuer="示例县价格认定中心",
                document_no="示价认〔2024〕36号",
            )
        ],
    )
    if computed:
        terrains = [Terrain(survey, open_raster(str(folder / survey.path))) for survey in surveys]
        run = compute_volumes(terrains, pits, crs="EPSG:4547", permits=permits, progress=Silent())
        write_results(path, run.result, None, JournalEntry("tester", "pitproof:runcase"))
        for terrain in terrains:
            terrain.source.close()
    return path


def _radius(number: int) -> float:
    return 34.0 + 3.5 * (number % 5)


def _outline(centre: tuple[float, float], number: int, radius: float | None = None) -> Polygon:
    turn = np.linspace(0.0, 2.0 * np.pi, 40 + 7 * number, endpoint=False)
    reach = (radius or _radius(number) + 1.5) * (1.0 + 0.02 * np.cos(3.0 * turn + number))
    ring = np.column_stack((centre[0] + reach * np.cos(turn), centre[1] + reach * np.sin(turn)))
    return shapely.set_precision(Polygon(np.round(ring, 2)), 0.01)


def map_inputs(folder: Path, pits: int, language: Language = Language.CHINESE) -> MapInputs:
    """Write such a case and return what its maps are drawn of, with sections and heaps measured."""
    path = write_many_pits(folder, pits, cell=1.0)
    made = inputs_of_case(read_case(path), read_results(path).volumes, "", TitleBlock(), language)
    made = replace(made, difference_path=difference_for_maps(made, folder / "difference.tif", Silent()))
    return with_heaps(with_sections(made, Silent()), Silent())
