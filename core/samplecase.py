# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample case: the made-up site with made-up evidence, complete enough for the whole chain, truth beside it."""

from __future__ import annotations

import json
from dataclasses import asdict, astuple, dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from .casefile import add_evidence, create_case
from .chain import sha256_of
from .errors import CaseFileError
from .geotiff import write_geotiff
from .model import ActKind, CaseInfo, DensitySample, Price, Survey, SurveyRole
from .progress import Silent
from .rasters import Elevations, Window
from .survey.synthetic import Site, make_site

_MINERAL = "建筑石料用灰岩"
_FICTION = "虚构示例数据，仅供学习软件使用"


@dataclass(frozen=True)
class SamplePaths:
    """Where the parts of the sample case lie."""

    case: Path
    before: Path
    after: Path
    truth: Path


def write_sample_case(
    folder: Path, *, seed: int = 5, noise: bool = True, province: str = "", overwrite: bool = False
) -> SamplePaths:
    """Write the sample case into ``folder`` (made if it is missing): case file, two terrains, truth as JSON.

    Raises `CaseFileError` when a file of that name already lies there and ``overwrite`` is not set.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CaseFileError(
            "The folder '{folder}' cannot be made: {reason}.",
            "Choose another folder.",
            folder=folder,
            reason=error.strerror or error,
        ) from error
    paths = SamplePaths(folder / "sample_case.gpkg", folder / "before.tif", folder / "after.tif", folder / "truth.json")
    present = [path.name for path in astuple(paths) if path.exists()]
    if present and not overwrite:
        raise CaseFileError(
            "In '{folder}' there is already {names}.",
            "Choose another folder, or allow overwriting.",
            folder=folder,
            names=", ".join(present),
        )
    site = make_site(seed=seed, noise=noise)
    for path, z in ((paths.before, site.before), (paths.after, site.after)):
        _write_terrain(path, site, z)
    create_case(paths.case, _info(site, province), overwrite=overwrite)
    add_evidence(
        paths.case,
        pits=site.pits,
        permits=site.permits,
        surveys=_surveys(site, paths),
        density_samples=_densities(),
        prices=_prices(),
    )
    truth = {pit_id: asdict(pit) for pit_id, pit in site.truth.items()}
    paths.truth.write_text(json.dumps(truth, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return paths


def _write_terrain(path: Path, site: Site, z: Elevations) -> None:
    write_geotiff(path, site.grid, site.crs, [(Window(0, site.grid.height, 0, site.grid.width), z)])


def _info(site: Site, province: str) -> CaseInfo:
    return CaseInfo(
        case_no="示自然资案〔2024〕001号",
        title="示例县青石岭矿业有限公司越界、超深开采建筑石料用灰岩案",
        crs=site.crs,
        vertical_datum="1985国家高程基准",
        commissioning_unit="示例县自然资源和规划局",
        reporting_unit="示例省地质勘查测绘院",
        parties="示例县青石岭矿业有限公司",
        place="示例省示例县青石岭镇石灰村",
        province=province,
        act_kind=ActKind.BEYOND_AREA,
        act_start=date(2023, 4, 1),
        act_end=date(2024, 10, 31),
        note=_FICTION,
    )


def _surveys(site: Site, paths: SamplePaths) -> list[Survey]:
    common = {
        "sigma_z_m": 0.03,
        "sigma_xy_m": 0.05,
        "bias_z_m": 0.02,
        "horizontal_datum": "2000国家大地坐标系",
        "vertical_datum": "1985国家高程基准",
        "surveyor": "示例省地质勘查测绘院",
        "control_points": 4,
        "check_points": 12,
        "check_rmse_m": 0.031,
        "note": _FICTION,
    }
    before = Survey(
        SurveyRole.BEFORE,
        paths.before.name,
        surveyed_on=site.before_date,
        method="无人机机载激光雷达测量",
        sha256=sha256_of(paths.before, Silent()),
        **common,  # type: ignore[arg-type]
    )
    after = Survey(
        SurveyRole.AFTER,
        paths.after.name,
        surveyed_on=site.after_date,
        method="无人机倾斜摄影测量",
        sha256=sha256_of(paths.after, Silent()),
        **common,  # type: ignore[arg-type]
    )
    return [before, after]


def _densities() -> list[DensitySample]:
    values = ("2.68", "2.70", "2.66", "2.69", "2.67")
    return [
        DensitySample(
            sample_no=f"TZ{number:02d}",
            mineral=_MINERAL,
            density_t_per_m3=Decimal(value),
            lab_report_no="示检字2024-118（虚构）",
            taken_on=date(2024, 11, 22),
            pit_id=f"K{(number - 1) % 3 + 1}",
        )
        for number, value in enumerate(values, start=1)
    ]


def _prices() -> list[Price]:
    return [
        Price(
            mineral=_MINERAL,
            price_yuan=Decimal("32.00"),
            unit="t",
            product_form="raw_ore",
            kind="market",
            valid_from=date(2023, 4, 1),
            valid_to=date(2024, 10, 31),
            issuer="示例县价格认定中心",
            document_no="示价认〔2024〕36号（虚构）",
        )
    ]
