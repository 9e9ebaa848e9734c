# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel's one task: told once how it ended, alive until then, silent when nobody waits any more."""

from __future__ import annotations

import gc
import threading

import pytest

from ....core.errors import InputError
from ....ui.tasks.answer import Answer
from ....ui.tasks.task import WorkTask


@pytest.fixture
def ended():
    return []


def test_it_works_in_another_thread_and_answers_in_this_one(qgis_app, until, ended):
    here = threading.get_ident()
    WorkTask(
        "w", lambda _told: threading.get_ident(), answer=lambda task: ended.append((task, threading.get_ident()))
    ).start()
    gc.collect()  # nothing else keeps it
    until(lambda: ended)
    ((task, answered),) = ended
    assert task.ran
    assert task.error is None
    assert task.result != here
    assert answered == here


def test_what_is_handed_over_on_the_way_comes_in_order(qgis_app, until, ended):
    def work(told):
        for number in range(5):
            told.hand(number)
        return "end"

    task = WorkTask("w", work, answer=lambda task: ended.append(task.result))
    task.handed.connect(ended.append)
    task.start()
    until(lambda: "end" in ended)
    assert [one for one in ended if one != "end"] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("error", "said"),
    [(InputError("It is {n}.", "Mend it.", n=7), "It is 7. Mend it."), (ZeroDivisionError("x"), "ZeroDivisionError")],
)
def test_an_error_is_a_sentence_a_defect_too(qgis_app, until, ended, error, said):
    def work(_told):
        raise error

    WorkTask("w", work, answer=ended.append).start()
    until(lambda: ended)
    assert said in str(ended[0].error)
    assert ended[0].problem is error


def test_one_that_is_dropped_says_nothing(qgis_app, until, ended):
    gate = threading.Event()

    def work(told):
        gate.wait(10)
        told.hand("late")
        return "late"

    task = WorkTask("w", work, answer=ended.append)
    task.handed.connect(ended.append)
    task.start()
    task.drop()
    gate.set()
    until(lambda: task not in WorkTask.running)
    assert ended == []


def test_the_newest_question_counts(qgis_app, until, ended):
    gate = threading.Event()
    asker = Answer(None)
    asker.came.connect(ended.append)
    asker.ask("first", lambda _told: gate.wait(10) and "first")
    asker.ask("second", lambda _told: "second")
    gate.set()
    until(lambda: ended)
    until(lambda: not WorkTask.running)
    assert ended == ["second"]
    assert not asker.busy
    asker.deleteLater()
