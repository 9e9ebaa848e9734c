<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Symbology">
  <pipe>
    <provider>
      <resampling enabled="false" maxOversampling="2" zoomedOutResamplingMethod="nearestNeighbour" zoomedInResamplingMethod="nearestNeighbour" />
    </provider>
    <rasterrenderer band="1" classificationMax="20" classificationMin="-20" opacity="1" nodataColor="" alphaBand="-1" type="singlebandpseudocolor">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader classificationMode="1" minimumValue="-20" maximumValue="20" colorRampType="DISCRETE" clip="0" labelPrecision="6">
          <item value="-20" color="#5c1a0b" alpha="255" label="&lt; −20 m" />
          <item value="-10" color="#8c2d0e" alpha="255" label="−20 – −10 m" />
          <item value="-5" color="#b9502a" alpha="255" label="−10 – −5 m" />
          <item value="-2" color="#d98250" alpha="255" label="−5 – −2 m" />
          <item value="-0.5" color="#ecb286" alpha="255" label="−2 – −0.5 m" />
          <item value="-0.1" color="#f7dcc6" alpha="255" label="−0.5 – −0.1 m" />
          <item value="0.1" color="#ffffff" alpha="0" label="−0.1 – 0.1 m" />
          <item value="0.5" color="#d3e5f2" alpha="255" label="0.1 – 0.5 m" />
          <item value="2" color="#a3c9e3" alpha="255" label="0.5 – 2 m" />
          <item value="5" color="#6aa5d0" alpha="255" label="2 – 5 m" />
          <item value="10" color="#3a7fb8" alpha="255" label="5 – 10 m" />
          <item value="20" color="#1d5a98" alpha="255" label="10 – 20 m" />
          <item value="inf" color="#0b3768" alpha="255" label="&gt; 20 m" />
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast contrast="0" gamma="1" brightness="0" />
    <huesaturation invertColors="0" colorizeBlue="128" colorizeStrength="100" colorizeOn="0" saturation="0" colorizeGreen="128" grayscaleMode="0" colorizeRed="255" />
    <rasterresampler maxOversampling="2" />
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
