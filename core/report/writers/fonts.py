# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding a Chinese font that can be embedded into a PDF.

ReportLab embeds fonts with TrueType outlines only; it refuses the usual Noto CJK collections, and its built-in CID
fonts are not embedded at all. So every candidate is opened, and must hold the characters of a Chinese report.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from ...errors import ReportError
from ...optional import require

PURPOSE = "The PDF report"
_PROBE = "非法采矿调查核算报告壹贰叁0123456789，。（）〔〕×±"
_STAND_INS = "〓□?"  # drawn where a character has no glyph; named in the warnings, never silent
_EQUIVALENTS = {
    "\u0304": "\u00af\u02c9",  # a bar over a letter is set behind it
    "\u2212": "\u2013-",
    "\u00a0": " ",
    "\u2009": " ",
    "\u2715": "\u00d7",
    "\u301c": "\uff5e~",
}  # same look

_WINDOWS = ("simsun.ttc", "simsun.ttf", "msyh.ttc", "msyh.ttf", "simhei.ttf")
_MACOS = ("Songti.ttc", "STHeiti Light.ttc", "STHeiti Medium.ttc", "PingFang.ttc", "Arial Unicode.ttf")
_RARE = (  # made for characters that ordinary fonts lack
    *("simsunb.ttf", "SimSunExtG.ttf", "HanaMinA.ttf", "HanaMinB.ttf", "BabelStoneHan.ttf", "Plangothic.ttf"),
    *("PlangothicP1-Regular.ttf", "PlangothicP2-Regular.ttf", "SunExtA.ttf", "SunExtB.ttf", "TH-Tshyn-P2.ttf"),
)
_LINUX = (
    "NotoSerifSC-Regular.ttf",
    "wqy-zenhei.ttc",
    "wqy-microhei.ttc",
    "DroidSansFallbackFull.ttf",
    "DroidSansFallback.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansSC-VF.ttf",
    "uming.ttc",
)


@dataclass(frozen=True)
class ReportFont:
    """A font registered with ReportLab under ``name``; ``others`` hold rare characters it lacks."""

    name: str
    path: Path
    handle: Any = field(repr=False, compare=False)  # reportlab's TTFont
    widths: dict[str, float] = field(default_factory=dict, repr=False, compare=False)
    others: tuple[Path, ...] = field(default=(), repr=False, compare=False)

    def has(self, character: str) -> bool:
        """Tell whether there is a glyph for the character, or for one that looks the same."""
        return self._drawn(character) is not None

    def holds(self, character: str) -> bool:
        """Tell whether this very font has a glyph for the character."""
        return character.isspace() or ord(character) in self.handle.face.charToGlyph

    def face(self, character: str) -> ReportFont:
        """Return the font that draws the character: this one, or the first of the others that holds it."""
        return self if self.holds(character) else self._stand_in(character) or self

    def _stand_in(self, character: str) -> ReportFont | None:
        """Return the first of the other fonts that holds the character; they are opened only when one asks."""
        opened = (_open(path) for path in self.others)
        return next((font for font in opened if font is not None and font.holds(character)), None)

    def _drawn(self, character: str) -> str | None:
        """Return the character to draw, None when nothing will do."""
        choices = (character, *_EQUIVALENTS.get(character, ""))
        held = next((choice for choice in choices if self.holds(choice)), None)
        return character if held is None and self._stand_in(character) is not None else held

    def missing(self, text: str) -> str:
        """Return the characters of the text that have no glyph, each once, in order of appearance."""
        return "".join(dict.fromkeys(character for character in text if not self.has(character)))

    def printable(self, text: str) -> str:
        """Return the text as it is drawn: a visible stand-in for every character that has no glyph."""
        stand_in = next((mark for mark in _STAND_INS if ord(mark) in self.handle.face.charToGlyph), "?")
        drawn = {ord(character): self._drawn(character) or stand_in for character in set(text)}
        return text.translate(drawn)

    def runs(self, text: str) -> Iterator[tuple[ReportFont, str]]:
        """Return the pieces of a text that one font draws."""
        for font, characters in groupby(text, self.face):
            yield font, "".join(characters)

    def width(self, text: str, size: float) -> float:
        """Return how wide the text is (points)."""
        widths = self.widths
        total = 0.0
        for character in text:
            if character not in widths:
                widths[character] = float(self.face(character).handle.stringWidth(character, 1.0))
            total += widths[character]
        return total * size


def resolve_font(configured: str | Path | None = None) -> ReportFont:
    """Return the first Chinese font that can be embedded; a configured one must be usable or it is an error.

    The other usable fonts of the computer stand behind it for characters it lacks.
    """
    if configured:
        return _backed(_configured(Path(configured)))
    for path in candidates():
        if (font := _try(path)) is not None:
            return _backed(font)
    raise ReportError(
        "No Chinese font that can be embedded into a PDF was found on this computer.",
        "Debian and Ubuntu: apt install fonts-wqy-zenhei (or fonts-droid-fallback); Windows: install SimSun or "
        "Microsoft YaHei (optional feature 'Chinese (Simplified) Supplemental Fonts'); macOS: install Songti; or name "
        "a .ttf or .ttc file with TrueType outlines in the settings. Noto CJK .ttc and .otf files cannot be embedded.",
    )


def _backed(font: ReportFont) -> ReportFont:
    """Put the other fonts of the computer behind a font, those made for rare characters first."""
    rare = [path for path in candidates(names=_RARE) if path != font.path]
    return replace(font, others=(*rare, *(path for path in candidates() if path != font.path)))


def _configured(path: Path) -> ReportFont:
    if not path.is_file():
        raise ReportError(
            "The report font {path} does not exist.", "Choose another font file in the settings.", path=path
        )
    font = _try(path)
    if font is None:
        raise ReportError(
            "The report font {path} cannot be used: it is not a TrueType font, forbids embedding, or lacks Chinese "
            "characters.",
            "Choose a .ttf or .ttc file with TrueType outlines, such as SimSun or WenQuanYi Zen Hei.",
            path=path,
        )
    return font


def candidates(folders: Sequence[Path] | None = None, names: Sequence[str] = ()) -> Iterator[Path]:
    """Return the font files worth trying that exist, best first: song-like faces before others on each system."""
    names = names or (*_WINDOWS, *_MACOS, *_LINUX)
    found: dict[str, Path] = {}
    for folder in _folders() if folders is None else folders:
        for root, _, files in os.walk(folder):
            for name in files:
                if name in names or name.lower() in names:
                    found.setdefault(name if name in names else name.lower(), Path(root) / name)
    return (found[name] for name in names if name in found)


def _folders() -> Sequence[Path]:
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData/Local"))
        return (Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", local / "Microsoft/Windows/Fonts")
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts")


def _try(path: Path) -> ReportFont | None:
    """Open and register a font, None when ReportLab refuses it or it has no Chinese."""
    font = _open(path)
    return None if font is None or font.missing(_PROBE) else font


@lru_cache(maxsize=32)
def _open(path: Path) -> ReportFont | None:
    """Open and register a font, None when ReportLab refuses it."""
    ttfonts = require("reportlab.pdfbase.ttfonts", PURPOSE)
    metrics = require("reportlab.pdfbase.pdfmetrics", PURPOSE)
    name = f"PitProof-{path.stem.replace(' ', '')}"
    try:
        handle = ttfonts.TTFont(name, str(path))
    except (ttfonts.TTFError, OSError, ValueError, KeyError, IndexError):
        return None
    metrics.registerFont(handle)
    return ReportFont(name, path, handle)
