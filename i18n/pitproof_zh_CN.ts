<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnnexMapsAlgorithm</name>
    <message>
        <source>Annex maps</source>
        <translation>编制附图</translation>
    </message>
    <message>
        <source>map,layout,pdf,annex,print,licence,depth</source>
        <translation>地图,布局,pdf,附件,打印,许可证,采深</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案件文件</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>图件</translation>
    </message>
    <message>
        <source>Difference raster (after minus before; empty: computed)</source>
        <translation>高差栅格（采后减采前；留空则自动计算）</translation>
    </message>
    <message>
        <source>Title block: unit (empty: the case&apos;s reporting unit)</source>
        <translation>图签：编制单位（留空则取案件的报告编制单位）</translation>
    </message>
    <message>
        <source>Title block: compiled by</source>
        <translation>图签：拟编</translation>
    </message>
    <message>
        <source>Title block: reviewed by</source>
        <translation>图签：审核</translation>
    </message>
    <message>
        <source>Title block: drawn by</source>
        <translation>图签：制图</translation>
    </message>
    <message>
        <source>Title block: project lead</source>
        <translation>图签：项目负责</translation>
    </message>
    <message>
        <source>Title block: technical lead</source>
        <translation>图签：技术负责</translation>
    </message>
    <message>
        <source>Title block: head of the unit</source>
        <translation>图签：单位负责</translation>
    </message>
    <message>
        <source>Title block: sources (empty: from the surveys)</source>
        <translation>图签：资料来源（留空则取自测量成果）</translation>
    </message>
    <message>
        <source>Title block: date</source>
        <translation>图签：日期</translation>
    </message>
    <message>
        <source>Folder for the maps</source>
        <translation>附图文件夹</translation>
    </message>
    <message>
        <source>Number of sheets</source>
        <translation>图幅数</translation>
    </message>
    <message>
        <source>The case has no computed volumes yet; the maps show outlines and depths only.</source>
        <translation>案件尚未计算体积，附图只表示范围和采深。</translation>
    </message>
    <message>
        <source>Exports the annex maps and section drawings of a case as vector PDF, one file a sheet.</source>
        <translation>将案件的附图和剖面图导出为矢量PDF，每幅图一个文件。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Draws the annex maps of a case file and exports each as a vector PDF with searchable Chinese text, frame, coordinates, scale, legend, datum note and title block.&lt;/p&gt;&lt;p&gt;location: where the site lies, by coordinates and on the background layers you give (nothing is downloaded); imagery: the orthophoto, or the shaded terrain where there is none; before, after: contours and spot heights; overlay: licences and excavated ground; depth: lines of equal depth and calculation blocks; sectionplan, sections: section lines and drawings; stockpiles: heaps, where the case has any; pits: one sheet a pit.&lt;/p&gt;&lt;p&gt;Paper and scale are chosen from what must be shown: A3 at the largest standard scale, A4 for small sites, A2 or A1 for large ones. Without section lines of your own, every pit gets two through its deepest point, along its longest axis and square to it. Fields of the title block that are left empty are marked as to be filled in, pale enough to sign over.&lt;/p&gt;&lt;p&gt;With a project file the layouts stay in that project: edit them in QGIS, and the next export takes them as they are and only refreshes the data. A folder of templates (overlay.qpt, depth.qpt …) gives the sheets your office&apos;s look: items with the ids of the built-in layouts (title, map, legend, scale_bar, corner_table, title_block_unit …) are filled in. Save the built-in layouts as templates to start from them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;绘制案件文件的全套附图，逐幅导出为矢量 PDF，中文文字可检索，带图框、坐标、比例尺、图例、基准说明和图签。&lt;/p&gt;&lt;p&gt;location：位置图，按坐标及所给底图图层表示（不下载任何内容）；imagery：正射影像，没有时用地形晕渲代替；before、after：开采前后地形图，等高线和高程点；overlay：采矿权与开采范围叠合图；depth：开采深度等值线和计算块段；sectionplan、sections：剖面线平面图和剖面图；stockpiles：堆场图（案件有堆场时）；pits：每坑一幅。&lt;/p&gt;&lt;p&gt;图幅和比例尺按所示内容选定：一般 A3，取最大的标准比例尺；小范围用 A4，大范围用 A2 或 A1。未给剖面线时，每坑过最深点自动取两条：沿最长轴一条，与之垂直一条。图签中空缺的栏目标为待填，颜色浅，可在其上签字。&lt;/p&gt;&lt;p&gt;给定工程文件时，布局保存在该工程中：可在 QGIS 中修改，下次导出沿用修改，只更新数据。给定模板文件夹（overlay.qpt、depth.qpt 等）时按本单位样式出图：与内置布局同名 id 的项（title、map、legend、scale_bar、corner_table、title_block_unit 等）自动填写。可先把内置布局存为模板再修改。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>In this order they are numbered and bound. A kind the case has nothing for is left out.</source>
        <translation>按此顺序编号和装订；案件中没有相应内容的图不出。</translation>
    </message>
    <message>
        <source>Section lines (empty: two through every pit)</source>
        <translation>剖面线（留空：每个采坑两条）</translation>
    </message>
    <message>
        <source>Field with the names of the sections</source>
        <translation>剖面编号字段</translation>
    </message>
    <message>
        <source>Orthophoto of the present state (empty: the case&apos;s attachment)</source>
        <translation>现状正射影像（留空：取案件附件）</translation>
    </message>
    <message>
        <source>Background of the location map (roads, boundaries, a raster; top first)</source>
        <translation>交通位置图底图（道路、行政界线、栅格；上层在前）</translation>
    </message>
    <message>
        <source>Scale of the location map (1 : …)</source>
        <translation>交通位置图比例尺（1 : …）</translation>
    </message>
    <message>
        <source>Write as well</source>
        <translation>同时输出</translation>
    </message>
    <message>
        <source>svg, dxf: the section drawings; png: every sheet at 300 dpi; geopdf: georeferenced</source>
        <translation>svg、dxf：剖面图；png：每幅图300 dpi；geopdf：带地理坐标的PDF</translation>
    </message>
    <message>
        <source>Project in which the layouts stay (.qgz; made when missing)</source>
        <translation>保存布局的工程（.qgz；不存在时新建）</translation>
    </message>
    <message>
        <source>QGIS projects (*.qgz *.qgs)</source>
        <translation>QGIS工程 (*.qgz *.qgs)</translation>
    </message>
    <message>
        <source>Build layouts anew, without the edits made to them</source>
        <translation>重新生成布局，放弃已做的修改</translation>
    </message>
    <message>
        <source>Folder with layout templates of your own</source>
        <translation>自备布局模板文件夹</translation>
    </message>
    <message>
        <source>Save the layouts as templates</source>
        <translation>将布局另存为模板</translation>
    </message>
    <message>
        <source>No GeoPDF can be written here ({reason}); the maps are plain PDF.</source>
        <translation>此处不能输出GeoPDF（{reason}），附图为普通PDF。</translation>
    </message>
    <message>
        <source>Language of the maps</source>
        <translation>图件语言</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>The work stopped with a defect ({kind}); the log holds the details.</source>
        <translation>程序出现缺陷（{kind}），工作中止；详见日志。</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>{figure} {title}: {value}</source>
        <translation>{figure} {title}：{value}</translation>
    </message>
    <message>
        <source>not established</source>
        <translation>未确定</translation>
    </message>
    <message>
        <source>{value} ± {margin} (95 %)</source>
        <translation>{value} ± {margin}（95%）</translation>
    </message>
</context>
<context>
    <name>BuildSurfaceAlgorithm</name>
    <message>
        <source>Build a surface from survey points</source>
        <translation>测点建面</translation>
    </message>
    <message>
        <source>A DEM from survey points with breaklines and a boundary, and what its check points say of it.</source>
        <translation>由测点、特征线和边界生成数字高程模型，并用检查点检核精度。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Points as &lt;i&gt;Import survey points&lt;/i&gt; makes them (fields point_no, code, kind), or any points with heights. Breaklines (crests, toes, ridges, valleys) become edges of triangles; a triangle that crosses one ends the run. The boundary and the longest edge keep triangles off ground that was not surveyed.&lt;/p&gt;&lt;p&gt;The DEM has the height of the triangle at each cell&apos;s centre. Its edges lie at whole multiples of the cell, or on the grid of a given raster.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Check points&lt;/b&gt; (kind &lt;i&gt;check&lt;/i&gt;) never carry the surface; each gets its difference, surface minus check point, and together RMSE, mean and largest.&lt;/p&gt;&lt;p&gt;Points at one place are named: about the same height is a doubled point, of which one is kept; different heights contradict each other and end the run, unless you choose how to settle them.&lt;/p&gt;&lt;p&gt;With a case, the DEM becomes a row of its surveys with hash and accuracy: random error = spread of the check points, systematic error = their mean and the 95 % of its own error. Without three check points state the height error yourself. The role &lt;i&gt;pit_floor&lt;/i&gt; is for the old floor of a backfilled pit, built from drill holes, trenches or witnesses&apos; depths (R99).&lt;/p&gt;</source>
        <translation>&lt;p&gt;测点可用&lt;i&gt;导入测点&lt;/i&gt;的成果（字段point_no、code、kind），也可用任意带高程的点。特征线（坡顶线、坡脚线、山脊线、山谷线）作为三角形的边；若有三角形跨越特征线，则终止运行。边界和最大边长用于剔除未测地面上的三角形。&lt;/p&gt;&lt;p&gt;数字高程模型取各格网中心处三角形的高程；格网边线位于格网大小的整数倍处，或与给定栅格的格网一致。&lt;/p&gt;&lt;p&gt;&lt;b&gt;检查点&lt;/b&gt;（类型&lt;i&gt;check&lt;/i&gt;）不参与建面；逐点给出差值（曲面减检查点），并统计中误差、平均差和最大差。&lt;/p&gt;&lt;p&gt;平面位置相同的点逐一列出：高程基本一致的为重复点，保留一点；高程不同的相互矛盾，终止运行，除非指定处理方式。&lt;/p&gt;&lt;p&gt;指定案件时，数字高程模型连同校验值和精度写入其地形测量表：随机误差取检查点差值的离散度，系统误差取平均差加其自身误差的95 %界限。检查点不足3个时，须自行给定高程中误差。用途&lt;i&gt;pit_floor&lt;/i&gt;用于已回填采坑的原坑底，由钻孔、探槽或证人指认深度的测点建面（R99）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Survey points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Height field (empty: height of the point)</source>
        <translation>高程字段（留空则用点自带的高程）</translation>
    </message>
    <message>
        <source>Field of the kinds (empty: the field &apos;kind&apos;, or all ground)</source>
        <translation>点类型字段（留空：取字段“kind”，没有则全部按地面点）</translation>
    </message>
    <message>
        <source>Breaklines</source>
        <translation>特征线</translation>
    </message>
    <message>
        <source>Boundary of the survey</source>
        <translation>测量范围边界</translation>
    </message>
    <message>
        <source>Longest edge of a triangle, m (0: any)</source>
        <translation>三角形最大边长（米，0为不限）</translation>
    </message>
    <message>
        <source>Cell of the DEM, m</source>
        <translation>格网大小（米）</translation>
    </message>
    <message>
        <source>Raster whose grid the DEM lies on</source>
        <translation>取其格网的栅格</translation>
    </message>
    <message>
        <source>Kinds of points that carry the surface</source>
        <translation>参与建面的点类型</translation>
    </message>
    <message>
        <source>Points at one place with different heights</source>
        <translation>平面位置相同而高程不同的点</translation>
    </message>
    <message>
        <source>Nearer on the map is one place, m</source>
        <translation>平面距离小于此值视为同一位置（米）</translation>
    </message>
    <message>
        <source>A larger difference there is a contradiction, m</source>
        <translation>同一位置高程差大于此值视为矛盾（米）</translation>
    </message>
    <message>
        <source>Join breakline and boundary points in their order, by code</source>
        <translation>按顺序（同编码）连接特征线点和边界点</translation>
    </message>
    <message>
        <source>Level that the volume is counted from (empty: lowest point)</source>
        <translation>计算体积的基准面高程（留空：最低点）</translation>
    </message>
    <message>
        <source>Date of the survey</source>
        <translation>测量日期</translation>
    </message>
    <message>
        <source>Role of the surface in the case</source>
        <translation>曲面在案件中的用途</translation>
    </message>
    <message>
        <source>Height error stated by you, m (1 sigma; empty: check points)</source>
        <translation>自行给定的高程中误差（米，留空：按检查点）</translation>
    </message>
    <message>
        <source>Outline point error, m (1 sigma)</source>
        <translation>平面点位中误差（米）</translation>
    </message>
    <message>
        <source>DEM</source>
        <translation>数字高程模型</translation>
    </message>
    <message>
        <source>Triangles</source>
        <translation>三角形</translation>
    </message>
    <message>
        <source>Check points with differences</source>
        <translation>检查点及差值</translation>
    </message>
    <message>
        <source>Points at one place</source>
        <translation>同位置点</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>建面点数</translation>
    </message>
    <message>
        <source>Plan area (m²)</source>
        <translation>平面面积（平方米）</translation>
    </message>
    <message>
        <source>True area (m²)</source>
        <translation>表面积（平方米）</translation>
    </message>
    <message>
        <source>Lowest height (m)</source>
        <translation>最低高程（米）</translation>
    </message>
    <message>
        <source>Highest height (m)</source>
        <translation>最高高程（米）</translation>
    </message>
    <message>
        <source>Volume over the level (m³)</source>
        <translation>基准面以上体积（立方米）</translation>
    </message>
    <message>
        <source>Check points on the surface</source>
        <translation>曲面范围内检查点数</translation>
    </message>
    <message>
        <source>RMSE at check points (m)</source>
        <translation>检查点中误差（米）</translation>
    </message>
    <message>
        <source>Mean difference at check points (m)</source>
        <translation>检查点平均差（米）</translation>
    </message>
    <message>
        <source>Largest difference at check points (m)</source>
        <translation>检查点最大差（米）</translation>
    </message>
    <message>
        <source>Places with doubled points</source>
        <translation>重复点处数</translation>
    </message>
    <message>
        <source>Places with contradicting points</source>
        <translation>矛盾点处数</translation>
    </message>
    <message>
        <source>Triangulation of {points} survey points with {lines} breaklines</source>
        <translation>由{points}个测点和{lines}条特征线构建三角网</translation>
    </message>
</context>
<context>
    <name>CaseForms</name>
    <message>
        <source>Must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>Digits and a decimal point only</source>
        <translation>只能填写数字和小数点</translation>
    </message>
    <message>
        <source>Between {low} and {high}</source>
        <translation>应在{low}至{high}之间</translation>
    </message>
    <message>
        <source>Not less than &apos;{field}&apos;</source>
        <translation>不得小于“{field}”</translation>
    </message>
</context>
<context>
    <name>CaseLayers</name>
    <message>
        <source>Results</source>
        <translation>核算结果</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Terrain after</source>
        <translation>开采后地形</translation>
    </message>
    <message>
        <source>Terrain between</source>
        <translation>中间期地形</translation>
    </message>
    <message>
        <source>Pit floor</source>
        <translation>坑底</translation>
    </message>
    <message>
        <source>Terrain before</source>
        <translation>开采前地形</translation>
    </message>
    <message>
        <source>Terrain restored</source>
        <translation>恢复的原始地形</translation>
    </message>
    <message>
        <source>Terrains</source>
        <translation>地形</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Help on this page (F1)</source>
        <translation>本页帮助（F1）</translation>
    </message>
    <message>
        <source>The check is still running …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>需要查看</translation>
    </message>
    <message>
        <source>{count} more: &apos;Check case&apos; lists them all.</source>
        <translation>还有 {count} 条，“检查案件”列出全部。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Show the place in the map</source>
        <translation>在地图中定位</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Add terrain</source>
        <translation>添加地形</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>Open form</source>
        <translation>打开表单</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>{count} more: the report has them all.</source>
        <translation>另有{count}条，完整内容见报告。</translation>
    </message>
</context>
<context>
    <name>CaseSession</name>
    <message>
        <source>The case file {path} is not there. Choose another one, or look where it was moved to.</source>
        <translation>案件文件 {path} 不存在。请选择其他案件，或查找它被移到了哪里。</translation>
    </message>
    <message>
        <source>&apos;{layer}&apos; has edits that are not saved. Save or discard them, then close the case.</source>
        <translation>“{layer}”有未保存的编辑。请先保存或放弃，再关闭案件。</translation>
    </message>
</context>
<context>
    <name>CaseStartPage</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>A case is one file that holds evidence, results and journal.</source>
        <translation>一个案件就是一个文件，证据、结果和日志都在其中。</translation>
    </message>
    <message>
        <source>Open for reading only: {path}</source>
        <translation>以只读方式打开：{path}</translation>
    </message>
    <message>
        <source>Open: {path}</source>
        <translation>已打开：{path}</translation>
    </message>
    <message>
        <source>New case …</source>
        <translation>新建案件…</translation>
    </message>
    <message>
        <source>Begin with a new case, or open one that is there.</source>
        <translation>新建案件，或打开已有案件。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Load layers</source>
        <translation>加载图层</translation>
    </message>
    <message>
        <source>Layers of the case are not in the project.</source>
        <translation>案件的部分图层不在当前工程中。</translation>
    </message>
    <message>
        <source>Fill in what the head still lacks below.</source>
        <translation>请补全下方案件信息。</translation>
    </message>
    <message>
        <source>On to the evidence</source>
        <translation>下一步：证据</translation>
    </message>
    <message>
        <source>The head of the case holds what a run needs.</source>
        <translation>案件信息已满足核算需要。</translation>
    </message>
    <message>
        <source>Head of the case</source>
        <translation>案件信息</translation>
    </message>
    <message>
        <source>Missing in the head</source>
        <translation>案件信息缺项</translation>
    </message>
    <message>
        <source>A case that is there</source>
        <translation>已有案件</translation>
    </message>
    <message>
        <source>A GeoPackage made by PitProof.</source>
        <translation>由本插件建立的 GeoPackage 文件。</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>To learn with</source>
        <translation>学习使用</translation>
    </message>
    <message>
        <source>A made-up quarry with three pits, whose true volumes are known.</source>
        <translation>虚构采石场，三个采坑，真实方量已知。</translation>
    </message>
    <message>
        <source>Sample case …</source>
        <translation>示例案件…</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Case files (*.gpkg)</source>
        <translation>案件文件 (*.gpkg)</translation>
    </message>
    <message>
        <source>Folder for the sample case</source>
        <translation>示例案件的文件夹</translation>
    </message>
    <message>
        <source>Case made: {path}</source>
        <translation>案件已建立：{path}</translation>
    </message>
    <message>
        <source>The head is saved.</source>
        <translation>案件信息已保存。</translation>
    </message>
</context>
<context>
    <name>CheckCaseAlgorithm</name>
    <message>
        <source>Check case</source>
        <translation>案件检查</translation>
    </message>
    <message>
        <source>Lists what is wrong or missing in a case: outlines, terrains, dates, samples, money, papers.</source>
        <translation>列出案件中有误或缺少的内容：范围、地形、日期、样品、价款和文书。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Reads a case as it stands, with all its flaws, and lists them by weight: an &lt;i&gt;error&lt;/i&gt; stops a run or makes its figures wrong, a &lt;i&gt;warning&lt;/i&gt; is what a reviewer will ask, a &lt;i&gt;hint&lt;/i&gt; is a gap that nothing depends on. Each finding has a remedy, a place where there is one, and the rule with its certainty.&lt;/p&gt;&lt;p&gt;Outlines are checked for validity, size and overlap, against the terrains for coverage and gaps, and at their rim: where the ground was dug deeper than a limit along the outline, it does not enclose the excavation, and the line where the change of the ground ends is handed out as a suggested outline.&lt;/p&gt;&lt;p&gt;Licences, surveys (roles, dates, files changed since they were registered, stated accuracy), density samples, sales, prices and the papers of the materials list are checked for completeness and contradictions.&lt;/p&gt;&lt;p&gt;The case file is only read.&lt;/p&gt;</source>
        <translation>&lt;p&gt;按现状读取案件（包括其中的错误），并按轻重列出：&lt;i&gt;错误&lt;/i&gt;会使核算被拒绝或结果有误，&lt;i&gt;警告&lt;/i&gt;是审查时会被质疑之处，&lt;i&gt;提示&lt;/i&gt;为不影响结果的缺漏。每项都给出处理方法、位置（如有）、依据及其确定程度。&lt;/p&gt;&lt;p&gt;检查范围线的有效性、大小和重叠，与地形的覆盖和空白，以及边线：范围线上有一定比例的挖深超过限值时，说明范围未包住开挖区，并将地面变化的终止线作为建议范围输出。&lt;/p&gt;&lt;p&gt;对许可证、地形（用途、日期、登记后是否改动、注明的精度）、体积质量样、销售、价格以及资料清单中的文书检查完整性和矛盾。&lt;/p&gt;&lt;p&gt;案件文件只读不写。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案件文件</translation>
    </message>
    <message>
        <source>Case files (*.gpkg)</source>
        <translation>案件文件 (*.gpkg)</translation>
    </message>
    <message>
        <source>Outlines smaller than this are tiny (m²)</source>
        <translation>面积小于此值视为过小（m²）</translation>
    </message>
    <message>
        <source>Pits larger than this are huge (m²)</source>
        <translation>采坑面积大于此值视为过大（m²）</translation>
    </message>
    <message>
        <source>Outlines may share this much ground (m²)</source>
        <translation>允许的范围重叠面积（m²）</translation>
    </message>
    <message>
        <source>A rim deeper than this was dug (m)</source>
        <translation>边线处挖深超过此值视为已开挖（m）</translation>
    </message>
    <message>
        <source>Share of the rim that may be dug (%)</source>
        <translation>允许开挖的边线比例（%）</translation>
    </message>
    <message>
        <source>Minimum measured share of each pit (%)</source>
        <translation>各采坑的最小覆盖率（%）</translation>
    </message>
    <message>
        <source>Density samples needed for each mineral</source>
        <translation>每个矿种所需体积质量样数</translation>
    </message>
    <message>
        <source>A sale may differ from the price in evidence by (%)</source>
        <translation>销售单价与价格证据允许相差（%）</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查发现</translation>
    </message>
    <message>
        <source>Suggested outlines</source>
        <translation>建议范围</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML文件 (*.html)</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告数</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Number of suggested outlines</source>
        <translation>建议范围数</translation>
    </message>
    <message>
        <source>Findings of the check</source>
        <translation>案件检查结果</translation>
    </message>
</context>
<context>
    <name>CompareSurveysAlgorithm</name>
    <message>
        <source>Compare surveys</source>
        <translation>两期地形比较与配准</translation>
    </message>
    <message>
        <source>Bias, spread, correlation, tilt and horizontal shift between two terrains on stable ground.</source>
        <translation>在稳定地面上检查两期地形的高程偏差、离散程度、空间相关、倾斜和平面偏移。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Where nothing was dug two surveys should agree. This compares them there: inside the stable polygons, or everywhere outside pits, permits and a distance around them (those of the case count too, when one is given).&lt;/p&gt;&lt;p&gt;It reports the vertical bias (median, mean), the spread (NMAD, standard deviation) in all and by slope, how far errors hang together (variogram), whether one surface leans, and the horizontal shift after Nuth and Kääb. A shift is applied only if it passes every check: enough ground, slopes that vary in every direction, a significant fit, a length that can be believed, and a better agreement afterwards. Otherwise the reason is given and nothing is moved.&lt;/p&gt;&lt;p&gt;The corrected terrain is the terrain after with its displacement taken back, either by its geotransform (cells keep their values) or resampled onto its own grid; the original is not touched.&lt;/p&gt;&lt;p&gt;With a case file the measured errors can be written into its surveys, from where they enter the error margin.&lt;/p&gt;</source>
        <translation>&lt;p&gt;没有开挖的地方，两期测量应当一致。本工具在稳定范围内，或在采坑、采矿许可证范围及其周边一定距离以外的全部地面上比较两期地形（给定案件时，案件中的采坑和许可证也计入）。&lt;/p&gt;&lt;p&gt;给出高程偏差（中位数、平均值）、离散程度（NMAD、标准差，全部及按坡度分级）、误差的空间相关（变差函数）、两期之间的倾斜，以及按Nuth和Kääb方法求得的平面偏移。平面偏移须通过全部检查方予采用：地面足够、各方向坡度均有变化、拟合显著、偏移量可信、改正后符合程度提高；否则说明原因，不作改正。&lt;/p&gt;&lt;p&gt;改正后的地形是扣除偏移的后期地形，可按地理变换参数平移（单元值不变），也可重采样到原格网；原文件不改动。&lt;/p&gt;&lt;p&gt;给定案件文件时，可将实测误差写入案件的测量记录，用于计算误差范围。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Write the measured accuracy into the case for</source>
        <translation>将实测精度写入案件的</translation>
    </message>
    <message>
        <source>Longest horizontal shift that is believed (cells)</source>
        <translation>可信平面偏移上限（单元数）</translation>
    </message>
    <message>
        <source>Horizontal correction of the corrected terrain</source>
        <translation>改正后地形的平面改正方式</translation>
    </message>
    <message>
        <source>Corrected terrain after</source>
        <translation>改正后的后期地形</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计表</translation>
    </message>
    <message>
        <source>Cells of stable ground</source>
        <translation>稳定地面单元数</translation>
    </message>
    <message>
        <source>Vertical bias, median (m)</source>
        <translation>高程偏差，中位数（米）</translation>
    </message>
    <message>
        <source>Vertical bias, mean (m)</source>
        <translation>高程偏差，平均值（米）</translation>
    </message>
    <message>
        <source>Spread, NMAD (m)</source>
        <translation>离散程度，NMAD（米）</translation>
    </message>
    <message>
        <source>Spread, standard deviation (m)</source>
        <translation>离散程度，标准差（米）</translation>
    </message>
    <message>
        <source>Correlation range (m)</source>
        <translation>误差相关距离（米）</translation>
    </message>
    <message>
        <source>Correlated error (m)</source>
        <translation>空间相关误差（米）</translation>
    </message>
    <message>
        <source>Independent error of a cell (m)</source>
        <translation>单元独立误差（米）</translation>
    </message>
    <message>
        <source>Displacement east (m)</source>
        <translation>向东偏移（米）</translation>
    </message>
    <message>
        <source>Displacement north (m)</source>
        <translation>向北偏移（米）</translation>
    </message>
    <message>
        <source>Displacement east, 1 σ (m)</source>
        <translation>向东偏移的标准差（米）</translation>
    </message>
    <message>
        <source>Displacement north, 1 σ (m)</source>
        <translation>向北偏移的标准差（米）</translation>
    </message>
    <message>
        <source>Horizontal shift accepted (1 or 0)</source>
        <translation>平面偏移是否采用（1或0）</translation>
    </message>
    <message>
        <source>Vertical bias with the shift taken back (m)</source>
        <translation>平面改正后的高程偏差（米）</translation>
    </message>
    <message>
        <source>NMAD with the shift taken back (m)</source>
        <translation>平面改正后的NMAD（米）</translation>
    </message>
    <message>
        <source>Tilt (mm per m)</source>
        <translation>倾斜（毫米/米）</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>判读结论</translation>
    </message>
</context>
<context>
    <name>Conclusions</name>
    <message>
        <source>Datum</source>
        <translation>平面基准</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>投影带</translation>
    </message>
    <message>
        <source>Axis order</source>
        <translation>坐标顺序</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文本编码</translation>
    </message>
    <message>
        <source>System</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>CreateCaseAlgorithm</name>
    <message>
        <source>Create case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>case,new,geopackage,mining,evidence</source>
        <translation>建案,新案件,案件文件,开采,取证</translation>
    </message>
    <message>
        <source>Creates the case file: one GeoPackage for evidence and results, with forms and styles.</source>
        <translation>新建案件文件：证据与成果存于一个GeoPackage，自带表单和样式。</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>案件名称</translation>
    </message>
    <message>
        <source>Coordinate reference system (projected, metres)</source>
        <translation>坐标系（投影坐标系，单位米）</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>行为类型</translation>
    </message>
    <message>
        <source>Province (empty: not known)</source>
        <translation>省份（不明则留空）</translation>
    </message>
    <message>
        <source>Act started on</source>
        <translation>行为起始日</translation>
    </message>
    <message>
        <source>Act ended on</source>
        <translation>行为终了日</translation>
    </message>
    <message>
        <source>Overwrite an existing file</source>
        <translation>覆盖已有文件</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案件文件</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Creates an empty case file, a GeoPackage with all layers and tables of a case: pits, licences, zones, surveys, samples, sales, prices, attachments, results and the journal. Forms, value lists, checks and styles are stored in it, and a QGIS project with snapping, shared borders and no overlapping pits, ready for digitizing.

The coordinate reference system must be the metric system of the survey, for example a CGCS2000 3-degree Gauss-Krüger zone. Degrees, feet and Web Mercator are refused, because areas and volumes would be wrong.

Leave the province empty if it is not known: the classification then says what holds in every province.</source>
        <translation>创建一个空的案件文件（GeoPackage），包含案件的全部图层和表：采坑、许可证、特殊区域、地形测量、样品、销售、价格、附件、结果和操作日志。表单、取值列表、检查规则和样式均保存在其中，并保存一个可直接数字化的QGIS工程：已设置捕捉、共享边界，采坑互不重叠。

坐标参考系应为测量所用的米制坐标系，如2000国家大地坐标系3度带高斯-克吕格投影。经纬度、英尺和Web墨卡托会被拒绝，否则面积和体积会出错。

省份不明时请留空：认定结果将给出各省通用的结论。</translation>
    </message>
    <message>
        <source>unlicensed: mining without a licence; beyond_area: outside the licensed area; beyond_depth: outside the licensed depth; other_mineral: a mineral not licensed; destructive: destructive mining; river_sand: river sand; sea_sand: sea sand; right_only: mining right held, but no licence</source>
        <translation>unlicensed：无证开采；beyond_area：越界开采；beyond_depth：超层（超深）开采；other_mineral：超矿种开采；destructive：破坏性采矿；river_sand：河道采砂；sea_sand：海砂；right_only：有采矿权但无采矿许可证</translation>
    </message>
    <message>
        <source>Store a QGIS project for digitizing in the case</source>
        <translation>在案件中保存用于数字化的QGIS工程</translation>
    </message>
</context>
<context>
    <name>CreateSampleCaseAlgorithm</name>
    <message>
        <source>Create sample case</source>
        <translation>新建示例案件</translation>
    </message>
    <message>
        <source>A made-up case with known volumes: two terrains, three pits, a licence, densities and a price.</source>
        <translation>体积真值已知的虚构案件：前后两期地形、三个采坑、一个采矿许可证、体积质量样品和一个价格。</translation>
    </message>
    <message>
        <source>Seed of the terrain</source>
        <translation>地形随机种子</translation>
    </message>
    <message>
        <source>With survey noise</source>
        <translation>加入测量噪声</translation>
    </message>
    <message>
        <source>Overwrite a case there</source>
        <translation>覆盖该处已有案件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案件文件</translation>
    </message>
    <message>
        <source>Terrain before</source>
        <translation>开采前地形</translation>
    </message>
    <message>
        <source>Terrain after</source>
        <translation>开采后地形</translation>
    </message>
    <message>
        <source>True volumes</source>
        <translation>体积真值</translation>
    </message>
    <message>
        <source>Sample case: {path}</source>
        <translation>示例案件：{path}</translation>
    </message>
    <message>
        <source>&lt;p&gt;Writes a made-up site into a folder: terrain before and after at 0.5 m, a case file with three benched pits (one inside the licence, one across its boundary, one below its floor), a waste heap, a hole in the data and survey noise. The true volumes stand beside it in truth.json.&lt;/p&gt;&lt;p&gt;The folder &lt;i&gt;evidence&lt;/i&gt; holds the same outlines, points, samples and prices as files of every format that can be imported, to try the imports with.&lt;/p&gt;&lt;p&gt;Everything in it is invented and marked so.&lt;/p&gt;</source>
        <translation>&lt;p&gt;在文件夹中写入一处虚构的场地：0.5 m的采前、采后地形，一个含三个台阶式采坑（一个在许可证范围内，一个越界，一个超深）的案件文件，一处废石堆，一处数据空白，以及测量噪声。真实方量在旁边的truth.json中。&lt;/p&gt;&lt;p&gt;&lt;i&gt;evidence&lt;/i&gt;文件夹以各种可导入的文件格式提供相同的范围、测点、样品和价格，用于练习导入。&lt;/p&gt;&lt;p&gt;其中全部内容均为虚构，并已注明。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Evidence as files</source>
        <translation>文件形式的证据</translation>
    </message>
</context>
<context>
    <name>CrossCheckAlgorithm</name>
    <message>
        <source>Cross-check of volumes</source>
        <translation>方量校核</translation>
    </message>
    <message>
        <source>The adopted volume of each pit against triangles, sections and squares, with verdict and reasons.</source>
        <translation>将各采坑的采用体积与三角网法、断面法和方格网法的结果对比，给出校核结论和差异原因。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The volume by cells is adopted. Triangles between the cell centres, parallel sections and a square grid are computed beside it, and each difference is given in percent of the adopted value with a verdict: pass, pass with a note, or to be explained. The limits are yours; 3 and 5 % are customary.&lt;/p&gt;&lt;p&gt;Where they differ, the reasons are worked out from the pit&apos;s own figures: whether half the spacing closes the gap, ground without heights, the share of the edge, sections that miss a part.&lt;/p&gt;&lt;p&gt;The report shows how the volume moves with cell, spacing and side. Spacing, side and bearing left empty follow each pit.&lt;/p&gt;</source>
        <translation>&lt;p&gt;采用逐格法的体积。另以格网单元中心构成的三角网、平行断面和方格网分别计算，各差值以采用值的百分比表示，并给出结论：通过、通过（须注明）或须说明原因。限差由用户自定，通常取3 %和5 %。&lt;/p&gt;&lt;p&gt;有差异时，由该采坑自身的数据分析原因：间距减半后差值是否消除、是否有缺少高程的地面、边界部分所占比例、是否有断面未穿过的部分。&lt;/p&gt;&lt;p&gt;报告给出体积随格网单元、断面间距和方格边长的变化。间距、边长和方位角留空时，按各采坑自动确定。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Spacing of the sections (empty: by the pit)</source>
        <translation>断面间距（留空则按采坑确定）</translation>
    </message>
    <message>
        <source>Side of the squares (empty: by the pit)</source>
        <translation>方格边长（留空则按采坑确定）</translation>
    </message>
    <message>
        <source>Passes up to a difference of (%)</source>
        <translation>通过限差（%）</translation>
    </message>
    <message>
        <source>To be explained above a difference of (%)</source>
        <translation>须说明原因的限差（%）</translation>
    </message>
    <message>
        <source>Bearing of the section lines (° from grid north; empty: across the pit)</source>
        <translation>断面线方位角（自坐标北起算，单位°；留空则横穿采坑）</translation>
    </message>
    <message>
        <source>Height accuracy of terrain before (1 σ)</source>
        <translation>采前地形高程中误差（1 σ）</translation>
    </message>
    <message>
        <source>Height accuracy of terrain after (1 σ)</source>
        <translation>采后地形高程中误差（1 σ）</translation>
    </message>
    <message>
        <source>Remaining height shift between the terrains (bound)</source>
        <translation>两期地形之间剩余的系统高差（限值）</translation>
    </message>
    <message>
        <source>Correlation range of the height errors</source>
        <translation>高程误差的相关距离</translation>
    </message>
    <message>
        <source>Horizontal accuracy of the outlines (1 σ)</source>
        <translation>边界平面中误差（1 σ）</translation>
    </message>
    <message>
        <source>Pits, methods compared</source>
        <translation>采坑各方法对比</translation>
    </message>
    <message>
        <source>Table of comparisons</source>
        <translation>对比表</translation>
    </message>
    <message>
        <source>Table of convergence</source>
        <translation>收敛性表</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML文件 (*.html)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Adopted volume (m³)</source>
        <translation>采用体积（m³）</translation>
    </message>
    <message>
        <source>Volume by triangles (m³)</source>
        <translation>三角网法体积（m³）</translation>
    </message>
    <message>
        <source>Volume by sections (m³)</source>
        <translation>断面法体积（m³）</translation>
    </message>
    <message>
        <source>Volume by squares (m³)</source>
        <translation>方格网法体积（m³）</translation>
    </message>
    <message>
        <source>Largest difference (%)</source>
        <translation>最大差值（%）</translation>
    </message>
    <message>
        <source>Verdict: pass, note or explain</source>
        <translation>结论：pass（通过）、note（通过，须注明）或explain（须说明）</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Processing does not know this algorithm; switch the plugin Processing on.</source>
        <translation>Processing 中没有这个算法，请启用 Processing 插件。</translation>
    </message>
    <message>
        <source>Documents to add</source>
        <translation>要添加的材料</translation>
    </message>
    <message>
        <source>Documents added: {count}</source>
        <translation>已添加材料 {count} 份</translation>
    </message>
    <message>
        <source>The change was not saved: {reason}. It is still in the layer &apos;{layer}&apos;; save it there.</source>
        <translation>修改未能保存：{reason}。修改仍保留在图层“{layer}”中，请在图层中保存。</translation>
    </message>
    <message>
        <source>The layer &apos;{layer}&apos; of the case is not in the project. Put it back with &apos;Load layers&apos;.</source>
        <translation>案件图层“{layer}”不在工程中，请用“加载图层”恢复。</translation>
    </message>
    <message>
        <source>{path} is no longer there.</source>
        <translation>{path} 已不存在。</translation>
    </message>
    <message>
        <source>This case is open for reading only. Copy it to a folder of your own to work on it.</source>
        <translation>案件以只读方式打开。请复制到自己的文件夹后再编辑。</translation>
    </message>
</context>
<context>
    <name>DetectPitsAlgorithm</name>
    <message>
        <source>Detect pits</source>
        <translation>采坑自动检测</translation>
    </message>
    <message>
        <source>Draft pit outlines where one terrain lies below an earlier one by more than the noise.</source>
        <translation>由两期地形检测超过噪声的地面下降，生成采坑边界草稿。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Finds connected ground that was lost between two terrains and outlines it down to the zero line of the loss, as drafts for the surveyor to check. The level of detection is measured on ground that did not change (or on stable polygons), with the stated confidence, or given.&lt;/p&gt;&lt;p&gt;Spots below the limits of area, depth or volume are left out, small holes filled, and the outlines smoothed outwards only: notches narrower than twice the smoothing radius are closed. The area this adds is reported.&lt;/p&gt;&lt;p&gt;The layer has the fields of the case&apos;s pits, with proposed ids and a note. The volumes in it are raw. With a case file the drafts can be added to its pits; a draft on a pit that the case already has is not.&lt;/p&gt;&lt;p&gt;Compare the surveys first: a horizontal shift looks like loss on every slope.&lt;/p&gt;</source>
        <translation>&lt;p&gt;找出两期地形之间连片的地面下降，沿下降的零线勾绘边界，作为草稿供测量人员核实。变化检测限按给定的置信水平由未变化地面（或给定的稳定范围）求得，也可直接给定。&lt;/p&gt;&lt;p&gt;面积、深度或体积小于限值的不计入，小孔洞填充，边界只向外平滑：宽度小于两倍平滑半径的缺口被闭合，由此增加的面积予以说明。&lt;/p&gt;&lt;p&gt;输出图层的字段与案件的采坑图层一致，并给出建议编号和备注；其中体积为初算值。给定案件文件时，可将草稿添加到采坑图层；与已有采坑重叠的草稿不添加。&lt;/p&gt;&lt;p&gt;请先比较两期地形：平面偏移在每个斜坡上都表现为地面下降。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Smallest area</source>
        <translation>最小面积</translation>
    </message>
    <message>
        <source>Smallest greatest depth</source>
        <translation>最大深度的下限</translation>
    </message>
    <message>
        <source>Level of detection (empty: measured)</source>
        <translation>变化检测限（空：由实测求得）</translation>
    </message>
    <message>
        <source>Add the drafts to the pits of the case</source>
        <translation>将草稿添加到案件的采坑图层</translation>
    </message>
    <message>
        <source>Confidence of the level of detection (%)</source>
        <translation>检测限的置信水平（%）</translation>
    </message>
    <message>
        <source>Smallest volume (m³)</source>
        <translation>最小体积（m³）</translation>
    </message>
    <message>
        <source>Fill holes below</source>
        <translation>填充小于该面积的孔洞</translation>
    </message>
    <message>
        <source>Smoothing radius (empty: two cells)</source>
        <translation>平滑半径（空：两个单元）</translation>
    </message>
    <message>
        <source>Draft pits</source>
        <translation>采坑草稿</translation>
    </message>
    <message>
        <source>Pits</source>
        <translation>采坑</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>面积（m²）</translation>
    </message>
    <message>
        <source>Raw volume (m³)</source>
        <translation>初算体积（m³）</translation>
    </message>
    <message>
        <source>Level of detection (m)</source>
        <translation>变化检测限（米）</translation>
    </message>
    <message>
        <source>Drafts added to the case</source>
        <translation>已添加到案件的草稿数</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>判读结论</translation>
    </message>
</context>
<context>
    <name>EvidenceModel</name>
    <message>
        <source>&apos;{first}&apos; must not be later or greater than &apos;{second}&apos;.</source>
        <translation>“{first}”不能晚于或大于“{second}”。</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; stands in another row already.</source>
        <translation>“{value}”与其他行重复。</translation>
    </message>
    <message>
        <source>must be filled in</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>different in every row</source>
        <translation>各行不得重复</translation>
    </message>
    <message>
        <source>an exact number: digits and a point; every digit is kept as written</source>
        <translation>精确数值：数字和小数点，各位数字按原样保存</translation>
    </message>
    <message>
        <source>a day, such as 2024-05-31</source>
        <translation>日期，例如2024-05-31</translation>
    </message>
    <message>
        <source>Must not be empty.</source>
        <translation>不能为空。</translation>
    </message>
    <message>
        <source>Must lie between {low} and {high}; check the number and its unit.</source>
        <translation>必须在{low}～{high}之间，请核对数值和单位。</translation>
    </message>
    <message>
        <source>Must be one of the list.</source>
        <translation>必须是列表中的值。</translation>
    </message>
    <message>
        <source>Must be a number: digits and a decimal point only.</source>
        <translation>必须是数值，只能含数字和小数点。</translation>
    </message>
    <message>
        <source>Must be a day such as 2024-05-31.</source>
        <translation>必须是日期，例如2024-05-31。</translation>
    </message>
    <message>
        <source>Change &apos;{field}&apos;</source>
        <translation>修改“{field}”</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>删除行</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>没有打开案件。</translation>
    </message>
    <message>
        <source>The case is being checked …</source>
        <translation>正在检查案件…</translation>
    </message>
    <message>
        <source>Check of the whole case: {error} errors, {warning} warnings, {hint} hints.</source>
        <translation>全案检查：错误 {error} 项，警告 {warning} 项，提示 {hint} 项。</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>前往案件</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>案件以只读方式打开。</translation>
    </message>
    <message>
        <source>Add terrain before …</source>
        <translation>添加开采前地形…</translation>
    </message>
    <message>
        <source>The volume needs the terrain before the mining, or a restored one.</source>
        <translation>核算方量需要开采前地形或恢复的原始地形。</translation>
    </message>
    <message>
        <source>Add terrain after …</source>
        <translation>添加开采后地形…</translation>
    </message>
    <message>
        <source>The volume needs the terrain after the mining.</source>
        <translation>核算方量需要开采后地形。</translation>
    </message>
    <message>
        <source>On to the pits</source>
        <translation>下一步：采坑</translation>
    </message>
    <message>
        <source>The terrains are there; the outlines of the pits come next.</source>
        <translation>地形已齐，接下来确定采坑范围。</translation>
    </message>
    <message>
        <source>Import prices …</source>
        <translation>导入价格…</translation>
    </message>
    <message>
        <source>Without a price there is no value.</source>
        <translation>没有价格就无法核算价值。</translation>
    </message>
    <message>
        <source>Errors below stop a run, or make its figures wrong; each has a button that helps.</source>
        <translation>下列错误会使核算停止或结果不正确，每一条都有处理按钮。</translation>
    </message>
    <message>
        <source>What is lacking</source>
        <translation>缺少或有问题的</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>已有证据</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>Raster before and after, with its accuracy.</source>
        <translation>开采前后栅格，注明精度。</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Are the two terrains in the same place and height? Stable ground tells.</source>
        <translation>利用稳定地面检查两期地形的平面和高程是否一致。</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Licences, pits, zones: corner lists, 国土 TXT, SHP, DXF, KML.</source>
        <translation>许可、采坑、分区：拐点表、国土 TXT、SHP、DXF、KML。</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Survey points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>CASS .dat, CSV, XLSX, LAS; surfaces are built from them.</source>
        <translation>CASS .dat、CSV、XLSX、LAS；由此构建地形。</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>构建地形</translation>
    </message>
    <message>
        <source>Tables and documents</source>
        <translation>表格和材料</translation>
    </message>
    <message>
        <source>Prices, sales, samples, quantities; records and licences.</source>
        <translation>价格、销售、样品、数量；笔录、证照等。</translation>
    </message>
    <message>
        <source>Table …</source>
        <translation>表格…</translation>
    </message>
    <message>
        <source>Files …</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Nothing stops a computation; look at the pits before it.</source>
        <translation>已具备核算条件，核算前请先查看采坑。</translation>
    </message>
</context>
<context>
    <name>EvidenceTables</name>
    <message>
        <source>The evidence tables of {case} have edits that are not saved. Save them?</source>
        <translation>{case}的证据表有未保存的修改，是否保存？</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>未粘贴任何内容。</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>粘贴行</translation>
    </message>
    <message>
        <source>{count} rows were pasted; they are in the case once saved.</source>
        <translation>已粘贴{count}行，保存后写入案件。</translation>
    </message>
    <message>
        <source>Nothing was saved; {count} cells are not in order:</source>
        <translation>未保存，有{count}个单元格不符合要求：</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>未保存任何内容。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Drop all edits that are not saved?</source>
        <translation>是否放弃全部未保存的修改？</translation>
    </message>
    <message>
        <source>{table}, row {row}, &apos;{column}&apos;: {problem}</source>
        <translation>{table}第{row}行“{column}”：{problem}</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>添加行</translation>
    </message>
    <message>
        <source>A new row at the end</source>
        <translation>在末尾添加一行</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>The rows in which cells are selected</source>
        <translation>删除所选单元格所在的行</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Rows copied in a spreadsheet, with or without its header; all or none (Ctrl+V)</source>
        <translation>粘贴在表格软件中复制的行，可带表头；有错则全部不粘贴（Ctrl+V）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ctrl+Z, until saved</source>
        <translation>Ctrl+Z，保存前有效</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Drop all edits that are not saved</source>
        <translation>放弃全部未保存的修改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Writes all tables in one go; the case records every edit</source>
        <translation>一次写入全部表格，案件逐条记录修改</translation>
    </message>
    <message>
        <source>The case is open read-only.</source>
        <translation>案件以只读方式打开。</translation>
    </message>
    <message>
        <source>Stockpiles are drawn on the map; here their figures are entered.</source>
        <translation>堆体范围在地图上绘制，此处填写其参数。</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>清空单元格</translation>
    </message>
</context>
<context>
    <name>ExcavatedVolumeAlgorithm</name>
    <message>
        <source>Excavated volume</source>
        <translation>开挖体积</translation>
    </message>
    <message>
        <source>Cut and fill inside pit outlines between terrains, split by mining licence, with error margin.</source>
        <translation>计算采坑范围内各期地形之间的挖方和填方，按采矿许可证划分，并给出误差范围。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Over each cell the ground has lost the interval between the terrain before and the terrain after. The intervals are summed with the exact fraction of each cell inside the pit outline; cut and fill are kept apart.&lt;/p&gt;&lt;p&gt;With a permit layer the cut is split into &lt;i&gt;inside&lt;/i&gt; (licensed ground and elevation), &lt;i&gt;below&lt;/i&gt; and &lt;i&gt;above&lt;/i&gt; the licensed elevations, &lt;i&gt;between&lt;/i&gt; two licensed ranges, and &lt;i&gt;outside&lt;/i&gt; every licence.&lt;/p&gt;&lt;p&gt;Ground that one of the terrains did not measure lowers the coverage; below the minimum coverage the run is refused. Terrains must be in a projected system in metres. On different grids they are resampled bilinearly to the finer one, and the report says so.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每个格网单元上，采前地形与采后地形之间的高程区间即为地面被采去的部分。各区间按单元落在采坑边界内的精确面积比例累加；挖方与填方分别统计，不相抵。&lt;/p&gt;&lt;p&gt;指定采矿许可证图层时，挖方划分为：&lt;i&gt;inside&lt;/i&gt;，许可平面范围和标高之内；&lt;i&gt;below&lt;/i&gt;，低于许可标高下限（超深）；&lt;i&gt;above&lt;/i&gt;，高于许可标高上限；&lt;i&gt;between&lt;/i&gt;，两个许可标高段之间；&lt;i&gt;outside&lt;/i&gt;，各许可证平面范围之外（越界）。&lt;/p&gt;&lt;p&gt;任一期地形未测到的地面会降低覆盖率；低于最小覆盖率时拒绝计算。地形必须采用以米为单位的投影坐标系。两期格网不一致时，双线性内插到较细的格网，并在报告中说明。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Terrain before</source>
        <translation>开采前地形</translation>
    </message>
    <message>
        <source>Terrain after</source>
        <translation>开采后地形</translation>
    </message>
    <message>
        <source>Pit outlines</source>
        <translation>采坑边界</translation>
    </message>
    <message>
        <source>Pit id field (empty: feature id)</source>
        <translation>采坑编号字段（留空则用要素ID）</translation>
    </message>
    <message>
        <source>Mining permits</source>
        <translation>采矿许可证</translation>
    </message>
    <message>
        <source>Permit: lower elevation limit field</source>
        <translation>许可证：开采标高下限字段</translation>
    </message>
    <message>
        <source>Permit: upper elevation limit field</source>
        <translation>许可证：开采标高上限字段</translation>
    </message>
    <message>
        <source>Pits with volumes</source>
        <translation>采坑体积</translation>
    </message>
    <message>
        <source>Parts (licence, stratum, bench, period)</source>
        <translation>分项体积（许可证、地层、台阶、时段）</translation>
    </message>
    <message>
        <source>Difference (after minus before)</source>
        <translation>高差（采后减采前）</translation>
    </message>
    <message>
        <source>Permit: licence number field</source>
        <translation>许可证：许可证号字段</translation>
    </message>
    <message>
        <source>Permit: valid-from field</source>
        <translation>许可证：有效期起始日字段</translation>
    </message>
    <message>
        <source>Permit: valid-to field</source>
        <translation>许可证：有效期终止日字段</translation>
    </message>
    <message>
        <source>Permit: deduct field (true: the block is taken out of the licence)</source>
        <translation>许可证：扣除字段（为真表示该区块从许可范围中扣除）</translation>
    </message>
    <message>
        <source>Date of terrain before</source>
        <translation>采前地形测量日期</translation>
    </message>
    <message>
        <source>Date of terrain after</source>
        <translation>采后地形测量日期</translation>
    </message>
    <message>
        <source>Terrains between, earliest first</source>
        <translation>中间期地形（由早到晚）</translation>
    </message>
    <message>
        <source>Pit floor under backfill or water (replaces terrain after)</source>
        <translation>回填物或积水之下的坑底（代替采后地形）</translation>
    </message>
    <message>
        <source>Height accuracy of terrain before (1 σ)</source>
        <translation>采前地形高程中误差（1 σ）</translation>
    </message>
    <message>
        <source>Height accuracy of terrain after (1 σ)</source>
        <translation>采后地形高程中误差（1 σ）</translation>
    </message>
    <message>
        <source>Remaining height shift between the terrains (bound)</source>
        <translation>两期地形之间剩余的系统高差（限值）</translation>
    </message>
    <message>
        <source>Correlation range of the height errors</source>
        <translation>高程误差的相关距离</translation>
    </message>
    <message>
        <source>Horizontal accuracy of the outlines (1 σ)</source>
        <translation>边界平面中误差（1 σ）</translation>
    </message>
    <message>
        <source>Bench height (table by elevation)</source>
        <translation>台阶高度（按标高分段统计）</translation>
    </message>
    <message>
        <source>Height errors of the margin from</source>
        <translation>误差范围所用高程误差的来源</translation>
    </message>
    <message>
        <source>automatic: the stated accuracy of the terrains, stable ground around the pits where none is stated; stated: the stated accuracy only; stable_ground: stable ground around the pits</source>
        <translation>automatic：采用地形注明的精度，未注明的由采坑周边稳定地面求得；stated：只采用注明的精度；stable_ground：由采坑周边稳定地面求得</translation>
    </message>
    <message>
        <source>Strata (surfaces: 95.5, depth 2, plane x y z; x y z; x y z, or raster path)</source>
        <translation>地层（界面写法：95.5、depth 2、plane x y z; x y z; x y z 或 raster 路径）</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>mineral</source>
        <translation>矿种</translation>
    </message>
    <message>
        <source>top</source>
        <translation>顶面</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>底面</translation>
    </message>
    <message>
        <source>kind: overburden, ore or parting</source>
        <translation>类别填写：overburden（覆盖层）、ore（矿层）或parting（夹石）</translation>
    </message>
    <message>
        <source>Net fill against cut, for this reason (empty: do not net)</source>
        <translation>填方抵减挖方的理由（留空则不抵减）</translation>
    </message>
    <message>
        <source>System of the terrains (overrides the files)</source>
        <translation>地形坐标系（代替文件自带的坐标系）</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>高差</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>× 10⁴ m³</source>
        <translation>万立方米</translation>
    </message>
    <message>
        <source>× 10⁴ yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>GridVolumeAlgorithm</name>
    <message>
        <source>Volume by square grid</source>
        <translation>方格网法体积</translation>
    </message>
    <message>
        <source>Cut and fill by squares of a given side, with the heights in their corners, as CASS prints it.</source>
        <translation>按给定边长的方格计算挖方和填方，并列出各方格角点高程，形式与CASS方格网图一致。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each square of side &lt;i&gt;a&lt;/i&gt; has the heights before and after in its corners (bilinear), and V = a² (h1 + h2 + h3 + h4) / 4; where signs mix, V&lt;sub&gt;cut&lt;/sub&gt; = a² (Σh&lt;sub&gt;cut&lt;/sub&gt;)² / (4 Σ|h|).&lt;/p&gt;&lt;p&gt;A square that the outline cuts counts with its exact area inside and the weighted mean depth of that part&apos;s corners. A corner without a height leaves its share of the square unmeasured, which lowers the coverage.&lt;/p&gt;&lt;p&gt;Sides of 2 to 5 m suit small pits, 5 to 20 m large ones. The squares lie at multiples of their side, so anybody can lay the same grid.&lt;/p&gt;</source>
        <translation>&lt;p&gt;边长为&lt;i&gt;a&lt;/i&gt;的每个方格，其四角有采前、采后高程（双线性内插），V = a² (h1 + h2 + h3 + h4) / 4；挖填并存时，V&lt;sub&gt;挖&lt;/sub&gt; = a² (Σh&lt;sub&gt;挖&lt;/sub&gt;)² / (4 Σ|h|)。&lt;/p&gt;&lt;p&gt;被边界切割的方格，按其在边界内的精确面积和该部分各角点的加权平均深度计算。角点无高程时，该角点所代表的部分按未测计，覆盖率随之降低。&lt;/p&gt;&lt;p&gt;小采坑宜用2～5 m的方格，大采坑宜用5～20 m。方格线位于边长的整数倍处，任何人都能布设出同一方格网。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Side of the squares</source>
        <translation>方格边长</translation>
    </message>
    <message>
        <source>Pits with volumes</source>
        <translation>采坑体积</translation>
    </message>
    <message>
        <source>Squares with figures</source>
        <translation>方格图</translation>
    </message>
    <message>
        <source>Table of squares</source>
        <translation>方格计算表</translation>
    </message>
</context>
<context>
    <name>GroundKeeper</name>
    <message>
        <source>Open a case first.</source>
        <translation>请先打开案件。</translation>
    </message>
    <message>
        <source>Measuring the section</source>
        <translation>正在测量剖面</translation>
    </message>
    <message>
        <source>Opening the terrains</source>
        <translation>正在打开地形</translation>
    </message>
    <message>
        <source>Reading the terrains</source>
        <translation>正在读取地形</translation>
    </message>
</context>
<context>
    <name>HeadForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Chosen when the case was made; areas and volumes are in its metres.</source>
        <translation>新建案件时选定；面积和方量以其米制单位计算。</translation>
    </message>
    <message>
        <source>For example 1985国家高程基准; all terrains must be on it.</source>
        <translation>例如 1985国家高程基准；全部地形须采用同一基准。</translation>
    </message>
    <message>
        <source>Its own threshold is applied; left empty, the answer says what holds in every province.</source>
        <translation>按该省标准判断；留空时给出各省均成立的结论。</translation>
    </message>
    <message>
        <source>Decides which of the three values counts, and which rule is applied.</source>
        <translation>决定采用哪一项价值和哪一条规定。</translation>
    </message>
    <message>
        <source>The law in force on this day is applied, the lighter one where it changed.</source>
        <translation>适用该日有效的规定；规定有变化的，从旧兼从轻。</translation>
    </message>
    <message>
        <source>Areas and periods with halved thresholds; needs its basis.</source>
        <translation>适用减半标准的区域或期间，须填写依据。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>PitProof help</source>
        <translation>采证帮助</translation>
    </message>
</context>
<context>
    <name>ImportAlgorithm</name>
    <message>
        <source>Survey</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Datum (auto: as the document states)</source>
        <translation>平面基准（auto：以文件注明的为准）</translation>
    </message>
    <message>
        <source>Zone (25-45: 3 degrees, 13-23: 6 degrees)</source>
        <translation>带号（25～45为3度带，13～23为6度带）</translation>
    </message>
    <message>
        <source>Central meridian (°)</source>
        <translation>中央子午线（°）</translation>
    </message>
    <message>
        <source>Zone width (°)</source>
        <translation>分带宽度（°）</translation>
    </message>
    <message>
        <source>Axis order</source>
        <translation>坐标顺序</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文本编码</translation>
    </message>
    <message>
        <source>Take in what is readable when other parts are not</source>
        <translation>有部分内容无法读取时，仍导入其余部分</translation>
    </message>
    <message>
        <source>Target system (on the same datum)</source>
        <translation>目标坐标系（平面基准须相同）</translation>
    </message>
    <message>
        <source>Case file to write into (empty: none)</source>
        <translation>写入的案件文件（留空则不写入）</translation>
    </message>
    <message>
        <source>Case files (*.gpkg)</source>
        <translation>案件文件 (*.gpkg)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML文件 (*.html)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案件文件</translation>
    </message>
    <message>
        <source>Concluded system</source>
        <translation>判定的坐标系</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>判读结论</translation>
    </message>
</context>
<context>
    <name>ImportBoundariesAlgorithm</name>
    <message>
        <source>Import boundaries</source>
        <translation>导入边界</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>or pasted text</source>
        <translation>或粘贴文本</translation>
    </message>
    <message>
        <source>or layer</source>
        <translation>或图层</translation>
    </message>
    <message>
        <source>Outlines inside others</source>
        <translation>位于其他边界之内的边界</translation>
    </message>
    <message>
        <source>Licence number (where the document has none)</source>
        <translation>许可证号（文件中没有时填写）</translation>
    </message>
    <message>
        <source>The outlines become</source>
        <translation>边界用途</translation>
    </message>
    <message>
        <source>Mineral</source>
        <translation>矿种</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <translation>采矿权人</translation>
    </message>
    <message>
        <source>Kind of zone (as in the case&apos;s list)</source>
        <translation>特殊区域类别（按案件的选项列表）</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>地块数</translation>
    </message>
    <message>
        <source>Plots left out</source>
        <translation>未导入的地块数</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>面积（m²）</translation>
    </message>
    <message>
        <source>Stated area (m²)</source>
        <translation>注明面积（m²）</translation>
    </message>
    <message>
        <source>Outlines from land-office TXT, licence strings, corner tables, DXF or layers, with reasons and checks.</source>
        <translation>由国土TXT、采矿许可证登记坐标串、拐点坐标表、DXF或图层导入边界，列出判读依据并作检查。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Give one of: a file (land-office TXT, CSV, XLSX, DXF, any vector file), pasted text (corner table or registration string), or a layer.&lt;/p&gt;&lt;p&gt;Datum, zone, axis order and encoding are concluded from magnitudes and headers, and every conclusion is listed with its reason, beside area and centroid against the stated area. Where two readings are possible the run stops with one sentence that lists them; a parameter then decides. A datum is never shifted.&lt;/p&gt;&lt;p&gt;A plot that cannot be read is reported with its line; the good plots of the file come in only when KEEP_GOOD is set.&lt;/p&gt;&lt;p&gt;Registration strings are read tolerantly, but their standard was not available: confirm outline and elevations on the map and on the licence.&lt;/p&gt;&lt;p&gt;With a case file, the outlines are also written into it as pits, licences or zones, in its system. Validity and elevation range of a licence that its document does not print are parameters; a range that is printed always wins.&lt;/p&gt;</source>
        <translation>&lt;p&gt;以下三者给出一个：文件（国土TXT、CSV、XLSX、DXF及任意矢量文件）、粘贴的文本（拐点坐标表或登记坐标串），或图层。&lt;/p&gt;&lt;p&gt;基准、带号、坐标顺序和编码由数值大小和表头判断，每项结论都列出理由，并将面积和中心与注明面积对照。存在两种可能的读法时停止运行，用一句话列出各种读法，由参数决定。绝不转换基准。&lt;/p&gt;&lt;p&gt;不能读取的地块连同行号报告；只有设置KEEP_GOOD时才导入同一文件中的其余地块。&lt;/p&gt;&lt;p&gt;登记坐标串按宽松规则读取，但未见其标准原文：请对照图件和许可证核对范围和标高。&lt;/p&gt;&lt;p&gt;指定案件文件时，范围还将以案件坐标系写入其中，作为采坑、许可证或特殊区域。文件未载明的许可证有效期和标高范围由参数给出；文件载明的标高始终优先。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Basis of a zone (empty: the document&apos;s name)</source>
        <translation>区域划定依据（空：取文件名）</translation>
    </message>
    <message>
        <source>Surveyor of pits</source>
        <translation>采坑测量人员</translation>
    </message>
    <message>
        <source>Licence or zone valid from</source>
        <translation>许可证或区域有效期起</translation>
    </message>
    <message>
        <source>Licence or zone valid to</source>
        <translation>许可证或区域有效期止</translation>
    </message>
    <message>
        <source>Pits surveyed on</source>
        <translation>采坑测量日期</translation>
    </message>
    <message>
        <source>Lowest licensed elevation, where the document has none (m)</source>
        <translation>最低开采标高（文件未注明时，m）</translation>
    </message>
    <message>
        <source>Highest licensed elevation, where the document has none (m)</source>
        <translation>最高开采标高（文件未注明时，m）</translation>
    </message>
</context>
<context>
    <name>ImportBoundariesDialog</name>
    <message>
        <source>Boundary documents (*.txt *.csv *.tsv *.xlsx *.dxf *.shp *.gpkg *.geojson *.kml *.tab);;All files (*)</source>
        <translation>边界文件 (*.txt *.csv *.tsv *.xlsx *.dxf *.shp *.gpkg *.geojson *.kml *.tab);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import boundaries</source>
        <translation>导入边界</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>deducted</source>
        <translation>扣除</translation>
    </message>
    <message>
        <source>The area differs from the stated one; check corners and unit.</source>
        <translation>面积与注明面积不符，请核对拐点和面积单位。</translation>
    </message>
    <message>
        <source>{count} plots, {area} m² computed</source>
        <translation>共{count}个地块，计算面积{area} m²</translation>
    </message>
    <message>
        <source>, {stated} m² stated</source>
        <translation>，注明面积{stated} m²</translation>
    </message>
    <message>
        <source>; {count} left out</source>
        <translation>；{count}个未导入</translation>
    </message>
    <message>
        <source>Nothing of the document can be taken in.</source>
        <translation>文件中没有可以导入的内容。</translation>
    </message>
    <message>
        <source>{count} outlines were taken into the case.</source>
        <translation>已将{count}个范围导入案件。</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Licence no.</source>
        <translation>许可证号</translation>
    </message>
    <message>
        <source>Elevations (m)</source>
        <translation>开采标高（米）</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>面积（m²）</translation>
    </message>
    <message>
        <source>Stated (m²)</source>
        <translation>注明面积（m²）</translation>
    </message>
    <message>
        <source>Difference (%)</source>
        <translation>相差（%）</translation>
    </message>
    <message>
        <source>Name or reason</source>
        <translation>名称或原因</translation>
    </message>
    <message>
        <source>Pits</source>
        <translation>采坑</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>采矿许可证</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>特殊区域</translation>
    </message>
    <message>
        <source>As in the catalogue of minerals</source>
        <translation>按矿产资源分类细目填写</translation>
    </message>
    <message>
        <source>Where the document does not state it</source>
        <translation>文件未注明时填写</translation>
    </message>
    <message>
        <source>Only where the document states none: mining below or above the range is beyond the licence.</source>
        <translation>仅在文件未注明时填写；低于下限或高于上限开采属于超出许可标高。</translation>
    </message>
    <message>
        <source>The act that set the zone up; empty: the document&apos;s name</source>
        <translation>划定该区域的文件；留空则记文件名</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Mineral</source>
        <translation>矿种</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>采矿权人</translation>
    </message>
    <message>
        <source>Lowest elevation (m)</source>
        <translation>最低开采标高（米）</translation>
    </message>
    <message>
        <source>Highest elevation (m)</source>
        <translation>最高开采标高（米）</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期起</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>有效期止</translation>
    </message>
    <message>
        <source>Kind of zone</source>
        <translation>区域类型</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Surveyor</source>
        <translation>测量人员</translation>
    </message>
    <message>
        <source>Surveyed on</source>
        <translation>测量日期</translation>
    </message>
    <message>
        <source>Enter it in the field for the licence number.</source>
        <translation>请填入许可证号栏。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>The document leaves this open; answer it to go on.</source>
        <translation>文件未说明以下内容，请选择后继续。</translation>
    </message>
    <message>
        <source>The case is open read-only; nothing can be added.</source>
        <translation>案件以只读方式打开，不能导入。</translation>
    </message>
    <message>
        <source>Open a case first; then this can be taken into it.</source>
        <translation>请先打开案件，再导入。</translation>
    </message>
    <message>
        <source>Another import is still running.</source>
        <translation>另一项导入尚未完成。</translation>
    </message>
    <message>
        <source>found by looking at the file</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>How the characters of a text are stored; older Chinese programs write GBK.</source>
        <translation>文本的字符编码；较早的国产软件多用GBK。</translation>
    </message>
    <message>
        <source>Import into the case</source>
        <translation>导入案件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What it becomes in the case</source>
        <translation>导入到案件</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文本编码</translation>
    </message>
</context>
<context>
    <name>ImportPointsAlgorithm</name>
    <message>
        <source>Import survey points</source>
        <translation>导入测点</translation>
    </message>
    <message>
        <source>Survey points from CASS .dat, CSV, XLSX or LAS as a layer with kinds, and what is wrong in it.</source>
        <translation>由CASS .dat、CSV、XLSX或LAS导入高程点等测点，生成分类图层，并列出有问题的点。</translation>
    </message>
    <message>
        <source>&lt;p&gt;CASS .dat has east before north: &lt;i&gt;name,code,east,north,height&lt;/i&gt;. Tables are read by their header words, or by magnitude where there is none; formulas in cells are not computed.&lt;/p&gt;&lt;p&gt;Codes become kinds (ground, breakline, boundary, control, check, stable) by a small file that you may replace (&lt;i&gt;resources/survey_codes.yaml&lt;/i&gt;, an engineering default).&lt;/p&gt;&lt;p&gt;Doubled points, spikes, impossible heights, exchanged axes and points of another zone are listed in the report layer. Points that have no sure place are not handed out; doubled ones and spikes are, unless CLEAN is set.&lt;/p&gt;&lt;p&gt;Coordinates of a local system come in when SYSTEM names it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;CASS .dat文件中东坐标在前、北坐标在后：&lt;i&gt;点号，编码，东坐标，北坐标，高程&lt;/i&gt;（以半角逗号分隔）。表格按表头文字读取，没有表头时按数值大小判定；单元格中的公式不予计算。&lt;/p&gt;&lt;p&gt;编码按一个可自行替换的小文件（&lt;i&gt;resources/survey_codes.yaml&lt;/i&gt;，工程默认值）归为各类：地面点、特征线点、边界点、控制点、检查点、稳定区点。&lt;/p&gt;&lt;p&gt;重复点、飞点、高程异常、坐标颠倒和带号不符的点列入检查图层。位置不能确定的点不输出；重复点和飞点照常输出，设置CLEAN时则剔除。&lt;/p&gt;&lt;p&gt;地方坐标系的坐标，须在SYSTEM中指定该坐标系方可导入。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>File of points</source>
        <translation>测点文件</translation>
    </message>
    <message>
        <source>System of the coordinates (not concluded)</source>
        <translation>坐标所属坐标系（指定后不再判定）</translation>
    </message>
    <message>
        <source>Codes and kinds (YAML; empty: the plugin&apos;s)</source>
        <translation>编码与类型对照表（YAML；留空则用插件自带的）</translation>
    </message>
    <message>
        <source>A spike stands off from all heights around by (m)</source>
        <translation>飞点判定：与周围各点高程均相差超过（m）</translation>
    </message>
    <message>
        <source>Leave doubled points and spikes out</source>
        <translation>剔除重复点和飞点</translation>
    </message>
    <message>
        <source>Survey that the points belong to</source>
        <translation>测点所属的测量成果</translation>
    </message>
    <message>
        <source>Survey points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Points to be checked</source>
        <translation>需核对的点</translation>
    </message>
    <message>
        <source>Points in the file</source>
        <translation>文件中的点数</translation>
    </message>
    <message>
        <source>Points taken in</source>
        <translation>导入的点数</translation>
    </message>
    <message>
        <source>Ground points</source>
        <translation>地面点数</translation>
    </message>
    <message>
        <source>Breakline points</source>
        <translation>特征线点数</translation>
    </message>
    <message>
        <source>Boundary points</source>
        <translation>边界点数</translation>
    </message>
    <message>
        <source>Control points</source>
        <translation>控制点数</translation>
    </message>
    <message>
        <source>Check points</source>
        <translation>检查点数</translation>
    </message>
    <message>
        <source>Points on stable ground</source>
        <translation>稳定区点数</translation>
    </message>
    <message>
        <source>Unreadable points</source>
        <translation>不能读取的点数</translation>
    </message>
    <message>
        <source>Points outside the zone</source>
        <translation>带号或范围不符的点数</translation>
    </message>
    <message>
        <source>Points with exchanged axes</source>
        <translation>坐标颠倒的点数</translation>
    </message>
    <message>
        <source>Points with an impossible height</source>
        <translation>高程异常的点数</translation>
    </message>
    <message>
        <source>Doubled points</source>
        <translation>重复点数</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>飞点数</translation>
    </message>
    <message>
        <source>In the case the points become</source>
        <translation>在案件中导入为</translation>
    </message>
    <message>
        <source>Most points to write into the case</source>
        <translation>写入案件的最多点数</translation>
    </message>
</context>
<context>
    <name>ImportPointsDialog</name>
    <message>
        <source>Files of points (*.dat *.csv *.txt *.tsv *.xlsx *.las *.laz);;All files (*)</source>
        <translation>测点文件 (*.dat *.csv *.txt *.tsv *.xlsx *.las *.laz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import survey points</source>
        <translation>导入测点</translation>
    </message>
    <message>
        <source>To be checked ({count})</source>
        <translation>待核对（{count}）</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>axes exchanged</source>
        <translation>坐标颠倒</translation>
    </message>
    <message>
        <source>other zone</source>
        <translation>带号不符</translation>
    </message>
    <message>
        <source>impossible height</source>
        <translation>高程异常</translation>
    </message>
    <message>
        <source>doubled</source>
        <translation>重复点</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>飞点</translation>
    </message>
    <message>
        <source>{kept} of {count} points come in</source>
        <translation>共{count}个点，可导入{kept}个</translation>
    </message>
    <message>
        <source>; {count} breaklines can be made of them</source>
        <translation>；可连成{count}条特征线</translation>
    </message>
    <message>
        <source>; the first {count} are shown</source>
        <translation>；列出前{count}个</translation>
    </message>
    <message>
        <source>{count} points are too many for a case file that people edit ({limit} at most); make a terrain of them with &apos;Build surface&apos;.</source>
        <translation>共{count}个点，超过案件文件可容纳的数量（最多{limit}个）；请用“构建地形面”由其生成地形。</translation>
    </message>
    <message>
        <source>No two points of the kind breakline follow each other, so there is no line.</source>
        <translation>没有两个相连的特征线点，无法连成线。</translation>
    </message>
    <message>
        <source>Breaklines were taken into the case.</source>
        <translation>已将特征线导入案件。</translation>
    </message>
    <message>
        <source>{count} points were taken into the case.</source>
        <translation>已将{count}个测点导入案件。</translation>
    </message>
    <message>
        <source>Point no.</source>
        <translation>点号</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>East (m)</source>
        <translation>东坐标（米）</translation>
    </message>
    <message>
        <source>North (m)</source>
        <translation>北坐标（米）</translation>
    </message>
    <message>
        <source>Height (m)</source>
        <translation>高程（米）</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Survey points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Breaklines</source>
        <translation>特征线</translation>
    </message>
    <message>
        <source>Breaklines: points of that kind which follow each other with one code, joined in their order.</source>
        <translation>特征线：编码相同且前后相连的特征线点，按文件顺序连成线。</translation>
    </message>
    <message>
        <source>found by looking at the file</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>CASS .dat (name,code,east,north,height)</source>
        <translation>CASS .dat（点号,编码,东坐标,北坐标,高程）</translation>
    </message>
    <message>
        <source>Table (CSV, XLSX)</source>
        <translation>表格（CSV、XLSX）</translation>
    </message>
    <message>
        <source>Laser points (LAS, LAZ)</source>
        <translation>激光点云（LAS、LAZ）</translation>
    </message>
    <message>
        <source>Which survey the points belong to; empty: the file&apos;s name</source>
        <translation>测点所属的测量；留空则记文件名</translation>
    </message>
    <message>
        <source>Leave doubled points and spikes out</source>
        <translation>剔除重复点和飞点</translation>
    </message>
    <message>
        <source>A spike stands off from the heights all around; look at them before leaving out.</source>
        <translation>飞点的高程与周围各点均相差很大；剔除前请先查看。</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
</context>
<context>
    <name>ImportTableAlgorithm</name>
    <message>
        <source>Import evidence table</source>
        <translation>导入证据表格</translation>
    </message>
    <message>
        <source>Prices, sales, samples and other evidence from CSV, XLSX or pasted text, checked cell by cell.</source>
        <translation>由CSV、XLSX或粘贴文本导入价格、销售、样品等证据，逐格检查。</translation>
    </message>
    <message>
        <source>Table of the case</source>
        <translation>案件中的表</translation>
    </message>
    <message>
        <source>Table (CSV or XLSX)</source>
        <translation>表格（CSV或XLSX）</translation>
    </message>
    <message>
        <source>or pasted text</source>
        <translation>或粘贴文本</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文本编码</translation>
    </message>
    <message>
        <source>Only read the table, write nothing</source>
        <translation>只读取检查，不写入</translation>
    </message>
    <message>
        <source>Rows taken over</source>
        <translation>导入的行数</translation>
    </message>
    <message>
        <source>&lt;p&gt;The columns are found by the names that the forms of the case show (Chinese or English) or by the names of the fields; coded values by their label in either language. Dates may be written 2024-05-31, 2024/5/31, or with the characters for year, month and day.&lt;/p&gt;&lt;p&gt;Amounts and quantities are taken over digit by digit and never rounded. A formula is text, not a value: replace it by its value first. All faults of the table are listed together with their rows, and nothing is written before all are mended.&lt;/p&gt;&lt;p&gt;TEST only reads the table and says what it found. Attachments get the SHA-256 of their file.&lt;/p&gt;</source>
        <translation>&lt;p&gt;各列按案件表单显示的名称（中文或英文）或字段名识别，编码值按中文或英文名称识别。日期可写为2024-05-31、2024/5/31或带“年月日”。&lt;/p&gt;&lt;p&gt;金额和数量逐位照录，不作舍入。公式按文本读取，不作为数值：请先替换为其值。表格中的全部问题连同行号一并列出，全部更正之前不写入任何内容。&lt;/p&gt;&lt;p&gt;选择TEST时只读取表格并报告结果。附件将自动计算其文件的SHA-256校验值。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Computing volumes and value</source>
        <translation>核算方量和价值</translation>
    </message>
    <message>
        <source>Drawing the maps</source>
        <translation>绘制附图</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>编写报告</translation>
    </message>
    <message>
        <source>Writing into the case</source>
        <translation>写入案件</translation>
    </message>
</context>
<context>
    <name>LayerActions</name>
    <message>
        <source>Show the case in PitProof</source>
        <translation>在采证面板中打开案件</translation>
    </message>
    <message>
        <source>Check the evidence</source>
        <translation>检查证据</translation>
    </message>
    <message>
        <source>Volume of the pits</source>
        <translation>采坑方量</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>Location</source>
        <translation>交通位置图</translation>
    </message>
    <message>
        <source>Imagery of the present state</source>
        <translation>影像（现状）图</translation>
    </message>
    <message>
        <source>Terrain before</source>
        <translation>开采前地形</translation>
    </message>
    <message>
        <source>Terrain after</source>
        <translation>开采后地形</translation>
    </message>
    <message>
        <source>Licences and excavated ground</source>
        <translation>采矿权与开采范围叠合图</translation>
    </message>
    <message>
        <source>Depth of the excavation</source>
        <translation>开采深度分布图</translation>
    </message>
    <message>
        <source>Plan of the sections</source>
        <translation>剖面位置图</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>剖面图</translation>
    </message>
    <message>
        <source>Stockpiles</source>
        <translation>堆场分布图</translation>
    </message>
    <message>
        <source>Single pits</source>
        <translation>采坑平面图</translation>
    </message>
    <message>
        <source>Save the project first: the edited layouts stay in it.</source>
        <translation>请先保存工程：修改后的版面保存在工程中。</translation>
    </message>
    <message>
        <source>Gathering what the map shows</source>
        <translation>准备制图数据</translation>
    </message>
    <message>
        <source>Building the layout</source>
        <translation>生成版面</translation>
    </message>
    <message>
        <source>The layout is open; save the project when it is edited.</source>
        <translation>版面已打开，修改后请保存工程。</translation>
    </message>
    <message>
        <source>Opening a layout</source>
        <translation>打开版面</translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>PitProof needs the Python library shapely 2, which this QGIS does not have.</source>
        <translation>PitProof需要Python库shapely 2，当前QGIS中没有。</translation>
    </message>
    <message>
        <source>PitProof needs shapely 2, and this QGIS has {version}.</source>
        <translation>PitProof需要shapely 2，当前QGIS中的版本为{version}。</translation>
    </message>
    <message>
        <source>The shapely {version} of this Python carries its own GEOS, which crashes QGIS on Linux.</source>
        <translation>当前Python的shapely {version}自带GEOS，在Linux上会使QGIS崩溃。</translation>
    </message>
    <message>
        <source>Debian and Ubuntu: apt install python3-shapely where that is version 2 or newer, otherwise pip install --no-binary shapely &apos;shapely&gt;=2&apos; with libgeos-dev present; Windows and macOS: QGIS brings it along.</source>
        <translation>Debian和Ubuntu：软件源中为2或更新版本的，运行apt install python3-shapely；否则先安装libgeos-dev，再运行pip install --no-binary shapely &apos;shapely&gt;=2&apos;。Windows和macOS：QGIS已自带。</translation>
    </message>
</context>
<context>
    <name>MapTools</name>
    <message>
        <source>Draw pit</source>
        <translation>绘制采坑</translation>
    </message>
    <message>
        <source>Open a case first; the pit is drawn into it.</source>
        <translation>请先打开案件，采坑将绘制到该案件中。</translation>
    </message>
    <message>
        <source>The case was opened to be read only. Open it for editing to draw pits.</source>
        <translation>案件以只读方式打开。要绘制采坑，请以可编辑方式打开。</translation>
    </message>
    <message>
        <source>The layer of the pits is not in the project. Load the layers of the case again.</source>
        <translation>工程中没有采坑图层。请重新加载案件的图层。</translation>
    </message>
    <message>
        <source>The layer of the pits cannot be edited. Close the case file in other programs.</source>
        <translation>采坑图层无法编辑。请在其他程序中关闭案件文件。</translation>
    </message>
    <message>
        <source>The layer of the pits was removed; the outline being drawn is lost with it.</source>
        <translation>采坑图层已被移除，正在绘制的边界随之丢失。</translation>
    </message>
    <message>
        <source>Saved: {was}, now {change}</source>
        <translation>已保存：{was}，现变化 {change}</translation>
    </message>
    <message>
        <source>Pit drawn</source>
        <translation>绘制采坑</translation>
    </message>
    <message>
        <source>New pit</source>
        <translation>新采坑</translation>
    </message>
    <message>
        <source>The pit is drawn, but it could not be saved: {reason}</source>
        <translation>采坑已绘制，但未能保存：{reason}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Result of a pit</source>
        <translation>查看采坑结果</translation>
    </message>
    <message>
        <source>Open a case first; its pits can then be clicked.</source>
        <translation>请先打开案件，然后即可点选其中的采坑。</translation>
    </message>
    <message>
        <source>Pit without a number</source>
        <translation>未编号采坑</translation>
    </message>
    <message>
        <source>Not computed yet. Compute the case on the page Volume.</source>
        <translation>尚未核算。请在“方量”页中核算案件。</translation>
    </message>
    <message>
        <source>The outline was changed after this was computed.</source>
        <translation>核算之后边界已被修改。</translation>
    </message>
    <message>
        <source>Cut {cut} m³</source>
        <translation>挖方 {cut} m³</translation>
    </message>
    <message>
        <source>Fill {fill}</source>
        <translation>填方 {fill}</translation>
    </message>
    <message>
        <source>Area {area} m², deepest {depth} m, measured {share} %</source>
        <translation>面积 {area} m²，最大深度 {depth} m，覆盖率 {share} %</translation>
    </message>
    <message>
        <source>t</source>
        <translation>吨</translation>
    </message>
    <message>
        <source>, {value} yuan</source>
        <translation>，{value} 元</translation>
    </message>
    <message>
        <source>The second methods agree.</source>
        <translation>复核方法结果一致。</translation>
    </message>
    <message>
        <source>The second methods agree with a note.</source>
        <translation>复核方法结果基本一致，需注明。</translation>
    </message>
    <message>
        <source>The second methods differ; an explanation is needed.</source>
        <translation>复核方法结果有差异，需要说明原因。</translation>
    </message>
    <message>
        <source>Section line</source>
        <translation>剖面线</translation>
    </message>
    <message>
        <source>Open a case first; the section shows its terrains.</source>
        <translation>请先打开案件，剖面显示该案件的地形。</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>开采前后对比</translation>
    </message>
    <message>
        <source>Open a case first; its terrains are compared.</source>
        <translation>请先打开案件，对比的是该案件的地形。</translation>
    </message>
    <message>
        <source>Two terrains are needed to compare, and the case has fewer whose files are there.</source>
        <translation>对比需要两期地形，而本案中文件存在的地形不足两期。</translation>
    </message>
    <message>
        <source>Theme {name}</source>
        <translation>专题 {name}</translation>
    </message>
    <message>
        <source>Draw a pit with its area, volume, greatest depth and coverage beside the cursor.</source>
        <translation>绘制采坑，光标旁实时显示面积、方量、最大深度和覆盖率。</translation>
    </message>
    <message>
        <source>Reshape a pit with QGIS&apos;s own tool; its figures are shown after every change.</source>
        <translation>用 QGIS 自带的重塑工具修改采坑边界，每次修改后显示各项数值。</translation>
    </message>
    <message>
        <source>Reshape pit</source>
        <translation>重塑采坑边界</translation>
    </message>
    <message>
        <source>Move corners of pits with QGIS&apos;s own tool; figures are shown after every change.</source>
        <translation>用 QGIS 自带的顶点工具移动采坑拐点，每次修改后显示各项数值。</translation>
    </message>
    <message>
        <source>Move corners</source>
        <translation>移动拐点</translation>
    </message>
    <message>
        <source>Split a pit with QGIS&apos;s own tool; the new part gets a number of its own.</source>
        <translation>用 QGIS 自带的分割工具分割采坑，新的部分自动取得新编号。</translation>
    </message>
    <message>
        <source>Split pit</source>
        <translation>分割采坑</translation>
    </message>
    <message>
        <source>Click a pit: volume with its margin, tonnes, yuan, and the second methods.</source>
        <translation>点选采坑：查看方量及误差、吨数、金额和复核方法的结论。</translation>
    </message>
    <message>
        <source>Draw a line: ground before and after, licensed elevations and strata along it.</source>
        <translation>绘制一条线：查看沿线开采前后地面、采矿权标高和地层。</translation>
    </message>
    <message>
        <source>Drag a curtain over the map: before on its left, after on its right. V turns it.</source>
        <translation>在地图上拖动卷帘：左侧为开采前，右侧为开采后；按 V 键转换方向。</translation>
    </message>
    <message>
        <source>Open a case first; its pits can then be edited.</source>
        <translation>请先打开案件，然后即可编辑其中的采坑。</translation>
    </message>
    <message>
        <source>The case was opened to be read only. Open it for editing to change pits.</source>
        <translation>案件以只读方式打开。要修改采坑，请以可编辑方式打开。</translation>
    </message>
    <message>
        <source>This QGIS does not offer the tool; use the toolbar &apos;Advanced Digitizing&apos;.</source>
        <translation>此 QGIS 没有提供该工具，请使用“高级数字化”工具栏。</translation>
    </message>
    <message>
        <source>Left or upper side</source>
        <translation>左侧或上侧</translation>
    </message>
    <message>
        <source>Right or lower side</source>
        <translation>右侧或下侧</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>挖方</translation>
    </message>
    <message>
        <source>Deepest</source>
        <translation>最大深度</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>crosses itself</source>
        <translation>自相交</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填方</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>The metric system of the survey, for example CGCS2000 / 3-degree Gauss-Kruger. Degrees will not do.</source>
        <translation>测量采用的米制坐标系，例如 CGCS2000 三度带高斯-克吕格；不能用经纬度。</translation>
    </message>
    <message>
        <source>Case files (*.gpkg)</source>
        <translation>案件文件 (*.gpkg)</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>案件名称</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>行为类型</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案件文件</translation>
    </message>
    <message>
        <source>Number and title are missing.</source>
        <translation>请填写案件编号和名称。</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>请选择保存的文件。</translation>
    </message>
    <message>
        <source>Choose the coordinate system of the survey.</source>
        <translation>请选择测量采用的坐标系。</translation>
    </message>
</context>
<context>
    <name>PairAlgorithm</name>
    <message>
        <source>Terrain before</source>
        <translation>开采前地形</translation>
    </message>
    <message>
        <source>Terrain after</source>
        <translation>开采后地形</translation>
    </message>
    <message>
        <source>Pit outlines</source>
        <translation>采坑边界</translation>
    </message>
    <message>
        <source>Pit id field (empty: feature id)</source>
        <translation>采坑编号字段（留空则用要素ID）</translation>
    </message>
    <message>
        <source>Pit floor under backfill or water (replaces terrain after)</source>
        <translation>回填物或积水之下的坑底（代替采后地形）</translation>
    </message>
    <message>
        <source>System of the terrains (overrides the files)</source>
        <translation>地形坐标系（代替文件自带的坐标系）</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>没有打开案件</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>New case …</source>
        <translation>新建案件…</translation>
    </message>
    <message>
        <source>Open case …</source>
        <translation>打开案件…</translation>
    </message>
    <message>
        <source>Sample case …</source>
        <translation>示例案件…</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Read and check again</source>
        <translation>重新读取并检查</translation>
    </message>
    <message>
        <source>Load layers</source>
        <translation>加载图层</translation>
    </message>
    <message>
        <source>Show the case in the map</source>
        <translation>在地图中显示案件</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>关闭案件</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>{name}: not known as evidence.</source>
        <translation>{name}：不是可识别的证据文件。</translation>
    </message>
    <message>
        <source>Open a case first; then {name} goes into it.</source>
        <translation>请先打开案件，再导入 {name}。</translation>
    </message>
</context>
<context>
    <name>PitProofAlgorithm</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>方量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>The output is written, but the case took no note of it.</source>
        <translation>成果已写出，但未能记入案件的操作日志。</translation>
    </message>
</context>
<context>
    <name>PitProofDock</name>
    <message>
        <source>PitProof 采证</source>
        <translation>采证 PitProof</translation>
    </message>
</context>
<context>
    <name>PitProofPlugin</name>
    <message>
        <source>PitProof panel</source>
        <translation>采证面板</translation>
    </message>
    <message>
        <source>PitProof</source>
        <translation>采证 PitProof</translation>
    </message>
</context>
<context>
    <name>PitProofProvider</name>
    <message>
        <source>PitProof</source>
        <translation>采证 PitProof</translation>
    </message>
    <message>
        <source>PitProof – valuation of illegal mining</source>
        <translation>采证 PitProof——非法采矿价值核算</translation>
    </message>
</context>
<context>
    <name>PitsPage</name>
    <message>
        <source>Pits</source>
        <translation>采坑</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>没有打开案件。</translation>
    </message>
    <message>
        <source>The case has no pit yet.</source>
        <translation>案件中还没有采坑。</translation>
    </message>
    <message>
        <source>{count} pits, {area} m² by their outlines.</source>
        <translation>采坑 {count} 个，按范围面积共 {area} 平方米。</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>前往案件</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>案件以只读方式打开。</translation>
    </message>
    <message>
        <source>Draw a pit</source>
        <translation>绘制采坑</translation>
    </message>
    <message>
        <source>Draw along the upper edge; area, volume and depth are shown while you draw.</source>
        <translation>沿上边缘绘制，绘制时实时显示面积、方量和深度。</translation>
    </message>
    <message>
        <source>Mend the outlines below: a run would refuse them.</source>
        <translation>请修正下列范围，否则无法核算。</translation>
    </message>
    <message>
        <source>On to the volume</source>
        <translation>下一步：方量</translation>
    </message>
    <message>
        <source>The outlines are in order.</source>
        <translation>采坑范围无误。</translation>
    </message>
    <message>
        <source>Other ways to outlines</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Detect from terrains …</source>
        <translation>由地形识别…</translation>
    </message>
    <message>
        <source>Drafts where the ground was lost, to be corrected by a person.</source>
        <translation>给出地面下降处的草图，须人工核对修改。</translation>
    </message>
    <message>
        <source>For {pits} the change of the ground goes beyond the outline; &apos;Check case&apos; draws a better one.</source>
        <translation>{pits} 的地面变化超出所绘范围，“检查案件”会给出建议范围。</translation>
    </message>
    <message>
        <source>Pit</source>
        <translation>采坑</translation>
    </message>
    <message>
        <source>Mineral</source>
        <translation>矿种</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Area, m²</source>
        <translation>面积（m²）</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>挖方</translation>
    </message>
    <message>
        <source>By the outline, on the plane of the case&apos;s system</source>
        <translation>按范围线，在案件坐标系平面上计算</translation>
    </message>
    <message>
        <source>Of the last run</source>
        <translation>最近一次核算</translation>
    </message>
    <message>
        <source>Double click or Enter: show in the map</source>
        <translation>双击或回车：在地图中定位</translation>
    </message>
    <message>
        <source>Show in map</source>
        <translation>地图定位</translation>
    </message>
    <message>
        <source>Open form</source>
        <translation>打开表单</translation>
    </message>
</context>
<context>
    <name>ProfilePanel</name>
    <message>
        <source>Section lines kept in the case; they are drawn in the report.</source>
        <translation>案件中保留的剖面线，报告中将绘出这些剖面。</translation>
    </message>
    <message>
        <source>Name of the section: 1 becomes 1—1′ on the map and in the report.</source>
        <translation>剖面编号：填写 1，图上和报告中即为 1—1′。</translation>
    </message>
    <message>
        <source>&amp;Keep for the report</source>
        <translation>保留到报告(&amp;K)</translation>
    </message>
    <message>
        <source>How many times heights are drawn larger than distances.</source>
        <translation>高程相对于水平距离的放大倍数。</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>保存图片(&amp;S)…</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>编号(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Heights</source>
        <translation>垂直比例(&amp;H)</translation>
    </message>
    <message>
        <source>Draw a section line on the map; a right click ends it.</source>
        <translation>请在地图上绘制剖面线，单击右键结束。</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Kept sections…</source>
        <translation>已保留的剖面…</translation>
    </message>
    <message>
        <source>Write the line into the case; the report then draws it instead of automatic sections.</source>
        <translation>将剖面线写入案件，报告将绘制该剖面，而不再自动布置剖面。</translation>
    </message>
    <message>
        <source>The case was opened to be read only.</source>
        <translation>案件以只读方式打开。</translation>
    </message>
    <message>
        <source>heights {times} ×</source>
        <translation>垂直放大 {times} 倍</translation>
    </message>
    <message>
        <source>The layer of the section lines is not in the project. Load the case&apos;s layers again.</source>
        <translation>工程中没有剖面线图层。请重新加载案件的图层。</translation>
    </message>
    <message>
        <source>A section {name} is kept already; give this one another name.</source>
        <translation>编号为 {name} 的剖面已经存在，请另取编号。</translation>
    </message>
    <message>
        <source>Section {name} is kept for the report.</source>
        <translation>剖面 {name} 已保留到报告。</translation>
    </message>
    <message>
        <source>The section could not be kept. Close the case file in other programs and try again.</source>
        <translation>剖面未能保留。请在其他程序中关闭案件文件后重试。</translation>
    </message>
    <message>
        <source>The section could not be kept: {reason}</source>
        <translation>剖面未能保留：{reason}</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG 图片 (*.png);;SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Save the section</source>
        <translation>保存剖面图</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>剖面</translation>
    </message>
</context>
<context>
    <name>ProfilePlot</name>
    <message>
        <source>Ground before</source>
        <translation>开采前地面线</translation>
    </message>
    <message>
        <source>Ground after</source>
        <translation>开采后地面线</translation>
    </message>
    <message>
        <source>Licensed elevation</source>
        <translation>采矿权标高界线</translation>
    </message>
    <message>
        <source>Licence boundary</source>
        <translation>采矿权平面边界</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>地层界线</translation>
    </message>
    <message>
        <source>{distance} m: not measured</source>
        <translation>{distance} m 处：无测量数据</translation>
    </message>
    <message>
        <source>{distance} m: before {before} m, after {after} m, lost {lost} m</source>
        <translation>{distance} m 处：开采前 {before} m，开采后 {after} m，下降 {lost} m</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>挖方</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填方</translation>
    </message>
    <message>
        <source>{length} m long; the line crosses no pit.</source>
        <translation>长 {length} m，剖面线未穿过采坑。</translation>
    </message>
    <message>
        <source>{length} m long, through {pits}: cut {cut} m², fill {fill} m²</source>
        <translation>长 {length} m，穿过 {pits}：挖方面积 {cut} m²，填方面积 {fill} m²</translation>
    </message>
    <message>
        <source>Cut inside the licence</source>
        <translation>挖方（采矿权范围内）</translation>
    </message>
    <message>
        <source>Cut below the licensed depth</source>
        <translation>挖方（超深）</translation>
    </message>
    <message>
        <source>Cut above the licensed elevation</source>
        <translation>挖方（许可标高以上）</translation>
    </message>
    <message>
        <source>Cut between licensed elevations</source>
        <translation>挖方（许可标高之间）</translation>
    </message>
    <message>
        <source>Cut outside the licence</source>
        <translation>挖方（采矿权范围外）</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Choose …</source>
        <translation>请选择……</translation>
    </message>
    <message>
        <source>{reading} (as the case)</source>
        <translation>{reading}（与本案一致）</translation>
    </message>
    <message>
        <source>On which datum are the coordinates? Look at the licence or the survey report.</source>
        <translation>坐标采用哪种平面基准？请查看许可证或测量报告。</translation>
    </message>
    <message>
        <source>In which zone are the coordinates?</source>
        <translation>坐标位于哪个投影带？</translation>
    </message>
    <message>
        <source>Which coordinate comes first?</source>
        <translation>哪个坐标在前？</translation>
    </message>
    <message>
        <source>What are the outlines inside other outlines?</source>
        <translation>位于其他范围之内的范围是什么？</translation>
    </message>
    <message>
        <source>Some of it cannot be read. Go on with the rest?</source>
        <translation>部分内容无法读取，是否继续导入其余部分？</translation>
    </message>
</context>
<context>
    <name>ReadTask</name>
    <message>
        <source>Reading {case}</source>
        <translation>读取 {case}</translation>
    </message>
    <message>
        <source>The check stopped with a defect; the log holds it.</source>
        <translation>检查因程序缺陷中断，详情见日志。</translation>
    </message>
</context>
<context>
    <name>ReferenceVolumeAlgorithm</name>
    <message>
        <source>Volume against a reference surface</source>
        <translation>相对基准面的体积</translation>
    </message>
    <message>
        <source>Stockpiles, or pits without a terrain before, against a plane, triangles or a level.</source>
        <translation>以平面、三角网或水平面为基准，计算堆场体积，或没有采前地形的采坑体积。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The reference surface takes the place of the terrain before: what stands above it is &lt;b&gt;fill&lt;/b&gt; (a stockpile), what lies below it is &lt;b&gt;cut&lt;/b&gt; (a pit).&lt;/p&gt;&lt;p&gt;&lt;i&gt;plane&lt;/i&gt;: least squares through the outline&apos;s vertices; &lt;i&gt;tin&lt;/i&gt;: triangles between them; &lt;i&gt;mean&lt;/i&gt;, &lt;i&gt;lowest&lt;/i&gt;, &lt;i&gt;highest&lt;/i&gt;: a level; &lt;i&gt;given&lt;/i&gt;: the stated elevation.&lt;/p&gt;&lt;p&gt;An outline digitised exactly at the crest of a steep pit puts vertices on the face and loses volume: digitise about a metre outside, or state the elevation. Vertices on nodata are refused and named.&lt;/p&gt;</source>
        <translation>&lt;p&gt;以基准面代替采前地形：高于基准面的为&lt;b&gt;填方&lt;/b&gt;（堆体），低于基准面的为&lt;b&gt;挖方&lt;/b&gt;（采坑）。&lt;/p&gt;&lt;p&gt;&lt;i&gt;plane&lt;/i&gt;：边界各顶点的最小二乘平面；&lt;i&gt;tin&lt;/i&gt;：边界各顶点构成的三角网；&lt;i&gt;mean&lt;/i&gt;、&lt;i&gt;lowest&lt;/i&gt;、&lt;i&gt;highest&lt;/i&gt;：过顶点平均、最低、最高高程的水平面；&lt;i&gt;given&lt;/i&gt;：给定标高的水平面。&lt;/p&gt;&lt;p&gt;边界若恰好画在陡坑的坑沿上，部分顶点会落在坡面上，使体积偏小：请外扩约1 m勾绘，或给定标高。顶点落在无数据处时拒绝计算，并列出这些顶点。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Outline id field (empty: feature id)</source>
        <translation>边界编号字段（留空则用要素ID）</translation>
    </message>
    <message>
        <source>Reference surface</source>
        <translation>基准面</translation>
    </message>
    <message>
        <source>Reference elevation (m, only with &apos;given&apos;)</source>
        <translation>基准面标高（m，仅用于given）</translation>
    </message>
    <message>
        <source>Height accuracy of the terrain (1 σ)</source>
        <translation>地形高程中误差（1 σ）</translation>
    </message>
    <message>
        <source>System of the terrain (overrides the file)</source>
        <translation>地形坐标系（代替文件自带的坐标系）</translation>
    </message>
    <message>
        <source>Outlines with volumes</source>
        <translation>边界体积</translation>
    </message>
</context>
<context>
    <name>RegisterSurveyAlgorithm</name>
    <message>
        <source>Register survey</source>
        <translation>登记地形</translation>
    </message>
    <message>
        <source>Enters a terrain file into a case with its role, date, accuracy and SHA-256.</source>
        <translation>将地形文件登记到案件，记录用途、日期、精度和SHA-256校验值。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Opens the terrain, checks that it is projected in metres on the datum of the case, and writes a row into the layer &lt;i&gt;surveys&lt;/i&gt;: role, date, method, stated accuracy, control and check points, and the SHA-256 of the file, so that a later change is noticed. The file stays where it is; inside the folder of the case its path is kept relative.&lt;/p&gt;&lt;p&gt;A case has one terrain before (or restored), one after and at most one pit floor; REPLACE puts this one in the place of the former.&lt;/p&gt;</source>
        <translation>&lt;p&gt;打开地形文件，检查其为以米为单位的投影坐标系且与案件基准一致，并在&lt;i&gt;地形测量&lt;/i&gt;表中写入一行：用途、日期、方法、注明的精度、控制点和检查点，以及文件的SHA-256校验值，以便发现之后的改动。文件位置不变；位于案件文件夹内时保存相对路径。&lt;/p&gt;&lt;p&gt;一个案件只有一个采前（或恢复）地形、一个采后地形和至多一个坑底；设置REPLACE可替换原有的地形。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Terrain file (raster)</source>
        <translation>地形文件（栅格）</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Surveyed on</source>
        <translation>测量日期</translation>
    </message>
    <message>
        <source>Method of survey</source>
        <translation>测量方法</translation>
    </message>
    <message>
        <source>Surveyor or surveying unit</source>
        <translation>测量人员或测绘单位</translation>
    </message>
    <message>
        <source>Random height error, 1 sigma (m)</source>
        <translation>高程随机误差（中误差，m）</translation>
    </message>
    <message>
        <source>Error of an outline point, 1 sigma (m)</source>
        <translation>边界点平面误差（中误差，m）</translation>
    </message>
    <message>
        <source>Systematic height error that may remain, 95 % bound (m)</source>
        <translation>可能残留的高程系统误差，95%界限（米）</translation>
    </message>
    <message>
        <source>Correlated height error, 1 sigma (m)</source>
        <translation>高程相关误差（中误差，m）</translation>
    </message>
    <message>
        <source>Correlation range (m)</source>
        <translation>误差相关距离（米）</translation>
    </message>
    <message>
        <source>RMSE at the check points (m)</source>
        <translation>检查点中误差（m）</translation>
    </message>
    <message>
        <source>Number of control points</source>
        <translation>控制点数</translation>
    </message>
    <message>
        <source>Number of check points</source>
        <translation>检查点数</translation>
    </message>
    <message>
        <source>Horizontal datum (empty: the file&apos;s)</source>
        <translation>平面基准（空：取文件所载）</translation>
    </message>
    <message>
        <source>Vertical datum (empty: the file&apos;s)</source>
        <translation>高程基准（空：取文件所载）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Replace the former terrain of this role</source>
        <translation>替换该用途原有的地形</translation>
    </message>
    <message>
        <source>Path in the case</source>
        <translation>案件中的路径</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256校验值</translation>
    </message>
</context>
<context>
    <name>ReportAlgorithm</name>
    <message>
        <source>Investigation report</source>
        <translation>调查核算报告</translation>
    </message>
    <message>
        <source>The investigation report of a case file or of plain result tables, as PDF, DOCX, XLSX and HTML.</source>
        <translation>由案件文件或结果表生成调查核算报告，输出PDF、DOCX、XLSX和HTML。</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案件文件</translation>
    </message>
    <message>
        <source>Without a case file: pits with volumes</source>
        <translation>无案件文件时：带体积的采坑</translation>
    </message>
    <message>
        <source>Without a case file: segments with quantities and values</source>
        <translation>无案件文件时：核算单元的数量和价值</translation>
    </message>
    <message>
        <source>Without a case file: the three figures</source>
        <translation>无案件文件时：三项价值</translation>
    </message>
    <message>
        <source>Draw the annex maps</source>
        <translation>绘制附图</translation>
    </message>
    <message>
        <source>Folder with annex maps (PDF) to bind in instead</source>
        <translation>改为装订此文件夹中的附图（PDF）</translation>
    </message>
    <message>
        <source>More maps (PDF files)</source>
        <translation>另附图件（PDF文件）</translation>
    </message>
    <message>
        <source>Report folder</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>Use the results stored in the case, if they are current</source>
        <translation>采用案件中保存的结果（仍有效时）</translation>
    </message>
    <message>
        <source>Height of the elevation bands of the volume chart (m; 0: none)</source>
        <translation>方量图的标高分段高度（m；0：不分段）</translation>
    </message>
    <message>
        <source>Folder with rules of your own</source>
        <translation>自有规则文件夹</translation>
    </message>
    <message>
        <source>Without a case file: case number</source>
        <translation>无案件文件时：案件编号</translation>
    </message>
    <message>
        <source>Without a case file: name of the case</source>
        <translation>无案件文件时：案件名称</translation>
    </message>
    <message>
        <source>Without a case file: commissioning unit</source>
        <translation>无案件文件时：委托单位</translation>
    </message>
    <message>
        <source>Without a case file: reporting unit</source>
        <translation>无案件文件时：编制单位</translation>
    </message>
    <message>
        <source>Without a case file: parties</source>
        <translation>无案件文件时：当事人</translation>
    </message>
    <message>
        <source>Without a case file: place of mining</source>
        <translation>无案件文件时：采矿地点</translation>
    </message>
    <message>
        <source>The case has no stored results with values; everything is computed.</source>
        <translation>案件中没有保存带价值的结果，全部重新计算。</translation>
    </message>
    <message>
        <source>The case was edited after its last run; everything is computed.</source>
        <translation>案件在上次运行后有改动，全部重新计算。</translation>
    </message>
    <message>
        <source>The terrain {path} is not the one of the last run; everything is computed.</source>
        <translation>地形文件{path}与上次运行时不一致，全部重新计算。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Writes the investigation report in Chinese or English. From a case file everything is computed anew, so that figures, second methods and trace are complete; the case only gets an entry in its journal. With &apos;Use the results stored in the case&apos; the last run is reported without computing, if terrains and evidence are still those of the run.&lt;/p&gt;&lt;p&gt;Without a case file, choose the pit layer of &apos;Excavated volume&apos; and the tables of &apos;Valuation&apos;.&lt;/p&gt;&lt;p&gt;What the material does not say is marked as to be filled in, and listed. Annex maps are drawn, or taken from a folder or from files. Nothing is left behind when the run fails or is cancelled.&lt;/p&gt;</source>
        <translation>&lt;p&gt;编写中文或英文的调查核算报告。有案件文件的，全部重新计算，使数字、第二方法校核和计算过程完整；案件文件只增加一条操作日志。选用“采用案件中保存的结果”时，如地形和证据与上次运行时一致，直接采用上次结果，不再计算。&lt;/p&gt;&lt;p&gt;没有案件文件的，选择“开挖体积”输出的采坑图层和“价值核算”输出的表。&lt;/p&gt;&lt;p&gt;资料没有说明的内容标注【待填】并列表。附图可以现绘，也可以取自文件夹或文件。运行失败或取消时不留下任何文件。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>没有打开案件。</translation>
    </message>
    <message>
        <source>Report of the last run: {path}</source>
        <translation>最近一次报告：{path}</translation>
    </message>
    <message>
        <source>No report yet.</source>
        <translation>还没有报告。</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>前往案件</translation>
    </message>
    <message>
        <source>To the volume</source>
        <translation>前往方量</translation>
    </message>
    <message>
        <source>Compute first, and look at the figures.</source>
        <translation>请先核算并查看结果。</translation>
    </message>
    <message>
        <source>The case is open for reading only; &apos;Investigation report&apos; in the toolbox writes one.</source>
        <translation>案件以只读方式打开；可用工具箱中的“调查核算报告”编写报告。</translation>
    </message>
    <message>
        <source>On to the seal</source>
        <translation>下一步：封存</translation>
    </message>
    <message>
        <source>The report fits the case. Read it, then seal the case.</source>
        <translation>报告与案件一致。请审阅后封存。</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>编写报告</translation>
    </message>
    <message>
        <source>Everything is computed anew, so that report and case cannot differ.</source>
        <translation>将重新核算全案，确保报告与案件一致。</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>编写内容</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>输出格式</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English, legal terms in Chinese beside</source>
        <translation>英文（法律术语附中文）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Take the map layouts as edited in this project</source>
        <translation>采用本工程中修改过的附图版面</translation>
    </message>
    <message>
        <source>Pages and maps</source>
        <translation>页面和附图</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>重新编写</translation>
    </message>
    <message>
        <source>With other choices</source>
        <translation>更改选项</translation>
    </message>
    <message>
        <source>Map layouts, to be edited in QGIS&apos;s designer</source>
        <translation>附图版面（在 QGIS 布局设计器中修改）</translation>
    </message>
    <message>
        <source>Open layout</source>
        <translation>打开版面</translation>
    </message>
    <message>
        <source>This QGIS cannot draw PDF pages here; open the file to see it.</source>
        <translation>本机 QGIS 不能显示 PDF 页面，请打开文件查看。</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Choose a folder and at least one format.</source>
        <translation>请选择文件夹和至少一种格式。</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>编写报告</translation>
    </message>
    <message>
        <source>The report is written: {pages} pages, {blanks} items still to be filled in.</source>
        <translation>报告已编写：共 {pages} 页，尚有 {blanks} 处待填。</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>绪言</translation>
    </message>
    <message>
        <source>Place and geology</source>
        <translation>矿区概况与地质</translation>
    </message>
    <message>
        <source>The mining and the licences</source>
        <translation>开采与采矿权情况</translation>
    </message>
    <message>
        <source>Survey and its accuracy</source>
        <translation>测量及精度</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>数量核算</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Lists of maps, tables and documents</source>
        <translation>附图、附表、附件目录</translation>
    </message>
</context>
<context>
    <name>ReportWriterAlgorithm</name>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>zh: Chinese; en: English, legal terms in Chinese beside</source>
        <translation>zh：中文；en：英文，法律术语附中文原文</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>输出格式</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Date on the report (empty: today)</source>
        <translation>报告日期（空：今日）</translation>
    </message>
    <message>
        <source>Font file of the PDF (empty: found on this computer)</source>
        <translation>PDF所用字体文件（空：在本机查找）</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>报告（PDF）</translation>
    </message>
    <message>
        <source>Report (DOCX)</source>
        <translation>报告（DOCX）</translation>
    </message>
    <message>
        <source>Tables (XLSX)</source>
        <translation>附表（XLSX）</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>报告（HTML）</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>报告页数</translation>
    </message>
    <message>
        <source>Items still to be filled in</source>
        <translation>待填事项数</translation>
    </message>
</context>
<context>
    <name>RestoreSurfaceAlgorithm</name>
    <message>
        <source>Restore the original terrain</source>
        <translation>恢复原始地形</translation>
    </message>
    <message>
        <source>The terrain before mining where nobody surveyed it, restored from the ground around the pits.</source>
        <translation>无采前测量时，由采坑周围地面恢复采前地形。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The ground under each pit outline (with a buffer) is taken out of the present terrain and restored from what is left around it; every other cell stays bit by bit as it is. Pits whose buffers meet are one hole.&lt;/p&gt;&lt;p&gt;&lt;b&gt;smooth&lt;/b&gt;: a thin-plate spline through the ground in a band around the hole, fitted to the rim. &lt;b&gt;tin&lt;/b&gt;: triangles between the cells of the rim. Ridge and valley lines enter both: with their own heights, or with those of the undisturbed ground at both ends.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Old contours or an old DEM&lt;/b&gt; (such as 1:10000) are compared with the present terrain on undisturbed ground: median shift and spread (NMAD). &lt;i&gt;rim&lt;/i&gt; interpolates the differences at the rim over the hole, &lt;i&gt;shift&lt;/i&gt; adds the median, &lt;i&gt;none&lt;/i&gt; takes the old terrain as it is. A horizontal shift is not looked for.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Accuracy&lt;/b&gt;: each outline is moved and turned to undisturbed ground around, left out, restored and compared, up to 24 times. What comes out is written as the accuracy of the terrain, so that it enters the error margin of volumes. Mark spoil heaps, roads and other disturbed ground, so that it is used neither for restoring nor for tests. Where there is too little undisturbed ground you must state the height error yourself.&lt;/p&gt;</source>
        <translation>&lt;p&gt;将各采坑范围（外扩缓冲距离）内的地面从现状地形中去除，由周围地面恢复；其余格网逐位保持不变。缓冲后相接的采坑合并为一个坑。&lt;/p&gt;&lt;p&gt;&lt;b&gt;smooth&lt;/b&gt;：以坑周带状范围内的地面为控制的薄板样条曲面，并与坑缘衔接。&lt;b&gt;tin&lt;/b&gt;：坑缘格网之间构建三角网。两种方法均可加入山脊线、山谷线：采用线自身的高程，或由两端未扰动地面取得高程。&lt;/p&gt;&lt;p&gt;&lt;b&gt;旧等高线或旧数字高程模型&lt;/b&gt;（如1:10000）先在未扰动地面上与现状地形比较，给出系统差（中位数）和离散度（NMAD）。&lt;i&gt;rim&lt;/i&gt;将坑缘处的差值内插到坑内，&lt;i&gt;shift&lt;/i&gt;整体加中位数，&lt;i&gt;none&lt;/i&gt;直接采用旧地形。不检核平面位移。&lt;/p&gt;&lt;p&gt;&lt;b&gt;精度&lt;/b&gt;：将各坑范围平移、旋转到周围未扰动地面，留空、恢复并比较，最多24次；结果作为地形的精度写出，并计入方量误差范围。请标出弃渣堆、道路等扰动地面，使其既不参与恢复也不用于试验。未扰动地面不足时，须自行给定高程中误差。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Present terrain</source>
        <translation>现状地形</translation>
    </message>
    <message>
        <source>Survey points (instead of the terrain)</source>
        <translation>测点（代替地形）</translation>
    </message>
    <message>
        <source>Pit outlines</source>
        <translation>采坑边界</translation>
    </message>
    <message>
        <source>Pit id field (empty: feature id)</source>
        <translation>采坑编号字段（留空则用要素ID）</translation>
    </message>
    <message>
        <source>Buffer around the outlines, m</source>
        <translation>范围外扩缓冲距离（米）</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Ridge and valley lines</source>
        <translation>山脊线和山谷线</translation>
    </message>
    <message>
        <source>Other disturbed ground (heaps, roads)</source>
        <translation>其他扰动地面（弃渣堆、道路）</translation>
    </message>
    <message>
        <source>Old terrain</source>
        <translation>旧地形</translation>
    </message>
    <message>
        <source>Old contours (instead of the old terrain)</source>
        <translation>旧等高线（代替旧地形）</translation>
    </message>
    <message>
        <source>Elevation field of the contours (empty: height of the line)</source>
        <translation>等高线高程字段（留空：取线的高程）</translation>
    </message>
    <message>
        <source>Old terrain: how it is fitted</source>
        <translation>旧地形的套合方式</translation>
    </message>
    <message>
        <source>Points: height field (empty: height of the point)</source>
        <translation>测点：高程字段（留空：取点的高程）</translation>
    </message>
    <message>
        <source>Points: field of the kinds (empty: the field &apos;kind&apos;, or all ground)</source>
        <translation>测点：点类型字段（留空：取字段“kind”，没有则全部按地面点）</translation>
    </message>
    <message>
        <source>Points: breaklines</source>
        <translation>测点：特征线</translation>
    </message>
    <message>
        <source>Points: cell of the DEM, m</source>
        <translation>测点：格网大小（米）</translation>
    </message>
    <message>
        <source>Width of the band that the ground is taken from, m (0: by size)</source>
        <translation>取用地面的带宽（米，0为按坑的大小）</translation>
    </message>
    <message>
        <source>How far around tests are looked for, m (0: by size)</source>
        <translation>寻找试验位置的距离（米，0为按坑的大小）</translation>
    </message>
    <message>
        <source>Leave-out tests at most</source>
        <translation>留空试验最多次数</translation>
    </message>
    <message>
        <source>Height error stated by you, m (1 sigma; empty: leave-out tests)</source>
        <translation>自行给定的高程中误差（米，留空：按留空试验）</translation>
    </message>
    <message>
        <source>Date that the restored terrain stands for (before the mining)</source>
        <translation>恢复地形所代表的日期（采矿之前）</translation>
    </message>
    <message>
        <source>Restored terrain</source>
        <translation>恢复的地形</translation>
    </message>
    <message>
        <source>Holes with accuracy</source>
        <translation>坑及其精度</translation>
    </message>
    <message>
        <source>Leave-out tests</source>
        <translation>留空试验</translation>
    </message>
    <message>
        <source>Holes</source>
        <translation>坑数</translation>
    </message>
    <message>
        <source>Largest bias of a hole (m)</source>
        <translation>各坑最大偏差（米）</translation>
    </message>
    <message>
        <source>Largest RMSE of a hole (m)</source>
        <translation>各坑最大中误差（米）</translation>
    </message>
    <message>
        <source>Largest error of a hole&apos;s mean height, 95 % (m)</source>
        <translation>坑内平均高程最大误差，95 %（米）</translation>
    </message>
    <message>
        <source>Error of the volume of all holes, 95 % (m³)</source>
        <translation>全部坑的方量误差，95 %（立方米）</translation>
    </message>
    <message>
        <source>Restored minus present (m³)</source>
        <translation>恢复减现状（立方米）</translation>
    </message>
    <message>
        <source>Stated: random error (m)</source>
        <translation>精度：随机误差（米）</translation>
    </message>
    <message>
        <source>Stated: systematic error (m)</source>
        <translation>精度：系统误差（米）</translation>
    </message>
    <message>
        <source>Stated: correlated error (m)</source>
        <translation>精度：相关误差（米）</translation>
    </message>
    <message>
        <source>Stated: range of the correlation (m)</source>
        <translation>精度：误差相关距离（米）</translation>
    </message>
    <message>
        <source>thin-plate spline</source>
        <translation>薄板样条</translation>
    </message>
    <message>
        <source>triangulation</source>
        <translation>三角网</translation>
    </message>
    <message>
        <source>Restored from the ground around by {how}; {tests} leave-out tests</source>
        <translation>由周围地面以{how}恢复，留空试验{tests}次</translation>
    </message>
</context>
<context>
    <name>RunCaseAlgorithm</name>
    <message>
        <source>Compute case and write report</source>
        <translation>案件核算与报告编制</translation>
    </message>
    <message>
        <source>Volumes, tonnes, value, classification, annex maps and the bound report of a case file.</source>
        <translation>由案件文件计算体积、吨位和价值，作出认定，编制附图并装订成报告。</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案件文件</translation>
    </message>
    <message>
        <source>Case files (*.gpkg)</source>
        <translation>案件文件 (*.gpkg)</translation>
    </message>
    <message>
        <source>Minimum measured share of each pit (%)</source>
        <translation>各采坑的最小覆盖率（%）</translation>
    </message>
    <message>
        <source>Net fill against cut, for this reason (empty: do not net)</source>
        <translation>填方抵减挖方的理由（留空则不抵减）</translation>
    </message>
    <message>
        <source>Folder with rules of your own</source>
        <translation>自有规则文件夹</translation>
    </message>
    <message>
        <source>Who runs it (for the journal)</source>
        <translation>操作人（记入操作日志）</translation>
    </message>
    <message>
        <source>Report folder</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>Difference raster (after minus before)</source>
        <translation>高差栅格（采后减采前）</translation>
    </message>
    <message>
        <source>Cut (m³)</source>
        <translation>挖方（m³）</translation>
    </message>
    <message>
        <source>Fill (m³)</source>
        <translation>填方（m³）</translation>
    </message>
    <message>
        <source>Error margin of the cut (m³)</source>
        <translation>挖方误差范围（m³）</translation>
    </message>
    <message>
        <source>Coverage (%)</source>
        <translation>覆盖率（%）</translation>
    </message>
    <message>
        <source>Va: value of the extracted products (yuan)</source>
        <translation>Va：非法采矿采出矿产品价值（元）</translation>
    </message>
    <message>
        <source>Vb: value of the resource destroyed by illegal mining (yuan)</source>
        <translation>Vb：非法采矿造成矿产资源破坏价值（元）</translation>
    </message>
    <message>
        <source>Vc: value of the resource destroyed by destructive mining (yuan)</source>
        <translation>Vc：破坏性采矿造成矿产资源破坏价值（元）</translation>
    </message>
    <message>
        <source>{pit} ({period}): {cut}{margin} m³, coverage {coverage} %</source>
        <translation>{pit}（{period}）：{cut}{margin} m³，覆盖率{coverage} %</translation>
    </message>
    <message>
        <source>Report: {path} ({pages} pages)</source>
        <translation>报告：{path}（共{pages}页）</translation>
    </message>
    <message>
        <source>Check with triangles, sections and squares</source>
        <translation>用三角网法、断面法和方格网法校核</translation>
    </message>
    <message>
        <source>&lt;p&gt;Reads the terrains, pits, licences, densities and prices of a case file, computes the excavated volume with its error margin and licence split, the tonnes, the three value figures with their trace and the classification, draws the annex maps, and binds everything into one PDF; DOCX, XLSX and HTML come beside it. Results and a journal entry are written back into the case file in one transaction, after everything else has worked.&lt;/p&gt;</source>
        <translation>&lt;p&gt;读取案件文件中的地形、采坑、许可证、体积质量和价格，计算开挖体积及其误差限和许可范围划分、吨位、三项价值及计算过程、数额分级，绘制附图，装订成一份PDF，并同时输出DOCX、XLSX和HTML。其他各步全部成功后，结果和日志在一次事务中写回案件文件。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Height of the elevation bands of the volume chart (m; 0: none)</source>
        <translation>方量图的标高分段高度（m；0：不分段）</translation>
    </message>
    <message>
        <source>Annex maps (none chosen: a report without maps)</source>
        <translation>附图（不选则报告不附图）</translation>
    </message>
</context>
<context>
    <name>SealCaseAlgorithm</name>
    <message>
        <source>Seal case</source>
        <translation>封存案件</translation>
    </message>
    <message>
        <source>Case, terrains, attachments, rules, results, report and journal in one package with hashes.</source>
        <translation>将案件、地形、附件、规则、结果、报告和日志打成一个带校验值的证据包。</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案件文件</translation>
    </message>
    <message>
        <source>Case files (*.gpkg)</source>
        <translation>案件文件 (*.gpkg)</translation>
    </message>
    <message>
        <source>Report folder to pack along</source>
        <translation>一并装入的报告文件夹</translation>
    </message>
    <message>
        <source>Package as</source>
        <translation>打包形式</translation>
    </message>
    <message>
        <source>Zip file</source>
        <translation>zip 文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Keep terrain files above this size by their hash only (MB)</source>
        <translation>大于此值的地形文件只登记校验值（MB）</translation>
    </message>
    <message>
        <source>Seal although evidence was edited after the last run</source>
        <translation>核算后证据已被编辑仍予封存</translation>
    </message>
    <message>
        <source>Sealing date (empty: today)</source>
        <translation>封存日期（留空为今天）</translation>
    </message>
    <message>
        <source>Who seals (empty: as in the settings)</source>
        <translation>封存人（留空则取设置中的姓名）</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Sealed packages (*.zip)</source>
        <translation>证据包 (*.zip)</translation>
    </message>
    <message>
        <source>Seal (SHA-256)</source>
        <translation>封存校验值（SHA-256）</translation>
    </message>
    <message>
        <source>Files in the package</source>
        <translation>包内文件数</translation>
    </message>
    <message>
        <source>Size of the content (bytes)</source>
        <translation>内容大小（字节）</translation>
    </message>
    <message>
        <source>Sealed: {path}</source>
        <translation>已封存：{path}</translation>
    </message>
    <message>
        <source>Seal: {seal}</source>
        <translation>封存校验值：{seal}</translation>
    </message>
    <message>
        <source>By its hash only: {name}</source>
        <translation>仅登记校验值：{name}</translation>
    </message>
    <message>
        <source>&lt;p&gt;Writes a BagIt package (RFC 8493), as a zip or a folder: the case file, every file that it names, the rules, the figures, the journal, the versions, the report folder, and a list in HTML with the SHA-256 of each. The same case and date give the same bytes.&lt;/p&gt;&lt;p&gt;The case must be computed, its journal must fit its tables, and its evidence must not have been edited since. Large terrain files can be kept by their hash only; they are then needed again to verify the figures.&lt;/p&gt;&lt;p&gt;The seal is the hash that stands for the whole package: print it in the report&apos;s cover letter or note it in the file, so that a package written anew can be told from this one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;按 BagIt（RFC 8493）写出证据包（zip 或文件夹）：案件文件、案件所引用的全部文件、规则、数额、日志、软件版本、报告文件夹，以及载有各文件 SHA-256 的清单（清单.html）。同一案件同一日期生成的内容逐字节相同。&lt;/p&gt;&lt;p&gt;案件须已核算，日志与数据表须一致，且核算后证据未被编辑。大型地形文件可只登记校验值；核验数额时须另行提供。&lt;/p&gt;&lt;p&gt;封存校验值代表整个证据包：请写入报告送函或记入案卷，以便识别事后重做的证据包。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>SealPage</name>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>No case is open; a package can be verified without one.</source>
        <translation>没有打开案件；可直接核验证据包。</translation>
    </message>
    <message>
        <source>The journal has {count} entries.</source>
        <translation>日志共 {count} 条。</translation>
    </message>
    <message>
        <source>Verify a package …</source>
        <translation>核验证据包…</translation>
    </message>
    <message>
        <source>To the volume</source>
        <translation>前往方量</translation>
    </message>
    <message>
        <source>A case that is not computed cannot be sealed.</source>
        <translation>尚未核算的案件不能封存。</translation>
    </message>
    <message>
        <source>Journal and tables do not fit together; the findings below say where.</source>
        <translation>日志与数据表不吻合，具体见下。</translation>
    </message>
    <message>
        <source>Evidence was edited after the last run. Compute again, then seal.</source>
        <translation>核算后证据有编辑。请重新核算后封存。</translation>
    </message>
    <message>
        <source>Verify …</source>
        <translation>核验…</translation>
    </message>
    <message>
        <source>The case is sealed as it is.</source>
        <translation>案件已按现状封存。</translation>
    </message>
    <message>
        <source>Seal …</source>
        <translation>封存…</translation>
    </message>
    <message>
        <source>Everything fits. The package holds evidence, figures, report, rules and journal.</source>
        <translation>全部吻合。证据包包含证据、数值、报告、规则和日志。</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>不吻合之处</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>They fit together</source>
        <translation>相互吻合</translation>
    </message>
    <message>
        <source>Edited since</source>
        <translation>此后有编辑</translation>
    </message>
    <message>
        <source>They do not fit</source>
        <translation>不吻合</translation>
    </message>
    <message>
        <source>Journal and tables</source>
        <translation>日志与数据表</translation>
    </message>
    <message>
        <source>Every entry holds the hash of the one before and of all tables; a change shows.</source>
        <translation>每条日志含有前一条和全部数据表的校验值，任何改动都会显现。</translation>
    </message>
    <message>
        <source>Last hash {hash} …</source>
        <translation>最后校验值 {hash}…</translation>
    </message>
    <message>
        <source>Sealed package</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Not sealed yet.</source>
        <translation>尚未封存。</translation>
    </message>
    <message>
        <source>Print this number or note it elsewhere: it tells this package from one written anew.</source>
        <translation>请打印或另行记录此号：据此可识别重新制作的包。</translation>
    </message>
    <message>
        <source>Seal again …</source>
        <translation>重新封存…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>校验值</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Sealed packages (*.zip)</source>
        <translation>证据包 (*.zip)</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制封存码</translation>
    </message>
    <message>
        <source>Sealed: {path}. Note the number of the seal, which stands below.</source>
        <translation>已封存：{path}。请记录下方的封存码。</translation>
    </message>
</context>
<context>
    <name>SectionVolumeAlgorithm</name>
    <message>
        <source>Volume by sections</source>
        <translation>断面法体积</translation>
    </message>
    <message>
        <source>Cut and fill by parallel sections; the formula of every interval follows its shapes and is named.</source>
        <translation>按平行断面计算挖方和填方；各段公式按断面形状选用，并予注明。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Parallel sections at a bearing (degrees from grid north, the direction of the lines) and a spacing, or square to a straight baseline at whole multiples of the spacing.&lt;/p&gt;&lt;p&gt;Between two sections: trapezoid when their areas differ by at most 40 %, truncated cone when by more, wedge or cone where one pinches out. A third section is measured midway: where it does not agree with the one that the formula implies (2 %), the shapes differ and the prismoidal formula takes all three. The table of intervals names the formula.&lt;/p&gt;&lt;p&gt;The outline&apos;s tips count as sections, so that end pieces are complete. With permits and strata, each interval&apos;s cut is shared out in proportion to their areas; let the lines cross the licence&apos;s boundary rather than run along it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;平行断面按方位角（断面线方向，自坐标北起算，单位为度）和间距布设；或垂直于一条直的基线，布设在间距的整数倍处。&lt;/p&gt;&lt;p&gt;相邻两断面之间：面积相差不超过40 %的用梯形（棱台）公式，超过的用截锥公式，一端尖灭的用楔形或锥形公式。另在中间实测第三个断面：与公式所隐含的中间断面不符（超过2 %）时，说明形状不同，改用采用全部三个断面的似棱柱公式。分段表注明所用公式。&lt;/p&gt;&lt;p&gt;边界两端的端点按断面计，端部段因此完整。指定采矿许可证和地层时，各段挖方按其断面面积比例分配；断面线应横穿许可范围边界，不要沿边界布设。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Spacing of the sections</source>
        <translation>断面间距</translation>
    </message>
    <message>
        <source>Bearing of the section lines (° from grid north)</source>
        <translation>断面线方位角（自坐标北起算，单位°）</translation>
    </message>
    <message>
        <source>Baseline to cross (instead of the bearing)</source>
        <translation>与断面垂直的基线（代替方位角）</translation>
    </message>
    <message>
        <source>Mining permits</source>
        <translation>采矿许可证</translation>
    </message>
    <message>
        <source>Permit: lower elevation limit field</source>
        <translation>许可证：开采标高下限字段</translation>
    </message>
    <message>
        <source>Permit: upper elevation limit field</source>
        <translation>许可证：开采标高上限字段</translation>
    </message>
    <message>
        <source>Pits with volumes</source>
        <translation>采坑体积</translation>
    </message>
    <message>
        <source>Section lines</source>
        <translation>断面线</translation>
    </message>
    <message>
        <source>Profiles (points)</source>
        <translation>断面点</translation>
    </message>
    <message>
        <source>Table of intervals</source>
        <translation>分段表</translation>
    </message>
    <message>
        <source>Intervals by licence and stratum</source>
        <translation>分段表（按许可证和地层）</translation>
    </message>
    <message>
        <source>Parts (licence, stratum)</source>
        <translation>分项体积（许可证、地层）</translation>
    </message>
    <message>
        <source>Permit: licence number field</source>
        <translation>许可证：许可证号字段</translation>
    </message>
    <message>
        <source>Permit: deduct field (true: the block is taken out of the licence)</source>
        <translation>许可证：扣除字段（为真表示该区块从许可范围中扣除）</translation>
    </message>
    <message>
        <source>Strata (surfaces: 95.5, depth 2, plane x y z; x y z; x y z, or raster path)</source>
        <translation>地层（界面写法：95.5、depth 2、plane x y z; x y z; x y z 或 raster 路径）</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>PitProof</source>
        <translation>采证 PitProof</translation>
    </message>
    <message>
        <source>Stands in the journal, the record of edits and the package.</source>
        <translation>记入日志、编辑记录和证据包。</translation>
    </message>
    <message>
        <source>Entered into new cases.</source>
        <translation>自动填入新建案件。</translation>
    </message>
    <message>
        <source>× 10⁴ m³</source>
        <translation>万立方米</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>× 10⁴ yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>Only of what the panel shows; case and report keep every digit their rules ask for.</source>
        <translation>只影响面板显示；案件和报告按各自规则保留位数。</translation>
    </message>
    <message>
        <source>As the interface</source>
        <translation>与界面相同</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Fonts (*.ttf *.ttc *.otf)</source>
        <translation>字体 (*.ttf *.ttc *.otf)</translation>
    </message>
    <message>
        <source>Empty: a Chinese font is found on this computer.</source>
        <translation>留空则自动查找本机中文字体。</translation>
    </message>
    <message>
        <source>Rule files of your own, which go before the plugin&apos;s.</source>
        <translation>自定义规则文件，优先于插件自带规则。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Reporting unit</source>
        <translation>编制单位</translation>
    </message>
    <message>
        <source>Commissioning unit</source>
        <translation>委托单位</translation>
    </message>
    <message>
        <source>Volumes in the panel</source>
        <translation>面板方量单位</translation>
    </message>
    <message>
        <source>Decimals of volumes</source>
        <translation>方量小数位数</translation>
    </message>
    <message>
        <source>Money in the panel</source>
        <translation>面板金额单位</translation>
    </message>
    <message>
        <source>Language of reports</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Font of the PDF</source>
        <translation>PDF 字体</translation>
    </message>
    <message>
        <source>Folder with rules</source>
        <translation>规则文件夹</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>选择文件，或将文件拖到此处</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Paste coordinates or a table here</source>
        <translation>在此粘贴坐标或表格</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴文本</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps of the case</source>
        <translation>案件步骤</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>需要查看</translation>
    </message>
    <message>
        <source>has errors</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>SurfaceAlgorithm</name>
    <message>
        <source>Surveyor</source>
        <translation>测量人员</translation>
    </message>
</context>
<context>
    <name>SurveyPairAlgorithm</name>
    <message>
        <source>Terrain before</source>
        <translation>开采前地形</translation>
    </message>
    <message>
        <source>Terrain after</source>
        <translation>开采后地形</translation>
    </message>
    <message>
        <source>Disturbed ground: pit outlines</source>
        <translation>受扰动地面：采坑边界</translation>
    </message>
    <message>
        <source>Disturbed ground: mining permits</source>
        <translation>受扰动地面：采矿许可证范围</translation>
    </message>
    <message>
        <source>Distance kept from disturbed ground</source>
        <translation>与受扰动地面保持的距离</translation>
    </message>
    <message>
        <source>Ground known to be stable (empty: wherever nothing tells otherwise)</source>
        <translation>确知稳定的地面（空：未注明受扰动的全部地面）</translation>
    </message>
    <message>
        <source>System of the terrains (overrides the files)</source>
        <translation>地形坐标系（代替文件自带的坐标系）</translation>
    </message>
</context>
<context>
    <name>ThresholdBar</name>
    <message>
        <source>almost certainly above</source>
        <translation>几乎确定达到</translation>
    </message>
    <message>
        <source>very likely above</source>
        <translation>很可能达到</translation>
    </message>
    <message>
        <source>rather above</source>
        <translation>较可能达到</translation>
    </message>
    <message>
        <source>rather below</source>
        <translation>较可能未达到</translation>
    </message>
    <message>
        <source>very likely below</source>
        <translation>很可能未达到</translation>
    </message>
    <message>
        <source>almost certainly below</source>
        <translation>几乎确定未达到</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount}元</translation>
    </message>
    <message>
        <source>{title}, {amount}: {words} (it is above with {probability})</source>
        <translation>{title}（{amount}）：{words}（高于该标准的{probability}）</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Preview of {name}</source>
        <translation>{name} 预览</translation>
    </message>
</context>
<context>
    <name>TinVolumeAlgorithm</name>
    <message>
        <source>Volume by triangles (TIN)</source>
        <translation>三角网法体积（TIN）</translation>
    </message>
    <message>
        <source>Exact volume between two triangulated surfaces, from surveyed points and breaklines or rasters.</source>
        <translation>由实测高程点和特征线或栅格构成两期三角网，精确计算其间的体积。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each surface is either surveyed points, with breaklines (crests and toes of benches) that become edges of triangles, or a raster, whose cell centres are the points.&lt;/p&gt;&lt;p&gt;Over each triangle V = A (h1 + h2 + h3) / 3; where signs mix it is split at the zero line. Surfaces with different triangles are overlaid exactly, and the outline clips exactly. Ground of the outline that has no triangles counts as unmeasured and is drawn.&lt;/p&gt;&lt;p&gt;Points enclose their own outline; long thin triangles over ground that was not surveyed are left out with a longest edge.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每一期地面可由实测高程点构成，特征线（台阶坡顶线、坡脚线）作为三角形的边；也可取栅格，以其单元中心为点。&lt;/p&gt;&lt;p&gt;每个三角形V = A (h1 + h2 + h3) / 3；挖填混合时沿零线分割。三角形不一致的两个面精确叠加，并按边界精确裁剪。边界内没有三角形的地面按未测计，并在图上绘出。&lt;/p&gt;&lt;p&gt;高程点以自身的外包范围为界；可设定最长边长，剔除未测地面上的狭长三角形。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Points before (instead of the terrain)</source>
        <translation>采前高程点（代替采前地形）</translation>
    </message>
    <message>
        <source>Breaklines before</source>
        <translation>采前特征线</translation>
    </message>
    <message>
        <source>Points after (instead of the terrain)</source>
        <translation>采后高程点（代替采后地形）</translation>
    </message>
    <message>
        <source>Breaklines after</source>
        <translation>采后特征线</translation>
    </message>
    <message>
        <source>Height field (empty: height of the point)</source>
        <translation>高程字段（留空则用点自带的高程）</translation>
    </message>
    <message>
        <source>Longest edge of a triangle between points</source>
        <translation>高程点三角形的最长边长</translation>
    </message>
    <message>
        <source>Pits with volumes</source>
        <translation>采坑体积</translation>
    </message>
    <message>
        <source>Triangles between the points</source>
        <translation>高程点三角网</translation>
    </message>
</context>
<context>
    <name>TonnageAlgorithm</name>
    <message>
        <source>Tonnes of volumes</source>
        <translation>体积换算吨位</translation>
    </message>
    <message>
        <source>Volumes times measured density, with the error margin of both and every step shown.</source>
        <translation>体积乘以实测体积质量，给出两者的误差限和全部步骤。</translation>
    </message>
    <message>
        <source>Volumes (layer or table)</source>
        <translation>体积（图层或表）</translation>
    </message>
    <message>
        <source>Volume field (m³)</source>
        <translation>体积字段（m³）</translation>
    </message>
    <message>
        <source>Pit id field</source>
        <translation>采坑编号字段</translation>
    </message>
    <message>
        <source>Mineral field</source>
        <translation>矿种字段</translation>
    </message>
    <message>
        <source>Mineral, if there is no field</source>
        <translation>矿种（没有字段时）</translation>
    </message>
    <message>
        <source>The volumes are loose (stockpiles)</source>
        <translation>体积为松方（堆体）</translation>
    </message>
    <message>
        <source>Ore ratio (%)</source>
        <translation>含矿率（%）</translation>
    </message>
    <message>
        <source>Recovery or share (%)</source>
        <translation>回收率或成品率（%）</translation>
    </message>
    <message>
        <source>Grade samples (table)</source>
        <translation>品位样品（表）</translation>
    </message>
    <message>
        <source>Tonnes</source>
        <translation>吨位</translation>
    </message>
    <message>
        <source>Volume (m³)</source>
        <translation>体积（m³）</translation>
    </message>
    <message>
        <source>Tonnes (t)</source>
        <translation>吨位（t）</translation>
    </message>
    <message>
        <source>Error margin of the tonnes (t)</source>
        <translation>吨位误差限（t）</translation>
    </message>
    <message>
        <source>Component (g)</source>
        <translation>组分量（g）</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>给定</translation>
    </message>
    <message>
        <source>&lt;p&gt;Takes the pit layer of &lt;i&gt;Excavated volume&lt;/i&gt;, or any table with a volume field, and multiplies by the mean density of the samples. Samples with a moisture count as wet and are brought to dry density; in-place volumes take in-place densities and loose ones loose densities, never the other.&lt;/p&gt;&lt;p&gt;An ore ratio, a product share, and grade samples are optional steps on the way; with grade samples the result is the mass of the component. The error margin joins that of the volume (field margin_m3) and twice the standard error of the density.&lt;/p&gt;&lt;p&gt;Blocks of underground goafs are an area (m²) times a mean thickness (m): a projected area with a true thickness is divided by the cosine of the dip. Pillars are taken off, and what was ruined is stated by itself. Columns as in &lt;i&gt;Determination of value&lt;/i&gt;; the table goaf_blocks of a case fits.&lt;/p&gt;&lt;p&gt;The table of samples needs the columns density (体积质量) and, where there are several minerals, mineral (矿种); sample_no, moisture, loose and lab_report_no are read if they are there.&lt;/p&gt;</source>
        <translation>&lt;p&gt;取&lt;i&gt;开挖体积&lt;/i&gt;的采坑图层，或者任何带体积字段的表，乘以样品的平均体积质量。填写了湿度的样品视为湿样并换算为干密度；实方用体积质量，松方用松散密度，不得混用。&lt;/p&gt;&lt;p&gt;含矿率、成品率和品位样品为可选步骤；有品位样品时结果为组分的质量。误差限由体积的误差限（字段margin_m3）和体积质量标准误差的两倍合成。&lt;/p&gt;&lt;p&gt;井下采空区块段的体积为面积（平方米）乘以平均厚度（米）：水平投影面积配真厚度的，除以倾角余弦。扣除矿柱，未采出但已难以采出的量单独列出。列名同&lt;i&gt;价值核算&lt;/i&gt;；案件中的goaf_blocks表可直接使用。&lt;/p&gt;&lt;p&gt;样品表须有density（体积质量）列，多个矿种的还须有mineral（矿种）列；有sample_no、moisture、loose和lab_report_no列的一并读取。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Blocks of underground goafs (table)</source>
        <translation>井下采空区块段（表）</translation>
    </message>
    <message>
        <source>Ruined in goaf blocks (t)</source>
        <translation>采空区块段中未采出但已难以采出的量（吨）</translation>
    </message>
</context>
<context>
    <name>TraceTree</name>
    <message>
        <source>Values</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>数额标准</translation>
    </message>
    <message>
        <source>{title} (other law, to compare)</source>
        <translation>{title}（其他版本法律，供对照）</translation>
    </message>
    <message>
        <source>How sure the answers are</source>
        <translation>结论的把握程度</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律判断</translation>
    </message>
    <message>
        <source>The rule was read in its source.</source>
        <translation>规则依据原文。</translation>
    </message>
    <message>
        <source>General professional knowledge; its source was not read.</source>
        <translation>行业通识，未核对原文。</translation>
    </message>
    <message>
        <source>A default of this program, which can be changed.</source>
        <translation>本程序的默认值，可以修改。</translation>
    </message>
    <message>
        <source>An open question; somebody has to decide it.</source>
        <translation>待定问题，需由人决定。</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>算式</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Search: pit, rule, number, evidence …</source>
        <translation>搜索：采坑、规则、数值、证据……</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Status of the rule</source>
        <translation>规则状态</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Open every step</source>
        <translation>展开全部步骤</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>全部收起</translation>
    </message>
    <message>
        <source>Close every step</source>
        <translation>收起全部步骤</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The chosen step with all below it, as text (Ctrl+C)</source>
        <translation>将所选步骤及其下级复制为文本（Ctrl+C）</translation>
    </message>
</context>
<context>
    <name>ValuationAlgorithm</name>
    <message>
        <source>Determination of value</source>
        <translation>价值核算</translation>
    </message>
    <message>
        <source>The three value figures with parts, thresholds and every step, from a case or plain tables.</source>
        <translation>由案件文件或普通表格核算三项价值及构成、数额判断和全部步骤。</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>案件文件</translation>
    </message>
    <message>
        <source>Case files (*.gpkg)</source>
        <translation>案件文件 (*.gpkg)</translation>
    </message>
    <message>
        <source>Quantities: slips, truck counts, ledgers (table)</source>
        <translation>数量：磅单、车次、台账（表）</translation>
    </message>
    <message>
        <source>Pits with volumes (layer of Excavated volume)</source>
        <translation>带方量的采坑（“开挖体积”图层）</translation>
    </message>
    <message>
        <source>Prices (table)</source>
        <translation>价格（表）</translation>
    </message>
    <message>
        <source>Price, if there is no table</source>
        <translation>单价（没有价格表时）</translation>
    </message>
    <message>
        <source>Unit of the price</source>
        <translation>单价的单位</translation>
    </message>
    <message>
        <source>Sales (table)</source>
        <translation>销售（表）</translation>
    </message>
    <message>
        <source>Mineral of rows and pits that name none</source>
        <translation>未填矿种的行和采坑的矿种</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>行为类型</translation>
    </message>
    <message>
        <source>Province (empty: not known)</source>
        <translation>省份（不明则留空）</translation>
    </message>
    <message>
        <source>Act started</source>
        <translation>行为起始日期</translation>
    </message>
    <message>
        <source>Act ended</source>
        <translation>行为终止日期</translation>
    </message>
    <message>
        <source>Basis of the special area (empty: general area)</source>
        <translation>特殊区域依据（空：一般区域）</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>核算单元</translation>
    </message>
    <message>
        <source>Figures and their parts</source>
        <translation>三项价值及构成</translation>
    </message>
    <message>
        <source>Steps of the computation</source>
        <translation>计算步骤</translation>
    </message>
    <message>
        <source>Documents and survey compared</source>
        <translation>书证与实测比对</translation>
    </message>
    <message>
        <source>What must be said</source>
        <translation>须说明的事项</translation>
    </message>
    <message>
        <source>Va: value of the extracted products (yuan)</source>
        <translation>Va：非法采矿采出矿产品价值（元）</translation>
    </message>
    <message>
        <source>Vb: value of the resource destroyed by illegal mining (yuan)</source>
        <translation>Vb：非法采矿造成矿产资源破坏价值（元）</translation>
    </message>
    <message>
        <source>Vc: value of the resource destroyed by destructive mining (yuan)</source>
        <translation>Vc：破坏性采矿造成矿产资源破坏价值（元）</translation>
    </message>
    <message>
        <source>Probability of being above the first threshold</source>
        <translation>高于第一档数额标准的概率</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告数</translation>
    </message>
    <message>
        <source>First threshold: below, depends or above</source>
        <translation>第一档数额：below未达到、depends视省定标准、above达到</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>全部合计</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>逐行</translation>
    </message>
    <message>
        <source>Add slips</source>
        <translation>磅单汇总方式</translation>
    </message>
    <message>
        <source>Weighted by quantity</source>
        <translation>按数量加权</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算术平均</translation>
    </message>
    <message>
        <source>Average of sales</source>
        <translation>销售平均价格的算法</translation>
    </message>
    <message>
        <source>Do not follow the sale proceeds, for this reason</source>
        <translation>不采用销赃数额的理由</translation>
    </message>
    <message>
        <source>Follow the survey before documents, for this reason</source>
        <translation>以实测优先于书证的理由</translation>
    </message>
    <message>
        <source>Multiply loose volumes by in-place density (as some judgments did)</source>
        <translation>松方乘以原地体积质量（个别判决的做法）</translation>
    </message>
    <message>
        <source>Freight and processing inside the proceeds (yuan; a note only)</source>
        <translation>销赃数额中的运输、加工费用（元，仅作说明）</translation>
    </message>
    <message>
        <source>Grade samples (table)</source>
        <translation>品位样品（表）</translation>
    </message>
    <message>
        <source>Parameters of minerals (table)</source>
        <translation>矿种核算参数（表）</translation>
    </message>
    <message>
        <source>Legal questions answered (table)</source>
        <translation>法律问题答复（表）</translation>
    </message>
    <message>
        <source>Other acts of the party (table)</source>
        <translation>当事人其他违法行为（表）</translation>
    </message>
    <message>
        <source>Decisions on the valuation (table; instead of those of the case)</source>
        <translation>核算选项（表；代替案件中的选项）</translation>
    </message>
    <message>
        <source>Documents the answers below rest on</source>
        <translation>以下答复所依据的文书</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>给定</translation>
    </message>
    <message>
        <source>&lt;p&gt;Values a case file whose volumes were computed, or plain tables without any geometry: a table of quantities (weighbridge slips, truck counts, ledgers), and prices as a table or one figure.&lt;/p&gt;&lt;p&gt;Columns are found by their headings, English or Chinese: mineral 矿种, quantity 数量 or 净重 (or trucks 车数 and per_truck 每车), unit 单位, date 日期 or from 起 and to 止, document_no 单号, site 采坑, kind 类型, price 单价, amount 金额, currency 币种. Slips are added by month unless you choose otherwise.&lt;/p&gt;&lt;p&gt;Blocks of underground goafs (the block method) need block_id 块段编号, area 面积 in m², thickness 平均厚度 in m and, where a projected area meets a true thickness, dip 倾角 in degrees; area_kind 面积类别 (projected 水平投影面积 or inclined 斜面积), thickness_kind 厚度类别 (true 真厚度 or vertical 铅垂厚度), thickness_count 测点数, thickness_error 厚度标准误差, pillar_pct 矿柱占比, pillars_ruined 矿柱已难以采出, block_kind 块段类别, position 许可位置 and density are read if they are there. Standard errors of thickness and area go into the confidence of the thresholds.&lt;/p&gt;&lt;p&gt;Sales larger than the quantity mined, and prices whose periods overlap, are warnings and no errors: the law takes the proceeds first, whatever was measured, and of several prices the lower one still gives a figure. A rule folder of your own can turn both into errors (rules R18-E and R14-E, value refuse).&lt;/p&gt;&lt;p&gt;Documents come before surveyed volumes; both are compared where there are both, and nothing is counted twice. Sale proceeds come before quantity times price. Va, Vb and Vc stand side by side and are never added. Everything that is missing or cannot be is told at once.&lt;/p&gt;&lt;p&gt;Amounts in the tables are texts, so that every digit stays.&lt;/p&gt;</source>
        <translation>&lt;p&gt;对已算出体积的案件核算价值，或者不用任何图形、只用普通表格核算：数量表（磅单、车次、台账），价格用表或一个数值给出。&lt;/p&gt;&lt;p&gt;按列标题识别，中英文均可：mineral 矿种，quantity 数量或净重（或 trucks 车数和 per_truck 每车），unit 单位，date 日期或 from 起和 to 止，document_no 单号，site 采坑，kind 类型，price 单价，amount 金额，currency 币种。凭证默认按月合计。&lt;/p&gt;&lt;p&gt;井下采空区块段（块段法）须有 block_id 块段编号、area 面积（平方米）、thickness 平均厚度（米），水平投影面积配真厚度的还须有 dip 倾角（度）；有下列列的一并读取：area_kind 面积类别（projected 水平投影面积，inclined 斜面积）、thickness_kind 厚度类别（true 真厚度，vertical 铅垂厚度）、thickness_count 测点数、thickness_error 厚度标准误差、pillar_pct 矿柱占比、pillars_ruined 矿柱已难以采出、block_kind 块段类别、position 许可位置、density 体积质量。厚度和面积的标准误差计入数额判断的把握。&lt;/p&gt;&lt;p&gt;销售数量多于采出数量、价格期间重叠的，只警告，不作为错误：法律上销赃数额先于数量和价格，多个价格取较低者仍可得出数额。使用单位可在自己的规则文件夹中改为错误（规则R18-E和R14-E，取值refuse）。&lt;/p&gt;&lt;p&gt;书证先于实测体积；两者都有的并列比对，不重复计算。销赃数额先于数量乘以价格。Va、Vb、Vc并列，不相加。缺少和错误的内容一次全部列出。&lt;/p&gt;&lt;p&gt;表中的金额为文本，每一位数字都保留。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Blocks of underground goafs (table)</source>
        <translation>井下采空区块段（表）</translation>
    </message>
</context>
<context>
    <name>ValueAlgorithm</name>
    <message>
        <source>Density samples (table)</source>
        <translation>体积质量样品（表）</translation>
    </message>
    <message>
        <source>Density, if there is no table (t/m³)</source>
        <translation>体积质量（没有样品表时，t/m³）</translation>
    </message>
    <message>
        <source>Use a typical density where none was measured (it is named as such)</source>
        <translation>没有实测时采用经验体积质量（会注明）</translation>
    </message>
    <message>
        <source>Folder with rules of your own</source>
        <translation>自有规则文件夹</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML文件 (*.html)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>ValuePage</name>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>没有打开案件。</translation>
    </message>
    <message>
        <source>Nothing is valued yet.</source>
        <translation>尚未核算价值。</translation>
    </message>
    <message>
        <source>Three figures, which are never added up.</source>
        <translation>三项数额并列，不得相加。</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>前往案件</translation>
    </message>
    <message>
        <source>The evidence was changed: compute again, then these figures are its.</source>
        <translation>证据已修改：重新核算后，数额才与证据对应。</translation>
    </message>
    <message>
        <source>Prices and densities are entered below; then the volume is computed and valued.</source>
        <translation>先在下方录入价格和体积质量，再核算方量和价值。</translation>
    </message>
    <message>
        <source>To the volume</source>
        <translation>前往方量</translation>
    </message>
    <message>
        <source>On to the report</source>
        <translation>下一步：报告</translation>
    </message>
    <message>
        <source>Volume and value are computed.</source>
        <translation>方量和价值已核算。</translation>
    </message>
    <message>
        <source>Evidence: sales, prices, samples, documents</source>
        <translation>证据：销售、价格、样品、书证</translation>
    </message>
    <message>
        <source>What if: another price or density, nothing is saved</source>
        <translation>假设试算：改变价格或体积质量（不保存）</translation>
    </message>
    <message>
        <source>To be known about the value</source>
        <translation>价值说明</translation>
    </message>
    <message>
        <source>To be looked at in the evidence of money</source>
        <translation>价值证据需要查看</translation>
    </message>
    <message>
        <source>Counts for this kind of act.</source>
        <translation>对应本案行为。</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>数额标准</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>depends on the province</source>
        <translation>视省定标准</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>How the figures came about, step by step</source>
        <translation>计算过程</translation>
    </message>
</context>
<context>
    <name>VerifyCaseAlgorithm</name>
    <message>
        <source>Verify package</source>
        <translation>核验证据包</translation>
    </message>
    <message>
        <source>Checks the hashes and the journal of a sealed package and computes its figures again.</source>
        <translation>核对证据包的校验值和日志，并重新计算其全部数额。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Works on any machine. The package is taken apart into a scratch folder with limits on number and size of files; links and paths that lead out of it are refused, nothing in it is run or fetched.&lt;/p&gt;&lt;p&gt;Then every file is compared with the lists, the journal with itself and with the tables of the case, and all figures are computed again from the packed terrains, outlines, evidence and rules with the present version: each is equal, within tolerance (one millionth, one fen), or different.&lt;/p&gt;&lt;p&gt;Give the seal that you were told to make sure that it is this package and not one written anew.&lt;/p&gt;</source>
        <translation>&lt;p&gt;可在任何计算机上运行。证据包解压到临时文件夹，文件数量和大小均有限制；拒绝链接和指向包外的路径，不运行、不下载包内任何内容。&lt;/p&gt;&lt;p&gt;随后逐一核对文件与清单、日志的衔接及其与案件数据表的一致性，并用当前版本依据包内地形、范围、证据和规则重新计算全部数额：每项结论为一致、容差内（百万分之一或一分）或不一致。&lt;/p&gt;&lt;p&gt;填入所告知的封存校验值，可确认是同一证据包而非事后重做。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Package (zip)</source>
        <translation>证据包（zip）</translation>
    </message>
    <message>
        <source>Package (folder)</source>
        <translation>证据包（文件夹）</translation>
    </message>
    <message>
        <source>Seal as you were told it</source>
        <translation>所告知的封存校验值</translation>
    </message>
    <message>
        <source>Folder with terrain files that the package holds by hash only</source>
        <translation>仅登记校验值的地形文件所在文件夹</translation>
    </message>
    <message>
        <source>Figures compared</source>
        <translation>数额比对</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>核验项目</translation>
    </message>
    <message>
        <source>Page with the outcome</source>
        <translation>核验结果网页</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Failed checks</source>
        <translation>未通过的项目数</translation>
    </message>
    <message>
        <source>Figures equal</source>
        <translation>一致的数额</translation>
    </message>
    <message>
        <source>Figures within tolerance</source>
        <translation>容差内的数额</translation>
    </message>
    <message>
        <source>Figures different</source>
        <translation>不一致的数额</translation>
    </message>
</context>
<context>
    <name>VolumeAlgorithm</name>
    <message>
        <source>Minimum measured share of each pit (%)</source>
        <translation>各采坑的最小覆盖率（%）</translation>
    </message>
    <message>
        <source>Unmeasured ground</source>
        <translation>未测地面</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML文件 (*.html)</translation>
    </message>
    <message>
        <source>Cut (m³)</source>
        <translation>挖方（m³）</translation>
    </message>
    <message>
        <source>Fill (m³)</source>
        <translation>填方（m³）</translation>
    </message>
    <message>
        <source>Net, cut minus fill (m³)</source>
        <translation>净方量（挖方减填方，m³）</translation>
    </message>
    <message>
        <source>Coverage (%)</source>
        <translation>覆盖率（%）</translation>
    </message>
</context>
<context>
    <name>VolumePage</name>
    <message>
        <source>Volume</source>
        <translation>方量</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>没有打开案件。</translation>
    </message>
    <message>
        <source>Nothing is computed yet.</source>
        <translation>尚未核算。</translation>
    </message>
    <message>
        <source>Computed on {moment} by {who}.</source>
        <translation>{moment} 由{who}核算。</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>前往案件</translation>
    </message>
    <message>
        <source>The case is open for reading only: results cannot be written into it.</source>
        <translation>案件以只读方式打开，结果无法写入。</translation>
    </message>
    <message>
        <source>Look at the errors</source>
        <translation>查看错误</translation>
    </message>
    <message>
        <source>The check found {count} errors that stop a run.</source>
        <translation>检查发现 {count} 项错误，无法核算。</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>开始核算</translation>
    </message>
    <message>
        <source>Terrains and pits are there.</source>
        <translation>地形和采坑已齐备。</translation>
    </message>
    <message>
        <source>The evidence was changed after the last run: the figures below are no longer its.</source>
        <translation>核算后证据有修改：下列结果已不对应现有证据。</translation>
    </message>
    <message>
        <source>On to the value</source>
        <translation>下一步：价值</translation>
    </message>
    <message>
        <source>The figures are those of the present evidence.</source>
        <translation>结果与现有证据一致。</translation>
    </message>
    <message>
        <source>Options of the run</source>
        <translation>核算选项</translation>
    </message>
    <message>
        <source>A pit of which less was measured stops the run; gaps are never taken as zero.</source>
        <translation>低于此覆盖率的采坑使核算停止；空白区绝不当作零。</translation>
    </message>
    <message>
        <source>Triangles, sections and squares as second methods</source>
        <translation>以三角网、断面、方格网作为第二方法</translation>
    </message>
    <message>
        <source>empty: fill is not taken off the cut</source>
        <translation>留空：填方不抵扣挖方</translation>
    </message>
    <message>
        <source>Fill is subtracted from the cut only for a reason, which the report prints.</source>
        <translation>填写理由后填方才抵扣挖方，理由在报告中照录。</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>重新核算</translation>
    </message>
    <message>
        <source>Least measured share of a pit</source>
        <translation>采坑最低有效覆盖率</translation>
    </message>
    <message>
        <source>Reason to net fill against cut</source>
        <translation>填方抵扣挖方的理由</translation>
    </message>
    <message>
        <source>To be known about the figures</source>
        <translation>结果说明</translation>
    </message>
    <message>
        <source>Other options, or another look</source>
        <translation>更改选项</translation>
    </message>
    <message>
        <source>Computing the case</source>
        <translation>核算案件</translation>
    </message>
    <message>
        <source>Volumes and value are computed and stand in the case.</source>
        <translation>方量和价值已核算并写入案件。</translation>
    </message>
    <message>
        <source>Cut: ground lost</source>
        <translation>挖方（地面降低）</translation>
    </message>
    <message>
        <source>The volume between the terrain before and after, inside the outlines, where ground was lost.</source>
        <translation>采坑范围内，开采前后地形之间地面降低的体积。</translation>
    </message>
    <message>
        <source>Fill kept apart: {fill}</source>
        <translation>填方另计：{fill}</translation>
    </message>
    <message>
        <source>Measured share</source>
        <translation>有效覆盖率</translation>
    </message>
    <message>
        <source>Gaps could hold at most {volume} more.</source>
        <translation>空白区最多还可能有 {volume}。</translation>
    </message>
    <message>
        <source>Second methods</source>
        <translation>第二方法</translation>
    </message>
    <message>
        <source>Not compared in this run.</source>
        <translation>本次核算未比对。</translation>
    </message>
    <message>
        <source>They agree</source>
        <translation>结果一致</translation>
    </message>
    <message>
        <source>They differ slightly</source>
        <translation>略有差异</translation>
    </message>
    <message>
        <source>They differ: explain it</source>
        <translation>差异较大，须说明</translation>
    </message>
    <message>
        <source>Triangles, sections and squares measure every pit anew; 3 % passes, over 5 % must be explained.</source>
        <translation>三角网、断面、方格网分别重新计算每个采坑；相差 3% 以内通过，超过 5% 须说明。</translation>
    </message>
    <message>
        <source>Largest difference {share:.2f} %</source>
        <translation>最大相差 {share:.2f}%</translation>
    </message>
    <message>
        <source>Greatest depth</source>
        <translation>最大深度</translation>
    </message>
    <message>
        <source>in {pit}</source>
        <translation>位于 {pit}</translation>
    </message>
    <message>
        <source>Pit</source>
        <translation>采坑</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>挖方</translation>
    </message>
    <message>
        <source>± (95 %)</source>
        <translation>±（95%）</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填方</translation>
    </message>
    <message>
        <source>Depth, m</source>
        <translation>深度（m）</translation>
    </message>
    <message>
        <source>Coverage, %</source>
        <translation>覆盖率（%）</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Double click or Enter: show in the map</source>
        <translation>双击或回车：在地图中定位</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>note</source>
        <translation>略有差异</translation>
    </message>
    <message>
        <source>explain</source>
        <translation>须说明</translation>
    </message>
    <message>
        <source>Where the cut lies</source>
        <translation>挖方所在位置</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>What if</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>depends on the province</source>
        <translation>视省定标准</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>{title}: still {now}</source>
        <translation>{title}：仍为{now}</translation>
    </message>
    <message>
        <source>{title}: {before} → {now}</source>
        <translation>{title}：{before} → {now}</translation>
    </message>
    <message>
        <source>Not saved: a calculation only. The case and its report stay as they are.</source>
        <translation>仅为试算，不保存；案件和报告不变。</translation>
    </message>
    <message>
        <source>Compute the case first; then its figures can be varied here.</source>
        <translation>请先核算案件，再在此试算。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Back to the case&apos;s own figures</source>
        <translation>恢复为案件本身的数值</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>In the case</source>
        <translation>案件结果</translation>
    </message>
    <message>
        <source>Change of the value</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Price of {mineral}, yuan/{unit}</source>
        <translation>{mineral}单价（元/{unit}）</translation>
    </message>
    <message>
        <source>All prices and proceeds of this mineral change in the same ratio.</source>
        <translation>该矿种的全部价格和销售金额按同一比例变化。</translation>
    </message>
    <message>
        <source>Density of {mineral}, t/m³</source>
        <translation>{mineral}体积质量（t/m³）</translation>
    </message>
    <message>
        <source>All density samples of this mineral in place change in the same ratio.</source>
        <translation>该矿种的全部原地体积质量样按同一比例变化。</translation>
    </message>
    <message>
        <source>The whole cut of all pits; every part of it changes in the same ratio.</source>
        <translation>全部采坑的挖方合计，各部分按同一比例变化。</translation>
    </message>
    <message>
        <source>Cut of all pits, m³</source>
        <translation>全部采坑挖方（m³）</translation>
    </message>
    <message>
        <source>− margin</source>
        <translation>减误差</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>+ margin</source>
        <translation>加误差</translation>
    </message>
    <message>
        <source>Error margin at 95 %: ± {margin} m³</source>
        <translation>误差（95%）：±{margin} m³</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping; nothing will have been written …</source>
        <translation>正在停止，不会写入任何内容…</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>The work failed.</source>
        <translation>操作失败。</translation>
    </message>
    <message>
        <source>The work stopped with a defect: {kind}. Nothing was written; the log holds the details.</source>
        <translation>操作因程序缺陷中断：{kind}。没有写入任何内容，详情见日志。</translation>
    </message>
    <message>
        <source>The work is done, but showing it stopped with a defect: {kind}. Open the case again.</source>
        <translation>处理已完成，但显示结果时程序出错：{kind}。请重新打开案件。</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source> and {count} more</source>
        <translation>等（另有{count}个）</translation>
    </message>
    <message>
        <source> on {day}</source>
        <translation>在{day}</translation>
    </message>
    <message>
        <source>&apos;values&apos; of {name}</source>
        <translation>{name}的“values”</translation>
    </message>
    <message>
        <source>&apos;{crs}&apos; is neither an authority code nor WKT.</source>
        <translation>“{crs}”既不是坐标系代码，也不是WKT。</translation>
    </message>
    <message>
        <source>; {count} price(s) of it are of another period, form or unit</source>
        <translation>（另有{count}个价格的期间、产品形态或单位不符）</translation>
    </message>
    <message>
        <source>A constant and a depth need a value, a plane a point with dip and dip direction, a raster a path.</source>
        <translation>常数面和埋深须有数值，平面须有一点及倾角、倾向，栅格须有路径。</translation>
    </message>
    <message>
        <source>A feature has no geometry.</source>
        <translation>有要素没有图形。</translation>
    </message>
    <message>
        <source>A reference surface from the outlines stands in for the terrain before, but {count} terrains were given.</source>
        <translation>已由边界生成基准面代替采前地形，却给出了{count}期地形。</translation>
    </message>
    <message>
        <source>A row of the strata ({row}) lacks its name or has fewer than 5 cells.</source>
        <translation>地层表有一行（{row}）缺少名称，或不足5格。</translation>
    </message>
    <message>
        <source>A stratum&apos;s plane needs three points or more, and has {count}.</source>
        <translation>地层平面至少需要三个点，现有{count}个。</translation>
    </message>
    <message>
        <source>A volume needs a terrain before and one after; {count} was given.</source>
        <translation>计算体积须有采前、采后两期地形，现只有{count}期。</translation>
    </message>
    <message>
        <source>Add a point off the line.</source>
        <translation>请增加一个不在该直线上的点。</translation>
    </message>
    <message>
        <source>Add points.</source>
        <translation>请增加点。</translation>
    </message>
    <message>
        <source>Add the missing terrain, or restore it first.</source>
        <translation>请补充缺少的地形，或先恢复原始地形。</translation>
    </message>
    <message>
        <source>Binding annex maps into the PDF report</source>
        <translation>将附图装订入PDF报告</translation>
    </message>
    <message>
        <source>Bring both to one vertical datum first; the shift between them would be counted as excavation.</source>
        <translation>请先统一高程基准，否则两个基准之间的差值会被计为开挖。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Change its name.</source>
        <translation>请改名。</translation>
    </message>
    <message>
        <source>Check that it is a GeoTIFF or another raster that QGIS can show.</source>
        <translation>请检查是否为GeoTIFF或QGIS能显示的其他栅格。</translation>
    </message>
    <message>
        <source>Check that the file exists and is a raster.</source>
        <translation>请检查文件是否存在、是否为栅格。</translation>
    </message>
    <message>
        <source>Check that the folder exists, that you may write to it, that the disk is not full and that the file is not open in another program.</source>
        <translation>请检查文件夹是否存在、是否有写入权限、磁盘是否已满，以及文件是否被其他程序打开。</translation>
    </message>
    <message>
        <source>Check the coordinate systems, zone prefixes and axis order of both.</source>
        <translation>请核对两者的坐标系、带号前缀和坐标轴顺序。</translation>
    </message>
    <message>
        <source>Check the outlines&apos; position.</source>
        <translation>请核对边界的位置。</translation>
    </message>
    <message>
        <source>Check the path and that the file is a raster.</source>
        <translation>请检查路径，并确认文件是栅格。</translation>
    </message>
    <message>
        <source>Check the path, or create the case first.</source>
        <translation>请检查路径，或先新建案件。</translation>
    </message>
    <message>
        <source>Check their geometry.</source>
        <translation>请检查其图形。</translation>
    </message>
    <message>
        <source>Choose a .ttf or .ttc file with TrueType outlines, such as SimSun or WenQuanYi Zen Hei.</source>
        <translation>请选择TrueType轮廓的.ttf或.ttc文件，例如宋体（SimSun）或文泉驿正黑。</translation>
    </message>
    <message>
        <source>Choose a band between 1 and {count}.</source>
        <translation>请在1至{count}之间选择波段。</translation>
    </message>
    <message>
        <source>Choose a case file, or create one with &apos;Create case&apos;.</source>
        <translation>请选择案件文件，或用“新建案件”新建。</translation>
    </message>
    <message>
        <source>Choose a case file, or create one.</source>
        <translation>请选择案件文件，或新建一个。</translation>
    </message>
    <message>
        <source>Choose a folder that exists and can be written, with space left.</source>
        <translation>请选择存在、可写入且空间充足的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write into.</source>
        <translation>请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>Choose a polygon layer.</source>
        <translation>请选择面图层。</translation>
    </message>
    <message>
        <source>Choose another folder, or allow overwriting.</source>
        <translation>请另选文件夹，或允许覆盖。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请另选文件夹。</translation>
    </message>
    <message>
        <source>Choose another font file in the settings.</source>
        <translation>请在设置中另选字体文件。</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be overwritten.</source>
        <translation>请另取文件名，或允许覆盖。</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>请另选输出位置。</translation>
    </message>
    <message>
        <source>Choose at least one of: {known}.</source>
        <translation>请至少选择一种：{known}。</translation>
    </message>
    <message>
        <source>Choose one of its fields.</source>
        <translation>请选择该图层已有的字段。</translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation>请从下列值中选择：{choices}。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请二者择一。</translation>
    </message>
    <message>
        <source>Choose the case&apos;s Gauss-Krueger system, for instance EPSG:4547.</source>
        <translation>请选择案件所用的高斯-克吕格投影坐标系，例如EPSG:4547。</translation>
    </message>
    <message>
        <source>Choose the projected system of the survey in metres, for example a CGCS2000 3-degree Gauss-Krüger zone.</source>
        <translation>请选择测量所用的、以米为单位的投影坐标系，例如CGCS2000三度带高斯-克吕格投影。</translation>
    </message>
    <message>
        <source>Close it in every other program and run again, or choose another folder.</source>
        <translation>请在其他程序中关闭该文件后重新运行，或另选文件夹。</translation>
    </message>
    <message>
        <source>Close it in every program, check that you may write to its folder, and try again.</source>
        <translation>请在所有程序中关闭该文件，确认对其文件夹有写入权限后重试。</translation>
    </message>
    <message>
        <source>Close the file if a viewer has it open, and check the free space and your rights there.</source>
        <translation>如文件已在阅读器中打开，请先关闭；并检查该处的剩余空间和写入权限。</translation>
    </message>
    <message>
        <source>Close the file in other programs and create the case again.</source>
        <translation>请在其他程序中关闭该文件，再重新新建案件。</translation>
    </message>
    <message>
        <source>Close the line into a polygon first.</source>
        <translation>请先将线闭合成面。</translation>
    </message>
    <message>
        <source>Comparing coordinate systems</source>
        <translation>比较坐标系</translation>
    </message>
    <message>
        <source>Complete the evidence.</source>
        <translation>请补充证据资料。</translation>
    </message>
    <message>
        <source>Compute the volumes again.</source>
        <translation>请重新计算体积。</translation>
    </message>
    <message>
        <source>Convert the heights to metres first.</source>
        <translation>请先将高程换算为米。</translation>
    </message>
    <message>
        <source>Coordinate systems</source>
        <translation>坐标系处理</translation>
    </message>
    <message>
        <source>Copy it to a folder of your own, or lift its write protection.</source>
        <translation>请将其复制到自己的文件夹，或解除写保护。</translation>
    </message>
    <message>
        <source>Correct the dates of the case.</source>
        <translation>请更正案件的日期。</translation>
    </message>
    <message>
        <source>Correct the dates of the licence.</source>
        <translation>请更正许可证的日期。</translation>
    </message>
    <message>
        <source>Correct the entry.</source>
        <translation>请更正该项。</translation>
    </message>
    <message>
        <source>Correct the path in the case, or compute the raster again.</source>
        <translation>请更正案件中的路径，或重新计算该栅格。</translation>
    </message>
    <message>
        <source>Correct the roles in the layer &apos;surveys&apos;.</source>
        <translation>请更正“surveys”表中各测量成果的用途。</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>请更正该值。</translation>
    </message>
    <message>
        <source>Correct their tops and bottoms so that every depth belongs to one stratum at most.</source>
        <translation>请更正各地层的顶面和底面，使每一深度至多属于一个地层。</translation>
    </message>
    <message>
        <source>Correct z_min and z_max; licences print &apos;from the upper to the lower elevation&apos;.</source>
        <translation>请更正z_min和z_max；许可证上的写法为“由上限至下限标高”。</translation>
    </message>
    <message>
        <source>Create it first.</source>
        <translation>请先建立该文件夹。</translation>
    </message>
    <message>
        <source>Debian and Ubuntu: apt install fonts-wqy-zenhei (or fonts-droid-fallback); Windows: install SimSun or Microsoft YaHei (optional feature &apos;Chinese (Simplified) Supplemental Fonts&apos;); macOS: install Songti; or name a .ttf or .ttc file with TrueType outlines in the settings. Noto CJK .ttc and .otf files cannot be embedded.</source>
        <translation>Debian和Ubuntu：apt install fonts-wqy-zenhei（或fonts-droid-fallback）；Windows：安装宋体（SimSun）或微软雅黑（可选功能“中文（简体）补充字体”）；macOS：安装宋体（Songti）；也可在设置中指定TrueType轮廓的.ttf或.ttc文件。Noto CJK的.ttc和.otf文件不能嵌入。</translation>
    </message>
    <message>
        <source>Debian and Ubuntu: apt install {debian}; Windows: OSGeo4W Setup, package python3-{lower}; macOS and others: install &apos;{name}&apos; into the Python that QGIS uses.</source>
        <translation>Debian和Ubuntu：apt install {debian}；Windows：在OSGeo4W Setup中安装python3-{lower}；macOS等：将“{name}”安装到QGIS所用的Python中。</translation>
    </message>
    <message>
        <source>Digitise at least one pit, or choose another layer.</source>
        <translation>请至少勾绘一个采坑，或另选图层。</translation>
    </message>
    <message>
        <source>Digitise it again or delete the feature.</source>
        <translation>请重新勾绘，或删除该要素。</translation>
    </message>
    <message>
        <source>Digitise its outline or delete the feature.</source>
        <translation>请勾绘其边界，或删除该要素。</translation>
    </message>
    <message>
        <source>Digitise or import the pits first.</source>
        <translation>请先勾绘或导入采坑。</translation>
    </message>
    <message>
        <source>Digitise or import the pits.</source>
        <translation>请勾绘或导入采坑。</translation>
    </message>
    <message>
        <source>Draw it, or delete the feature.</source>
        <translation>请绘出图形，或删除该要素。</translation>
    </message>
    <message>
        <source>Drawing annex maps</source>
        <translation>编制附图</translation>
    </message>
    <message>
        <source>Enter 0.85 for 85 %.</source>
        <translation>85 %应填写0.85。</translation>
    </message>
    <message>
        <source>Enter it as a decimal text, for example 20.40.</source>
        <translation>请以十进制文本填写，例如20.40。</translation>
    </message>
    <message>
        <source>Enter its date.</source>
        <translation>请填写其日期。</translation>
    </message>
    <message>
        <source>Exchange or correct them.</source>
        <translation>请将两者对调或更正。</translation>
    </message>
    <message>
        <source>Export the annex maps again, or leave this map out of the report.</source>
        <translation>请重新导出附图，或不将此图编入报告。</translation>
    </message>
    <message>
        <source>Export the map again as an ordinary PDF without a password.</source>
        <translation>请将该图重新导出为不带密码的普通PDF。</translation>
    </message>
    <message>
        <source>Feature {fid} of layer &apos;{layer}&apos; has no geometry.</source>
        <translation>图层“{layer}”的要素{fid}没有图形。</translation>
    </message>
    <message>
        <source>Feature {fid} of layer &apos;{layer}&apos; has no pit id in field &apos;{field}&apos;.</source>
        <translation>图层“{layer}”的要素{fid}在字段“{field}”中没有采坑编号。</translation>
    </message>
    <message>
        <source>Field &apos;{field}&apos; of feature {fid} in layer &apos;{layer}&apos; holds &apos;{text}&apos;, which is not {wanted}.</source>
        <translation>图层“{layer}”要素{fid}的字段“{field}”为“{text}”，不是{wanted}。</translation>
    </message>
    <message>
        <source>Fill in one row and delete the others.</source>
        <translation>请只填写一行，删除其余各行。</translation>
    </message>
    <message>
        <source>Fill it in, or delete the feature.</source>
        <translation>请填写，或删除该要素。</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>Fill the terrain&apos;s gaps from a survey, or lower the minimum coverage and give the reason in the report.</source>
        <translation>请补测地形空缺处，或降低最小覆盖率并在报告中说明理由。</translation>
    </message>
    <message>
        <source>GDAL does not know the system &apos;{crs}&apos;.</source>
        <translation>GDAL不能识别坐标系“{crs}”。</translation>
    </message>
    <message>
        <source>Give a Decimal.</source>
        <translation>请使用十进制数（Decimal）。</translation>
    </message>
    <message>
        <source>Give a height above 0, or none.</source>
        <translation>请给出大于0的台阶高度，或留空。</translation>
    </message>
    <message>
        <source>Give a share between 0 and 100 %.</source>
        <translation>请给出0至100 %之间的比例。</translation>
    </message>
    <message>
        <source>Give each its own.</source>
        <translation>请各用不同的值。</translation>
    </message>
    <message>
        <source>Give every pit its own id, or merge the outlines into one multipart feature.</source>
        <translation>请为每个采坑单独编号，或将这些边界合并为一个多部件要素。</translation>
    </message>
    <message>
        <source>Give every pit its own id.</source>
        <translation>请为每个采坑单独编号。</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>请另取文件名。</translation>
    </message>
    <message>
        <source>Give name, kind, mineral, top and bottom in every row.</source>
        <translation>每行须填写名称、类别、矿种、顶面和底面。</translation>
    </message>
    <message>
        <source>Give one terrain with a reference surface, or two without.</source>
        <translation>采用基准面时给出一期地形，不采用时给出两期。</translation>
    </message>
    <message>
        <source>Give the terrains in the order of their dates.</source>
        <translation>请按日期先后给出各期地形。</translation>
    </message>
    <message>
        <source>Hand in the right kind of geometry.</source>
        <translation>请提供正确类型的图形。</translation>
    </message>
    <message>
        <source>In &apos;{folder}&apos; there is already {names}.</source>
        <translation>文件夹“{folder}”中已有{names}。</translation>
    </message>
    <message>
        <source>Install one and start QGIS again; Debian and Ubuntu: apt install fonts-wqy-zenhei; Windows: the optional feature &apos;Simplified Chinese Supplemental Fonts&apos; (SimHei); macOS has PingFang SC.</source>
        <translation>请安装中文字体后重新启动QGIS。Debian和Ubuntu：apt install fonts-wqy-zenhei；Windows：可选功能“中文（简体）补充字体”（黑体SimHei）；macOS自带苹方（PingFang SC）。</translation>
    </message>
    <message>
        <source>It is not stated which mineral, or waste, the stratum &apos;{stratum}&apos; of pit &apos;{pit}&apos; is.</source>
        <translation>采坑“{pit}”的地层“{stratum}”未注明属于何种矿种或废石。</translation>
    </message>
    <message>
        <source>It must lie between {low} and {high}; check the number and its unit.</source>
        <translation>应在{low}至{high}之间，请核对数值及其单位。</translation>
    </message>
    <message>
        <source>Its vertices lie on a line or coincide; digitise it again.</source>
        <translation>其顶点共线或重合，请重新勾绘。</translation>
    </message>
    <message>
        <source>Layer &apos;{layer}&apos; has no coordinate reference system.</source>
        <translation>图层“{layer}”没有坐标系。</translation>
    </message>
    <message>
        <source>Layer &apos;{layer}&apos; has no field &apos;{field}&apos;; it has {fields}.</source>
        <translation>图层“{layer}”没有字段“{field}”，现有字段：{fields}。</translation>
    </message>
    <message>
        <source>Layer &apos;{name}&apos;</source>
        <translation>图层“{name}”</translation>
    </message>
    <message>
        <source>Load the plugin&apos;s own rule folder before your own.</source>
        <translation>请先载入插件自带的规则文件夹，再载入自备的。</translation>
    </message>
    <message>
        <source>Merge them into one raster.</source>
        <translation>请将其合并为一个栅格。</translation>
    </message>
    <message>
        <source>Mineral &apos;{mineral}&apos; ({where}) has no price for product form &apos;{form}&apos; in its period{others}.</source>
        <translation>矿种“{mineral}”（{where}）在其期间内没有产品形态“{form}”的价格{others}。</translation>
    </message>
    <message>
        <source>Mineral &apos;{mineral}&apos; has no in-place density sample.</source>
        <translation>矿种“{mineral}”没有原位体积质量样品。</translation>
    </message>
    <message>
        <source>Mineral &apos;{mineral}&apos; has no loose density sample for quantities in loose m3.</source>
        <translation>矿种“{mineral}”有以松方计的数量，但没有松散密度样品。</translation>
    </message>
    <message>
        <source>Mineral &apos;{mineral}&apos; of {where} is the mineral of no pit and no documented quantity.</source>
        <translation>{where}的矿种“{mineral}”与任何采坑和书证数量的矿种都不符。</translation>
    </message>
    <message>
        <source>Move them to measured ground, or state the reference elevation.</source>
        <translation>请将其移到有实测高程的地面上，或给定基准面标高。</translation>
    </message>
    <message>
        <source>Name a folder with rule files.</source>
        <translation>请指定存有规则文件的文件夹。</translation>
    </message>
    <message>
        <source>No Chinese font is installed, so the maps would show empty boxes instead of text.</source>
        <translation>没有安装中文字体，图上的文字会显示为空框。</translation>
    </message>
    <message>
        <source>No Chinese font that can be embedded into a PDF was found on this computer.</source>
        <translation>本机没有找到可嵌入PDF的中文字体。</translation>
    </message>
    <message>
        <source>No map is chosen.</source>
        <translation>没有选择图件。</translation>
    </message>
    <message>
        <source>No rule about &apos;{topic}&apos; is in force{when}.</source>
        <translation>没有{when}有效的关于“{topic}”的规则。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message>
        <source>Nothing was loaded.</source>
        <translation>未载入任何规则。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>未写入任何内容。</translation>
    </message>
    <message>
        <source>Only amounts from 0 to below 10^16 yuan have a capital form; check the value.</source>
        <translation>只有0元至不足10^16元的金额可以写成大写，请核对数值。</translation>
    </message>
    <message>
        <source>Open it with the PitProof version that wrote it, or update PitProof.</source>
        <translation>请用写入该文件的PitProof版本打开，或更新PitProof。</translation>
    </message>
    <message>
        <source>Pit &apos;{pit_id}&apos; (x {west:.1f} to {east:.1f}, y {south:.1f} to {north:.1f}) does not touch the terrain (x {left:.1f} to {right:.1f}, y {bottom:.1f} to {top:.1f}).</source>
        <translation>采坑“{pit_id}”（x {west:.1f}至{east:.1f}，y {south:.1f}至{north:.1f}）与地形（x {left:.1f}至{right:.1f}，y {bottom:.1f}至{top:.1f}）不相交。</translation>
    </message>
    <message>
        <source>Pit &apos;{pit}&apos; has no mineral.</source>
        <translation>采坑“{pit}”没有矿种。</translation>
    </message>
    <message>
        <source>Pit &apos;{pit}&apos; has no volume.</source>
        <translation>采坑“{pit}”没有体积。</translation>
    </message>
    <message>
        <source>Pit outline number {number} has no id.</source>
        <translation>第{number}个采坑边界没有编号。</translation>
    </message>
    <message>
        <source>Put the file there, or correct its path in the layer &apos;surveys&apos;.</source>
        <translation>请将文件放到该处，或更正“surveys”表中的路径。</translation>
    </message>
    <message>
        <source>Reading coordinate reference systems</source>
        <translation>读取坐标系</translation>
    </message>
    <message>
        <source>Reading rules</source>
        <translation>读取规则</translation>
    </message>
    <message>
        <source>Reading terrain files</source>
        <translation>读取地形文件</translation>
    </message>
    <message>
        <source>Remove its layers from the project and close it elsewhere; after a crash, open and close it once in QGIS.</source>
        <translation>请从工程中移除其图层，并在其他程序中关闭；如因程序崩溃所致，请在QGIS中打开并关闭一次。</translation>
    </message>
    <message>
        <source>Reproject it to a local system in metres first, such as the CGCS2000 3-degree zone of the place.</source>
        <translation>请先重投影到当地以米为单位的坐标系，例如当地的CGCS2000三度带。</translation>
    </message>
    <message>
        <source>Reproject it to a projected system in metres first, such as the CGCS2000 3-degree zone of the place.</source>
        <translation>请先重投影到以米为单位的投影坐标系，例如当地的CGCS2000三度带。</translation>
    </message>
    <message>
        <source>Reproject it to a system in metres, heights included, before computing volumes.</source>
        <translation>计算体积之前，请先转换到平面和高程均以米为单位的坐标系。</translation>
    </message>
    <message>
        <source>Reproject the layer into the system of the case, or correct the system in &apos;case_info&apos;.</source>
        <translation>请将图层重投影到案件的坐标系，或更正“case_info”中的坐标系。</translation>
    </message>
    <message>
        <source>Restore it from a copy, or create a new case file and paste the features into it.</source>
        <translation>请由副本恢复，或新建案件文件并将要素粘贴进去。</translation>
    </message>
    <message>
        <source>Run the calculation again; results are not to be edited.</source>
        <translation>请重新计算；成果不得手工修改。</translation>
    </message>
    <message>
        <source>Save it as GeoTIFF first (Export &gt; Save As, raw data).</source>
        <translation>请先另存为GeoTIFF（导出 &gt; 另存为，原始数据）。</translation>
    </message>
    <message>
        <source>Save or stop editing it in every other program (QGIS, QField sync, a database tool) and try again.</source>
        <translation>请在其他各程序（QGIS、QField同步、数据库工具）中保存或停止编辑后重试。</translation>
    </message>
    <message>
        <source>Set a known one, such as EPSG:4547.</source>
        <translation>请设置可识别的坐标系，例如EPSG:4547。</translation>
    </message>
    <message>
        <source>Set the right one (layer properties, or the CRS parameter); for CGCS2000 3-degree zones that is EPSG:4513 to 4554.</source>
        <translation>请在图层属性或坐标系参数中设置正确的坐标系；CGCS2000三度带为EPSG:4513至4554。</translation>
    </message>
    <message>
        <source>Set the right one in the layer&apos;s properties.</source>
        <translation>请在图层属性中设置正确的坐标系。</translation>
    </message>
    <message>
        <source>State an elevation with the kind &apos;given&apos;, and with no other.</source>
        <translation>只有“given”须给定标高，其他类型不给定。</translation>
    </message>
    <message>
        <source>Terrain &apos;{first}&apos; was surveyed on {start}, after terrain &apos;{second}&apos; on {end}.</source>
        <translation>地形“{first}”测于{start}，晚于测于{end}的地形“{second}”。</translation>
    </message>
    <message>
        <source>Terrain &apos;{name}&apos;</source>
        <translation>地形“{name}”</translation>
    </message>
    <message>
        <source>Terrain &apos;{name}&apos; cannot be opened: {reason}.</source>
        <translation>地形“{name}”无法打开：{reason}。</translation>
    </message>
    <message>
        <source>Terrain &apos;{name}&apos; cannot be read at rows {row} to {last}, columns {col} to {right}: {reason}.</source>
        <translation>地形“{name}”的第{row}至{last}行、第{col}至{right}列无法读取：{reason}。</translation>
    </message>
    <message>
        <source>Terrain &apos;{name}&apos; comes from &apos;{provider}&apos;, not from a raster file.</source>
        <translation>地形“{name}”来自“{provider}”，不是栅格文件。</translation>
    </message>
    <message>
        <source>Terrain &apos;{name}&apos; does not run from north-west to south-east (cell {dx} by {dy}), or has no position.</source>
        <translation>地形“{name}”的格网不是由西北向东南排列（单元{dx} × {dy}），或没有定位信息。</translation>
    </message>
    <message>
        <source>Terrain &apos;{name}&apos; gives its heights in &apos;{unit}&apos;, not in metres.</source>
        <translation>地形“{name}”的高程单位为“{unit}”，不是米。</translation>
    </message>
    <message>
        <source>Terrain &apos;{name}&apos; has no band {band}; it has {count}.</source>
        <translation>地形“{name}”没有波段{band}，共有{count}个波段。</translation>
    </message>
    <message>
        <source>Terrain &apos;{name}&apos; is a rotated raster (geotransform {transform}), whose cells are not north-up.</source>
        <translation>地形“{name}”是旋转的栅格（仿射变换参数{transform}），不是正北向上。</translation>
    </message>
    <message>
        <source>The PDF report</source>
        <translation>PDF报告</translation>
    </message>
    <message>
        <source>The XLSX report</source>
        <translation>XLSX附表</translation>
    </message>
    <message>
        <source>The act ends on {end}, before it starts on {start}.</source>
        <translation>行为终了日{end}早于起始日{start}。</translation>
    </message>
    <message>
        <source>The amount {amount} yuan cannot be written in Chinese capitals.</source>
        <translation>金额{amount}元不能写成大写。</translation>
    </message>
    <message>
        <source>The area asked for does not touch the terrain.</source>
        <translation>所求范围与地形不相交。</translation>
    </message>
    <message>
        <source>The bench height is {value:g} m.</source>
        <translation>台阶高度为{value:g} m。</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>The case &apos;{case}&apos; has no pit outline.</source>
        <translation>案件“{case}”没有采坑边界。</translation>
    </message>
    <message>
        <source>The case cannot be valued: {gaps}</source>
        <translation>案件不能核算价值：{gaps}</translation>
    </message>
    <message>
        <source>The case file</source>
        <translation>案件文件</translation>
    </message>
    <message>
        <source>The case file &apos;{file}&apos; must end in .gpkg.</source>
        <translation>案件文件“{file}”的扩展名必须为.gpkg。</translation>
    </message>
    <message>
        <source>The case file &apos;{path}&apos; does not exist.</source>
        <translation>案件文件“{path}”不存在。</translation>
    </message>
    <message>
        <source>The case file {file} does not exist.</source>
        <translation>案件文件{file}不存在。</translation>
    </message>
    <message>
        <source>The case has no outlines, so there is nothing to draw.</source>
        <translation>案件没有任何边界，没有可编制的图件。</translation>
    </message>
    <message>
        <source>The case has no pit outline, so there is nothing to draw.</source>
        <translation>案件没有采坑边界，没有可编制的图件。</translation>
    </message>
    <message>
        <source>The case has {count} surveys with the role &apos;{what}&apos;, and needs one.</source>
        <translation>案件有{count}个用途为“{what}”的测量成果，须有且只有一个。</translation>
    </message>
    <message>
        <source>The case is marked as a special area, but no basis is stated.</source>
        <translation>案件标记为特殊区域，但未注明依据。</translation>
    </message>
    <message>
        <source>The coordinate reference system of {what} cannot be understood: {text}.</source>
        <translation>{what}的坐标系无法识别：{text}。</translation>
    </message>
    <message>
        <source>The difference would overwrite the terrain &apos;{path}&apos;.</source>
        <translation>高差栅格会覆盖地形“{path}”。</translation>
    </message>
    <message>
        <source>The file &apos;{path}&apos; cannot be replaced: {reason}.</source>
        <translation>文件“{path}”不能替换：{reason}。</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete; copy it again from its source.</source>
        <translation>文件损坏或不完整，请由来源处重新复制。</translation>
    </message>
    <message>
        <source>The file {path} cannot be written: {reason}.</source>
        <translation>文件{path}不能写入：{reason}。</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; cannot be made: {reason}.</source>
        <translation>文件夹“{folder}”不能建立：{reason}。</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; cannot be written into: {reason}.</source>
        <translation>文件夹“{folder}”不能写入：{reason}。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>文件夹{folder}不存在。</translation>
    </message>
    <message>
        <source>The form of the layer &apos;{layer}&apos; could not be stored in {file}: {reason}</source>
        <translation>图层“{layer}”的表单不能存入{file}：{reason}。</translation>
    </message>
    <message>
        <source>The heights of terrain &apos;{name}&apos; are on &apos;{first}&apos;, those of &apos;{other}&apos; on &apos;{second}&apos;.</source>
        <translation>地形“{name}”的高程基准为“{first}”，地形“{other}”的为“{second}”。</translation>
    </message>
    <message>
        <source>The kind of the {where} is &apos;{kind}&apos;, but it must be one of {known}.</source>
        <translation>{where}的类别为“{kind}”，应为下列之一：{known}。</translation>
    </message>
    <message>
        <source>The kinds are: {known}.</source>
        <translation>可选图种：{known}。</translation>
    </message>
    <message>
        <source>The layer of outlines cannot be read.</source>
        <translation>边界图层无法读取。</translation>
    </message>
    <message>
        <source>The map &apos;{title}&apos; cannot be read from {path}: {reason}.</source>
        <translation>附图“{title}”不能由{path}读取：{reason}。</translation>
    </message>
    <message>
        <source>The map &apos;{title}&apos; cannot be written to &apos;{path}&apos;.</source>
        <translation>附图“{title}”不能写入“{path}”。</translation>
    </message>
    <message>
        <source>The map &apos;{title}&apos; is not there: {path}.</source>
        <translation>附图“{title}”不存在：{path}。</translation>
    </message>
    <message>
        <source>The maps cannot be written into the folder &apos;{folder}&apos;.</source>
        <translation>附图不能写入文件夹“{folder}”。</translation>
    </message>
    <message>
        <source>The maps need a projected coordinate system in metres, and &apos;{crs}&apos; is not one.</source>
        <translation>编制附图须用以米为单位的投影坐标系，“{crs}”不符合。</translation>
    </message>
    <message>
        <source>The minimum coverage is {value:g} %.</source>
        <translation>最小覆盖率为{value:g} %。</translation>
    </message>
    <message>
        <source>The outlines of &apos;{name}&apos; cannot be drawn.</source>
        <translation>“{name}”的边界不能绘制。</translation>
    </message>
    <message>
        <source>The output {name} cannot be written: {reason}.</source>
        <translation>输出{name}不能写入：{reason}。</translation>
    </message>
    <message>
        <source>The parts of pit &apos;{pit}&apos; add up to {parts} m3, but its cut is {whole} m3.</source>
        <translation>采坑“{pit}”各分项合计{parts} m³，而挖方为{whole} m³。</translation>
    </message>
    <message>
        <source>The pit id &apos;{pit_id}&apos; stands on more than one outline.</source>
        <translation>采坑编号“{pit_id}”用于不止一个边界。</translation>
    </message>
    <message>
        <source>The pit layer</source>
        <translation>采坑图层</translation>
    </message>
    <message>
        <source>The pit layer cannot be read.</source>
        <translation>采坑图层无法读取。</translation>
    </message>
    <message>
        <source>The points of a stratum&apos;s plane lie on one line.</source>
        <translation>地层平面的各点共线。</translation>
    </message>
    <message>
        <source>The raster &apos;{path}&apos; cannot be opened as a terrain.</source>
        <translation>栅格“{path}”不能作为地形打开。</translation>
    </message>
    <message>
        <source>The raster &apos;{path}&apos; cannot be written: {reason}.</source>
        <translation>栅格“{path}”不能写入：{reason}。</translation>
    </message>
    <message>
        <source>The recovery of {mineral} is {recovery}, but it is a share from 0 to 1.</source>
        <translation>{mineral}的回采率为{recovery}，应为0至1之间的比例。</translation>
    </message>
    <message>
        <source>The reference surface is &apos;{kind}&apos; with the elevation {elevation}.</source>
        <translation>基准面类型为“{kind}”，给定标高为{elevation}。</translation>
    </message>
    <message>
        <source>The report font {path} cannot be used: it is not a TrueType font, forbids embedding, or lacks Chinese characters.</source>
        <translation>报告字体{path}不能使用：不是TrueType字体、禁止嵌入或缺少汉字。</translation>
    </message>
    <message>
        <source>The report font {path} does not exist.</source>
        <translation>报告字体{path}不存在。</translation>
    </message>
    <message>
        <source>The strata {names} overlap by up to {excess:.3f} m inside the excavation.</source>
        <translation>地层{names}在开挖范围内相互重叠，最大{excess:.3f} m。</translation>
    </message>
    <message>
        <source>The stratum &apos;{name}&apos; has a surface of the form &apos;{form}&apos; without what that form needs.</source>
        <translation>地层“{name}”的界面形式为“{form}”，但缺少该形式所需的内容。</translation>
    </message>
    <message>
        <source>The stratum &apos;{name}&apos; is of the kind &apos;{kind}&apos;.</source>
        <translation>地层“{name}”的类别为“{kind}”。</translation>
    </message>
    <message>
        <source>The surface &apos;{text}&apos; of the stratum &apos;{name}&apos; cannot be read.</source>
        <translation>地层“{name}”的界面“{text}”无法识别。</translation>
    </message>
    <message>
        <source>The survey &apos;{path}&apos; between before and after has no date.</source>
        <translation>采前与采后之间的测量成果“{path}”没有日期。</translation>
    </message>
    <message>
        <source>The terrain &apos;{path}&apos; of the survey &apos;{role}&apos; does not exist.</source>
        <translation>用途为“{role}”的测量成果，其地形文件“{path}”不存在。</translation>
    </message>
    <message>
        <source>The terrain {what} cannot be read.</source>
        <translation>{what}地形无法读取。</translation>
    </message>
    <message>
        <source>The terrains have no common measured ground under pit {shown}{more}: every cell is nodata in one of them, or lies outside it.</source>
        <translation>采坑{shown}{more}范围内，各期地形没有共同的实测地面：每个单元至少在一期地形中无数据或在其范围之外。</translation>
    </message>
    <message>
        <source>The unit of {where} is &apos;{unit}&apos;, but it must be t or m3.</source>
        <translation>{where}的单位为“{unit}”，应为t或m3。</translation>
    </message>
    <message>
        <source>The volume of &apos;{pit}&apos; belongs to no pit of the case.</source>
        <translation>“{pit}”的体积不属于案件中的任何采坑。</translation>
    </message>
    <message>
        <source>The volume of pit &apos;{pit}&apos; is not split by licence, but the accused act needs the part outside it.</source>
        <translation>采坑“{pit}”的体积未按许可证划分，而所涉行为须采用许可范围以外的部分。</translation>
    </message>
    <message>
        <source>The volume of {where} is {value}, which is no volume.</source>
        <translation>{where}的体积为{value}，不是有效的体积。</translation>
    </message>
    <message>
        <source>The {what} of {where} is {value!r}, but money and quantities must be decimal numbers, not binary ones.</source>
        <translation>{where}的{what}为{value!r}，金额和数量必须是十进制数，不能是二进制浮点数。</translation>
    </message>
    <message>
        <source>The {what} of {where} is {value}, but it must be greater than zero.</source>
        <translation>{where}的{what}为{value}，应大于零。</translation>
    </message>
    <message>
        <source>The {what} raster &apos;{path}&apos; does not exist, and a map needs it.</source>
        <translation>编制附图所需的{what}栅格“{path}”不存在。</translation>
    </message>
    <message>
        <source>The {where} ends before it begins.</source>
        <translation>{where}的终止日早于起始日。</translation>
    </message>
    <message>
        <source>There are {count} pit-floor surfaces.</source>
        <translation>坑底面有{count}个。</translation>
    </message>
    <message>
        <source>There is no annex map of the kind &apos;{key}&apos;.</source>
        <translation>没有“{key}”这种附图。</translation>
    </message>
    <message>
        <source>There is no pit outline.</source>
        <translation>没有采坑边界。</translation>
    </message>
    <message>
        <source>There is no quantity to value.</source>
        <translation>没有可计价的数量。</translation>
    </message>
    <message>
        <source>There is no rule folder &apos;{folder}&apos;.</source>
        <translation>规则文件夹“{folder}”不存在。</translation>
    </message>
    <message>
        <source>Too little of the ground was measured under pit {shown}{more}; the limit is {limit:g} %.</source>
        <translation>采坑{shown}{more}范围内实测地面太少，覆盖率限值为{limit:g} %。</translation>
    </message>
    <message>
        <source>Transform it with the local parameters of the place first, then run again.</source>
        <translation>请先用当地转换参数进行坐标转换，再重新运行。</translation>
    </message>
    <message>
        <source>Transforming coordinates</source>
        <translation>坐标转换</translation>
    </message>
    <message>
        <source>Triangles inside an outline need shapely 2.1 or newer; this QGIS has {version}.</source>
        <translation>边界内构三角网需要shapely 2.1或更新版本，当前QGIS中的版本为{version}。</translation>
    </message>
    <message>
        <source>Use terrains that were measured there, or correct the outline.</source>
        <translation>请采用覆盖该处的地形，或更正边界。</translation>
    </message>
    <message>
        <source>Use the plane through the vertices, or install a newer shapely.</source>
        <translation>请改用顶点平面（plane），或安装较新的shapely。</translation>
    </message>
    <message>
        <source>Warp it to a north-up grid first (gdalwarp does that), or give it its world file.</source>
        <translation>请先用gdalwarp变换为正北向上的格网，或补上坐标文件（world file）。</translation>
    </message>
    <message>
        <source>Warp it to a north-up grid first (gdalwarp does that), then run again.</source>
        <translation>请先用gdalwarp变换为正北向上的格网，再重新运行。</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>请填写数字。</translation>
    </message>
    <message>
        <source>Write an elevation such as 95.5, &apos;depth 2&apos;, &apos;plane x y z; x y z; x y z&apos; or &apos;raster path&apos;.</source>
        <translation>请填写标高（如95.5）、“depth 2”、“plane x y z; x y z; x y z”或“raster 路径”。</translation>
    </message>
    <message>
        <source>Write digits and a decimal point only, without units, commas or spaces.</source>
        <translation>只能填写数字和小数点，不带单位、逗号和空格。</translation>
    </message>
    <message>
        <source>Write digits only.</source>
        <translation>只能填写数字。</translation>
    </message>
    <message>
        <source>Write it as YYYY-MM-DD.</source>
        <translation>请按YYYY-MM-DD填写。</translation>
    </message>
    <message>
        <source>Write overburden, ore or parting.</source>
        <translation>请填写overburden（覆盖层）、ore（矿层）或parting（夹石）。</translation>
    </message>
    <message>
        <source>Write text.</source>
        <translation>请填写文本。</translation>
    </message>
    <message>
        <source>Writing rasters</source>
        <translation>写入栅格</translation>
    </message>
    <message>
        <source>a date such as 2024-05-31</source>
        <translation>日期（如2024-05-31）</translation>
    </message>
    <message>
        <source>a part of pit &apos;{pit}&apos;</source>
        <translation>采坑“{pit}”的分项</translation>
    </message>
    <message>
        <source>after</source>
        <translation>采后</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>an elevation in metres</source>
        <translation>以米为单位的标高</translation>
    </message>
    <message>
        <source>before</source>
        <translation>采前</translation>
    </message>
    <message>
        <source>before (or restored)</source>
        <translation>采前（或恢复的原始地形）</translation>
    </message>
    <message>
        <source>between</source>
        <translation>中间期</translation>
    </message>
    <message>
        <source>created</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>度</translation>
    </message>
    <message>
        <source>density</source>
        <translation>体积质量</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>高差</translation>
    </message>
    <message>
        <source>entry &apos;{id}&apos;</source>
        <translation>条目“{id}”</translation>
    </message>
    <message>
        <source>extracted quantity</source>
        <translation>采出量</translation>
    </message>
    <message>
        <source>has</source>
        <translation>不应注明</translation>
    </message>
    <message>
        <source>moved quantity</source>
        <translation>动用量</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>须注明</translation>
    </message>
    <message>
        <source>no known coordinate system</source>
        <translation>未知坐标系</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>of the outlines</source>
        <translation>计算边界体积所用的</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>pit &apos;{pit}&apos;</source>
        <translation>采坑“{pit}”</translation>
    </message>
    <message>
        <source>pit floor</source>
        <translation>坑底</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>price of &apos;{mineral}&apos;{document}</source>
        <translation>“{mineral}”的价格证据{document}</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>回采率</translation>
    </message>
    <message>
        <source>sale &apos;{number}&apos;</source>
        <translation>销售记录“{number}”</translation>
    </message>
    <message>
        <source>sample &apos;{number}&apos;</source>
        <translation>样品“{number}”</translation>
    </message>
    <message>
        <source>terrain after</source>
        <translation>采后地形</translation>
    </message>
    <message>
        <source>terrain before</source>
        <translation>采前地形</translation>
    </message>
    <message>
        <source>the entry</source>
        <translation>该条目</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>the first CRS</source>
        <translation>第一个坐标系</translation>
    </message>
    <message>
        <source>the second CRS</source>
        <translation>第二个坐标系</translation>
    </message>
    <message>
        <source>the terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>written</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>{count} of the {total} vertices of &apos;{pit_id}&apos; lie where the terrain has no value: {shown}.</source>
        <translation>“{pit_id}”的{total}个顶点中有{count}个落在地形无数据处：{shown}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file}无法读取：{reason}。</translation>
    </message>
    <message>
        <source>{file} could not be created: {reason}.</source>
        <translation>{file}不能新建：{reason}。</translation>
    </message>
    <message>
        <source>{file} could not be {doing}: {reason}</source>
        <translation>{file}不能{doing}：{reason}。</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation>{file}已存在。</translation>
    </message>
    <message>
        <source>{file} has the schema version {found}; this PitProof reads version {known}.</source>
        <translation>{file}的结构版本为{found}，当前PitProof只读取版本{known}。</translation>
    </message>
    <message>
        <source>{file} is locked by another program.</source>
        <translation>{file}已被其他程序锁定。</translation>
    </message>
    <message>
        <source>{file} is not a PitProof case file.</source>
        <translation>{file}不是PitProof案件文件。</translation>
    </message>
    <message>
        <source>{file} is open here or in another program.</source>
        <translation>{file}已在此处或其他程序中打开。</translation>
    </message>
    <message>
        <source>{file} lacks the field &apos;{field}&apos; of the layer &apos;{layer}&apos;.</source>
        <translation>{file}缺少图层“{layer}”的字段“{field}”。</translation>
    </message>
    <message>
        <source>{file} lacks the layer &apos;{layer}&apos;.</source>
        <translation>{file}缺少图层“{layer}”。</translation>
    </message>
    <message>
        <source>{file} lacks the right geometry type of the layer &apos;{layer}&apos;.</source>
        <translation>{file}中图层“{layer}”的图形类型不正确。</translation>
    </message>
    <message>
        <source>{file} must not be written to.</source>
        <translation>{file}不允许写入。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; ({low}) is greater than field &apos;{second}&apos; ({high}).</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”（{low}）大于字段“{second}”（{high}）。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; holds &apos;{value}&apos;, which another feature of the layer already has.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”与该图层另一要素重复。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; holds &apos;{value}&apos;, which is neither yes nor no.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; holds &apos;{value}&apos;, which is not a date.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”不是日期。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; holds &apos;{value}&apos;, which is not a number.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”不是数字。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; holds &apos;{value}&apos;, which is not a whole number.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”不是整数。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; holds &apos;{value}&apos;, which is not in its list.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”不在选项列表中。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; holds {value!r}, which is not an exact number.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值{value!r}不是精确的十进制数。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; holds {value!r}, which is not text.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值{value!r}不是文本。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; holds {value}, which cannot be.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值{value}超出可能的范围。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; is empty.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”为空。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: field &apos;{field}&apos; is not JSON.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的内容不是JSON。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: the geometry is a {found}, not a {needed}.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：图形类型为{found}，应为{needed}。</translation>
    </message>
    <message>
        <source>{file}, layer &apos;{layer}&apos;, feature {feature}: there is no geometry.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：没有图形。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;loose_low&apos; and &apos;loose_high&apos; must be given together.</source>
        <translation>{file}第{line}行：“loose_low”和“loose_high”必须同时给出。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{key}&apos; is &apos;{value}&apos;, but a date is YYYY-MM-DD.</source>
        <translation>{file}第{line}行：“{key}”为“{value}”，日期应写成YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{key}&apos; is &apos;{value}&apos;, which is no decimal number.</source>
        <translation>{file}第{line}行：“{key}”为“{value}”，不是十进制数。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{key}&apos; is &apos;{word}&apos;, but it must be one of {known}.</source>
        <translation>{file}第{line}行：“{key}”为“{word}”，应为下列之一：{known}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{key}&apos; is {value}, but it must be greater than zero.</source>
        <translation>{file}第{line}行：“{key}”为{value}，应大于零。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{key}&apos; must be a list.</source>
        <translation>{file}第{line}行：“{key}”必须是列表。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{key}&apos; must be a text that is not empty.</source>
        <translation>{file}第{line}行：“{key}”必须是非空文本。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{key}&apos; must be true or false.</source>
        <translation>{file}第{line}行：“{key}”必须为true或false。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{key}&apos; must name each word once and at least one.</source>
        <translation>{file}第{line}行：“{key}”至少列出一个词，且不得重复。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{key}&apos; of &apos;{id}&apos; is {amount} yuan, outside the national band of {low} to {high} yuan.</source>
        <translation>{file}第{line}行：“{id}”的“{key}”为{amount}元，超出全国幅度{low}元至{high}元。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{tag}&apos; is not plain data and is not accepted.</source>
        <translation>{file}第{line}行：“{tag}”不是普通数据，不予接受。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a density range is upside down.</source>
        <translation>{file}第{line}行：密度范围上下限颠倒。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a key must be a plain text.</source>
        <translation>{file}第{line}行：键必须是普通文本。</translation>
    </message>
    <message>
        <source>{file}, line {line}: anchors and aliases (&amp; and *) are not used in rule files; write the value again.</source>
        <translation>{file}第{line}行：规则文件中不使用锚点和别名（&amp;和*），请重新写出该值。</translation>
    </message>
    <message>
        <source>{file}, line {line}: not readable as YAML: {reason}.</source>
        <translation>{file}第{line}行：不能按YAML读取：{reason}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the band of &apos;{id}&apos; is upside down.</source>
        <translation>{file}第{line}行：“{id}”的幅度上下限颠倒。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the entry &apos;{id}&apos; is about &apos;{topic}&apos;, but the rule it replaces is about &apos;{earlier}&apos;.</source>
        <translation>{file}第{line}行：条目“{id}”的主题为“{topic}”，而它所替换的规则主题为“{earlier}”。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the file has {size} bytes; this is no rule file.</source>
        <translation>{file}第{line}行：文件有{size}字节，不是规则文件。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the file is empty.</source>
        <translation>{file}第{line}行：文件为空。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the id &apos;{id}&apos; is used already in {file_b}, line {line_b}.</source>
        <translation>{file}第{line}行：编号“{id}”已在{file_b}第{line_b}行使用。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the key &apos;{key}&apos; stands twice in one entry.</source>
        <translation>{file}第{line}行：键“{key}”在同一条目中出现两次。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the line is indented with a tab; use blanks.</source>
        <translation>{file}第{line}行：该行以制表符缩进，请改用空格。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the mineral &apos;{name}&apos; stands twice in the table.</source>
        <translation>{file}第{line}行：矿种“{name}”在表中出现两次。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the number {number} is not quoted; write &quot;{number}&quot;.</source>
        <translation>{file}第{line}行：数字{number}没有加引号，应写成&quot;{number}&quot;。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the rule &apos;{id}&apos; has no value &apos;{key}&apos;.</source>
        <translation>{file}第{line}行：规则“{id}”没有值“{key}”。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the rules &apos;{id}&apos; and &apos;{other}&apos; about &apos;{topic}&apos; are in force at the same time.</source>
        <translation>{file}第{line}行：主题“{topic}”的规则“{id}”与“{other}”有效期重叠。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the text is not UTF-8; save the file as UTF-8.</source>
        <translation>{file}第{line}行：文本不是UTF-8编码，请将文件存为UTF-8。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {name} about &apos;{topic}&apos; {verb} a province.</source>
        <translation>{file}第{line}行：{name}（主题“{topic}”）{verb}省份。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {name} ends before it begins.</source>
        <translation>{file}第{line}行：{name}的终止日早于起始日。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {name} is about &apos;{topic}&apos;, which is no known topic.</source>
        <translation>{file}第{line}行：{name}的主题“{topic}”无法识别。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what} has no &apos;{key}&apos;.</source>
        <translation>{file}第{line}行：{what}缺少“{key}”。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what} has the unknown key &apos;{key}&apos;; known: {known}.</source>
        <translation>{file}第{line}行：{what}有无法识别的键“{key}”，可用的键：{known}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what} must be a mapping of keys to values.</source>
        <translation>{file}第{line}行：{what}必须是键值对照表。</translation>
    </message>
    <message>
        <source>{file}: the layer &apos;{layer}&apos; is in {found}, the case in {crs}.</source>
        <translation>{file}：图层“{layer}”的坐标系为{found}，案件的为{crs}。</translation>
    </message>
    <message>
        <source>{file}: the table &apos;case_info&apos; has {count} rows; it must have exactly one.</source>
        <translation>{file}：“case_info”表有{count}行，必须有且只有一行。</translation>
    </message>
    <message>
        <source>{name} (not extracted)</source>
        <translation>{name}（未采出）</translation>
    </message>
    <message>
        <source>{needed_for} needs the Python library &apos;{name}&apos;, which this QGIS does not have.</source>
        <translation>{needed_for}需要Python库“{name}”，当前QGIS中没有。</translation>
    </message>
    <message>
        <source>{volume:.2f} m3 of pit &apos;{pit}&apos; lie in no stratum, and it is not stated what they are.</source>
        <translation>采坑“{pit}”有{volume:.2f} m³不在任何地层内，且未注明其性质。</translation>
    </message>
    <message>
        <source>{what} encloses no area ({area:.3g} m²).</source>
        <translation>{what}没有围成面积（{area:.3g} m²）。</translation>
    </message>
    <message>
        <source>{what} has its lower elevation limit {low:g} m above its upper one {high:g} m.</source>
        <translation>{what}的标高下限{low:g} m高于上限{high:g} m。</translation>
    </message>
    <message>
        <source>{what} has no coordinate reference system.</source>
        <translation>{what}没有坐标系。</translation>
    </message>
    <message>
        <source>{what} has no geometry.</source>
        <translation>{what}没有图形。</translation>
    </message>
    <message>
        <source>{what} is a {kind}, not a polygon.</source>
        <translation>{what}的图形是{kind}，不是面。</translation>
    </message>
    <message>
        <source>{what} is in {name}, which enlarges areas away from the equator (by a third at 30 degrees).</source>
        <translation>{what}的坐标系为{name}，离赤道越远面积放大越多（纬度30度处放大三分之一）。</translation>
    </message>
    <message>
        <source>{what} is in {name}, which measures in {unit}, not in metres on a plane.</source>
        <translation>{what}的坐标系为{name}，以{unit}为单位，不是以米为单位的平面坐标系。</translation>
    </message>
    <message>
        <source>{what} is in {name}, whose axis &apos;{axis}&apos; counts in {unit} ({factor} m each), not in metres.</source>
        <translation>{what}的坐标系为{name}，其坐标轴“{axis}”的单位为{unit}（每单位{factor} m），不是米。</translation>
    </message>
    <message>
        <source>{what} is on the datum &apos;{first}&apos;, the terrain on &apos;{second}&apos;, and no shift between them is known.</source>
        <translation>{what}的大地基准为“{first}”，地形的为“{second}”，两者之间没有已知的转换参数。</translation>
    </message>
    <message>
        <source>{what} is valid from {start} to {end}, which runs backwards.</source>
        <translation>{what}的有效期为{start}至{end}，前后颠倒。</translation>
    </message>
    <message>
        <source>Choose larger squares; 2 to 5 m suit a small pit, 5 to 20 m a large one.</source>
        <translation>请加大方格边长；小采坑宜用2～5 m，大采坑宜用5～20 m。</translation>
    </message>
    <message>
        <source>Give at least {smallest:g} m; a finer one measures nothing that the terrains hold.</source>
        <translation>请取不小于{smallest:g} m；再小也不能反映地形中更多的内容。</translation>
    </message>
    <message>
        <source>Squares of {size:g} m cut pit &apos;{pit_id}&apos; ({area:.0f} m²) into {count:.0f}.</source>
        <translation>边长{size:g} m的方格会将采坑“{pit_id}”（{area:.0f} m²）分成{count:.0f}个。</translation>
    </message>
    <message>
        <source>The {what} is {value:g} m on terrains with cells of {cell:g} m.</source>
        <translation>{what}为{value:g} m，而地形格网单元为{cell:g} m。</translation>
    </message>
    <message>
        <source>side of the squares</source>
        <translation>方格边长</translation>
    </message>
    <message>
        <source>An area needs at least three.</source>
        <translation>围成面积至少需要三个角点。</translation>
    </message>
    <message>
        <source>Check the path, and that no other program has it locked.</source>
        <translation>请检查路径，并确认文件未被其他程序锁定。</translation>
    </message>
    <message>
        <source>Correct the line, or transform coordinates of a local system first.</source>
        <translation>请更正该行；如为地方坐标系，请先转换坐标。</translation>
    </message>
    <message>
        <source>Correct the order of its corners.</source>
        <translation>请更正其角点顺序。</translation>
    </message>
    <message>
        <source>Correct the rings.</source>
        <translation>请更正各环。</translation>
    </message>
    <message>
        <source>Hand in the text that it was made from, or paste it.</source>
        <translation>请提供其文本原件，或直接粘贴文本。</translation>
    </message>
    <message>
        <source>Rings of a plot must lie beside or inside each other.</source>
        <translation>同一地块的各环必须彼此分离或内外嵌套。</translation>
    </message>
    <message>
        <source>Save the document as UTF-8 text; a Word, PDF, DWG or old Excel file must be exported first.</source>
        <translation>请将文件另存为UTF-8文本；Word、PDF、DWG和旧版Excel文件须先导出。</translation>
    </message>
    <message>
        <source>Write all corners of a plot in one zone and one order.</source>
        <translation>同一地块的角点须采用同一投影带和同一坐标顺序。</translation>
    </message>
    <message>
        <source>{file}, line {line}: ({first}, {second}) is no position in China: a northing lies between 1,900,000 and 6,000,000 m, an easting between 200,000 and 800,000 m, with or without a zone number (13-23, 25-45) before it.</source>
        <translation>{file}第{line}行：({first}, {second})不是中国境内的坐标：北坐标应在1900000至6000000 m之间，东坐标应在200000至800000 m之间，其前可冠带号（13～23、25～45）。</translation>
    </message>
    <message>
        <source>{file}, line {line}: ({first}, {second}) is {found}, but the plot began with {began}.</source>
        <translation>{file}第{line}行：({first}, {second})为{found}，而该地块开头为{began}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the bytes are neither UTF-8 nor GBK text.</source>
        <translation>{file}第{line}行：内容既不是UTF-8文本，也不是GBK文本。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the outline crosses or touches itself near {east} east, {north} north, or has no area.</source>
        <translation>{file}第{line}行：边界在东坐标{east}、北坐标{north}附近自相交或自接触，或没有面积。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the outline has only {count} different corners.</source>
        <translation>{file}第{line}行：边界只有{count}个不同的角点。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the rings of this plot touch along a line, so that it has no clear inside.</source>
        <translation>{file}第{line}行：该地块的各环沿线相接，内部范围不明确。</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is no text file.</source>
        <translation>{file}第{line}行：该文件不是文本文件。</translation>
    </message>
    <message>
        <source>{file}, line {line}: this ring crosses or repeats the ring that begins in line {other}.</source>
        <translation>{file}第{line}行：该环与始于第{other}行的环相交或重复。</translation>
    </message>
    <message>
        <source>3-degree zones are 25 to 45 with the central meridian 3 x zone, 6-degree zones are 13 to 23 with 6 x zone - 3.</source>
        <translation>三度带带号为25至45，中央子午线为3×带号；六度带带号为13至23，中央子午线为6×带号-3。</translation>
    </message>
    <message>
        <source>Add them, or delete the plot.</source>
        <translation>请补充角点，或删除该地块。</translation>
    </message>
    <message>
        <source>Check that it is the right document and format.</source>
        <translation>请核对文件和格式是否正确。</translation>
    </message>
    <message>
        <source>Choose the parameter DATUM from what the licence or the survey says.</source>
        <translation>请按许可证或测量资料的记载选择参数DATUM。</translation>
    </message>
    <message>
        <source>Choose the parameter NESTED: &apos;holes&apos; or &apos;parts&apos;.</source>
        <translation>请选择参数NESTED：“holes”（孔洞）或“parts”（独立部分）。</translation>
    </message>
    <message>
        <source>Choose the parameter ZONE or CENTRAL_MERIDIAN.</source>
        <translation>请选择参数ZONE或CENTRAL_MERIDIAN。</translation>
    </message>
    <message>
        <source>Correct the document, or set KEEP_GOOD to take in the {good} others.</source>
        <translation>请更正文件，或设置KEEP_GOOD，只导入其余{good}个。</translation>
    </message>
    <message>
        <source>Hand in one document for each zone and order, or choose ZONE to take in this one.</source>
        <translation>请按投影带和坐标顺序分别提供文件，或选择ZONE只导入该带。</translation>
    </message>
    <message>
        <source>If the coordinates are right, choose the parameter ZONE = {zone}; otherwise correct the document.</source>
        <translation>坐标无误时，请选择参数ZONE = {zone}；否则请更正文件。</translation>
    </message>
    <message>
        <source>Leave AXIS_ORDER empty, or correct the document.</source>
        <translation>请将AXIS_ORDER留空，或更正文件。</translation>
    </message>
    <message>
        <source>Leave ZONE, ZONE_WIDTH and CENTRAL_MERIDIAN empty, or correct the document.</source>
        <translation>请将ZONE、ZONE_WIDTH和CENTRAL_MERIDIAN留空，或更正文件。</translation>
    </message>
    <message>
        <source>The target</source>
        <translation>目标坐标系</translation>
    </message>
    <message>
        <source>{file} has no outlines.</source>
        <translation>{file}没有边界。</translation>
    </message>
    <message>
        <source>{file} is on the datum &apos;{first}&apos;, the target system on &apos;{second}&apos;, and no exact shift between them is public.</source>
        <translation>{file}的大地基准为“{first}”，目标坐标系的为“{second}”，两者之间没有公开的精确转换参数。</translation>
    </message>
    <message>
        <source>{file}, line {line}: outline &apos;{plot}&apos; lies inside another one; as a hole it takes {area} m² away, as a plot of its own it counts once more.</source>
        <translation>{file}第{line}行：边界“{plot}”位于另一边界之内；作为孔洞应扣除{area} m²，作为独立地块则会重复计算。</translation>
    </message>
    <message>
        <source>{file}, line {line}: plot &apos;{plot}&apos; has no corners.</source>
        <translation>{file}第{line}行：地块“{plot}”没有角点。</translation>
    </message>
    <message>
        <source>{file}, line {line}: plot &apos;{plot}&apos; is {found}, but the document otherwise {other}.</source>
        <translation>{file}第{line}行：地块“{plot}”为{found}，而文件其余部分为{other}。</translation>
    </message>
    <message>
        <source>{file}: ZONE, ZONE_WIDTH and CENTRAL_MERIDIAN do not name one zone of China.</source>
        <translation>{file}：ZONE、ZONE_WIDTH和CENTRAL_MERIDIAN不能确定中国的某一个投影带。</translation>
    </message>
    <message>
        <source>{file}: its numbers can only be read with {found}, but AXIS_ORDER says otherwise.</source>
        <translation>{file}：其数值只能按{found}解读，与AXIS_ORDER不符。</translation>
    </message>
    <message>
        <source>{file}: the eastings begin with zone {zone} (central meridian {meridian}°), but the parameters say another zone.</source>
        <translation>{file}：东坐标前的带号为{zone}（中央子午线{meridian}°），与参数给定的投影带不符。</translation>
    </message>
    <message>
        <source>{file}: the eastings begin with zone {zone}, the header says {other}; as written the place is {place}.</source>
        <translation>{file}：东坐标前的带号为{zone}，文件头注明为{other}；按所写坐标，位置为{place}。</translation>
    </message>
    <message>
        <source>{problem} Of {count} plots {bad} cannot be read.</source>
        <translation>{problem}共{count}个地块，其中{bad}个无法读取。</translation>
    </message>
    <message>
        <source>A spacing of {spacing:g} m needs {count:.0f} sections over {reach:.0f} m.</source>
        <translation>间距{spacing:g} m时，在{reach:.0f} m范围内需要{count:.0f}条断面。</translation>
    </message>
    <message>
        <source>Choose a larger spacing.</source>
        <translation>请加大间距。</translation>
    </message>
    <message>
        <source>Draw a straight baseline, or split the pit and give each part its own.</source>
        <translation>请绘制直的基线，或将采坑分段，每段各用一条基线。</translation>
    </message>
    <message>
        <source>Draw one line from end to end of the pits.</source>
        <translation>请绘制一条贯穿采坑两端的线。</translation>
    </message>
    <message>
        <source>Give degrees.</source>
        <translation>请以度为单位给出。</translation>
    </message>
    <message>
        <source>The baseline bends by {bend:.2f} m over {length:.2f} m, so its sections would not be parallel.</source>
        <translation>基线在{length:.2f} m长度内弯曲{bend:.2f} m，断面将不平行。</translation>
    </message>
    <message>
        <source>The baseline is not one line with a length.</source>
        <translation>基线不是一条有长度的线。</translation>
    </message>
    <message>
        <source>The bearing of the sections is {value}.</source>
        <translation>断面方位角为{value}。</translation>
    </message>
    <message>
        <source>Complete the plot, or correct its number of corners.</source>
        <translation>请补全该地块，或更正其界址点数。</translation>
    </message>
    <message>
        <source>Correct the header.</source>
        <translation>请更正文件头。</translation>
    </message>
    <message>
        <source>Correct the line, or set KEEP_GOOD to take in the other plots.</source>
        <translation>请更正该行，或设置KEEP_GOOD，只导入其余地块。</translation>
    </message>
    <message>
        <source>Hand in Gauss-Krüger coordinates.</source>
        <translation>请提供高斯-克吕格投影坐标。</translation>
    </message>
    <message>
        <source>Hand in a 国土 TXT document, or choose another FORMAT.</source>
        <translation>请提供国土TXT格式的文件，或选择其他FORMAT。</translation>
    </message>
    <message>
        <source>Hand in coordinates in metres.</source>
        <translation>请提供以米为单位的坐标。</translation>
    </message>
    <message>
        <source>It is 3 or 6 degrees.</source>
        <translation>应为3度或6度。</translation>
    </message>
    <message>
        <source>Transform it first with the local parameters of the place.</source>
        <translation>请先用当地转换参数进行坐标转换。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; is neither a corner nor the head of a plot.</source>
        <translation>{file}第{line}行：“{text}”既不是界址点，也不是地块首行。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; is no area in hectares.</source>
        <translation>{file}第{line}行：“{text}”不是以公顷为单位的面积。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; is no number of corners.</source>
        <translation>{file}第{line}行：“{text}”不是界址点数。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; is no zone number.</source>
        <translation>{file}第{line}行：“{text}”不是带号。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; is no zone width.</source>
        <translation>{file}第{line}行：“{text}”不是几度分带。</translation>
    </message>
    <message>
        <source>{file}, line {line}: corner &apos;{name}&apos; stands twice in ring {ring} with different coordinates.</source>
        <translation>{file}第{line}行：界址点“{name}”在第{ring}圈中出现两次，坐标不同。</translation>
    </message>
    <message>
        <source>{file}, line {line}: plot &apos;{plot}&apos; states {stated} corners, but {found} follow.</source>
        <translation>{file}第{line}行：地块“{plot}”注明{stated}个界址点，实有{found}个。</translation>
    </message>
    <message>
        <source>{file}, line {line}: ring {ring} goes on after another ring began.</source>
        <translation>{file}第{line}行：第{ring}圈在另一圈开始之后又继续。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the coordinate system &apos;{text}&apos; is not one of CGCS2000, Xi&apos;an 1980 and Beijing 1954.</source>
        <translation>{file}第{line}行：坐标系“{text}”不是CGCS2000、1980西安坐标系或1954北京坐标系。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the plot is a &apos;{shape}&apos;, not an area (面).</source>
        <translation>{file}第{line}行：地块的图形属性为“{shape}”，不是“面”。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the projection is &apos;{text}&apos;, not Gauss-Krüger.</source>
        <translation>{file}第{line}行：投影类型为“{text}”，不是高斯-克吕格。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the unit is &apos;{text}&apos;, not metres.</source>
        <translation>{file}第{line}行：计量单位为“{text}”，不是米。</translation>
    </message>
    <message>
        <source>{file}, line {line}: there is a corner before the first head of a plot.</source>
        <translation>{file}第{line}行：第一个地块首行之前出现了界址点。</translation>
    </message>
    <message>
        <source>{file}, line {line}: there is no section [地块坐标].</source>
        <translation>{file}第{line}行：没有[地块坐标]一节。</translation>
    </message>
    <message>
        <source>Bring them to one first, such as EPSG:4513 to 4554 for CGCS2000.</source>
        <translation>请先统一到其中一个，例如CGCS2000的EPSG:4513至4554。</translation>
    </message>
    <message>
        <source>Change it first.</source>
        <translation>请先修改。</translation>
    </message>
    <message>
        <source>Check the document, or choose another FORMAT.</source>
        <translation>请核对文件，或选择其他FORMAT。</translation>
    </message>
    <message>
        <source>Compare it with the licence; a value is missing or too many.</source>
        <translation>请与许可证核对；可能缺少或多出数值。</translation>
    </message>
    <message>
        <source>Compare the string with the licence; a value is missing or too many.</source>
        <translation>请将坐标串与许可证核对；可能缺少或多出数值。</translation>
    </message>
    <message>
        <source>Correct it, or set KEEP_GOOD to take in the other blocks.</source>
        <translation>请更正，或设置KEEP_GOOD，只导入其余区块。</translation>
    </message>
    <message>
        <source>Delete it.</source>
        <translation>请删除。</translation>
    </message>
    <message>
        <source>Number the corners one after the other; a corner may be missing.</source>
        <translation>拐点应连续编号；可能缺少拐点。</translation>
    </message>
    <message>
        <source>Paste the whole string: corners, upper limit, lower limit, remark and 1 or -1.</source>
        <translation>请粘贴完整的坐标串：拐点、标高上限、标高下限、备注和1或-1。</translation>
    </message>
    <message>
        <source>Plot &apos;{plot}&apos; has holes, for which this format has no place.</source>
        <translation>地块“{plot}”有孔洞，此格式不能表示。</translation>
    </message>
    <message>
        <source>The outlines are in {crs}, which is no Gauss-Krüger zone of China.</source>
        <translation>边界的坐标系为{crs}，不是中国的高斯-克吕格投影带。</translation>
    </message>
    <message>
        <source>The {what} &apos;{text}&apos; cannot be written: commas, semicolons, quotes, &apos;@&apos; and outer blanks would split it.</source>
        <translation>{what}“{text}”不能写出：其中的逗号、分号、引号、“@”或首尾空格会将其拆开。</translation>
    </message>
    <message>
        <source>Write a hole as a block of its own that is deducted.</source>
        <translation>孔洞请写成单独的扣除区块。</translation>
    </message>
    <message>
        <source>spacing of the sections</source>
        <translation>断面间距</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; is neither a corner &apos;number,X,Y&apos; nor the end of a block.</source>
        <translation>{file}第{line}行：“{text}”既不是“点号,X,Y”形式的拐点，也不是区块结束行。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; stands before the registration string and says nothing known.</source>
        <translation>{file}第{line}行：“{text}”位于登记坐标串之前，内容无法识别。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a block ends with &apos;*,upper,lower,remark,1 or -1&apos;, but this line has {count} fields.</source>
        <translation>{file}第{line}行：区块应以“*,标高上限,标高下限,备注,1或-1”结束，而该行有{count}项。</translation>
    </message>
    <message>
        <source>{file}, line {line}: block {block} has no corners.</source>
        <translation>{file}第{line}行：区块{block}没有拐点。</translation>
    </message>
    <message>
        <source>{file}, line {line}: block {block}, corner {corner}: &apos;{text}&apos; is no number with two coordinates.</source>
        <translation>{file}第{line}行：区块{block}拐点{corner}：“{text}”不是点号和两个坐标。</translation>
    </message>
    <message>
        <source>{file}, line {line}: block {block}: &apos;{flag}&apos; is neither 1 (include) nor -1 (deduct).</source>
        <translation>{file}第{line}行：区块{block}：“{flag}”既不是1（计入）也不是-1（扣除）。</translation>
    </message>
    <message>
        <source>{file}, line {line}: block {block}: &apos;{text}&apos; is no elevation in metres.</source>
        <translation>{file}第{line}行：区块{block}：“{text}”不是以米为单位的标高。</translation>
    </message>
    <message>
        <source>{file}, line {line}: block {block}: corner {after} follows corner {before}.</source>
        <translation>{file}第{line}行：区块{block}：拐点{before}之后为拐点{after}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the string ends before block {block} is complete.</source>
        <translation>{file}第{line}行：坐标串在区块{block}完整之前结束。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the string states {blocks} block(s), but {left} value(s) are left over after them.</source>
        <translation>{file}第{line}行：坐标串注明{blocks}个区块，其后却多出{left}个数值。</translation>
    </message>
    <message>
        <source>{file}, line {line}: this block is not closed by a line &apos;*,upper,lower,remark,1&apos;.</source>
        <translation>{file}第{line}行：该区块没有以“*,标高上限,标高下限,备注,1”一行结束。</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is no registration string: no line closes a block with &apos;*&apos;, and none begins with the counts of blocks and corners.</source>
        <translation>{file}第{line}行：不是登记坐标串：没有以“*”结束区块的行，也没有以区块数和拐点数开头的行。</translation>
    </message>
    <message>
        <source> in field &apos;{name}&apos;</source>
        <translation>（字段“{name}”）</translation>
    </message>
    <message>
        <source>A figure of {value} with the standard error {error} cannot be weighed.</source>
        <translation>数值{value}（标准误差{error}）不能用于概率计算。</translation>
    </message>
    <message>
        <source>A pit floor is given, but not two terrains.</source>
        <translation>指定了坑底，但没有两期地形。</translation>
    </message>
    <message>
        <source>A triangle of &apos;{name}&apos; names a vertex that is not among its {count}.</source>
        <translation>“{name}”有三角形引用了其{count}个顶点以外的顶点。</translation>
    </message>
    <message>
        <source>Add the floor&apos;s points to the points after.</source>
        <translation>请将坑底的点并入采后高程点。</translation>
    </message>
    <message>
        <source>Bring all corners into one column in their order.</source>
        <translation>请将全部拐点按顺序排成一列。</translation>
    </message>
    <message>
        <source>Bring the terrain to the points&apos; system, or compare two terrains.</source>
        <translation>请将地形转换到高程点的坐标系，或改用两期地形对比。</translation>
    </message>
    <message>
        <source>Check that it is the right file and FORMAT.</source>
        <translation>请核对文件和FORMAT是否正确。</translation>
    </message>
    <message>
        <source>Check the columns.</source>
        <translation>请核对各列。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>Choose a file, or paste the coordinates.</source>
        <translation>请选择文件，或粘贴坐标。</translation>
    </message>
    <message>
        <source>Choose a file, paste text, or choose a layer.</source>
        <translation>请选择文件、粘贴文本或选择图层。</translation>
    </message>
    <message>
        <source>Choose another FORMAT.</source>
        <translation>请选择其他FORMAT。</translation>
    </message>
    <message>
        <source>Choose the parameter AXIS_ORDER.</source>
        <translation>请选择参数AXIS_ORDER。</translation>
    </message>
    <message>
        <source>Choose the role &apos;permits&apos;, or correct the document.</source>
        <translation>请将边界用途选为“permits”，或更正文件。</translation>
    </message>
    <message>
        <source>Correct or delete them.</source>
        <translation>请更正或删除。</translation>
    </message>
    <message>
        <source>Correct the field.</source>
        <translation>请更正该字段。</translation>
    </message>
    <message>
        <source>Correct the line, or set KEEP_GOOD to take in the other blocks.</source>
        <translation>请更正该行，或设置KEEP_GOOD，只导入其余区块。</translation>
    </message>
    <message>
        <source>Correct the line, or set KEEP_GOOD to take in the other points.</source>
        <translation>请更正该行，或设置KEEP_GOOD，只导入其余各点。</translation>
    </message>
    <message>
        <source>Establish the missing figure first.</source>
        <translation>请先查明所缺的数值。</translation>
    </message>
    <message>
        <source>Exactly one of INPUT, TEXT and LAYER is needed; {count} were given.</source>
        <translation>INPUT、TEXT和LAYER须且只能给出一项，现给出{count}项。</translation>
    </message>
    <message>
        <source>Export it again, for a drawing as DXF of AutoCAD 2000 or later.</source>
        <translation>请重新导出；图纸应导出为AutoCAD 2000或更高版本的DXF。</translation>
    </message>
    <message>
        <source>Export it again, or hand in the points as CSV.</source>
        <translation>请重新导出，或以CSV提供测点。</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>请重新导出。</translation>
    </message>
    <message>
        <source>Export it as text, CSV, XLSX or DXF, or paste the coordinates.</source>
        <translation>请导出为文本、CSV、XLSX或DXF，或粘贴坐标。</translation>
    </message>
    <message>
        <source>Feature {fid} of layer &apos;{layer}&apos; has no height{field}.</source>
        <translation>图层“{layer}”的要素{fid}没有高程{field}。</translation>
    </message>
    <message>
        <source>Give at least three points that are not on one line.</source>
        <translation>请提供至少三个不共线的点。</translation>
    </message>
    <message>
        <source>Give at least three points that enclose an area.</source>
        <translation>请提供至少三个能围成面积的点。</translation>
    </message>
    <message>
        <source>Give each pair of columns both.</source>
        <translation>每组坐标须同时有两列。</translation>
    </message>
    <message>
        <source>Give either a terrain or points for it.</source>
        <translation>请在地形和高程点中选择一种。</translation>
    </message>
    <message>
        <source>Give every block its own number, or delete the former one.</source>
        <translation>请为每个区块单独编号，或删除原有的区块。</translation>
    </message>
    <message>
        <source>Give every pit its own number, or delete the former one.</source>
        <translation>请为每个采坑单独编号，或删除原有的采坑。</translation>
    </message>
    <message>
        <source>Give it a height, choose the field that holds it, or delete the feature.</source>
        <translation>请补充高程、选择高程所在的字段，或删除该要素。</translation>
    </message>
    <message>
        <source>Give its number in the parameter LICENCE_NO.</source>
        <translation>请在参数LICENCE_NO中填写许可证号。</translation>
    </message>
    <message>
        <source>Give numbers, the error not below 0.</source>
        <translation>请给出数字，且误差不得小于0。</translation>
    </message>
    <message>
        <source>Give two shares between 0 and 100 %, the first not above the second.</source>
        <translation>请给出两个0至100 %之间的比例，前者不大于后者。</translation>
    </message>
    <message>
        <source>Hand in one layer at a time.</source>
        <translation>每次只导入一个图层。</translation>
    </message>
    <message>
        <source>Hand in the sheet with the table.</source>
        <translation>请提供含有该表格的工作表。</translation>
    </message>
    <message>
        <source>Layer &apos;{layer}&apos; has {count} lines; the sections need one baseline.</source>
        <translation>图层“{layer}”有{count}条线，断面只需一条基线。</translation>
    </message>
    <message>
        <source>Layer &apos;{name}&apos; has {count} points, or they lie on one line.</source>
        <translation>图层“{name}”有{count}个点，点数不足或各点共线。</translation>
    </message>
    <message>
        <source>Leave it in one list.</source>
        <translation>请只在一个类型中保留该编码。</translation>
    </message>
    <message>
        <source>Name the column 高程 (or Height).</source>
        <translation>请将该列的列名写为高程（或Height）。</translation>
    </message>
    <message>
        <source>Name the columns Point, Code, Easting, Northing, Height (点号, 编码, 东坐标, 北坐标, 高程).</source>
        <translation>请将各列的列名写为点号、编码、东坐标、北坐标、高程（或Point、Code、Easting、Northing、Height）。</translation>
    </message>
    <message>
        <source>Name the columns 点号, X坐标, Y坐标 (or Point, Northing, Easting).</source>
        <translation>请将各列的列名写为点号、X坐标、Y坐标（或Point、Northing、Easting）。</translation>
    </message>
    <message>
        <source>No document was handed in.</source>
        <translation>没有提供文件或文本。</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx or CSV.</source>
        <translation>请用电子表格软件打开，另存为.xlsx或CSV。</translation>
    </message>
    <message>
        <source>Reading LAZ files</source>
        <translation>读取LAZ文件</translation>
    </message>
    <message>
        <source>Reading XLSX tables</source>
        <translation>读取XLSX表格</translation>
    </message>
    <message>
        <source>Reading the codes of survey points</source>
        <translation>读取测点编码</translation>
    </message>
    <message>
        <source>Reading vector files</source>
        <translation>读取矢量文件</translation>
    </message>
    <message>
        <source>Replace it by its value.</source>
        <translation>请以数值代替。</translation>
    </message>
    <message>
        <source>Select the one line, or draw it in a layer of its own.</source>
        <translation>请选中该条线，或将其单独绘于一个图层。</translation>
    </message>
    <message>
        <source>Start again from a copy of it.</source>
        <translation>请由自带文件的副本重新编写。</translation>
    </message>
    <message>
        <source>Start again from a copy of resources/survey_codes.yaml.</source>
        <translation>请由resources/survey_codes.yaml的副本重新编写。</translation>
    </message>
    <message>
        <source>Take at least two, or state the standard error of the density.</source>
        <translation>请至少取两个样品，或注明体积质量的标准误差。</translation>
    </message>
    <message>
        <source>Terrain &apos;{name}&apos; is in another system than the points it is to be compared with.</source>
        <translation>地形“{name}”与所对比的高程点坐标系不同。</translation>
    </message>
    <message>
        <source>The file &apos;{path}&apos; does not exist.</source>
        <translation>文件“{path}”不存在。</translation>
    </message>
    <message>
        <source>The limits of the cross-check are {first:g} % and {second:g} %.</source>
        <translation>校核限差为{first:g} %和{second:g} %。</translation>
    </message>
    <message>
        <source>The surface {which} has {given}.</source>
        <translation>{which}地面：{given}。</translation>
    </message>
    <message>
        <source>The triangles of &apos;{before}&apos; or &apos;{after}&apos; cover {covered:.2f} m² of an outline of {area:.2f} m², so some of them overlap.</source>
        <translation>边界面积为{area:.2f} m²，“{before}”或“{after}”的三角形在其中却覆盖{covered:.2f} m²，说明有三角形重叠。</translation>
    </message>
    <message>
        <source>The triangulated surface &apos;{name}&apos; has {count} triangles.</source>
        <translation>三角网“{name}”有{count}个三角形。</translation>
    </message>
    <message>
        <source>Transform the coordinates with the local parameters of the place first, and say in the case how.</source>
        <translation>请先用当地转换参数进行坐标转换，并在案件中说明转换方法。</translation>
    </message>
    <message>
        <source>Triangulate the points again.</source>
        <translation>请重新构建三角网。</translation>
    </message>
    <message>
        <source>Triangulate the points again; crossing breaklines are the usual cause.</source>
        <translation>请重新构建三角网；通常是特征线相交所致。</translation>
    </message>
    <message>
        <source>Volume {volume}, density {density}, price {price}, threshold {threshold} and factor {factor} must be above 0 to be compared.</source>
        <translation>体积{volume}、体积质量{density}、单价{price}、标准{threshold}和系数{factor}均须大于0才能比较。</translation>
    </message>
    <message>
        <source>Write its value.</source>
        <translation>请填写其数值。</translation>
    </message>
    <message>
        <source>both a terrain and points</source>
        <translation>同时指定了地形和高程点</translation>
    </message>
    <message>
        <source>it does not begin as a LAS file</source>
        <translation>文件开头不是LAS格式</translation>
    </message>
    <message>
        <source>it ends before its last point</source>
        <translation>文件在最后一点之前中断</translation>
    </message>
    <message>
        <source>it is shorter than its header says</source>
        <translation>文件短于文件头注明的长度</translation>
    </message>
    <message>
        <source>its header makes no sense</source>
        <translation>文件头内容不合理</translation>
    </message>
    <message>
        <source>its points cannot be unpacked</source>
        <translation>其中的点无法解压</translation>
    </message>
    <message>
        <source>neither terrain nor points</source>
        <translation>既没有指定地形，也没有指定高程点</translation>
    </message>
    <message>
        <source>{count} density samples tell nothing about how sure their mean is.</source>
        <translation>体积质量样品只有{count}个，不能求得平均值的误差。</translation>
    </message>
    <message>
        <source>{count} of the {total} points of &apos;{name}&apos; have no coordinates or height, the first is number {first}.</source>
        <translation>“{name}”的{total}个点中有{count}个没有坐标或高程，其中第一个是第{first}点。</translation>
    </message>
    <message>
        <source>{file} cannot be read as a vector file: {reason}.</source>
        <translation>{file}不能作为矢量文件读取：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be read to its end: {reason}.</source>
        <translation>{file}未能读取完整：{reason}。</translation>
    </message>
    <message>
        <source>{file} does not name the licence of block &apos;{block}&apos;.</source>
        <translation>{file}未注明区块“{block}”的许可证号。</translation>
    </message>
    <message>
        <source>{file} does not say on which datum its coordinates are; {extent} may be {readings}, up to some hundred metres apart on the ground.</source>
        <translation>{file}未注明坐标所属的平面基准；{extent}可判读为{readings}，各种判读的实地位置最多相差约百米。</translation>
    </message>
    <message>
        <source>{file} has no mapping &apos;codes&apos;.</source>
        <translation>{file}没有键值对照表“codes”。</translation>
    </message>
    <message>
        <source>{file} has no points.</source>
        <translation>{file}没有点。</translation>
    </message>
    <message>
        <source>{file} is compressed (LAZ), and this QGIS has no library that unpacks it for Python.</source>
        <translation>{file}是压缩文件（LAZ），当前QGIS的Python没有解压所需的库。</translation>
    </message>
    <message>
        <source>{file} is no LAS file that can be read: {reason}.</source>
        <translation>{file}不是可读取的LAS文件：{reason}。</translation>
    </message>
    <message>
        <source>{file} is no XLSX workbook that can be read: {reason}.</source>
        <translation>{file}不是可读取的XLSX工作簿：{reason}。</translation>
    </message>
    <message>
        <source>{file} is not readable as YAML: {reason}.</source>
        <translation>{file}不能按YAML读取：{reason}。</translation>
    </message>
    <message>
        <source>{file} is text, which cannot be read as &apos;{format}&apos;.</source>
        <translation>{file}是文本文件，不能按“{format}”格式读取。</translation>
    </message>
    <message>
        <source>{file} is {kind}, which is not read.</source>
        <translation>{file}是{kind}，不支持读取。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{flag}&apos; is neither 1 (include) nor -1 (deduct).</source>
        <translation>{file}第{line}行：“{flag}”既不是1（计入）也不是-1（扣除）。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; is a formula; formulas are not computed.</source>
        <translation>{file}第{line}行：“{text}”是公式，公式不予计算。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; is no coordinate.</source>
        <translation>{file}第{line}行：“{text}”不是坐标。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; is no corner: its columns cannot be told.</source>
        <translation>{file}第{line}行：“{text}”不是拐点，各列含义无法判定。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; is no number.</source>
        <translation>{file}第{line}行：“{text}”不是数字。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a CASS point has 5 fields (name,code,east,north,height), this line has {count}.</source>
        <translation>{file}第{line}行：CASS测点应有5项（点号、编码、东坐标、北坐标、高程），该行有{count}项。</translation>
    </message>
    <message>
        <source>{file}, line {line}: corners stand in columns side by side, but their numbers do not follow each other.</source>
        <translation>{file}第{line}行：拐点分列并排，但点号不连续。</translation>
    </message>
    <message>
        <source>{file}, line {line}: elevation or mark differ from those of the block&apos;s first corner.</source>
        <translation>{file}第{line}行：标高或标志与该区块第一个拐点的不一致。</translation>
    </message>
    <message>
        <source>{file}, line {line}: field &apos;{field}&apos; holds &apos;{text}&apos;, which is no number.</source>
        <translation>{file}第{line}行：字段“{field}”的值“{text}”不是数字。</translation>
    </message>
    <message>
        <source>{file}, line {line}: no corners were found: no header names two coordinates, and no row holds a position in China.</source>
        <translation>{file}第{line}行：没有找到拐点：没有注明两个坐标的表头，也没有坐标位于中国境内的行。</translation>
    </message>
    <message>
        <source>{file}, line {line}: no point of the file has usable coordinates and height.</source>
        <translation>{file}第{line}行：文件中没有坐标和高程均可用的点。</translation>
    </message>
    <message>
        <source>{file}, line {line}: no points were found: no header names two coordinates and a height, and no row holds a position in China.</source>
        <translation>{file}第{line}行：没有找到测点：没有注明两个坐标和高程的表头，也没有坐标位于中国境内的行。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the header names no height.</source>
        <translation>{file}第{line}行：表头没有高程列。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the header names the two coordinates a different number of times.</source>
        <translation>{file}第{line}行：表头中两个坐标的列数不相等。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the line is too long for a table.</source>
        <translation>{file}第{line}行：该行过长，不是表格。</translation>
    </message>
    <message>
        <source>{file}: &apos;X&apos; may be north, as in Chinese surveying, or east; the first point is {first} by {second}.</source>
        <translation>{file}：“X”可能是北坐标（中国测量惯例），也可能是东坐标；第一点为{first}、{second}。</translation>
    </message>
    <message>
        <source>{file}: &apos;{kind}&apos; is not one of {kinds} with a list of codes.</source>
        <translation>{file}：“{kind}”不是{kinds}之一，或其内容不是编码列表。</translation>
    </message>
    <message>
        <source>{file}: every sheet is empty.</source>
        <translation>{file}：所有工作表均为空。</translation>
    </message>
    <message>
        <source>{file}: its eastings carry no zone number and it names no single zone; {extent} may lie in {readings}.</source>
        <translation>{file}：东坐标前没有带号，文件也未注明唯一的投影带；{extent}可能位于{readings}。</translation>
    </message>
    <message>
        <source>{file}: its layers are in different coordinate systems.</source>
        <translation>{file}：各图层的坐标系不一致。</translation>
    </message>
    <message>
        <source>{file}: plot &apos;{plot}&apos; is marked as deducted, which a pit cannot be.</source>
        <translation>{file}：地块“{plot}”标记为扣除，不能作为采坑。</translation>
    </message>
    <message>
        <source>{file}: the case has a pit &apos;{plot}&apos; already, or the document has two.</source>
        <translation>{file}：案件中已有采坑“{plot}”，或文件中该编号重复。</translation>
    </message>
    <message>
        <source>{file}: the case has block &apos;{block}&apos; of licence &apos;{licence}&apos; already, or the document has two.</source>
        <translation>{file}：案件中已有许可证“{licence}”的区块“{block}”，或文件中该区块重复。</translation>
    </message>
    <message>
        <source>{file}: the code &apos;{code}&apos; stands for two kinds.</source>
        <translation>{file}：编码“{code}”对应两个类型。</translation>
    </message>
    <message>
        <source>a DWG drawing</source>
        <translation>DWG图形文件</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF文件</translation>
    </message>
    <message>
        <source>a WPS document</source>
        <translation>WPS文档</translation>
    </message>
    <message>
        <source>a WPS workbook</source>
        <translation>WPS表格</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>Word文档</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>an old Excel workbook</source>
        <translation>旧版Excel工作簿</translation>
    </message>
    <message>
        <source>&apos;bagit.txt&apos; of the package says version &apos;{version}&apos;.</source>
        <translation>证据包 bagit.txt 注明的版本为“{version}”。</translation>
    </message>
    <message>
        <source>&apos;{file}&apos; of the package is not UTF-8.</source>
        <translation>证据包中的“{file}”不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>&apos;{mineral}&apos;{document}</source>
        <translation>“{mineral}”{document}</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; in {file} is encrypted.</source>
        <translation>{file} 中的“{path}”已加密。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; is not the name of a QGIS project.</source>
        <translation>“{path}”不是QGIS工程的文件名。</translation>
    </message>
    <message>
        <source>A case file holds its own evidence, but these parameters are given beside it: {names}.</source>
        <translation>案件文件自带证据，但同时给出了下列参数：{names}。</translation>
    </message>
    <message>
        <source>A package holds files only; do not trust this one.</source>
        <translation>证据包只应含文件，请勿信任。</translation>
    </message>
    <message>
        <source>Add the column; the names are those of the form, in either language.</source>
        <translation>请补充该列；列名与表单一致，中英文均可。</translation>
    </message>
    <message>
        <source>Allow longer edges, or check that the boundary lies around the points.</source>
        <translation>请放宽最大边长，或检查边界是否包围测点。</translation>
    </message>
    <message>
        <source>Around the hole &apos;{name}&apos; only {cells} cells of undisturbed ground can be compared with the old terrain.</source>
        <translation>“{name}”周围仅有{cells}个未扰动格网可与旧地形比较。</translation>
    </message>
    <message>
        <source>Ask for a package without a password.</source>
        <translation>请索取不带密码的证据包。</translation>
    </message>
    <message>
        <source>At {count} places a triangle crosses a breakline: {places}.</source>
        <translation>有{count}处三角形跨越特征线：{places}。</translation>
    </message>
    <message>
        <source>At {count} places points contradict each other in height: {points}.</source>
        <translation>有{count}处测点高程相互矛盾：{points}。</translation>
    </message>
    <message>
        <source>Both surfaces are known on only {cells} cells of stable ground, which gives no level of detection.</source>
        <translation>两期地形在稳定地面上共同有值的只有{cells}个单元，不能求得变化检测限。</translation>
    </message>
    <message>
        <source>Both surfaces are known on only {cells} cells of stable ground, which says nothing of their errors.</source>
        <translation>两期地形在稳定地面上共同有值的只有{cells}个单元，不能求得误差。</translation>
    </message>
    <message>
        <source>Breaklines meet or cross at different heights at {count} places: {places}.</source>
        <translation>特征线有{count}处在不同高程相接或相交：{places}。</translation>
    </message>
    <message>
        <source>Breaklines that touch or nearly overlap are the usual cause; correct them there.</source>
        <translation>通常因特征线相接不严或几乎重合所致，请在这些位置更正。</translation>
    </message>
    <message>
        <source>Cells of {dx:g} by {dy:g} m make {count} of them; at most {limit} can be written.</source>
        <translation>格网大小{dx:g} × {dy:g} m共需{count}个格网，最多只能写{limit}个。</translation>
    </message>
    <message>
        <source>Charts in the DOCX report</source>
        <translation>DOCX报告的图表</translation>
    </message>
    <message>
        <source>Check its coordinate system, or use a terrain that covers it.</source>
        <translation>请检查其坐标系，或采用覆盖该范围的地形。</translation>
    </message>
    <message>
        <source>Check that it can be read and that the target has room, then seal again.</source>
        <translation>请检查文件可读、目标有足够空间，然后重新封存。</translation>
    </message>
    <message>
        <source>Check the case with &apos;Check case&apos;, or restore it from a copy.</source>
        <translation>请用“案件检查”检查案件，或由副本恢复。</translation>
    </message>
    <message>
        <source>Check the codes of the points, or take them in as survey points.</source>
        <translation>请核对测点编码，或将其导入为测点。</translation>
    </message>
    <message>
        <source>Check the free space and your rights there.</source>
        <translation>请检查该处的剩余空间和写权限。</translation>
    </message>
    <message>
        <source>Check the number and its unit.</source>
        <translation>请检查数值及其单位。</translation>
    </message>
    <message>
        <source>Check their coordinate systems, zone prefixes and axis order.</source>
        <translation>请核对两者的坐标系、带号和坐标轴顺序。</translation>
    </message>
    <message>
        <source>Choose a PDF file without a password.</source>
        <translation>请选择没有密码的PDF文件。</translation>
    </message>
    <message>
        <source>Choose a case file, or the pit layer that &apos;Excavated volume&apos; wrote.</source>
        <translation>请选择案件文件，或“开挖体积”输出的采坑图层。</translation>
    </message>
    <message>
        <source>Choose a file, or paste the table.</source>
        <translation>请选择文件，或粘贴表格。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and a name ending in .png or .svg.</source>
        <translation>请选择可写入的文件夹，文件名以 .png 或 .svg 结尾。</translation>
    </message>
    <message>
        <source>Choose a folder with files such as overlay.qpt, or leave it empty.</source>
        <translation>请选择含有overlay.qpt等文件的文件夹，或留空。</translation>
    </message>
    <message>
        <source>Choose a folder with room that you may write to.</source>
        <translation>请选择有空间且可写的文件夹。</translation>
    </message>
    <message>
        <source>Choose a georeferenced raster, or leave it empty.</source>
        <translation>请选择带坐标的栅格，或留空。</translation>
    </message>
    <message>
        <source>Choose a larger cell, or leave far-off points out.</source>
        <translation>请加大格网，或剔除远处的点。</translation>
    </message>
    <message>
        <source>Choose a point layer.</source>
        <translation>请选择点图层。</translation>
    </message>
    <message>
        <source>Choose a project in a folder that you may write into, and close other programs that have it open.</source>
        <translation>请选择有写权限的文件夹中的工程，并关闭打开该文件的其他程序。</translation>
    </message>
    <message>
        <source>Choose a sealed package.</source>
        <translation>请选择封存的证据包。</translation>
    </message>
    <message>
        <source>Choose a terrain that the case has once, or add it to the layer &apos;surveys&apos; first.</source>
        <translation>请选择案件中仅登记一次的地形，或先将其录入图层“surveys”。</translation>
    </message>
    <message>
        <source>Choose a vector file or a raster that QGIS can show.</source>
        <translation>请选择QGIS能够显示的矢量或栅格文件。</translation>
    </message>
    <message>
        <source>Choose a zip or a folder.</source>
        <translation>请选择 zip 或文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder, and close the file in other programs.</source>
        <translation>请选择其他文件夹，并在其他程序中关闭该文件。</translation>
    </message>
    <message>
        <source>Choose another map.</source>
        <translation>请选择其他附图。</translation>
    </message>
    <message>
        <source>Choose another name; a package is never changed.</source>
        <translation>请换名；证据包不得更改。</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>请另选。</translation>
    </message>
    <message>
        <source>Choose one, or leave it empty.</source>
        <translation>请选择其中之一，或者留空。</translation>
    </message>
    <message>
        <source>Choose the case file, or do not add them.</source>
        <translation>请选择案件文件，或不添加。</translation>
    </message>
    <message>
        <source>Choose the case file, or write to none.</source>
        <translation>请选择案件文件，或选择不写入。</translation>
    </message>
    <message>
        <source>Choose the field that holds the volumes in m³.</source>
        <translation>请选择存放体积（m³）的字段。</translation>
    </message>
    <message>
        <source>Choose the pit layer that the algorithm &apos;Excavated volume&apos; wrote.</source>
        <translation>请选择“开挖体积”算法输出的采坑图层。</translation>
    </message>
    <message>
        <source>Choose the table that the algorithm &apos;Valuation&apos; wrote, or fill the field in.</source>
        <translation>请选择算法“价值核算”输出的表，或填写该字段。</translation>
    </message>
    <message>
        <source>Close the file if a CAD program has it open, and check the free space and your rights there.</source>
        <translation>如CAD程序正打开该文件请先关闭，并检查该处的剩余空间和写权限。</translation>
    </message>
    <message>
        <source>Compute the case again, or allow an unsettled case to be sealed.</source>
        <translation>请重新核算，或允许封存未定案件。</translation>
    </message>
    <message>
        <source>Compute the case first.</source>
        <translation>请先核算案件。</translation>
    </message>
    <message>
        <source>Compute the volumes again, or correct the areas.</source>
        <translation>请重新计算方量，或更正面积。</translation>
    </message>
    <message>
        <source>Convert it to GeoTIFF (for example with gdal_translate) and point the case to that file.</source>
        <translation>请转换为 GeoTIFF（例如用 gdal_translate），并让案件指向该文件。</translation>
    </message>
    <message>
        <source>Convert it to yuan at the rate of the day and state the source of the rate.</source>
        <translation>请按当日汇率折算为人民币元，并注明汇率来源。</translation>
    </message>
    <message>
        <source>Copy rows of a spreadsheet first.</source>
        <translation>请先在表格软件中复制行。</translation>
    </message>
    <message>
        <source>Copy the rows in the spreadsheet again.</source>
        <translation>请在表格软件中重新复制。</translation>
    </message>
    <message>
        <source>Correct it, or choose the field that holds the kinds.</source>
        <translation>请更正，或选择存放类型的字段。</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>请改正。</translation>
    </message>
    <message>
        <source>Correct its dates.</source>
        <translation>请更正日期。</translation>
    </message>
    <message>
        <source>Correct one of them.</source>
        <translation>请更正其中之一。</translation>
    </message>
    <message>
        <source>Correct the lines; a vertical face needs its crest and toe apart on the map.</source>
        <translation>请更正特征线；直立坡面的坡顶线与坡脚线在平面上须分开。</translation>
    </message>
    <message>
        <source>Correct them and import again; nothing was written.</source>
        <translation>请更正后重新导入；未写入任何内容。</translation>
    </message>
    <message>
        <source>Correct them, or choose how to settle contradictions (mean, lowest or highest).</source>
        <translation>请更正，或选择矛盾的处理方式（平均、最低或最高）。</translation>
    </message>
    <message>
        <source>Delete one.</source>
        <translation>请删除其中一条。</translation>
    </message>
    <message>
        <source>Delete that row or change its role first, or leave CASE empty.</source>
        <translation>请先删除该行或修改其用途，或将CASE留空。</translation>
    </message>
    <message>
        <source>Digitise the heaps, or choose other maps.</source>
        <translation>请数字化堆体范围，或选择其他图件。</translation>
    </message>
    <message>
        <source>Divide it by the loosening factor.</source>
        <translation>请除以松散系数后填写。</translation>
    </message>
    <message>
        <source>Do not trust this package; ask for another copy.</source>
        <translation>请勿信任此证据包，索取另一份。</translation>
    </message>
    <message>
        <source>Documents of &apos;{mineral}&apos; ({place}) cover a part of the surveyed time only, and cannot be taken off the survey because there is no density to compare them.</source>
        <translation>“{mineral}”（{place}）的书证只覆盖实测期间的一部分，且没有密度可供换算，不能从实测数量中扣除。</translation>
    </message>
    <message>
        <source>Draw it again in one piece.</source>
        <translation>请重新绘制为一条连续的线。</translation>
    </message>
    <message>
        <source>Draw it again.</source>
        <translation>请重新绘制。</translation>
    </message>
    <message>
        <source>Draw the lines, or leave the layer out for automatic ones.</source>
        <translation>请绘制剖面线，或不选图层而自动布置。</translation>
    </message>
    <message>
        <source>Drawing contours</source>
        <translation>绘制等高线</translation>
    </message>
    <message>
        <source>Enter 95 for 95 %.</source>
        <translation>95%请填写95。</translation>
    </message>
    <message>
        <source>Enter them in the case, or leave the case file out.</source>
        <translation>请在案件中录入，或者不选案件文件。</translation>
    </message>
    <message>
        <source>Exactly one of INPUT and TEXT is needed.</source>
        <translation>INPUT和TEXT须且只须给出一个。</translation>
    </message>
    <message>
        <source>Export the annex maps into it, or choose another folder.</source>
        <translation>请先把附图输出到该文件夹，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Feature {fid} of layer &apos;{layer}&apos; has the kind &apos;{text}&apos;, which is none of {kinds}.</source>
        <translation>图层“{layer}”的要素{fid}类型为“{text}”，不属于{kinds}。</translation>
    </message>
    <message>
        <source>Fill it in, or state the mineral of the whole table.</source>
        <translation>请填写，或说明整张表的矿种。</translation>
    </message>
    <message>
        <source>Fill the table in.</source>
        <translation>请填写表格。</translation>
    </message>
    <message>
        <source>Find out who changed the file, restore it from a copy, or compute the case again.</source>
        <translation>请查明何人改动，从备份恢复，或重新核算。</translation>
    </message>
    <message>
        <source>Free some of the disk and try again.</source>
        <translation>请清理磁盘后重试。</translation>
    </message>
    <message>
        <source>Freight and processing of {costs} yuan are not less than the proceeds of {proceeds} yuan.</source>
        <translation>运输、加工费用{costs}元不小于销赃数额{proceeds}元。</translation>
    </message>
    <message>
        <source>Give 50 % or more, and less than 100 %.</source>
        <translation>请给定不小于50 %且小于100 %的数值。</translation>
    </message>
    <message>
        <source>Give a name that ends in .qgz or .qgs.</source>
        <translation>请给出以.qgz或.qgs结尾的文件名。</translation>
    </message>
    <message>
        <source>Give a number above 0 and not above 32.</source>
        <translation>请给定大于0且不大于32的数值。</translation>
    </message>
    <message>
        <source>Give either a raster or contours.</source>
        <translation>请给定栅格或等高线之一。</translation>
    </message>
    <message>
        <source>Give either a raster or survey points.</source>
        <translation>请给定栅格或测点之一。</translation>
    </message>
    <message>
        <source>Give it a size, such as 0.5.</source>
        <translation>请给定大小，如0.5。</translation>
    </message>
    <message>
        <source>Give one, as a zip or as a folder.</source>
        <translation>请给出一个，zip 或文件夹均可。</translation>
    </message>
    <message>
        <source>Give surfaces that overlap more widely, other stable polygons, or a smaller buffer.</source>
        <translation>请给定重叠更多的地形、其他稳定范围或更小的缓冲距离。</translation>
    </message>
    <message>
        <source>Give two independent surveys, or write to none.</source>
        <translation>请给定两期相互独立的测量，或选择不写入。</translation>
    </message>
    <message>
        <source>Hand in a table of evidence; measured points belong into &apos;Import survey points&apos;.</source>
        <translation>请提供证据表格；测点请用“导入测点”。</translation>
    </message>
    <message>
        <source>Install &apos;laspy[lazrs]&apos; or &apos;pdal&apos; into the Python that QGIS uses, or unpack it to LAS first (QGIS: Point cloud &gt; Convert format, or pdal translate).</source>
        <translation>请在QGIS使用的Python中安装“laspy[lazrs]”或“pdal”，或先解压为LAS（QGIS：点云 &gt; 转换格式，或pdal translate）。</translation>
    </message>
    <message>
        <source>It could run when the file is used; do not trust this package.</source>
        <translation>使用该文件时可能被执行，请勿信任此证据包。</translation>
    </message>
    <message>
        <source>It is another package than the one you were told of, or it was written anew.</source>
        <translation>这不是所告知的证据包，或已被重做。</translation>
    </message>
    <message>
        <source>It is incomplete, or not sealed by PitProof.</source>
        <translation>证据包不完整，或并非由 PitProof 封存。</translation>
    </message>
    <message>
        <source>It is no zip file, or it is damaged; ask for another copy.</source>
        <translation>不是 zip 文件或已损坏，请索取另一份。</translation>
    </message>
    <message>
        <source>Keep one answer.</source>
        <translation>请只保留一个答复。</translation>
    </message>
    <message>
        <source>Layer &apos;{layer}&apos; has no section line.</source>
        <translation>图层“{layer}”中没有剖面线。</translation>
    </message>
    <message>
        <source>Leave CASE empty and keep the points in a layer beside the case, or raise CASE_LIMIT.</source>
        <translation>请将CASE留空，把点保存为案件之外的图层；或调大CASE_LIMIT。</translation>
    </message>
    <message>
        <source>Maps in the DOCX report</source>
        <translation>DOCX报告的附图</translation>
    </message>
    <message>
        <source>Mineral &apos;{mineral}&apos; is priced per m3 of the other state, but its loosening factor is not known.</source>
        <translation>“{mineral}”的立方米单价与数量的状态（实方、松方）不同，但松散系数未知。</translation>
    </message>
    <message>
        <source>Mineral &apos;{mineral}&apos; is valued by a component, but it has no grade sample.</source>
        <translation>“{mineral}”按组分计价，但没有品位样品。</translation>
    </message>
    <message>
        <source>Mineral &apos;{mineral}&apos; is valued by one component, but its grade samples name {count}, in {units}.</source>
        <translation>“{mineral}”按一种组分计价，但品位样品有{count}种组分，单位为{units}。</translation>
    </message>
    <message>
        <source>More than {count} separate runs of loss were found: the level of detection of {lod:.3f} m is below the noise.</source>
        <translation>地面下降的连续段超过{count}个：检测限{lod:.3f} m低于噪声。</translation>
    </message>
    <message>
        <source>Name the columns as the form does: {names}.</source>
        <translation>请按表单命名各列：{names}。</translation>
    </message>
    <message>
        <source>No format is chosen for the report.</source>
        <translation>没有选择报告的输出格式。</translation>
    </message>
    <message>
        <source>No rule has the id &apos;{id}&apos;.</source>
        <translation>没有编号为“{id}”的规则。</translation>
    </message>
    <message>
        <source>No table was handed in.</source>
        <translation>未提供表格。</translation>
    </message>
    <message>
        <source>No triangle is left of {count}: the longest edge ({longest:g} m) or the boundary leaves nothing.</source>
        <translation>{count}个三角形无一保留：最大边长（{longest:g} m）或边界将其全部剔除。</translation>
    </message>
    <message>
        <source>Nothing was written; read the tables again and repeat the edit.</source>
        <translation>未写入任何内容；请重新读取表格后再次修改。</translation>
    </message>
    <message>
        <source>Only {share:.0f} % of the rim of the hole at ({x:.1f}, {y:.1f}) lie on known, undisturbed ground.</source>
        <translation>位于（{x:.1f}, {y:.1f}）的坑，坑缘仅有{share:.0f} %位于已知的未扰动地面。</translation>
    </message>
    <message>
        <source>Open it in QGIS, or choose another name.</source>
        <translation>请在QGIS中打开检查，或另选文件名。</translation>
    </message>
    <message>
        <source>Pit &apos;{pit}&apos; shares {cut} m3 with another one, but only a part of it counts, of several minerals or periods, and it cannot be told to which of them the shared ground belongs; cut one outline back to the other&apos;s edge.</source>
        <translation>采坑“{pit}”与其他采坑重叠{cut} m³，但该坑只有部分计入，或有多个矿种、时段，不能确定重叠部分归属；请将其中一个轮廓裁剪到另一个的边界。</translation>
    </message>
    <message>
        <source>PitProof fetches nothing; ask for a package that is complete.</source>
        <translation>PitProof 不下载任何内容，请索取完整的证据包。</translation>
    </message>
    <message>
        <source>Pits &apos;{a}&apos; and &apos;{b}&apos; share ground but name different minerals; cut one outline back.</source>
        <translation>采坑“{a}”与“{b}”重叠但矿种不同，请裁剪其中一个轮廓。</translation>
    </message>
    <message>
        <source>Pits &apos;{a}&apos; and &apos;{b}&apos; share {cut} m3, which would be valued twice.</source>
        <translation>采坑“{a}”与“{b}”重叠{cut} m³，将被重复计价。</translation>
    </message>
    <message>
        <source>Pits &apos;{a}&apos;, &apos;{b}&apos; and &apos;{c}&apos; share the same ground; cut the outlines back to each other.</source>
        <translation>采坑“{a}”“{b}”“{c}”三者重叠，请相互裁剪轮廓。</translation>
    </message>
    <message>
        <source>Put it back, or compute the case again without it.</source>
        <translation>请恢复该文件夹，或不用它重新核算。</translation>
    </message>
    <message>
        <source>Put them where the case says, or correct or delete their rows.</source>
        <translation>请放到案件所写位置，或更正、删除相应记录。</translation>
    </message>
    <message>
        <source>Questions are answered without a basis: {names}.</source>
        <translation>下列问题的答复没有依据：{names}。</translation>
    </message>
    <message>
        <source>Reproject one to the system of the other first.</source>
        <translation>请先将其中一期转换到另一期的坐标系。</translation>
    </message>
    <message>
        <source>Reproject the points and lines to the case&apos;s system first, or leave CASE empty.</source>
        <translation>请先将点和线转换到案件的坐标系，或将CASE留空。</translation>
    </message>
    <message>
        <source>Reproject the points first, or give a cell size instead.</source>
        <translation>请先将测点转换到同一坐标系，或改为给定格网大小。</translation>
    </message>
    <message>
        <source>Row {number} of the table &apos;{table}&apos; says &apos;{value}&apos; in the field &apos;{field}&apos;, which is no number.</source>
        <translation>表“{table}”第{number}行字段“{field}”为“{value}”，不是数字。</translation>
    </message>
    <message>
        <source>Row {number} of the table &apos;{table}&apos; says nothing in the field &apos;{field}&apos;.</source>
        <translation>表“{table}”第{number}行字段“{field}”为空。</translation>
    </message>
    <message>
        <source>Run &apos;Compute case and write report&apos; first, or enter documented quantities.</source>
        <translation>请先运行“计算案件并编写报告”，或录入书证数量。</translation>
    </message>
    <message>
        <source>Save it again from QGIS&apos;s layout window.</source>
        <translation>请在QGIS布局窗口中重新保存。</translation>
    </message>
    <message>
        <source>Save or stop editing it in every other program and try again.</source>
        <translation>请在其他程序中保存或停止编辑，然后重试。</translation>
    </message>
    <message>
        <source>Save the project; then the edited layouts stay in it.</source>
        <translation>请先保存工程，修改后的版面将保存在其中。</translation>
    </message>
    <message>
        <source>Save the sheet with the table as CSV.</source>
        <translation>请将该工作表另存为CSV。</translation>
    </message>
    <message>
        <source>Save the table again as CSV, or hand in the XLSX.</source>
        <translation>请重新另存为CSV，或提供XLSX。</translation>
    </message>
    <message>
        <source>Set REPLACE to put the new one in its place, or choose another role.</source>
        <translation>请设置REPLACE予以替换，或选择其他用途。</translation>
    </message>
    <message>
        <source>State a higher level of detection.</source>
        <translation>请给定更高的检测限。</translation>
    </message>
    <message>
        <source>State it.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>State the documents the answers rest on.</source>
        <translation>请填写答复所依据的文书。</translation>
    </message>
    <message>
        <source>State the height error of the restored ground yourself, or use a terrain that reaches further.</source>
        <translation>请自行给定恢复地面的高程中误差，或采用范围更大的地形。</translation>
    </message>
    <message>
        <source>State the level of detection, or give other stable polygons or a smaller buffer.</source>
        <translation>请直接给定检测限，或给定其他稳定范围或更小的缓冲距离。</translation>
    </message>
    <message>
        <source>Stockpile &apos;{pile}&apos; has a loosening factor, but &apos;{mineral}&apos; has no in-place density sample.</source>
        <translation>堆体“{pile}”有松散系数，但“{mineral}”没有原地体积质量样品。</translation>
    </message>
    <message>
        <source>Stockpile &apos;{pile}&apos; has no mineral.</source>
        <translation>堆体“{pile}”没有填写矿种。</translation>
    </message>
    <message>
        <source>Table &apos;{table}&apos;, row {row}: &apos;{field}&apos; {problem}</source>
        <translation>表“{table}”第{row}行：“{field}”{problem}</translation>
    </message>
    <message>
        <source>Take one of the columns out.</source>
        <translation>请删去其中一列。</translation>
    </message>
    <message>
        <source>Terrain &apos;{before}&apos; and terrain &apos;{after}&apos; are the same on the stable ground, which says nothing of their accuracy.</source>
        <translation>地形“{before}”与地形“{after}”在稳定地面上完全相同，不能由其求得精度。</translation>
    </message>
    <message>
        <source>Terrain &apos;{before}&apos; and terrain &apos;{after}&apos; do not overlap.</source>
        <translation>地形“{before}”与地形“{after}”没有重叠范围。</translation>
    </message>
    <message>
        <source>Terrain &apos;{name}&apos; is in another system than terrain &apos;{other}&apos;, so that the shift between them cannot be taken back in it.</source>
        <translation>地形“{name}”与地形“{other}”的坐标系不同，不能在其中改正两者之间的偏移。</translation>
    </message>
    <message>
        <source>The DOCX report</source>
        <translation>DOCX报告</translation>
    </message>
    <message>
        <source>The background &apos;{path}&apos; of the location map cannot be opened.</source>
        <translation>交通位置图的底图“{path}”无法打开。</translation>
    </message>
    <message>
        <source>The case already has the terrain &apos;{path}&apos; with the role &apos;{role}&apos;.</source>
        <translation>案件已有用途为“{role}”的地形“{path}”。</translation>
    </message>
    <message>
        <source>The case file of the package holds what no case file has: {names}.</source>
        <translation>包内案件文件含有案件文件不应有的内容：{names}。</translation>
    </message>
    <message>
        <source>The case has already the survey &apos;{path}&apos; where this one would stand ({role}).</source>
        <translation>案件中此位置已有地形测量“{path}”（{role}）。</translation>
    </message>
    <message>
        <source>The case has no stockpile with an outline.</source>
        <translation>案件中没有带范围的堆体。</translation>
    </message>
    <message>
        <source>The case has nothing to show on this map.</source>
        <translation>案件中没有这张图需要的内容。</translation>
    </message>
    <message>
        <source>The cell of the DEM is {cell:g} m.</source>
        <translation>格网大小为{cell:g} m。</translation>
    </message>
    <message>
        <source>The confidence a threshold test needs is {value} %, but it must lie between 50 and 100 %.</source>
        <translation>数额判断所需的把握为{value}%，必须在50%与100%之间。</translation>
    </message>
    <message>
        <source>The confidence is {value:g} %.</source>
        <translation>置信水平为{value:g} %。</translation>
    </message>
    <message>
        <source>The corrected terrain would overwrite the terrain &apos;{path}&apos;.</source>
        <translation>改正后的地形将覆盖原地形“{path}”。</translation>
    </message>
    <message>
        <source>The currency of {where} is &apos;{currency}&apos;, but values are in yuan.</source>
        <translation>{where}的币种为“{currency}”，而价值以人民币元计。</translation>
    </message>
    <message>
        <source>The decision &apos;{choice}&apos; has no basis.</source>
        <translation>核算选项“{choice}”没有依据。</translation>
    </message>
    <message>
        <source>The decision &apos;{choice}&apos; has the value &apos;{value}&apos;, which is not a number.</source>
        <translation>核算选项“{choice}”的取值“{value}”不是数字。</translation>
    </message>
    <message>
        <source>The decision &apos;{choice}&apos; has the value &apos;{value}&apos;, which it does not know.</source>
        <translation>核算选项“{choice}”的取值“{value}”不在可选范围内。</translation>
    </message>
    <message>
        <source>The decision &apos;{choice}&apos; is entered twice.</source>
        <translation>核算选项“{choice}”录入了两次。</translation>
    </message>
    <message>
        <source>The documented quantity &apos;{number}&apos; of {quantity} {unit} is entered twice.</source>
        <translation>书证数量“{number}”（{quantity} {unit}）重复录入。</translation>
    </message>
    <message>
        <source>The drafts are to be added to a case, but no case file is given.</source>
        <translation>要求将草稿添加到案件，但没有给定案件文件。</translation>
    </message>
    <message>
        <source>The evidence files cannot be written into &apos;{folder}&apos;: {reason}.</source>
        <translation>证据文件无法写入“{folder}”：{reason}。</translation>
    </message>
    <message>
        <source>The evidence in {file} was edited after the last run, so its figures belong to other evidence.</source>
        <translation>{file} 的证据在上次核算后被编辑，现有数额与证据不对应。</translation>
    </message>
    <message>
        <source>The extracted quantity of &apos;{mineral}&apos; cannot be compared with the resource moved in {unit}.</source>
        <translation>“{mineral}”的采出量不能与以{unit}计的动用量比较。</translation>
    </message>
    <message>
        <source>The file {file} could not be packed: {reason}.</source>
        <translation>文件 {file} 无法装入：{reason}。</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; holds no PDF file of a map.</source>
        <translation>文件夹“{folder}”中没有附图PDF文件。</translation>
    </message>
    <message>
        <source>The folder with layout templates &apos;{folder}&apos; does not exist.</source>
        <translation>布局模板文件夹“{folder}”不存在。</translation>
    </message>
    <message>
        <source>The folder with rules of your own, {folder}, that the last run used, does not exist.</source>
        <translation>上次核算所用的自有规则文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>The journal and the tables of {file} do not fit together ({count} findings): {first}</source>
        <translation>{file} 的日志与数据表不一致（{count}处）：{first}</translation>
    </message>
    <message>
        <source>The journal says {name} = &apos;{value}&apos;, which is not a number.</source>
        <translation>日志中 {name} = “{value}”，不是数值。</translation>
    </message>
    <message>
        <source>The journal&apos;s record of the decisions on the valuation cannot be read.</source>
        <translation>操作日志中的核算选项记录无法读取。</translation>
    </message>
    <message>
        <source>The layer &apos;{layer}&apos; has no field &apos;{field}&apos;.</source>
        <translation>图层“{layer}”没有字段“{field}”。</translation>
    </message>
    <message>
        <source>The layer &apos;{layer}&apos; of {file} cannot be opened: {reason}</source>
        <translation>{file}的图层“{layer}”无法打开：{reason}</translation>
    </message>
    <message>
        <source>The layer of points cannot be read.</source>
        <translation>测点图层不能读取。</translation>
    </message>
    <message>
        <source>The layout template &apos;{path}&apos; cannot be read.</source>
        <translation>布局模板“{path}”无法读取。</translation>
    </message>
    <message>
        <source>The layout templates cannot be written to &apos;{path}&apos;.</source>
        <translation>布局模板不能写入“{path}”。</translation>
    </message>
    <message>
        <source>The layouts cannot be kept in &apos;{path}&apos;.</source>
        <translation>布局不能保存到“{path}”。</translation>
    </message>
    <message>
        <source>The level of detection is {value:g} m.</source>
        <translation>变化检测限为{value:g} m。</translation>
    </message>
    <message>
        <source>The list of files &apos;{file}&apos; of the package cannot be read: {reason}.</source>
        <translation>证据包的文件清单“{file}”无法读取：{reason}。</translation>
    </message>
    <message>
        <source>The longest shift that is believed is {value:g} cells.</source>
        <translation>可信平面偏移上限为{value:g}个单元。</translation>
    </message>
    <message>
        <source>The map {path} cannot be read as a PDF: {reason}.</source>
        <translation>图件{path}不能作为PDF读取：{reason}。</translation>
    </message>
    <message>
        <source>The measured accuracy is to be written for &apos;{what}&apos;, but no case file is given.</source>
        <translation>要求写入“{what}”的实测精度，但没有给定案件文件。</translation>
    </message>
    <message>
        <source>The measured share of {where} is {value:.1f} %, but it must lie between 0 and 100 %.</source>
        <translation>{where}的实测覆盖率为{value:.1f}%，应在0至100%之间。</translation>
    </message>
    <message>
        <source>The moved quantity of {where} is in loose m3, but it must be in m3 in place or in t.</source>
        <translation>{where}的动用量为松方，必须为实方或吨。</translation>
    </message>
    <message>
        <source>The old terrain has no heights on part of the hole &apos;{name}&apos;.</source>
        <translation>旧地形在“{name}”的部分范围内没有高程。</translation>
    </message>
    <message>
        <source>The old terrain is given twice.</source>
        <translation>旧地形重复给定。</translation>
    </message>
    <message>
        <source>The orthophoto &apos;{path}&apos; cannot be opened as a raster.</source>
        <translation>正射影像“{path}”无法作为栅格打开。</translation>
    </message>
    <message>
        <source>The outline &apos;{name}&apos; does not lie on the terrain &apos;{terrain}&apos;.</source>
        <translation>范围“{name}”不在地形“{terrain}”上。</translation>
    </message>
    <message>
        <source>The output would overwrite the terrain &apos;{path}&apos;.</source>
        <translation>输出将覆盖地形“{path}”。</translation>
    </message>
    <message>
        <source>The package bears the seal {found}, not {told}.</source>
        <translation>证据包的封存校验值为{found}，而非{told}。</translation>
    </message>
    <message>
        <source>The package has no &apos;{file}&apos;.</source>
        <translation>证据包缺少“{file}”。</translation>
    </message>
    <message>
        <source>The package holds a link: &apos;{path}&apos;.</source>
        <translation>证据包含有链接：“{path}”。</translation>
    </message>
    <message>
        <source>The package holds no case file.</source>
        <translation>证据包中没有案件文件。</translation>
    </message>
    <message>
        <source>The package is damaged, or not sealed by PitProof.</source>
        <translation>证据包已损坏，或并非由 PitProof 封存。</translation>
    </message>
    <message>
        <source>The package is damaged.</source>
        <translation>证据包已损坏。</translation>
    </message>
    <message>
        <source>The package is damaged; ask for another copy.</source>
        <translation>证据包已损坏，请索取另一份。</translation>
    </message>
    <message>
        <source>The package wants files to be fetched from elsewhere (fetch.txt).</source>
        <translation>证据包要求从别处下载文件（fetch.txt）。</translation>
    </message>
    <message>
        <source>The package was changed, or another version wrote it.</source>
        <translation>证据包被改动，或由其他版本写出。</translation>
    </message>
    <message>
        <source>The package {path} could not be written: {reason}.</source>
        <translation>证据包 {path} 无法写出：{reason}。</translation>
    </message>
    <message>
        <source>The package {path} does not exist.</source>
        <translation>证据包 {path} 不存在。</translation>
    </message>
    <message>
        <source>The pasted text cannot be split into cells.</source>
        <translation>粘贴的文本无法分成单元格。</translation>
    </message>
    <message>
        <source>The picture &apos;{path}&apos; could not be written.</source>
        <translation>图片“{path}”无法写入。</translation>
    </message>
    <message>
        <source>The present terrain is given {how}.</source>
        <translation>现状地形{how}。</translation>
    </message>
    <message>
        <source>The project &apos;{path}&apos; cannot be read.</source>
        <translation>工程“{path}”无法读取。</translation>
    </message>
    <message>
        <source>The project could not be stored in {file}: {reason}</source>
        <translation>工程无法保存到{file}：{reason}</translation>
    </message>
    <message>
        <source>The project has no file yet.</source>
        <translation>工程尚未保存为文件。</translation>
    </message>
    <message>
        <source>The question &apos;{question}&apos; is answered twice.</source>
        <translation>问题“{question}”有两个答复。</translation>
    </message>
    <message>
        <source>The raster &apos;{name}&apos; is in another system than the points, so its grid cannot be used.</source>
        <translation>栅格“{name}”与测点的坐标系不同，不能采用其格网。</translation>
    </message>
    <message>
        <source>The raster &apos;{path}&apos; cannot be read for contours.</source>
        <translation>栅格“{path}”无法读取，不能生成等高线。</translation>
    </message>
    <message>
        <source>The report folder {folder} does not exist.</source>
        <translation>报告文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>The rule files have {count} faults. {faults}</source>
        <translation>规则文件有{count}处错误。{faults}</translation>
    </message>
    <message>
        <source>The sale by the document &apos;{number}&apos; of {amount} yuan is entered twice.</source>
        <translation>凭证“{number}”的销售{amount}元录入了两次。</translation>
    </message>
    <message>
        <source>The sales of &apos;{mineral}&apos; are partly in loose and partly in in-place m3 and cannot be averaged; bring their quantities to one state.</source>
        <translation>“{mineral}”的销售数量部分为松方、部分为实方，不能求平均价格；请统一为一种状态。</translation>
    </message>
    <message>
        <source>The section drawing cannot be written to &apos;{path}&apos;.</source>
        <translation>剖面图不能写入“{path}”。</translation>
    </message>
    <message>
        <source>The section line {place} is not one line with a length.</source>
        <translation>第{place}条剖面线不是一条有长度的线。</translation>
    </message>
    <message>
        <source>The state of the {where} is &apos;{state}&apos;, but it must be in_place or loose.</source>
        <translation>{where}的立方米状态为“{state}”，必须为实方（in_place）或松方（loose）。</translation>
    </message>
    <message>
        <source>The surface is in {crs}, the case in {case}.</source>
        <translation>曲面的坐标系为{crs}，案件的坐标系为{case}。</translation>
    </message>
    <message>
        <source>The terrain &apos;{file}&apos; is no GeoTIFF, ERDAS Imagine or text grid, so its heights may lie elsewhere.</source>
        <translation>地形“{file}”不是 GeoTIFF、ERDAS Imagine 或文本格网，其高程可能存于别处。</translation>
    </message>
    <message>
        <source>The terrain file &apos;{path}&apos; does not exist.</source>
        <translation>地形文件“{path}”不存在。</translation>
    </message>
    <message>
        <source>The unit of the {where} says {said}, but its state is {state}.</source>
        <translation>{where}的单位注明{said}，而状态填写为{state}。</translation>
    </message>
    <message>
        <source>The unit of {where} is &apos;{unit}&apos;, but it must be pct or g_per_t.</source>
        <translation>{where}的单位为“{unit}”，应为%（pct）或克/吨（g_per_t）。</translation>
    </message>
    <message>
        <source>The volumes of the case &apos;{case}&apos; have not been computed.</source>
        <translation>案件“{case}”的方量尚未计算。</translation>
    </message>
    <message>
        <source>The {what} of {where} is {value} {unit}, but it must lie between {low} and {high}.</source>
        <translation>{where}的{what}为{value} {unit}，应在{low}至{high}之间。</translation>
    </message>
    <message>
        <source>There is no chapter &apos;{name}&apos; in the report.</source>
        <translation>报告没有“{name}”一章。</translation>
    </message>
    <message>
        <source>There is no room left to unpack {file}.</source>
        <translation>没有剩余空间解压 {file}。</translation>
    </message>
    <message>
        <source>There is no volume to convert.</source>
        <translation>没有可换算的体积。</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>没有可粘贴的内容。</translation>
    </message>
    <message>
        <source>There is nothing to report: neither a case file nor a layer of pits with volumes is chosen.</source>
        <translation>没有可报告的内容：既没有选择案件文件，也没有选择带体积的采坑图层。</translation>
    </message>
    <message>
        <source>There is too little undisturbed ground around {names} to try the restoring out: at least 4 tests are needed, on ground of twice the hole&apos;s size.</source>
        <translation>{names}周围未扰动地面太少，无法试验恢复精度：至少需要4次试验，且地面面积不小于坑的2倍。</translation>
    </message>
    <message>
        <source>This is no package that PitProof can check; it needs BagIt 1.0 in UTF-8.</source>
        <translation>PitProof 无法核验此证据包，需为 UTF-8 编码的 BagIt 1.0。</translation>
    </message>
    <message>
        <source>This is no sealed package, or it is incomplete.</source>
        <translation>这不是封存的证据包，或不完整。</translation>
    </message>
    <message>
        <source>Use a present terrain that reaches further, or take the old terrain as it is.</source>
        <translation>请采用范围更大的现状地形，或直接采用旧地形。</translation>
    </message>
    <message>
        <source>Use a terrain that reaches further, or correct the outlines and the disturbed areas.</source>
        <translation>请采用范围更大的地形，或更正采坑范围和扰动范围。</translation>
    </message>
    <message>
        <source>Use one that covers the hole, or restore without it.</source>
        <translation>请采用覆盖该坑的旧地形，或不用旧地形恢复。</translation>
    </message>
    <message>
        <source>Write 1 or 0, 是 or 否.</source>
        <translation>请填写1或0、是或否。</translation>
    </message>
    <message>
        <source>Write digits and a decimal point only.</source>
        <translation>只能填写数字和小数点。</translation>
    </message>
    <message>
        <source>Write it as 2024-05-31.</source>
        <translation>请写成2024-05-31的形式。</translation>
    </message>
    <message>
        <source>Write one of its codes or labels.</source>
        <translation>请填写其代码或名称之一。</translation>
    </message>
    <message>
        <source>Write one of the words that its name mentions.</source>
        <translation>请填写选项名称中列出的取值。</translation>
    </message>
    <message>
        <source>Write t (吨), m3 (立方米), or g (克) for the metal in an ore.</source>
        <translation>请填写t（吨）、m3（立方米），金属量填写g（克）。</translation>
    </message>
    <message>
        <source>Writing GeoPDF</source>
        <translation>写出 GeoPDF</translation>
    </message>
    <message>
        <source>Writing XLSX tables</source>
        <translation>写出 XLSX 表格</translation>
    </message>
    <message>
        <source>Writing layers</source>
        <translation>写出图层</translation>
    </message>
    <message>
        <source>design recovery</source>
        <translation>设计回采率</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>品位</translation>
    </message>
    <message>
        <source>grade sample &apos;{number}&apos;</source>
        <translation>品位样品“{number}”</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>格网</translation>
    </message>
    <message>
        <source>holds &apos;{text}&apos;, which is neither yes nor no.</source>
        <translation>填写为“{text}”，既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>holds &apos;{text}&apos;, which is not a date.</source>
        <translation>填写为“{text}”，不是日期。</translation>
    </message>
    <message>
        <source>holds &apos;{text}&apos;, which is not a number.</source>
        <translation>填写为“{text}”，不是数字。</translation>
    </message>
    <message>
        <source>holds &apos;{text}&apos;, which is not known.</source>
        <translation>的内容“{text}”无法识别。</translation>
    </message>
    <message>
        <source>imagery</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>实方</translation>
    </message>
    <message>
        <source>is empty.</source>
        <translation>未填写。</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>松方</translation>
    </message>
    <message>
        <source>loose density</source>
        <translation>松散密度</translation>
    </message>
    <message>
        <source>loosening factor</source>
        <translation>松散系数</translation>
    </message>
    <message>
        <source>moisture</source>
        <translation>湿度</translation>
    </message>
    <message>
        <source>neither as a raster nor as points</source>
        <translation>既未给定栅格，也未给定测点</translation>
    </message>
    <message>
        <source>old</source>
        <translation>旧</translation>
    </message>
    <message>
        <source>ore ratio</source>
        <translation>含矿率</translation>
    </message>
    <message>
        <source>present</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>shared ground</source>
        <translation>重叠部分</translation>
    </message>
    <message>
        <source>stockpile &apos;{number}&apos;</source>
        <translation>堆体“{number}”</translation>
    </message>
    <message>
        <source>the parameters of &apos;{mineral}&apos;</source>
        <translation>“{mineral}”的核算参数</translation>
    </message>
    <message>
        <source>thickness</source>
        <translation>厚度</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>重复给定</translation>
    </message>
    <message>
        <source>value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>体积</translation>
    </message>
    <message>
        <source>{count} files that the case names are missing: {files}.</source>
        <translation>案件引用的{count}个文件缺失：{files}。</translation>
    </message>
    <message>
        <source>{count} packages are given.</source>
        <translation>给出了{count}个证据包。</translation>
    </message>
    <message>
        <source>{file} cannot be unpacked: {reason}.</source>
        <translation>{file} 无法解压：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>{file}无法写入：{reason}。</translation>
    </message>
    <message>
        <source>{file} could not be copied: {reason}.</source>
        <translation>{file} 无法复制：{reason}。</translation>
    </message>
    <message>
        <source>{file} has more than {limit} rows.</source>
        <translation>{file}超过{limit}行。</translation>
    </message>
    <message>
        <source>{file} has no two points of the kind &apos;breakline&apos; in a row, so there is no line.</source>
        <translation>{file}中没有两个相连的特征线点，无法连成线。</translation>
    </message>
    <message>
        <source>{file} has {count} points; a case file takes at most {limit}, because people edit it by hand.</source>
        <translation>{file}共有{count}个点；案件文件由人工编辑，最多接收{limit}个点。</translation>
    </message>
    <message>
        <source>{file} has {count} surveys of the terrain {terrain}; its surveys are: {known}.</source>
        <translation>{file}中地形{terrain}的测量记录有{count}条；已有的测量为：{known}。</translation>
    </message>
    <message>
        <source>{file} holds &apos;{path}&apos; twice, or two names that some systems take for one.</source>
        <translation>{file} 中“{path}”重复，或有某些系统视为同名的文件。</translation>
    </message>
    <message>
        <source>{file} holds &apos;{path}&apos;, which is a link or a device.</source>
        <translation>{file} 含有“{path}”，是链接或设备。</translation>
    </message>
    <message>
        <source>{file} holds no package.</source>
        <translation>{file} 中没有证据包。</translation>
    </message>
    <message>
        <source>{file} holds no results.</source>
        <translation>{file} 没有核算结果。</translation>
    </message>
    <message>
        <source>{file} lists &apos;{path}&apos;, which is no payload.</source>
        <translation>{file} 列有“{path}”，不属于包内数据。</translation>
    </message>
    <message>
        <source>{file} unpacks to {found}, more than {limit}.</source>
        <translation>{file} 解压后为{found}，超过{limit}。</translation>
    </message>
    <message>
        <source>{file} unpacks to {size} MB, more than a table of evidence has.</source>
        <translation>{file}解压后达{size} MB，超出证据表格的大小。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; is no hash with a file name.</source>
        <translation>{file} 第{line}行：“{text}”不是校验值加文件名。</translation>
    </message>
    <message>
        <source>{file}, line {line}: &apos;{text}&apos; stands beyond the last column of the table.</source>
        <translation>{file}第{line}行：“{text}”超出表格的最后一列。</translation>
    </message>
    <message>
        <source>{file}, line {line}: column &apos;{name}&apos; is empty.</source>
        <translation>{file}第{line}行：“{name}”列为空。</translation>
    </message>
    <message>
        <source>{file}, line {line}: column &apos;{name}&apos;: &apos;{text}&apos; is a formula; formulas are not computed.</source>
        <translation>{file}第{line}行：“{name}”列：“{text}”为公式，公式不作计算。</translation>
    </message>
    <message>
        <source>{file}, line {line}: column &apos;{name}&apos;: &apos;{text}&apos; is neither yes nor no.</source>
        <translation>{file}第{line}行：“{name}”列：“{text}”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>{file}, line {line}: column &apos;{name}&apos;: &apos;{text}&apos; is no date such as 2024-05-31.</source>
        <translation>{file}第{line}行：“{name}”列：“{text}”不是2024-05-31形式的日期。</translation>
    </message>
    <message>
        <source>{file}, line {line}: column &apos;{name}&apos;: &apos;{text}&apos; is no number.</source>
        <translation>{file}第{line}行：“{name}”列：“{text}”不是数字。</translation>
    </message>
    <message>
        <source>{file}, line {line}: column &apos;{name}&apos;: &apos;{text}&apos; is no plain number (digits and a decimal point only).</source>
        <translation>{file}第{line}行：“{name}”列：“{text}”不是纯数字（只能有数字和小数点）。</translation>
    </message>
    <message>
        <source>{file}, line {line}: column &apos;{name}&apos;: &apos;{text}&apos; is not in its list ({choices}).</source>
        <translation>{file}第{line}行：“{name}”列：“{text}”不在取值列表（{choices}）中。</translation>
    </message>
    <message>
        <source>{file}, line {line}: column &apos;{name}&apos;: &apos;{text}&apos; stands in line {other} already.</source>
        <translation>{file}第{line}行：“{name}”列：“{text}”在第{other}行已出现。</translation>
    </message>
    <message>
        <source>{file}, line {line}: column &apos;{name}&apos;: {text} is not between {low} and {high}; check the number and its unit.</source>
        <translation>{file}第{line}行：“{name}”列：{text}不在{low}～{high}之间，请核对数值和单位。</translation>
    </message>
    <message>
        <source>{file}, line {line}: its geometry cannot be built: {reason}.</source>
        <translation>{file}第{line}行：图形无法构建：{reason}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: no header of a table for &apos;{layer}&apos; was found.</source>
        <translation>{file}第{line}行：未找到“{layer}”表的表头。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the header names &apos;{name}&apos; twice.</source>
        <translation>{file}第{line}行：表头中“{name}”出现两次。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the row cannot be split into cells.</source>
        <translation>{file}第{line}行：该行无法拆分为单元格。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the table for &apos;{layer}&apos; has no column {names}.</source>
        <translation>{file}第{line}行：用于“{layer}”的表格缺少列{names}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {first} ({low}) is greater than {second} ({high}).</source>
        <translation>{file}第{line}行：{first}（{low}）大于{second}（{high}）。</translation>
    </message>
    <message>
        <source>{file}, table &apos;{table}&apos;: the row &apos;{row}&apos; was changed or deleted elsewhere since it was read here.</source>
        <translation>{file}的表“{table}”：行“{row}”在此处读取之后已被他处修改或删除。</translation>
    </message>
    <message>
        <source>{file}: there is no row under the header.</source>
        <translation>{file}：表头下没有数据行。</translation>
    </message>
    <message>
        <source>{file}: {count} cells cannot be taken over. {faults}</source>
        <translation>{file}：有{count}处不能导入。{faults}</translation>
    </message>
    <message>
        <source>{name} is &apos;{value}&apos;, which is no date.</source>
        <translation>{name}的值“{value}”不是日期。</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} 已存在。</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{where} names &apos;{path}&apos;, which does not lie inside the package.</source>
        <translation>{where} 中的“{path}”不在证据包内。</translation>
    </message>
    <message>
        <source>At {count} places a point and the breakline it lies on have different heights: {places}.</source>
        <translation>有{count}处测点与其所在的断裂线高程不一致：{places}。</translation>
    </message>
    <message>
        <source>Check the numbers and their units.</source>
        <translation>请核对数值和单位。</translation>
    </message>
    <message>
        <source>Choose one, or both.</source>
        <translation>请选择其中之一或者两者。</translation>
    </message>
    <message>
        <source>Correct both in the file, or write it anew with heights in metres.</source>
        <translation>请更正文件中的比例系数和偏移，或以米为单位重新输出高程。</translation>
    </message>
    <message>
        <source>Correct it; a vertical body is measured by its true area and thickness.</source>
        <translation>请更正；直立矿体按真面积和真厚度测算。</translation>
    </message>
    <message>
        <source>Empty the pillars, or enter the block as mined out.</source>
        <translation>请清空矿柱栏，或者把块段类别改为采空块段。</translation>
    </message>
    <message>
        <source>Enter how many there are, or leave it empty.</source>
        <translation>请填写实际测点数，或者留空。</translation>
    </message>
    <message>
        <source>Enter the dip, or a true area with a true thickness, or a projected area with a vertical thickness.</source>
        <translation>请填写倾角，或者改用真面积配真厚度、水平投影面积配铅垂厚度。</translation>
    </message>
    <message>
        <source>Enter the share of the block that stands as pillars.</source>
        <translation>请填写矿柱占块段的比例。</translation>
    </message>
    <message>
        <source>Exchange its top and bottom, or correct them.</source>
        <translation>请对调其顶板和底板，或予以更正。</translation>
    </message>
    <message>
        <source>Goaf block &apos;{block}&apos; is entered {count} times.</source>
        <translation>采空区块段“{block}”录入了{count}次。</translation>
    </message>
    <message>
        <source>It is not stated where block &apos;{block}&apos; lies relative to the licences, but the accused act needs it.</source>
        <translation>没有注明块段“{block}”与许可范围的关系，而所涉行为须按此划分。</translation>
    </message>
    <message>
        <source>Keep one row, or give the blocks numbers of their own.</source>
        <translation>请只保留一行，或者给各块段不同的编号。</translation>
    </message>
    <message>
        <source>More of &apos;{mineral}&apos; was sold ({sold} {unit}) than extracted ({mined} {unit}), by {percent} %.</source>
        <translation>“{mineral}”的销售数量{sold} {unit}多于采出数量{mined} {unit}，多{percent}%。</translation>
    </message>
    <message>
        <source>Ore of &apos;{mineral}&apos; that was ruined in the ground follows from goaf blocks and from a resource moved ({where}); it would count twice.</source>
        <translation>“{mineral}”未采出但已难以采出的量既由采空区块段得出，又由动用资源量得出（{where}），会重复计算。</translation>
    </message>
    <message>
        <source>Some blocks of &apos;{mineral}&apos; ({where}) state a density, but these do not: {blocks}.</source>
        <translation>“{mineral}”（{where}）的部分块段填写了体积质量，而下列块段没有填写：{blocks}。</translation>
    </message>
    <message>
        <source>Terrain &apos;{name}&apos; states the scale {scale} and the offset {offset}, which make no heights.</source>
        <translation>地形“{name}”注明的比例系数为{scale}、偏移为{offset}，不能换算成高程。</translation>
    </message>
    <message>
        <source>The dip of {where} is missing, but its area and thickness belong together only by the dip.</source>
        <translation>{where}缺少倾角，而其面积和厚度须按倾角换算才能配套。</translation>
    </message>
    <message>
        <source>The dip of {where} is {value}°, but it must be from 0 to less than 90 degrees.</source>
        <translation>{where}的倾角为{value}°，应不小于0度且小于90度。</translation>
    </message>
    <message>
        <source>The mean thickness of {where} rests on {count} measurements.</source>
        <translation>{where}的平均厚度测点数为{count}。</translation>
    </message>
    <message>
        <source>The pillars of {where} are said to be ruined, but their share is not stated.</source>
        <translation>{where}的矿柱注明已难以采出，但没有填写矿柱占比。</translation>
    </message>
    <message>
        <source>The prices of &apos;{mineral}&apos; of {a} yuan and {b} yuan overlap from {start} to {end} and differ.</source>
        <translation>“{mineral}”的价格{a}元与{b}元在{start}至{end}期间重叠而金额不同。</translation>
    </message>
    <message>
        <source>The standard error of the {what} of {where} is {error}, not less than the {what} itself, {value}.</source>
        <translation>{where}的{what}标准误差为{error}，不小于{what}本身（{value}）。</translation>
    </message>
    <message>
        <source>The top of the stratum &apos;{name}&apos; lies {under:g} m under its bottom.</source>
        <translation>地层“{name}”的顶板比底板低{under:g} m。</translation>
    </message>
    <message>
        <source>There is neither a table of volumes nor one of goaf blocks.</source>
        <translation>既没有体积表，也没有采空区块段表。</translation>
    </message>
    <message>
        <source>Write how many measurements there are.</source>
        <translation>请填写测点数。</translation>
    </message>
    <message>
        <source>Write inside, below, above, between or outside (许可范围内, 超深, 许可标高以上, 许可标高之间, 越界).</source>
        <translation>请填写许可范围内、超深、许可标高以上、许可标高之间或者越界。</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>goaf block &apos;{block}&apos;</source>
        <translation>采空区块段“{block}”</translation>
    </message>
    <message>
        <source>holds &apos;{text}&apos;, which is no position relative to a licence.</source>
        <translation>为“{text}”，不是与许可范围的关系。</translation>
    </message>
    <message>
        <source>holds &apos;{text}&apos;, which is no whole number.</source>
        <translation>为“{text}”，不是整数。</translation>
    </message>
    <message>
        <source>mean thickness</source>
        <translation>平均厚度</translation>
    </message>
    <message>
        <source>share of pillars</source>
        <translation>矿柱占比</translation>
    </message>
    <message>
        <source>standard error</source>
        <translation>标准误差</translation>
    </message>
    <message>
        <source>{where} was left as a whole, but pillars are stated for it.</source>
        <translation>{where}整体未采出，却填写了矿柱。</translation>
    </message>
</context>
</TS>
