# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences of the second methods, their comparison, and threshold confidence."""

from __future__ import annotations

PHRASES: dict[str, tuple[str, str]] = {
    "squares.rule": (
        "Squares of {size:g} m at multiples of their side; corner heights bilinear; a whole square is a² Σh / 4, one "
        "of mixed signs a² (Σh_cut)² / (4 Σ|h|), and a part at the outline its exact area times the weighted mean "
        "depth of its corners (R92).",
        "方格边长{size:g} m，格点位于边长整数倍处，角点高程双线性内插；"
        "整格按a²Σh/4计，挖填混合格按a²(Σh挖)²/(4Σ|h|)计，边界处的不完整方格按其精确面积乘以角点加权平均高差计（R92）。",
    ),
    "sections.rule": (
        "Parallel sections {spacing:g} m apart; between two of them the formula that fits their areas and the section "
        "measured midway (R93), named in the table of intervals.",
        "平行断面，间距{spacing:g} m；相邻断面之间按两断面面积和实测中间断面选用公式（R93），所用公式列于分段表。",
    ),
    "tin.raster_rule": (
        "Two triangles in every square between four cell centres, clipped exactly by the outline; prisms A (h1 + h2 + "
        "h3) / 3, split at the zero line where signs mix (R91).",
        "以格网单元中心为三角网顶点，每四点构成两个三角形，按边界精确裁剪；三棱柱体积A(h1+h2+h3)/3，挖填混合时沿零线分割（R91）。",
    ),
    "tin.rule": (
        "Prisms between '{before}' ({first} triangles) and '{after}' ({second} triangles), overlaid exactly and "
        "clipped by the outline; split at the zero line where signs mix (R91).",
        "“{before}”（{first}个三角形）与“{after}”（{second}个三角形）精确叠加并按边界裁剪，三棱柱法计算，挖填混合时沿零线分割（R91）。",
    ),
    "tin.mixed_rule": (
        "Prisms between '{points}' ({count} triangles) and the cell centres of '{raster}' (two triangles in every "
        "square of four), overlaid exactly and clipped by the outline; split at the zero line where signs mix (R91).",
        "“{points}”（{count}个三角形）与“{raster}”格网单元中心构成的三角网精确叠加并按边界裁剪，三棱柱法计算，"
        "挖填混合时沿零线分割（R91）。",
    ),
    "check.size": (
        "{size:g} m is coarse for a pit {width:.1f} m across: with {half:g} m the difference falls from {now:+.2f} % "
        "to {then:+.2f} %.",
        "采坑宽{width:.1f} m，{size:g} m偏大：改用{half:g} m后，差值由{now:+.2f} %降为{then:+.2f} %。",
    ),
    "check.nodata": (
        "{area:.2f} m² that the main method measured have no height here (coverage {coverage:.2f} %); at the mean "
        "depth of {depth:.2f} m that is {volume:.2f} m³.",
        "主方法有实测值的{area:.2f} m²在此方法中缺少高程（覆盖率{coverage:.2f} %），"
        "按平均深度{depth:.2f} m折合{volume:.2f} m³。",
    ),
    "check.edge": (
        "The {count} squares at the outline hold {share:.1f} % of the cut, so the edge decides; smaller squares "
        "describe it better.",
        "边界处{count}个不完整方格占开挖体积的{share:.1f} %，边界影响较大，宜缩小方格边长。",
    ),
    "check.ends": (
        "The end pieces between the outline's tips and the next sections hold {share:.1f} % of the cut; a smaller "
        "spacing describes them better.",
        "边界端点至相邻断面的端部段占开挖体积的{share:.1f} %，宜缩小断面间距。",
    ),
    "check.uncrossed": (
        "{area:.2f} m² of the outline ({share:.1f} %) lie between two section lines and are crossed by none.",
        "边界内有{area:.2f} m²（{share:.1f} %）位于两断面线之间，没有断面线穿过。",
    ),
    "check.area": (
        "By their widths the sections see {seen:.2f} m² of an outline of {outline:.2f} m² ({share:+.2f} %): the "
        "outline bends between them.",
        "由断面宽度推算的面积为{seen:.2f} m²，边界面积为{outline:.2f} m²（{share:+.2f} %），边界在断面之间有弯曲。",
    ),
    "check.formula": (
        "The formulas chosen by the areas give {volume:+.2f} m³ against the prismoidal formula with the measured "
        "middle sections.",
        "按面积选用的公式与采用实测中间断面的似棱柱公式相比，相差{volume:+.2f} m³。",
    ),
    "check.margin": (
        "The difference of {amount:.2f} m³ lies within the error margin of ± {margin:.2f} m³.",
        "差值{amount:.2f} m³在误差范围±{margin:.2f} m³以内。",
    ),
    "check.unexplained": (
        "No figure at hand explains the difference of {amount:.2f} m³; compare squares, sections and terrains on the "
        "map.",
        "现有指标不能解释差值{amount:.2f} m³，宜在图上核对方格、断面和前后两期地形。",
    ),
    "confidence.above": (
        "The value of {value:,.2f} yuan is above the threshold of {threshold:,.2f} yuan; with the errors of volume and "
        "density it is above it with {sure}.",
        "价值{value:,.2f}元高于标准{threshold:,.2f}元；计入体积和体积质量的误差后，高于该标准的{sure}。",
    ),
    "confidence.below": (
        "The value of {value:,.2f} yuan is not above the threshold of {threshold:,.2f} yuan; with the errors of volume "
        "and density it stays at or under it with {sure}.",
        "价值{value:,.2f}元未超过标准{threshold:,.2f}元；计入体积和体积质量的误差后，未超过该标准的{sure}。",
    ),
    "confidence.with_fixed": (
        "Of the value of {value:,.2f} yuan, {fixed:,.2f} yuan do not follow from the surveyed volume; the rest, "
        "{moving:,.2f} yuan, is above what is missing to the threshold of {threshold:,.2f} yuan ({left:,.2f} yuan) "
        "with {sure}.",
        "价值{value:,.2f}元中，{fixed:,.2f}元不取决于实测体积；其余{moving:,.2f}元高于距标准{threshold:,.2f}元所差的"
        "{left:,.2f}元的{sure}。",
    ),
    "confidence.with_credit": (
        "What was measured is worth {moving:,.2f} yuan at its price; what counts by its proceeds or documents instead "
        "makes it {credit:,.2f} yuan less, so that the value is {value:,.2f} yuan. What was measured is above the "
        "threshold of {threshold:,.2f} yuan and that difference, {left:,.2f} yuan together, with {sure}.",
        "实测数量按单价计为{moving:,.2f}元，其中按销赃数额或书证认定的部分使之少计{credit:,.2f}元，价值为"
        "{value:,.2f}元；实测部分高于标准{threshold:,.2f}元与该差额之和{left:,.2f}元的{sure}。",
    ),
    "confidence.sure": ("a probability of {percent}", "概率为{percent}"),
    "confidence.sure_more": ("a probability of more than {percent}", "概率大于{percent}"),
    "confidence.sure_less": ("a probability of less than {percent}", "概率小于{percent}"),
    "confidence.samples": (
        "This rests on a volume of {volume:,.2f} m³ (standard error {sigma:,.2f} m³) and the mean density of {samples} "
        "samples, {density:.4g} t/m³ (standard error {error:.3g} t/m³, Student's t).",
        "依据：体积{volume:,.2f} m³（标准误差{sigma:,.2f} m³），{samples}个样品的平均体积质量{density:.4g} t/m³"
        "（标准误差{error:.3g} t/m³，按t分布）。",
    ),
    "confidence.stated": (
        "This rests on a volume of {volume:,.2f} m³ (standard error {sigma:,.2f} m³) and a density of {density:.4g} "
        "t/m³ (stated standard error {error:.3g} t/m³).",
        "依据：体积{volume:,.2f} m³（标准误差{sigma:,.2f} m³），体积质量{density:.4g} t/m³"
        "（给定标准误差{error:.3g} t/m³）。",
    ),
    "confidence.no_error": (
        "This rests on a volume of {volume:,.2f} m³ (standard error {sigma:,.2f} m³) and a density of {density:.4g} "
        "t/m³ taken as exact: {why}.",
        "依据：体积{volume:,.2f} m³（标准误差{sigma:,.2f} m³），体积质量{density:.4g} t/m³；"
        "{why}，概率未计入体积质量的误差。",
    ),
    "confidence.single": (
        "one sample gives no standard error, and too few samples are open to attack (R107)",
        "样品只有1件，得不出标准误差，样品过少易受质疑（R107）",
    ),
    "confidence.typical": (
        "it is a typical value, and no sample tells its error (R107)",
        "体积质量为经验值，没有样品可以说明其误差（R107）",
    ),
    "confidence.block": (
        "the table of goaf blocks states it, and no sample tells its error (R107)",
        "体积质量取自采空区块段表，没有样品可以说明其误差（R107）",
    ),
    "confidence.exact": ("no error of it is stated", "没有给出体积质量的误差"),
    "confidence.volume_only": (
        "This rests on a volume of {volume:,.2f} m³ (standard error {sigma:,.2f} m³); the price is for the cubic metre "
        "and needs no density.",
        "依据：体积{volume:,.2f} m³（标准误差{sigma:,.2f} m³）；按立方米计价，不用体积质量。",
    ),
    "confidence.flip": (
        "The answer would turn at a price of {price:,.2f} yuan in place of {stated:,.2f} yuan, or at a volume of "
        "{volume:,.2f} m³ ({change:+.1f} %).",
        "当单价由{stated:,.2f}元变为{price:,.2f}元，或体积变为{volume:,.2f} m³（{change:+.1f} %）时，结论将改变。",
    ),
    "confidence.flip_listed": (
        "The answer would turn at a listed price of {price:,.2f} yuan/{unit} in place of {listed:,.2f} yuan/{unit}, or "
        "at a volume of {volume:,.2f} m³ ({change:+.1f} %). By that price one {ground} of ground is worth "
        "{worth:,.2f} yuan: {listed:,.2f} yuan/{unit} times the {share:.4g} {unit} that count of one {ground} (ore "
        "ratio, moisture, recovery, grade, or a part that counts otherwise).",
        "当所列单价由{listed:,.2f}元/{unit}变为{price:,.2f}元/{unit}，或体积变为{volume:,.2f} m³（{change:+.1f} %）时，"
        "结论将改变。按所列单价，每{ground}原地矿岩折合{worth:,.2f}元：所列单价{listed:,.2f}元/{unit}乘以每{ground}"
        "原地矿岩计入的{share:.4g} {unit}（含矿率、含水率、回收率、品位，或另行认定的部分）。",
    ),
    "confidence.flip_several": (
        "The answer would turn if all listed prices became {ratio:.1f} % of what they are, or at a volume of "
        "{volume:,.2f} m³ ({change:+.1f} %). The prices differ: one {ground} of ground is worth {worth:,.2f} yuan in "
        "the mean, weighted by volume.",
        "当各项所列单价同时变为现在的{ratio:.1f} %，或体积变为{volume:,.2f} m³（{change:+.1f} %）时，结论将改变。"
        "所列单价不止一种：按体积加权，每{ground}原地矿岩平均折合{worth:,.2f}元。",
    ),
}
