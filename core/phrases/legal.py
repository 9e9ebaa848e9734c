# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences of the legal side: kinds of act, circumstances, accumulation, penalties, procedure, questions."""

from __future__ import annotations

QUESTIONS: dict[str, tuple[str, str]] = {  # what the case unit is asked; the values of model.Question
    "licence_holder": ("The party holds the licences entered here", "当事人是所录入采矿许可证的采矿权人"),
    "mining_right": ("The party has the mining right, but no licence", "当事人有采矿权但未取得采矿许可证"),
    "associated_mineral": ("The mineral is associated with the licensed one", "所采矿种是许可矿种的共生、伴生矿产"),
    "own_use": (
        "An individual's own domestic use of sand, stone or clay",
        "个人为生活自用采挖只能用作普通建筑材料的砂、石、黏土",
    ),
    "construction": (
        "Dug for a construction project in its approved area and time",
        "建设项目在批准的作业区域和期限内因施工采挖",
    ),
    "other_exemption": ("Another case that needs no mining right", "国家规定不需要取得采矿权的其他情形"),
    "river_licence": ("A river sand licence was held", "已取得河道采砂许可证"),
    "river_both_needed": (
        "River sand licence and mining licence were both needed",
        "应当同时取得河道采砂许可证和采矿许可证",
    ),
    "mining_licence": ("A mining licence for the sand was held", "已取得该砂的采矿许可证"),
    "sea_use_right": ("A sea use right for sand mining was held", "已取得海砂开采海域使用权证"),
    "destructive_method": ("The method was determined to be destructive", "开采方法已被认定为破坏性开采方法"),
    "two_punishments": ("Punished twice within two years, and again", "二年内受过二次以上行政处罚后又实施"),
    "ecological_damage": ("Serious damage to the environment", "造成生态环境严重损害"),
    "ecological_extreme": ("Particularly serious damage to the environment", "造成生态环境特别严重损害"),
    "river_safety": ("River course or flood safety endangered", "严重影响河势稳定，危害防洪安全"),
    "coastline": ("Coastline seriously damaged", "造成海岸线严重破坏"),
    "other_circumstances": ("Other serious circumstances", "其他情节严重的情形"),
    "first_and_repaired": ("First offence, everything returned and repaired", "初犯，全部退赃退赔并修复"),
    "refused": ("Refused to stop or to correct", "拒不停止或者拒不改正"),
    "serious_breach": (
        "A serious breach, or in a ban area or period",
        "情节严重，或者在禁采区、禁采期",
    ),
    "yangtze": ("On the stretch that the Yangtze rules cover", "位于长江采砂管理规定适用的河段"),
    "strict_coast": ("On a strictly protected coast", "位于严格保护岸线"),
    "hard_to_value": ("The value is hard to determine", "价值难以确定"),
}

ZONE_KINDS: dict[str, tuple[str, str]] = {  # the values of model.Zone.kind
    "mining_ban": ("mining ban area", "禁采区"),
    "mining_ban_period": ("area with a mining ban period", "禁采期区域"),
    "ecological_redline": ("ecological protection red line", "生态保护红线"),
    "nature_reserve": ("nature reserve", "自然保护地"),
    "river_channel": ("river channel", "河道管理范围"),
    "state_planned_mining_area": ("state-planned mining area", "国家规划矿区"),
    "valuable_mining_area": ("mining area of importance to the economy", "对国民经济具有重要价值的矿区"),
    "special_mineral": ("mineral under protective mining", "保护性开采特定矿种"),
    "farmland": ("permanent basic farmland", "永久基本农田"),
    "other": ("other area", "其他区域"),
}

PHRASES: dict[str, tuple[str, str]] = {
    # ------------------------------------------------------------------------------------------------ kinds of act
    "legal.act.part": (
        "{place}: {volume} m³, {where}{licence}: {kind}. {why}",
        "{place}：{volume} m³，{where}{licence}，属{kind}。{why}",
    ),
    "legal.act.legal": (
        "{place}: {volume} m³ inside the licence{licence}: legal mining, subtracted.",
        "{place}：{volume} m³位于许可范围内{licence}，属合法开采，予以扣除。",
    ),
    "legal.act.licence": (" ({licence})", "（许可证{licence}）"),
    "legal.act.sum": ("{kind}: {volume} m³ in all", "{kind}合计{volume} m³"),
    "legal.act.agrees": (
        "The case says {stated}; licences, zones and dates agree with it.",
        "案件表述为{stated}，与采矿许可证、区域和日期相符。",
    ),
    "legal.act.differs": (
        "The case says {stated}, but licences, zones and dates show: {found}. The case unit decides.",
        "案件表述为{stated}，而采矿许可证、区域和日期显示：{found}。由办案单位决定。",
    ),
    "legal.act.stated": (
        "The case says {stated}; without surveyed volumes it was not compared with licences and zones.",
        "案件表述为{stated}；没有实测体积，未与采矿许可证和区域比对。",
    ),
    "legal.act.stated_title": ("Stated kind of act", "案件表述的行为类型"),
    "legal.why.no_licence": ("No licence is entered for the time.", "行为期间没有录入有效的采矿许可证。"),
    "legal.why.expired": (
        "The licence was not in force in the time of the act ({valid}).",
        "采矿许可证在行为期间无效（有效期{valid}）。",
    ),
    "legal.why.other_holder": (
        "The party does not hold the licence ({basis}): mining in another's area.",
        "当事人不是该许可证的采矿权人（依据：{basis}），属进入他人矿区。",
    ),
    "legal.why.right_only": (
        "The party has the mining right but no licence ({basis}).",
        "当事人有采矿权但没有采矿许可证（依据：{basis}）。",
    ),
    "legal.why.beyond": ("Outside the licensed outline.", "超越许可的平面范围。"),
    "legal.why.depth": ("Outside the licensed elevations.", "超越许可的开采标高。"),
    "legal.why.mineral": (
        "Mined was {mineral}, licensed is {licensed}.",
        "所采为{mineral}，许可矿种为{licensed}。",
    ),
    "legal.why.mineral_open": (
        "Mined was {mineral}, licensed is {licensed}; associated minerals do not count, which is not answered.",
        "所采为{mineral}，许可矿种为{licensed}；共生、伴生矿种除外，尚未答复。",
    ),
    "legal.why.river": ("In the river channel {zone}.", "位于河道管理范围{zone}。"),
    "legal.why.sea": ("Sea sand.", "所采为海砂。"),
    "legal.why.destructive": (
        "Mined inside the licence by a method said to be destructive.",
        "在许可范围内开采，案件表述其方法为破坏性。",
    ),
    "legal.act.before": (
        "{place}: {volume} m³ were dug by {end}, before the act began on {start}; they must be subtracted.",
        "{place}：{volume} m³采于{end}以前，早于行为起始日{start}，应当扣除。",
    ),
    "legal.act.punished": (
        "{place}: {volume} m³ were dug by {end}, before the punishment of {act} on {day}; they must be subtracted.",
        "{place}：{volume} m³采于{end}以前，早于{act}的处理决定日{day}，应当扣除。",
    ),
    "legal.act.split": (
        "{place}: the period begins before the act ({start}) or the punishment of it; without a survey at that date "
        "the earlier part cannot be subtracted.",
        "{place}：该时段早于行为起始日或者处理决定日（{start}）开始，没有当日的测量成果，以前的部分无法扣除。",
    ),
    "legal.act.zone": (
        "Pit {pit} touches {zone} ({kind}); whether the special-area standard applies is not decided by that.",
        "采坑{pit}与{zone}（{kind}）相交；是否适用特殊区域标准不由此决定。",
    ),
    "legal.act.zone_date": (
        "{zone} was not in force in the time of the act ({valid}).",
        "{zone}在行为期间无效（{valid}）。",
    ),
    "legal.special.chosen": (
        "The special-area standard is applied by decision of the user; basis: {basis}.",
        "按使用者决定适用特殊区域标准，依据：{basis}。",
    ),
    "legal.special.touched": (
        "Pits touch zones that may call for the special-area standard ({zones}), but the user has not chosen it; the "
        "general standard is applied.",
        "采坑与可能适用特殊区域标准的区域（{zones}）相交，使用者未选择，按一般区域标准。",
    ),
    "legal.sand.met": (
        "{licences}: the act counts as mining without a licence.",
        "{licences}：以非法采矿论。",
    ),
    "legal.sand.not_met": (
        "{licences}: the conditions for mining without a licence are not met; the figures stay informative.",
        "{licences}：不具备以非法采矿论的条件，价值仅供参考。",
    ),
    "legal.sand.open": (
        "Whether it counts as mining without a licence depends on the licences needed and held: {licences}.",
        "是否以非法采矿论取决于应当取得和已经取得的许可：{licences}。",
    ),
    "legal.method.yes": (
        "The method was determined to be destructive ({basis}).",
        "开采方法已被认定为破坏性开采方法（依据：{basis}）。",
    ),
    "legal.method.no": (
        "The method was determined not to be destructive ({basis}); destructive mining is not made out.",
        "开采方法被认定不是破坏性开采方法（依据：{basis}），不构成破坏性采矿。",
    ),
    "legal.method.open": (
        "Whether the method is destructive is a special question for the provincial authority; it is not answered.",
        "是否属于破坏性开采方法是须由省级主管部门认定的专门问题，尚未答复。",
    ),
    # ------------------------------------------------------------------------------- exemptions and circumstances
    "legal.yes": ("Yes. Basis: {basis}.", "是。依据：{basis}。"),
    "legal.no": ("No. Basis: {basis}.", "否。依据：{basis}。"),
    "legal.open": (
        "Not answered; nothing is assumed. {rule}",
        "尚未答复，不作推定。{rule}",
    ),
    "legal.answer.yes": ("yes", "是"),
    "legal.answer.no": ("no", "否"),
    "legal.answer.open": ("not answered", "未答复"),
    "legal.exempt": (
        "No mining right was needed by this answer ({basis}); the figures then only inform.",
        "依此答复不需要取得采矿权（依据：{basis}），所列价值仅供参考。",
    ),
    "legal.exempt.before": (
        " The provision is in force from {day}; for an earlier act it counts only as the lighter later law.",
        "该规定自{day}起施行，以前的行为只在新法较轻时适用。",
    ),
    "legal.punished.data": (
        "{count} administrative punishments within the two years before {start}: {acts}.",
        "{start}以前二年内有{count}次行政处罚：{acts}。",
    ),
    "legal.punished.differs": (
        "The answer given differs from the acts entered in the case; check both.",
        "答复与录入的其他违法行为不一致，请核对。",
    ),
    "legal.gain": (
        "{province} also had the criterion of illegal gain: {gain}, for the aggravated level {extreme}; gain in this "
        "case: {own}.",
        "{province}另以非法获利为标准：{gain}，严重的为{extreme}；本案违法所得：{own}。",
    ),
    "legal.gain.title": ("Criterion of illegal gain", "非法获利标准"),
    "legal.unknown": ("not known", "不详"),
    # ------------------------------------------------------------------------------------------------ accumulation
    "legal.accumulated.own": (
        "This act: {values}.",
        "本案行为：{values}。",
    ),
    "legal.accumulated.added": (
        "{act} ({span}): {values}; {reason}, added.",
        "{act}（{span}）：{values}；{reason}，计入。",
    ),
    "legal.accumulated.left_out": (
        "{act} ({span}): {reason}, left out.",
        "{act}（{span}）：{reason}，不计入。",
    ),
    "legal.accumulated.open": (
        "{act} ({span}): {reason}; not added until this is settled.",
        "{act}（{span}）：{reason}，查明以前不计入。",
    ),
    "legal.accumulated.sum": (
        "Accumulated: {values}. Va and Vb are each added up by themselves and never to each other.",
        "累计：{values}。Va与Vb分别累计，互不相加。",
    ),
    "legal.accumulated.title": ("Accumulated values", "累计价值"),
    "legal.accumulated.own_title": ("This act", "本案行为"),
    "legal.accumulated.punished": ("punished on {day} ({document})", "已于{day}处理（{document}）"),
    "legal.accumulated.within": (
        "ended within two years before {end} and not punished",
        "终了于{end}以前二年内且未经处理",
    ),
    "legal.accumulated.prosecutable": (
        "ended before {start}, but by itself above the threshold and so to be prosecuted; check the limitation",
        "终了于{start}以前，但其本身已达到数额标准，依法应当追诉的计入，请核对追诉时效",
    ),
    "legal.accumulated.too_old": (
        "ended before {start} and by itself below the threshold",
        "终了于{start}以前，且其本身未达到数额标准",
    ),
    "legal.accumulated.depends": (
        "ended before {start}; whether by itself it reaches the threshold depends on the province",
        "终了于{start}以前，其本身是否达到数额标准取决于所在省的标准",
    ),
    "legal.accumulated.undated": ("its end is not known", "终了日期不详"),
    "legal.accumulated.no_end": ("the end of this act is not known", "本案行为终了日期不详"),
    "legal.accumulated.other_crime": ("another crime is tested there", "所涉为另一罪名"),
    "legal.accumulated.no_value": ("its value is not entered", "价值未录入"),
    "legal.accumulated.segment": (
        "{place}: dug by {end}, more than two years before {act_end}; it is counted as part of one continuing act, "
        "which the case unit must show.",
        "{place}：采于{end}以前，早于{act_end}二年以上；作为同一连续行为计入，须由办案单位说明。",
    ),
    # --------------------------------------------------------------------------------------------------- penalties
    "legal.fine.range": (
        "Fine {low} to {high} yuan = {base} {amount} yuan × {factors}.",
        "罚款{low}元至{high}元，即{base}{amount}元×{factors}。",
    ),
    "legal.fine.most": (
        "Fine up to {high} yuan = {base} {amount} yuan × {factors}.",
        "罚款不超过{high}元，即{base}{amount}元×{factors}。",
    ),
    "legal.fine.small": (
        "Fine {low} to {high} yuan, because the {base} of {amount} yuan is below {limit} yuan.",
        "罚款{low}元至{high}元，因{base}{amount}元不足{limit}元。",
    ),
    "legal.fine.nothing": (
        "Fine {low} to {high} yuan, because nothing was extracted.",
        "罚款{low}元至{high}元，因没有采出矿产品。",
    ),
    "legal.fine.fixed": ("Fine {low} to {high} yuan.", "罚款{low}元至{high}元。"),
    "legal.fine.unknown": (
        "The fine cannot be stated: the {base} is not known (× {factors}).",
        "罚款不能计算：{base}未知（×{factors}）。",
    ),
    "legal.base.market_value": ("market value", "市场价值"),
    "legal.base.illegal_gain": ("illegal gain", "违法所得"),
    "legal.base.destroyed_value": ("destroyed value", "矿产资源损失价值"),
    "legal.confiscate": ("Confiscated: {things}.", "没收{things}。"),
    "legal.confiscate.product": ("the extracted product", "采出的矿产品"),
    "legal.confiscate.tools": ("tools and equipment", "工具、设备"),
    "legal.confiscate.gains": ("the illegal gain", "违法所得"),
    "legal.confiscate.vessel": ("vessel and gear", "采砂船舶、设备"),
    "legal.condition.open": (
        "Only if: {question}; not answered.",
        "仅在下列情形适用：{question}；尚未答复。",
    ),
    "legal.condition.not": (
        "Only if not: {question}; not answered.",
        "仅在不属于下列情形时适用：{question}；尚未答复。",
    ),
    "legal.choice.in_force": ("In force when the act ended.", "行为终了时有效。"),
    "legal.choice.later": ("In force after the act; applies only if lighter.", "行为终了后施行，较轻的才适用。"),
    "legal.choice.earlier": ("Was no longer in force when the act ended.", "行为终了时已失效，仅供对照。"),
    "legal.choice.lighter": ("Lighter: applies.", "较轻，适用。"),
    "legal.choice.heavier": ("Not lighter: does not apply.", "不较轻，不适用。"),
    "legal.choice.unknown": (
        "Which is lighter cannot be told from the figures.",
        "依现有数额不能比较轻重。",
    ),
    "legal.choice.after_decision": (
        "Came into force after the decision of {day}: does not count.",
        "在{day}作出决定以后施行，不适用。",
    ),
    "legal.penalty.none": (
        "No penalty for {kind} on {day} is in the rule files; add it to a rule folder of your own.",
        "规则文件中没有{day}{kind}的处罚规定；可在自己的规则文件夹中增加。",
    ),
    "legal.penalty.none_title": ("No rule", "未收录"),
    "legal.penalty.crossing": (
        "The act began before {day} and ended on or after it: it is judged by the law at its end.",
        "行为始于{day}以前而终于该日或者以后，按终了时的规定。",
    ),
    "legal.penalty.double": (
        "The product was sold ({gain} yuan): confiscating product and gain may burden the party twice; a legal "
        "decision is needed.",
        "产品已出售（{gain}元）：没收产品与没收违法所得可能重复负担，须作法律判断。",
    ),
    "legal.how.market": (
        "Extracted quantity × local market price, not the proceeds.",
        "采出数量乘以当地市场价格，不用销赃数额。",
    ),
    "legal.how.gain": ("Proceeds of the sales entered, gross.", "录入的销售款项，不扣成本。"),
    # --------------------------------------------------------------------------------------------------- procedure
    "legal.direct": (
        "The case unit may determine the value itself by the rules.",
        "由办案单位依照认定规则直接认定。",
    ),
    "legal.direct.not": (
        "An application for a determination report is called for: {reason}.",
        "应当申请出具认定报告：{reason}。",
    ),
    "legal.direct.hard": ("the value is hard to determine ({basis})", "价值难以确定（依据：{basis}）"),
    "legal.direct.method": (
        "whether the method is destructive is a special question",
        "是否属于破坏性开采方法是专门问题",
    ),
    "legal.direct.no_figure": ("no figure could be established", "价值未能核算"),
    "legal.applicant.yes": (
        "{unit} is of a kind that may apply.",
        "{unit}属于可以申请的单位。",
    ),
    "legal.applicant.open": (
        "Whether {unit} may apply cannot be told from its name; may apply: {units}.",
        "从名称不能判断{unit}是否可以申请；可以申请的有：{units}。",
    ),
    "legal.applicant.none": (
        "No commissioning unit is entered; may apply: {units}.",
        "没有录入委托单位；可以申请的有：{units}。",
    ),
    "legal.applicant.title": ("Who may apply", "申请单位"),
    "legal.addressee": (
        "To the provincial department of natural resources of {province}, where the mining took place.",
        "向采矿所在地{province}的省级自然资源主管部门提出。",
    ),
    "legal.addressee.open": (
        "To the provincial department of natural resources of the place of mining; the province is not entered.",
        "向采矿所在地省级自然资源主管部门提出；省份没有录入。",
    ),
    "legal.addressee.title": ("Addressee", "受理机关"),
    "legal.material.has": ("In the case: {what}.", "已有：{what}。"),
    "legal.material.lacks": ("Not in the case.", "案件资料中没有。"),
    "legal.material.report": ("this report", "本报告"),
    "legal.material.prices": ("prices entered: {count}, sales: {sales}", "录入价格{count}条、销售{sales}笔"),
    "legal.material.permits": ("licence {names}", "许可证{names}"),
    "legal.deadline": (
        "{length} from {event} ({since}): by {due}{most}. {rule}",
        "自{event}（{since}）起{length}：{due}{most}。{rule}",
    ),
    "legal.deadline.open": (
        "{length} from {event}; that date is not entered. {rule}",
        "自{event}起{length}；该日期没有录入。{rule}",
    ),
    "legal.deadline.working": (
        "{count} working days (Monday to Friday, public holidays not considered)",
        "{count}个工作日（只扣除周六、周日，未扣除节假日）",
    ),
    "legal.deadline.most": (", at the latest {day}", "，最迟{day}"),
    "legal.event.act_end": ("the end of the act", "行为终了"),
    "legal.event.discovered": ("discovery", "发现"),
    "legal.event.application": ("the application", "申请"),
    "legal.event.acceptance": ("acceptance or commission", "受理或者委托"),
    "legal.event.report": ("the investigation report", "提交报告"),
    "legal.limitation.in": (
        " Discovered on {day}: in time.",
        "发现于{day}，未超过时效。",
    ),
    "legal.limitation.out": (
        " Discovered on {day}: out of time.",
        "发现于{day}，已超过时效。",
    ),
    "legal.question": (
        "To be answered by the case unit, with its basis, in the table 'legal_answers'.",
        "由办案单位在“法律问题答复”表中答复并写明依据。",
    ),
}
