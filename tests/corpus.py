# SPDX-License-Identifier: GPL-3.0-or-later
"""Good, odd and broken documents for every parser, made from the descriptions of their formats as bytes.

``dev/fuzz.py`` damages them further; what it found once stands in ``tests/crashes``, and the suite replays it.
"""

from __future__ import annotations

import base64
import io
import json
from pathlib import Path

import numpy as np
from openpyxl import Workbook

from ..core.survey.formats import filewriters
from .core.survey.formats.documents import CRS, E0, N0, corners, dxf, land, one_plot, point_lines, reading, square
from .core.survey.formats.test_cornertable import LICENCE, ROWS, table
from .core.survey.formats.test_licencestring import LINES, STRING
from .core.survey.formats.test_points import cass, grid

CRASHES = Path(__file__).resolve().parent / "crashes"
_RING = [(b - 38e6, a, 0.0) for a, b in corners()]
_HOLE = land("9,1,A,,面,,,,@", *point_lines(corners()), *point_lines(corners(20, 20, 10), ring=2, first=5))
_TABLE = "样品编号,矿种,体积质量（吨/立方米）,松散状态,采样日期\nMD1,灰岩,2.68,否,2024-05-01\n"


def _workbook(*rows: list[object]) -> bytes:
    book, stream = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


def _geojson(*outlines: object) -> bytes:
    features = [
        {"type": "Feature", "properties": {"plot_no": "K1", "z_min": 96}, "geometry": outline} for outline in outlines
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}}
    return json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}).encode()


def _square_json() -> dict[str, object]:
    return {"type": "Polygon", "coordinates": [[list(point) for point in square().exterior.coords]]}


_POINTS = np.array([(E0 + x, N0 + y, 100.0 + x) for x in range(5) for y in range(5)], dtype=np.float64)

CORPUS: dict[str, tuple[bytes, ...]] = {
    "land_txt": (
        one_plot().encode(),
        one_plot().encode("gbk"),
        ("\ufeff" + _HOLE).replace("\n", "\r\n").encode(),
        one_plot().replace("[", "【").replace("]", "】").encode(),
        one_plot().replace("带号=38", "带号=39").encode(),
        one_plot().replace("J3,1", "J3,x").encode(),
        one_plot()[:-40].encode(),
        "[地块坐标]\n@\n,,,@\n".encode(),
    ),
    "licence_string": (
        LINES.encode(),
        STRING.encode(),
        LINES.replace("*", "＊").encode("gbk"),
        STRING.replace(",", "，").encode(),
        STRING[: len(STRING) // 2].encode(),
        b"1,99999999,1,2,3",
        "坐标系：2000\n*,,,,\n".encode(),
    ),
    "corner_table": (
        (LICENCE + table(" ", *ROWS, header=None)).encode(),
        table(",", *ROWS).encode("gbk"),
        table("\t", *ROWS).encode("utf-16"),
        "点号,X坐标,Y坐标\nJ1,=A1,38512000\nJ2,3367600,\n".encode(),
        b'"a,b\n"1""2",,,\n',
    ),
    "corner_book": (
        _workbook(["点号", "X坐标", "Y坐标"], *[[f"J{n}", a, b] for n, (a, b) in enumerate(corners(), 1)]),
        _workbook(["点号", "X坐标", "Y坐标"], ["J1", "=1+1", None]),
        _workbook(),
        b"PK\x03\x04",
    ),
    "dxf": (
        dxf(_RING).encode(),
        dxf(_RING, [(x + 30, y, 0.5) for x, y, _bulge in _RING]).encode(),
        dxf(_RING, closed=False).encode(),
        filewriters.dxf(reading(square(), square(10, 10, 10))).encode(),
        dxf(_RING)[:200].encode(),
    ),
    "vector": (
        _geojson(_square_json()),
        _geojson(_square_json(), None, {"type": "Point", "coordinates": [1, 2]}),
        _geojson({"type": "Polygon", "coordinates": []}),
        b'{"type": "FeatureCollection", "features": [',
    ),
    "cass_dat": (
        cass(grid()).encode(),
        ("144\n" + cass(grid())).encode("gbk"),
        cass(grid()).replace(",,", ",KZD,").encode(),
        b"1,,1,2\n2,,x,y,z\n",
    ),
    "point_table": (
        ("点号,编码,东坐标,北坐标,高程\n" + cass(grid())).encode(),
        (b"Point\tNorthing\tEasting\tHeight\nP1\t3367600\t38512000\t100\n"),
        b"X,Y\n1,2\n",
        cass(grid()).encode(),
    ),
    "las": (filewriters.las(_POINTS), filewriters.las(_POINTS)[:-7], b"LASF" + bytes(300), b""),
    "evidence_table": (
        _TABLE.encode(),
        _TABLE.encode("gbk"),
        _TABLE.replace("2.68", "=2").replace("否", "也许").encode(),
        '样品编号\t矿种\t体积质量\n"MD\n1"\t灰岩\t2.680\n'.encode(),
    ),
}
SYSTEM = CRS


def kept(parser: str) -> list[bytes]:
    """The inputs that once crashed a parser."""
    return [base64.b64decode(path.read_text(encoding="ascii")) for path in sorted((CRASHES / parser).glob("*.b64"))]
