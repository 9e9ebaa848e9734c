# SPDX-License-Identifier: GPL-3.0-or-later
"""QGIS can load the plugin, with and without a window, and nothing of it is left after unloading."""

from __future__ import annotations

import configparser
import re
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QThread
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMainWindow, QMenu

from .. import classFactory, libraries, plugin
from ..libraries import library_problem
from ..ui.dock import PitProofDock
from ..ui.tasks.task import WorkTask

ROOT = Path(__file__).resolve().parent.parent
REQUIRED = ["name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository"]
ALGORITHMS = {"createcase", "createsamplecase", "runcase", "excavatedvolume", "annexmaps"}


class Window:
    """What the plugin uses of QGIS's window, with a real main window and menu behind it."""

    def __init__(self):
        self.window = QMainWindow()
        self.menus: dict[str, QMenu] = {}
        self.messages: list[str] = []
        self.icons, self.options, self.layer_actions, self.offered = [], [], [], []
        self.canvas = QgsMapCanvas(self.window)
        self.digitizing = QgsAdvancedDigitizingDockWidget(self.canvas, self.window)
        self.own, self.active = QAction(self.window), None

    def mainWindow(self):  # noqa: N802
        return self.window

    def addDockWidget(self, area, dock):  # noqa: N802
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):  # noqa: N802
        self.window.removeDockWidget(dock)

    def addPluginToMenu(self, name, action):  # noqa: N802
        self.menus.setdefault(name, QMenu(name)).addAction(action)

    def removePluginMenu(self, name, action):  # noqa: N802
        self.menus[name].removeAction(action)

    def addToolBarIcon(self, action):  # noqa: N802
        self.icons.append(action)

    def removeToolBarIcon(self, action):  # noqa: N802
        self.icons.remove(action)

    def registerOptionsWidgetFactory(self, factory):  # noqa: N802
        self.options.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):  # noqa: N802
        self.options.remove(factory)

    def addCustomActionForLayerType(self, action, menu, kind, every):  # noqa: N802
        self.layer_actions.append(action)

    def removeCustomActionForLayerType(self, action):  # noqa: N802
        self.layer_actions.remove(action)

    def addCustomActionForLayer(self, action, layer):  # noqa: N802
        self.offered.append((action.objectName(), layer))

    def mapCanvas(self):  # noqa: N802
        return self.canvas

    def cadDockWidget(self):  # noqa: N802
        return self.digitizing

    def activeLayer(self):  # noqa: N802
        return self.active

    def __getattr__(self, name):
        if name.startswith("action"):  # of QGIS's own menus, to which the map tools hand over
            return lambda: self.own
        raise AttributeError(name)

    def messageBar(self):  # noqa: N802
        return SimpleNamespace(pushMessage=lambda *said: self.messages.append(said[1]))


def registry():
    return QgsApplication.processingRegistry()


def wait_until(done, seconds=20.0):
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        QCoreApplication.processEvents()
    return bool(done())


def settle():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


@pytest.fixture
def window(qgis_app):
    window = Window()
    yield window
    window.window.deleteLater()
    settle()


@pytest.fixture
def metadata():
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return dict(parser["general"])


def test_metadata_has_what_the_plugin_site_requires(metadata):
    keys = {key.lower(): value for key, value in metadata.items()}
    assert [key for key in REQUIRED if not keys.get(key.lower(), "").strip()] == []
    assert re.fullmatch(r"\d+(\.\d+)+", metadata["version"])
    assert metadata["qgisminimumversion"] == "3.40"
    assert metadata["qgismaximumversion"] == "4.99"
    assert metadata["hasprocessingprovider"] == "yes"
    assert "supportsqt6" not in keys
    assert (ROOT / metadata["icon"]).is_file()
    assert "plugin" not in metadata["name"].lower()
    assert all(metadata[key].startswith("https://") for key in ("homepage", "tracker", "repository"))
    assert len(metadata["description"]) < 255


def test_versions_agree(metadata):
    project = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert project.group(1) == metadata["version"]
    changelog = ROOT / "CHANGELOG.md"
    if changelog.exists():
        newest = re.search(r"^## \[?v?([\d.]+|Unreleased)", changelog.read_text(encoding="utf-8"), re.MULTILINE)
        assert newest.group(1) in (metadata["version"], "Unreleased")


def test_it_loads_without_a_window_as_qgis_process_does_it(qgis_app):
    loaded = classFactory(None)
    loaded.initProcessing()
    provider = registry().providerById("pitproof")
    assert {algorithm.name() for algorithm in provider.algorithms()} >= ALGORITHMS
    assert not provider.icon().isNull()
    assert Path(provider.svgIconPath()).is_file()
    loaded.unload()
    assert registry().providerById("pitproof") is None


def test_it_loads_with_the_window_of_the_test_kit(qgis_iface):
    loaded = classFactory(qgis_iface)
    loaded.initGui()
    assert registry().providerById("pitproof") is not None
    loaded.unload()
    settle()
    assert registry().providerById("pitproof") is None


def test_provider_menu_entry_and_dock_come_and_go_twice(window):
    for _ in range(2):
        loaded = classFactory(window)
        loaded.initGui()
        assert registry().providerById("pitproof") is not None
        (dock,) = window.window.findChildren(PitProofDock)
        assert window.window.dockWidgetArea(dock) == Qt.DockWidgetArea.RightDockWidgetArea
        ((name, menu),) = window.menus.items()
        (action,) = menu.actions()
        assert name == "PitProof"
        assert not action.icon().isNull()
        window.window.show()
        assert not dock.isVisible()
        action.trigger()
        assert dock.isVisible()
        action.trigger()
        assert not dock.isVisible()
        loaded.unload()
        settle()
        assert registry().providerById("pitproof") is None
        assert window.icons == window.options == window.layer_actions == []
        assert window.window.findChildren(PitProofDock) == []
        assert menu.actions() == []
        loaded.unload()  # once more does no harm


def test_the_algorithms_follow_once_the_window_stands(window):
    loaded = classFactory(window)
    loaded.initGui()
    assert registry().providerById("pitproof").algorithms() == []
    assert wait_until(lambda: registry().providerById("pitproof").algorithms())
    assert {each.name() for each in registry().providerById("pitproof").algorithms()} >= ALGORITHMS
    loaded.unload()
    settle()


def test_the_panel_has_the_algorithms_at_once(window):
    loaded = classFactory(window)
    loaded.initGui()
    (dock,) = window.window.findChildren(PitProofDock)
    assert not dock.filled
    assert dock.panel is not None
    assert registry().providerById("pitproof").algorithms()
    loaded.unload()
    settle()


def test_a_layer_of_a_case_gets_its_menu_and_opens_its_case(window, own_sample, qgis_new_project):
    loaded = classFactory(window)
    loaded.initGui()
    pits = QgsVectorLayer(f"{own_sample.paths.case}|layername=pits", "pits", "ogr")
    other = QgsVectorLayer("Polygon?crs=EPSG:4547", "other", "memory")
    QgsProject.instance().addMapLayers([pits, other])
    assert {layer for _name, layer in window.offered} == {pits}
    window.active = pits
    (volume,) = [action for action in window.layer_actions if action.objectName() == "pitproofLayer_volume"]
    volume.trigger()
    (dock,) = window.window.findChildren(PitProofDock)
    assert dock.panel.session.path == own_sample.paths.case
    assert dock.panel.current().objectName() == "page_volume"
    loaded.unload()
    settle()


def test_a_translation_is_installed_once_and_removed(window, monkeypatch, tmp_path):
    calls = []

    class Translator:
        def load(self, *where):
            calls.append(("load", *where[1:3]))
            return True

    monkeypatch.setattr(plugin, "QTranslator", Translator)
    core = SimpleNamespace(
        translate=QCoreApplication.translate,
        installTranslator=lambda _translator: calls.append("install"),
        removeTranslator=lambda _translator: calls.append("remove"),
    )
    monkeypatch.setattr(plugin, "QCoreApplication", core)
    loaded = classFactory(window)
    loaded.initGui()
    loaded.unload()
    loaded.unload()
    assert calls == [("load", "pitproof", "_"), "install", "remove"]


def test_no_thread_of_a_task_is_left_to_outlive_qgis(window):
    loaded = classFactory(window)
    loaded.initGui()
    assert wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())  # of the tests before
    done, over = [], []

    def work(_told):
        thread = QThread.currentThread()
        thread.finished.connect(lambda: over.append(True), Qt.ConnectionType.DirectConnection)

    WorkTask("w", work, answer=done.append).start()
    assert wait_until(lambda: done)
    assert over == []
    loaded.unload()
    assert over == [True]
    settle()


def test_a_missing_library_is_said_and_nothing_else_is_loaded(window, monkeypatch):
    monkeypatch.setattr(plugin, "library_problem", lambda: "Shapely is missing.")
    loaded = classFactory(window)
    loaded.initGui()
    assert window.messages == ["Shapely is missing."]
    assert registry().providerById("pitproof") is None
    assert window.menus == {}
    loaded.unload()
    silent = classFactory(None)
    silent.initProcessing()
    silent.unload()


# ----------------------------------------------------------------------------------------------- libraries


@pytest.fixture
def shapely_found(monkeypatch, tmp_path):
    """Pretend that a shapely of some version lies in a folder, with its own GEOS or without."""

    def pretend(version, *, bundled=False, platform="linux", inside=True):
        (tmp_path / "shapely").mkdir(exist_ok=True)
        if bundled:
            (tmp_path / "shapely.libs").mkdir(exist_ok=True)
        origin = str(tmp_path / "shapely" / "__init__.py") if version else None
        spec = SimpleNamespace(origin=origin) if version else None
        monkeypatch.setattr(libraries.importlib.util, "find_spec", lambda _name: spec)
        monkeypatch.setattr(libraries.metadata, "version", lambda _name: version)
        monkeypatch.setattr(libraries.sys, "platform", platform)
        monkeypatch.setattr(libraries, "_inside_qgis", lambda: inside)
        return library_problem()

    return pretend


def test_no_shapely(shapely_found):
    assert shapely_found("").startswith("PitProof needs the Python library shapely 2, which this QGIS does not have.")


def test_an_old_shapely(shapely_found):
    assert "this QGIS has 1.8.5" in shapely_found("1.8.5.post1")


def test_a_shapely_with_a_geos_of_its_own_only_where_it_crashes(shapely_found):
    assert "carries its own GEOS, which crashes QGIS on Linux" in shapely_found("2.1.2", bundled=True)
    assert shapely_found("2.1.2", bundled=True, inside=False) == ""
    assert shapely_found("2.1.2", bundled=True, platform="win32") == ""
    assert shapely_found("2.1.2", bundled=True, platform="darwin") == ""


def test_a_good_shapely(shapely_found):
    assert shapely_found("2.0") == ""


def test_the_process_of_the_tests_is_no_qgis_executable():
    assert not libraries._inside_qgis()
    assert library_problem() == ""
