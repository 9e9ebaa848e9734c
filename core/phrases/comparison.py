# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences of the comparison of two surfaces and of the detection of pits."""

from __future__ import annotations

PHRASES: dict[str, tuple[str, str]] = {
    "compare.looked.all": (
        "Compared on {cells} cells ({area:.0f} m²) of stable ground, all there is.",
        "在全部稳定地面上比较，共{cells}个格网单元（{area:.0f} m²）。",
    ),
    "compare.looked.drawn": (
        "Compared on {cells} cells ({area:.0f} m²) of stable ground: {taken} of {available} tiles of {side} × {side} "
        "cells, drawn with the fixed seed {seed}.",
        "在稳定地面上抽样比较：由{available}个{side}×{side}单元的分块中按固定随机种子{seed}抽取{taken}块，"
        "共{cells}个格网单元（{area:.0f} m²）。",
    ),
    "compare.bias": (
        "The surface after lies {median:+.3f} m against the surface before (median; mean {mean:+.3f} m); the bias "
        "itself is known to ± {error:.4f} m (1 σ), so it is real.",
        "后期地形相对前期地形的高差中位数为{median:+.3f} m（平均值{mean:+.3f} m），"
        "其本身的标准差为{error:.4f} m，高程系统偏差显著。",
    ),
    "compare.bias.none": (
        "No vertical bias can be told: median {median:+.3f} m, mean {mean:+.3f} m, known to ± {error:.4f} m (1 σ).",
        "未见显著的高程系统偏差：高差中位数{median:+.3f} m，平均值{mean:+.3f} m，其标准差为{error:.4f} m。",
    ),
    "compare.spread": (
        "The differences spread by {nmad:.3f} m (NMAD), {sd:.3f} m (standard deviation of {kept} cells; {aside:.1f} % "
        "set aside as disturbed).",
        "高差离散程度：NMAD {nmad:.3f} m，标准差{sd:.3f} m（{kept}个单元，{aside:.1f} %作为受扰动地面剔除）。",
    ),
    "compare.uncorrelated": (
        "The differences of neighbouring cells are independent: {nugget:.3f} m a cell (1 σ), no correlation range.",
        "相邻格网单元的高差相互独立：单个单元标准差{nugget:.3f} m，无相关距离。",
    ),
    "compare.correlated": (
        "The differences hang together over {range:.1f} m: {sill:.3f} m correlated and {nugget:.3f} m independent from "
        "cell to cell (1 σ, spherical variogram).",
        "高差的空间相关距离（变程）为{range:.1f} m：相关部分标准差{sill:.3f} m，单元间独立部分标准差{nugget:.3f} m"
        "（球状变差函数）。",
    ),
    "compare.correlated.far": (
        "The differences hang together over {range:.1f} m and perhaps further, to the end of what was looked at: "
        "{sill:.3f} m correlated and {nugget:.3f} m independent from cell to cell (1 σ, spherical variogram).",
        "高差的空间相关距离（变程）不小于{range:.1f} m，已达统计的最大间距：相关部分标准差{sill:.3f} m，"
        "单元间独立部分标准差{nugget:.3f} m（球状变差函数）。",
    ),
    "compare.shift.found": (
        "The surface after is displaced by {length:.3f} m ({cells:.2f} cells): {east:+.3f} ± {east_sigma:.3f} m east, "
        "{north:+.3f} ± {north_sigma:.3f} m north (1 σ, {steps} steps). It passed every check; register the surfaces "
        "before volumes are computed.",
        "后期地形存在平面偏移{length:.3f} m（{cells:.2f}个单元）：向东{east:+.3f} ± {east_sigma:.3f} m，"
        "向北{north:+.3f} ± {north_sigma:.3f} m（标准差，迭代{steps}次），已通过各项合理性检查，"
        "宜先配准再计算方量。",
    ),
    "compare.shift.none": (
        "No horizontal shift can be told: {east:+.3f} ± {east_sigma:.3f} m east, {north:+.3f} ± {north_sigma:.3f} m "
        "north; {reason}.",
        "未见显著的平面偏移：向东{east:+.3f} ± {east_sigma:.3f} m，向北{north:+.3f} ± {north_sigma:.3f} m；{reason}。",
    ),
    "compare.shift.refused": (
        "A horizontal shift of {length:.3f} m ({cells:.2f} cells: {east:+.3f} m east, {north:+.3f} m north) came out, "
        "but is not applied: {reason}.",
        "计算得到平面偏移{length:.3f} m（{cells:.2f}个单元：向东{east:+.3f} m，向北{north:+.3f} m），"
        "不予采用：{reason}。",
    ),
    "compare.shift.unknown": (
        "A horizontal shift cannot be found here, and none is applied: {reason}.",
        "不能由该地面求得平面偏移，未作平面改正：{reason}。",
    ),
    "compare.shift.few": (
        "only {cells} cells of stable ground have slopes and heights in both surfaces, {least} in a dozen places are "
        "needed",
        "两期均有高程和坡度的稳定地面只有{cells}个单元，至少需要分布于十余处的{least}个单元",
    ),
    "compare.shift.flat": (
        "the stable ground has no relief (slopes vary by {relief:.3f}, {least:.3f} is needed), and on flat ground a "
        "horizontal shift does not show",
        "稳定地面缺少起伏（坡度变化{relief:.3f}，至少需要{least:.3f}），平坦地面不反映平面偏移",
    ),
    "compare.shift.one_sided": (
        "the slopes of the stable ground vary too little in the direction {bearing:.0f}° ({relief:.3f}, {least:.3f} is "
        "needed), so that a shift that way looks like a vertical one",
        "稳定地面在方位{bearing:.0f}°方向的坡度变化不足（{relief:.3f}，至少需要{least:.3f}），"
        "该方向的平面偏移与高程偏差无法区分",
    ),
    "compare.shift.singular": (
        "the slopes of the stable ground do not determine it",
        "稳定地面的坡度分布不足以确定平面偏移",
    ),
    "compare.shift.unsettled": (
        "it did not settle within {steps} steps",
        "迭代{steps}次仍未收敛",
    ),
    "compare.shift.large": (
        "{cells:.1f} cells is more than the {most:g} that are believed; the surfaces may lie in different systems, or "
        "the ground is not stable",
        "偏移{cells:.1f}个单元，超过可信上限{most:g}个单元；两期坐标系可能不一致，或地面并不稳定",
    ),
    "compare.shift.vague": (
        "it is known only to {cells:.2f} cells (1 σ)",
        "其标准差达{cells:.2f}个单元",
    ),
    "compare.shift.insignificant": (
        "{length:.3f} m is not more than chance (χ² {chi2:.1f}, {least:.2f} is needed for 99 %) or below the method's "
        "resolution",
        "{length:.3f} m未超过偶然误差（χ² {chi2:.1f}，99 %置信水平需{least:.2f}）或小于方法分辨率",
    ),
    "compare.shift.worse": (
        "with it taken back the surfaces agree no better (NMAD {after:.3f} m, before {before:.3f} m)",
        "改正后两期地形符合程度没有改善（NMAD由{before:.3f} m变为{after:.3f} m）",
    ),
    "compare.registered": (
        "With the shift taken back the spread falls from {was:.3f} to {nmad:.3f} m (NMAD), and the vertical bias is "
        "{median:+.3f} m.",
        "平面改正后NMAD由{was:.3f} m降至{nmad:.3f} m，高程偏差为{median:+.3f} m。",
    ),
    "compare.tilt": (
        "The surfaces lean against each other: {east:+.3f} mm per metre eastwards, {north:+.3f} mm northwards, "
        "{across:.3f} m over the ground compared. A single bias does not describe them; check the control points.",
        "两期地形之间存在倾斜：向东{east:+.3f} mm/m，向北{north:+.3f} mm/m，比较范围内累计{across:.3f} m，"
        "不能只用一个高程偏差描述，请核查像控点（控制点）。",
    ),
    "compare.disturbed": (
        "{share:.0f} % of the ground compared was set aside as disturbed, so it is hardly stable; give polygons of "
        "ground that is known to be.",
        "比较范围内有{share:.0f} %作为受扰动地面剔除，难以视为稳定地面，宜给定确知稳定的范围。",
    ),
    "compare.blunder.identical": (
        "The surfaces are the same on the stable ground (NMAD {nmad:.1e} m on {cells} cells): they are not independent "
        "surveys, and the ground says nothing of their errors.",
        "两期地形在稳定地面上相同（{cells}个单元，NMAD {nmad:.1e} m），不是相互独立的测量，不能由其求得误差。",
    ),
    "compare.blunder.negated": (
        "The heights run against each other (correlation {correlation:.2f}): one surface seems to hold depths.",
        "两期高程变化方向相反（相关系数{correlation:.2f}），其中一期可能是深度而不是高程。",
    ),
    "compare.blunder.factor": (
        "The heights after vary {factor:.4f} times as much as those before, close to {known:g} ({unit}): one surface "
        "seems to be in other units.",
        "后期高程的变化幅度为前期的{factor:.4f}倍，接近{known:g}（{unit}），其中一期高程单位可能不是米。",
    ),
    "compare.blunder.unlike": (
        "The heights have little in common (correlation {correlation:.2f}): the surfaces may show different places, or "
        "their axes or zones differ.",
        "两期高程几乎不相关（相关系数{correlation:.2f}），可能不是同一地点，或坐标轴、带号不一致。",
    ),
    "compare.blunder.datum": (
        "A bias of {bias:+.2f} m with a spread of only {nmad:.3f} m is no error of surveying: look for another height "
        "datum, ellipsoidal instead of normal heights, or an antenna height.",
        "高程偏差{bias:+.2f} m而离散仅{nmad:.3f} m，不像测量误差，请核查高程基准是否一致、"
        "是否误用大地高（椭球高）代替正常高、天线高是否有误。",
    ),
    "compare.shares.both": (
        "Stable ground shows only the two surveys together; the measured variances were shared equally between them.",
        "稳定地面只反映两期合成误差，实测方差按两期各半分配。",
    ),
    "compare.shares.one": (
        "Stable ground shows only the two surveys together; what the other survey states was taken off, the rest was "
        "given to '{name}'.",
        "稳定地面只反映两期合成误差，扣除另一期注明的误差后，其余归于“{name}”。",
    ),
    "compare.note": (
        "Accuracy measured on stable ground against '{other}': bias {bias:+.3f} m, NMAD {nmad:.3f} m, {cells} cells.",
        "精度由与“{other}”在稳定地面上的比较求得：偏差{bias:+.3f} m，NMAD {nmad:.3f} m，{cells}个单元。",
    ),
    "compare.written": (
        "Written into the case for '{name}': random {sigma:.4f} m, correlated {correlated:.4f} m over {range:.1f} m, "
        "remaining bias {bias:.4f} m.",
        "已写入案件“{name}”：随机误差{sigma:.4f} m，相关误差{correlated:.4f} m（相关距离{range:.1f} m），"
        "剩余系统误差{bias:.4f} m。",
    ),
    "compare.written.unregistered": (
        "What is written is the accuracy of the terrains as delivered, with the horizontal shift still in them; enter "
        "the corrected terrain into the case and compare again to have its own.",
        "写入的是原始地形的精度，其中仍含平面偏移；宜将改正后的地形录入案件并重新比较。",
    ),
    "compare.corrected.moved": (
        "Corrected surface: '{name}' moved by {east:+.3f} m east, {north:+.3f} m north by its geotransform (its cells "
        "are not resampled), and {up:+.3f} m up.",
        "改正后的地形：“{name}”按地理变换参数平移（不重采样），向东{east:+.3f} m、向北{north:+.3f} m，"
        "高程改正{up:+.3f} m。",
    ),
    "compare.corrected.resampled": (
        "Corrected surface: '{name}' moved by {east:+.3f} m east, {north:+.3f} m north and resampled bilinearly onto "
        "its own grid, and {up:+.3f} m up.",
        "改正后的地形：“{name}”平移后按原格网双线性重采样，向东{east:+.3f} m、向北{north:+.3f} m，"
        "高程改正{up:+.3f} m。",
    ),
    "detect.level": (
        "Level of detection {lod:.3f} m ({confidence:g} % of a spread of {nmad:.3f} m, NMAD on {cells} cells); a bias "
        "of {bias:+.3f} m between the surfaces was taken off before detecting.",
        "变化检测限{lod:.3f} m（置信水平{confidence:g} %，{cells}个单元的NMAD {nmad:.3f} m）；"
        "检测前已扣除两期高程偏差{bias:+.3f} m。",
    ),
    "detect.level.given": (
        "Level of detection {lod:.3f} m, as given; a bias of {bias:+.3f} m between the surfaces was taken off before "
        "detecting.",
        "变化检测限{lod:.3f} m（由用户给定）；检测前已扣除两期高程偏差{bias:+.3f} m。",
    ),
    "detect.edge": (
        "Outlines follow the zero line of the loss: the mean of 3 × 3 cells above {edge:.3f} m, whole cells.",
        "边界沿地面下降的零线：3×3单元平均值大于{edge:.3f} m的整单元。",
    ),
    "detect.smoothed": (
        "Outlines were smoothed outwards only (closed with {radius:g} m, simplified within {tolerance:g} m), which "
        "added {change:+.2f} % of area; holes below {hole:g} m² were filled.",
        "边界只向外平滑（闭合半径{radius:g} m，化简容差{tolerance:g} m），面积增加{change:+.2f} %；"
        "小于{hole:g} m²的孔洞已填充。",
    ),
    "detect.found": (
        "{count} pits were detected. {small} more spots of loss pass only some of the limits ({area:g} m², {depth:g} m "
        "deep, {volume:g} m³) and were left out.",
        "检测到{count}处采坑；另有{small}处地面下降仅满足部分限值（面积{area:g} m²、深度{depth:g} m、"
        "体积{volume:g} m³），未计入。",
    ),
    "detect.level.unmeasured": (
        "Level of detection {lod:.3f} m, as given; there is too little unchanged ground to measure the surfaces' "
        "spread and bias, so none was taken off.",
        "变化检测限{lod:.3f} m（由用户给定）；未变化地面太少，不能求得两期的离散程度和高程偏差，未作扣除。",
    ),
    "detect.draft": (
        "draft, detected from '{before}' and '{after}', level of detection {lod:.3f} m; to be checked by the surveyor",
        "草稿，由“{before}”与“{after}”自动检测，检测限{lod:.3f} m，须经测量人员核实",
    ),
    "detect.unmeasured": (
        "{id}: {area:.0f} m² at its edge or inside were not measured; the outline may have to be drawn further there.",
        "{id}：边缘或内部有{area:.0f} m²缺测，该处边界可能需要外推。",
    ),
    "detect.known": (
        "{id} lies on pit '{pit}', which the case has already; it was not added.",
        "{id}与案件已有采坑“{pit}”重叠，未重复添加。",
    ),
    "detect.added": ("{count} drafts were added to the case.", "已向案件添加{count}个采坑草稿。"),
    "detect.changed": (
        "{share:.0f} % of the ground between the surfaces changed, so that their spread was measured on what is left; "
        "give stable polygons to be sure.",
        "两期之间有{share:.0f} %的地面发生变化，离散程度由其余地面求得，宜给定确知稳定的范围。",
    ),
}
