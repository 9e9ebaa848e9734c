# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapters 3 and 4: what was mined, and how well it was surveyed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePath, PureWindowsPath

from shapely.geometry.base import BaseGeometry

from ...model import Pit, Survey
from ...phrases import Language
from ..document import AS_GIVEN, COORDINATE, PLAIN_INTEGER, TWO_PLACES, Align, Cell, Column, NumberFormat
from ..draft import Draft
from ..wording import ACTS, CONDITIONS, ROLES, ZONES, crs_text, day_text, days_text, span_text
from .evidencetables import add_grades
from .law import acts

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_METRES = NumberFormat(3, thousands=False)
_HASH_SHOWN = 12  # characters of a SHA-256 in running tables; the list of files has all 64
_FOLD_FROM = ((12, 3), (8, 2))  # corners from which on a table is set in so many panels


# --------------------------------------------------------------------------------------------------- chapter 3


def mining(draft: Draft) -> None:
    """Write chapter 3."""
    info, t = draft.case.info, draft.t
    draft.chapter(t("非法采矿情况", "The mining"))
    draft.section(t("采矿主体", "Who mined"))
    parties = draft.given(info.parties, t("当事人", "parties"))
    draft.say(
        t(
            f"经办案单位调查，采矿活动的当事人为{parties}。",
            f"According to the case-handling unit, the mining was done by {parties}.",
        )
    )
    draft.section(t("采矿时间与方式", "When and how"))
    when = span_text(info.act_start, info.act_end, draft.language)
    when = when or draft.blank(t("行为起止时间", "beginning and end of the act"))
    how = draft.blank(t("开采方式、设备及运输情况", "method of mining, machines and haulage"))
    act = draft.word(ACTS[info.act_kind])
    draft.say(
        t(
            f"采矿时间为{when}。行为性质按委托事项表述为{act}，其法律定性由办案单位作出。"
            f"开采方式、设备及运输情况：{how}",
            f"Time of mining: {when}. The commission calls the act {act}; what it is in law, the case-handling unit "
            f"decides. Method of mining, machines and haulage: {how}",
        )
    )
    _pits(draft)
    _corners(draft)
    _zones(draft)
    acts(draft)


def _pits(draft: Draft) -> None:
    pits, t = draft.case.pits, draft.t
    draft.section(t("采坑", "Pits"))
    if not pits:
        blank = draft.blank(t("采坑", "pits"))
        draft.say(t(f"案件资料中没有录入采坑。{blank}", f"The case holds no pit. {blank}"))
        return
    draft.say(
        t(
            f"现场共圈定采坑{len(pits)}处，见{draft.next_table}；各采坑拐点坐标见下节。",
            f"{len(pits)} pits were outlined on site, see {draft.next_table}; their corners are in the next section.",
        )
    )
    columns = (
        Column(t("采坑编号", "Pit"), align=_CENTER, weight=1.1),
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.5),
        Column(t("现状", "Condition"), align=_CENTER, weight=0.8),
        Column(t("开采起止", "Mined"), align=_CENTER, weight=1.5),
        Column(t("面积/m²", "Area, m²"), align=_RIGHT, weight=1.4, number=TWO_PLACES, summed=True),
        Column(t("拐点数", "Corners"), align=_CENTER, weight=0.8, number=PLAIN_INTEGER),
        Column(t("测量人员", "Surveyor"), align=_CENTER, weight=1.2),
        Column(t("测量日期", "Surveyed on"), align=_CENTER, weight=1.3),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            pit.pit_id,
            pit.mineral,
            draft.word(CONDITIONS[pit.condition]),
            days_text(pit.mined_from, pit.mined_to, draft.language),
            float(pit.outline.area),
            len(corners(pit.outline)),
            pit.surveyor,
            day_text(pit.surveyed_on),
        )
        for pit in pits
    ]
    notes = tuple(t(f"{pit.pit_id}：{pit.note}", f"{pit.pit_id}: {pit.note}") for pit in pits if pit.note)
    draft.table(t("采坑基本情况", "Pits"), columns, rows, total=t("合计", "Total"), notes=notes)


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
    t = draft.t
    draft.section(t("采坑拐点坐标", "Corner coordinates"))
    datum, crs = draft.case.info.vertical_datum, crs_text(draft.case.info.crs, draft.language)
    datum = f"“{datum}”" if datum and draft.language is Language.ENGLISH else datum
    datum = datum or draft.blank(t("高程基准", "vertical datum"))
    heights = t(f"，高程基准为{datum}", f"; vertical datum {datum}")
    draft.say(
        t(
            f"各采坑拐点坐标见{draft.next_annex()}。坐标系为{crs}{heights}。X为北方向，Y为东方向，单位为m；"
            "各圈首尾相接，末点不重复列出。",
            f"The corners of the pits are in {draft.next_annex()}. Coordinate system: {crs}{heights}. X is north, Y is "
            "east, in metres; rings are closed, and the last point is not repeated.",
        )
    )
    draft.add_annex(t("采坑拐点坐标", "Corner coordinates"))
    for pit in draft.case.pits:
        _corner_table(draft, pit)


def pit_name(pit_id: str) -> str:
    """Return a pit as a caption names it; a name that says already that it is a pit is not doubled."""
    return pit_id if "坑" in pit_id else f"采坑{pit_id}"


def _corner_table(draft: Draft, pit: Pit) -> None:
    points, t = corners(pit.outline), draft.t
    several = len({ring for ring, _, _ in points}) > 1
    columns = (
        Column(t("点号", "Point"), align=_CENTER, weight=0.8),
        *((Column(t("圈号", "Ring"), align=_CENTER, weight=0.6, number=PLAIN_INTEGER),) if several else ()),
        Column(t("X（北）/m", "X (north), m"), align=_CENTER, weight=1.6, number=COORDINATE),
        Column(t("Y（东）/m", "Y (east), m"), align=_CENTER, weight=1.6, number=COORDINATE),
    )
    rows: list[tuple[Cell, ...]] = [
        (f"{ring}-{number}" if several else f"{number}", *((ring,) if several else ()), north, east)
        for ring, number, north, east in _numbered(points)
    ]
    fold = next((panels for least, panels in _FOLD_FROM if len(rows) >= least), 1)
    draft.annex_table(t(f"{pit_name(pit.pit_id)}拐点坐标", f"Corners of pit {pit.pit_id}"), columns, rows, fold=fold)


def _numbered(points: Sequence[tuple[int, float, float]]) -> Iterator[tuple[int, int, float, float]]:
    """Give every corner its number in its ring, so that it is called as on the plan of the pit."""
    for ring, of_ring in groupby(points, key=lambda point: point[0]):
        for number, (_, north, east) in enumerate(of_ring, start=1):
            yield ring, number, north, east


def _zones(draft: Draft) -> None:
    zones, t = draft.case.zones, draft.t
    if not zones:
        return
    draft.section(t("有关区域", "Areas concerned"))
    draft.say(
        t(
            f"案件资料中录入的禁采区、生态保护红线、河道等区域见{draft.next_table}。",
            "Areas where mining is forbidden (禁采区), ecological red lines (生态保护红线), rivers and the like that "
            f"the case holds are in {draft.next_table}.",
        )
    )
    columns = (
        Column(t("类别", "Kind"), align=_CENTER),
        Column(t("名称", "Name"), weight=1.6),
        Column(t("设立依据", "Basis"), weight=2.4),
        Column(t("期间", "Period"), align=_CENTER, weight=1.5),
        Column(t("涉及采坑", "Pits concerned"), weight=1.4),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            draft.word(ZONES.get(zone.kind, zone.kind)),
            zone.name,
            zone.basis,
            days_text(zone.valid_from, zone.valid_to, draft.language),
            draft.comma.join(pit.pit_id for pit in draft.case.pits if pit.outline.intersects(zone.outline)),
        )
        for zone in zones
    ]
    note = t("“涉及采坑”按采坑轮廓与区域是否相交列出。", "A pit is concerned when its outline and the area intersect.")
    draft.table(t("有关区域", "Areas concerned"), columns, rows, notes=(note,))


# --------------------------------------------------------------------------------------------------- chapter 4


def survey(draft: Draft) -> None:
    """Write chapter 4."""
    draft.chapter(draft.t("调查工作及质量评述", "Surveys and their quality"))
    _terrains(draft)
    _coverage(draft)
    _samples(draft)
    _software(draft)


def _terrains(draft: Draft) -> None:
    surveys, t = draft.case.surveys, draft.t
    draft.section(t("地形测量", "Terrain surveys"))
    if not surveys:
        blank = draft.blank(t("地形测量", "terrain surveys"))
        draft.say(t(f"案件资料中没有录入地形数据。{blank}", f"The case holds no terrain. {blank}"))
        return
    draft.say(
        t(
            f"计算所用地形数据见{draft.next_table}，其精度见{draft.table_ahead(2)}。文件的完整校验值见证据包清单。",
            f"The terrains used are in {draft.next_table}, their accuracy in {draft.table_ahead(2)}. The complete "
            "hashes of the files are in the list of the evidence package.",
        )
    )
    columns = (
        Column(t("用途", "Used as"), align=_CENTER, weight=2.0),
        Column(t("测量日期", "Surveyed on"), align=_CENTER, weight=1.2),
        Column(t("方法", "Method"), weight=1.9),
        Column(t("平面基准", "Horizontal datum"), align=_CENTER, weight=1.3),
        Column(t("高程基准", "Vertical datum"), align=_CENTER, weight=1.4),
        Column(t("测量单位或人员", "Surveyed by"), weight=1.6),
        Column(t("文件", "File"), weight=1.6),
        Column(t("SHA-256前12位", "SHA-256, first 12"), align=_CENTER, weight=1.4),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            draft.word(ROLES[item.role]),
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
    notes = tuple(f"{draft.word(ROLES[s.role])}{t('：', ': ')}{s.note}" for s in surveys if s.note)
    draft.table(t("地形数据", "Terrains"), columns, rows, notes=notes)
    _undated(draft, surveys)
    _accuracy(draft, surveys)


def _undated(draft: Draft, surveys: tuple[Survey, ...]) -> None:
    """Ask for date and method of the surveys that state none."""
    silent = [draft.word(ROLES[item.role]) for item in surveys if item.surveyed_on is None or not item.method.strip()]
    if not silent:
        return
    t, names = draft.t, draft.comma.join(dict.fromkeys(silent))
    blank = draft.blank(t(f"{names}的测量日期与方法", f"date and method of the survey: {names}"))
    draft.say(t(f"{names}未注明测量日期或方法：{blank}", f"No date or no method is stated for: {names}. {blank}"))


def _accuracy(draft: Draft, surveys: tuple[Survey, ...]) -> None:
    t = draft.t
    columns = (
        Column(t("用途", "Used as"), align=_CENTER, weight=1.4),
        Column(t("测量日期", "Surveyed on"), align=_CENTER, weight=1.3),
        Column(t("高程随机误差/m", "Random height error, m"), align=_RIGHT, number=_METRES),
        Column(t("残余系统误差/m", "Remaining bias, m"), align=_RIGHT, number=_METRES),
        Column(t("相关距离/m", "Correlation range, m"), align=_RIGHT, number=TWO_PLACES),
        Column(t("平面误差/m", "Horizontal error, m"), align=_RIGHT, number=_METRES),
        Column(t("控制点数", "Control points"), align=_CENTER, weight=0.8, number=PLAIN_INTEGER),
        Column(t("检查点数", "Check points"), align=_CENTER, weight=0.8, number=PLAIN_INTEGER),
        Column(t("检查点中误差/m", "Check RMSE, m"), align=_RIGHT, number=_METRES),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            draft.word(ROLES[item.role]),
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
    note = t(
        "高程随机误差、平面误差为一倍中误差，残余系统误差为95%置信水平的界限；“—”表示资料未提供。",
        "Random and horizontal errors are one sigma, the remaining bias is a bound at 95 %; “—” means the material "
        "does not say.",
    )
    draft.table(t("地形数据精度", "Accuracy of the terrains"), columns, rows, notes=(note,))
    silent = [draft.word(ROLES[item.role]) for item in surveys if item.sigma_z_m is None and item.check_rmse_m is None]
    if silent:
        names = draft.comma.join(dict.fromkeys(silent))
        draft.say(
            t(
                f"{names}未提供高程精度，其误差只能由稳定地面统计或补充检查点取得。",
                f"No height accuracy is stated for: {names}; its errors can only come from stable ground or from more "
                "check points.",
            )
        )
    blank = draft.blank(
        t("控制测量、检查点测量与仪器检定", "control survey, check points and calibration of the instruments")
    )
    draft.say(
        t(
            f"控制测量、检查点测量及仪器检定情况：{blank}",
            f"Control survey, check points and calibration of the instruments: {blank}",
        )
    )


def file_name(path: str) -> str:
    """Return the last part of a path, whichever system wrote it."""
    return PureWindowsPath(path).name if "\\" in path else PurePath(path).name


def _coverage(draft: Draft) -> None:
    pits, t = draft.volumes.pits, draft.t
    draft.section(t("数据覆盖", "Coverage"))
    if not pits:
        draft.say(t("没有可供评述的方量成果。", "There are no volumes to speak of."))
        return
    gaps = [pit for pit in pits if pit.measured_m2 < pit.area_m2 * (1 - 1e-9)]
    if not gaps:
        draft.say(
            t(
                "各采坑范围内的前后两期地形均有有效数据，覆盖率均为100%。",
                "Both terrains are measured everywhere inside the pits; coverage is 100 %.",
            )
        )
        return
    worst = min(gaps, key=lambda pit: pit.coverage_pct)
    share = TWO_PLACES.render(worst.coverage_pct)
    draft.say(
        t(
            f"有{len(gaps)}处（期）采坑存在无数据区，覆盖率最低的是{worst.pit_id}，"
            f"为{share}%。无数据区不计开挖体积；"
            "假定其各处均与已测最深处同深时，可能遗漏的体积上限列于“采坑开挖体积”表的“缺测上限”一栏。",
            f"Pits (periods) with unmeasured ground: {len(gaps)}; the lowest coverage is {share} %, at "
            f"{worst.pit_id}. Unmeasured ground counts with no volume; what could be missing at most, if it were "
            "everywhere as deep as the deepest spot measured, is in the column 'Gap at most' of the table 'Excavated "
            "volume of the pits'.",
        )
    )


def _samples(draft: Draft) -> None:
    samples, t = draft.case.density_samples, draft.t
    draft.section(t("取样与测试", "Samples"))
    if not samples:
        draft.say(t("案件资料中没有体积质量样品。", "The case holds no density sample."))
        add_grades(draft)
        draft.notice(
            t("体积质量未实测", "Density was not measured"),
            t(
                "核算所用体积质量如取自经验值，则为经验值，非实测；应补充取样测试，或说明引用依据。",
                "A typical density is not a measured one; samples should be taken, or its source be given.",
            ),
        )
        return
    draft.say(
        t(
            f"体积质量样品共{len(samples)}件，测试结果见{draft.next_table}。",
            f"There are {len(samples)} density samples; the results are in {draft.next_table}.",
        )
    )
    columns = (
        Column(t("样品编号", "Sample"), align=_CENTER, weight=1.2),
        Column(t("采坑", "Pit"), align=_CENTER),
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.5),
        Column(t("状态", "State"), align=_CENTER, weight=0.8),
        Column(t("体积质量/(t/m³)", "Density, t/m³"), align=_RIGHT, weight=1.2, number=AS_GIVEN, averaged=True),
        Column(t("湿度/%", "Moisture, %"), align=_RIGHT, weight=0.8, number=AS_GIVEN),
        Column(t("取样日期", "Taken on"), align=_CENTER, weight=1.3),
        Column(t("测试报告号", "Laboratory report"), weight=1.6),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            item.sample_no,
            item.pit_id,
            item.mineral,
            t("松散", "loose") if item.loose else t("原状", "in place"),
            item.density_t_per_m3,
            item.moisture_pct,
            day_text(item.taken_on),
            item.lab_report_no,
        )
        for item in samples
    ]
    alike = len({(item.mineral, item.loose) for item in samples}) == 1
    mean = t("平均", "Mean") if alike else None  # of different minerals or states there is none
    draft.table(t("体积质量测试结果", "Densities of the samples"), columns, rows, total=mean)
    add_grades(draft)


def _software(draft: Draft) -> None:
    t = draft.t
    draft.section(t("计算软件与质量评述", "Software and judgement of quality"))
    if draft.versions:
        draft.say(
            t(
                f"计算所用软件及版本见{draft.next_table}。",
                f"The software used and its versions are in {draft.next_table}.",
            )
        )
        columns = (Column(t("软件", "Software"), weight=1.0), Column(t("版本", "Version"), weight=1.4))
        rows = [(name, version) for name, version in draft.versions.items()]
        draft.table(t("计算软件及版本", "Software"), columns, rows)
    blank = draft.blank(t("调查工作质量评述", "judgement of the survey's quality"))
    draft.say(t(f"对调查工作质量的总体评述：{blank}", f"Judgement of the survey's quality as a whole: {blank}"))
