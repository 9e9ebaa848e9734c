# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page of the panel, from the present code, in both languages at 100 % and 200 %.

dev/python dev/screenshots.py                       # into docs/images/panel
dev/python dev/screenshots.py --folder DIR --translation FILE.qm
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from unittest.mock import MagicMock

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "images" / "panel"
LANGUAGES, SCALES = ("zh_CN", "en"), (1, 2)
SIDE = (1366, 768)
WAIT_S = 240.0
MOST_OCTETS = 200_000  # of a picture in the repository


def main() -> None:
    """Run one process for every language and scale: Qt takes both at its start."""
    options = _options()
    if options.language:
        _picture(options)
        return
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="pitproof_pictures_") as scratch:
        translation = options.translation or _compiled(Path(scratch))
        for language in LANGUAGES:
            for scale in SCALES:
                more = {"QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
                more["XDG_DATA_HOME"] = f"{scratch}/profile_{language}_{scale}"  # QGIS has nobody's settings there
                words = ["--folder", options.folder, "--language", language, "--scale", scale]
                words += ["--translation", translation, "--scratch", scratch]
                command = [sys.executable, "-P", __file__, *map(str, words)]
                subprocess.run(command, check=True, env={**os.environ, **more})


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=TARGET)
    parser.add_argument("--translation", type=Path)
    parser.add_argument("--language", default="")
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--scratch", type=Path)
    return parser.parse_args()


def _compiled(folder: Path) -> Path:
    subprocess.run([str(ROOT / "dev" / "translate.sh"), "compile", str(folder)], check=True)
    return folder / "pitproof_zh_CN.qm"


# --------------------------------------------------------------------------------------------- one picture run


def _picture(options: argparse.Namespace) -> None:
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QLocale, QSettings, QTranslator
    from qgis.PyQt.QtGui import QFont

    profile = tempfile.mkdtemp(prefix="pitproof_profile_")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, profile)
    QCoreApplication.setOrganizationName("PitProofPictures")
    QCoreApplication.setApplicationName("pictures")
    application = QgsApplication([], True, profile)
    application.initQgis()
    QgsApplication.setLocale(QLocale(options.language))
    application.setFont(QFont("WenQuanYi Zen Hei", 9))
    translator = QTranslator()
    if options.language == "zh_CN" and translator.load(str(options.translation)):
        application.installTranslator(translator)
    try:
        _session(options)
    finally:
        application.exitQgis()
        shutil.rmtree(profile, ignore_errors=True)


def _session(options: argparse.Namespace) -> None:
    """Open the panel beside a map, as in a window of 1366 × 768, and take a picture of every page."""
    from qgis.core import QgsApplication, QgsProject

    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
    from qgis.PyQt.QtWidgets import QMainWindow

    from pitproof.adapters.person import set_person
    from pitproof.algorithms.provider import PitProofProvider
    from pitproof.ui.case.remedies import Page
    from pitproof.ui.dock import PitProofDock

    Processing.initialize()
    provider = PitProofProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    set_person("王测绘" if options.language == "zh_CN" else "Wang")
    window = QMainWindow()
    canvas = QgsMapCanvas(window)
    window.setCentralWidget(canvas)
    iface = _iface(window, canvas)
    dock = PitProofDock(window, iface)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.resize(*SIDE)
    window.show()
    window.resizeDocks([dock], [600 if options.language == "en" else 560], Qt.Orientation.Horizontal)
    panel = dock.panel
    take = _Camera(options, window, dock)
    case = _case(panel, options, take)
    canvas.setDestinationCrs(QgsProject.instance().crs())
    canvas.setLayers(QgsProject.instance().layerTreeRoot().layerOrder())
    panel.desk.zoom_to_case()
    for page in Page:
        panel.steps.choose(page.value)
        _settle(1.5)
        if page is Page.REPORT:
            _until(lambda: panel.pages[Page.REPORT]._pages.count() >= 30, 60.0)
        take(page.value)
    panel.steps.choose(Page.VOLUME.value)
    _settle(1.0)
    take("window", whole=True)
    _value_parts(panel, take)
    _dialogs(panel, take, case)
    panel.session.close()
    take.finish()
    dock.shut_down()
    QgsProject.instance().clear()
    window.close()
    for gone in (dock, canvas, window):
        gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QgsApplication.processingRegistry().removeProvider(provider)
    if not case.is_file():
        raise SystemExit("the case is gone")


def _case(panel: object, options: argparse.Namespace, take: _Camera) -> Path:
    """Make the sample case and its report once, by the panel's own buttons; later runs open it."""
    from qgis.PyQt.QtWidgets import QProgressBar

    from pitproof.ui.case.remedies import Page

    folder = options.scratch / options.language / "案件"
    case = folder / "sample_case.gpkg"
    _settle(0.5)
    take("start")
    if case.is_file():
        panel.session.open(case)
        _until(lambda: panel.session.state.findings is not None)
        return case
    panel.pages[Page.CASE].make_sample(folder)
    _until(lambda: not panel.worker.busy and panel.session.state.findings is not None)
    panel.steps.choose(Page.VOLUME.value)
    _settle(0.5)
    take("volume_before")
    panel.pages[Page.VOLUME].compute()
    _until(lambda: panel.findChild(QProgressBar, "workProgress").value() > 150)
    take("working")
    _until(lambda: not panel.worker.busy and panel.session.state.results is not None)
    panel.steps.choose(Page.REPORT.value)
    _settle(0.5)
    take("report_before")
    panel.pages[Page.REPORT].write()
    _until(lambda: not panel.worker.busy)
    _until(lambda: panel.session.state.report is not None)
    return case


def _value_parts(panel: object, take: _Camera) -> None:
    """Take pictures of what the page Value opens: the trace, the tables of evidence, the question what if."""
    from pitproof.ui.value.valuewidgets import EvidenceTables, TraceTree, WhatIf

    session = panel.session
    tree = TraceTree(session.state.determination)
    tree.resize(620, 480)
    tree.show()
    tree.search.setText("TZ03")
    _settle(0.5)
    take.of(tree, "trace")
    tables = EvidenceTables(session)
    tables.resize(760, 420)
    tables.show()
    tables.show_row("density_samples", "TZ03")
    _settle(0.5)
    take.of(tables, "tables")
    what_if = WhatIf(session)
    what_if.resize(520, 460)
    what_if.show()
    what_if.suppose_volume(-1)
    next(spin for (kind, _mineral), spin in what_if._spins.items() if kind == "price").setValue(1.2)
    _until(lambda: what_if.found is not None)
    _settle(0.5)
    what_if.resize(520, what_if.heightForWidth(520))  # every reason to its end
    _settle(0.5)
    take.of(what_if, "what_if")
    for widget in (tree, tables, what_if):
        widget.deleteLater()


def _dialogs(panel: object, take: _Camera, case: Path) -> None:
    """Take pictures of the import dialogs with the sample's own evidence: an open question, and a reading."""
    from qgis.PyQt.QtWidgets import QComboBox, QRadioButton

    from pitproof.ui.dialogs.importboundaries import ImportBoundariesDialog
    from pitproof.ui.dialogs.importpoints import ImportPointsDialog

    folder = case.parent / "evidence"
    points = ImportPointsDialog(panel.session, None, folder / "points.dat")
    points.resize(1150, 660)
    points.show()
    _until(lambda: not points._answer.busy)
    _settle(1.0)
    take.of(points, "import_question")
    zone = points.questions.findChild(QComboBox, "answer_zone")
    zone.setCurrentIndex(1)
    zone.activated.emit(1)
    _until(lambda: points.questions.findChild(QRadioButton) is not None and not points._answer.busy)
    points.questions.findChildren(QRadioButton)[0].click()
    _until(lambda: points.reading is not None and not points._answer.busy)
    _settle(2.0)
    take.of(points, "import_points")
    outlines = ImportBoundariesDialog(panel.session, None, folder / "pits_corners.xlsx")
    outlines.resize(1150, 660)
    outlines.show()
    _until(lambda: outlines.reading is not None)
    _settle(2.0)
    take.of(outlines, "import_outlines")
    for dialog in (points, outlines):
        dialog.done(0)
        dialog.deleteLater()


class _Camera:
    """Takes pictures of the dock, or of the whole window, and keeps them small."""

    def __init__(self, options: argparse.Namespace, window: object, dock: object) -> None:
        self._options, self._window, self._dock = options, window, dock

    def __call__(self, name: str, *, whole: bool = False) -> None:
        shown = self._window if whole else self._dock
        shown.grab().save(str(self._path(name)))

    def of(self, widget: object, name: str) -> None:
        """Take a picture of one widget."""
        widget.grab().save(str(self._path(name)))

    def _path(self, name: str) -> Path:
        ending = "" if self._options.scale == 1 else f"_{100 * self._options.scale}"
        return self._options.folder / f"{name}_{self._options.language}{ending}.png"

    def finish(self) -> None:
        """Reduce the colours, so that the pictures weigh little."""
        from PIL import Image

        ending = f"_{self._options.language}" + ("" if self._options.scale == 1 else f"_{100 * self._options.scale}")
        for path in self._options.folder.glob(f"*{ending}.png"):
            picture = Image.open(path).convert("RGB")
            picture.quantize(256).save(path, optimize=True)
            while path.stat().st_size > MOST_OCTETS:
                picture = picture.resize((round(picture.width * 0.7), round(picture.height * 0.7)))
                picture.quantize(256).save(path, optimize=True)


def _iface(window: object, canvas: object) -> MagicMock:
    """Return what the panel uses of QGIS's window; everything else is there and does nothing."""
    from qgis.gui import QgsAdvancedDigitizingDockWidget

    iface = MagicMock()
    digitizing = QgsAdvancedDigitizingDockWidget(canvas, window)
    digitizing.hide()
    iface.cadDockWidget.return_value = digitizing
    iface.mainWindow.return_value = window
    iface.mapCanvas.return_value = canvas
    return iface


def _settle(seconds: float) -> None:
    from qgis.PyQt.QtCore import QCoreApplication

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)


def _until(done: object, seconds: float = WAIT_S) -> None:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise SystemExit("the panel did not come to its end in time")
        _settle(0.05)


if __name__ == "__main__":
    main()
