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
        <source>Exports the annex maps of a case as vector PDF, one sheet a map.</source>
        <translation>将案件附图导出为矢量PDF，一图一幅。</translation>
    </message>
    <message>
        <source>Draws the annex maps of a case file and exports each as a vector PDF with searchable Chinese text, frame, coordinates, scale, legend, datum note and title block.

Paper and scale are chosen from what must be shown: A3 at the largest standard scale, A4 for small sites, A2 or A1 for large ones. Fields of the title block that are left empty stay blank for signatures.

Without a difference raster, terrain after minus terrain before is computed from the case&apos;s surveys.</source>
        <translation>编制案件文件的附图，每幅导出为一个矢量PDF，中文可检索，含图廓、坐标注记、比例尺、图例、坐标系与高程基准说明和图签。

图幅和比例尺按制图内容自动选定：一般采用A3图幅和所能采用的最大标准比例尺，小场地用A4，大场地用A2或A1。图签中未填写的栏目留空，供签字使用。

未指定高差栅格时，由案件的测量成果计算采后地形减采前地形。</translation>
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
        <source>overlay: licences and excavated ground; depth: depth of the excavation</source>
        <translation>overlay：采矿权与开采范围叠合图；depth：开采深度分布图</translation>
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
        <source>Creates an empty case file, a GeoPackage with all layers and tables of a case: pits, licences, zones, surveys, samples, sales, prices, attachments, results and the journal. Forms, value lists, checks and styles are stored in it.

The coordinate reference system must be the metric system of the survey, for example a CGCS2000 3-degree Gauss-Krüger zone. Degrees, feet and Web Mercator are refused, because areas and volumes would be wrong.

Leave the province empty if it is not known: the classification then says what holds in every province.</source>
        <translation>新建一个空的案件文件，即包含案件全部图层和表的GeoPackage：采坑、采矿许可证、特殊区域、测量成果、样品、销售、价格、附件、计算成果和操作日志。表单、选项列表、检查规则和样式都存于其中。

坐标系必须采用以米为单位的测量坐标系，例如CGCS2000三度带高斯-克吕格投影。以度、英尺为单位的坐标系和Web墨卡托投影会造成面积和体积错误，不予接受。

省份不明时请留空，认定结果将说明在各省均成立的结论。</translation>
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
        <source>unlicensed: mining without a licence; beyond_area: outside the licensed area; beyond_depth: outside the licensed depth; other_mineral: a mineral not licensed; destructive: destructive mining; river_sand: river sand; sea_sand: sea sand</source>
        <translation>unlicensed：无证开采；beyond_area：越界开采；beyond_depth：超层（超深）开采；other_mineral：超矿种开采；destructive：破坏性采矿；river_sand：河道采砂；sea_sand：海砂</translation>
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
        <source>&lt;p&gt;Writes a made-up site into a folder: terrain before and after at 0.5 m, a case file with three benched pits (one inside the licence, one across its boundary, one below its floor), a waste heap, a hole in the data and survey noise. The true volumes stand beside it in truth.json.&lt;/p&gt;&lt;p&gt;Everything in it is invented and marked so.&lt;/p&gt;</source>
        <translation>&lt;p&gt;在文件夹中写入一处虚构的采场：格网0.5 m的采前和采后地形，以及案件文件，其中有三个台阶式采坑（一个在许可范围内，一个越界，一个超深）、一处废石堆、一处数据空洞和测量噪声。体积真值另存于同一文件夹的truth.json。&lt;/p&gt;&lt;p&gt;全部内容均为虚构，并已注明。&lt;/p&gt;</translation>
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
        <translation>采前地形</translation>
    </message>
    <message>
        <source>Terrain after</source>
        <translation>采后地形</translation>
    </message>
    <message>
        <source>True volumes</source>
        <translation>体积真值</translation>
    </message>
    <message>
        <source>Sample case: {path}</source>
        <translation>示例案件：{path}</translation>
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
        <translation>采前地形</translation>
    </message>
    <message>
        <source>Terrain after</source>
        <translation>采后地形</translation>
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
        <source>Format</source>
        <translation>格式</translation>
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
        <source>Concluded system</source>
        <translation>确定的坐标系</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>判读结论</translation>
    </message>
    <message>
        <source>Outlines from land-office TXT, licence strings, corner tables, DXF or layers, with reasons and checks.</source>
        <translation>由国土TXT、采矿许可证登记坐标串、拐点坐标表、DXF或图层导入边界，列出判读依据并作检查。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Give one of: a file (land-office TXT, CSV, XLSX, DXF, any vector file), pasted text (corner table or registration string), or a layer.&lt;/p&gt;&lt;p&gt;Datum, zone, axis order and encoding are concluded from magnitudes and headers, and every conclusion is listed with its reason, beside area and centroid against the stated area. Where two readings are possible the run stops with one sentence that lists them; a parameter then decides. A datum is never shifted.&lt;/p&gt;&lt;p&gt;A plot that cannot be read is reported with its line; the good plots of the file come in only when KEEP_GOOD is set.&lt;/p&gt;&lt;p&gt;Registration strings are read tolerantly, but their standard was not available: confirm outline and elevations on the map and on the licence.&lt;/p&gt;&lt;p&gt;With a case file, the outlines are also written into it as pits, licences or zones, in its system.&lt;/p&gt;</source>
        <translation>&lt;p&gt;从下列三者中任选其一提供：文件（国土TXT、CSV、XLSX、DXF或其他矢量文件）、粘贴的文本（拐点坐标表或登记坐标串）、图层。&lt;/p&gt;&lt;p&gt;平面基准、带号、坐标顺序和文本编码由数值大小和文件头判定，每项结论均列出依据，并列出面积、中心位置及与注明面积的比较。存在两种可能的判读时停止运行，以一句话列出各种判读，由用户以参数选定。平面基准之间绝不擅自转换。&lt;/p&gt;&lt;p&gt;无法读取的地块连同行号列入报告；只有设置KEEP_GOOD时，才导入文件中其余完好的地块。&lt;/p&gt;&lt;p&gt;登记坐标串按宽松方式读取，但未能取得其标准原文：请对照图件和许可证核实范围和标高。&lt;/p&gt;&lt;p&gt;指定案件文件时，边界还按其坐标系写入该文件，作为采坑、采矿许可证或特殊区域。&lt;/p&gt;</translation>
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
        <source>Format</source>
        <translation>格式</translation>
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
        <source>Concluded system</source>
        <translation>确定的坐标系</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>判读结论</translation>
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
    <name>PairAlgorithm</name>
    <message>
        <source>Terrain before</source>
        <translation>采前地形</translation>
    </message>
    <message>
        <source>Terrain after</source>
        <translation>采后地形</translation>
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
</context>
<context>
    <name>PitProofDock</name>
    <message>
        <source>PitProof 采证</source>
        <translation>采证 PitProof</translation>
    </message>
    <message>
        <source>From terrain before and after to the report: follow the steps.</source>
        <translation>由采前、采后地形到报告，请依次进行：</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>新建案件文件</translation>
    </message>
    <message>
        <source>Sample case to learn with</source>
        <translation>新建学习用示例案件</translation>
    </message>
    <message>
        <source>Volume of pits between two terrains</source>
        <translation>由两期地形计算采坑体积</translation>
    </message>
    <message>
        <source>Compute the case and write the report</source>
        <translation>案件核算并编制报告</translation>
    </message>
    <message>
        <source>Annex maps of the case</source>
        <translation>编制案件附图</translation>
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
        <source>&lt;p&gt;Reads the terrains, pits, licences, densities and prices of a case file, computes the excavated volume with its error margin and licence split, the tonnes, the three value figures with their trace and the classification, draws the annex maps, and binds everything into one PDF; the tables also come as XLSX and HTML. Results and a journal entry are written back into the case file in one transaction, after everything else has worked.&lt;/p&gt;</source>
        <translation>&lt;p&gt;读取案件文件中的地形、采坑、采矿许可证、体积质量和价格，计算开挖体积及其误差范围，按许可证划分体积，计算吨位和三项价值并保留计算过程，作出认定，编制附图，最后装订成一个PDF；附表同时输出为XLSX和HTML。其他步骤全部成功之后，才将成果和操作日志以一次事务写回案件文件。&lt;/p&gt;</translation>
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
        <translation>自备规则文件夹</translation>
    </message>
    <message>
        <source>Date on the report (empty: today)</source>
        <translation>报告日期（留空则为当天）</translation>
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
        <source>Report (PDF)</source>
        <translation>报告（PDF）</translation>
    </message>
    <message>
        <source>Tables (XLSX)</source>
        <translation>附表（XLSX）</translation>
    </message>
    <message>
        <source>Difference raster (after minus before)</source>
        <translation>高差栅格（采后减采前）</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>报告（HTML）</translation>
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
        <source>Pages of the report</source>
        <translation>报告页数</translation>
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
        <source>The coordinate reference system &apos;{crs}&apos; enlarges areas away from the equator (by a third at 30 degrees).</source>
        <translation>坐标系“{crs}”离赤道越远面积放大越多（纬度30度处放大三分之一）。</translation>
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
        <source>The unit of the {where} is &apos;{unit}&apos;, but it must be t or m3.</source>
        <translation>{where}的单位为“{unit}”，应为t或m3。</translation>
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
        <source>nothing</source>
        <translation>未注明</translation>
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
        <source>Install &apos;laspy[lazrs]&apos; into the Python that QGIS uses, or unpack it to LAS first (QGIS: Point cloud &gt; Convert format, or pdal translate).</source>
        <translation>请将“laspy[lazrs]”安装到QGIS所用的Python中，或先解压为LAS（QGIS的点云格式转换工具，或pdal translate）。</translation>
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
        <source>Leave CASE empty and keep the points in a layer beside the case.</source>
        <translation>请将CASE留空，把测点另存为案件之外的图层。</translation>
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
        <source>{file} has {count} points; a case file takes at most {limit}.</source>
        <translation>{file}有{count}个点，案件文件最多容纳{limit}个。</translation>
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
</context>
</TS>
