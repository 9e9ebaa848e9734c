# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory grows with a document, but slowly: a document of 100 MB stays within a gigabyte."""

from __future__ import annotations

import math
import tracemalloc

import pytest

from .....core.survey.formats.assemble import understand
from .....core.survey.formats.boundaries import read_document
from .....core.survey.formats.nouns import Choices, Format, Nested
from .....core.survey.formats.points import PointOptions, point_source, read_points
from .documents import CGCS, E0, HEAD, N0, ZONE

CHOICES = Choices(datum=CGCS, zone=38, nested=Nested.PARTS)
MOST = 10.0  # bytes of memory for one of the document; measured: 3 (land TXT), 5 (table), 2 (lines), 9 (one line)
CORNERS = 400


def ring(number):
    """North and east with zone of the corners of one round plot."""
    for at in range(CORNERS):
        angle = 2.0 * math.pi * at / CORNERS
        yield (
            at + 1,
            N0 + 100.0 * (number // 50) + 40.0 * math.cos(angle),
            ZONE + E0 + 100.0 * (number % 50) + 40.0 * math.sin(angle),
        )


def land(stream, plots):
    stream.write(HEAD + "[地块坐标]\n")
    for plot in range(plots):
        stream.write(f"{CORNERS},0.5,K{plot},,面,,,,@\n")
        stream.writelines(f"J{at},1,{north:.3f},{east:.3f}\n" for at, north, east in ring(plot))


def table(stream, plots):
    stream.write("区块号,点号,X坐标,Y坐标\n")
    for plot in range(plots):
        stream.writelines(f"{plot + 1},J{at},{north:.3f},{east:.3f}\n" for at, north, east in ring(plot))


def lines(stream, plots):
    for plot in range(plots):
        stream.writelines(f"{at},{north:.3f},{east:.3f}\n" for at, north, east in ring(plot))
        stream.write("*,140,96,a,1\n")


def one_line(stream, plots):
    stream.write(str(plots))
    for plot in range(plots):
        stream.write(f",{CORNERS}")
        stream.writelines(f",{at},{north:.3f},{east:.3f}" for at, north, east in ring(plot))
        stream.write(",140,96,a,1")


def peak_of(work):
    tracemalloc.start()
    try:
        result = work()
        return result, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("write", "kind"),
    [
        (land, Format.LAND_TXT),
        (table, Format.CORNER_TABLE),
        (lines, Format.LICENCE_STRING),
        (one_line, Format.LICENCE_STRING),
    ],
)
def test_outlines(tmp_path, write, kind):
    path = tmp_path / "a.txt"
    with path.open("w", encoding="utf-8") as stream:
        write(stream, 50)
    found, peak = peak_of(lambda: understand(read_document(path, format=kind), CHOICES))
    assert len(found.plots) == 50
    assert peak < MOST * path.stat().st_size + 2e6


def test_points(tmp_path):
    path = tmp_path / "a.dat"
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(f"{n},,{E0 + n % 200:.3f},{N0 + n // 200:.3f},{100 + n % 7:.3f}\n" for n in range(20_000))
    found, peak = peak_of(lambda: read_points(point_source(path), PointOptions(choices=CHOICES)))
    assert found.count == 20_000
    assert peak < MOST * path.stat().st_size + 2e6


def test_one_block_of_very_many_corners_takes_no_longer_for_each(tmp_path):
    """Whether a ring is closed is asked at every corner; going through the ring each time would take minutes."""
    path = tmp_path / "a.csv"
    angles = [2.0 * math.pi * at / 20_000 for at in range(20_000)]
    with path.open("w", encoding="utf-8") as stream:
        stream.write("点号,X坐标,Y坐标\n")
        stream.writelines(
            f"J{at},{N0 + 4000 * math.cos(a):.3f},{ZONE + E0 + 4000 * math.sin(a):.3f}\n"
            for at, a in enumerate(angles, 1)
        )
    (plot,) = understand(read_document(path), CHOICES).plots
    assert len(plot.outline.exterior.coords) == 20_001
