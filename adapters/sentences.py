# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences of the core's errors in the user's language.

The core raises templates in English; ``dev/error_templates.py`` gathers them for the translation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import PitProofError, Words
from ..core.phrases import Language, Remark

CONTEXT = "errors"
_CLOSING = "。！？；："  # after these no blank is written


def interface_language() -> Language:
    """Return the language that results shown in QGIS are written in: Chinese in a Chinese interface."""
    return Language.CHINESE if QgsApplication.locale().startswith("zh") else Language.ENGLISH


def sentence(error: PitProofError) -> str:
    """Return what is wrong and what to do about it."""
    return _joined(_filled(template, error.values) for template in (error.message_template, error.advice_template))


def problem(error: PitProofError) -> str:
    """Return what is wrong, without the advice: where an interface offers the remedy itself."""
    return _filled(error.message_template, error.values)


def _filled(template: str, values: Mapping[str, object]) -> str:
    if not template:
        return ""
    shown = {name: _shown(value) for name, value in values.items()}
    return QCoreApplication.translate(CONTEXT, template).format(**shown)


def _shown(value: object) -> object:
    """Return a value as its sentence shows it; pieces of sentences are translated, evidence stays as it is."""
    if isinstance(value, Words):
        return _filled(value.template, value.values)
    if isinstance(value, Remark):
        return value.say(interface_language())
    if isinstance(value, PitProofError):
        return sentence(value)
    if isinstance(value, tuple) and any(isinstance(item, PitProofError) for item in value):
        return _joined(str(_shown(item)) for item in value)
    return value


def _joined(sentences: Iterable[str]) -> str:
    text = ""
    for part in filter(None, sentences):
        blank = " " if text and not text.endswith(tuple(_CLOSING)) else ""
        text += blank + part
    return text
