# SPDX-License-Identifier: GPL-3.0-or-later
"""Raster layers as terrain files: which file, in which system."""

from __future__ import annotations

import zipfile

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingFeedback, QgsRasterLayer, QgsVectorLayer

from ...adapters.feedback import FeedbackProgress
from ...adapters.styles import STYLES
from ...adapters.terrain import crs_text, terrain_layer
from ...core.errors import RasterError
from ..conftest import Listener, polygon_layer
from ..files import CRS, heights, tif

NONE = QgsCoordinateReferenceSystem()


@pytest.fixture
def path(tmp_path):
    return tif(tmp_path / "地形 1.tif", heights(100.0))


def test_name_path_and_system(path):
    found = terrain_layer(QgsRasterLayer(str(path), "开采前"), "before", NONE)
    assert (found.name, found.path, found.crs) == ("开采前", str(path), CRS)
    source = found.open()
    assert (source.name, source.crs) == ("开采前", CRS)
    source.close()


def test_the_system_set_in_qgis_wins_over_the_file_and_the_override_over_both(path):
    layer = QgsRasterLayer(str(path), "t")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4548"))
    assert terrain_layer(layer, "before", NONE).open().crs == "EPSG:4548"
    assert terrain_layer(layer, "before", QgsCoordinateReferenceSystem("EPSG:4549")).open().crs == "EPSG:4549"


def test_inside_an_archive(path, tmp_path):
    with zipfile.ZipFile(tmp_path / "t.zip", "w") as archive:
        archive.write(path, "a/b.tif")
    inside = f"/vsizip/{tmp_path}/t.zip/a/b.tif"
    assert terrain_layer(QgsRasterLayer(inside, "t"), "before", NONE).open().grid.width == 40


def test_layers_that_are_no_terrain(path, tmp_path):
    for layer in (None, QgsRasterLayer(str(tmp_path / "none.tif"), "t")):
        with pytest.raises(RasterError, match="The terrain before cannot be read"):
            terrain_layer(layer, "before", NONE)


def test_systems_as_text():
    assert crs_text(NONE) == ""
    assert crs_text(QgsCoordinateReferenceSystem(CRS)) == CRS
    own = QgsCoordinateReferenceSystem.fromProj("+proj=tmerc +lon_0=113.5 +x_0=500000 +ellps=GRS80 +units=m")
    assert crs_text(own).startswith("PROJCS[")


def test_feedback_passes_both_ways():
    listener = Listener()
    progress = FeedbackProgress(listener)
    progress.report(42.0)
    progress.info("i")
    progress.warn("w")
    assert (listener.progress(), listener.infos, listener.warnings) == (42.0, ["i"], ["w"])
    assert not progress.cancelled()
    listener.cancel()
    assert progress.cancelled()
    assert not FeedbackProgress(QgsProcessingFeedback(False)).cancelled()


@pytest.mark.parametrize("name", ["pits.qml", "gaps.qml"])
def test_vector_styles_load(name):
    layer: QgsVectorLayer = polygon_layer({}, fields="field=pit_id:string&field=cut_m3:double")
    message, loaded = layer.loadNamedStyle(str(STYLES / name))
    assert loaded, message


def test_the_difference_style_loads(path):
    layer = QgsRasterLayer(str(path), "t")
    message, loaded = layer.loadNamedStyle(str(STYLES / "difference.qml"))
    assert loaded, message
    assert layer.renderer().type() == "singlebandpseudocolor"


def test_every_style_that_is_named_is_there():
    from pathlib import Path

    root = STYLES.parent.parent
    named = {
        word.strip("\"'")
        for path in (root / "algorithms").glob("*.py")
        for word in Path(path).read_text(encoding="utf-8").replace("(", " ").replace(",", " ").replace(")", " ").split()
        if word.strip("\"'").endswith(".qml")
    }
    assert named == {path.name for path in STYLES.glob("*.qml")}
