# SPDX-License-Identifier: GPL-3.0-or-later
"""What `english` knows of the Chinese of a determination: notices by code, sentences as templates, and words."""

from __future__ import annotations

NOTICES_IN_ENGLISH: dict[str, str] = {  # codes of core/valuation/texts.py
    "rules.replaced": "These rules were replaced by the user's folder: {ids}.",
    "volume.overlap": "Pits {a} and {b} share {area} m² with {cut} m³; quantities and values that are added count it "
    "twice, so the outlines must be corrected first.",
    "volume.overlap_off": "Pits {a} and {b} share {area} m² with {cut} m³; it counts once and was taken "
    "off pit {loser}.",
    "volume.fill": "Pit {pit} ({period}) has {fill} m³ of fill, which was not taken off the volume extracted.",
    "volume.gap": "Pit {pit} ({period}) has unmeasured ground, where up to {gap} m³ more may be missing; not counted.",
    "volume.licensed": "In pit {pit} ({period}) {volume} m³ lie inside the licence and count, because the act is "
    "called {act}.",
    "volume.legal": "In pit {pit} ({period}) {volume} m³ lie inside the licence and do not count.",
    "volume.beyond": "In pit {pit} ({period}) {volume} m³ lie outside the licence and do not belong to {act}; they "
    "must be determined by themselves.",
    "volume.waste": "In pit {pit} ({period}) {volume} m³ are overburden, partings and the like; not counted.",
    "volume.not_valued": "In destructive mining the extracted part does not count, so the surveyed "
    "volume was not valued.",
    "density.empirical": "The density of {mineral} is a typical value of {value} t/m³: {note}.",
    "density.few": "There are only {count} density samples of {mineral}, fewer than {least}.",
    "density.mixed_state": "Loose m³ of {mineral} were converted with the density in place, {value} t/m³, not a loose "
    "one; give the reason.",
    "density.wet_and_dry": "Of the {count} density samples of {mineral} {wet} were wet and were converted to dry "
    "density; the others state no moisture. Check them.",
    "grade.few": "There are only {count} grade samples of {mineral}, fewer than {least}.",
    "chain.already_dry": "The density of {mineral} is a dry one already, so its moisture of {moisture} % was not taken "
    "off again.",
    "chain.recovery_unused": "{mineral} is priced as raw ore, so the recovery (yield) of {recovery} % was not used.",
    "quantity.not_comparable": "Documents and survey of {mineral} ({place}) differ in unit or state and could not be "
    "compared.",
    "quantity.differs": "The documents' {documents} {unit} of {mineral} ({place}) differ from the survey's {survey} "
    "{unit} by {percent} %; which to follow is for the case-handling unit to verify.",
    "quantity.remainder": "The documents of {mineral} ({place}) do not cover {days}; for that time the survey less the "
    "documents counts, {amount} {unit}.",
    "documents.set_aside": "Several kinds of documents of {mineral} ({place}) are about the same product; the kind "
    "with {amount} {unit} only serves to compare and is not added to {other} {other_unit}.",
    "documents.trucks": "The quantity of {mineral} ({place}), {amount} {unit}, is truck loads times a load "
    "assumed for each; prove the load (weighing, measured body) and whether the m³ are loose.",
    "documents.statement": "The quantity of {mineral} ({place}), {amount} {unit}, rests on statements alone; it "
    "needs other evidence.",
    "stock.unmeasured": "Stockpile {pile} has no volume, so no stock was computed.",
    "stock.part_of_it": "The stock of {amount} {unit} of {mineral} is a part of what was extracted and "
    "was not added to it.",
    "moved.from_default": "{mineral} has no design recovery; the lowest official indicator of {recovery} % was taken.",
    "moved.none_left": "What was moved of {mineral}, less normal losses, is not more than what was extracted; what was "
    "ruined in the ground counts as 0.",
    "confidence.no_margin": "The volumes have no error margin, so no threshold confidence was computed.",
    "price.sea_sand": "Sea sand is valued at the local market price when the act ended ({day}).",
    "price.periods_overlap": "The prices of {mineral} of {a} yuan and {b} yuan overlap from {start} to {end} and "
    "differ; check them.",
    "price.periods_gap": "Between {start} and {end} there is no price of {mineral}; supply one.",
    "sales.net_note": "Less {costs} yuan for haulage and processing it would be {net} yuan; a remark only, not the "
    "amount determined.",
    "price.undated": "The price of {mineral} in {document} has no date, so it cannot be checked against the period.",
    "price.no_period": "The act on {mineral} ({place}) has no full dates, so the price could not be fully checked.",
    "price.several": "In the period of the act {mineral} ({place}) has several prices ({kind}: {values}); the lower "
    "one, {chosen} yuan/{unit}, was taken. Better value by periods.",
    "price.partial": "The price used for {mineral} ({place}) covers only a part of the period of the act.",
    "price.later_sales": "{mineral} ({place}) was not sold while it was mined; the mean price of later "
    "sales was taken.",
    "price.no_quantity": "{count} sales of {mineral} have no quantity and do not enter the mean price.",
    "price.cubic": "{mineral} is priced by the cubic metre; the price does not say whether in place or loose, and "
    "was taken as {state}, the state of the quantity.",
    "price.state_unknown": "{mineral} is priced by the cubic metre; the quantity is {state}, but the price does "
    "not say whether in place or loose, and nothing was converted. Find out and enter it.",
    "samples.other_pits": "Pit {pit} has no samples of {mineral}; those of {pits} were used.",
    "grade.thickness": "Only {count} of {all} grade samples of {mineral} state a thickness; the mean grade is not "
    "weighed by it.",
    "confidence.unsure": "{title}, {limit} yuan: the answer is {sure} sure, less than {level} %.",
    "choice.made": "Decision on the valuation: {title}. Basis: {basis}.",
    "choice.valued": "Decision on the valuation: {title}, {value}. Basis: {basis}.",
    "price.untaxed": "The price used for {mineral} is without tax.",
    "price.missing": "{mineral} ({place}) has no price that can be used; the value destroyed cannot be computed.",
    "sales.early": "Sale {sale} is before the act began and was left out of the proceeds.",
    "sales.nothing_mined": "No extracted quantity of {mineral} counts, so its proceeds were not used.",
    "sales.licensed": "Who mined {mineral} holds a licence; the proceeds must only be those of the "
    "illegal part. Check.",
    "sales.more": "More {mineral} was sold ({sold} {unit}) than extracted ({mined} {unit}), by {percent} %. The "
    "proceeds still count in full; find out where the rest came from, and correct the sales that are not of this "
    "case or set the proceeds aside with a reason.",
    "sales.uncompared": "The sales of {mineral} cannot be compared with what was extracted (quantity, unit or product "
    "form), so no stock was counted.",
    "sales.unreasonable": "The proceeds of {mineral}, {sale} yuan, differ from quantity times price, {value} yuan, by "
    "{percent} %, more than {limit} %; whether they are manifestly unreasonable is for the case-handling "
    "unit to decide.",
    "figure.unknown": "{figure}: the evidence does not suffice to compute it.",
    "law.no_rule": "No thresholds are at hand for {day}, when the act ended, so no comparison was made.",
    "law.no_date": "When the act ended is not known; the present thresholds were used.",
    "law.province": "The thresholds of {province} for when the act ended are not at hand; the bands of the provinces "
    "were used.",
    "law.unverified": "The thresholds of {province} were not read in their text and must be checked. “{note}”",
    "law.open": "“{title}”: “{note}”",
    "law.lighter": "The thresholds changed after the act ended: {law} stands beside {other}, and {law}, the lighter, "
    "applies.",
    "law.crossing": "The act began before {day} and ended on or after it; {law}, in force at its end, applies.",
    "law.no_figure": "The value that {law} compares ({figures}) could not be established; it gives no answer.",
    "law.no_special": "{law} has no threshold for special areas; the general one was used.",
    "law.hint": "{province}: “{text}{note}”",
    "law.criterion": "A circumstance that counts whatever the amount: {title}.",
    "law.mitigating": "A circumstance that lessens guilt: {title}; unless the circumstances are particularly serious, "
    "the crime may be found minor.",
    "law.unanswered": "{count} legal questions are not answered, see the open questions.",
    "law.local_price": "{mineral} has no price evidence; the rule file {rule} gives {price} yuan/{unit} ({source}).",
    "rules.own": "These rules were added by the user's folder: {ids}.",
}

TEMPLATES: tuple[tuple[str, str], ...] = (  # of core/valuation, outside its table of notices
    ("{place} {mineral} 计入的采出体积", "{place}, {mineral}: extracted volume that counts"),
    ("{place} {mineral} 吨位", "{place}, {mineral}: tonnes"),
    ("{place} {mineral} 数量 × 价格", "{place}, {mineral}: quantity × price"),
    ("{place} {mineral} 凭证数量", "{place}, {mineral}: quantity by documents"),
    ("{place} {mineral} 未采出但已难以采出的量", "{place}, {mineral}: ruined in the ground"),
    ("{mineral} 平均体积质量", "{mineral}: mean density in place"),
    ("{mineral} 平均松散密度", "{mineral}: mean loose density"),
    ("{mineral} 经验体积质量", "{mineral}: typical density in place"),
    ("{mineral} 经验松散密度", "{mineral}: typical loose density"),
    ("{mineral} 按数量和价格", "{mineral}: by quantity and price"),
    ("{mineral} 按销赃数额", "{mineral}: by sale proceeds (销赃数额)"),
    ("{mineral} 销赃数额", "{mineral}: sale proceeds (销赃数额)"),
    ("{mineral} 已售部分与库存部分", "{mineral}: sold and in stock"),
    ("{mineral} 库存部分", "{mineral}: in stock"),
    ("单价 P-{rank} {kind}", "price P-{rank}, {kind}"),
    ("{figure}：不适用于{act}", "{figure}: does not apply to {act}"),
    ("样品 {number}", "sample {number}"),
    ("销售 {number}", "sale {number}"),
    ("Σ金额 / Σ数量 = {rest}", "Σ amount / Σ quantity = {rest}"),
    ("Σ(金额/数量) / {rest}", "Σ(amount / quantity) / {rest}"),
    ("{title}（Va）{va}元", "{title}, Va: {va} yuan"),
    ("{a}（{ka}）{va}元，{b}（{kb}）{vb}元；两者不相加，以较大的{key}比较。",
     "{a} ({ka}) {va} yuan, {b} ({kb}) {vb} yuan; they are never added, and the greater, {key}, is compared."),
    ("{a}（{ka}）{va}元，{b}（{kb}）{vb}元；两者相同，不相加。",
     "{a} ({ka}) {va} yuan, {b} ({kb}) {vb} yuan; they are the same and are not added."),
    ("{a}（{ka}）{va}元；{b}（{kb}）未能核算，仅以{key}比较。",
     "{a} ({ka}) {va} yuan; {b} ({kb}) could not be computed, so {key} alone is compared."),
    ("破坏性采矿造成矿产资源破坏价值（Vc）{vc}元，只比较破坏价值。",
     "Value of the resources destroyed by destructive mining (Vc) {vc} yuan; only the value destroyed is compared."),
    ("行为终了日{day}，适用{law}，{area}。", "The act ended on {day}; “{law}” applies, {area}."),
    ("行为终了日未知，适用{law}，{area}。", "When the act ended is not known; “{law}” is used, {area}."),
    ("按特殊区域标准（依据：{basis}）", "with the thresholds for special areas (basis: “{basis}”)"),
    ("省份标准未知，{name}的数额标准由各省在{low}至{high}之间确定，{amount}低于{low}，在各省均未达到{name}的数额标准。",
     "The province's threshold is not known; the provinces fix that of {name} between {low} and {high}. {amount} is "
     "below {low} and does not reach it in any province."),
    ("省份标准未知，{name}的数额标准由各省在{low}至{high}之间确定，{amount}不低于{high}，在各省均达到{name}的数额标准。",
     "The province's threshold is not known; the provinces fix that of {name} between {low} and {high}. {amount} is "
     "not below {high} and reaches it in every province."),
    ("省份标准未知，{name}的数额标准由各省在{low}至{high}之间确定，{amount}在此幅度内，是否达到{name}取决于所在省的标准。",
     "The province's threshold is not known; the provinces fix that of {name} between {low} and {high}. {amount} lies "
     "within this band, and whether it reaches it depends on the province."),
    ("{province}{name}的数额标准为{low}，{amount}不低于该标准，达到{again}的数额标准。",
     "In “{province}{name}” the threshold is {low}; {amount} is not below it and reaches the threshold of {again}."),
    ("{province}{name}的数额标准为{low}，{amount}低于该标准，未达到{again}的数额标准。",
     "In “{province}{name}” the threshold is {low}; {amount} is below it and does not reach the threshold of {again}."),
    ("以上仅就数额而言，其他情节另行判断。",
     "This is about the amount only; other circumstances are judged by themselves."),
)  # fmt: skip

WORDS: dict[str, str] = {
    "非法采矿采出矿产品价值": "Value of the products extracted by illegal mining (采出矿产品价值)",
    "非法采矿造成矿产资源破坏价值": "Value of the resources destroyed by illegal mining (造成矿产资源破坏价值)",
    "破坏性采矿造成矿产资源破坏价值": "Value of the resources destroyed by destructive mining (造成矿产资源破坏价值)",
    "采出矿产品价值": "Value of the products extracted (采出矿产品价值)",
    "情节严重": "serious circumstances (情节严重)",
    "情节特别严重": "particularly serious circumstances (情节特别严重)",
    "造成矿产资源严重破坏": "serious destruction of resources (造成矿产资源严重破坏)",
    "无证开采": "mining without a licence (无证开采)",
    "越界开采": "mining beyond the licensed area (越界开采)",
    "超层（超深）开采": "mining beyond the licensed depth (超层、超深)",
    "超矿种开采": "mining a mineral not licensed (超矿种开采)",
    "破坏性采矿": "destructive mining (破坏性采矿)",
    "河道采砂": "river sand mining (河道采砂)",
    "海砂开采": "sea sand mining (海砂开采)",
    "许可范围内": "inside the licence",
    "低于许可标高": "below the licensed elevations",
    "高于许可标高": "above the licensed elevations",
    "许可标高之间的空段": "between licensed ranges",
    "许可范围外": "outside the licence",
    "计入部分的挖方": "cut that counts",
    "计入部分的挖方减填方": "cut less fill that counts",
    "挖填相抵理由": "reason for netting",
    "平均值的标准误差": "standard error of the mean",
    "实方与松方不混用": "volumes in place and loose volumes never mix",
    "修约": "rounding",
    "破坏量 × 价格": "quantity destroyed × price",
    "采出且已销售部分按销售平均价格": "the part extracted and sold at the mean sales price",
    "行为期间有多个价格，采用较低者": "several prices in the period of the act; the lower one is taken",
    "采出部分": "extracted part",
    "未采出但已难以采出部分": "part ruined in the ground",
    "计入": "counted",
    "不计入": "not counted",
    "无资料，未计入": "no material, not counted",
    "不采用销赃数额的理由": "reason for setting the sale proceeds aside",
    "规则说明": "remark of the rule",
    "产品形态": "product form",
    "原矿": "raw ore",
    "精矿": "concentrate",
    "砂石骨料": "aggregate",
    "成品骨料": "aggregate",
    "荒料": "block",
    "成品": "product",
    "所含金属（氧化物）": "contained metal (oxide)",
    "出具单位": "issued by",
    "文号": "document",
    "价格日期": "dates of the price",
    "税": "tax",
    "含税": "included",
    "不含税": "not included",
    "凭证": "document",
    "状态": "state",
    "实方": "in place",
    "加权": "weighted",
    "算术": "arithmetic",
    "露天": "open pit",
    "地下": "underground",
    "是": "yes",
    "否": "no",
    "松方": "loose",
    "经验范围": "typical range",
    "说明": "remark",
    "本案销售平均价格": "mean sales price of the case",
    "当地市场价格": "local market price",
    "价格认定结论": "certified price (价格认定结论)",
    "主管部门或流域机构报告": "report of the authority or the river basin body",
    "按一般区域标准": "with the thresholds for ordinary areas",
    "本案": "the case",
    "不适用": "does not apply",
    "过磅单": "weighbridge slips",
    "运输记录": "transport records",
    "销售台账": "sales ledger",
    "车次记录": "truck counts",
    "查扣堆存量": "seized stock",
    "笔录": "statement",
    "其他凭证": "other documents",
    "采出且已销售": "extracted and sold",
    "采出未销售": "extracted, not sold",
    "未采出但已难以采出": "ruined in the ground",
}
