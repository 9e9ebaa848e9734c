# SPDX-License-Identifier: GPL-3.0-or-later
"""The open case: its file, what was read of it, and its layers in the project.

The case file is the truth. The session reads it in a task, again whenever one of its layers is saved or the file
changes on disk, and tells the pages; it never holds anything that is not in the file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QFileSystemWatcher, QObject, QTimer, pyqtSignal

from ...adapters.person import person
from ...adapters.sentences import sentence
from ...core.casefile import name_editor
from ...core.casefile.layers import LAYERS
from ...core.errors import PitProofError
from ..tasks.readtask import reading_of
from ..tasks.task import WorkTask
from .caselayers import load_layers, loaded_layers, remove_layers
from .casestate import CaseState

_RECENT = "pitproof/recent"
_KEPT = 8
_PAUSE_MS = 250  # several saves and file events in a row are read once
_WATCHED = ("", "-wal")  # SQLite writes beside the file first


class CaseSession(QObject):
    """One case at a time; `state` and `layers` are always those of `path`."""

    opened = pyqtSignal()
    closed = pyqtSignal()
    refreshed = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, project: QgsProject | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.read_only = False
        self.state = CaseState()
        self.layers: dict[str, QgsVectorLayer] = {}
        self._project = project or QgsProject.instance()
        self._task: WorkTask | None = None
        self._seen: tuple[object, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._read)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._file_changed)
        self._watcher.directoryChanged.connect(self._file_changed)
        self._project.layersWillBeRemoved.connect(self._layers_going)
        self._project.cleared.connect(self._project_cleared)
        self._project.readProject.connect(self._project_read)

    # ---------------------------------------------------------------------------------------- open and close

    def open(self, path: str | Path, *, read_only: bool = False, layers: bool = True) -> bool:
        """Open a case and load its layers into the project; False, with `failed` said, when that is not possible."""
        case = Path(os.path.abspath(path))  # noqa: PTH100 (links are kept)
        if self.path is not None and not self.close():
            return False
        if not case.is_file():
            text = self.tr("The case file {path} is not there. Choose another one, or look where it was moved to.")
            self.failed.emit(text.format(path=case))
            return False
        protected = not (os.access(case, os.W_OK) and os.access(case.parent, os.W_OK))
        try:
            if not (read_only or protected):
                name_editor(case, person())
            if layers:
                self.layers = load_layers(self._project, case, read_only=read_only or protected)
        except PitProofError as error:
            self.layers = {}
            self.failed.emit(sentence(error))
            return False
        self.path, self.read_only = case, read_only or protected
        self.state = CaseState(case)
        self._connect_layers()
        self._watch()
        self._remember(case)
        self.opened.emit()
        self._read()
        return True

    def close(self, *, keep_layers: bool = False) -> bool:
        """Close the case and take its layers out of the project; False when edits of a layer are not saved yet."""
        if self.path is None:
            return True
        unsaved = [layer.name() for layer in self._living() if layer.isEditable() and layer.isModified()]
        if unsaved and not keep_layers:
            text = self.tr("'{layer}' has edits that are not saved. Save or discard them, then close the case.")
            self.failed.emit(text.format(layer="', '".join(unsaved)))
            return False
        self._stop()
        layers, self.layers = list(self._living()), {}
        self.path, self.read_only, self.state = None, False, CaseState()
        for watched in (*self._watcher.files(), *self._watcher.directories()):
            self._watcher.removePath(watched)
        if not keep_layers:
            remove_layers(self._project, layers)
        self.closed.emit()
        return True

    def shut_down(self) -> None:
        """Let go of everything when the plugin goes; the layers stay in the project."""
        self.close(keep_layers=True)
        for signal, slot in (
            (self._project.layersWillBeRemoved, self._layers_going),
            (self._project.cleared, self._project_cleared),
            (self._project.readProject, self._project_read),
        ):
            signal.disconnect(slot)

    def restore_layers(self) -> None:
        """Load the layers that are missing in the project."""
        if self.path is None:
            return
        try:
            self.layers = load_layers(self._project, self.path, read_only=self.read_only)
        except PitProofError as error:
            self.failed.emit(sentence(error))
            return
        self._connect_layers()
        self.refreshed.emit()

    def missing_layers(self) -> list[str]:
        """Return the names of the layers of the case that are not in the project."""
        return [name for name in LAYERS if name not in self.layers] if self.path is not None else []

    # ------------------------------------------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Read the case again, soon; several calls in a row are one reading."""
        if self.path is not None:
            self._timer.start()

    @property
    def reading(self) -> bool:
        """Whether the case is being read or checked."""
        return self._task is not None or self._timer.isActive()

    def reload_layers(self) -> None:
        """Have the layers show what was written into the file beside them."""
        for layer in self._living():
            if not layer.isEditable():
                layer.dataProvider().reloadData()
                layer.triggerRepaint()

    def _read(self) -> None:
        if self.path is None:
            return
        self._cancel_task()
        self._seen = self._stamp()
        task = reading_of(self.path)
        self._task = task
        task.handed.connect(self._arrived)
        task.taskCompleted.connect(self._read_ended)
        task.taskTerminated.connect(self._read_ended)
        task.start()

    def _arrived(self, state: CaseState) -> None:
        if self.path is None or state.path != self.path or self.sender() is not self._task:
            return
        if state.findings is None and self.state.path == state.path:
            state = replace(state, findings=self.state.findings, suggestions=self.state.suggestions)
        self.state = state
        self.refreshed.emit()

    def _read_ended(self) -> None:
        if self.sender() is self._task:
            self._task = None

    def _cancel_task(self) -> None:
        task, self._task = self._task, None
        if task is not None and not sip.isdeleted(task):
            task.drop()

    def _stop(self) -> None:
        self._timer.stop()
        self._cancel_task()

    # ----------------------------------------------------------------------------------- file, layers, project

    def _watch(self) -> None:
        if self.path is None:
            return
        wanted = [str(self.path), str(self.path.parent)]
        present = {*self._watcher.files(), *self._watcher.directories()}
        for name in wanted:
            if name not in present and Path(name).exists():
                self._watcher.addPath(name)

    def _file_changed(self, _changed: str) -> None:
        self._watch()
        if self.path is not None and self._stamp() != self._seen:
            self.refresh()

    def _stamp(self) -> tuple[object, ...]:
        found: list[object] = []
        for ending in _WATCHED:
            path = Path(f"{self.path}{ending}")
            status = path.stat() if path.is_file() else None
            found += [(status.st_mtime_ns, status.st_size) if status and status.st_size else None]
        return tuple(found)

    def _connect_layers(self) -> None:
        for layer in self._living():
            layer.afterCommitChanges.connect(self.refresh)

    def _living(self) -> Iterator[QgsVectorLayer]:
        return (layer for layer in self.layers.values() if not sip.isdeleted(layer))

    def _layers_going(self, identifiers: list[str]) -> None:
        if self.path is None:
            return
        kept = {
            name: layer
            for name, layer in self.layers.items()
            if not sip.isdeleted(layer) and layer.id() not in identifiers
        }
        if len(kept) != len(self.layers):
            self.layers = kept
            self.refreshed.emit()

    def _project_cleared(self) -> None:
        """The project was closed: so is the case; a run that goes on works with the file alone."""
        if self.path is not None:
            self.layers = {}
            self.close(keep_layers=True)

    def _project_read(self) -> None:
        """Take up the case that a project was saved with."""
        found = loaded_layers(self._project)
        if self.path is None and found is not None:
            self.open(found)

    # ------------------------------------------------------------------------------------------------- recent

    @staticmethod
    def recent() -> list[Path]:
        """Return the cases opened last that are still there, newest first."""
        kept = QgsSettings().value(_RECENT, []) or []
        paths = [Path(text) for text in ([kept] if isinstance(kept, str) else kept)]
        return [path for path in paths if path.is_file()]

    def _remember(self, path: Path) -> None:
        others = [str(one) for one in self.recent() if one != path]
        QgsSettings().setValue(_RECENT, [str(path), *others][:_KEPT])

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the session's context."""
        return QCoreApplication.translate("CaseSession", text)
