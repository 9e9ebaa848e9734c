# SPDX-License-Identifier: GPL-3.0-or-later
"""Codes of survey points and the kinds they stand for, from a small file that users edit (engineering default)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import InputError
from ...optional import require
from .encoding import unreadable
from .words import plain

KINDS = ("ground", "boundary", "breakline", "control", "check", "stable")  # as `survey_points` of a case file has them
DEFAULT_CODES = Path(__file__).resolve().parents[3] / "resources" / "survey_codes.yaml"
_MAX_BYTES = 200_000
_NUMBERED = re.compile(r"(.*?)[-_ ]?\d+")


@dataclass(frozen=True)
class CodeMap:
    """Kinds by code, lower case."""

    kinds: Mapping[str, str]

    def kind(self, code: str) -> str | None:
        """Return the kind of a code, "ground" for an empty one, None for one that is not known."""
        word = plain(code).lower()
        if not word:
            return "ground"
        found = self.kinds.get(word)
        numbered = _NUMBERED.fullmatch(word)
        return found or (self.kinds.get(numbered.group(1)) if numbered else None)


def load_codes(path: Path = DEFAULT_CODES) -> CodeMap:
    """Read the file of codes; raises `InputError` when it is not a mapping of kinds to lists of codes."""
    yaml = require("yaml", "Reading the codes of survey points")
    try:
        data = path.read_bytes()[: _MAX_BYTES + 1]
    except OSError as error:
        raise unreadable(path.name, error) from error
    try:
        content = yaml.safe_load(data.decode("utf-8-sig")) if len(data) <= _MAX_BYTES else None
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError) as error:
        raise InputError(
            "{file} is not readable as YAML: {reason}.",
            "Start again from a copy of resources/survey_codes.yaml.",
            file=path.name,
            reason=" ".join(str(error).split()).rstrip(".")[:160],
        ) from error
    codes = content.get("codes") if isinstance(content, dict) else None
    if not isinstance(codes, dict):
        raise InputError("{file} has no mapping 'codes'.", "Start again from a copy of it.", file=path.name)
    kinds: dict[str, str] = {}
    for kind, words in codes.items():
        for word in _words(kind, words, path.name):
            if kinds.setdefault(word, kind) != kind:
                raise InputError(
                    "{file}: the code '{code}' stands for two kinds.",
                    "Leave it in one list.",
                    file=path.name,
                    code=word,
                )
    return CodeMap(kinds)


def _words(kind: Any, words: Any, file: str) -> list[str]:
    if kind not in KINDS or not isinstance(words, list) or not all(isinstance(word, (str, int)) for word in words):
        raise InputError(
            "{file}: '{kind}' is not one of {kinds} with a list of codes.",
            "Correct the entry.",
            file=file,
            kind=str(kind)[:40],
            kinds=", ".join(KINDS),
        )
    return [plain(str(word)).lower() for word in words]
