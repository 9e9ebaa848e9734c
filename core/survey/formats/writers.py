# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents as land offices take them: 国土 TXT (R110), registration strings (R114), corner tables (R113).

Outlines come in any system of `gauss.System`; they are written north first with the zone number before the easting.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from ...errors import InputError
from .gauss import ZONE_STEP_M, System, system_of
from .nouns import Plot, Reading

_M2_PER_HECTARE = 10_000.0
_FORBIDDEN = (",", "，", ";", "；", "\n", "\r", "@", "\0", '"')


def _system(reading: Reading) -> System:
    system = system_of(reading.crs)
    if system is None:
        raise InputError(
            "The outlines are in {crs}, which is no Gauss-Krüger zone of China.",
            "Bring them to one first, such as EPSG:4513 to 4554 for CGCS2000.",
            crs=reading.crs[:60],
        )
    return system


def _token(text: str, what: str) -> str:
    if any(character in text for character in _FORBIDDEN) or text != text.strip():
        raise InputError(
            "The {what} '{text}' cannot be written: commas, semicolons, quotes, '@' and outer blanks would split it.",
            "Change it first.",
            what=what,
            text=text[:60],
        )
    return text


def _parts(outline: BaseGeometry) -> list[Polygon]:
    return list(getattr(outline, "geoms", (outline,)))


def _solid(plot: Plot) -> list[Polygon]:
    parts = _parts(plot.outline)
    if any(part.interiors for part in parts):
        raise InputError(
            "Plot '{plot}' has holes, for which this format has no place.",
            "Write a hole as a block of its own that is deducted.",
            plot=plot.title,
        )
    return parts


def _corners(ring: object, system: System, decimals: int) -> Iterator[tuple[str, str]]:
    """Yield northing and easting with zone number of a ring's corners, the closing one left out."""
    shift = 0.0 if system.prefixed else ZONE_STEP_M * system.zone
    for x, y in list(getattr(ring, "coords", ()))[:-1]:
        yield f"{y:.{decimals}f}", f"{x + shift:.{decimals}f}"


def landtxt(reading: Reading, *, unit: str = "", day: date | None = None, decimals: int = 3) -> str:
    """Return a 国土 TXT of the plots with every ring closed and counted; hand it in encoded as GBK or UTF-8."""
    system = _system(reading)
    lines = [
        "[属性描述]",
        "格式版本号=1.01",
        f"数据产生单位={_token(unit, 'unit')}",
        f"数据产生日期={f'{day.year}-{day.month}-{day.day}' if day else ''}",
        f"坐标系={system.datum.chinese}",
        f"几度分带={system.width}",
        "投影类型=高斯克吕格",
        "计量单位=米",
        f"带号={system.zone}",
        f"精度={10.0**-decimals:.{decimals}f}",
        "转换参数=,,,,,,",
        "[地块坐标]",
    ]
    for plot in reading.plots:
        lines.extend(_landtxt_plot(plot, system, decimals))
    return "\n".join(lines) + "\n"


def _landtxt_plot(plot: Plot, system: System, decimals: int) -> Iterator[str]:
    rings = [ring for part in _parts(plot.outline) for ring in (part.exterior, *part.interiors)]
    count = sum(len(ring.coords) for ring in rings)
    area = plot.stated_area_m2 if plot.stated_area_m2 is not None else plot.area_m2
    name = _token(plot.name, "name")
    yield f"{count},{area / _M2_PER_HECTARE:.6f},{_token(plot.plot_no, 'plot number')},{name},面,,,,@"
    corner = 0
    for number, ring in enumerate(rings, start=1):
        points = list(_corners(ring, system, decimals))
        for offset, (north, east) in enumerate(points):
            yield f"J{corner + offset + 1},{number},{north},{east}"
        yield f"J{corner + 1},{number},{points[0][0]},{points[0][1]}"
        corner += len(points)


def licence_lines(reading: Reading, *, decimals: int = 3) -> str:
    """Return the registration text with one corner a line (R114, dialect a)."""
    system, lines = _system(reading), [f"坐标系：{_system(reading).datum.chinese}"]
    for plot in reading.plots:
        for part in _solid(plot):
            lines += [
                f"{number},{north},{east}"
                for number, (north, east) in enumerate(_corners(part.exterior, system, decimals), start=1)
            ]
            lines.append(f"*,{_tail(plot)}")
    return "\n".join(lines) + "\n"


def licence_one_line(reading: Reading, *, decimals: int = 3) -> str:
    """Return the one-line registration string (R114, dialect b); it has no place for the datum."""
    system = _system(reading)
    blocks = [(plot, part) for plot in reading.plots for part in _solid(plot)]
    fields = [str(len(blocks))]
    for plot, part in blocks:
        corners = list(_corners(part.exterior, system, decimals))
        fields.append(str(len(corners)))
        for number, (north, east) in enumerate(corners, start=1):
            fields += [str(number), north, east]
        fields.append(_tail(plot))
    return ",".join(fields) + "\n"


def _tail(plot: Plot) -> str:
    upper, lower = (_elevation(value) for value in (plot.z_max_m, plot.z_min_m))
    return f"{upper},{lower},{_token(plot.name, 'remark')},{-1 if plot.deduct else 1}"


def _elevation(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}".rstrip("0").rstrip(".")


TABLE_HEADER = (
    *("许可证号", "区块号", "区块名称", "圈号", "点号", "X坐标", "Y坐标", "标高上限", "标高下限", "标志"),
)  # fmt: skip


def corner_rows(reading: Reading, *, decimals: int = 3) -> list[tuple[str, ...]]:
    """Return the rows of a corner table (R113), its header and the line with the datum first."""
    system = _system(reading)
    rows: list[tuple[str, ...]] = [("坐标系", system.datum.chinese), TABLE_HEADER]
    for number, plot in enumerate(reading.plots, start=1):
        head = (
            _token(plot.licence_no, "licence number"),
            _token(plot.plot_no or plot.block_no or str(number), "block"),
        )
        tail = (_elevation(plot.z_max_m), _elevation(plot.z_min_m), "-1" if plot.deduct else "1")
        rings = [ring for part in _parts(plot.outline) for ring in (part.exterior, *part.interiors)]
        for ring_no, ring in enumerate(rings, start=1):
            for corner, (north, east) in enumerate(_corners(ring, system, decimals), start=1):
                name = _token(plot.name, "name")
                rows.append((*head, name, str(ring_no), str(corner), north, east, *tail))
    return rows


def corner_table(reading: Reading, *, separator: str = ",", decimals: int = 3) -> str:
    """Return a corner table as text."""
    return "\n".join(separator.join(row) for row in corner_rows(reading, decimals=decimals)) + "\n"
