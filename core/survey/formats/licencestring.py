# SPDX-License-Identifier: GPL-3.0-or-later
"""Registration strings of mining licences (R114), read and checked token by token.

Dialect (a), general knowledge: ``number,X,Y`` a line, a block closed by ``*,upper,lower,remark,1|-1`` (1 includes the
block, -1 deducts it). Dialect (b), little certain: ``blocks,corners,1,X1,Y1,2,X2,Y2,...,upper,lower,remark,1``; the
number of corners is taken to stand before each block. DZ/T 0443-2023, which may say otherwise, could not be read;
the conclusions tell the user to confirm outline and elevations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ...errors import InputError
from ...phrases import Remark, remark
from . import words
from .encoding import TextSource
from .nouns import Document, Format, Place, Problem, RawPlot, RawRing

_SEPARATORS = re.compile(r"[,，;；]")
_ADVICE = "Correct it, or set KEEP_GOOD to take in the other blocks."
_FLAGS = {"1": False, "+1": False, "-1": True}


@dataclass
class _Block:
    """The block that is being read."""

    corners: list[tuple[int, float, float, int]] = field(default_factory=list)  # number, two coordinates, line
    error: InputError | None = None


def is_one_line(text: str) -> bool:
    """Tell whether a text looks like dialect (b): counts first, then corners numbered from 1."""
    tokens = _tokens(text)[:6]
    head = [words.integer(token) for token in tokens[:3]]
    return len(tokens) > 5 and None not in head and head[2] == 1 and words.number(tokens[3]) is not None


def is_block_end(line: str) -> bool:
    """Tell whether a line closes a block of dialect (a)."""
    return words.plain(line).startswith("*") and len(_tokens(line)) > 1


def _tokens(text: str) -> list[str]:
    return [token.strip() for token in _SEPARATORS.split(text.strip())]


def read_licence_string(source: TextSource) -> Document:
    """Read either dialect; raises `InputError` for a flaw of the whole, and lists the flaws of single blocks."""
    if any(is_block_end(line) for _number, line in source.lines()):
        return _read_lines(source)
    lines = [(number, line) for number, line in source.lines() if line.strip()]
    for position, (_number, line) in enumerate(lines):
        if is_one_line(line):
            return _read_one_line(source, lines[:position], lines[position:])
    raise source.place(lines[0][0] if lines else 1).flaw(
        "this is no registration string: no line closes a block with '*', and none begins with the counts of blocks "
        "and corners.",
        "Check the document, or choose another FORMAT.",
    )


# ------------------------------------------------------------------------------------------------- dialect (a)


def _read_lines(source: TextSource) -> Document:
    facts = words.Facts()
    block = _Block()
    plots: list[RawPlot] = []
    problems: list[Problem] = []
    notes: list[Remark] = [remark("import.dialect.lines")]
    number = 1
    for number, line in source.lines():
        if not line.strip():
            continue
        place, tokens = source.place(number), _tokens(line)
        if is_block_end(line):
            _close(block, tokens, place, facts.licence_no, (plots, problems, notes))
            block = _Block()
        elif corner := _corner(tokens, number):
            block.corners.append(corner)
        else:
            facts = words.facts_of(line, facts)
            if not facts.used:
                block.error = block.error or place.flaw(
                    "'{text}' is neither a corner 'number,X,Y' nor the end of a block.", _ADVICE, text=line[:60]
                )
    if block.corners or block.error:
        first = block.corners[0][3] if block.corners else number
        error = block.error or source.place(first).flaw(
            "this block is not closed by a line '*,upper,lower,remark,1'.", _ADVICE
        )
        problems.append(Problem(str(len(plots) + len(problems) + 1), first, error))
    return Document(
        source.name,
        Format.LICENCE_STRING,
        tuple(plots),
        facts.stated,
        (*source.conclusions, *notes),
        tuple(problems),
    )


def _corner(tokens: Sequence[str], line: int) -> tuple[int, float, float, int] | None:
    while len(tokens) > 3 and not tokens[-1]:
        tokens = tokens[:-1]
    if len(tokens) != 3:
        return None
    number, first, second = words.integer(tokens[0]), words.number(tokens[1]), words.number(tokens[2])
    return None if number is None or first is None or second is None else (number, first, second, line)


def _close(
    block: _Block,
    tokens: Sequence[str],
    place: Place,
    licence_no: str,
    into: tuple[list[RawPlot], list[Problem], list[Remark]],
) -> None:
    plots, problems, notes = into
    block_no = str(len(plots) + len(problems) + 1)
    first = block.corners[0][3] if block.corners else place.line
    try:
        if block.error:
            raise block.error
        if len(tokens) != 5:
            raise place.flaw(
                "a block ends with '*,upper,lower,remark,1 or -1', but this line has {count} fields.",
                _ADVICE,
                count=len(tokens),
            )
        plot, note = _plot(block.corners, tokens[1:], place, block_no, licence_no)
    except InputError as error:
        problems.append(Problem(block_no, first, error))
        return
    plots.append(plot)
    notes.extend(note)


# ------------------------------------------------------------------------------------------------- dialect (b)


def _read_one_line(source: TextSource, head: Sequence[tuple[int, str]], body: Sequence[tuple[int, str]]) -> Document:
    facts = words.Facts()
    for number, line in head:
        facts = words.facts_of(line, facts)
        if not facts.used:
            raise source.place(number).flaw(
                "'{text}' stands before the registration string and says nothing known.", "Delete it.", text=line[:60]
            )
    place = source.place(body[0][0])
    tokens: list[str] = []
    for _number, line in body:  # a long string is often broken over lines, behind a comma or in its place
        tokens.extend(_tokens(line.rstrip().rstrip(",，;；")))
    blocks = words.integer(tokens[0])
    plots: list[RawPlot] = []
    notes: list[Remark] = [remark("import.dialect.one_line")]
    position = 1
    for block_no in range(1, (blocks or 0) + 1):
        corners, position = _numbered(tokens, position, place, block_no)
        tail = tokens[position : position + 4]
        if len(tail) < 4:
            raise _short(place, block_no)
        plot, note = _plot(corners, tail, place, str(block_no), facts.licence_no)
        plots.append(plot)
        notes.extend(note)
        position += 4
    if position != len(tokens) or not plots:
        raise place.flaw(
            "the string states {blocks} block(s), but {left} value(s) are left over after them.",
            "Compare it with the licence; a value is missing or too many.",
            blocks=tokens[0],
            left=len(tokens) - position,
        )
    return Document(source.name, Format.LICENCE_STRING, tuple(plots), facts.stated, (*source.conclusions, *notes))


def _numbered(
    tokens: Sequence[str], position: int, place: Place, block_no: int
) -> tuple[list[tuple[int, float, float, int]], int]:
    """Return the corners of a block and the position after them."""
    count = words.integer(tokens[position]) if position < len(tokens) else None
    if count is None or position + 3 * count >= len(tokens):
        raise _short(place, block_no)
    corners = []
    for corner in range(count):
        at = position + 1 + 3 * corner
        found = _corner(tokens[at : at + 3], place.line)
        if found is None:
            raise place.flaw(
                "block {block}, corner {corner}: '{text}' is no number with two coordinates.",
                "Compare the string with the licence; a value is missing or too many.",
                block=block_no,
                corner=corner + 1,
                text=",".join(tokens[at : at + 3])[:80],
            )
        corners.append(found)
    return corners, position + 1 + 3 * count


def _short(place: Place, block_no: int) -> InputError:
    return place.flaw(
        "the string ends before block {block} is complete.",
        "Paste the whole string: corners, upper limit, lower limit, remark and 1 or -1.",
        block=block_no,
    )


# ------------------------------------------------------------------------------------------------------- both


def _plot(
    corners: Sequence[tuple[int, float, float, int]], tail: Sequence[str], place: Place, block_no: str, licence_no: str
) -> tuple[RawPlot, list[Remark]]:
    upper_text, lower_text, name, flag = tail
    if not corners:
        raise place.flaw("block {block} has no corners.", _ADVICE, block=block_no)
    first = corners[0][3]
    if words.plain(flag) not in _FLAGS:
        raise place.flaw(
            "block {block}: '{flag}' is neither 1 (include) nor -1 (deduct).", _ADVICE, block=block_no, flag=flag[:20]
        )
    _check_numbers(corners, place, block_no)
    low, high, notes = elevations(upper_text, lower_text, place, block_no)
    ring = RawRing(np.array([corner[1:3] for corner in corners]), tuple(corner[3] for corner in corners))
    plot = RawPlot(
        first,
        (ring,),
        name=name,
        licence_no=licence_no,
        block_no=block_no,
        deduct=_FLAGS[words.plain(flag)],
        z_min_m=low,
        z_max_m=high,
    )
    return plot, notes


def _check_numbers(corners: Sequence[tuple[int, float, float, int]], place: Place, block_no: str) -> None:
    """Raise unless the corners are numbered one after the other; the last may repeat the first to close."""
    for before, after in zip(corners, corners[1:]):
        closing = after is corners[-1] and after[1:3] == corners[0][1:3]
        if after[0] != before[0] + 1 and not closing:
            raise Place(place.file, after[3]).flaw(
                "block {block}: corner {after} follows corner {before}.",
                "Number the corners one after the other; a corner may be missing.",
                block=block_no,
                after=after[0],
                before=before[0],
            )


def elevations(
    upper_text: str, lower_text: str, place: Place, block: str
) -> tuple[float | None, float | None, list[Remark]]:
    """Return lowest and highest elevation (m, None where not stated) and what is to be said of them (R113, R114)."""
    limits = []
    for text in (upper_text, lower_text):
        value = words.number(text)
        if text.strip() and value is None:
            raise place.flaw("block {block}: '{text}' is no elevation in metres.", _ADVICE, block=block, text=text[:40])
        limits.append(value)
    upper, lower = limits
    if upper is None or lower is None:
        return lower, upper, []
    if upper == lower == 0.0:
        return None, None, [remark("import.elevations.none", plot=block)]
    low, high = min(upper, lower), max(upper, lower)
    code = "import.elevations.swapped" if lower > upper else "import.elevations"
    return low, high, [remark(code, warning=lower > upper, plot=block, low=low, high=high, first=upper, second=lower)]
