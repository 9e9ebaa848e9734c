# SPDX-License-Identifier: GPL-3.0-or-later
"""The Chinese sentences of a determination, in the language of the report; numbers are put in elsewhere."""

from __future__ import annotations

from decimal import Decimal

from ..model import Position
from .numbers import plain

UNITS = {"t": "t", "m3": "m³", "g": "g"}
POSITIONS = {
    Position.INSIDE: "许可范围内",
    Position.BELOW: "低于许可标高",
    Position.ABOVE: "高于许可标高",
    Position.BETWEEN: "许可标高之间的空段",
    Position.OUTSIDE: "许可范围外",
}
FORMS = {
    "raw_ore": "原矿",
    "concentrate": "精矿",
    "aggregate": "砂石骨料",
    "block": "荒料",
    "product": "成品",
    "contained": "所含金属（氧化物）",
}
DOCUMENTS = {
    "weighbridge": "过磅单",
    "transport": "运输记录",
    "ledger": "销售台账",
    "trucks": "车次记录",
    "seized": "查扣堆存量",
    "statement": "笔录",
    "other": "其他凭证",
}
PARTS = {"extracted": "采出部分", "sold": "采出且已销售", "unsold": "采出未销售", "in_ground": "未采出但已难以采出"}
PRICE_KINDS = {
    "sale": "本案销售平均价格",
    "market": "当地市场价格",
    "certified": "价格认定结论",
    "authority": "主管部门或流域机构报告",
}
FIGURES = {
    "Va": "非法采矿采出矿产品价值",
    "Vb": "非法采矿造成矿产资源破坏价值",
    "Vc": "破坏性采矿造成矿产资源破坏价值",
}
ACT_KINDS = {
    "unlicensed": "无证开采",
    "beyond_area": "越界开采",
    "beyond_depth": "超层（超深）开采",
    "other_mineral": "超矿种开采",
    "destructive": "破坏性采矿",
    "river_sand": "河道采砂",
    "sea_sand": "海砂",
    "right_only": "有采矿权但无采矿许可证",
}
HANDLINGS = {"unpunished": "未经处理", "administrative": "已受行政处罚", "criminal": "已受刑事处理"}
AREA_KINDS = {"projected": "水平投影面积", "inclined": "斜面积（真面积）"}
THICKNESS_KINDS = {"true": "真厚度（法线厚度）", "vertical": "铅垂厚度"}
STATES = {False: "实方", True: "松方"}
LEVELS = {"below": "未达到", "depends": "取决于所在省的标准", "above": "达到"}

NOTICES = {  # code -> sentence; the codes in QUIET are information, the others are warnings
    "rules.replaced": "下列规则由用户文件夹替换：{ids}。",
    "volume.overlap": "采坑{a}与{b}重叠{area} m²、{cut} m³，相加的数量和价值含有重复，须先调整边界。",
    "volume.overlap_off": "采坑{a}与{b}重叠{area} m²、{cut} m³，重叠部分只计一次，已从采坑{loser}中扣除。",
    "volume.fill": "采坑{pit}（{period}）有回填{fill} m³，未从采出体积中扣除。",
    "volume.gap": "采坑{pit}（{period}）有未测部分，可能另有至多{gap} m³，未计入。",
    "volume.licensed": "采坑{pit}（{period}）有{volume} m³位于许可范围内，因行为定性为{act}而计入。",
    "volume.legal": "采坑{pit}（{period}）有{volume} m³位于许可范围内，未计入。",
    "volume.beyond": "采坑{pit}（{period}）有{volume} m³位于许可范围外，不属于{act}，须另行认定。",
    "volume.waste": "采坑{pit}（{period}）有{volume} m³为剥离物、夹石等，未计入。",
    "volume.not_valued": "破坏性采矿不计采出部分，实测采出体积未计价。",
    "density.empirical": "{mineral}的体积质量采用{value} t/m³：{note}。",
    "density.few": "{mineral}的体积质量样品只有{count}件，少于{least}件。",
    "density.mixed_state": "{mineral}的松方以体积质量{value} t/m³换算，未用松散密度，请说明理由。",
    "density.wet_and_dry": "{mineral}的{count}件体积质量样品中有{wet}件为湿样并已换算为干密度，其余未填湿度，请核对。",
    "grade.few": "{mineral}的品位样品只有{count}件，少于{least}件。",
    "chain.already_dry": "{mineral}的体积质量已换算为干密度，未再扣除含水率{moisture}%。",
    "chain.recovery_unused": "{mineral}按原矿计价，未使用回收率（成品率）{recovery}%。",
    "quantity.not_comparable": "{mineral}（{place}）的书证数量与实测数量单位或状态不同，未能比对。",
    "quantity.differs": "{mineral}（{place}）的书证数量{documents} {unit}与实测数量{survey} {unit}相差{percent}%，"
    "以何者为准请办案单位核实。",
    "quantity.remainder": "{mineral}（{place}）的书证未覆盖{days}，该期间按实测减去书证计{amount} {unit}。",
    "documents.set_aside": "{mineral}（{place}）有几类凭证针对同一产品，{amount} {unit}的一类只用于比对，"
    "不与{other} {other_unit}相加。",
    "documents.trucks": "{mineral}（{place}）的数量{amount} {unit}由车数乘以每车数量推算，"
    "须有每车装载量的依据（过磅、车厢量方），并说明是否松方。",
    "documents.statement": "{mineral}（{place}）的数量{amount} {unit}只有笔录为据，须有其他证据印证。",
    "stock.unmeasured": "堆体{pile}没有体积，未核算堆存量。",
    "stock.part_of_it": "{mineral}的堆存量{amount} {unit}是采出量的一部分，未与采出量相加。",
    "goaf.legal": "采空区块段{block}（{place}）的{volume} m³位于许可范围内，未计入。",
    "goaf.beyond": "采空区块段{block}（{place}）的{volume} m³{position}，不属于{act}，未计入，须另行认定。",
    "goaf.no_plan": "采空区块段{block}注明{position}，但没有注明据以判定的图件。",
    "goaf.steep": "采空区块段{block}的倾角{dip}°大于{limit}°，面积或厚度按倾角换算误差较大，宜改用斜面积和真厚度。",
    "goaf.no_count": "采空区块段{block}的平均厚度没有注明测点数。",
    "goaf.few": "采空区块段{block}的平均厚度只有{count}个测点，少于{least}个。",
    "goaf.density": "{mineral}（{place}）的采空区块段采用块段表所填体积质量{value} t/m³，没有样品可核对其误差。",
    "goaf.beside_pit": "{pit}既有采空区块段，又有地形实测体积，须确认两者没有重叠。",
    "moved.from_default": "{mineral}没有设计回采率，采用最低“三率”指标{recovery}%。",
    "moved.none_left": "{mineral}的动用量扣除正常损失后不多于采出量，未采出但已难以采出的量按0计。",
    "confidence.no_margin": "方量没有误差，未计算数额判断的把握。",
    "price.sea_sand": "海砂采用犯罪行为终了时（{day}）的当地市场价格。",
    "price.periods_overlap": "{mineral}的价格{a}元与{b}元在{start}至{end}期间重叠而金额不同，请核对。",
    "price.periods_gap": "{mineral}的价格依据在{start}与{end}之间缺一段，请补充。",
    "sales.net_note": "扣除运输、加工费用{costs}元后为{net}元，仅作说明，不作为认定数额。",
    "price.undated": "{mineral}的价格依据{document}没有日期，不能核对是否为行为期间的价格。",
    "price.no_period": "{mineral}（{place}）行为起止日期不全，价格未能完全按期间核对。",
    "price.several": "{mineral}（{place}）在行为期间有多个{kind}（{values}），"
    "采用较低的{chosen}元/{unit}；宜分期计价。",
    "price.partial": "{mineral}（{place}）所用价格只覆盖行为期间的一部分。",
    "price.later_sales": "{mineral}（{place}）在采出期间没有销售，采用其后销售的平均价格。",
    "price.no_quantity": "{mineral}有{count}笔销售没有数量，未计入平均价格。",
    "price.cubic": "{mineral}按立方米计价，价格未注明实方或松方，按{state}采用，与数量的状态一致。",
    "price.state_unknown": "{mineral}按立方米计价，数量为{state}而价格未注明实方或松方，"
    "未作换算；请查明价格的口径并填写。",
    "samples.other_pits": "{mineral}在采坑{pit}没有样品，采用采坑{pits}的样品。",
    "grade.thickness": "{mineral}的{all}件品位样品中只有{count}件有厚度，平均品位未按厚度加权。",
    "confidence.unsure": "{title}的数额标准{limit}元：数额判断的把握为{sure}，未达到{level}%。",
    "choice.made": "核算选项：{title}。依据：{basis}。",
    "choice.valued": "核算选项：{title}，取值为{value}。依据：{basis}。",
    "price.untaxed": "{mineral}所用价格不含税。",
    "price.missing": "{mineral}（{place}）没有可用价格，破坏价值不能核算。",
    "sales.early": "销售凭证{sale}早于行为开始，未计入销赃数额。",
    "sales.nothing_mined": "{mineral}没有计入的采出量，销赃数额未采用。",
    "sales.licensed": "{mineral}的行为人有采矿许可证，销赃数额应当只含违法采出部分，请核对。",
    "sales.more": "{mineral}的销售数量{sold} {unit}比采出数量{mined} {unit}多{percent}%；"
    "销赃数额仍全部计入采出矿产品价值，"
    "多出部分的来源由办案单位查明，不属本案的须更正销售记录，或说明理由不采用销赃数额。",
    "sales.uncompared": "{mineral}的销售数量、单位或产品形态不能与采出数量比较，未计库存部分。",
    "sales.unreasonable": "{mineral}的销赃数额{sale}元与数量乘以价格{value}元相差{percent}%，"
    "超过{limit}%，是否明显不合理由办案单位决定。",
    "figure.unknown": "{figure}缺少依据，未能核算。",
    "law.no_rule": "行为终了日{day}所适用的数额标准未收录，未作数额判断。",
    "law.no_date": "行为终了日未知，按现行标准判断。",
    "law.province": "{province}在行为终了日的数额标准未收录，按各省幅度判断。",
    "law.unverified": "{province}的数额标准未见原文，须核对。{note}",
    "law.open": "{title}：{note}",
    "law.lighter": "行为终了后标准有改变：{law}与{other}并列比较，较轻的{law}适用。",
    "law.crossing": "行为始于{day}以前而终于该日或者以后，按终了时的{law}判断。",
    "law.no_figure": "{law}所比较的数额（{figures}）未能核算，未按该规定判断。",
    "law.no_special": "{law}没有特殊区域标准，按一般标准比较。",
    "law.hint": "{province}：{text}{note}",
    "law.act_differs": "{text}",
    "law.time_split": "{text}",
    "law.exempt": "{title}：{text}",
    "law.criterion": "有不论数额的情节：{title}。",
    "law.mitigating": "有从宽的情节：{title}；不属情节特别严重的，可以认定为犯罪情节轻微。",
    "law.gain": "{text}",
    "law.not_met": "{text}",
    "law.special_area": "{text}",
    "law.accumulation": "{text}",
    "law.penalty": "{text}",
    "law.unanswered": "有{count}个法律问题尚未答复，见待定问题。",
    "law.local_price": "{mineral}没有价格证据，采用规则文件{rule}的价格{price}元/{unit}（{source}）。",
    "rules.own": "下列规则由用户文件夹增加：{ids}。",
}
QUIET = frozenset(
    {
        *("rules.replaced", "volume.fill", "volume.legal", "volume.waste", "law.open"),
        *("chain.already_dry", "stock.part_of_it", "price.sea_sand", "sales.net_note", "volume.overlap_off"),
        *("rules.own", "goaf.legal", "law.lighter", "law.crossing", "choice.made", "choice.valued", "price.cubic"),
    }
)


def yuan(amount: Decimal) -> str:
    """Write an amount for a sentence: 88,184.30元."""
    return f"{amount:,f}元"


def threshold(amount: Decimal) -> str:
    """Write an amount of a rule, in ten-thousands where they are whole: 10万元, 37.5万元."""
    if amount >= 10000 and amount % 1000 == 0:
        return f"{plain((amount / 10000).normalize())}万元"
    return yuan(amount)


def place(pit_id: str, period: str) -> str:
    """Write site and period for a sentence."""
    return "，".join(part for part in (pit_id, period) if part) or "本案"


def compared(va: Decimal | None, vb: Decimal | None, key: str) -> str:
    """Say which of the two figures is compared, and that they are never added."""
    known = [f"{FIGURES[name]}（{name}）{yuan(value)}" for name, value in (("Va", va), ("Vb", vb)) if value is not None]
    if len(known) == 2:
        return (
            f"{known[0]}，{known[1]}；两者不相加，以较大的{key}比较。"
            if va != vb
            else (f"{known[0]}，{known[1]}；两者相同，不相加。")
        )
    missing = "Vb" if va is not None else "Va"
    return f"{known[0]}；{FIGURES[missing]}（{missing}）未能核算，仅以{key}比较。"


def verdict(amount: Decimal, level: str, name: str, low: Decimal, high: Decimal, province: str) -> str:
    """Say where the amount lies against one amount (a province's) or a band (province unknown)."""
    if province:
        sign, word = ("不低于", "达到") if level == "above" else ("低于", "未达到")
        return f"{province}{name}的数额标准为{threshold(low)}，{yuan(amount)}{sign}该标准，{word}{name}的数额标准。"
    band = f"省份标准未知，{name}的数额标准由各省在{threshold(low)}至{threshold(high)}之间确定，"
    if level == "below":
        return f"{band}{yuan(amount)}低于{threshold(low)}，在各省均未达到{name}的数额标准。"
    if level == "above":
        return f"{band}{yuan(amount)}不低于{threshold(high)}，在各省均达到{name}的数额标准。"
    return f"{band}{yuan(amount)}在此幅度内，是否达到{name}取决于所在省的标准。"
