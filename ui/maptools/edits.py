# SPDX-License-Identifier: GPL-3.0-or-later
"""What an edit does to a pit's figures: shown on the map whenever a pit is reshaped, split or moved by any tool."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVariantUtils, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QPoint, QTimer

from .words import WAITING, figure_table, translate, volume

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from .ground import GroundKeeper
    from .label import CursorLabel
    from .mapdesk import MapDesk

_SHOWN_MS = 12_000
_MOST_PITS = 6  # in one label: moving a corner that pits share changes several
_OPEN = "open"


class _Edited(NamedTuple):
    """A pit that an edit changed: its name, and its outline before (as saved) and now."""

    name: str
    covered: bool
    saved: BaseGeometry | None
    now: BaseGeometry


class EditWatcher(QObject):
    """Listens to the edit buffer of the layer of the pits."""

    def __init__(self, desk: MapDesk, session: Any, keeper: GroundKeeper, label: CursorLabel) -> None:
        super().__init__(desk.canvas)
        self._desk, self._session, self._keeper, self._label = desk, session, keeper, label
        self._pits: QgsVectorLayer | None = None
        self._changed: dict[int, None] = {}
        self._shown: list[_Edited] = []
        self._saving = False
        self._soon = QTimer(self)  # one edit may be many signals
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        session.opened.connect(self.follow)
        session.refreshed.connect(self.follow)
        session.closed.connect(self.follow)
        keeper.changed.connect(self._tell)
        self.follow()

    def follow(self) -> None:
        """Listen to the layer that the session holds now."""
        pits = self._session.layers.get("pits") if self._session.path is not None else None
        if pits is self._pits:
            return
        if self._pits is not None and not sip.isdeleted(self._pits):
            for signal, slot in self._signals(self._pits):
                signal.disconnect(slot)
        self._pits = pits
        self._forget()
        if pits is not None and not sip.isdeleted(pits):
            for signal, slot in self._signals(pits):
                signal.connect(slot)

    def _signals(self, pits: QgsVectorLayer) -> Iterator[tuple[Any, Any]]:
        yield pits.geometryChanged, self._geometry_changed
        yield pits.featureAdded, self._feature_added
        yield pits.beforeCommitChanges, self._save_begins
        yield pits.afterCommitChanges, self._save_ended
        yield pits.editingStopped, self._forget
        yield pits.willBeDeleted, self._gone

    def _gone(self) -> None:
        self._pits = None
        self._forget()

    def _forget(self) -> None:
        self._changed.clear()
        self._saving = False
        if self._shown:
            self._shown = []
            self._label.hide()

    def _save_begins(self, _stopping: bool = False) -> None:
        self._saving = True

    def _save_ended(self) -> None:
        self._saving = False

    def _geometry_changed(self, fid: int, _shape: QgsGeometry) -> None:
        self._note(fid)

    def _feature_added(self, fid: int) -> None:
        self._note(fid)

    def _note(self, fid: int) -> None:
        if not self._saving:  # saving gives new pits their numbers, which is no edit
            self._changed[fid] = None
            self._soon.start()

    # ----------------------------------------------------------------------------------------------- telling

    def _look(self) -> None:
        fids, self._changed = list(self._changed), {}
        pits = self._pits
        if pits is None or sip.isdeleted(pits) or not pits.isEditable():
            return
        found = [self._edited(pits, fid) for fid in fids[:_MOST_PITS]]
        self._shown = [each for each in found if each is not None]
        self._tell()

    @staticmethod
    def _edited(pits: QgsVectorLayer, fid: int) -> _Edited | None:
        from ...adapters.geometry import to_shapely

        feature = pits.getFeature(fid)
        if not feature.isValid() or feature.geometry().isEmpty():
            return None
        saved = QgsFeature()
        known = fid >= 0 and pits.dataProvider().getFeatures(QgsFeatureRequest(fid)).nextFeature(saved)
        name, condition = feature["pit_id"], feature["condition"]
        return _Edited(
            "?" if QgsVariantUtils.isNull(name) else str(name),
            not QgsVariantUtils.isNull(condition) and str(condition) != _OPEN,
            to_shapely(saved.geometry()) if known and not saved.geometry().isEmpty() else None,
            to_shapely(feature.geometry()),
        )

    def _tell(self) -> None:
        if not self._shown or self._pits is None:
            return
        if not self._keeper.ready() and not self._keeper.problem:
            text = "".join(figure_table(None, each.name) for each in self._shown)
        else:
            text = "".join(self._table(each) for each in self._shown)
        self._label.tell(text, self._place(), for_ms=_SHOWN_MS)

    def _table(self, each: _Edited) -> str:
        figures = self._keeper.measure(each.now, covered=each.covered)
        former = None if each.saved is None else self._keeper.measure(each.saved, covered=each.covered)
        table = figure_table(figures, each.name, self._keeper.problem)
        if each.saved is None or figures is None or figures.crosses or self._keeper.problem:
            return table
        change = WAITING if former is None else _signed(figures.cut_m3 - former.cut_m3)
        was = WAITING if former is None else volume(former.cut_m3)
        text = translate("MapTools", "Saved: {was}, now {change}")
        return table + f"<div>{escape(text.format(was=was, change=change))}</div>"

    def _place(self) -> QPoint:
        """Return where the mouse is, or the middle of the map when it is elsewhere."""
        canvas = self._desk.canvas
        at = canvas.mouseLastXY()
        return at if canvas.rect().contains(at) else canvas.rect().center()


def _signed(cubic_metres: float) -> str:
    return ("+" if cubic_metres >= 0.0 else "−") + volume(abs(cubic_metres))
