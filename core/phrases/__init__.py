# SPDX-License-Identifier: GPL-3.0-or-later
"""What a computation has to say, kept apart from the language it is said in.

A `Remark` is a code with values; the sentences stand in this folder in English and Chinese, one file a room, so that a
report in Chinese and a log in English come from the same run. Numbers are formatted by the sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..model import Notice
from . import checks, comparison, legal, methods, package, surfaces, survey, volume

PHRASES: dict[str, tuple[str, str]] = {
    **volume.PHRASES,
    **methods.PHRASES,
    **survey.PHRASES,
    **surfaces.PHRASES,
    **comparison.PHRASES,
    **checks.PHRASES,
    **package.PHRASES,
    **legal.PHRASES,
}


class Language(str, Enum):
    """The language of sentences that the computation writes."""

    ENGLISH = "en"
    CHINESE = "zh"


@dataclass(frozen=True)
class Remark:
    """Something worth saying: a code of `PHRASES` and the values that its sentence takes."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    warning: bool = True

    def say(self, language: Language) -> str:
        """Return the sentence; remarks among the values are said in the same language."""
        english, chinese = PHRASES[self.code]
        sentence = chinese if language is Language.CHINESE else english
        return sentence.format(**{name: _said(value, language) for name, value in self.values.items()})

    def __str__(self) -> str:
        return self.say(Language.ENGLISH)

    def notice(self, language: Language) -> Notice:
        """Return the sentence as a notice of a result."""
        return Notice(self.code, self.say(language), self.warning)


def remark(code: str, *, warning: bool = True, **values: object) -> Remark:
    """Make a remark."""
    return Remark(code, values, warning)


def _said(value: object, language: Language) -> object:
    if isinstance(value, Remark):
        return value.say(language)
    if isinstance(value, (list, tuple)):
        separator = "；" if language is Language.CHINESE else "; "
        return separator.join(str(_said(item, language)) for item in value)
    if value is None:
        return "…"
    return value
