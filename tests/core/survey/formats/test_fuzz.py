# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is handed in: one sentence or a reading that, written and read again, is the same."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .....core.errors import PitProofError
from .....core.survey.formats import writers
from .....core.survey.formats.assemble import understand
from .....core.survey.formats.boundaries import read_boundaries, read_document
from .....core.survey.formats.encoding import pasted_text
from .....core.survey.formats.nouns import Choices, Format, Nested
from .....core.survey.formats.pointrecords import Flaw, Record, cass_source, table_source
from .....core.survey.formats.points import PointOptions, read_points
from .documents import CGCS, corners, dxf, one_plot, save
from .test_cornertable import LICENCE, ROWS, table
from .test_licencestring import LINES, STRING
from .test_points import cass, grid

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ANSWERS = Choices(datum=CGCS, zone=38, nested=Nested.PARTS)
SEEDS = {
    Format.LAND_TXT: (one_plot(), writers.landtxt),
    Format.LICENCE_STRING: (LINES, writers.licence_lines),
    Format.CORNER_TABLE: (LICENCE + table(" ", *ROWS, header=None), writers.corner_table),
}
NOISE = st.text(alphabet=string.digits + ".,-*@[]= \t\n;JK点线面坐标系带号\"'\\{}%，：", max_size=12)


@st.composite
def damaged(draw, text):
    """The text with a few pieces cut out, doubled, or replaced by noise."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        length = draw(st.integers(0, 30))
        piece = text[at : at + length]
        text = text[:at] + draw(st.one_of(st.just(""), st.just(piece * 2), NOISE)) + text[at + length :]
    return text


def spoken(error):
    """One sentence, and an advice."""
    assert error.message
    assert error.advice
    assert "\n" not in str(error)


def accepted(text, kind):
    try:
        return read_boundaries(text=text, format=kind, choices=ANSWERS)
    except PitProofError as error:
        spoken(error)
        return None


@pytest.mark.parametrize("kind", SEEDS)
@given(data=st.data())
@QUICK
def test_damaged_documents_are_refused_or_read_as_they_stand(kind, data):
    seed, write = SEEDS[kind]
    text = data.draw(damaged(seed))
    found = accepted(text, kind)
    if found is None:
        return
    digits = re.sub(r"[^\d]", "", text.translate({0xFF10 + n: str(n) for n in range(10)}))
    for plot in found.plots:
        for x, y in (
            plot.outline.geoms[0].exterior.coords if hasattr(plot.outline, "geoms") else plot.outline.exterior.coords
        ):
            for value in (x, y):
                assert f"{value:.0f}"[:5] in digits
    try:
        again = write(found, decimals=6)
    except PitProofError:
        return  # a name that cannot be written, or a hole where none can stand
    back = read_boundaries(text=again, format=kind, choices=ANSWERS)
    outlines = [part for plot in found.plots for part in getattr(plot.outline, "geoms", [plot.outline])]
    returned = [part for plot in back.plots for part in getattr(plot.outline, "geoms", [plot.outline])]
    assert len(outlines) == len(returned)
    assert sum(part.area for part in returned) == pytest.approx(sum(part.area for part in outlines), rel=1e-6)


@given(data=st.data())
@QUICK
def test_damaged_one_line_strings(data):
    text = data.draw(damaged(STRING))
    found = accepted(text, None)
    if found is not None and found.format is Format.LICENCE_STRING:
        assert len(found.plots) == int(re.match(r"\D*(\d+)", text).group(1)) or "*" in text


@pytest.mark.parametrize("kind", [*SEEDS, None])
@given(text=st.text(max_size=200))
@QUICK
def test_any_text_is_answered(kind, text):
    accepted(text, kind)


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.dat"])
@given(content=st.binary(max_size=200))
@QUICK
def test_any_bytes_are_answered(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    try:
        read_document(path)
    except PitProofError as error:
        spoken(error)


@given(data=st.data())
@settings(QUICK, max_examples=40)
def test_damaged_drawings(tmp_path, data):
    ring = [(b - 38e6, a, 0.0) for a, b in corners()]
    path = save(tmp_path, "a.dxf", data.draw(damaged(dxf(ring))))
    try:
        understand(read_document(path), ANSWERS)
    except PitProofError as error:
        spoken(error)


@pytest.mark.parametrize("source", [cass_source, lambda text: table_source(None, text)])
@given(data=st.data())
@QUICK
def test_damaged_points_are_refused_or_read_as_they_stand(source, data):
    text = data.draw(damaged(cass(grid(3))))
    lines = text.split("\n")
    try:
        found = source(pasted_text(text))
        for item in found.items():
            if isinstance(item, Flaw):
                assert str(item.error)
                continue
            assert isinstance(item, Record)
            numbers = [
                float(number)
                for number in re.findall(r"[-+]?[\d.]+", lines[item.line - 1].strip('"'))
                if number.strip("+-.") and number.count(".") < 2
            ]
            assert {item.first, item.second, item.height_m} <= set(numbers)
        read_points(found, PointOptions(choices=Choices(datum=CGCS, zone=38, keep_good=True)))
    except PitProofError as error:
        spoken(error)


@given(content=st.binary(max_size=300))
@settings(QUICK, max_examples=60)
def test_any_workbook_is_answered(tmp_path, content):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04" + content)
    with pytest.raises(PitProofError):
        read_document(path)
