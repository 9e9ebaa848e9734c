# SPDX-License-Identifier: GPL-3.0-or-later
"""Survey points: CASS, tables, laser files; kinds; what is found to be wrong."""

from __future__ import annotations

import struct
import sys

import numpy as np
import pytest
from openpyxl import Workbook

from .....core.errors import InputError, MissingDependencyError
from .....core.survey.formats.nouns import AxisOrder, Choices, Format
from .....core.survey.formats.points import PointOptions, point_source, points_in_system, read_points
from .....core.survey.formats.surveycodes import DEFAULT_CODES, KINDS, load_codes
from .documents import CGCS, save

E, N = 512_000.0, 3_367_600.0
SILENT = Choices(datum=CGCS, zone=38)
KEEP = Choices(datum=CGCS, zone=38, keep_good=True)


def grid(side=12, step=5.0, height=100.0):
    return [(E + step * u, N + step * v, height + 0.1 * u) for u in range(side) for v in range(side)]


def cass(points, codes=()):
    named = [(point, codes[at] if at < len(codes) else "") for at, point in enumerate(points)]
    return "".join(f"{at},{code},{x:.3f},{y:.3f},{z:.3f}\n" for at, ((x, y, z), code) in enumerate(named, 1))


def read(path, choices=SILENT, format=None, **options):  # noqa: A002
    return read_points(point_source(path, format), PointOptions(choices=choices, **options))


def said(found):
    return {conclusion.code: conclusion for conclusion in found.conclusions}


def kinds_of(found):
    return [(item.line, item.kind) for item in found.findings()]


def test_cass_has_east_first_and_empty_codes(tmp_path):
    found = read(save(tmp_path, "点.dat", cass(grid(), ["KZD", "检查点", "坡顶", "WDQ", "BJ", "KZ2", "独立树"]), "gbk"))
    assert (found.format, found.crs, found.count, found.kept) == (Format.CASS_DAT, "EPSG:4547", 144, 144)
    points = list(found.points())
    assert (points[0].x, points[0].y, points[0].height_m, points[0].name) == (E, N, 100.0, "1")
    kinds = ["control", "check", "breakline", "stable", "boundary", "control", "ground", "ground"]
    assert [point.kind for point in points[:8]] == kinds
    assert found.kinds == {"ground": 138, "boundary": 1, "breakline": 1, "control": 2, "check": 1, "stable": 1}
    assert "独立树 (1)" in str(said(found)["import.points.codes"])
    assert not said(found)["import.order"].warning
    assert not list(found.findings())


def test_a_count_in_the_first_line(tmp_path):
    found = read(save(tmp_path, "a.dat", "144\n" + cass(grid())))
    assert (found.count, "import.points.count" in said(found)) == (144, False)
    assert "import.points.count" in said(read(save(tmp_path, "a.dat", "145\n" + cass(grid()))))


def test_zone_numbers_and_other_systems(tmp_path):
    prefixed = [(x + 38e6, y, z) for x, y, z in grid()]
    found = read(save(tmp_path, "a.dat", cass(prefixed)), Choices(datum=CGCS))
    assert found.crs == "EPSG:4526"
    moved = points_in_system(found, "EPSG:4547")
    assert next(moved.points()).x == pytest.approx(E, abs=1e-6)
    with pytest.raises(InputError, match=r"144 points may lie in .*ZONE or CENTRAL_MERIDIAN"):
        read(save(tmp_path, "b.dat", cass(grid())), Choices(datum=CGCS))
    with pytest.raises(InputError, match="DATUM"):
        read(save(tmp_path, "b.dat", cass(grid())), Choices(zone=38))


def test_north_first_in_a_cass_file_is_a_warning(tmp_path):
    found = read(save(tmp_path, "a.dat", cass([(y, x, z) for x, y, z in grid()])))
    assert said(found)["import.order.against"].warning
    assert next(found.points()).x == E


def test_what_is_wrong_is_listed_with_line_and_reason(tmp_path):
    points = grid()
    points += [(N + 1, E + 1, 100.0), (E + 39e6, N, 100.0), (E + 7, N + 7, 1e5), points[3], (E + 27, N + 27, 999.0)]
    points += [(*points[5][:2], 105.0)]
    path = save(tmp_path, "a.dat", cass(points))
    found = read(path)
    expected = [(145, "swapped"), (146, "outside"), (147, "height"), (148, "duplicate"), (150, "duplicate")]
    assert sorted(kinds_of(found)) == [*expected[:4], (149, "spike"), expected[4]]
    assert (found.count, found.kept) == (150, 147)
    assert all(item.x is None for item in found.findings() if item.kind in ("swapped", "outside", "height"))
    reasons = {item.line: str(item.reason) for item in found.findings()}
    assert "line 4, heights differ by 0.000 m" in reasons[148]
    assert read(path, clean=True).kept == 144


def test_bench_faces_are_no_spikes(tmp_path):
    rng = np.random.default_rng(1)
    x, y = E + rng.uniform(0, 100, 2000), N + rng.uniform(0, 100, 2000)
    z = np.where(x > E + 50, 100.0, 85.0) + rng.normal(0, 0.05, 2000)
    found = read(save(tmp_path, "a.dat", cass(list(zip(x, y, z)))))
    assert kinds_of(found) == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("9,,512000.0,3367600.0", "this line has 4"),
        ("9,,512000.0,3367600.0,85.6,7", "this line has 6"),
        ("9,,512000.0,336 7600.0,85.6", "'336 7600.0' is no number"),
        ("9,,512000.0,3367600.0,nan", "'nan' is no number"),
        ("9,,512000.0,3367600.0,=1+1", "is a formula"),
        ("end", "this line has 1"),
    ],
)
def test_lines_that_are_no_points(tmp_path, line, reason):
    path = save(tmp_path, "a.dat", cass(grid()) + line + "\n" + cass(grid(2, 3.0)))
    with pytest.raises(InputError, match=rf"^a\.dat, line 145: .*{reason}"):
        read(path)
    found = read(path, KEEP)
    assert (found.count, kinds_of(found)[0]) == (148, (145, "unreadable"))
    assert [point.line for point in found.points()][143:146] == [144, 146, 147]


HEADERS = [
    ("点号,编码,X坐标,Y坐标,高程", "{n},{c},{y},{x},{z}"),
    ("点名;东坐标(m);北坐标(m);H;编码", "{n};{x};{y};{z};{c}"),
    ("Point\tEasting\tNorthing\tElevation\tCode", "{n}\t{x}\t{y}\t{z}\t{c}"),
    ("", "{n},{c},{x},{y},{z}"),
    ("", "{n} {x} {y} {z}"),
    ("", "{x},{y},{z}"),
]


@pytest.mark.parametrize(("header", "row"), HEADERS)
def test_tables_by_header_or_magnitude(tmp_path, header, row):
    lines = [row.format(n=at, c="KZD", x=x, y=y, z=z) for at, (x, y, z) in enumerate(grid(), 1)]
    found = read(save(tmp_path, "a.csv", "\n".join(([header] if header else []) + lines)))
    first = next(found.points())
    assert (first.x, first.y, first.height_m) == (E, N, 100.0)
    assert ("{c}" in row) == (first.kind == "control")
    assert found.kept == 144


def test_a_workbook_of_points(tmp_path):
    book = Workbook()
    for row in [("点号", "东坐标", "北坐标", "高程"), *((at, *point) for at, point in enumerate(grid(), 1))]:
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx").kept == 144
    book.active["D3"] = "=C3"
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(InputError, match="line 3: '=C3' is a formula"):
        read(tmp_path / "a.xlsx")


def test_local_coordinates_need_a_system_and_an_order(tmp_path):
    path = save(tmp_path, "a.csv", "x,y,z\n" + "".join(f"{u},{v * 2},{u + v}\n" for u in range(9) for v in range(9)))
    with pytest.raises(InputError, match=r"line 2: \(0, 0\) is no position in China"):
        read(path)
    with pytest.raises(InputError, match=r"'X' may be north.*AXIS_ORDER"):
        read(path, crs="EPSG:4547")
    for order, x in ((AxisOrder.EAST_FIRST, 1.0), (AxisOrder.NORTH_FIRST, 0.0)):
        points = list(read(path, Choices(order=order), crs="EPSG:4547").points())
        assert points[9].x == x
    with pytest.raises(Exception, match="degree"):
        read(path, Choices(order=AxisOrder.EAST_FIRST), crs="EPSG:4490")


@pytest.mark.parametrize("content", ["", "\n\n", "名称,备注\n甲,乙\n"])
def test_files_without_points(tmp_path, content):
    for name in ("a.csv", "a.dat"):
        with pytest.raises(InputError, match=r"^a\.(csv|dat)"):
            read(save(tmp_path, name, content))


# -------------------------------------------------------------------------------------------------------- codes


def test_the_shipped_codes_cover_all_kinds_in_both_languages():
    codes = load_codes()
    assert set(codes.kinds.values()) == set(KINDS)
    assert (codes.kind(""), codes.kind("gcd"), codes.kind("ＫＺ-12"), codes.kind("nothing")) == (
        "ground", "ground", "control", None,
    )  # fmt: skip
    assert "engineering" in DEFAULT_CODES.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text", ["", "codes: 5", "codes: {ground: 5}", "codes: {lava: [A]}", "codes: {ground: [A], check: [a]}", "a: ["]
)
def test_broken_codes_are_one_sentence(tmp_path, text):
    with pytest.raises(InputError, match=r"codes\.yaml"):
        load_codes(save(tmp_path, "codes.yaml", text))


# -------------------------------------------------------------------------------------------------------- laser


def las(points, classes, *, version=(1, 2), point_format=0):
    record = {0: 20, 6: 30}[point_format]
    size = 227 if version < (1, 4) else 375
    head = bytearray(size)
    head[0:4], head[24], head[25] = b"LASF", *version
    struct.pack_into("<HI", head, 94, size, size)
    struct.pack_into("<BHI", head, 104, point_format, record, len(points) if version < (1, 4) else 0)
    struct.pack_into("<6d", head, 131, 0.001, 0.001, 0.001, E, N, 0.0)
    if version >= (1, 4):
        struct.pack_into("<Q", head, 247, len(points))
    body = bytearray()
    for (x, y, z), kind in zip(points, classes):
        row = bytearray(record)
        struct.pack_into("<3i", row, 0, round((x - E) * 1000), round((y - N) * 1000), round(z * 1000))
        row[16 if point_format == 6 else 15] = kind
        body += row
    return bytes(head + body)


@pytest.mark.parametrize(("version", "point_format"), [((1, 2), 0), ((1, 4), 6)])
def test_laser_points_of_the_ground(tmp_path, version, point_format):
    path = tmp_path / "a.las"
    classes = [2] * 100 + [5] * 44
    path.write_bytes(las(grid(), classes, version=version, point_format=point_format))
    found = read(path)
    assert (found.format, found.count) == (Format.LAS, 100)
    assert next(found.points()).height_m == 100.0
    assert "import.points.ground" in said(found)
    path.write_bytes(las(grid(), [0] * 144))
    assert said(read(path))["import.points.unclassified"].warning


def test_broken_and_packed_laser_files(tmp_path):
    path = tmp_path / "a.las"
    good = las(grid(), [2] * 144)
    for content in (b"", b"LASF", good[:-1], b"XXXX" + good[4:]):
        path.write_bytes(content)
        with pytest.raises(InputError, match="no LAS file that can be read"):
            read(path)
    packed = bytearray(good)
    packed[104] |= 0x80
    (tmp_path / "a.laz").write_bytes(packed)
    with pytest.raises(MissingDependencyError, match="compressed"):
        read(tmp_path / "a.laz")


def test_broken_points_before_the_first_good_one_are_not_titles(tmp_path):
    text = "某矿测点\n1,,abc,3367600.0,100.0\n" + cass(grid())
    with pytest.raises(InputError, match="line 2: 'abc' is no number"):
        read(save(tmp_path, "a.csv", text))
    assert kinds_of(read(save(tmp_path, "a.csv", text), KEEP)) == [(2, "unreadable")]


def test_a_library_that_cannot_unpack_is_none(tmp_path, monkeypatch):
    """laspy without a backend unpacks nothing; the error says what to install instead of "the file is broken"."""
    packed = bytearray(las(grid(), [2] * 144))
    packed[104] |= 0x80
    (tmp_path / "a.laz").write_bytes(packed)
    folder = tmp_path / "lib"
    folder.mkdir()
    fake_laspy = "class LazBackend:\n    @staticmethod\n    def detect_available():\n        return ()\n"
    (folder / "laspy.py").write_text(fake_laspy)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "laspy", raising=False)
    with pytest.raises(MissingDependencyError, match=r"laspy\[lazrs\]' or 'pdal'"):
        read(tmp_path / "a.laz")
    sys.modules.pop("laspy", None)
