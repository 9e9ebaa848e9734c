# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work: told once how it ended, cancelled when asked, and the window alive all the time."""

from __future__ import annotations

import gc
import threading
from contextlib import ExitStack

import pytest
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer

from ....core.errors import InputError
from ....core.progress import stop_if_cancelled
from ....ui.tasks.task import WorkTask
from ....ui.tasks.work import CANCELLED, DONE, FAILED, Step, Worker


@pytest.fixture
def worker(qgis_app):
    worker = Worker()
    worker.outcomes = []
    worker.ended.connect(lambda outcome, said: worker.outcomes.append((outcome, said)))
    yield worker
    worker.shut_down()
    worker.deleteLater()


def test_steps_run_in_order_and_where_they_belong(worker, until):
    ran = []
    here = threading.get_ident()
    steps = [
        Step("first", lambda _progress: ran.append(("first", threading.get_ident() == here))),
        Step("second", lambda _progress: ran.append(("second", threading.get_ident() == here)), main_thread=True),
    ]
    assert worker.start("work", steps, lambda: "all is done")
    until(lambda: not worker.busy)
    assert ran == [("first", False), ("second", True)]
    assert worker.outcomes == [(DONE, "all is done")]


def test_one_piece_of_work_at_a_time(worker, until):
    gate = threading.Event()
    assert worker.start("first", [Step("waits", lambda _progress: gate.wait(10))])
    assert not worker.start("second", [])
    assert not worker.run_algorithm("native:buffer", {}, lambda _results: "")
    gate.set()
    until(lambda: not worker.busy)


@pytest.mark.parametrize("main_thread", [True, False])
def test_cancel_ends_the_work_and_clears_up(worker, until, main_thread):
    cleared = []

    def endless(progress):
        while True:
            progress.report(1.0)
            stop_if_cancelled(progress)

    stack = ExitStack()
    stack.push(lambda kind, _error, _trace: cleared.append(kind.__name__))
    QTimer.singleShot(100, worker.cancel)
    worker.start("work", [Step("endless", endless, main_thread=main_thread)], lambda: "never", stack)
    until(lambda: not worker.busy)
    assert worker.outcomes[0][0] == CANCELLED
    assert cleared == ["Cancelled"]


@pytest.mark.parametrize("main_thread", [True, False])
def test_an_error_of_the_core_is_its_sentence_and_later_steps_do_not_run(worker, until, main_thread):
    ran = []

    def fails(_progress):
        raise InputError("The number is {number}.", "Give another.", number=7)

    worker.start("work", [Step("fails", fails, main_thread=main_thread), Step("later", ran.append)])
    until(lambda: not worker.busy)
    assert worker.outcomes == [(FAILED, "The number is 7. Give another.")]
    assert ran == []


def test_a_defect_is_a_sentence_too(worker, until):
    worker.start("work", [Step("broken", lambda _progress: 1 / 0)])
    until(lambda: not worker.busy)
    ((outcome, said),) = worker.outcomes
    assert outcome == FAILED
    assert "ZeroDivisionError" in said
    assert "Traceback" not in said


def test_the_window_lives_while_the_main_thread_draws(worker, until):
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(1)

    def draws(progress):
        for percent in range(0, 100, 5):
            threading.Event().wait(0.005)
            progress.report(percent)

    worker.start("work", [Step("draws", draws, main_thread=True)])
    until(lambda: not worker.busy)
    timer.stop()
    assert len(ticks) >= 10


def test_progress_is_that_of_the_whole(worker, until):
    told = []
    worker.progressed.connect(lambda percent, _label: told.append(percent))
    steps = [
        Step("light", lambda progress: progress.report(100.0), main_thread=True, weight=1.0),
        Step("heavy", lambda progress: progress.report(50.0), main_thread=True, weight=3.0),
    ]
    worker.start("work", steps)
    until(lambda: not worker.busy)
    assert 25.0 in told
    assert 62.5 in told
    assert told == sorted(told)


def test_an_algorithm_ends_with_its_own_sentence(worker, until, provider, tmp_path):
    parameters = {"CASE": str(tmp_path / "absent.gpkg"), "PACKAGE": str(tmp_path / "p.zip")}
    assert worker.run_algorithm("pitproof:sealcase", parameters, lambda _results: "sealed")
    until(lambda: not worker.busy)
    ((outcome, said),) = worker.outcomes
    assert outcome == FAILED
    assert said.startswith("The case file '")


def test_what_is_shut_down_says_nothing_any_more(qgis_app, until):
    worker = Worker()
    outcomes = []
    worker.ended.connect(lambda *said: outcomes.append(said))

    def until_cancelled(progress):
        while not progress.cancelled():
            threading.Event().wait(0.01)
        stop_if_cancelled(progress)

    worker.start("work", [Step("waits", until_cancelled)])
    until(lambda: worker._task is not None)
    worker.shut_down()
    worker.deleteLater()
    threading.Event().wait(0.05)
    assert outcomes == []


@pytest.mark.parametrize(
    ("error", "said"), [(InputError("No {n}.", "Give one.", n=1), "No 1. Give one."), (KeyError("x"), "KeyError")]
)
def test_a_defect_in_showing_what_was_done_leaves_nothing_waiting(worker, until, error, said):
    def done():
        raise error

    worker.start("work", [Step("good", lambda _progress: None)], done)
    until(lambda: not worker.busy)
    ((outcome, told),) = worker.outcomes
    assert outcome == FAILED
    assert said in told
    assert worker.start("next", [])


def test_what_is_drawn_is_named_beside_the_bar(worker, until):
    told = []
    worker.progressed.connect(lambda percent, text: told.append((percent, text)))

    def draws(progress):
        progress.report(50.0)
        progress.info("Terrain after (2/3)")

    worker.start("work", [Step("Drawing", draws, main_thread=True)])
    until(lambda: not worker.busy)
    assert (50.0, "Drawing: Terrain after (2/3)") in told


def test_work_that_is_shut_down_in_its_thread_stays_silent_after_the_worker_is_gone(qgis_app, until):
    """As when the plugin is reloaded in the midst of a run."""
    worker, began, ended = Worker(), threading.Event(), []
    worker.ended.connect(lambda *said: ended.append(said))

    def waits(progress):
        began.set()
        while not progress.cancelled():
            threading.Event().wait(0.01)
        stop_if_cancelled(progress)

    worker.start("work", [Step("waits", waits)])
    until(began.is_set)
    task = worker._task
    worker.shut_down()
    sip.delete(worker)
    until(lambda: task not in WorkTask.running)
    assert ended == []


def test_a_step_in_a_thread_keeps_the_collector_of_garbage_at_rest(worker, until):
    seen = []
    worker.start("work", [Step("looks", lambda _progress: seen.append(gc.isenabled()))])
    until(lambda: not worker.busy)
    assert seen == [False]
    until(gc.isenabled)
