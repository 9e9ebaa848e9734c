# SPDX-License-Identifier: GPL-3.0-or-later
"""Laser points: LAS (ASPRS 1.0-1.4) read directly in blocks, LAZ through laspy or pdal where one is installed."""

from __future__ import annotations

import importlib.util
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import InputError, MissingDependencyError, Words
from ...optional import require
from ...phrases import Remark, remark
from .encoding import unreadable
from .nouns import AxisOrder, Floats, Format
from .pointrecords import Item, PointSource, Record

LAS_ENDINGS = (".las", ".laz")
_GROUND = 2  # ASPRS class of ground points
_BLOCK = 100_000
_HEADER = 375  # bytes of the longest public header, version 1.4
_COMPRESSED = 0x80  # bit of the point format that LAZ sets
_FIRST_EXTENDED_FORMAT = 6  # from here the class is a byte of its own, one byte further on

Block = tuple[Floats, Floats, Floats, NDArray[np.int64]]  # x, y, z, class


@dataclass(frozen=True)
class _Header:
    offset: int
    record: int
    count: int
    point_format: int
    scale: tuple[float, float, float]
    shift: tuple[float, float, float]


def las_source(path: Path) -> PointSource:
    """Return the points of a laser file, ground points only where there are some.

    Raises `MissingDependencyError` for LAZ without laspy, and `InputError` for a broken file.
    """
    compressed = _is_compressed(path)
    library = _unpacker(path) if compressed else ""
    total = ground = 0
    for block in _blocks(path, compressed=compressed):
        total += block[0].size
        ground += int(np.count_nonzero(block[3] == _GROUND))
    code = "import.points.ground" if ground else "import.points.unclassified"
    notes: tuple[Remark, ...] = (remark(code, warning=not ground, count=total, kept=ground),)
    if library:
        notes = (remark("import.points.laz", warning=False, library=library), *notes)
    return PointSource(
        path.name,
        Format.LAS,
        lambda: _items(path, compressed=compressed, only_ground=ground > 0),
        notes,
        AxisOrder.EAST_FIRST,
    )


def _unpacker(path: Path) -> str:
    """Return the library that unpacks LAZ here; raises `MissingDependencyError` when there is none that can."""
    if importlib.util.find_spec("laspy") is not None:
        laspy: Any = require("laspy", "Reading LAZ files")
        if laspy.LazBackend.detect_available():
            return "laspy"
    if importlib.util.find_spec("pdal") is not None:
        return "pdal"
    raise MissingDependencyError(
        "{file} is compressed (LAZ), and this QGIS has no library that unpacks it for Python.",
        "Install 'laspy[lazrs]' or 'pdal' into the Python that QGIS uses, or unpack it to LAS first (QGIS: Point cloud "
        "> Convert format, or pdal translate).",
        file=path.name,
    )


def _items(path: Path, *, compressed: bool, only_ground: bool) -> Iterator[Item]:
    number = 0
    for x, y, z, kind in _blocks(path, compressed=compressed):
        for at in range(x.size):
            number += 1
            if not only_ground or kind[at] == _GROUND:
                yield Record(number, float(x[at]), float(y[at]), float(z[at]))


def _blocks(path: Path, *, compressed: bool) -> Iterator[Block]:
    return _unpacked(path) if compressed else _plain(path)


def _is_compressed(path: Path) -> bool:
    return bool(_head(path)[104] & _COMPRESSED)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEADER)
    except OSError as error:
        raise unreadable(path.name, error) from error
    if len(head) < 227 or head[:4] != b"LASF":
        raise _broken(path, "it does not begin as a LAS file")
    return head


def _broken(path: Path, reason: str) -> InputError:
    return InputError(
        "{file} is no LAS file that can be read: {reason}.",
        "Export it again, or hand in the points as CSV.",
        file=path.name,
        reason=Words(reason),
    )


def _header(path: Path) -> _Header:
    head = _head(path)
    offset, point_format, record, count = _layout(head)
    numbers = struct.unpack_from("<6d", head, 131)
    if not np.isfinite(numbers).all() or record < 20 or offset < 227:
        raise _broken(path, "its header makes no sense")
    return _Header(offset, record, count, point_format, numbers[:3], numbers[3:])


def _layout(head: bytes) -> tuple[int, int, int, int]:
    (offset,) = struct.unpack_from("<I", head, 96)
    point_format, record, count = struct.unpack_from("<BHI", head, 104)
    if head[24:26] >= b"\x01\x04" and len(head) >= 255:
        (count,) = struct.unpack_from("<Q", head, 247)
    return offset, point_format & 0x3F, record, count


def _plain(path: Path) -> Iterator[Block]:
    header = _header(path)
    if path.stat().st_size < header.offset + header.count * header.record:
        raise _broken(path, "it is shorter than its header says")
    class_at, mask = (16, 0xFF) if header.point_format >= _FIRST_EXTENDED_FORMAT else (15, 0x1F)
    left = header.count
    with path.open("rb") as stream:
        stream.seek(header.offset)
        while left > 0:
            count = min(left, _BLOCK)
            data = np.frombuffer(stream.read(count * header.record), dtype=np.uint8)
            if data.size < count * header.record:
                raise _broken(path, "it ends before its last point")
            rows = data.reshape(count, header.record)
            raw = np.ascontiguousarray(rows[:, :12]).view("<i4").reshape(count, 3)
            x, y, z = (raw[:, axis] * header.scale[axis] + header.shift[axis] for axis in range(3))
            yield x, y, z, (rows[:, class_at] & mask).astype(np.int64)
            left -= count


def _unpacked(path: Path) -> Iterator[Block]:
    return _by_laspy(path) if _unpacker(path) == "laspy" else _by_pdal(path)


def _by_laspy(path: Path) -> Iterator[Block]:
    laspy: Any = require("laspy", "Reading LAZ files")
    try:
        with laspy.open(path) as reader:
            for points in reader.chunk_iterator(_BLOCK):
                kind = np.asarray(points.classification, dtype=np.int64)
                yield np.asarray(points.x), np.asarray(points.y), np.asarray(points.z), kind
    except (laspy.errors.LaspyException, OSError, RuntimeError) as error:
        raise _broken(path, "its points cannot be unpacked") from error


def _by_pdal(path: Path) -> Iterator[Block]:
    pdal: Any = require("pdal", "Reading LAZ files")
    # The stream stage is made from a name and a path, never from text: a path is no pipeline.
    pipeline = pdal.Reader.las(filename=str(path)).pipeline()
    try:
        for points in pipeline.iterator(chunk_size=_BLOCK):
            kind = np.asarray(points["Classification"], dtype=np.int64)
            yield np.asarray(points["X"]), np.asarray(points["Y"]), np.asarray(points["Z"]), kind
    except RuntimeError as error:
        raise _broken(path, "its points cannot be unpacked") from error
