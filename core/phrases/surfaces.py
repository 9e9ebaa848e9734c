# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences of surfaces: built from points, and restored where no survey before exists."""

from __future__ import annotations

PHRASES: dict[str, tuple[str, str]] = {
    "surface.edges": (
        "{count} triangles were left out by the longest edge and the boundary.",
        "按最大边长和边界剔除三角形{count}个。",
    ),
    "surface.boundary.joined": (
        "The {count} boundary points were joined in their order into a boundary of {area:.2f} m².",
        "{count}个边界点按顺序连成边界，面积{area:.2f} m²。",
    ),
    "surface.boundary.crossing": (
        "The {count} boundary points, joined in their order, cross themselves; they were not used as the boundary. "
        "Draw it as a polygon.",
        "{count}个边界点按顺序连线自相交，未用作边界，请另绘边界面。",
    ),
    "surface.doubled": (
        "Doubled points, of which one was kept, at {count} places: {names}.",
        "重复点{count}处，各保留一点：{names}。",
    ),
    "surface.contradicting": (
        "Points that contradict each other in height, settled as chosen, at {count} places: {names}.",
        "平面位置相同而高程矛盾的点{count}处，已按所选方式处理：{names}。",
    ),
    "surface.check.outside": (
        "Check points outside the surface, not counted: {names}.",
        "位于曲面以外、未参与统计的检查点：{names}。",
    ),
    "surface.check.same": (
        "Check points where a point of the surface lies too, which prove little: {names}.",
        "与建面点位置重合、检核意义不大的检查点：{names}。",
    ),
    "surface.check.none": (
        "There are no check points: nothing independent says how good the surface is.",
        "没有检查点，缺少对曲面精度的独立检核。",
    ),
    "surface.check.few": (
        "Only {count} check points lie on the surface; the spread of so few says little.",
        "曲面范围内仅有{count}个检查点，精度统计的可靠性有限。",
    ),
    "surface.check.figures": (
        "{count} check points: RMSE {rmse:.3f} m, mean {mean:+.3f} m, largest {largest:.3f} m at {name} (surface minus "
        "check point).",
        "检查点{count}个：中误差{rmse:.3f} m，平均差{mean:+.3f} m，最大差{largest:.3f} m（点{name}；曲面减检查点）。",
    ),
    "surface.left_out": (
        "{count} points of other kinds (check points among them) do not carry the surface.",
        "其他类型的点（含检查点）{count}个，未参与建面。",
    ),
    "surface.measures": (
        "{triangles} triangles, plan area {area:.3f} m², true area {surface:.3f} m², heights {low:.3f} to "
        "{high:.3f} m.",
        "三角形{triangles}个，平面面积{area:.3f} m²，表面积{surface:.3f} m²，高程{low:.3f}～{high:.3f} m。",
    ),
    "restore.rim.poor": (
        "Only {share:.0f} % of the rim of '{name}' is known ground; towards the unknown side the surface is a guess.",
        "“{name}”的坑缘仅有{share:.0f} %为已知地面，缺失一侧的恢复结果可靠性较低。",
    ),
    "restore.missing": (
        "{count} cells of '{name}' lie beyond all known ground and were left without a height.",
        "“{name}”有{count}个格网超出已知地面，未予恢复（无值）。",
    ),
    "restore.line.open": (
        "Line '{name}' has no heights and does not meet undisturbed ground on both sides of the hole; it was not used.",
        "线“{name}”无高程，且未在坑的两侧与未扰动地面相接，未采用。",
    ),
    "restore.old.shift": (
        "Hole '{name}': on {cells} cells of undisturbed ground the present terrain lies {bias:+.3f} m (median) over "
        "the old one, spread {nmad:.3f} m (NMAD).",
        "“{name}”：在{cells}个未扰动格网上，现状地形较旧地形高{bias:+.3f} m（中位数），离散度{nmad:.3f} m（NMAD）。",
    ),
    "restore.old.few": (
        "Hole '{name}': only {cells} cells of undisturbed ground can be compared with the old terrain; its shift is "
        "not known.",
        "“{name}”：仅有{cells}个未扰动格网可与旧地形比较，无法检核旧地形的高程系统差。",
    ),
    "restore.old.rim": (
        "Hole '{name}': the differences from the old terrain at the rim were interpolated over the hole and added to "
        "it.",
        "“{name}”：将坑缘处现状与旧地形的差值内插到坑内，并加到旧地形上。",
    ),
    "restore.old.median": (
        "Hole '{name}': the old terrain was moved by {bias:+.3f} m.",
        "“{name}”：旧地形已整体改正{bias:+.3f} m。",
    ),
    "restore.old.none": (
        "Hole '{name}': the old terrain was taken as it is; adding {bias:+.3f} m would bring it to the present one.",
        "“{name}”：直接采用旧地形；若改正{bias:+.3f} m，可与现状地形一致。",
    ),
    "restore.tests.few": (
        "Too little undisturbed ground for leave-out tests around {names}; the accuracy is the user's.",
        "{names}周围未扰动地面不足，无法进行留空试验，精度采用用户给定值。",
    ),
    "restore.stated": (
        "The accuracy of the restored ground is stated by the user: {stated:.3f} m (one sigma), for a whole hole at "
        "once.",
        "恢复地形的精度由用户给定：{stated:.3f} m（中误差），按整坑同向误差计。",
    ),
    "restore.stated.small": (
        "The user states {stated:.3f} m, but the leave-out tests found {tested:.3f} m for the mean height of a hole.",
        "用户给定精度{stated:.3f} m，而留空试验得出的坑内平均高程误差为{tested:.3f} m。",
    ),
    "restore.hole": (
        "Hole '{name}': {area:.1f} m², rim known to {rim:.0f} %, {tests} leave-out tests: bias {bias:+.3f} m, RMSE "
        "{rmse:.3f} m, mean height ± {bound:.3f} m, volume ± {volume:.0f} m³ (95 %).",
        "“{name}”：面积{area:.1f} m²，坑缘已知{rim:.0f} %；留空试验{tests}次：偏差{bias:+.3f} m，中误差{rmse:.3f} m，"
        "平均高程±{bound:.3f} m，方量±{volume:.0f} m³（95 %）。",
    ),
    "restore.hole.untried": (
        "Hole '{name}': {area:.1f} m², rim known to {rim:.0f} %, no leave-out tests.",
        "“{name}”：面积{area:.1f} m²，坑缘已知{rim:.0f} %，未进行留空试验。",
    ),
}
