# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences of the import of field evidence: what was concluded, and why."""

from __future__ import annotations

PHRASES: dict[str, tuple[str, str]] = {
    "import.encoding.mark": (
        "Encoding {encoding}: the file begins with its mark.",
        "编码{encoding}：文件带有BOM标记。",
    ),
    "import.encoding.ascii": (
        "Encoding: only ASCII characters, so that every encoding gives the same text ({encoding} used).",
        "编码：仅含ASCII字符，各种编码结果相同（按{encoding}读取）。",
    ),
    "import.encoding.utf8": ("Encoding {encoding}: every byte fits it.", "编码{encoding}：全部字节符合。"),
    "import.encoding.gbk": (
        "Encoding {encoding}: the bytes are not UTF-8, and every byte fits.",
        "编码{encoding}：字节不符合UTF-8，全部符合{encoding}。",
    ),
    "import.encoding.chosen": ("Encoding {encoding}: chosen by the user.", "编码{encoding}：由用户指定。"),
    "import.north_first": ("north first, then east", "先北（X）后东（Y）"),
    "import.east_first": ("east first, then north", "先东（Y）后北（X）"),
    "import.nested.holes": ("holes: their area is taken away", "空洞：从外围范围中扣除其面积"),
    "import.nested.parts": ("plots of their own: they count once more", "独立地块：另行计入"),
    "import.keep_good.plots": ("take in the {count} others", "导入其余{count}个"),
    "import.keep_good.points": ("leave such lines out and list them", "不采用此类行，并逐行列出"),
    "import.meaning.prefixed": ("{order}, zone {zone} in the easting", "{order}，横坐标带号{zone}"),
    "import.meaning.plain": ("{order}, no zone number in the easting", "{order}，横坐标不带带号"),
    "import.meaning.degrees": ("{order}, in decimal degrees", "{order}，以十进制度为单位"),
    "import.meaning.dms": ("{order}, as degrees, minutes, seconds", "{order}，度分秒连写"),
    "import.order": (
        "Axis order: {order}; the magnitudes allow no other (R112).",
        "坐标顺序：{order}，由数值大小唯一确定（R112）。",
    ),
    "import.order.against": (
        "Axis order: {order}; the magnitudes allow no other, although the headers say the opposite (R112).",
        "坐标顺序：{order}，由数值大小唯一确定；表头所注相反（R112）。",
    ),
    "import.zone.prefix": (
        "Zone {zone} of {width} degrees: it stands before the easting.",
        "{width}度带第{zone}带：横坐标前带有带号。",
    ),
    "import.zone.stated": (
        "Zone {zone} of {width} degrees: stated in the document; the easting carries no zone number.",
        "{width}度带第{zone}带：文件注明，横坐标不带带号。",
    ),
    "import.zone.chosen": (
        "Zone {zone} of {width} degrees: chosen by the user; the easting carries no zone number.",
        "{width}度带第{zone}带：由用户指定，横坐标不带带号。",
    ),
    "import.zone.degrees": (
        "Longitude and latitude were brought to the 3-degree zone {zone}, central meridian {meridian}°, on the same "
        "datum.",
        "经纬度已按同一基准投影到3度带第{zone}带（中央子午线{meridian}°）。",
    ),
    "import.zone.far": (
        "The place lies {off:.2f}° from the central meridian, further than the zone reaches; check the zone.",
        "位置距中央子午线{off:.2f}°，超出该带范围，请核对带号。",
    ),
    "import.width.against": (
        "The header says {stated}-degree zones, but zone {zone} is a zone of {width} degrees in China.",
        "文件注明{stated}度分带，但第{zone}带在我国属于{width}度带。",
    ),
    "import.cgcs2000": ("CGCS2000", "2000国家大地坐标系"),
    "import.xian80": ("Xi'an 1980", "1980西安坐标系"),
    "import.beijing54": ("Beijing 1954", "1954北京坐标系"),
    "import.datum.silent": ("nothing", "未注明"),
    "import.datum.stated": ("Datum {datum}: stated in the document.", "平面基准为{datum}：文件注明。"),
    "import.datum.chosen": (
        "Datum {datum}: chosen by the user (the document states {stated}).",
        "平面基准为{datum}：由用户指定（文件注明：{stated}）。",
    ),
    "import.datum.against": (
        "Datum {datum}: chosen by the user AGAINST the document, which states {stated}; nothing was shifted.",
        "平面基准为{datum}：由用户指定，与文件注明的{stated}不一致；坐标未作转换。",
    ),
    "import.datum.reading": (
        "{datum} ({crs}) at {lon:.5f}° E {lat:.5f}° N",
        "{datum}（{crs}，东经{lon:.5f}°、北纬{lat:.5f}°）",
    ),
    "import.readings": ("{items}", "{items}（供选择）"),
    "import.place": (
        "central meridian {meridian}° (zone {zone}): {longitude:.4f}° E {latitude:.4f}° N",
        "中央子午线{meridian}°（第{zone}带）：东经{longitude:.4f}°、北纬{latitude:.4f}°",
    ),
    "import.place.short": (
        "zone {zone} ({meridian}°) at {longitude:.4f}° E",
        "第{zone}带（{meridian}°）东经{longitude:.4f}°",
    ),
    "import.where": (
        "Centre of the document: {longitude:.5f}° E {latitude:.5f}° N.",
        "文件范围中心：东经{longitude:.5f}°、北纬{latitude:.5f}°。",
    ),
    "import.crs": ("Concluded system: {crs}.", "确定的坐标系：{crs}。"),
    "import.crs.own": ("System {crs}: the file or layer carries it.", "坐标系{crs}：由文件或图层自带。"),
    "import.reprojected": (
        "Brought from {first} to {second} on the same datum.",
        "已在同一基准下由{first}换算到{second}。",
    ),
    "import.area": (
        "Plot {plot}: {area:.2f} m², stated {stated:.2f} m² (difference {off:+.3f} %).",
        "地块{plot}：{area:.2f} m²，注明面积{stated:.2f} m²（相差{off:+.3f} %）。",
    ),
    "import.area.off": (
        "Plot {plot}: {area:.2f} m², but {stated:.2f} m² are stated (difference {off:+.3f} %); check corners and unit.",
        "地块{plot}：{area:.2f} m²，注明面积{stated:.2f} m²（相差{off:+.3f} %），请核对拐点和面积单位。",
    ),
    "import.area.none": (
        "Plot {plot}: {area:.2f} m²; the stated area is 0 and was not compared.",
        "地块{plot}：{area:.2f} m²，注明面积为0，未作比较。",
    ),
    "import.left_out": ("Left out: plot {plot}. {problem}", "未导入：地块{plot}。{problem}"),
    "import.sections": (
        "Sections and lines that hold no coordinates were not used: {names}.",
        "未采用的不含坐标的内容：{names}。",
    ),
    "import.parameters": (
        "The document states transformation parameters ({text}); they were not applied.",
        "文件注明转换参数（{text}），未作应用。",
    ),
    "import.dialect.lines": (
        "Read as the registration text with one corner a line and blocks closed by '*' (R114, dialect a; general "
        "knowledge, not confirmed from a standard): upper limit first, 1 includes, -1 deducts. Confirm on the map.",
        "按每行一个拐点、以“*”结束区块的登记文本读取（R114方式a，行业通识，未经标准原文核实）：先标高上限后下限，"
        "1为计入，-1为扣除。请在图上核对。",
    ),
    "import.dialect.one_line": (
        "Read as the one-line registration string (R114, dialect b; uncertain, the number of corners is taken to "
        "stand before each block). Confirm outline and elevations on the map and on the licence.",
        "按单行登记字符串读取（R114方式b，格式把握程度低，按每个区块前有点数理解）。请对照图件和许可证核对范围和标高。",
    ),
    "import.elevations": (
        "Block {plot}: elevations {low:g} to {high:g} m; limits {first:g} and {second:g} as written.",
        "区块{plot}：标高{low:g}～{high:g} m（原文为{first:g}、{second:g}）。",
    ),
    "import.elevations.swapped": (
        "Block {plot}: elevations {low:g} to {high:g} m; the lower limit was written first ({first:g}, {second:g}).",
        "区块{plot}：标高{low:g}～{high:g} m（原文先写下限：{first:g}、{second:g}）。",
    ),
    "import.elevations.none": (
        "Block {plot}: both elevation limits are 0; taken as not stated, so that every depth counts as licensed.",
        "区块{plot}：标高上、下限均为0，按未注明处理，各深度均按许可范围内计。",
    ),
    "import.corners.skipped": (
        "Block {plot}: the corner numbers go from {first} to {second}; is a corner missing?",
        "区块{plot}：拐点号由{first}跳到{second}，是否缺少拐点？",
    ),
    "import.columns": ("Columns: {text}, from {why}.", "各列含义：{text}，依据{why}。"),
    "import.columns.header": ("the header in line {line}", "第{line}行表头"),
    "import.columns.magnitude": ("the magnitudes (there is no header)", "数值大小（无表头）"),
    "import.sheet": (
        "Sheet '{sheet}' was read; other sheets with content: {others}.",
        "读取工作表“{sheet}”；其他非空工作表：{others}。",
    ),
    "import.open_lines": ("Line work that is not closed was not used: {count}.", "未闭合的线未采用：{count}条。"),
    "import.points": (
        "{count} points read, {kept} of them placed; {codes}.",
        "共读取{count}个点，其中{kept}个可定位；{codes}。",
    ),
    "import.points.kinds": ("{kind} {count}", "{kind}{count}个"),
    "import.kind.ground": ("ground", "地面点"),
    "import.kind.boundary": ("boundary", "边界点"),
    "import.kind.breakline": ("breakline", "特征线点"),
    "import.kind.control": ("control", "控制点"),
    "import.kind.check": ("check", "检查点"),
    "import.kind.stable": ("stable", "稳定区点"),
    "import.points.codes": (
        "Codes that the mapping does not have became ground points: {codes}.",
        "对照表中没有的编码按地面点处理：{codes}。",
    ),
    "import.points.count": (
        "The first line states {stated} points, but {found} follow.",
        "首行注明{stated}个点，实有{found}个。",
    ),
    "import.extent.area": ("{area:.2f} m² of outlines", "{area:.2f} m²的范围"),
    "import.extent.plots": ("{count} plots", "{count}个地块"),
    "import.extent.points": ("{count} points", "{count}个点"),
    "import.order.chosen": (
        "Axis order: {order}; chosen or given by the header.",
        "坐标顺序：{order}，由用户或表头确定。",
    ),
    "import.points.crs": ("System {crs}: given by the user.", "坐标系{crs}：由用户指定。"),
    "import.points.ground": (
        "Of {count} laser points the {kept} that are classified as ground (class 2) were read.",
        "激光点共{count}个，读取其中分类为地面（2类）的{kept}个。",
    ),
    "import.points.unclassified": (
        "No laser point is classified as ground (class 2); all were read, plants and buildings among them.",
        "激光点中没有分类为地面（2类）的点，已全部读取，可能含有植被和建筑物。",
    ),
    "import.point.swapped": (
        "East and north are exchanged: ({first}, {second}); not placed.",
        "东、北坐标颠倒：（{first}，{second}），未采用。",
    ),
    "import.point.outside": (
        "({first}, {second}) lies outside zone and order of the other points; not placed.",
        "（{first}，{second}）与其余各点的带号或坐标顺序不符，未采用。",
    ),
    "import.point.duplicate": (
        "Same place as the point in line {other}, heights differ by {dz:.3f} m.",
        "与第{other}行的点平面位置相同，高程相差{dz:.3f} m。",
    ),
    "import.point.spike": (
        "Height {height:.3f} m is {gap:.1f} m away from every height of its neighbourhood but one.",
        "高程{height:.3f} m与邻近点的高程（除至多一点外）相差{gap:.1f} m以上。",
    ),
    "import.point.height": ("Height {height:g} m is on no place of the earth.", "高程{height:g} m在地球上不存在。"),
    "intake.survey": (
        "Terrain '{name}': {width} x {height} cells of {dx:g} x {dy:g} m in {crs}.",
        "地形“{name}”：{width} × {height}个单元，单元{dx:g} m × {dy:g} m，坐标系{crs}。",
    ),
    "intake.survey.beside": (
        "Terrain '{name}' does not touch these pits: {pits}.",
        "地形“{name}”与下列采坑不相交：{pits}。",
    ),
    "intake.columns": ("Columns taken over: {columns}.", "采用的列：{columns}。"),
    "intake.columns.unknown": (
        "Columns that the table of the case does not have were left out: {columns}.",
        "案件表中没有的列未采用：{columns}。",
    ),
    "import.plots.overlap": (
        "Plots {one} and {other} share {area:.2f} m²; their areas add up to more than the ground they cover.",
        "地块{one}与{other}重叠{area:.2f} m²，面积之和大于实际占地。",
    ),
    "import.points.laz": (
        "Unpacked (LAZ) by {library}.",
        "压缩点云（LAZ）由{library}解压读取。",
    ),
}
