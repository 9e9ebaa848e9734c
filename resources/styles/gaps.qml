<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Symbology">
  <renderer-v2 forceraster="0" enableorderby="0" referencescale="-1" symbollevels="0" type="singleSymbol">
    <symbols>
      <symbol force_rhr="0" is_animated="0" alpha="1" clip_to_extent="1" frame_rate="10" name="0" type="fill">
        <layer pass="0" id="{2220b1fd-dfa8-429c-b4af-25e3591c5830}" enabled="1" class="LinePatternFill" locked="0">
          <Option type="Map">
            <Option value="45" name="angle" type="QString" />
            <Option value="during_render" name="clip_mode" type="QString" />
            <Option value="0,0,0,255,rgb:0,0,0,1" name="color" type="QString" />
            <Option value="feature" name="coordinate_reference" type="QString" />
            <Option value="1.6" name="distance" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="distance_map_unit_scale" type="QString" />
            <Option value="MM" name="distance_unit" type="QString" />
            <Option value="0.5" name="line_width" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="line_width_map_unit_scale" type="QString" />
            <Option value="MM" name="line_width_unit" type="QString" />
            <Option value="0" name="offset" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="offset_map_unit_scale" type="QString" />
            <Option value="MM" name="offset_unit" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale" type="QString" />
            <Option value="MM" name="outline_width_unit" type="QString" />
          </Option>
          <symbol force_rhr="0" is_animated="0" alpha="1" clip_to_extent="1" frame_rate="10" name="@0@0" type="line">
            <layer pass="0" id="{d22836c8-b479-486a-8080-09d4915713eb}" enabled="1" class="SimpleLine" locked="0">
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
                <Option value="64,64,64,255,rgb:0.25098039215686274,0.25098039215686274,0.25098039215686274,1" name="line_color" type="QString" />
                <Option value="solid" name="line_style" type="QString" />
                <Option value="0.25" name="line_width" type="QString" />
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
        </layer>
        <layer pass="0" id="{11991d1e-6ddb-428c-887e-d30cea7b0bd3}" enabled="1" class="SimpleFill" locked="0">
          <Option type="Map">
            <Option value="3x:0,0,0,0,0,0" name="border_width_map_unit_scale" type="QString" />
            <Option value="0,0,0,0,rgb:0,0,0,0" name="color" type="QString" />
            <Option value="bevel" name="joinstyle" type="QString" />
            <Option value="0,0" name="offset" type="QString" />
            <Option value="3x:0,0,0,0,0,0" name="offset_map_unit_scale" type="QString" />
            <Option value="MM" name="offset_unit" type="QString" />
            <Option value="64,64,64,255,rgb:0.25098039215686274,0.25098039215686274,0.25098039215686274,1" name="outline_color" type="QString" />
            <Option value="solid" name="outline_style" type="QString" />
            <Option value="0.3" name="outline_width" type="QString" />
            <Option value="MM" name="outline_width_unit" type="QString" />
            <Option value="solid" name="style" type="QString" />
          </Option>
        </layer>
      </symbol>
    </symbols>
    <rotation />
    <sizescale />
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerGeometryType>2</layerGeometryType>
</qgis>
