# SPDX-License-Identifier: GPL-3.0-or-later
"""Progress and cancelling, without knowing who listens."""

from __future__ import annotations

from typing import Protocol

from .errors import Cancelled


class Progress(Protocol):
    """What long work tells its caller, and asks of it."""

    def report(self, percent: float) -> None:
        """Say how far the work is, 0 to 100."""

    def info(self, text: str) -> None:
        """Say something worth reading."""

    def warn(self, text: str) -> None:
        """Say something that must not be overlooked."""

    def cancelled(self) -> bool:
        """Tell whether the user wants the work stopped."""


class Silent:
    """A listener that hears nothing and never cancels."""

    def report(self, percent: float) -> None:
        """Ignore it."""

    def info(self, text: str) -> None:
        """Ignore it."""

    def warn(self, text: str) -> None:
        """Ignore it."""

    def cancelled(self) -> bool:
        """Never."""
        return False


class Stage:
    """One part of a longer work: its 0 to 100 is ``start`` to ``end`` of the whole."""

    def __init__(self, whole: Progress, start: float, end: float) -> None:
        self._whole, self._start, self._end = whole, start, end

    def report(self, percent: float) -> None:
        """Pass the percentage on, scaled."""
        self._whole.report(self._start + (self._end - self._start) * percent / 100.0)

    def info(self, text: str) -> None:
        """Pass it on."""
        self._whole.info(text)

    def warn(self, text: str) -> None:
        """Pass it on."""
        self._whole.warn(text)

    def cancelled(self) -> bool:
        """Ask the whole."""
        return self._whole.cancelled()


def stop_if_cancelled(progress: Progress) -> None:
    """Raise `Cancelled` when the listener wants the work stopped."""
    if progress.cancelled():
        raise Cancelled
