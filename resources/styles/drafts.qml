<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 forceraster="0" enableorderby="0" referencescale="-1" symbollevels="0" type="singleSymbol">
    <symbols>
      <symbol force_rhr="0" is_animated="0" alpha="1" clip_to_extent="1" frame_rate="10" name="0" type="fill">
        <layer pass="0" id="{fa2e6b93-ea22-4391-a214-d60c6ae80204}" enabled="1" class="SimpleFill" locked="0">
          <Option type="Map">
            <Option value="3x:0,0,0,0,0,0" name="border_width_map_unit_scale" type="QString" />
            <Option value="0,0,0,0" name="color" type="QString" />
            <Option value="bevel" name="joinstyle" type="QString" />
            <Option value="0,0" name="offset" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="offset_map_unit_scale" type="QString" />
            <Option value="MM" name="offset_unit" type="QString" />
            <Option value="35,35,35,255,rgb:0.13725490196078433,0.13725490196078433,0.13725490196078433,1" name="outline_color" type="QString" />
            <Option value="no" name="outline_style" type="QString" />
            <Option value="0.26" name="outline_width" type="QString" />
            <Option value="MM" name="outline_width_unit" type="QString" />
            <Option value="solid" name="style" type="QString" />
          </Option>
        </layer>
        <layer pass="0" id="{35b836dd-695d-4e98-bbcc-90ba185ac8c2}" enabled="1" class="SimpleLine" locked="0">
          <Option type="Map">
            <Option value="0" name="align_dash_pattern" type="QString" />
            <Option value="square" name="capstyle" type="QString" />
            <Option value="5;2" name="customdash" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="customdash_map_unit_scale" type="QString" />
            <Option value="MM" name="customdash_unit" type="QString" />
            <Option value="0" name="dash_pattern_offset" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="dash_pattern_offset_map_unit_scale" type="QString" />
            <Option value="MM" name="dash_pattern_offset_unit" type="QString" />
            <Option value="0" name="draw_inside_polygon" type="QString" />
            <Option value="bevel" name="joinstyle" type="QString" />
            <Option value="200,30,30,255,rgb:0.78431372549019607,0.11764705882352941,0.11764705882352941,1" name="line_color" type="QString" />
            <Option value="solid" name="line_style" type="QString" />
            <Option value="0.5" name="line_width" type="QString" />
            <Option value="MM" name="line_width_unit" type="QString" />
            <Option value="0" name="offset" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="offset_map_unit_scale" type="QString" />
            <Option value="MM" name="offset_unit" type="QString" />
            <Option value="0" name="ring_filter" type="QString" />
            <Option value="0" name="trim_distance_end" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="trim_distance_end_map_unit_scale" type="QString" />
            <Option value="MM" name="trim_distance_end_unit" type="QString" />
            <Option value="0" name="trim_distance_start" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="trim_distance_start_map_unit_scale" type="QString" />
            <Option value="MM" name="trim_distance_start_unit" type="QString" />
            <Option value="0" name="tweak_dash_pattern_on_corners" type="QString" />
            <Option value="0" name="use_custom_dash" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="width_map_unit_scale" type="QString" />
          </Option>
        </layer>
      </symbol>
    </symbols>
    <rotation />
    <sizescale />
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style namedStyle="" isExpression="1" textOpacity="1" textColor="92,26,11,255,rgb:0.36078431372549019,0.10196078431372549,0.04313725490196078,1" fontSize="9" fieldName="&quot;pit_id&quot; || coalesce('\n' || format_number(&quot;volume_m3&quot;, 2) || ' m³', '')" fontSizeUnit="Point">
        <text-buffer bufferNoFill="1" bufferSizeUnits="MM" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferJoinStyle="128" bufferColor="255,255,255,255,rgb:1,1,1,1" bufferOpacity="1" bufferSize="0.80000000000000004" bufferBlendMode="0" bufferDraw="1" />
      </text-style>
      <placement lineAnchorPercent="0.5" prioritization="PreferCloser" distMapUnitScale="3x:0,0,0,0,0,0" yOffset="0" layerType="UnknownGeometry" overlapHandling="PreventOverlap" placementFlags="10" lineAnchorType="0" overrunDistance="0" repeatDistanceUnits="MM" quadOffset="4" maxCurvedCharAngleIn="25" geometryGeneratorEnabled="0" rotationUnit="AngleDegrees" dist="0" placement="0" lineAnchorClipping="0" fitInPolygonOnly="0" polygonPlacementFlags="2" xOffset="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" maximumDistanceUnit="MM" centroidWhole="0" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" allowDegraded="0" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistanceUnit="MM" lineAnchorTextPoint="FollowPlacement" repeatDistance="0" distUnits="MM" geometryGeneratorType="PointGeometry" offsetType="0" maxCurvedCharAngleOut="-25" priority="5" rotationAngle="0" geometryGenerator="" maximumDistance="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" centroidInside="0" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" offsetUnits="MM" preserveRotation="1" />
      <rendering minFeatureSize="0" fontLimitPixelSize="0" zIndex="0" scaleMax="0" scaleMin="0" upsidedownLabels="0" fontMinPixelSize="0" obstacleFactor="1" maxNumLabels="2000" obstacle="1" obstacleType="1" drawLabels="1" fontMaxPixelSize="10000" limitNumLabels="0" unplacedVisibility="0" scaleVisibility="0" mergeLines="0" labelPerPart="0" />
    </settings>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerGeometryType>2</layerGeometryType>
</qgis>
