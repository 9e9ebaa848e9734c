# SPDX-License-Identifier: GPL-3.0-or-later
"""Finished Chinese sentences in English: each is recognised by its template, and its values are put into the other.

Results are stored in a case as they were said, so an English report of a stored result cannot ask the computation to
say them again. What no template fits is never guessed: it is quoted in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from string import Formatter

CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|[\U00020000-\U0003ffff]")
_AMOUNT = re.compile(r"(-?[\d,]+(?:\.\d+)?)(万?)元(/(?:t|m³|g))?")
_SEPARATORS = {"；": "; ", "、": ", "}
_LEAST_LITERAL = 3  # characters of a template that are no fields: with fewer it would fit anything
_PLACE = re.compile(r"([^，。；：]{1,24})，([-\d –/.]+)")  # K1，2023-05-01 – 2024-06-01
_ALREADY = re.compile(r"(“[^”]*”|\([^()]*\))")
_RUN = re.compile(r"(?:(?<![\d.,-])\d+)?[\u3400-\u9fff〔〕（）《》][\u3000-\u9fff\uff00-\uffef\d]*")
_SITE = r"[^，。 ]{1,24}，[-\d –/.]*\d|[^ ]+"  # a pit with its period, or a pit
_SENTENCE = re.compile(r"(?<=。)")


class Recogniser:
    """Knows templates as (Chinese, English), with fields in braces, and words that stand for a whole value."""

    def __init__(self, templates: Iterable[tuple[str, str]], words: Mapping[str, str]) -> None:
        known = sorted(templates, key=lambda pair: -len(_literal(pair[0])))
        known = [pair for pair in known if len(_literal(pair[0])) >= _LEAST_LITERAL]
        self._templates = [(_pattern(chinese), _bare(english)) for chinese, english in known]
        self._words = dict(words)
        self.say = lru_cache(maxsize=4096)(self._say)

    def _say(self, text: str) -> str:
        """Return a text in English; the parts that are not known stay Chinese and are quoted."""
        found = self._known(text)
        return quoted(text) if found is None else found

    def value(self, text: str) -> str:
        """Return a value of a template: a known word or sentence in English, anything else as it is."""
        found = self._known(text)
        return text if found is None else found

    def _known(self, text: str) -> str | None:
        place = _PLACE.fullmatch(text)
        if place is not None:
            return f"{place.group(1)}, {place.group(2)}"
        if not CHINESE.search(text):
            return text
        if text in self._words:
            return self._words[text]
        amount = _AMOUNT.fullmatch(text)
        if amount is not None:
            return amount_in_yuan(amount)
        return self._matched(text) or self._pieces(text)

    def filled(self, chinese: str, english: str, text: str) -> str | None:
        """Return the text by one template that it is known to follow, None when it does not."""
        match = _pattern(chinese).fullmatch(text)
        if match is None:
            return None
        values = {name.rstrip("_"): self.value(value) for name, value in match.groupdict().items()}
        return _bare(english).format(**values)

    def _matched(self, text: str) -> str | None:
        for pattern, english in self._templates:
            match = pattern.fullmatch(text)
            if match is not None:
                values = {name.rstrip("_"): self.value(value) for name, value in match.groupdict().items()}
                return english.format(**values)
        return None

    def _pieces(self, text: str) -> str | None:
        """Say the sentences, or the items of a list, one by one; None when none of them is known."""
        sentences = [part for part in _SENTENCE.split(text) if part]
        if len(sentences) > 1:
            said = [self._known(part) for part in sentences]
            if any(part is not None for part in said):
                return " ".join(quoted(part) if found is None else found for part, found in zip(sentences, said))
        for separator, english in _SEPARATORS.items():
            items = [item for item in text.split(separator) if item]
            known = [self._known(item) for item in items] if len(items) > 1 else []
            if any(item is not None for item in known):
                return english.join(quoted(item) if found is None else found for item, found in zip(items, known))
        return None


def quoted(text: str) -> str:
    """Return a text as a quotation when it holds Chinese."""
    return f"“{text}”" if CHINESE.search(text) and not text.startswith("“") else text


def with_quotations(text: str) -> str:
    """Return an English text in which runs of Chinese outside brackets and quotation marks are quoted."""
    parts = _ALREADY.split(text)
    return "".join(part if number % 2 else _RUN.sub(r"“\g<0>”", part) for number, part in enumerate(parts))


def amount_in_yuan(match: re.Match[str]) -> str:
    """Return an amount such as 37.5万元 in yuan."""
    number, ten_thousands, per = match.groups()
    if ten_thousands:
        number = f"{float(number.replace(',', '')) * 10000:,.0f}"
    return f"{number} yuan{per or ''}"


def _literal(template: str) -> str:
    return "".join(text for text, *_ in Formatter().parse(template))


def _pattern(template: str) -> re.Pattern[str]:
    """Return a pattern with a group for every field; a field that comes again must say the same."""
    parts, seen = [], set()
    for text, name, *_ in Formatter().parse(template):
        parts.append(re.escape(text))
        if name in seen:
            parts.append(f"(?P={name}_)")
        elif name is not None:
            seen.add(name)
            parts.append(f"(?P<{name}_>{_field(name, text)})")
    return re.compile("".join(parts), re.DOTALL)


def _field(name: str, before: str) -> str:
    """Return what a field may hold: a name in quotation marks ends with them, else two sentences would be one."""
    if name == "place":
        return _SITE
    return "[^”]+?" if before.endswith("“") else ".+?"


def _bare(template: str) -> str:
    """Return a template whose fields take text: their formats were applied when the Chinese was said."""
    parts = []
    for text, name, *_ in Formatter().parse(template):
        parts.append(text.replace("{", "{{").replace("}", "}}"))
        parts.append("" if name is None else f"{{{name}}}")
    return "".join(parts)
