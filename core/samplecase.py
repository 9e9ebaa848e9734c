# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample case: the made-up site with made-up evidence, complete enough for the whole chain, truth beside it."""

from __future__ import annotations

import json
from dataclasses import asdict, astuple, dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from .casefile import add_evidence, create_case
from .casefile.write import check_target
from .draftfolder import DraftFolder
from .errors import CaseFileError
from .geotiff import write_geotiff
from .hashing import sha256_of
from .model import ActKind, CaseInfo, DensitySample, Price, Survey, SurveyRole
from .progress import Progress, Silent, Stage, stop_if_cancelled
from .rasters import Elevations, Window
from .sampleevidence import FOLDER, write_sample_evidence
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

    @property
    def evidence(self) -> Path:
        """The folder with the same evidence as files of every format."""
        return self.case.parent / FOLDER


def write_sample_case(
    folder: Path,
    *,
    seed: int = 5,
    noise: bool = True,
    province: str = "",
    overwrite: bool = False,
    progress: Progress | None = None,
) -> SamplePaths:
    """Write the sample case into ``folder`` (made if it is missing).

    It is a case file, two terrains, the truth as JSON, and the evidence as files of every format. All or nothing:
    stopped or failed, the folder is as it was. Raises `CaseFileError` when a file of that name already lies there and
    ``overwrite`` is not set.
    """
    progress = progress or Silent()
    paths = _paths(folder)
    made = DraftFolder(folder)  # knows which folders were there before
    _refuse_present(folder, paths, overwrite=overwrite)
    with made as draft:
        site = make_site(seed=seed, noise=noise)
        progress.report(30.0)
        _write(_paths(draft.path), site, province, Stage(progress, 30, 95))
        stop_if_cancelled(progress)
        check_target(paths.case.absolute(), overwrite=overwrite)
        draft.place()
    progress.report(100.0)
    return paths


def _paths(folder: Path) -> SamplePaths:
    return SamplePaths(folder / "sample_case.gpkg", folder / "before.tif", folder / "after.tif", folder / "truth.json")


def _refuse_present(folder: Path, paths: SamplePaths, *, overwrite: bool) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CaseFileError(
            "The folder '{folder}' cannot be made: {reason}.",
            "Choose another folder.",
            folder=folder,
            reason=error.strerror or error,
        ) from error
    present = [path.name for path in (*astuple(paths), paths.evidence) if path.exists()]
    if present and not overwrite:
        raise CaseFileError(
            "In '{folder}' there is already {names}.",
            "Choose another folder, or allow overwriting.",
            folder=folder,
            names=", ".join(present),
        )


def _write(paths: SamplePaths, site: Site, province: str, progress: Progress) -> None:
    """Write everything; asks between the files whether to go on."""
    for path, z in ((paths.before, site.before), (paths.after, site.after)):
        stop_if_cancelled(progress)
        _write_terrain(path, site, z)
    progress.report(30.0)
    create_case(paths.case, _info(site, province))
    add_evidence(
        paths.case,
        pits=site.pits,
        permits=site.permits,
        surveys=_surveys(site, paths),
        density_samples=_densities(),
        prices=_prices(),
    )
    progress.report(50.0)
    paths.evidence.mkdir()
    write_sample_evidence(paths.evidence, site, _densities(), _prices(), progress)
    truth = {pit_id: asdict(pit) for pit_id, pit in site.truth.items()}
    paths.truth.write_text(json.dumps(truth, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


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
