# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheets as PNG, made of their PDF in a thread, so that no sheet is drawn twice in the main thread.

GDAL and Pillow do the work; no layout, layer or other object of QGIS is touched in the thread. A photograph is drawn
from the layout, because a PDF holds it compressed and coarser; so is every sheet where GDAL cannot read PDF pages.
"""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from qgis.core import QgsPrintLayout

from ..adapters.collecting import uncollected
from ..core.casefile.gdalcalls import CallError, call, quiet
from ..core.progress import Progress, stop_if_cancelled
from .export import not_written, picture_dpi, pillow_image, save_with_palette, write_png

_AT_ONCE = 1  # more would take the core from the window; an A3 page takes 52 MB
_POLL_S = 0.02
_BANDS = 3


@dataclass(frozen=True)
class _Order:
    """A picture that is to be made of a PDF; nothing in it belongs to the main thread."""

    pdf: Path
    path: Path
    dpi: float


class Pictures:
    """Makes pictures of sheets; used as a context. `finish` must come before its end, else what waits is dropped."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(_AT_ONCE, "pitproof_pictures")
        self._begun: list[tuple[QgsPrintLayout, _Order, Future[bool]]] = []

    def __enter__(self) -> Pictures:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for the pictures that are being made, and drop those that wait."""
        self.drop()
        self._thread.shutdown()

    def drop(self) -> None:
        """Drop the pictures that are not begun."""
        for _layout, _order, made in self._begun:
            made.cancel()

    def add(self, layout: QgsPrintLayout, pdf: Path, path: Path, *, photo: bool) -> None:
        """Begin the picture of a sheet that was written as PDF; raises `ReportError`."""
        if photo or pillow_image() is None:
            write_png(layout, path, photo)
            return
        order = _Order(pdf, path, picture_dpi(layout))
        self._begun.append((layout, order, self._thread.submit(_make, order)))

    def finish(self, progress: Progress) -> None:
        """Wait until all pictures are made; raises `ReportError` and `Cancelled`."""
        for layout, order, made in self._begun:
            while not made.done():
                stop_if_cancelled(progress)
                time.sleep(_POLL_S)
            try:
                done = made.result()
            except OSError as error:
                raise not_written(layout, order.path) from error
            if not done:
                write_png(layout, order.path, False)


@uncollected
def _make(order: _Order) -> bool:
    """Make a picture in the thread; False when the page cannot be read. Raises OSError when it cannot be written."""
    pillow, pixels = pillow_image(), _pixels(order)
    if pillow is None or pixels is None:
        return False
    save_with_palette(pillow, pillow.fromarray(pixels), order.path, order.dpi)
    return True


def _pixels(order: _Order) -> Any:
    """Return the pixels of the page as rows × columns × bands, or None; the file is closed at the end."""
    with quiet() as gdal:
        options = [f"DPI={order.dpi}", f"BANDS={_BANDS}"]
        try:
            page = call(lambda: gdal.OpenEx(str(order.pdf), gdal.OF_RASTER, open_options=options))
            bands = None if page is None or page.RasterCount != _BANDS else call(page.ReadAsArray)
        except CallError:
            return None
    return None if bands is None else bands.transpose(1, 2, 0).copy()
