# SPDX-License-Identifier: GPL-3.0-or-later
"""Text files as lines, whatever their size: UTF-8, GBK (as GB18030) and UTF-16, found by looking at every byte."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ...errors import InputError
from ...phrases import Remark, remark
from .nouns import Place

_CHUNK = 1 << 20
_MAX_LINE = 64 << 20  # characters; only a licence string of thousands of blocks comes near it
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SHOWN = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "gb18030": "GBK", "utf-16": "UTF-16"}


@dataclass(frozen=True)
class TextSource:
    """A text that can be read line by line more than once."""

    name: str
    path: Path | None = None
    pasted: str = ""
    encoding: str = "utf-8"
    conclusions: tuple[Remark, ...] = ()

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield line numbers from 1 and lines without their ends; raises `InputError`."""
        stream = self._open()
        with stream:
            number = 0
            while True:
                number += 1
                try:
                    line = stream.readline(_MAX_LINE)
                except UnicodeDecodeError as error:  # the file changed after it was looked at
                    raise _undecodable(self.name, number) from error
                except OSError as error:
                    raise unreadable(self.name, error) from error
                if not line:
                    return
                if "\0" in line or len(line) >= _MAX_LINE:
                    raise Place(self.name, number).flaw(
                        "this is no text file.", "Hand in the text that it was made from, or paste it."
                    )
                yield number, line.rstrip("\n")

    def place(self, line: int) -> Place:
        """Return a line of it."""
        return Place(self.name, line)

    def _open(self) -> io.TextIOBase:
        if self.path is None:
            return io.StringIO(self.pasted, newline=None)
        try:
            return self.path.open(encoding=self.encoding, newline=None)
        except OSError as error:
            raise unreadable(self.name, error) from error


def pasted_text(text: str) -> TextSource:
    """Return text that somebody pasted."""
    return TextSource("pasted text", None, text.lstrip("\ufeff"))


def open_text(path: Path, encoding: str = "") -> TextSource:
    """Look at every byte of a file once and return it as text; ``encoding`` ("utf-8", "gbk") overrides what is found.

    Raises `InputError` when it cannot be read, or naming the first line that is in no known encoding.
    """
    found, why = _detect(path)
    if encoding:
        chosen = {"utf-8": "utf-8-sig", "gbk": "gb18030"}.get(encoding, encoding)
        line = _first_bad_line(path, chosen)
        if line:
            raise _undecodable(path.name, line)
        note = remark("import.encoding.chosen", warning=False, encoding=_SHOWN.get(chosen, chosen))
        return TextSource(path.name, path, "", chosen, (note,))
    if not found:
        raise _undecodable(path.name, _first_bad_line(path, "gb18030") or 1)
    note = remark(why, warning=False, encoding=_SHOWN[found])
    return TextSource(path.name, path, "", found, (note,))


def _detect(path: Path) -> tuple[str, str]:
    """Return the encoding ("" for none) and the code of the reason."""
    try:
        with path.open("rb") as stream:
            head = stream.read(4)
            for mark, name in _MARKS:
                if head.startswith(mark):
                    return ("" if _first_bad_line(path, name) else name), "import.encoding.mark"
            stream.seek(0)
            ascii_only, fitting = _fitting(stream)
    except OSError as error:
        raise unreadable(path.name, error) from error
    if ascii_only:
        return "utf-8", "import.encoding.ascii"
    reasons = {"utf-8": "import.encoding.utf8", "gb18030": "import.encoding.gbk"}
    return (fitting[0], reasons[fitting[0]]) if fitting else ("", "")


def _fitting(stream: BinaryIO) -> tuple[bool, list[str]]:
    """Tell whether all bytes are ASCII, and which encodings they all fit, the likeliest first."""
    decoders = {name: codecs.getincrementaldecoder(name)() for name in ("utf-8", "gb18030")}
    ascii_only, chunk = True, b"-"
    while chunk:
        chunk = stream.read(_CHUNK)
        ascii_only = ascii_only and chunk.isascii()
        for name in list(decoders):
            try:
                decoders[name].decode(chunk, final=not chunk)
            except UnicodeDecodeError:
                del decoders[name]
    return ascii_only, list(decoders)


def _first_bad_line(path: Path, encoding: str) -> int:
    """Return the first line that ``encoding`` cannot read, or 0; neither UTF-8 nor GBK hides a line end in a character.

    In UTF-16 lines cannot be told before decoding, so that there it is the line before which a block fails.
    """
    decoder = codecs.getincrementaldecoder(encoding)()
    number = 0
    try:
        with path.open("rb") as stream:
            while line := stream.readline(_CHUNK):
                decoder.decode(line)
                number += line.endswith(b"\n")
            decoder.decode(b"", final=True)
    except UnicodeError:
        return number + 1
    except OSError as error:
        raise unreadable(path.name, error) from error
    return 0


def _undecodable(name: str, line: int) -> InputError:
    return Place(name, line).flaw(
        "the bytes are neither UTF-8 nor GBK text.",
        "Save the document as UTF-8 text; a Word, PDF, DWG or old Excel file must be exported first.",
    )


def unreadable(name: str, error: OSError) -> InputError:
    """Make the error for a file that the system does not give."""
    return InputError(
        "{file} cannot be read: {reason}.",
        "Check the path, and that no other program has it locked.",
        file=name,
        reason=error.strerror or str(error),
    )
