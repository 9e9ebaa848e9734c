# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapters 3 and 4: what was mined, and how well it was surveyed."""

from __future__ import annotations

from pathlib import PurePath, PureWindowsPath

from shapely.geometry.base import BaseGeometry

from ..model import Pit, Survey
from .document import AS_GIVEN, COORDINATE, PLAIN_INTEGER, TWO_PLACES, Align, Cell, Column, NumberFormat
from .draft import Draft
from .wording import ACTS, CONDITIONS, ROLES, crs_text, day_text, span_text

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_METRES = NumberFormat(3, thousands=False)
_HASH_SHOWN = 12  # characters of a SHA-256 in running tables; the list of files has all 64
_FOLD_FROM = ((12, 3), (8, 2))  # corners from which on a table is set in so many panels


# --------------------------------------------------------------------------------------------------- chapter 3


def mining(draft: Draft) -> None:
    """Write chapter 3."""
    info = draft.case.info
    draft.chapter("非法采矿情况")
    draft.section("采矿主体")
    draft.say(f"经办案单位调查，采矿活动的当事人为{draft.given(info.parties, '当事人')}。")
    draft.section("采矿时间与方式")
    when = span_text(info.act_start, info.act_end) or draft.blank("行为起止时间")
    draft.say(
        f"采矿时间为{when}。行为性质按委托事项表述为{ACTS[info.act_kind]}，"
        f"其法律定性由办案单位作出。开采方式、设备及运输情况：{draft.blank('开采方式、设备及运输情况')}"
    )
    _pits(draft)
    _corners(draft)
    _zones(draft)


def _pits(draft: Draft) -> None:
    pits = draft.case.pits
    draft.section("采坑")
    if not pits:
        draft.say(f"案件资料中没有录入采坑。{draft.blank('采坑')}")
        return
    draft.say(f"现场共圈定采坑{len(pits)}处，见{draft.next_table}；各采坑拐点坐标见下节。")
    columns = (
        Column("采坑编号", align=_CENTER, weight=1.1),
        Column("矿种", align=_CENTER, weight=1.5),
        Column("现状", align=_CENTER, weight=0.8),
        Column("开采起止", align=_CENTER, weight=1.5),
        Column("面积/m²", align=_RIGHT, weight=1.4, number=TWO_PLACES, summed=True),
        Column("拐点数", align=_CENTER, weight=0.8, number=PLAIN_INTEGER),
        Column("测量人员", align=_CENTER, weight=1.2),
        Column("测量日期", align=_CENTER, weight=1.3),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            pit.pit_id,
            pit.mineral,
            CONDITIONS[pit.condition],
            "至".join(filter(None, (day_text(pit.mined_from), day_text(pit.mined_to)))),
            float(pit.outline.area),
            len(corners(pit.outline)),
            pit.surveyor,
            day_text(pit.surveyed_on),
        )
        for pit in pits
    ]
    notes = tuple(f"{pit.pit_id}：{pit.note}" for pit in pits if pit.note)
    draft.table("采坑基本情况", columns, rows, total="合计", notes=notes)


def corners(outline: BaseGeometry) -> list[tuple[int, float, float]]:
    """Return ring number, X (north) and Y (east) of every corner; the closing point is not repeated."""
    found: list[tuple[int, float, float]] = []
    ring_no = 0
    for part in getattr(outline, "geoms", [outline]):
        if part.geom_type != "Polygon" or part.is_empty:
            continue
        for ring in (part.exterior, *part.interiors):
            ring_no += 1
            found += [(ring_no, float(point[1]), float(point[0])) for point in ring.coords[:-1]]
    return found


def _corners(draft: Draft) -> None:
    if not draft.case.pits:
        return
    draft.section("采坑拐点坐标")
    datum = draft.case.info.vertical_datum
    draft.say(
        f"坐标系为{crs_text(draft.case.info.crs)}" + (f"，高程基准为{datum}" if datum else "") + "。"
        "X为北方向，Y为东方向，单位为m；各圈首尾相接，末点不重复列出。"
    )
    for pit in draft.case.pits:
        _corner_table(draft, pit)


def _corner_table(draft: Draft, pit: Pit) -> None:
    points = corners(pit.outline)
    several = len({ring for ring, _, _ in points}) > 1
    columns = (
        Column("点号", align=_CENTER, weight=0.8),
        *((Column("圈号", align=_CENTER, weight=0.6, number=PLAIN_INTEGER),) if several else ()),
        Column("X（北）/m", align=_CENTER, weight=1.6, number=COORDINATE),
        Column("Y（东）/m", align=_CENTER, weight=1.6, number=COORDINATE),
    )
    rows: list[tuple[Cell, ...]] = [
        (f"J{number}", *((ring,) if several else ()), north, east)
        for number, (ring, north, east) in enumerate(points, start=1)
    ]
    fold = next((panels for least, panels in _FOLD_FROM if len(rows) >= least), 1)
    draft.table(f"采坑{pit.pit_id}拐点坐标", columns, rows, fold=fold)


def _zones(draft: Draft) -> None:
    zones = draft.case.zones
    if not zones:
        return
    draft.section("有关区域")
    draft.say(f"案件资料中录入的禁采区、生态保护红线、河道等区域见{draft.next_table}。")
    columns = (
        Column("类别", align=_CENTER),
        Column("名称", weight=1.6),
        Column("设立依据", weight=2.4),
        Column("期间", align=_CENTER, weight=1.5),
        Column("涉及采坑", weight=1.4),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            zone.kind,
            zone.name,
            zone.basis,
            "至".join(filter(None, (day_text(zone.valid_from), day_text(zone.valid_to)))),
            "、".join(pit.pit_id for pit in draft.case.pits if pit.outline.intersects(zone.outline)),
        )
        for zone in zones
    ]
    draft.table("有关区域", columns, rows, notes=("“涉及采坑”按采坑轮廓与区域是否相交列出。",))


# --------------------------------------------------------------------------------------------------- chapter 4


def survey(draft: Draft) -> None:
    """Write chapter 4."""
    draft.chapter("调查工作及质量评述")
    _terrains(draft)
    _coverage(draft)
    _samples(draft)
    _software(draft)


def _terrains(draft: Draft) -> None:
    surveys = draft.case.surveys
    draft.section("地形测量")
    if not surveys:
        draft.say(f"案件资料中没有录入地形数据。{draft.blank('地形测量')}")
        return
    draft.say(f"计算所用地形数据见{draft.next_table}，其精度见后表。文件的完整校验值见证据包清单。")
    columns = (
        Column("用途", align=_CENTER, weight=2.0),
        Column("测量日期", align=_CENTER, weight=1.2),
        Column("方法", weight=1.9),
        Column("平面基准", align=_CENTER, weight=1.3),
        Column("高程基准", align=_CENTER, weight=1.4),
        Column("测量单位或人员", weight=1.6),
        Column("文件", weight=1.6),
        Column("SHA-256前12位", align=_CENTER, weight=1.4),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            ROLES[item.role],
            day_text(item.surveyed_on),
            item.method,
            item.horizontal_datum,
            item.vertical_datum,
            item.surveyor,
            file_name(item.path),
            item.sha256[:_HASH_SHOWN],
        )
        for item in surveys
    ]
    draft.table("地形数据", columns, rows, notes=tuple(f"{ROLES[s.role]}：{s.note}" for s in surveys if s.note))
    _accuracy(draft, surveys)


def _accuracy(draft: Draft, surveys: tuple[Survey, ...]) -> None:
    columns = (
        Column("用途", align=_CENTER, weight=1.4),
        Column("测量日期", align=_CENTER, weight=1.3),
        Column("高程随机误差/m", align=_RIGHT, number=_METRES),
        Column("残余系统误差/m", align=_RIGHT, number=_METRES),
        Column("相关距离/m", align=_RIGHT, number=TWO_PLACES),
        Column("平面误差/m", align=_RIGHT, number=_METRES),
        Column("控制点数", align=_CENTER, weight=0.8, number=PLAIN_INTEGER),
        Column("检查点数", align=_CENTER, weight=0.8, number=PLAIN_INTEGER),
        Column("检查点中误差/m", align=_RIGHT, number=_METRES),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            ROLES[item.role],
            day_text(item.surveyed_on),
            item.sigma_z_m,
            item.bias_z_m,
            item.correlation_range_m,
            item.sigma_xy_m,
            item.control_points,
            item.check_points,
            item.check_rmse_m,
        )
        for item in surveys
    ]
    draft.table("地形数据精度", columns, rows, notes=("误差均为一倍中误差；“—”表示资料未提供。",))
    silent = [ROLES[item.role] for item in surveys if item.sigma_z_m is None and item.check_rmse_m is None]
    if silent:
        draft.say(f"{'、'.join(dict.fromkeys(silent))}未提供高程精度，其误差只能由稳定地面统计或补充检查点取得。")
    draft.say(f"控制测量、检查点测量及仪器检定情况：{draft.blank('控制测量、检查点测量与仪器检定')}")


def file_name(path: str) -> str:
    """Return the last part of a path, whichever system wrote it."""
    return PureWindowsPath(path).name if "\\" in path else PurePath(path).name


def _coverage(draft: Draft) -> None:
    pits = draft.volumes.pits
    draft.section("数据覆盖")
    if not pits:
        draft.say("没有可供评述的方量成果。")
        return
    gaps = [pit for pit in pits if pit.measured_m2 < pit.area_m2 * (1 - 1e-9)]
    if not gaps:
        draft.say("各采坑范围内的前后两期地形均有有效数据，覆盖率均为100%。")
        return
    worst = min(gaps, key=lambda pit: pit.coverage_pct)
    draft.say(
        f"有{len(gaps)}处（期）采坑存在无数据区，覆盖率最低的是{worst.pit_id}，"
        f"为{TWO_PLACES.render(worst.coverage_pct)}%。无数据区不计开挖体积；"
        "假定其各处均与已测最深处同深时，可能遗漏的体积上限列于方量表的“缺测上限”一栏。"
    )


def _samples(draft: Draft) -> None:
    samples = draft.case.density_samples
    draft.section("取样与测试")
    if not samples:
        draft.say("案件资料中没有体积质量样品。")
        draft.notice(
            "体积质量未实测",
            "核算所用体积质量如取自经验值，则为经验值，非实测；应补充取样测试，或说明引用依据。",
        )
        return
    draft.say(f"体积质量样品共{len(samples)}件，测试结果见{draft.next_table}。")
    columns = (
        Column("样品编号", align=_CENTER, weight=1.2),
        Column("采坑", align=_CENTER),
        Column("矿种", align=_CENTER, weight=1.5),
        Column("状态", align=_CENTER, weight=0.8),
        Column("体积质量/(t/m³)", align=_RIGHT, weight=1.2, number=AS_GIVEN),
        Column("湿度/%", align=_RIGHT, weight=0.8, number=AS_GIVEN),
        Column("取样日期", align=_CENTER, weight=1.3),
        Column("测试报告号", weight=1.6),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            item.sample_no,
            item.pit_id,
            item.mineral,
            "松散" if item.loose else "原状",
            item.density_t_per_m3,
            item.moisture_pct,
            day_text(item.taken_on),
            item.lab_report_no,
        )
        for item in samples
    ]
    draft.table("体积质量测试结果", columns, rows)


def _software(draft: Draft) -> None:
    draft.section("计算软件与质量评述")
    if draft.versions:
        draft.say(f"计算所用软件及版本见{draft.next_table}。")
        columns = (Column("软件", weight=1.0), Column("版本", weight=1.4))
        draft.table("计算软件及版本", columns, [(name, version) for name, version in draft.versions.items()])
    draft.say(f"对调查工作质量的总体评述：{draft.blank('调查工作质量评述')}")
