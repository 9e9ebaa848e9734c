# SPDX-License-Identifier: GPL-3.0-or-later
"""Processing feedback as the core's `Progress`."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback


class FeedbackProgress:
    """Passes progress, messages and the wish to cancel between the core and a Processing run."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback

    def report(self, percent: float) -> None:
        """Move the progress bar."""
        self._feedback.setProgress(percent)

    def info(self, text: str) -> None:
        """Write a line into the log."""
        self._feedback.pushInfo(text)

    def warn(self, text: str) -> None:
        """Write a warning into the log."""
        self._feedback.pushWarning(text)

    def cancelled(self) -> bool:
        """Tell whether the user pressed cancel."""
        return self._feedback.isCanceled()
