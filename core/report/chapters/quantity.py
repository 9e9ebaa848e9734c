# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapter 5: how much ground was taken, from where relative to the licences, and how sure that is."""

from __future__ import annotations

import re
from decimal import Decimal

from ...model import Margin, PitVolume, Position
from ..document import AS_GIVEN, PLAIN_INTEGER, TWO_PLACES, Align, Cell, Column, Formula, FormulaLine, exact_decimal
from ..draft import Draft
from ..language import Two
from ..numerals import grouped_formula
from ..wording import MARGIN_TERMS, POSITIONS, PRODUCT_FORMS, STRATA, crs_text, unit_text, volume_text
from .evidencetables import add_documents, add_parameters, add_stockpiles
from .goafs import add_goafs
from .quantityfigures import bench_figure, margin_figure
from .secondmethods import add_crosscheck
from .valueevidence import add_comparisons

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_CENT = Decimal("0.01")
_REGISTERED = re.compile(r"(?:坐标系)?CGCS2000 / [^;；]*")  # "CGCS2000 / 3-degree Gauss-Kruger CM 114E"
_METHOD = (
    Two(
        "开挖体积用两期地形逐柱相减的方法计算。把开采前、后两期地形放到同一工作格网上，格网的每个单元视为一根竖直的柱："
        "开采前高程高于开采后高程的，二者之差为开挖深度；低于开采后高程的，为回填厚度。"
        "开挖与回填分别累计，不相互抵消。",
        "The excavated volume is the difference of the two terrains, column by column. Both terrains are put on one "
        "working grid, and every cell is a vertical column: where the ground was higher before, the difference is cut; "
        "where it was lower, it is fill. Cut and fill are summed apart and never set off against each other.",
    ),
    Two(
        "单元的体积等于深度乘以该单元落在采坑轮廓内的面积。轮廓线穿过的单元，按轮廓内的精确面积比例计入，"
        "不按单元中心取舍，边界因此不产生多计或少计。计算式为：",
        "The volume of a cell is its depth times the area of the cell inside the outline. Cells that the outline "
        "crosses count with their exact share, not by their centre, so the edge adds and loses nothing:",
    ),
)
_EQUATION = Two("V = Σ f · A · max(z前 − z后, 0)", "V = Σ f · A · max(z₁ − z₂, 0)")
_METHOD_REST = (
    Two(
        "式中：V 为开挖体积，f 为单元在轮廓内的面积比例，A 为单元面积，z前、z后 为开采前、后的高程。",
        "where V is the excavated volume, f the share of the cell inside the outline, A the area of the cell, and z₁, "
        "z₂ the elevations before and after mining.",
    ),
    Two(
        "各采坑分别完整计算；两采坑轮廓相互重叠的，重叠部分单独列出，合计时不应重复计入。",
        "Every pit is computed whole by itself; what two outlines share is listed apart and must not be counted twice.",
    ),
)
_SPLIT = Two(
    "每个单元的开挖高程区间为[z后, z前]。许可证的平面范围按轮廓内的精确面积比例划分，许可的开采标高按区间求交："
    "平面范围内、标高上下限之间的为许可范围内；平面范围内低于标高下限的为超深；高于标高上限的、"
    "介于两段许可标高之间或位于扣除区的，分别列出；平面范围以外的为范围外。各部分之和等于采坑开挖体积。",
    "In every cell the ground lost the interval of elevations [z₂, z₁]. The outlines of the licences divide the cells "
    "by exact shares of area, their elevation ranges by intersecting intervals: inside the outline and between the "
    "limits is inside the licence, under the lower limit is too deep (超深); above the upper limit, between two "
    "licensed ranges and in deducted blocks is listed apart; outside every outline is outside. The parts add up to the "
    "pit's volume.",
)
_MARGIN = Two(
    "误差限由随机误差、空间相关误差、系统误差和边界误差四项按平方和开方合成，与单向的地面噪声相加，再乘以包含因子。"
    "误差限说明体积的可靠程度，不改变体积的取值。各项所用公式、代入数值和误差来源逐项列出。",
    "The error margin is the root of the sum of squares of the random, correlated, systematic and outline errors, plus "
    "the ground noise, which has one sign, times the coverage factor. It says how sure the volume is and does not "
    "change it. Formula, numbers and source of every term are listed.",
)


def quantity(draft: Draft) -> None:
    """Write chapter 5."""
    draft.chapter(draft.t("矿产品数量核算", "Quantities"))
    draft.section(draft.t("核算方法", "Method"))
    draft.say(*(draft.word(text) for text in _METHOD))
    draft.blocks.append(Formula((FormulaLine("", "", draft.word(_EQUATION), depth=2),)))
    draft.say(*(draft.word(text) for text in _METHOD_REST))
    if draft.volumes.working_grid:
        draft.say(_grid(draft))
    _volumes(draft)
    _positions(draft)
    bench_figure(draft)
    _strata(draft)
    _margins(draft)
    add_goafs(draft)
    _tonnage(draft)
    add_documents(draft)
    add_stockpiles(draft)
    add_parameters(draft)
    add_comparisons(draft)
    add_crosscheck(draft, draft.check)


# ------------------------------------------------------------------------------------------------------ volumes


def _grid(draft: Draft) -> str:
    """Return what the run says of its grid; the register's name of the system gives way to that of the report."""
    said, named = draft.volumes.working_grid, crs_text(draft.case.info.crs, draft.language)
    known = "国家大地坐标系" in named or named.startswith("CGCS2000")
    return _REGISTERED.sub(draft.t(f"坐标系为{named}", named.replace(";", ",")), said) if known else said


def _volumes(draft: Draft) -> None:
    pits, t = draft.volumes.pits, draft.t
    draft.section(t("开挖体积", "Excavated volume"))
    if not pits:
        blank = draft.blank(t("方量计算成果", "volumes"))
        draft.say(t(f"没有方量计算成果。{blank}", f"No volumes were computed. {blank}"))
        return
    total, cut = draft.volumes.total_margin, volume_text(draft.total_cut_m3)
    spread = volume_text(total.margin_m3) if total else ""
    factor = f"{total.coverage_factor:g}" if total else ""
    draft.say(
        t(
            f"各采坑的开挖体积及误差限见{draft.next_table}。开挖体积合计{cut}"
            + (f"，合计误差限为±{spread}（包含因子{factor}）。" if total else "。"),
            f"Volumes and error margins of the pits are in {draft.next_table}. The excavated volume is {cut} in total"
            + (f", with an error margin of ±{spread} (coverage factor {factor})." if total else "."),
        )
    )
    gaps = any(TWO_PLACES.round(pit.gap_max_m3) for pit in pits)
    columns = (
        Column(t("采坑", "Pit"), align=_CENTER),
        *((Column(t("时段", "Period"), align=_CENTER, weight=1.3),) if several_periods(draft) else ()),
        Column(t("面积/m²", "Area, m²"), align=_RIGHT, number=TWO_PLACES, summed=True),
        Column(t("覆盖率/%", "Coverage, %"), align=_RIGHT, weight=0.8, number=TWO_PLACES),
        Column(t("开挖体积/m³", "Cut, m³"), align=_RIGHT, weight=1.3, number=TWO_PLACES, summed=True),
        Column(t("误差限/±m³", "Margin, ± m³"), align=_RIGHT, weight=1.1, number=TWO_PLACES),
        Column(t("回填体积/m³", "Fill, m³"), align=_RIGHT, number=TWO_PLACES, summed=True),
        Column(t("最大深度/m", "Greatest depth, m"), align=_RIGHT, weight=0.8, number=TWO_PLACES),
        *((Column(t("缺测上限/m³", "Gap at most, m³"), align=_RIGHT, number=TWO_PLACES, summed=True),) if gaps else ()),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            pit.pit_id,
            *((pit.period,) if several_periods(draft) else ()),
            pit.area_m2,
            pit.coverage_pct,
            pit.cut_m3,
            pit.margin.margin_m3 if pit.margin else None,
            pit.fill_m3,
            pit.max_depth_m,
            *((pit.gap_max_m3,) if gaps else ()),
        )
        for pit in pits
    ]
    unsummed = t(
        "误差限不能相加，合计的误差限见“误差分析”一节。",
        "Margins do not add up; that of the total is in the section 'Errors'.",
    )
    notes = [unsummed] if len(pits) > 1 else []
    if not several_periods(draft):
        notes.insert(0, t(f"计算时段：{pits[0].period}。", f"Period: {pits[0].period}."))
    draft.table(t("采坑开挖体积", "Excavated volume of the pits"), columns, rows, total=t("合计", "Total"), notes=notes)
    _overlaps(draft)


def several_periods(draft: Draft) -> bool:
    """Tell whether the pits were computed over more than one period."""
    return len({pit.period for pit in draft.volumes.pits}) > 1


def _overlaps(draft: Draft) -> None:
    t = draft.t
    if not draft.volumes.overlaps:
        return
    draft.say(
        t(
            f"下列采坑轮廓相互重叠，见{draft.next_table}。重叠部分在各自的采坑中均已计入，合计时应扣除一次。",
            f"The outlines of the pits in {draft.next_table} overlap. What they share is contained in both, and must "
            "be taken off the total once.",
        )
    )
    columns = (
        Column(t("采坑甲", "Pit"), align=_CENTER),
        Column(t("采坑乙", "Other pit"), align=_CENTER),
        Column(t("重叠面积/m²", "Shared area, m²"), align=_RIGHT, weight=1.4, number=TWO_PLACES),
        Column(t("重叠开挖体积/m³", "Shared cut, m³"), align=_RIGHT, weight=1.4, number=TWO_PLACES),
    )
    rows = [(item.pit_a, item.pit_b, item.area_m2, item.cut_m3) for item in draft.volumes.overlaps]
    draft.table(t("采坑重叠部分", "Overlapping pits"), columns, rows)


# ------------------------------------------------------------------------------------------------ where it came from


def _positions(draft: Draft) -> None:
    pits, t = [pit for pit in draft.volumes.pits if pit.parts], draft.t
    draft.section(t("许可范围内外的划分", "Inside and outside the licences"))
    draft.say(draft.word(_SPLIT))
    if not pits:
        draft.say(
            t("本次计算没有按许可范围划分开挖体积。", "This computation did not split the volumes by the licences.")
        )
        return
    shares = [
        f"{draft.word(name)}{t('', ' ')}{volume_text(draft.cut_at(where))}"
        for where, name in POSITIONS.items()
        if draft.cut_at(where)
    ]
    said = t("；", "; ").join(shares) or t("各部分均为零", "all parts are zero")
    draft.say(
        t(f"划分结果见{draft.next_table}。合计：{said}。", f"The split is in {draft.next_table}. In total: {said}.")
    )
    periods = several_periods(draft)
    columns = (
        Column(t("采坑", "Pit"), align=_CENTER, weight=0.9),
        *((Column(t("时段", "Period"), align=_CENTER, weight=1.3),) if periods else ()),
        *(
            Column(t(f"{name}/m³", f"{name.english}, m³"), align=_RIGHT, number=TWO_PLACES, summed=True)
            for name in POSITIONS.values()
        ),
        Column(t("合计/m³", "Total, m³"), align=_RIGHT, weight=1.1, number=TWO_PLACES, summed=True),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            pit.pit_id,
            *((pit.period,) if periods else ()),
            *(pit.cut_at(where) for where in POSITIONS),
            sum(part.cut_m3 for part in pit.parts),
        )
        for pit in pits
    ]
    draft.table(t("开挖体积按许可范围划分", "Cut by licence range"), columns, rows, total=t("合计", "Total"))
    _licences(draft, pits)


def _licences(draft: Draft, pits: list[PitVolume]) -> None:
    """List the split licence by licence when more than one is concerned."""
    t = draft.t
    sums: dict[tuple[str, Position], float] = {}
    for part in (part for pit in pits for part in pit.parts if part.licence):
        key = (part.licence, part.position)
        sums[key] = sums.get(key, 0.0) + part.cut_m3
    if len({licence for licence, _ in sums}) < 2:
        return
    columns = (
        Column(t("许可证号", "Licence no."), weight=2.4),
        Column(t("位置", "Position"), align=_CENTER, weight=1.6),
        Column(t("开挖体积/m³", "Cut, m³"), align=_RIGHT, weight=1.4, number=TWO_PLACES, summed=True),
    )
    rows: list[tuple[Cell, ...]] = [
        (licence, draft.word(POSITIONS[where]), cut)
        for (licence, where), cut in sorted(sums.items(), key=lambda item: item[0])
    ]
    draft.say(
        t(
            f"涉及的采矿许可证不止一个，按许可证和位置汇总见{draft.next_table}。",
            f"More than one licence is concerned; {draft.next_table} sums the cut by licence and position.",
        )
    )
    draft.table(t("开挖体积按许可证划分", "Cut by licence"), columns, rows, total=t("合计", "Total"))


def _strata(draft: Draft) -> None:
    t = draft.t
    sums: dict[tuple[str, str], float] = {}
    for part in (part for pit in draft.volumes.pits for part in pit.parts if part.stratum):
        key = (part.pit_id, part.stratum)
        sums[key] = sums.get(key, 0.0) + part.cut_m3
    if not sums:
        return
    draft.section(t("按岩性层划分", "By stratum"))
    draft.say(
        t(
            f"剥离物和夹石不计入矿产品数量。开挖体积按岩性层划分见{draft.next_table}。",
            f"Overburden and partings are no product. The cut by stratum is in {draft.next_table}.",
        )
    )
    columns = (
        Column(t("采坑", "Pit"), align=_CENTER),
        Column(t("岩性层", "Stratum"), align=_CENTER, weight=1.6),
        Column(t("开挖体积/m³", "Cut, m³"), align=_RIGHT, weight=1.4, number=TWO_PLACES, summed=True),
    )
    rows: list[tuple[Cell, ...]] = [
        (pit, draft.word(STRATA.get(layer, layer)), cut) for (pit, layer), cut in sums.items()
    ]
    draft.table(t("开挖体积按岩性层划分", "Cut by stratum"), columns, rows, total=t("合计", "Total"))


# ------------------------------------------------------------------------------------------------------- margins


def _margins(draft: Draft) -> None:
    pits, t = [pit for pit in draft.volumes.pits if pit.margin], draft.t
    draft.section(t("误差分析", "Errors"))
    draft.say(draft.word(_MARGIN))
    if not pits:
        blank = draft.blank(t("方量误差分析", "errors of the volumes"))
        draft.say(t(f"本次计算没有给出误差限。{blank}", f"This computation gave no error margin. {blank}"))
        return
    draft.say(
        t(
            f"误差的合成见{draft.next_table}，各误差项的公式和来源见{draft.next_annex()}，各项所占的份额见{draft.next_figure}。",
            f"The margins are in {draft.next_table}, formula and source of every term in {draft.next_annex()}, and the "
            f"share of each term in {draft.next_figure}.",
        )
    )
    results = [(_name(draft, pit), pit.cut_m3, pit.margin) for pit in pits]
    if draft.volumes.total_margin and len(draft.volumes.pits) > 1:
        results.append((t("全部采坑", "All pits"), draft.total_cut_m3, draft.volumes.total_margin))
    _combined(draft, results)
    _terms(draft, results)
    margin_figure(draft, results)


def _name(draft: Draft, pit: PitVolume) -> str:
    named = draft.t(f"{pit.pit_id}（{pit.period}）", f"{pit.pit_id} ({pit.period})")
    return named if several_periods(draft) else pit.pit_id


def _combined(draft: Draft, results: list[tuple[str, float, Margin | None]]) -> None:
    t = draft.t
    columns = (
        Column(t("采坑", "Pit"), align=_CENTER),
        Column(t("开挖体积/m³", "Cut, m³"), align=_RIGHT, weight=1.2, number=TWO_PLACES),
        Column(t("合成标准差/m³", "One sigma, m³"), align=_RIGHT, weight=1.2, number=TWO_PLACES),
        Column(t("包含因子", "Coverage factor"), align=_CENTER, weight=0.8, number=TWO_PLACES),
        Column(t("误差限/±m³", "Margin, ± m³"), align=_RIGHT, weight=1.2, number=TWO_PLACES),
        Column(t("相对误差限/%", "Margin, %"), align=_RIGHT, number=TWO_PLACES),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            name,
            cut,
            margin.sigma_m3,
            margin.coverage_factor,
            margin.margin_m3,
            100.0 * margin.margin_m3 / cut if cut else None,
        )
        for name, cut, margin in results
        if margin
    ]
    draft.table(t("开挖体积误差限", "Error margins of the cut"), columns, rows)


def _terms(draft: Draft, results: list[tuple[str, float, Margin | None]]) -> None:
    t = draft.t
    columns = (
        Column(t("采坑", "Pit"), align=_CENTER, weight=1.1),
        Column(t("误差项", "Term"), align=_CENTER, weight=1.3),
        Column(t("标准差/m³", "One sigma, m³"), align=_RIGHT, weight=1.2, number=TWO_PLACES),
        Column(t("公式与代入数值", "Formula with numbers"), weight=3.4),
        Column(t("来源", "Source"), weight=2.4),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            name,
            draft.word(MARGIN_TERMS.get(term.name, term.name)),
            term.sigma_m3,
            grouped_formula(term.formula),
            term.source,
        )
        for name, _, margin in results
        if margin
        for term in margin.terms
    ]
    title = t("误差项明细", "Terms of the margins")
    draft.add_annex(title)
    draft.annex_table(title, columns, rows)


# ------------------------------------------------------------------------------------------------------- tonnage


def _tonnage(draft: Draft) -> None:
    segments, t = draft.determination.segments, draft.t
    draft.section(t("体积质量与矿产品数量", "Densities and quantities"))
    if not segments:
        blank = draft.blank(t("矿产品数量", "quantities of product"))
        draft.say(t(f"没有矿产品数量核算成果。{blank}", f"No quantities were computed. {blank}"))
        return
    draft.say(
        t(
            "矿产品数量按采坑、时段、矿种和产品形态分单元核算。有销售、过磅等数量证据的，以证据为先；"
            f"没有的，以体积乘体积质量取得。原状体积与松散体积不得混用。结果见{draft.next_table}，计算过程列于附表“计算过程”。",
            "Quantities are computed by pit, period, mineral and product form. Evidence of quantity, such as sales and "
            "weighbridge slips, comes first; without it, a quantity is volume times density. Volumes in place and "
            f"loose volumes never mix. The result is in {draft.next_table}, the computation stands in the annex table "
            "'Computation'.",
        )
    )
    columns = (
        Column(t("序号", "No."), align=_CENTER, weight=0.6, number=PLAIN_INTEGER),
        Column(t("采坑", "Pit"), align=_CENTER, weight=0.9),
        Column(t("时段", "Period"), align=_CENTER, weight=1.4),
        Column(t("矿种", "Mineral"), align=_CENTER, weight=1.4),
        Column(t("产品形态", "Product"), align=_CENTER),
        Column(t("体积/m³", "Volume, m³"), key="volume", align=_RIGHT, weight=1.3, number=TWO_PLACES, summed=True),
        Column(t("体积质量/(t/m³)", "Density, t/m³"), key="density", align=_RIGHT, weight=1.1, number=AS_GIVEN),
        Column(
            t("数量", "Quantity"),
            align=_RIGHT,
            weight=1.3,
            number=TWO_PLACES,
            product=("volume", "density"),
            summed=_one_unit(draft),
        ),
        Column(t("单位", "Unit"), align=_CENTER, weight=0.6),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            number,
            item.pit_id,
            item.period,
            item.mineral,
            draft.word(PRODUCT_FORMS.get(item.product_form, item.product_form)),
            item.volume_m3,
            item.density_t_per_m3,
            item.quantity,
            unit_text(item.unit, draft.language),
        )
        for number, item in enumerate(segments, start=1)
    ]
    notes = []
    if any(item.quantity is None for item in segments):
        notes.append(t("数量为“—”的单元，其数量尚不能确定。", "A quantity of “—” could not be established yet."))
    counted = sum((item.volume_m3 for item in segments if item.volume_m3 is not None), Decimal(0))
    gap = abs(counted - exact_decimal(draft.total_cut_m3))
    if TWO_PLACES.round(counted) != TWO_PLACES.round(draft.total_cut_m3) and gap <= _CENT * len(segments):
        notes.append(
            t(
                "各单元的体积先取位再参与计算，合计与开挖体积表在末位有微小差异。",
                "Volumes are rounded before they are used, so the total differs from the table of volumes in the last "
                "place.",
            )
        )
    draft.table(t("矿产品数量", "Quantities of product"), columns, rows, total=t("合计", "Total"), notes=notes)


def _one_unit(draft: Draft) -> bool:
    return len({item.unit for item in draft.determination.segments}) == 1
