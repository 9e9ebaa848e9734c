# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work beside the interface: steps in a task's thread, steps in the main thread that keep it alive, algorithms.

One piece of work at a time. Every outcome is told once through `ended`: done, failed (with one sentence) or
cancelled. Print layouts may only be drawn in the main thread; while such a step runs, events are handled whenever it
reports progress, so that the window is painted and the button to cancel works.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ...adapters.sentences import sentence
from ...core.errors import Cancelled, PitProofError
from ...core.progress import Progress
from .history import remember_run
from .task import WorkTask

DONE, FAILED, CANCELLED = "done", "failed", "cancelled"
_PATIENCE_MS = 10_000  # for a task that was told to stop
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Step:
    """One step of a piece of work; ``weight`` is its share of the progress bar."""

    label: str
    run: Callable[[Progress], None]
    main_thread: bool = False
    weight: float = 1.0


class Worker(QObject):
    """Does one piece of work at a time."""

    started = pyqtSignal(str)
    progressed = pyqtSignal(float, str)  # percent of the whole, what is being done
    noted = pyqtSignal(str)  # a warning worth showing
    ended = pyqtSignal(str, str)  # outcome, sentence

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._number = 0
        self._stack = ExitStack()
        self._done: Callable[[], str] | None = None
        self._task: QgsTask | None = None
        self._kept: tuple[Any, ...] = ()  # what a running algorithm needs alive
        self._stop = False
        self._percent = 0.0  # of the present step
        self._following: Callable[[], None] = lambda: None
        self._turn = QTimer(self)  # goes with the worker, as a single shot of QTimer's own would not
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._follow)
        self._drawing = False
        self.title = ""
        self.busy = False

    def start(
        self, title: str, steps: Sequence[Step], done: Callable[[], str] | None = None, stack: ExitStack | None = None
    ) -> bool:
        """Begin; False when other work is running. ``done`` returns the sentence that is shown at the end.

        ``stack`` is closed after the last step, or with the error that ended the work.
        """
        if self.busy:
            return False
        self._begin(title)
        self._steps, self._number, self._done, self._stack = list(steps), 0, done, stack or ExitStack()
        self._then(self._next)
        return True

    def cancel(self) -> None:
        """Ask the work to stop; it tells through `ended` when it has."""
        self._stop = True
        if self._task is not None:
            self._task.cancel()

    def shut_down(self) -> None:
        """Stop at once, before the worker is deleted; nothing is told any more.

        A step that draws in the main thread, from whose events this is called, ends itself at its next report.
        """
        task, self._task = self._task, None
        self._stop = True
        self._turn.stop()
        if task is not None and not sip.isdeleted(task):
            task.cancel()
            task.waitForFinished(_PATIENCE_MS)
        if self.busy and not self._drawing:
            self.busy = False
            self._stack.__exit__(Cancelled, Cancelled(), None)

    def stopping(self) -> bool:
        """Whether the work was asked to stop."""
        return self._stop

    def run_algorithm(
        self, identifier: str, parameters: Mapping[str, Any], done: Callable[[dict[str, Any]], str]
    ) -> bool:
        """Run an algorithm of Processing, and keep it in Processing's history; False when other work is running."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(identifier)
        if self.busy or algorithm is None:
            return False
        self._begin(algorithm.displayName())
        context, feedback = QgsProcessingContext(), _Feedback(self)
        context.setProject(QgsProject.instance())
        remember_run(algorithm, dict(parameters), context)
        feedback.progressChanged.connect(lambda percent: self.progressed.emit(percent, self.title))
        if algorithm.flags() & Qgis.ProcessingAlgorithmFlag.NoThreading:
            self._kept = (algorithm, context, feedback)
            self._then(lambda: self._run_here(dict(parameters), done))
            return True
        task = QgsProcessingAlgRunnerTask(algorithm, dict(parameters), context, feedback)
        self._task, self._kept = task, (context, feedback)
        task.executed.connect(lambda good, results: self._algorithm_ended(good, results, done))
        QgsApplication.taskManager().addTask(task)
        return True

    # --------------------------------------------------------------------------------------------- algorithms

    def _run_here(self, parameters: dict[str, Any], done: Callable[[dict[str, Any]], str]) -> None:
        algorithm, context, feedback = self._kept
        feedback.progressChanged.connect(lambda _percent: QCoreApplication.processEvents())
        results, good = algorithm.run(parameters, context, feedback)
        self._algorithm_ended(good, results, done)

    def _algorithm_ended(self, good: bool, results: dict[str, Any], done: Callable[[dict[str, Any]], str]) -> None:
        if not self.busy:
            return  # it was shut down
        feedback = self._kept[-1]
        if good:
            self._finish_with(lambda: done(results))
        elif self._stop:
            self._finish(CANCELLED, sentence(Cancelled()))
        else:
            self._finish(FAILED, feedback.errors[-1] if feedback.errors else self.tr("The work failed."))

    # -------------------------------------------------------------------------------------------------- steps

    def _follow(self) -> None:
        self._following()

    def _then(self, do: Callable[[], None]) -> None:
        """Go on at the next turn of the event loop."""
        self._following = do
        self._turn.start()

    def _begin(self, title: str) -> None:
        self.busy, self.title, self._stop = True, title, False
        self.started.emit(title)
        self.progressed.emit(0.0, title)

    def _next(self) -> None:
        if self._number >= len(self._steps):
            self._close(None)
            return
        step, self._percent = self._steps[self._number], 0.0
        self.progressed.emit(self._share(0.0), step.label)
        if step.main_thread:
            self._drawing = True
            problem = _attempt(step, _Told(self, self._tell))
            self._drawing = False
            self._close_unless(problem)
        else:
            task = self._task = WorkTask(step.label, lambda told: step.run(_Told(self, told.report, told)), shown=True)
            task.progressChanged.connect(self._tell)
            task.taskCompleted.connect(lambda: self._step_ended(task))
            task.taskTerminated.connect(lambda: self._step_ended(task))
            task.start()

    def _step_ended(self, task: WorkTask) -> None:
        if task is self._task:
            self._task = None
            self._close_unless(task.problem if task.ran else Cancelled())

    def _close_unless(self, problem: BaseException | None) -> None:
        if problem is not None:
            self._close(problem)
            return
        self._number += 1
        self._then(self._next)

    def _close(self, problem: BaseException | None) -> None:
        """Clear up, then tell the outcome."""
        try:
            self._stack.__exit__(None if problem is None else type(problem), problem, None)
        except PitProofError as error:
            problem = problem or error
        if problem is None:
            self._finish_with(self._done or str)
        elif isinstance(problem, Cancelled):
            self._finish(CANCELLED, sentence(problem))
        elif isinstance(problem, PitProofError):
            self._finish(FAILED, sentence(problem))
        else:
            text = self.tr("The work stopped with a defect: {kind}. Nothing was written; the log holds the details.")
            self._finish(FAILED, text.format(kind=type(problem).__name__))

    def _finish_with(self, done: Callable[[], str]) -> None:
        """Tell what was done; a defect in showing it must not leave the panel waiting for ever."""
        try:
            said = done()
        except PitProofError as error:
            self._finish(FAILED, sentence(error))
        except Exception as error:
            _log.exception("%s", self.title)
            text = self.tr("The work is done, but showing it stopped with a defect: {kind}. Open the case again.")
            self._finish(FAILED, text.format(kind=type(error).__name__))
        else:
            self._finish(DONE, said)

    def _finish(self, outcome: str, said: str) -> None:
        self.busy, self._task, self._kept, self._done = False, None, (), None
        self._steps = []
        self._stack = ExitStack()
        self.ended.emit(outcome, said)

    def say(self, text: str) -> None:
        """Name what a step in the main thread is at, such as the sheet that is drawn."""
        if self._number < len(self._steps):
            self.progressed.emit(self._share(self._percent), f"{self._steps[self._number].label}: {text}")

    def _tell(self, percent: float) -> None:
        self._percent = percent
        if self._number < len(self._steps):
            self.progressed.emit(self._share(percent), self._steps[self._number].label)

    def _share(self, percent: float) -> float:
        whole = sum(step.weight for step in self._steps) or 1.0
        before = sum(step.weight for step in self._steps[: self._number])
        return (100.0 * before + percent * self._steps[self._number].weight) / whole

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the worker's context."""
        return QCoreApplication.translate("Worker", text)


def _attempt(step: Step, progress: Progress) -> BaseException | None:
    """Run a step; return what went wrong."""
    try:
        step.run(progress)
    except Cancelled as error:
        return error
    except PitProofError as error:
        return error
    except Exception as error:  # a defect must end the work with a sentence, not QGIS
        _log.exception("%s", step.label)
        return error
    return None


class _Told:
    """A step's `Progress`; in the main thread, with no task ``beside`` it, it lets the window live."""

    def __init__(self, worker: Worker, tell: Callable[[float], None], beside: Progress | None = None) -> None:
        self._worker, self._tell, self._beside = worker, tell, beside

    def report(self, percent: float) -> None:
        """Move the bar."""
        self._tell(percent)
        self._let_live()

    def info(self, text: str) -> None:
        """Say beside the bar what the window waits for; what a task found stands in the results."""
        if self._beside is None:
            self._worker.say(text)
        self._let_live()

    def warn(self, text: str) -> None:
        """Show it."""
        self._worker.noted.emit(text)

    def cancelled(self) -> bool:
        """Tell whether to stop."""
        self._let_live()
        return self._worker.stopping() or (self._beside is not None and self._beside.cancelled())

    def _let_live(self) -> None:
        if self._beside is None:
            QCoreApplication.processEvents()


class _Feedback(QgsProcessingFeedback):
    """Keeps the sentence with which an algorithm ends."""

    def __init__(self, worker: Worker) -> None:
        super().__init__(False)
        self._worker = worker
        self.errors: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Keep it."""
        self.errors.append(error)

    def isCanceled(self) -> bool:
        """Ask the worker as well: it is the one who is told to stop."""
        return self._worker.stopping() or super().isCanceled()
