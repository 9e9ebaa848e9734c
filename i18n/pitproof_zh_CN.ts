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

Without a difference raster, terrain after minus terrain before is computed from the case's surveys.</source>
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
        <source>Title block: unit (empty: the case's reporting unit)</source>
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
        <source>Not less than '{field}'</source>
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cut and fill by squares of a given side, with the heights in their corners, as CASS prints it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&lt;p&gt;Each square of side &lt;i&gt;a&lt;/i&gt; has the heights before and after in its corners (bilinear), and V = a² (h1 + h2 + h3 + h4) / 4; where signs mix, V&lt;sub&gt;cut&lt;/sub&gt; = a² (Σh&lt;sub&gt;cut&lt;/sub&gt;)² / (4 Σ|h|).&lt;/p&gt;&lt;p&gt;A square that the outline cuts counts with its exact area inside and the weighted mean depth of that part's corners. A corner without a height leaves its share of the square unmeasured, which lowers the coverage.&lt;/p&gt;&lt;p&gt;Sides of 2 to 5 m suit small pits, 5 to 20 m large ones. The squares lie at multiples of their side, so anybody can lay the same grid.&lt;/p&gt;</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Side of the squares</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pits with volumes</source>
        <translation type="unfinished">采坑体积</translation>
    </message>
    <message>
        <source>Squares with figures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table of squares</source>
        <translation type="unfinished" />
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
        <source>Debian and Ubuntu: apt install python3-shapely where that is version 2 or newer, otherwise pip install --no-binary shapely 'shapely&gt;=2' with libgeos-dev present; Windows and macOS: QGIS brings it along.</source>
        <translation>Debian和Ubuntu：软件源中为2或更新版本的，运行apt install python3-shapely；否则先安装libgeos-dev，再运行pip install --no-binary shapely 'shapely&gt;=2'。Windows和macOS：QGIS已自带。</translation>
    </message>
</context>
<context>
    <name>PairAlgorithm</name>
    <message>
        <source>Terrain before</source>
        <translation type="unfinished">采前地形</translation>
    </message>
    <message>
        <source>Terrain after</source>
        <translation type="unfinished">采后地形</translation>
    </message>
    <message>
        <source>Pit outlines</source>
        <translation type="unfinished">采坑边界</translation>
    </message>
    <message>
        <source>Pit id field (empty: feature id)</source>
        <translation type="unfinished">采坑编号字段（留空则用要素ID）</translation>
    </message>
    <message>
        <source>Pit floor under backfill or water (replaces terrain after)</source>
        <translation type="unfinished">回填物或积水之下的坑底（代替采后地形）</translation>
    </message>
    <message>
        <source>System of the terrains (overrides the files)</source>
        <translation type="unfinished">地形坐标系（代替文件自带的坐标系）</translation>
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
        <source>&lt;p&gt;The reference surface takes the place of the terrain before: what stands above it is &lt;b&gt;fill&lt;/b&gt; (a stockpile), what lies below it is &lt;b&gt;cut&lt;/b&gt; (a pit).&lt;/p&gt;&lt;p&gt;&lt;i&gt;plane&lt;/i&gt;: least squares through the outline's vertices; &lt;i&gt;tin&lt;/i&gt;: triangles between them; &lt;i&gt;mean&lt;/i&gt;, &lt;i&gt;lowest&lt;/i&gt;, &lt;i&gt;highest&lt;/i&gt;: a level; &lt;i&gt;given&lt;/i&gt;: the stated elevation.&lt;/p&gt;&lt;p&gt;An outline digitised exactly at the crest of a steep pit puts vertices on the face and loses volume: digitise about a metre outside, or state the elevation. Vertices on nodata are refused and named.&lt;/p&gt;</source>
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
        <source>Reference elevation (m, only with 'given')</source>
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
        <source>'values' of {name}</source>
        <translation>{name}的“values”</translation>
    </message>
    <message>
        <source>'{crs}' is neither an authority code nor WKT.</source>
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
        <source>A stratum's plane needs three points or more, and has {count}.</source>
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
        <source>Check the outlines' position.</source>
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
        <source>Choose a case file, or create one with 'Create case'.</source>
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
        <source>Choose the case's Gauss-Krueger system, for instance EPSG:4547.</source>
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
        <source>Correct the roles in the layer 'surveys'.</source>
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
        <source>Correct z_min and z_max; licences print 'from the upper to the lower elevation'.</source>
        <translation>请更正z_min和z_max；许可证上的写法为“由上限至下限标高”。</translation>
    </message>
    <message>
        <source>Create it first.</source>
        <translation>请先建立该文件夹。</translation>
    </message>
    <message>
        <source>Debian and Ubuntu: apt install fonts-wqy-zenhei (or fonts-droid-fallback); Windows: install SimSun or Microsoft YaHei (optional feature 'Chinese (Simplified) Supplemental Fonts'); macOS: install Songti; or name a .ttf or .ttc file with TrueType outlines in the settings. Noto CJK .ttc and .otf files cannot be embedded.</source>
        <translation>Debian和Ubuntu：apt install fonts-wqy-zenhei（或fonts-droid-fallback）；Windows：安装宋体（SimSun）或微软雅黑（可选功能“中文（简体）补充字体”）；macOS：安装宋体（Songti）；也可在设置中指定TrueType轮廓的.ttf或.ttc文件。Noto CJK的.ttc和.otf文件不能嵌入。</translation>
    </message>
    <message>
        <source>Debian and Ubuntu: apt install {debian}; Windows: OSGeo4W Setup, package python3-{lower}; macOS and others: install '{name}' into the Python that QGIS uses.</source>
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
        <source>Feature {fid} of layer '{layer}' has no geometry.</source>
        <translation>图层“{layer}”的要素{fid}没有图形。</translation>
    </message>
    <message>
        <source>Feature {fid} of layer '{layer}' has no pit id in field '{field}'.</source>
        <translation>图层“{layer}”的要素{fid}在字段“{field}”中没有采坑编号。</translation>
    </message>
    <message>
        <source>Field '{field}' of feature {fid} in layer '{layer}' holds '{text}', which is not {wanted}.</source>
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
        <source>Fill the terrain's gaps from a survey, or lower the minimum coverage and give the reason in the report.</source>
        <translation>请补测地形空缺处，或降低最小覆盖率并在报告中说明理由。</translation>
    </message>
    <message>
        <source>GDAL does not know the system '{crs}'.</source>
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
        <source>In '{folder}' there is already {names}.</source>
        <translation>文件夹“{folder}”中已有{names}。</translation>
    </message>
    <message>
        <source>Install one and start QGIS again; Debian and Ubuntu: apt install fonts-wqy-zenhei; Windows: the optional feature 'Simplified Chinese Supplemental Fonts' (SimHei); macOS has PingFang SC.</source>
        <translation>请安装中文字体后重新启动QGIS。Debian和Ubuntu：apt install fonts-wqy-zenhei；Windows：可选功能“中文（简体）补充字体”（黑体SimHei）；macOS自带苹方（PingFang SC）。</translation>
    </message>
    <message>
        <source>It is not stated which mineral, or waste, the stratum '{stratum}' of pit '{pit}' is.</source>
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
        <source>Layer '{layer}' has no coordinate reference system.</source>
        <translation>图层“{layer}”没有坐标系。</translation>
    </message>
    <message>
        <source>Layer '{layer}' has no field '{field}'; it has {fields}.</source>
        <translation>图层“{layer}”没有字段“{field}”，现有字段：{fields}。</translation>
    </message>
    <message>
        <source>Layer '{name}'</source>
        <translation>图层“{name}”</translation>
    </message>
    <message>
        <source>Load the plugin's own rule folder before your own.</source>
        <translation>请先载入插件自带的规则文件夹，再载入自备的。</translation>
    </message>
    <message>
        <source>Merge them into one raster.</source>
        <translation>请将其合并为一个栅格。</translation>
    </message>
    <message>
        <source>Mineral '{mineral}' ({where}) has no price for product form '{form}' in its period{others}.</source>
        <translation>矿种“{mineral}”（{where}）在其期间内没有产品形态“{form}”的价格{others}。</translation>
    </message>
    <message>
        <source>Mineral '{mineral}' has no in-place density sample.</source>
        <translation>矿种“{mineral}”没有原位体积质量样品。</translation>
    </message>
    <message>
        <source>Mineral '{mineral}' has no loose density sample for quantities in loose m3.</source>
        <translation>矿种“{mineral}”有以松方计的数量，但没有松散密度样品。</translation>
    </message>
    <message>
        <source>Mineral '{mineral}' of {where} is the mineral of no pit and no documented quantity.</source>
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
        <source>No rule about '{topic}' is in force{when}.</source>
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
        <source>Pit '{pit_id}' (x {west:.1f} to {east:.1f}, y {south:.1f} to {north:.1f}) does not touch the terrain (x {left:.1f} to {right:.1f}, y {bottom:.1f} to {top:.1f}).</source>
        <translation>采坑“{pit_id}”（x {west:.1f}至{east:.1f}，y {south:.1f}至{north:.1f}）与地形（x {left:.1f}至{right:.1f}，y {bottom:.1f}至{top:.1f}）不相交。</translation>
    </message>
    <message>
        <source>Pit '{pit}' has no mineral.</source>
        <translation>采坑“{pit}”没有矿种。</translation>
    </message>
    <message>
        <source>Pit '{pit}' has no volume.</source>
        <translation>采坑“{pit}”没有体积。</translation>
    </message>
    <message>
        <source>Pit outline number {number} has no id.</source>
        <translation>第{number}个采坑边界没有编号。</translation>
    </message>
    <message>
        <source>Put the file there, or correct its path in the layer 'surveys'.</source>
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
        <source>Reproject the layer into the system of the case, or correct the system in 'case_info'.</source>
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
        <source>Set the right one in the layer's properties.</source>
        <translation>请在图层属性中设置正确的坐标系。</translation>
    </message>
    <message>
        <source>State an elevation with the kind 'given', and with no other.</source>
        <translation>只有“given”须给定标高，其他类型不给定。</translation>
    </message>
    <message>
        <source>Terrain '{first}' was surveyed on {start}, after terrain '{second}' on {end}.</source>
        <translation>地形“{first}”测于{start}，晚于测于{end}的地形“{second}”。</translation>
    </message>
    <message>
        <source>Terrain '{name}'</source>
        <translation>地形“{name}”</translation>
    </message>
    <message>
        <source>Terrain '{name}' cannot be opened: {reason}.</source>
        <translation>地形“{name}”无法打开：{reason}。</translation>
    </message>
    <message>
        <source>Terrain '{name}' cannot be read at rows {row} to {last}, columns {col} to {right}: {reason}.</source>
        <translation>地形“{name}”的第{row}至{last}行、第{col}至{right}列无法读取：{reason}。</translation>
    </message>
    <message>
        <source>Terrain '{name}' comes from '{provider}', not from a raster file.</source>
        <translation>地形“{name}”来自“{provider}”，不是栅格文件。</translation>
    </message>
    <message>
        <source>Terrain '{name}' does not run from north-west to south-east (cell {dx} by {dy}), or has no position.</source>
        <translation>地形“{name}”的格网不是由西北向东南排列（单元{dx} × {dy}），或没有定位信息。</translation>
    </message>
    <message>
        <source>Terrain '{name}' gives its heights in '{unit}', not in metres.</source>
        <translation>地形“{name}”的高程单位为“{unit}”，不是米。</translation>
    </message>
    <message>
        <source>Terrain '{name}' has no band {band}; it has {count}.</source>
        <translation>地形“{name}”没有波段{band}，共有{count}个波段。</translation>
    </message>
    <message>
        <source>Terrain '{name}' is a rotated raster (geotransform {transform}), whose cells are not north-up.</source>
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
        <source>The case '{case}' has no pit outline.</source>
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
        <source>The case file '{file}' must end in .gpkg.</source>
        <translation>案件文件“{file}”的扩展名必须为.gpkg。</translation>
    </message>
    <message>
        <source>The case file '{path}' does not exist.</source>
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
        <source>The case has {count} surveys with the role '{what}', and needs one.</source>
        <translation>案件有{count}个用途为“{what}”的测量成果，须有且只有一个。</translation>
    </message>
    <message>
        <source>The case is marked as a special area, but no basis is stated.</source>
        <translation>案件标记为特殊区域，但未注明依据。</translation>
    </message>
    <message>
        <source>The coordinate reference system '{crs}' enlarges areas away from the equator (by a third at 30 degrees).</source>
        <translation>坐标系“{crs}”离赤道越远面积放大越多（纬度30度处放大三分之一）。</translation>
    </message>
    <message>
        <source>The coordinate reference system of {what} cannot be understood: {text}.</source>
        <translation>{what}的坐标系无法识别：{text}。</translation>
    </message>
    <message>
        <source>The difference would overwrite the terrain '{path}'.</source>
        <translation>高差栅格会覆盖地形“{path}”。</translation>
    </message>
    <message>
        <source>The file '{path}' cannot be replaced: {reason}.</source>
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
        <source>The folder '{folder}' cannot be made: {reason}.</source>
        <translation>文件夹“{folder}”不能建立：{reason}。</translation>
    </message>
    <message>
        <source>The folder '{folder}' cannot be written into: {reason}.</source>
        <translation>文件夹“{folder}”不能写入：{reason}。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>文件夹{folder}不存在。</translation>
    </message>
    <message>
        <source>The form of the layer '{layer}' could not be stored in {file}: {reason}</source>
        <translation>图层“{layer}”的表单不能存入{file}：{reason}。</translation>
    </message>
    <message>
        <source>The heights of terrain '{name}' are on '{first}', those of '{other}' on '{second}'.</source>
        <translation>地形“{name}”的高程基准为“{first}”，地形“{other}”的为“{second}”。</translation>
    </message>
    <message>
        <source>The kind of the {where} is '{kind}', but it must be one of {known}.</source>
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
        <source>The map '{title}' cannot be read from {path}: {reason}.</source>
        <translation>附图“{title}”不能由{path}读取：{reason}。</translation>
    </message>
    <message>
        <source>The map '{title}' cannot be written to '{path}'.</source>
        <translation>附图“{title}”不能写入“{path}”。</translation>
    </message>
    <message>
        <source>The map '{title}' is not there: {path}.</source>
        <translation>附图“{title}”不存在：{path}。</translation>
    </message>
    <message>
        <source>The maps cannot be written into the folder '{folder}'.</source>
        <translation>附图不能写入文件夹“{folder}”。</translation>
    </message>
    <message>
        <source>The maps need a projected coordinate system in metres, and '{crs}' is not one.</source>
        <translation>编制附图须用以米为单位的投影坐标系，“{crs}”不符合。</translation>
    </message>
    <message>
        <source>The minimum coverage is {value:g} %.</source>
        <translation>最小覆盖率为{value:g} %。</translation>
    </message>
    <message>
        <source>The outlines of '{name}' cannot be drawn.</source>
        <translation>“{name}”的边界不能绘制。</translation>
    </message>
    <message>
        <source>The output {name} cannot be written: {reason}.</source>
        <translation>输出{name}不能写入：{reason}。</translation>
    </message>
    <message>
        <source>The parts of pit '{pit}' add up to {parts} m3, but its cut is {whole} m3.</source>
        <translation>采坑“{pit}”各分项合计{parts} m³，而挖方为{whole} m³。</translation>
    </message>
    <message>
        <source>The pit id '{pit_id}' stands on more than one outline.</source>
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
        <source>The points of a stratum's plane lie on one line.</source>
        <translation>地层平面的各点共线。</translation>
    </message>
    <message>
        <source>The raster '{path}' cannot be opened as a terrain.</source>
        <translation>栅格“{path}”不能作为地形打开。</translation>
    </message>
    <message>
        <source>The raster '{path}' cannot be written: {reason}.</source>
        <translation>栅格“{path}”不能写入：{reason}。</translation>
    </message>
    <message>
        <source>The recovery of {mineral} is {recovery}, but it is a share from 0 to 1.</source>
        <translation>{mineral}的回采率为{recovery}，应为0至1之间的比例。</translation>
    </message>
    <message>
        <source>The reference surface is '{kind}' with the elevation {elevation}.</source>
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
        <source>The stratum '{name}' has a surface of the form '{form}' without what that form needs.</source>
        <translation>地层“{name}”的界面形式为“{form}”，但缺少该形式所需的内容。</translation>
    </message>
    <message>
        <source>The stratum '{name}' is of the kind '{kind}'.</source>
        <translation>地层“{name}”的类别为“{kind}”。</translation>
    </message>
    <message>
        <source>The surface '{text}' of the stratum '{name}' cannot be read.</source>
        <translation>地层“{name}”的界面“{text}”无法识别。</translation>
    </message>
    <message>
        <source>The survey '{path}' between before and after has no date.</source>
        <translation>采前与采后之间的测量成果“{path}”没有日期。</translation>
    </message>
    <message>
        <source>The terrain '{path}' of the survey '{role}' does not exist.</source>
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
        <source>The unit of the {where} is '{unit}', but it must be t or m3.</source>
        <translation>{where}的单位为“{unit}”，应为t或m3。</translation>
    </message>
    <message>
        <source>The unit of {where} is '{unit}', but it must be t or m3.</source>
        <translation>{where}的单位为“{unit}”，应为t或m3。</translation>
    </message>
    <message>
        <source>The volume of '{pit}' belongs to no pit of the case.</source>
        <translation>“{pit}”的体积不属于案件中的任何采坑。</translation>
    </message>
    <message>
        <source>The volume of pit '{pit}' is not split by licence, but the accused act needs the part outside it.</source>
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
        <source>The {what} raster '{path}' does not exist, and a map needs it.</source>
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
        <source>There is no annex map of the kind '{key}'.</source>
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
        <source>There is no rule folder '{folder}'.</source>
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
        <source>Write an elevation such as 95.5, 'depth 2', 'plane x y z; x y z; x y z' or 'raster path'.</source>
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
        <source>a part of pit '{pit}'</source>
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
        <source>entry '{id}'</source>
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
        <source>pit '{pit}'</source>
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
        <source>price of '{mineral}'{document}</source>
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
        <source>sale '{number}'</source>
        <translation>销售记录“{number}”</translation>
    </message>
    <message>
        <source>sample '{number}'</source>
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
        <source>{count} of the {total} vertices of '{pit_id}' lie where the terrain has no value: {shown}.</source>
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
        <source>{file} lacks the field '{field}' of the layer '{layer}'.</source>
        <translation>{file}缺少图层“{layer}”的字段“{field}”。</translation>
    </message>
    <message>
        <source>{file} lacks the layer '{layer}'.</source>
        <translation>{file}缺少图层“{layer}”。</translation>
    </message>
    <message>
        <source>{file} lacks the right geometry type of the layer '{layer}'.</source>
        <translation>{file}中图层“{layer}”的图形类型不正确。</translation>
    </message>
    <message>
        <source>{file} must not be written to.</source>
        <translation>{file}不允许写入。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' ({low}) is greater than field '{second}' ({high}).</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”（{low}）大于字段“{second}”（{high}）。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' holds '{value}', which another feature of the layer already has.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”与该图层另一要素重复。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' holds '{value}', which is neither yes nor no.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' holds '{value}', which is not a date.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”不是日期。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' holds '{value}', which is not a number.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”不是数字。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' holds '{value}', which is not a whole number.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”不是整数。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' holds '{value}', which is not in its list.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值“{value}”不在选项列表中。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' holds {value!r}, which is not an exact number.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值{value!r}不是精确的十进制数。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' holds {value!r}, which is not text.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值{value!r}不是文本。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' holds {value}, which cannot be.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的值{value}超出可能的范围。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' is empty.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”为空。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: field '{field}' is not JSON.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：字段“{field}”的内容不是JSON。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: the geometry is a {found}, not a {needed}.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：图形类型为{found}，应为{needed}。</translation>
    </message>
    <message>
        <source>{file}, layer '{layer}', feature {feature}: there is no geometry.</source>
        <translation>{file}，图层“{layer}”，要素{feature}：没有图形。</translation>
    </message>
    <message>
        <source>{file}, line {line}: 'loose_low' and 'loose_high' must be given together.</source>
        <translation>{file}第{line}行：“loose_low”和“loose_high”必须同时给出。</translation>
    </message>
    <message>
        <source>{file}, line {line}: '{key}' is '{value}', but a date is YYYY-MM-DD.</source>
        <translation>{file}第{line}行：“{key}”为“{value}”，日期应写成YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>{file}, line {line}: '{key}' is '{value}', which is no decimal number.</source>
        <translation>{file}第{line}行：“{key}”为“{value}”，不是十进制数。</translation>
    </message>
    <message>
        <source>{file}, line {line}: '{key}' is '{word}', but it must be one of {known}.</source>
        <translation>{file}第{line}行：“{key}”为“{word}”，应为下列之一：{known}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: '{key}' is {value}, but it must be greater than zero.</source>
        <translation>{file}第{line}行：“{key}”为{value}，应大于零。</translation>
    </message>
    <message>
        <source>{file}, line {line}: '{key}' must be a list.</source>
        <translation>{file}第{line}行：“{key}”必须是列表。</translation>
    </message>
    <message>
        <source>{file}, line {line}: '{key}' must be a text that is not empty.</source>
        <translation>{file}第{line}行：“{key}”必须是非空文本。</translation>
    </message>
    <message>
        <source>{file}, line {line}: '{key}' must be true or false.</source>
        <translation>{file}第{line}行：“{key}”必须为true或false。</translation>
    </message>
    <message>
        <source>{file}, line {line}: '{key}' must name each word once and at least one.</source>
        <translation>{file}第{line}行：“{key}”至少列出一个词，且不得重复。</translation>
    </message>
    <message>
        <source>{file}, line {line}: '{key}' of '{id}' is {amount} yuan, outside the national band of {low} to {high} yuan.</source>
        <translation>{file}第{line}行：“{id}”的“{key}”为{amount}元，超出全国幅度{low}元至{high}元。</translation>
    </message>
    <message>
        <source>{file}, line {line}: '{tag}' is not plain data and is not accepted.</source>
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
        <source>{file}, line {line}: the band of '{id}' is upside down.</source>
        <translation>{file}第{line}行：“{id}”的幅度上下限颠倒。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the entry '{id}' is about '{topic}', but the rule it replaces is about '{earlier}'.</source>
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
        <source>{file}, line {line}: the id '{id}' is used already in {file_b}, line {line_b}.</source>
        <translation>{file}第{line}行：编号“{id}”已在{file_b}第{line_b}行使用。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the key '{key}' stands twice in one entry.</source>
        <translation>{file}第{line}行：键“{key}”在同一条目中出现两次。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the line is indented with a tab; use blanks.</source>
        <translation>{file}第{line}行：该行以制表符缩进，请改用空格。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the mineral '{name}' stands twice in the table.</source>
        <translation>{file}第{line}行：矿种“{name}”在表中出现两次。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the number {number} is not quoted; write "{number}".</source>
        <translation>{file}第{line}行：数字{number}没有加引号，应写成"{number}"。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the rule '{id}' has no value '{key}'.</source>
        <translation>{file}第{line}行：规则“{id}”没有值“{key}”。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the rules '{id}' and '{other}' about '{topic}' are in force at the same time.</source>
        <translation>{file}第{line}行：主题“{topic}”的规则“{id}”与“{other}”有效期重叠。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the text is not UTF-8; save the file as UTF-8.</source>
        <translation>{file}第{line}行：文本不是UTF-8编码，请将文件存为UTF-8。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {name} about '{topic}' {verb} a province.</source>
        <translation>{file}第{line}行：{name}（主题“{topic}”）{verb}省份。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {name} ends before it begins.</source>
        <translation>{file}第{line}行：{name}的终止日早于起始日。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {name} is about '{topic}', which is no known topic.</source>
        <translation>{file}第{line}行：{name}的主题“{topic}”无法识别。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what} has no '{key}'.</source>
        <translation>{file}第{line}行：{what}缺少“{key}”。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what} has the unknown key '{key}'; known: {known}.</source>
        <translation>{file}第{line}行：{what}有无法识别的键“{key}”，可用的键：{known}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what} must be a mapping of keys to values.</source>
        <translation>{file}第{line}行：{what}必须是键值对照表。</translation>
    </message>
    <message>
        <source>{file}: the layer '{layer}' is in {found}, the case in {crs}.</source>
        <translation>{file}：图层“{layer}”的坐标系为{found}，案件的为{crs}。</translation>
    </message>
    <message>
        <source>{file}: the table 'case_info' has {count} rows; it must have exactly one.</source>
        <translation>{file}：“case_info”表有{count}行，必须有且只有一行。</translation>
    </message>
    <message>
        <source>{name} (not extracted)</source>
        <translation>{name}（未采出）</translation>
    </message>
    <message>
        <source>{needed_for} needs the Python library '{name}', which this QGIS does not have.</source>
        <translation>{needed_for}需要Python库“{name}”，当前QGIS中没有。</translation>
    </message>
    <message>
        <source>{volume:.2f} m3 of pit '{pit}' lie in no stratum, and it is not stated what they are.</source>
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
        <source>{what} is in {name}, whose axis '{axis}' counts in {unit} ({factor} m each), not in metres.</source>
        <translation>{what}的坐标系为{name}，其坐标轴“{axis}”的单位为{unit}（每单位{factor} m），不是米。</translation>
    </message>
    <message>
        <source>{what} is on the datum '{first}', the terrain on '{second}', and no shift between them is known.</source>
        <translation>{what}的大地基准为“{first}”，地形的为“{second}”，两者之间没有已知的转换参数。</translation>
    </message>
    <message>
        <source>{what} is valid from {start} to {end}, which runs backwards.</source>
        <translation>{what}的有效期为{start}至{end}，前后颠倒。</translation>
    </message>
    <message>
        <source>Choose larger squares; 2 to 5 m suit a small pit, 5 to 20 m a large one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give at least {smallest:g} m; a finer one measures nothing that the terrains hold.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Squares of {size:g} m cut pit '{pit_id}' ({area:.0f} m²) into {count:.0f}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The {what} is {value:g} m on terrains with cells of {cell:g} m.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>side of the squares</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An area needs at least three.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the path, and that no other program has it locked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Correct the line, or transform coordinates of a local system first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Correct the order of its corners.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Correct the rings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hand in the text that it was made from, or paste it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rings of a plot must lie beside or inside each other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the document as UTF-8 text; a Word, PDF, DWG or old Excel file must be exported first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write all corners of a plot in one zone and one order.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}, line {line}: ({first}, {second}) is no position in China: a northing lies between 1,900,000 and 6,000,000 m, an easting between 200,000 and 800,000 m, with or without a zone number (13-23, 25-45) before it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}, line {line}: ({first}, {second}) is {found}, but the plot began with {began}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}, line {line}: the bytes are neither UTF-8 nor GBK text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}, line {line}: the outline crosses or touches itself near {east} east, {north} north, or has no area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}, line {line}: the outline has only {count} different corners.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}, line {line}: the rings of this plot touch along a line, so that it has no clear inside.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}, line {line}: this is no text file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}, line {line}: this ring crosses or repeats the ring that begins in line {other}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>3-degree zones are 25 to 45 with the central meridian 3 x zone, 6-degree zones are 13 to 23 with 6 x zone - 3.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add them, or delete the plot.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check that it is the right document and format.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the parameter DATUM from what the licence or the survey says.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the parameter NESTED: 'holes' or 'parts'.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the parameter ZONE or CENTRAL_MERIDIAN.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Correct the document, or set KEEP_GOOD to take in the {good} others.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hand in one document for each zone and order, or choose ZONE to take in this one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>If the coordinates are right, choose the parameter ZONE = {zone}; otherwise correct the document.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave AXIS_ORDER empty, or correct the document.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave ZONE, ZONE_WIDTH and CENTRAL_MERIDIAN empty, or correct the document.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The target</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transform the coordinates with the local parameters of the place first, and say how in the case.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} does not say on which datum its coordinates are; {area} m² of outlines may be {readings}, up to some hundred metres apart on the ground.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} has no outlines.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} is on the datum '{first}', the target system on '{second}', and no exact shift between them is public.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}, line {line}: outline '{plot}' lies inside another one; as a hole it takes {area} m² away, as a plot of its own it counts once more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}, line {line}: plot '{plot}' has no corners.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}, line {line}: plot '{plot}' is {found}, but the document otherwise {other}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}: ZONE, ZONE_WIDTH and CENTRAL_MERIDIAN do not name one zone of China.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}: its eastings carry no zone number and it names no single zone; {area} m² of outlines may be {readings}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}: its numbers can only be read with {found}, but AXIS_ORDER says otherwise.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}: the eastings begin with zone {zone} (central meridian {meridian}°), but the parameters say another zone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file}: the eastings begin with zone {zone}, the header says {other}; as written the place is {place}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{problem} Of {count} plots {bad} cannot be read.</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
