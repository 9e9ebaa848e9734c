# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapter 5: how much ground was taken, from where relative to the licences, and how sure that is."""

from __future__ import annotations

from decimal import Decimal

from ..model import Margin, PitVolume, Position
from .chapter_check import add_crosscheck
from .document import AS_GIVEN, PLAIN_INTEGER, TWO_PLACES, Align, Cell, Column, Formula, FormulaLine, exact_decimal
from .draft import Draft
from .wording import MARGIN_TERMS, POSITIONS, PRODUCT_FORMS, STRATA, unit_text, volume_text

_CENTER, _RIGHT = Align.CENTER, Align.RIGHT
_CENT = Decimal("0.01")
_METHOD = (
    "开挖体积用两期地形逐柱相减的方法计算。把开采前、后两期地形放到同一工作格网上，格网的每个单元视为一根竖直的柱："
    "开采前高程高于开采后高程的，二者之差为开挖深度；低于开采后高程的，为回填厚度。"
    "开挖与回填分别累计，不相互抵消。",
    "单元的体积等于深度乘以该单元落在采坑轮廓内的面积。轮廓线穿过的单元，按轮廓内的精确面积比例计入，"
    "不按单元中心取舍，边界因此不产生多计或少计。计算式为：",
)
_EQUATION = "V = Σ f · A · max(z前 − z后, 0)"
_METHOD_REST = (
    "式中：V 为开挖体积，f 为单元在轮廓内的面积比例，A 为单元面积，z前、z后 为开采前、后的高程。",
    "各采坑分别完整计算；两采坑轮廓相互重叠的，重叠部分单独列出，合计时不应重复计入。",
)
_SPLIT = (
    "每个单元的开挖高程区间为[z后, z前]。许可证的平面范围按轮廓内的精确面积比例划分，许可的开采标高按区间求交："
    "平面范围内、标高上下限之间的为许可范围内；平面范围内低于标高下限的为超深；高于标高上限的、"
    "介于两段许可标高之间或位于扣除区的，分别列出；平面范围以外的为范围外。各部分之和等于采坑开挖体积。"
)
_MARGIN = (
    "误差限由随机误差、空间相关误差、系统误差和边界误差四项按平方和开方合成，与单向的地面噪声相加，再乘以包含因子。"
    "误差限说明体积的可靠程度，不改变体积的取值。各项所用公式、代入数值和误差来源逐项列出。"
)


def quantity(draft: Draft) -> None:
    """Write chapter 5."""
    draft.chapter("矿产品数量核算")
    draft.section("核算方法")
    draft.say(*_METHOD)
    draft.blocks.append(Formula((FormulaLine("", "", _EQUATION, depth=2),)))
    draft.say(*_METHOD_REST)
    if draft.volumes.working_grid:
        draft.say(draft.volumes.working_grid)
    _volumes(draft)
    _positions(draft)
    _strata(draft)
    _margins(draft)
    _tonnage(draft)
    add_crosscheck(draft, draft.check)


# ------------------------------------------------------------------------------------------------------ volumes


def _volumes(draft: Draft) -> None:
    pits = draft.volumes.pits
    draft.section("开挖体积")
    if not pits:
        draft.say(f"没有方量计算成果。{draft.blank('方量计算成果')}")
        return
    total = draft.volumes.total_margin
    draft.say(
        f"各采坑的开挖体积及误差限见{draft.next_table}。开挖体积合计{volume_text(draft.total_cut_m3)}"
        + (f"，合计误差限为±{volume_text(total.margin_m3)}（包含因子{total.coverage_factor:g}）。" if total else "。")
    )
    gaps = any(pit.gap_max_m3 > 0.0 for pit in pits)
    columns = (
        Column("采坑", align=_CENTER),
        *((Column("时段", align=_CENTER, weight=1.3),) if several_periods(draft) else ()),
        Column("面积/m²", align=_RIGHT, number=TWO_PLACES, summed=True),
        Column("覆盖率/%", align=_RIGHT, weight=0.8, number=TWO_PLACES),
        Column("开挖体积/m³", align=_RIGHT, weight=1.3, number=TWO_PLACES, summed=True),
        Column("误差限/±m³", align=_RIGHT, weight=1.1, number=TWO_PLACES),
        Column("回填体积/m³", align=_RIGHT, number=TWO_PLACES, summed=True),
        Column("最大深度/m", align=_RIGHT, weight=0.8, number=TWO_PLACES),
        *((Column("缺测上限/m³", align=_RIGHT, number=TWO_PLACES, summed=True),) if gaps else ()),
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
    notes = ["误差限不能相加，合计的误差限见误差一节。"] if len(pits) > 1 else []
    if not several_periods(draft):
        notes.insert(0, f"计算时段：{pits[0].period}。")
    draft.table("采坑开挖体积", columns, rows, total="合计", notes=notes)
    _overlaps(draft)


def several_periods(draft: Draft) -> bool:
    """Tell whether the pits were computed over more than one period."""
    return len({pit.period for pit in draft.volumes.pits}) > 1


def _overlaps(draft: Draft) -> None:
    if not draft.volumes.overlaps:
        return
    draft.say(f"下列采坑轮廓相互重叠，见{draft.next_table}。重叠部分在各自的采坑中均已计入，合计时应扣除一次。")
    columns = (
        Column("采坑甲", align=_CENTER),
        Column("采坑乙", align=_CENTER),
        Column("重叠面积/m²", align=_RIGHT, weight=1.4, number=TWO_PLACES),
        Column("重叠开挖体积/m³", align=_RIGHT, weight=1.4, number=TWO_PLACES),
    )
    rows = [(item.pit_a, item.pit_b, item.area_m2, item.cut_m3) for item in draft.volumes.overlaps]
    draft.table("采坑重叠部分", columns, rows)


# ------------------------------------------------------------------------------------------------ where it came from


def _positions(draft: Draft) -> None:
    pits = [pit for pit in draft.volumes.pits if pit.parts]
    draft.section("许可范围内外的划分")
    draft.say(_SPLIT)
    if not pits:
        draft.say("本次计算没有按许可范围划分开挖体积。")
        return
    shares = [f"{name}{volume_text(draft.cut_at(where))}" for where, name in POSITIONS.items() if draft.cut_at(where)]
    draft.say(f"划分结果见{draft.next_table}。合计：{'；'.join(shares) or '各部分均为零'}。")
    periods = several_periods(draft)
    columns = (
        Column("采坑", align=_CENTER, weight=0.9),
        *((Column("时段", align=_CENTER, weight=1.3),) if periods else ()),
        *(Column(f"{name}/m³", align=_RIGHT, number=TWO_PLACES, summed=True) for name in POSITIONS.values()),
        Column("合计/m³", align=_RIGHT, weight=1.1, number=TWO_PLACES, summed=True),
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
    draft.table("开挖体积按许可范围划分", columns, rows, total="合计")
    _licences(draft, pits)


def _licences(draft: Draft, pits: list[PitVolume]) -> None:
    """List the split licence by licence when more than one is concerned."""
    sums: dict[tuple[str, Position], float] = {}
    for part in (part for pit in pits for part in pit.parts if part.licence):
        key = (part.licence, part.position)
        sums[key] = sums.get(key, 0.0) + part.cut_m3
    if len({licence for licence, _ in sums}) < 2:
        return
    columns = (
        Column("许可证号", weight=2.4),
        Column("位置", align=_CENTER, weight=1.6),
        Column("开挖体积/m³", align=_RIGHT, weight=1.4, number=TWO_PLACES, summed=True),
    )
    rows: list[tuple[Cell, ...]] = [
        (licence, POSITIONS[where], cut) for (licence, where), cut in sorted(sums.items(), key=lambda item: item[0])
    ]
    draft.table("开挖体积按许可证划分", columns, rows, total="合计")


def _strata(draft: Draft) -> None:
    sums: dict[tuple[str, str], float] = {}
    for part in (part for pit in draft.volumes.pits for part in pit.parts if part.stratum):
        key = (part.pit_id, part.stratum)
        sums[key] = sums.get(key, 0.0) + part.cut_m3
    if not sums:
        return
    draft.section("按岩性层划分")
    draft.say(f"剥离物和夹石不计入矿产品数量。开挖体积按岩性层划分见{draft.next_table}。")
    columns = (
        Column("采坑", align=_CENTER),
        Column("岩性层", align=_CENTER, weight=1.6),
        Column("开挖体积/m³", align=_RIGHT, weight=1.4, number=TWO_PLACES, summed=True),
    )
    rows: list[tuple[Cell, ...]] = [(pit, STRATA.get(layer, layer), cut) for (pit, layer), cut in sums.items()]
    draft.table("开挖体积按岩性层划分", columns, rows, total="合计")


# ------------------------------------------------------------------------------------------------------- margins


def _margins(draft: Draft) -> None:
    pits = [pit for pit in draft.volumes.pits if pit.margin]
    draft.section("误差分析")
    draft.say(_MARGIN)
    if not pits:
        draft.say(f"本次计算没有给出误差限。{draft.blank('方量误差分析')}")
        return
    draft.say(f"误差的合成见{draft.next_table}，各误差项的公式和来源列于其后。")
    results = [(_name(draft, pit), pit.cut_m3, pit.margin) for pit in pits]
    if draft.volumes.total_margin and len(draft.volumes.pits) > 1:
        results.append(("全部采坑", draft.total_cut_m3, draft.volumes.total_margin))
    _combined(draft, results)
    _terms(draft, results)


def _name(draft: Draft, pit: PitVolume) -> str:
    return f"{pit.pit_id}（{pit.period}）" if several_periods(draft) else pit.pit_id


def _combined(draft: Draft, results: list[tuple[str, float, Margin | None]]) -> None:
    columns = (
        Column("采坑", align=_CENTER),
        Column("开挖体积/m³", align=_RIGHT, weight=1.2, number=TWO_PLACES),
        Column("合成标准差/m³", align=_RIGHT, weight=1.2, number=TWO_PLACES),
        Column("包含因子", align=_CENTER, weight=0.8, number=TWO_PLACES),
        Column("误差限/±m³", align=_RIGHT, weight=1.2, number=TWO_PLACES),
        Column("相对误差限/%", align=_RIGHT, number=TWO_PLACES),
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
    draft.table("开挖体积误差限", columns, rows)


def _terms(draft: Draft, results: list[tuple[str, float, Margin | None]]) -> None:
    columns = (
        Column("采坑", align=_CENTER, weight=1.1),
        Column("误差项", align=_CENTER, weight=1.3),
        Column("标准差/m³", align=_RIGHT, weight=1.2, number=TWO_PLACES),
        Column("公式与代入数值", weight=3.4),
        Column("来源", weight=2.4),
    )
    rows: list[tuple[Cell, ...]] = [
        (name, MARGIN_TERMS.get(term.name, term.name), term.sigma_m3, term.formula, term.source)
        for name, _, margin in results
        if margin
        for term in margin.terms
    ]
    draft.table("误差项明细", columns, rows)


# ------------------------------------------------------------------------------------------------------- tonnage


def _tonnage(draft: Draft) -> None:
    segments = draft.determination.segments
    draft.section("体积质量与矿产品数量")
    if not segments:
        draft.say(f"没有矿产品数量核算成果。{draft.blank('矿产品数量')}")
        return
    draft.say(
        "矿产品数量按采坑、时段、矿种和产品形态分单元核算。有销售、过磅等数量证据的，以证据为先；"
        f"没有的，以体积乘体积质量取得。原状体积与松散体积不得混用。结果见{draft.next_table}，计算过程见下章。"
    )
    columns = (
        Column("序号", align=_CENTER, weight=0.6, number=PLAIN_INTEGER),
        Column("采坑", align=_CENTER, weight=0.9),
        Column("时段", align=_CENTER, weight=1.4),
        Column("矿种", align=_CENTER, weight=1.4),
        Column("产品形态", align=_CENTER),
        Column("体积/m³", key="volume", align=_RIGHT, weight=1.3, number=TWO_PLACES, summed=True),
        Column("体积质量/(t/m³)", key="density", align=_RIGHT, weight=1.1, number=AS_GIVEN),
        Column(
            "数量", align=_RIGHT, weight=1.3, number=TWO_PLACES, product=("volume", "density"), summed=_one_unit(draft)
        ),
        Column("单位", align=_CENTER, weight=0.6),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            number,
            item.pit_id,
            item.period,
            item.mineral,
            PRODUCT_FORMS.get(item.product_form, item.product_form),
            item.volume_m3,
            item.density_t_per_m3,
            item.quantity,
            unit_text(item.unit),
        )
        for number, item in enumerate(segments, start=1)
    ]
    notes = []
    if any(item.quantity is None for item in segments):
        notes.append("数量为“—”的单元，其数量尚不能确定。")
    counted = sum((item.volume_m3 for item in segments if item.volume_m3 is not None), Decimal(0))
    gap = abs(counted - exact_decimal(draft.total_cut_m3))
    if TWO_PLACES.round(counted) != TWO_PLACES.round(draft.total_cut_m3) and gap <= _CENT * len(segments):
        notes.append("各单元的体积先取位再参与计算，合计与开挖体积表在末位有微小差异。")
    draft.table("矿产品数量", columns, rows, total="合计", notes=notes)


def _one_unit(draft: Draft) -> bool:
    return len({item.unit for item in draft.determination.segments}) == 1
