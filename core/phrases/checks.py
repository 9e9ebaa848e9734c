# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences of the check of a case: for each code what was found, and (code.do) what to do about it."""

from __future__ import annotations

PHRASES: dict[str, tuple[str, str]] = {
    # ------------------------------------------------------------------------------------------------ the case
    "check.case.crs.do": (
        "Make a new case in the metric system of the survey, such as a CGCS2000 3-degree zone, and import into it.",
        "请以测量所用的平面坐标系（如2000国家大地坐标系3度带）新建案件，再导入证据。",
    ),
    "check.case.crs": (
        "The case has no coordinate reference system in which areas and volumes can be computed.",
        "案件的坐标参考系不能用于面积和体积计算。",
    ),
    "check.case.vertical_datum": (
        "The vertical datum of the case is not stated.",
        "案件未注明高程基准。",
    ),
    "check.case.vertical_datum.do": (
        "Enter it in the case's head, as the survey report names it.",
        "请在案件信息中填写，如“1985国家高程基准”。",
    ),
    "check.case.act_dates": (
        "The start or the end of the act is not stated; which law applies and which price cannot be told.",
        "行为起止日期不全，无法确定适用的法律和价格时点。",
    ),
    "check.case.act_dates.do": ("Enter both dates in the case's head.", "请在案件信息中填写起止日期。"),
    "check.case.act_future": ("The act ends on {day}, in the future.", "行为终止日期{day}在今天之后。"),
    "check.case.act_future.do": ("Correct the date in the case's head.", "请在案件信息中更正日期。"),
    "check.case.province": (
        "The province is not stated; the classification then only says what holds in every province.",
        "未注明省份，认定结果只能给出各省通用的三档结论。",
    ),
    "check.case.province.do": ("Enter it in the case's head.", "请在案件信息中填写省份。"),
    "check.case.special_basis": (
        "The standard of a special area is switched on without a stated basis.",
        "已适用特殊区域标准，但未填写依据。",
    ),
    "check.case.special_basis.do": (
        "Enter the document that makes it a special area, or switch the standard off.",
        "请填写划定该区域的文件，或取消适用。",
    ),
    "check.case.blank_head": (
        "The case's head lacks {names}; the report will have blanks there.",
        "案件信息缺少{names}，报告相应处将留空。",
    ),
    "check.case.blank_head.do": ("Fill in the case's head.", "请补充案件信息。"),
    "check.name.commissioning_unit": ("the commissioning unit", "委托单位"),
    "check.name.reporting_unit": ("the reporting unit", "编制单位"),
    "check.name.parties": ("the parties", "当事人"),
    "check.name.place": ("the place", "案发地点"),
    # ----------------------------------------------------------------------------------------------- single rows
    "check.row.no_geometry": (
        "Layer '{table}': '{name}' has no outline; a run refuses the case.",
        "图层“{table}”中的“{name}”没有图形，核算时会被拒绝。",
    ),
    "check.row.no_geometry.do": (
        "Draw or import its outline, or delete the feature.",
        "请绘制或导入其范围，或删除该要素。",
    ),
    "check.row.duplicate": (
        "Layer '{table}': '{value}' stands more than once in the field '{field}'.",
        "图层“{table}”的字段“{field}”中“{value}”重复。",
    ),
    "check.row.duplicate.do": ("Give every feature its own number.", "请为每个要素给出各自的编号。"),
    "check.row.order": (
        "Layer '{table}', '{name}': {field} ({low}) is greater than {other} ({high}).",
        "图层“{table}”中的“{name}”：{field}（{low}）大于{other}（{high}）。",
    ),
    "check.row.order.do": ("Exchange or correct the two.", "请对调或更正两值。"),
    "check.row.unreadable": (
        "Layer '{table}', '{name}': a value cannot be read.",
        "图层“{table}”中的“{name}”有不能识别的值。",
    ),
    "check.row.unreadable.do": ("Correct the value in the layer's form.", "请在图层表单中更正。"),
    # ------------------------------------------------------------------------------------------------- outlines
    "check.outline.crossing": (
        "The outline of '{name}' crosses itself near {x:.2f} east, {y:.2f} north.",
        "“{name}”的范围线在东{x:.2f}、北{y:.2f}附近自相交。",
    ),
    "check.outline.crossing.do": (
        "Move the vertex with the vertex tool; an outline that crosses itself has no clear area.",
        "请用节点工具移动拐点；自相交的范围没有确定的面积。",
    ),
    "check.outline.invalid": (
        "The outline of '{name}' is not valid: {reason}.",
        "“{name}”的范围无效：{reason}。",
    ),
    "check.outline.invalid.do": (
        "Digitise it again, or use 'Fix geometries'.",
        "请重新数字化，或用“修复几何图形”处理。",
    ),
    "check.outline.overlap": (
        "'{name}' and '{other}' share {area:.1f} m²; what was dug there would count twice.",
        "“{name}”与“{other}”重叠{area:.1f} m²，重叠处的方量会重复计算。",
    ),
    "check.outline.overlap.do": (
        "Cut the shared ground out of one of them, or make them one pit.",
        "请从其中一个范围中裁去重叠部分，或合并为一个采坑。",
    ),
    "check.outline.tiny": (
        "The outline of '{name}' measures {area:.2f} m², less than {limit:g} m²; is it a slip of the mouse?",
        "“{name}”的面积仅{area:.2f} m²，小于{limit:g} m²，是否为误绘？",
    ),
    "check.outline.tiny.do": ("Delete it, or digitise it completely.", "请删除，或完整数字化。"),
    "check.outline.huge": (
        "The outline of '{name}' measures {area:.0f} m², more than {limit:g} m²; check its corners and its system.",
        "“{name}”的面积达{area:.0f} m²，大于{limit:g} m²，请核对拐点和坐标系。",
    ),
    "check.outline.huge.do": (
        "Compare it with the map; a corner in another zone makes an outline huge.",
        "请对照图件核对；拐点带号不一致会使范围异常增大。",
    ),
    "check.outline.parts": (
        "Pit '{name}' has {count} separate parts.",
        "采坑“{name}”由{count}个分离的部分组成。",
    ),
    "check.outline.parts.do": (
        "Give each its own pit id, if they are to be reported apart.",
        "如需分别计列，请拆分为不同编号的采坑。",
    ),
    # ------------------------------------------------------------------------------------------------------ pits
    "check.pit.none": ("The case has no pit outline.", "案件中没有采坑范围。"),
    "check.pit.none.do": ("Digitise the pits, or import them from a document.", "请数字化采坑范围，或由文件导入。"),
    "check.pit.no_mineral": (
        "Pit '{name}' names no mineral; neither density nor price can be found for it.",
        "采坑“{name}”未注明矿种，无法取用体积质量和价格。",
    ),
    "check.pit.no_mineral.do": ("Enter the mineral in the pit's form.", "请在采坑表单中填写矿种。"),
    "check.pit.dates": (
        "Pit '{name}' was mined {first} to {last}, not within the act ({start} to {end}).",
        "采坑“{name}”的开采时间{first}～{last}超出行为期间（{start}～{end}）。",
    ),
    "check.pit.dates.do": (
        "Correct the dates, or take what was mined before the act out of the volume (R103).",
        "请更正日期，或将行为期间以外的开采量扣除（R103）。",
    ),
    "check.pit.surveyed_early": (
        "Pit '{name}' was outlined on {day}, before mining ended on {last}.",
        "采坑“{name}”的测量日期{day}早于开采终止日期{last}。",
    ),
    "check.pit.surveyed_early.do": ("Correct a date, or survey the pit again.", "请更正日期，或补测。"),
    "check.pit.no_surveyor": ("Pit '{name}' does not name who outlined it.", "采坑“{name}”未填写测量人员。"),
    "check.pit.no_surveyor.do": ("Enter the surveyor in the pit's form.", "请在采坑表单中填写测量人员。"),
    "check.pit.outside_terrain": (
        "Pit '{name}' reaches {share:.1f} % of its area beyond the terrain '{terrain}'.",
        "采坑“{name}”有{share:.1f} %的面积超出地形“{terrain}”的范围。",
    ),
    "check.pit.outside_terrain.do": (
        "Choose a terrain that covers the pit, or check the coordinate systems of both.",
        "请采用覆盖该采坑的地形数据，或核对两者的坐标系。",
    ),
    "check.pit.nodata": (
        "In {share:.1f} % of pit '{name}' the terrains have no height.",
        "采坑“{name}”内有{share:.1f} %的面积没有高程数据。",
    ),
    "check.pit.nodata.do": (
        "Survey or interpolate the gap; below {limit:g} % coverage a run refuses unless it is accepted with a reason.",
        "请补测或内插空白区；覆盖率低于{limit:g} %时，除非说明理由予以接受，否则不予核算。",
    ),
    "check.pit.rim": (
        "Along {share:.0f} % of its rim pit '{name}' is deeper than {limit:g} m, up to {depth:.2f} m: the outline does "
        "not enclose the excavation.",
        "采坑“{name}”有{share:.0f} %的边线处挖深超过{limit:g} m，最深{depth:.2f} m，范围线未包住开挖区。",
    ),
    "check.pit.rim.do": (
        "Move the outline to where the ground was not touched; the suggested outline follows the zero line.",
        "请将范围线外移至未扰动地面；建议范围按两期地形差的零线给出。",
    ),
    "check.pit.rim_many": (
        "The outlines of {count} pits do not enclose their excavation; outlines are suggested for the first {limit}.",
        "共有{count}个采坑的范围线未包住开挖区，仅对前{limit}个给出建议范围。",
    ),
    "check.pit.rim_many.do": (
        "Mend these and check again; where most pits are named, check the terrains' heights and positions first.",
        "请先修改已给出建议的采坑后重新检查；若多数采坑均被列出，请先核对两期地形的高程与位置。",
    ),
    "check.pit.no_loss": (
        "In pit '{name}' only {share:.0f} % of the area has lost more than {limit:g} m of ground.",
        "采坑“{name}”内仅{share:.0f} %的面积降低超过{limit:g} m。",
    ),
    "check.pit.no_loss.do": (
        "Check the outline and the dates of the terrains; a backfilled pit needs its floor as a survey (R99).",
        "请核对范围线和地形日期；已回填的采坑需以“采坑坑底”参加核算（R99）。",
    ),
    "check.pit.unlicensed_permit": (
        "The act is mining without a licence, but pit '{name}' lies in licence {licence}, in force during the act.",
        "行为类型为无证开采，但采坑“{name}”位于行为期间有效的许可证{licence}范围内。",
    ),
    "check.pit.unlicensed_permit.do": (
        "Check the kind of act: beyond the area, beyond the depth, or another mineral?",
        "请核对行为类型：是否应为越界、超层（超深）或超矿种开采？",
    ),
    # ---------------------------------------------------------------------------------------------------- permits
    "check.permit.none": (
        "The kind of act ({act}) is measured against a licence, but the case has none.",
        "行为类型（{act}）以许可证为界，但案件中没有许可证范围。",
    ),
    "check.permit.none.do": (
        "Import the corners and elevations of the licence, or correct the kind of act.",
        "请导入许可证拐点坐标和标高，或更正行为类型。",
    ),
    "check.permit.no_range": (
        "Licence {name} states no complete elevation range; every depth counts as licensed there.",
        "许可证{name}的开采标高不全，按各深度均在许可范围内计算。",
    ),
    "check.permit.no_range.do": (
        "Enter lowest and highest elevation as the licence prints them.",
        "请按许可证所载填写最低、最高开采标高。",
    ),
    "check.permit.not_in_force": (
        "Licence {name} was in force {first} to {last}, not during the whole act ({start} to {end}).",
        "许可证{name}的有效期{first}～{last}未覆盖整个行为期间（{start}～{end}）。",
    ),
    "check.permit.not_in_force.do": (
        "Check the dates; mining outside the validity counts as mining without a licence.",
        "请核对日期；有效期以外的开采按无证开采认定。",
    ),
    "check.permit.no_dates": (
        "Licence {name} has no period of validity; it counts for the whole act.",
        "许可证{name}未填写有效期，按整个行为期间有效处理。",
    ),
    "check.permit.no_dates.do": ("Enter both dates from the licence.", "请按许可证填写有效期起止。"),
    "check.permit.overlap": (
        "Licences {name} and {other} share {area:.1f} m² at the same elevations.",
        "许可证{name}与{other}在同一标高范围内重叠{area:.1f} m²。",
    ),
    "check.permit.overlap.do": (
        "Compare both with the licences; two valid rights do not lie in one place.",
        "请对照许可证核对；同一空间不应同时存在两个有效采矿权。",
    ),
    "check.permit.same_ground": (
        "Blocks {name} and {other} of one licence share {area:.1f} m² at the same elevations.",
        "同一许可证的区块{name}与{other}在同一标高范围内重叠{area:.1f} m²。",
    ),
    "check.permit.same_ground.do": (
        "Compare with the licence; the shared ground counts once.",
        "请对照许可证核对；重叠部分只计一次。",
    ),
    "check.permit.deduct_outside": (
        "The deducted block {name} takes nothing away: it lies in no included block of its licence.",
        "扣除区块{name}不在同一许可证的任何计入区块内，未起扣除作用。",
    ),
    "check.permit.deduct_outside.do": (
        "Check licence and block number, and the sign of the block.",
        "请核对许可证号、区块号和计入/扣除标志。",
    ),
    "check.permit.number": (
        "Licence number '{name}' is not 'C' with 22 digits.",
        "许可证号“{name}”不是“C”加22位数字。",
    ),
    "check.permit.number.do": (
        "Compare it with the licence; older licences may have another form.",
        "请与许可证核对；旧证编号格式可能不同。",
    ),
    "check.permit.no_mineral": (
        "The act is mining of another mineral, but licence {name} names none.",
        "行为类型为超矿种开采，但许可证{name}未填写矿种。",
    ),
    "check.permit.no_mineral.do": ("Enter the licensed mineral.", "请填写许可开采矿种。"),
    "check.zone.basis": (
        "Zone '{name}' does not say which document makes it one.",
        "特殊区域“{name}”未填写划定依据。",
    ),
    "check.zone.basis.do": ("Enter the document in the zone's form.", "请在表单中填写划定文件。"),
    # ---------------------------------------------------------------------------------------------------- surveys
    "check.survey.no_first": (
        "The case has no terrain before mining, neither surveyed nor restored.",
        "案件没有采前地形（实测或恢复）。",
    ),
    "check.survey.no_first.do": (
        "Register the earlier terrain; where none exists, restore it from the rim (R97).",
        "请登记采前地形；没有的，按周边地形恢复（R97）。",
    ),
    "check.survey.no_after": ("The case has no terrain after mining.", "案件没有采后地形。"),
    "check.survey.no_after.do": ("Register the terrain of the present survey.", "请登记本次测量的地形。"),
    "check.survey.twice": (
        "{count} surveys have the role '{role}'; a run needs exactly one.",
        "有{count}个地形的用途为“{role}”，核算只能有一个。",
    ),
    "check.survey.twice.do": (
        "Leave the role to one, and make others 'between' or delete them.",
        "请只保留一个，其余改为“中间期地形”或删除。",
    ),
    "check.survey.between_undated": (
        "Terrain '{name}' between two periods has no date.",
        "中间期地形“{name}”未填写日期。",
    ),
    "check.survey.between_undated.do": ("Enter its date; the periods follow from it.", "请填写日期，时段据此划分。"),
    "check.survey.file_missing": ("The terrain file '{name}' is not there.", "地形文件“{name}”不存在。"),
    "check.survey.file_missing.do": (
        "Put the file in its place, or correct its path in the layer 'surveys'.",
        "请将文件放回原处，或在“地形测量”中更正路径。",
    ),
    "check.survey.changed": (
        "The terrain file '{name}' is not the one that was registered (SHA-256 {found}, registered {stated}).",
        "地形文件“{name}”与登记时不一致（SHA-256为{found}，登记为{stated}）。",
    ),
    "check.survey.changed.do": (
        "Bring back the registered file, or register the new one and say why it was changed.",
        "请恢复登记时的文件，或重新登记并说明变更原因。",
    ),
    "check.survey.no_hash": (
        "Terrain '{name}' was registered without a hash; a later change would not be noticed.",
        "地形“{name}”登记时没有校验值，之后的改动无法发现。",
    ),
    "check.survey.no_hash.do": ("Register it with 'Register survey'.", "请用“登记地形”重新登记。"),
    "check.survey.unreadable": ("The terrain file '{name}' cannot be used.", "地形文件“{name}”不能使用。"),
    "check.survey.unreadable.do": ("Hand in a file that can be read.", "请提供可读取的文件。"),
    "check.survey.crs": (
        "Terrain '{name}' is in no system that fits the case.",
        "地形“{name}”的坐标系与案件不相容。",
    ),
    "check.survey.crs.do": ("Set or reproject its system.", "请设置其坐标系或作投影变换。"),
    "check.survey.no_accuracy": (
        "Terrain '{name}' states no height accuracy; the error margin then rests on stable ground alone.",
        "地形“{name}”未注明高程精度，误差只能由稳定区统计。",
    ),
    "check.survey.no_accuracy.do": (
        "Enter random and systematic height error from the survey report.",
        "请按测量报告填写高程随机误差和系统误差。",
    ),
    "check.survey.no_outline_accuracy": (
        "Terrain '{name}' states no horizontal accuracy; the outline adds nothing to the error margin.",
        "地形“{name}”未注明平面精度，误差中未计入边界项。",
    ),
    "check.survey.no_outline_accuracy.do": ("Enter the horizontal point error.", "请填写平面点位中误差。"),
    "check.survey.no_checks": (
        "Terrain '{name}' names no independent check points.",
        "地形“{name}”没有独立检查点资料。",
    ),
    "check.survey.no_checks.do": (
        "Enter number and RMSE of the check points; a reviewer asks for them first.",
        "请填写检查点数和检查点中误差，审查时首先核对此项。",
    ),
    "check.survey.few_control": (
        "Terrain '{name}' rests on {count} control points; at least {limit} are usual.",
        "地形“{name}”仅有{count}个控制点，通常不少于{limit}个。",
    ),
    "check.survey.few_control.do": ("Add control, or explain in the report.", "请补充控制点，或在报告中说明。"),
    "check.survey.datum_differs": (
        "Terrain '{name}' is in the vertical datum '{found}', the other in '{wanted}'.",
        "地形“{name}”的高程基准为“{found}”，与“{wanted}”不一致。",
    ),
    "check.survey.datum_differs.do": (
        "Bring both to one vertical datum; a shift of decimetres becomes volume.",
        "请统一高程基准；基准差会直接成为方量误差。",
    ),
    "check.survey.no_datum": (
        "Terrain '{name}' does not state its vertical datum.",
        "地形“{name}”未注明高程基准。",
    ),
    "check.survey.no_datum.do": ("Enter it in the layer 'surveys'.", "请在“地形测量”中填写。"),
    "check.survey.no_date": ("Terrain '{name}' has no date.", "地形“{name}”未填写测量日期。"),
    "check.survey.no_date.do": ("Enter it in the layer 'surveys'.", "请在“地形测量”中填写。"),
    "check.survey.before_late": (
        "The terrain before, '{name}', is of {day}, after the act began on {start}.",
        "采前地形“{name}”的日期{day}晚于行为起始日期{start}。",
    ),
    "check.survey.before_late.do": (
        "What was mined between the two dates is missing from the volume; use an earlier terrain or say so.",
        "两日期之间的开采量未计入；请采用更早的地形，或在报告中说明。",
    ),
    "check.survey.before_early": (
        "The terrain before, '{name}', is of {day}, {days} days before the act began on {start}.",
        "采前地形“{name}”的日期{day}早于行为起始日期{start}达{days}天。",
    ),
    "check.survey.before_early.do": (
        "Show that nobody mined in between (R103), for example by images of that time.",
        "请以影像等证明其间无人开采（R103）。",
    ),
    "check.survey.after_early": (
        "The terrain after, '{name}', is of {day}, before the act ended on {end}.",
        "采后地形“{name}”的日期{day}早于行为终止日期{end}。",
    ),
    "check.survey.after_early.do": ("Correct a date, or survey again.", "请更正日期，或补测。"),
    "check.survey.order": (
        "The terrain before ({first}) is not older than the terrain after ({last}).",
        "采前地形日期（{first}）不早于采后地形日期（{last}）。",
    ),
    "check.survey.order.do": ("Exchange the roles, or correct the dates.", "请对调用途，或更正日期。"),
    "check.survey.restored": (
        "The original terrain is restored, but '{name}' states neither method nor error.",
        "原始地形为恢复地形，但“{name}”未注明方法和误差。",
    ),
    "check.survey.restored.do": (
        "Enter the method and the error that leave-out tests gave (R97, R98).",
        "请填写恢复方法及留一检验得到的误差（R97、R98）。",
    ),
    "check.terrain.exchanged": (
        "In the pits the ground rose by {fill:.0f} m³ and sank by {cut:.0f} m³: are before and after exchanged?",
        "采坑内地面升高{fill:.0f} m³、降低{cut:.0f} m³，采前、采后地形是否颠倒？",
    ),
    "check.terrain.exchanged.do": (
        "Check the roles in the layer 'surveys'.",
        "请核对“地形测量”中的用途。",
    ),
    # ---------------------------------------------------------------------------------------------------- samples
    "check.density.none": (
        "For {mineral} there is no density sample; a typical value would be used and named as not measured.",
        "{mineral}没有体积质量样，将采用经验值并注明非实测。",
    ),
    "check.density.none.do": ("Take samples and enter their results.", "请采样测试并录入结果。"),
    "check.density.few": (
        "For {mineral} there are {count} density samples; at least {limit} are usual.",
        "{mineral}仅有{count}个体积质量样，通常不少于{limit}个。",
    ),
    "check.density.few.do": ("Take more samples, or justify the number.", "请补采样品，或说明理由。"),
    "check.density.absurd": (
        "Sample '{name}': {value} t/m³ is far from what {mineral} has ({low} to {high}).",
        "样品“{name}”：{value} t/m³与{mineral}的一般范围（{low}～{high}）相差过大。",
    ),
    "check.density.absurd.do": (
        "Check the unit, and whether the sample was in place or loose, wet or dry.",
        "请核对单位，以及样品为原位或松散、干或湿。",
    ),
    "check.density.spread": (
        "The densities of {mineral} differ by {spread:.0f} % ({low} to {high} t/m³).",
        "{mineral}各样品体积质量相差{spread:.0f} %（{low}～{high} t/m³）。",
    ),
    "check.density.spread.do": (
        "Check for an odd sample or for two kinds of rock.",
        "请检查是否有异常样品，或存在两种岩性。",
    ),
    "check.density.no_lab": (
        "Sample '{name}' names no laboratory report.",
        "样品“{name}”没有检测报告编号。",
    ),
    "check.density.no_lab.do": (
        "Enter the report's number; the chain from the pit to the laboratory is attacked first.",
        "请填写检测报告编号；样品流转是质证的重点。",
    ),
    "check.density.unknown_pit": (
        "Sample '{name}' belongs to pit '{pit}', which the case does not have.",
        "样品“{name}”所属采坑“{pit}”不存在。",
    ),
    "check.density.unknown_pit.do": ("Correct the pit id.", "请更正采坑编号。"),
    "check.density.no_date": ("Sample '{name}' has no date.", "样品“{name}”没有采样日期。"),
    "check.density.no_date.do": ("Enter when it was taken.", "请填写采样日期。"),
    "check.density.early": (
        "Sample '{name}' was taken on {day}, before the act began on {start}.",
        "样品“{name}”的采样日期{day}早于行为起始日期{start}。",
    ),
    "check.density.early.do": ("Correct the date, or say where it comes from.", "请更正日期，或说明来源。"),
    "check.density.loose_only": (
        "For {mineral} only loose densities were measured; they must not be multiplied with a volume in place.",
        "{mineral}只有松散密度，不能与原位体积相乘。",
    ),
    "check.density.loose_only.do": ("Have the density in place measured.", "请测定原位体积质量。"),
    # ------------------------------------------------------------------------------------------ sales and prices
    "check.price.none": (
        "For {mineral} there is neither a price nor a sale; no value can be computed.",
        "{mineral}既无价格证据也无销售记录，无法核算价值。",
    ),
    "check.price.none.do": ("Enter a price with its document, or the sales.", "请录入价格及其文书，或销售记录。"),
    "check.price.period": (
        "The price of {mineral} ({name}) holds {first} to {last}, not for the act ({start} to {end}).",
        "{mineral}的价格（{name}）适用期{first}～{last}与行为期间（{start}～{end}）不相符。",
    ),
    "check.price.period.do": (
        "Obtain the price of the time of the act.",
        "请取得行为发生时的价格证据。",
    ),
    "check.price.undated": (
        "The price of {mineral} ({name}) does not say for which time it holds.",
        "{mineral}的价格（{name}）未注明适用时间。",
    ),
    "check.price.undated.do": ("Enter its period from the document.", "请按文书填写适用期。"),
    "check.price.no_document": (
        "The price of {mineral} ({value} yuan) names neither who stated it nor a document.",
        "{mineral}的价格（{value}元）未注明出具单位或文书编号。",
    ),
    "check.price.no_document.do": ("Enter issuer and document number.", "请填写出具单位和文书编号。"),
    "check.price.other_mineral": (
        "There is a price for '{mineral}', which no pit holds.",
        "有“{mineral}”的价格，但没有采坑属于该矿种。",
    ),
    "check.price.other_mineral.do": (
        "Write the mineral in pits and prices in the same way.",
        "请使采坑与价格中的矿种名称一致。",
    ),
    "check.sale.before_act": (
        "Sale '{name}' is of {day}, before the act began on {start}.",
        "销售“{name}”的日期{day}早于行为起始日期{start}。",
    ),
    "check.sale.before_act.do": ("Correct the date, or take the sale out.", "请更正日期，或剔除该笔销售。"),
    "check.sale.future": ("Sale '{name}' is of {day}, in the future.", "销售“{name}”的日期{day}在今天之后。"),
    "check.sale.future.do": ("Correct the date.", "请更正日期。"),
    "check.sale.no_quantity": (
        "Sale '{name}' states no quantity; it cannot enter an average price.",
        "销售“{name}”没有数量，不能参加平均价格计算。",
    ),
    "check.sale.no_quantity.do": ("Enter the quantity from the ledger or slip.", "请按台账或磅单填写数量。"),
    "check.sale.no_document": (
        "Sale '{name}' names no document.",
        "销售“{name}”没有文书编号。",
    ),
    "check.sale.no_document.do": ("Enter the number of the slip, ledger or record.", "请填写磅单、台账或笔录编号。"),
    "check.sale.excess": (
        "Of {mineral} {sold:.0f} {unit} were sold, but the pits gave about {dug:.0f} {unit}.",
        "{mineral}销售量{sold:.0f} {unit}，而采坑采出量约{dug:.0f} {unit}。",
    ),
    "check.sale.excess.do": (
        "Check units and doubled records, or look for another source of the goods.",
        "请核对单位和重复记录，或查明其他来源。",
    ),
    "check.sale.price_off": (
        "Sale '{name}' went at {paid:.2f} yuan/{unit}, {off:+.0f} % from the price in evidence ({price:.2f}).",
        "销售“{name}”的单价{paid:.2f}元/{unit}，与价格证据（{price:.2f}元）相差{off:+.0f} %。",
    ),
    "check.sale.price_off.do": (
        "Check amount, quantity and unit; the sales may be called manifestly unreasonable (R17).",
        "请核对金额、数量和单位；可能属“明显不合理”（R17）。",
    ),
    # -------------------------------------------------------------------------------------------------- documents
    "check.attachment.missing_file": (
        "The file of attachment '{name}' is not there: {path}.",
        "附件“{name}”的文件不存在：{path}。",
    ),
    "check.attachment.missing_file.do": (
        "Put the file in its place, or correct its path.",
        "请将文件放回原处，或更正路径。",
    ),
    "check.attachment.changed": (
        "The file of attachment '{name}' is not the one that was registered.",
        "附件“{name}”的文件与登记时不一致。",
    ),
    "check.attachment.changed.do": (
        "Bring back the registered file, or register the new one and say why.",
        "请恢复登记时的文件，或重新登记并说明原因。",
    ),
    "check.attachment.no_hash": (
        "Attachment '{name}' was registered without a hash.",
        "附件“{name}”登记时没有校验值。",
    ),
    "check.attachment.no_hash.do": ("Enter its SHA-256, or seal the case.", "请补充校验值，或封存案件。"),
    "check.evidence.missing": (
        "Among the attachments there is no {kind}.",
        "附件中没有{kind}。",
    ),
    "check.evidence.missing.do": (
        "Add it to the layer 'attachments', with its kind.",
        "请在“附件”中添加并选择类型。",
    ),
    "check.kind.entrustment": ("letter of entrustment or application", "委托书（申请函）"),
    "check.kind.site_record": ("site inspection record", "现场勘查（检查）笔录"),
    "check.kind.interview": ("record of interview", "询问（讯问）笔录"),
    "check.kind.licence": ("copy of the mining licence", "采矿许可证复印件"),
    "check.kind.no_licence": ("statement that there is no mining licence", "无采矿许可证的证明"),
    "check.kind.price": ("price evidence", "价格证据（价格认定结论书、市场价格证明等）"),
    "check.kind.lab_report": ("laboratory report of the samples", "样品检测报告"),
    "check.kind.qualification": ("qualification of the surveying unit", "测绘单位资质证书"),
    "check.kind.commitment": ("commitment of authenticity", "真实性承诺书"),
    "check.kind.photo": ("photograph or image of the site", "现场照片或影像"),
    # ------------------------------------------------------------------------------------------------------- page
    "check.error": ("Error", "错误"),
    "check.warning": ("Warning", "警告"),
    "check.hint": ("Hint", "提示"),
    "check.status.read": ("read in the text", "依据原文"),
    "check.status.general": ("general knowledge", "行业通识"),
    "check.status.engineering": ("engineering default", "工程默认值"),
    "check.status.open": ("open question", "待定"),
}
