# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping Python's collector of cyclic garbage out of the threads of tasks.

The collector runs in whatever thread happens to allocate. Garbage with a widget or a layer in it would then be
deleted outside the main thread, which corrupts Qt's memory; so it waits until no task of ours runs.
"""

from __future__ import annotations

import functools
import gc
import threading
from collections.abc import Callable
from typing import TypeVar

_Task = TypeVar("_Task")
_Answer = TypeVar("_Answer")
_lock = threading.Lock()
_running = 0
_was_on = True


def uncollected(run: Callable[[_Task], _Answer]) -> Callable[[_Task], _Answer]:
    """Wrap the method of a task that works in a thread."""

    @functools.wraps(run)
    def wrapped(task: _Task) -> _Answer:
        _hold()
        try:
            return run(task)
        finally:
            _release()

    return wrapped


def _hold() -> None:
    global _running, _was_on  # noqa: PLW0603 (the collector is one for the whole process)
    with _lock:
        if _running == 0:
            _was_on = gc.isenabled()
            gc.disable()
        _running += 1


def _release() -> None:
    global _running  # noqa: PLW0603
    with _lock:
        _running -= 1
        if _running == 0 and _was_on:
            gc.enable()
