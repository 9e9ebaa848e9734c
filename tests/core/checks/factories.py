# SPDX-License-Identifier: GPL-3.0-or-later
"""A small case in order, its terrains a prism dug into a plane, to be spoilt in one place at a time."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from shapely.geometry import Polygon, box

from ....core import model as m
from ....core.checks import Finding, Limits, check_case, inspect_case
from ...files import CRS, SOUTH, WEST, heights, tif

TODAY = date(2025, 6, 1)
MINERAL = "建筑石料用灰岩"
LICENCE = "C4200002021017130000001"
PAPERS = ("entrustment", "site_record", "interview", "licence", "price", "lab_report", "qualification", "commitment")


def ground(west: float, south: float, east: float, north: float) -> Polygon:
    """A box in metres from the site's south-west corner."""
    return box(WEST + west, SOUTH + south, WEST + east, SOUTH + north)


def dug(x, y):
    """A pit of 5 m depth, 10 to 30 m east and north, in ground at 100 m."""
    return 100.0 - 5.0 * ((x > 10) & (x < 30) & (y > 10) & (y < 30))


def case_in_order(folder: Path, **changes: object) -> m.Case:
    """A case with nothing to find but what ``changes`` to its attributes bring."""
    before = tif(folder / "before.tif", heights(100.0))
    after = tif(folder / "after.tif", heights(dug))
    info = m.CaseInfo(
        case_no="1", title="案", crs=CRS, vertical_datum="1985国家高程基准", commissioning_unit="甲局",
        reporting_unit="乙院", parties="丙", place="丁村", province="浙江", act_kind=m.ActKind.BEYOND_AREA,
        act_start=date(2023, 4, 1), act_end=date(2024, 10, 31),
    )  # fmt: skip
    common = {
        "sigma_z_m": 0.03, "sigma_xy_m": 0.05, "vertical_datum": info.vertical_datum, "control_points": 4,
        "check_points": 10, "check_rmse_m": 0.03,
    }  # fmt: skip
    papers = []
    for kind in (*PAPERS, "photo"):
        (folder / f"{kind}.pdf").write_text(kind)
        digest = hashlib.sha256(kind.encode()).hexdigest()
        papers.append(m.Attachment(kind, kind, f"{kind}.pdf", digest))
    values = {
        "pits": (m.Pit("CK1", ground(9, 9, 31, 31), MINERAL, surveyor="李测", surveyed_on=date(2024, 11, 20)),),
        "permits": (
            m.Permit(LICENCE, ground(0, 0, 20, 40), 90.0, 120.0, date(2021, 1, 1), date(2026, 1, 1), mineral=MINERAL),
        ),
        "surveys": (
            m.Survey(m.SurveyRole.BEFORE, before.name, date(2023, 3, 1), sha256=digest_of(before), **common),
            m.Survey(m.SurveyRole.AFTER, after.name, date(2024, 11, 20), sha256=digest_of(after), **common),
        ),
        "density_samples": tuple(
            m.DensitySample(f"MD{n}", MINERAL, Decimal("2.68"), lab_report_no="检1", taken_on=date(2024, 11, 22))
            for n in range(3)
        ),
        "prices": (
            m.Price(MINERAL, Decimal("32.00"), valid_from=date(2023, 4, 1), valid_to=date(2024, 10, 31), issuer="价"),
        ),
        "attachments": tuple(papers),
        "info": info,
    }
    return m.Case(path=str(folder / "case.gpkg"), **{**values, **changes})


def digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def found(case: m.Case, **options: object) -> list[Finding]:
    return list(check_case(case, today=TODAY, **options))


def codes(case: m.Case, **options: object) -> list[str]:
    """The codes of the findings without their common beginning."""
    return [item.code.removeprefix("check.") for item in found(case, **options)]


def one(case: m.Case, **options: object) -> Finding:
    """The only finding."""
    (only,) = found(case, **options)
    return only


def first(case: m.Case, layer: str, **changes: object) -> m.Case:
    """The case with the first row of a layer changed."""
    rows = getattr(case, layer)
    return replace(case, **{layer: (replace(rows[0], **changes), *rows[1:])})


def head(case: m.Case, **changes: object) -> m.Case:
    return replace(case, info=replace(case.info, **changes))


__all__ = ["Limits", "inspect_case"]
