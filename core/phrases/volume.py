# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences of the volume engine: terrains, grids, outlines, results, margins."""

from __future__ import annotations

PHRASES: dict[str, tuple[str, str]] = {
    "nodata.unmarked": (
        "Terrain '{name}' holds values no ground can have ({values}) that the file does not mark as nodata; they were "
        "treated as nodata.",
        "地形“{name}”含有地面不可能具有的数值（{values}），文件未标明为无数据，已按无数据处理。",
    ),
    "hash.differs": (
        "The terrain '{path}' is not the file the case was made with: its SHA-256 begins {found}, the case holds "
        "{stated}.",
        "地形文件“{path}”与案件登记的文件不一致：现文件SHA-256以{found}开头，案件登记为{stated}。",
    ),
    "grid.working": (
        "Working grid: cell {dx:.10g} m × {dy:.10g} m, {width} × {height} cells, north-west corner {west:.3f} E "
        "{north:.3f} N, {crs}; {ways}. Heights in metres, {vertical}.",
        "计算格网：格网单元{dx:.10g} m × {dy:.10g} m，{width}列×{height}行，西北角东坐标{west:.3f}、北坐标{north:.3f}，"
        "坐标系{crs}；{ways}。高程单位为米，{vertical}。",
    ),
    "grid.direct": ("'{name}' read directly", "“{name}”直接读取"),
    "grid.resampled": (
        "'{name}' (cell {dx:g} x {dy:g} m) resampled bilinearly",
        "“{name}”（单元{dx:g} m × {dy:g} m）经双线性内插",
    ),
    "grid.transformed": (
        "'{name}' (cell {dx:g} x {dy:g} m) resampled bilinearly through its own system",
        "“{name}”（单元{dx:g} m × {dy:g} m）经坐标换带和双线性内插",
    ),
    "grid.vertical": ("vertical datum {datum}", "高程基准为{datum}"),
    "grid.vertical_unknown": ("vertical datum not stated", "高程基准未注明"),
    "what.pit": ("Pit '{id}'", "采坑“{id}”"),
    "what.permit": ("Licence '{licence}' block {block}", "许可证“{licence}”区块{block}"),
    "outline.repaired": (
        "{what} is not a valid polygon ({reason}); it was repaired, and its area went from {drawn:.2f} m² as drawn to "
        "{repaired:.2f} m² (change {change:+.2f} m²).",
        "{what}的边界不是有效多边形（{reason}），已修复，面积由{drawn:.2f} m²变为{repaired:.2f} m²"
        "（变化{change:+.2f} m²）。",
    ),
    "permit.no_range": (
        "{what} states no elevation range; every depth inside its outline counts as licensed.",
        "{what}没有注明开采标高范围，其平面范围内各深度均按许可范围内计。",
    ),
    "permit.not_in_force": (
        "Licence '{licence}' (valid {valid_from} to {valid_to}) was not in force while pit '{pit}' was mined ({start} "
        "to {end}); it counts as none there.",
        "许可证“{licence}”（有效期{valid_from}至{valid_to}）在采坑“{pit}”开采期间（{start}至{end}）无效，按无许可证计。",
    ),
    "permit.partly_in_force": (
        "Licence '{licence}' (valid {valid_from} to {valid_to}) covers only a part of the time in which pit '{pit}' "
        "was mined ({start} to {end}); it was counted as in force for all of it. A survey at that date would tell the "
        "volumes apart.",
        "许可证“{licence}”（有效期{valid_from}至{valid_to}）只覆盖采坑“{pit}”开采期间（{start}至{end}）的一部分，"
        "暂按全期有效计（有利于许可证持有人）；如有该日期的测量资料，可以分期计算。",
    ),
    "overlap": (
        "Pits '{a}' and '{b}' share {area:.2f} m² with {cut:.2f} m³ of cut; each is complete, so their sum counts it "
        "twice.",
        "采坑“{a}”与“{b}”重叠{area:.2f} m²，重叠部分挖方{cut:.2f} m³；两坑各自完整，相加时该部分重复。",
    ),
    "swapped": (
        "Pit {ids} gained more ground than it lost; were the terrains before and after swapped?",
        "采坑{ids}的填方大于挖方，请核对前后两期地形是否颠倒。",
    ),
    "net": (
        "Fill inside the outlines is netted against cut (R90), for this reason: {reason}",
        "边界内的填方与挖方相抵计算（R90），理由：{reason}",
    ),
    "reference": (
        "Volumes are against {surface}, not against a surveyed terrain; its error is not in the margin.",
        "体积以{surface}为基准计算，不是以实测地形为基准；基准面的误差不包括在误差范围内。",
    ),
    "base.plane": ("the plane through the outline's vertices (least squares)", "边界各顶点的最小二乘平面"),
    "base.tin": ("the triangles between the outline's vertices", "边界各顶点构成的三角网"),
    "base.mean": ("the level of the mean of the outline's vertices", "边界各顶点高程平均值的水平面"),
    "base.lowest": ("the level of the outline's lowest vertex", "边界最低顶点的水平面"),
    "base.highest": ("the level of the outline's highest vertex", "边界最高顶点的水平面"),
    "base.given": ("the stated level {elevation} m", "给定标高{elevation} m的水平面"),
    "margin.unquantified": (
        "No height accuracy is stated for the terrains and none could be measured on stable ground, so the error "
        "margin is unquantified.",
        "前后两期地形没有注明高程精度，也不能由稳定地面求得，误差范围未能估计。",
    ),
    "margin.floor_unstated": (
        "No height accuracy is stated for the pit floor '{name}', so the error margin of the pits it was used in is "
        "unquantified; that of the survey after mining says nothing of a floor under fill or water.",
        "坑底资料“{name}”没有注明高程精度，采用该坑底的采坑误差范围未能估计；采后地形的测量精度不能代表回填物或水下的坑底。",
    ),
    "margin.with_floor": (
        "{source}; with the stated accuracy of the pit floor, {floor:g} m",
        "{source}；并计入坑底资料注明的高程中误差{floor:g} m",
    ),
    "floor.partly": (
        "The pit floor does not reach {area:.2f} m² ({share:.1f} %) of pit '{pit}'; there the surface surveyed after "
        "mining was used, so ground dug and filled again is not counted (R99).",
        "坑底资料未覆盖采坑“{pit}”的{area:.2f} m²（{share:.1f} %），该部分采用采后地形，"
        "已回填部分的挖方未计入（R99）。",
    ),
    "strata.unknown": (
        "Under {cut:.2f} m³ of the cut of pit '{pit}' in {period} the top or bottom of the stratum '{name}' has no "
        "value; none of that cut was counted to it.",
        "采坑“{pit}”在{period}的挖方中，有{cut:.2f} m³处地层“{name}”的顶板或底板无数据，该部分未计入该地层。",
    ),
    "strata.crossed": (
        "Under {cut:.2f} m³ of the cut of pit '{pit}' in {period} the top of the stratum '{name}' lies under its "
        "bottom; it was given no thickness there. Were the two exchanged?",
        "采坑“{pit}”在{period}的挖方中，有{cut:.2f} m³处地层“{name}”的顶板低于底板，"
        "该处厚度按零计；请核对顶、底板是否颠倒。",
    ),
    "margin.stated": (
        "stated accuracy of the surveys, before {first:g} m, after {second:g} m",
        "测量成果注明的高程中误差，前期{first:g} m，后期{second:g} m",
    ),
    "margin.no_bias": (
        "no bias stated: stated accuracies {first:g} m and {second:g} m taken as shared by the whole pit (R98)",
        "未注明系统误差，按注明精度{first:g} m和{second:g} m在全坑范围内同向影响计（工程默认R98）",
    ),
    "margin.bias": (
        "stated remaining bias, before {first:g} m, after {second:g} m",
        "测量成果注明的剩余系统误差，前期{first:g} m，后期{second:g} m",
    ),
    "margin.half_bias_before": (
        "bias of the survey before stated as {first:g} m; none stated after, whose whole accuracy counts as shared by "
        "the pit, {second:.4f} m at 95 % (R98)",
        "前期测量注明系统误差{first:g} m；后期未注明，其全部精度按全坑同向影响计，95%界限{second:.4f} m（工程默认R98）",
    ),
    "margin.half_bias_after": (
        "bias of the survey after stated as {second:g} m; none stated before, whose whole accuracy counts as shared by "
        "the pit, {first:.4f} m at 95 % (R98)",
        "后期测量注明系统误差{second:g} m；前期未注明，其全部精度按全坑同向影响计，95%界限{first:.4f} m（工程默认R98）",
    ),
    "margin.noise": (
        "fill thinner than {depth:.3f} m (three sigma): noise on unchanged ground, of which the cut has as much; added",
        "厚度小于{depth:.3f} m（3倍中误差）的填方，属未变化地面上的噪声，挖方中含有等量噪声，直接相加",
    ),
    "margin.range": ("stated correlation range of the surveys", "测量成果注明的误差相关距离"),
    "margin.no_range": ("no correlation range stated", "未注明误差相关距离"),
    "margin.xy": ("stated horizontal accuracy", "测量成果注明的平面精度"),
    "margin.no_xy": ("no horizontal accuracy stated", "未注明平面精度"),
    "margin.sum": ("sum over the pits, because it has the same sign in all of them", "各坑相加（对各坑同向影响）"),
    "margin.quadrature": ("quadrature over the pits", "各坑平方和的平方根"),
    "stable.where": (
        "{cells} cells of stable ground {inner:g} to {outer:g} m around the pits",
        "采坑周边{inner:g}～{outer:g} m稳定地面的{cells}个格网单元",
    ),
    "stable.nugget": (
        "nugget of the variogram on {where} (NMAD {nmad:.3f} m)",
        "由{where}的变差函数块金值求得（NMAD {nmad:.3f} m）",
    ),
    "stable.bias": (
        "median difference {bias:+.4f} m ± {error:.4f} m on {where}",
        "由{where}求得的高差中位数{bias:+.4f} m ± {error:.4f} m",
    ),
    "stable.range": ("sill and range of the variogram on {where}", "由{where}的变差函数基台值和变程求得"),
    "stable.found": (
        "Height errors of {period} were measured on {cells} cells of ground around the pits: median difference "
        "{bias:+.3f} m, NMAD {nmad:.3f} m, correlation range {range:.1f} m.",
        "{period}的高程误差由采坑周边地面{cells}个格网单元求得：高差中位数{bias:+.3f} m，NMAD {nmad:.3f} m，"
        "相关距离{range:.1f} m。",
    ),
    "stable.disturbed": (
        "{share:.0f} % of the ground around the pits changed in {period}, so it is hardly stable; state the surveys' "
        "accuracy instead.",
        "{period}采坑周边地面有{share:.0f} %发生变化，难以视为稳定地面，宜注明测量精度。",
    ),
    "stable.identical": (
        "The terrains are the same around the pits in {period} (NMAD {nmad:.1e} m on {cells} cells), so they are not "
        "independent surveys, and the ground says nothing of their errors.",
        "{period}采坑周边两期地形相同（{cells}个格网单元，NMAD {nmad:.1e} m），不是相互独立的测量，"
        "不能由其求得高程误差。",
    ),
    "stable.too_little": (
        "There is too little measured ground around the pits to find the height errors from it.",
        "采坑周边的实测地面太少，不能由其求得高程误差。",
    ),
}
