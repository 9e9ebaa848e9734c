# SPDX-License-Identifier: GPL-3.0-or-later
"""One family of errors: a sentence that names the value and its place, and the advice what to do."""

from __future__ import annotations

import re

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LONGEST = 1000  # characters of a value in a sentence


def _plain(values: dict[str, object]) -> dict[str, object]:
    """Return the values as they fit into one sentence: text of somebody's document has no line breaks and an end."""
    return {key: _one_line(value) if type(value) is str else value for key, value in values.items()}


def _one_line(text: str) -> str:
    line = _BREAKS.sub(" ", text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 4 :]}"


class Words(str):
    """A piece of a sentence, such as "Terrain 'x'", that an interface can translate as it translates the sentence."""

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Words:
        """Fill the template and keep it."""
        values = _plain(values)
        words = super().__new__(cls, template.format(**values))
        words.template, words.values = template, values
        return words


class PitProofError(Exception):
    """A problem the user can act on.

    ``message`` and ``advice`` are templates filled from ``values``; the templates stay at hand so that an interface
    can translate the sentence before it fills the values in.
    """

    def __init__(self, message: str, advice: str = "", **values: object) -> None:
        self.message_template = message
        self.advice_template = advice
        self.values = _plain(values)
        super().__init__(str(self))

    @property
    def message(self) -> str:
        """Return the sentence that says what is wrong."""
        return self.message_template.format(**self.values)

    @property
    def advice(self) -> str:
        """Return the sentence that says what to do."""
        return self.advice_template.format(**self.values)

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()


class InputError(PitProofError):
    """A parameter or a field of the evidence is missing, contradictory or out of range.

    Where a choice of the user would mend it, ``question`` names that choice (of `Choices`) and ``options`` are its
    values, each with what it would mean.
    """

    question: str = ""
    options: tuple[tuple[object, object], ...] = ()

    def asking(self, question: str, *options: tuple[object, object]) -> InputError:
        """Name the choice and its values, and return the error."""
        self.question, self.options = question, options
        return self


class RasterError(PitProofError):
    """A terrain file cannot be opened or read, or its grid cannot be used."""


class CrsError(PitProofError):
    """A coordinate reference system is missing, not metric, or reachable only by an unknown datum shift."""


class GeometryError(PitProofError):
    """An outline is empty, of the wrong kind or not valid."""


class CoverageError(PitProofError):
    """Too little of an outline was measured for its volume to be stated."""


class CaseFileError(PitProofError):
    """The case file is missing, not a case file, locked, or does not follow the schema."""


class RuleError(PitProofError):
    """A rule file is malformed or a rule that is needed is not there."""


class PackageError(PitProofError):
    """A sealed package is damaged, not a package, or must not be trusted."""


class ReportError(PitProofError):
    """A report or a map cannot be written."""


class MissingDependencyError(PitProofError):
    """An optional library is needed for what was asked and is not installed."""


class Cancelled(PitProofError):  # noqa: N818 (not an error the user has to mend)
    """The user stopped the work; nothing was written."""

    def __init__(self) -> None:
        super().__init__("Cancelled.", "Nothing was written.")
