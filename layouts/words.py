# SPDX-License-Identifier: GPL-3.0-or-later
"""What the annex maps say, in both languages: titles, legends, tables, notes and the title block.

A new word is one constant with its Chinese and its English; the sheets say it by the `Speaker` of their inputs.
Names, places and documents of the case stay as the case has them.
"""

from __future__ import annotations

from ..core.model import Position, SurveyRole
from ..core.report.language import Two

# ---- titles of the sheets
ACCESS = Two("交通位置图", "Location and access")
PLACE = Two("位置图", "Location")
PRESENT_OR_IMAGERY = Two("影像（现状）图", "Imagery (present state)")
IMAGERY = Two("影像图", "Imagery")
PRESENT = Two("现状图", "Present state")
BEFORE = Two("开采前地形图", "Terrain before mining")
AFTER = Two("开采后地形图", "Terrain after mining")
OVERLAY = Two("采矿权与开采范围叠合图", "Licences and excavated ground")
DEPTH = Two("开采深度分布图", "Depth of the excavation")
SECTION_PLAN = Two("剖面位置图", "Lines of the sections")
SECTIONS = Two("剖面图", "Sections")
SECTIONS_NAMED = Two("剖面图（{names}）", "Sections {names}")
SECTIONS_OF = Two("{pit}剖面图（{names}）", "Sections of {pit} ({names})")
STOCKPILES = Two("堆场分布图", "Stockpiles")
PIT_PLANS = Two("采坑平面图", "Plan of a pit")
PIT_PLAN = Two("{pit}采坑平面图", "Plan of {pit}")

# ---- layers, as legends name them
SHADE_AFTER = Two("开采后地形晕渲", "Shaded terrain after mining")
SHADE_BEFORE = Two("开采前地形晕渲", "Shaded terrain before mining")
CHANGE = Two("开采前后高程变化", "Change of elevation")
LOST, GAINED = Two("挖深", "Cut"), Two("填高", "Fill")
ISODEPTHS = Two("等深线（m）", "Lines of equal depth (m)")
TOO_DEEP = Two("超深范围（低于最低开采标高）", "Dug below the lowest licensed elevation")
BLOCKS = Two("计算块段及编号", "Calculation blocks")
BLOCKS_CUT = Two("计算块段（编号、挖方量）", "Calculation blocks (number, cut)")
PITS_CUT = Two("开采范围（编号、挖方量）", "Excavated ground (pit, cut)")
PITS = Two("开采范围及编号", "Excavated ground with pit numbers")
PITS_LATER = Two("开采范围及编号（后期开挖位置）", "Excavated later, with pit numbers")
EXCAVATED = Two("开采范围", "Excavated ground")
EXCAVATED_IN = Two("开采范围（采矿权平面范围以内）", "Excavated inside the licences in plan")
EXCAVATED_OUT = Two("开采范围（采矿权平面范围以外）", "Excavated outside the licences in plan")
OTHER_PITS = Two("其他开采范围", "Other pits")
PIT_CORNERS = Two("开采范围拐点及编号", "Corners of the pit")
LICENCE_CORNERS = Two("采矿权拐点及编号", "Corners of the licences")
LICENCE = Two("采矿权范围", "Licensed ground")
DEDUCTED = Two("采矿权扣除范围", "Ground deducted from the licence")
SITE = Two("案区位置", "Position of the site")
SITE_LABEL = Two("案区", "Site")
SPOTS = Two("高程点（m）", "Spot heights (m)")
INDEX_CONTOURS = Two("等高线（计曲线）", "Index contours")
CONTOURS = Two("等高线（首曲线）", "Intermediate contours")
ORTHOPHOTO = Two("影像", "Imagery")
HEAPS = Two("堆体及编号", "Stockpiles with numbers")
SECTION_LINES = Two("剖面线及编号", "Section lines")
SECTION_ENDS = Two("剖面线端点", "Ends of the section lines")
LETTERING = Two("注记", "Lettering")
LICENCE_LABEL = Two("采矿许可证\n{number}\n{block}", "Mining licence\n{number}\n{block}")
BLOCK = Two("区块{number}", "block {number}")
BLOCK_DEDUCTED = Two("扣除区块{number}", "deducted block {number}")
GROUND_DEDUCTED = Two("扣除范围", "deducted ground")

# ---- notes
ON_SHADE_AFTER = Two("底图为开采后地形晕渲", "Base: shaded terrain after mining")
ON_SHADE = Two("底图为地形晕渲", "Base: shaded terrain")
ON_IMAGERY = Two("底图为影像：{name}", "Base: imagery {name}")
NO_LICENCE = Two("案件资料中没有采矿权范围", "The case holds no licensed ground")
NO_IMAGERY = Two(
    "案件资料中没有影像，以开采后地形晕渲代替",
    "The case holds no imagery; the shaded terrain after mining stands in for it",
)
CHANGE_NOTE = Two(
    "高程变化为开采后高程减开采前高程，绝对值小于{least} m的不着色",
    "Change of elevation is after minus before; changes below {least} m are not coloured",
)
BLOCKS_NOTE = Two(
    "块段编号后缀1为采矿权平面范围以内，2为以外",
    "Block numbers ending in 1 lie inside the licences in plan, in 2 outside",
)
GEOGRAPHIC_NOTE = Two("经纬度为2000国家大地坐标系", "Longitude and latitude are CGCS2000")
BACKGROUND_NOTE = Two("底图资料：{names}", "Background: {names}")
NO_BACKGROUND = Two(
    "未提供道路、行政区划等底图资料，本图只表示案区的坐标位置，交通情况待补",
    "No roads or boundaries were given; the sheet shows the position by coordinates only, access is to be added",
)
NAMED_FILE = Two("{name}（{file}）", "{name} ({file})")
CORNERS_NOTE = Two(
    "拐点密集处部分编号从略，编号按拐点顺序连续",
    "Where corners crowd some numbers are left out; they run on in the order of the corners",
)
SECTIONS_NOTE = Two(
    "剖面图由测量栅格按半个像元间距采样，面积按采样线精确计算",
    "Sections are sampled from the surveyed grid every half cell; areas are exact for the sampled lines",
)
BETWEEN_NOTE = Two("期间测量地面线：{days}测绘", "Ground surveyed in between: {days}")
HEAPS_NOTE = Two(
    "计算松方为开采后地形与堆脚平面之间的体积",
    "The computed loose volume lies between the terrain after mining and the plane of the heap's foot",
)
CONTOURS_NOTE = Two(
    "等高距{interval} m，等高线由测量栅格内插并平滑，陡处只绘计曲线",
    "Contour interval {interval} m, from the surveyed grid, smoothed; on steep ground index contours only",
)
NO_HEIGHTS = Two("高程基准未注明", "datum of the heights not stated")
NO_SYSTEM = Two("坐标系未注明", "coordinate system not stated")
SYSTEM = Two(
    "{name}，{degrees}°带，{zone}中央子午线{meridian}°", "{name}, {degrees}° zone, {zone}central meridian {meridian}°"
)
ZONE = Two("第{zone}带，", "zone {zone}, ")
CGCS2000 = Two("2000国家大地坐标系", "CGCS2000")
XIAN1980 = Two("1980西安坐标系", "Xi'an 1980")
BEIJING1954 = Two("1954年北京坐标系", "Beijing 1954")
SURVEYED = Two("{what}：{method}{day}测绘", "{what}: {method}surveyed on {day}")
SURVEYS = {
    SurveyRole.BEFORE: Two("开采前地形", "Terrain before mining"),
    SurveyRole.RESTORED: Two("恢复的原始地形", "Restored original terrain"),
    SurveyRole.AFTER: Two("开采后地形", "Terrain after mining"),
}

# ---- tables
ITEM, VALUE = Two("项目", "Item"), Two("数值", "Value")
NUMBER, POINT = Two("编号", "No."), Two("点号", "Point")
TOTAL = Two("合计", "Total")
AREA_M2 = Two("面积/m²", "Area/m²")
LICENCE_CORNER_TABLE = Two("采矿权拐点坐标", "Corners of the licences")
LICENCE_CORNERS_ELSEWHERE = Two("采矿权拐点坐标见附表", "The corners of the licences stand in an annex table")
HEADING_LIMITS = Two("，标高 {top} m 至 {bottom} m", ", {top} m to {bottom} m")
HEADING_BLOCK = Two("，区块 {number}", ", block {number}")
HEADING_DEDUCTED = Two("，扣除区块 {number}", ", deducted block {number}")
AREA_TABLE = Two("开采范围平面面积", "Plan area of the excavation")
AREA_IN, AREA_OUT = Two("采矿权范围内/m²", "Inside licences/m²"), Two("采矿权范围外/m²", "Outside licences/m²")
VOLUME_TABLE = Two("开采范围挖方量", "Cut of the pits")
VOLUMES_ELSEWHERE = Two("各开采范围挖方量见附表", "The cut of the pits stands in an annex table")
CUT_M3, MARGIN_M3 = Two("挖方量/m³", "Cut/m³"), Two("误差/m³", "Margin/m³")
DEEPEST_M = Two("最大深/m", "Deepest/m")
PARTS_TABLE = Two("挖方量按采矿权划分（m³）", "Cut divided by the licences (m³)")
PARTS_ELSEWHERE = Two("挖方量按采矿权的划分见附表", "The division of the cut by the licences stands in an annex table")
POSITIONS = {
    Position.INSIDE: Two("许可范围内", "Inside"),
    Position.BELOW: Two("超深", "Too deep"),
    Position.ABOVE: Two("许可标高以上", "Above limits"),
    Position.BETWEEN: Two("许可标高之间", "Between limits"),
    Position.OUTSIDE: Two("许可范围外", "Outside"),
}
PIT_TABLE = Two("{pit} 数据", "Figures of {pit}")
PIT_AREA, CUT, FILL = Two("占地面积", "Plan area"), Two("挖方量", "Cut"), Two("填方量", "Fill")
MARGIN, OF_WHICH = Two("误差（95%）", "Margin (95 %)"), Two("其中{part}", "of it: {part}")
DEEPEST = Two("最大深度", "Greatest depth")
PIT_ELSEWHERE = Two("{pit} 方量见附表", "The volume of {pit} stands in an annex table")
PIT_CORNER_TABLE = Two("{pit} 拐点坐标", "Corners of {pit}")
PIT_CORNERS_ELSEWHERE = Two(
    "{pit} 拐点坐标（共{count}点）见附表", "The {count} corners of {pit} stand in an annex table"
)
HEAP_TABLE = Two("堆体", "Stockpiles")
HEAPS_ELSEWHERE = Two("堆体数据见附表", "The figures of the stockpiles stand in an annex table")
MINERAL, LOOSENING = Two("矿种", "Mineral"), Two("松散系数", "Loosening")
STATED_M3, COMPUTED_M3 = Two("提供松方/m³", "Stated loose/m³"), Two("计算松方/m³", "Computed loose/m³")
POSITION_TABLE = Two("案区位置", "Position of the site")
PLACE_OF_CASE = Two("案发地点", "Place")
LONGITUDE, LATITUDE = Two("中心经度", "Longitude of the middle"), Two("中心纬度", "Latitude of the middle")
MIDDLE_NORTH, MIDDLE_EAST = Two("中心 X/m", "Middle X (north)/m"), Two("中心 Y/m", "Middle Y (east)/m")
WIDE_M, HIGH_M = Two("东西长/m", "East–west/m"), Two("南北宽/m", "North–south/m")

# ---- what stands around the drawing
NORTH, LEGEND = Two("北", "N"), Two("图例", "Legend")
SCALE_OF = Two("比例尺  {scale}", "Scale  {scale}")
KEY_MAP = Two("剖面位置  1:{scale}", "Section lines  1:{scale}")
EACH_ITS_OWN = Two("见各剖面", "see each section")
TWO_SCALES = Two("水平1:{horizontal} 垂直1:{vertical}", "horiz. 1:{horizontal}, vert. 1:{vertical}")
UNIT, MAP_NAME = Two("单位名称", "Unit"), Two("图名", "Map")
COMPILED, REVIEWED, DRAWN = Two("拟编", "Compiled"), Two("审核", "Reviewed"), Two("制图", "Drawn")
PROJECT_LEAD, TECHNICAL_LEAD = Two("项目负责", "Project lead"), Two("技术负责", "Techn. lead")
UNIT_HEAD = Two("单位负责", "Head of unit")
MAP_NUMBER, ORDER, SCALE = Two("图号", "Map no."), Two("顺序号", "Sheet"), Two("比例尺", "Scale")
DATE, SOURCES = Two("日期", "Date"), Two("资料来源", "Sources")
MAP_OF = Two("附图{number}", "Map {number}")
BLANK = Two("【待填】", "【to fill in】")
