# SPDX-License-Identifier: GPL-3.0-or-later
"""Make a case of real terrain with computed pits, to be run as any other: dev/python dev/uav_case.py FROM TO.

FROM holds ``before.tif``, ``after.tif`` and ``pits.gpkg`` (fields ``pid`` and ``true_cut``); TO gets copies of the
terrains, the case file and ``truth.json``. Density and price are invented and marked so.
"""

from __future__ import annotations

import json
import shutil
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

from pitproof.core.casefile import add_evidence, create_case
from pitproof.core.errors import PitProofError
from pitproof.core.hashing import sha256_of
from pitproof.core.model import CaseInfo, DensitySample, Pit, Price, Survey, SurveyRole
from pitproof.core.optional import require
from pitproof.core.progress import Silent

_MINERAL = "建筑用砂砾"
_FICTION = "虚构数据：真实地形，计算生成的采坑"
_DAYS = {SurveyRole.BEFORE: date(2023, 3, 1), SurveyRole.AFTER: date(2024, 9, 1)}


def make_case(source: Path, target: Path) -> Path:
    """Write the case into ``target`` and return its path; what lies there under the same names is replaced."""
    outlines = require("geopandas", "Reading the outlines").read_file(source / "pits.gpkg")
    target.mkdir(parents=True, exist_ok=True)
    for role in _DAYS:
        shutil.copyfile(source / f"{role.value}.tif", target / f"{role.value}.tif")
    case = create_case(target / "uav_case.gpkg", _info(outlines.crs.to_string()), overwrite=True)
    add_evidence(
        case,
        pits=[
            Pit(f"P{pit.pid}", pit.geometry, _MINERAL, mined_from=date(2023, 4, 1), mined_to=date(2024, 8, 1))
            for pit in outlines.itertuples()
        ],
        surveys=[_survey(target, role) for role in _DAYS],
        density_samples=[DensitySample("M1", _MINERAL, Decimal("1.95"), lab_report_no="虚构")],
        prices=[Price(_MINERAL, Decimal("45.00"), "t", issuer="虚构", document_no="虚构")],
    )
    truth = {f"P{pit.pid}": {"cut_m3": float(pit.true_cut)} for pit in outlines.itertuples()}
    (target / "truth.json").write_text(json.dumps(truth, indent=2) + "\n", encoding="utf-8")
    return case


def _info(crs: str) -> CaseInfo:
    return CaseInfo(
        case_no="UAV-01",
        title="无人机实测地形采坑案例",
        crs=crs,
        parties="某砂石场（虚构）",
        place="无人机实测场地",
        act_start=date(2023, 4, 1),
        act_end=date(2024, 8, 1),
        note=_FICTION,
    )


def _survey(folder: Path, role: SurveyRole) -> Survey:
    path = folder / f"{role.value}.tif"
    return Survey(
        role,
        path.name,
        surveyed_on=_DAYS[role],
        method="无人机航测",
        sha256=sha256_of(path, Silent()),
        note=_FICTION,
    )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: dev/python dev/uav_case.py FOLDER_WITH_TERRAIN TARGET_FOLDER")
    try:
        print(make_case(Path(sys.argv[1]), Path(sys.argv[2])))
    except (PitProofError, OSError) as problem:
        sys.exit(str(problem))
