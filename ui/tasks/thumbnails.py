# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of a PDF and pictures of maps as small images, drawn beside the interface."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QImage, QPixmap
from qgis.PyQt.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from ...core.casefile.gdalcalls import CallError, call, quiet
from ..cards import em
from .task import TaskProgress, WorkTask

_DPI = 36
_MOST = 80  # pages
_SIDE_PX = 400


def can_draw_pdf() -> bool:
    """Whether this QGIS's GDAL can read PDF pages."""
    with quiet() as gdal:
        return gdal.GetDriverByName("PDF") is not None


def pages_of(path: Path) -> WorkTask:
    """Return the task that draws the pages of a PDF; it hands over number and image of each."""
    title = QCoreApplication.translate("Thumbnails", "Preview of {name}").format(name=path.name)
    return WorkTask(title, lambda progress: _draw_pages(path, progress))


def _draw_pages(path: Path, progress: TaskProgress) -> None:
    """Draw page after page until there is none."""
    for number in range(1, _MOST + 1):
        image = None if progress.cancelled() else page_image(path, number)
        if image is None:
            return
        progress.hand((number, image))


def page_image(path: Path, number: int, dpi: int = _DPI) -> QImage | None:
    """Return one page of a PDF as an image; None when there is no such page, or it cannot be drawn."""
    with quiet() as gdal:
        try:
            options = [f"DPI={dpi}", "BANDS=3"]
            source = call(lambda: gdal.OpenEx(f"PDF:{number}:{path}", gdal.OF_RASTER, open_options=options))
            pixels = None if source is None or source.RasterCount < 3 else call(source.ReadAsArray)
        except CallError:
            return None  # past the last page
    if pixels is None:
        return None
    rows = pixels[:3].transpose(1, 2, 0).copy()
    height, width = rows.shape[:2]
    octets = rows.tobytes()  # an image does not keep what it is made of
    return QImage(octets, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


class Thumbnails(QListWidget):
    """Small pictures in rows; the data of each is what it shows."""

    chosen = pyqtSignal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        side = em(self, 7)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(QSize(side, side))
        self.setSpacing(em(self, 0.3))
        self.setUniformItemSizes(True)
        self.setMinimumHeight(em(self, 18))
        self.activated.connect(lambda index: self.chosen.emit(str(index.data(Qt.ItemDataRole.UserRole))))

    def add_image(self, image: QImage, text: str, shows: str) -> None:
        """Add a picture."""
        size = QSize(_SIDE_PX, _SIDE_PX)
        small = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        item = QListWidgetItem(QIcon(QPixmap.fromImage(small)), text)
        item.setData(Qt.ItemDataRole.UserRole, shows)
        item.setToolTip(text)
        self.addItem(item)
