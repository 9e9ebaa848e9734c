# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents as offices write them, made from the descriptions of their formats (REGULATION 6)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from shapely.geometry import Polygon, box

from .....core.survey.formats.boundaries import read_boundaries
from .....core.survey.formats.nouns import Choices, Datum, Format, Plot, Reading

CRS = "EPSG:4547"
E0, N0 = 512_000.0, 3_367_600.0  # CGCS2000, central meridian 114 E
ZONE = 38_000_000.0

HEAD = """[属性描述]
格式版本号=1.01
数据产生单位=某测绘院
数据产生日期=2025-6-15
坐标系=2000国家大地坐标系
几度分带=3
投影类型=高斯克吕格
计量单位=米
带号=38
精度=0.01
转换参数=,,,,,,
"""


def square(west: float = 0.0, south: float = 0.0, size: float = 100.0) -> Polygon:
    return box(E0 + west, N0 + south, E0 + west + size, N0 + south + size)


def reading(*outlines: Polygon, **attributes: object) -> Reading:
    plots = tuple(Plot(outline, plot_no=f"K{number}", **attributes) for number, outline in enumerate(outlines, 1))
    return Reading("made", Format.LAND_TXT, CRS, plots)


def corners(west: float = 0.0, south: float = 0.0, size: float = 100.0) -> list[tuple[float, float]]:
    """Northing and easting with zone of a square, not closed."""
    ring = [(0, 0), (0, size), (size, size), (size, 0)]
    return [(N0 + south + v, ZONE + E0 + west + u) for u, v in ring]


def point_lines(
    points: Sequence[tuple[float, float]], ring: int = 1, first: int = 1, prefix: str = "J", *, close: bool = True
) -> list[str]:
    lines = [f"{prefix}{first + at},{ring},{a:.3f},{b:.3f}" for at, (a, b) in enumerate(points)]
    return [*lines, f"{prefix}{first},{ring},{points[0][0]:.3f},{points[0][1]:.3f}"] if close else lines


def land(*body: str, head: str = HEAD) -> str:
    return head + "[地块坐标]\n" + "\n".join(body) + "\n"


def one_plot(**options: object) -> str:
    """A 国土 TXT with one square of a hectare."""
    lines = point_lines(corners(), **options)
    return land(f"{len(lines)},1.0,DK01,采坑,面,H50G001,采矿,0602,@", *lines)


def understood(text: str, **choices: object) -> Reading:
    return read_boundaries(text=text, choices=Choices(**choices))


def save(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def same(found: Reading, wanted: Sequence[Polygon], tolerance: float = 0.001) -> bool:
    """Whether the outlines are the same to a millimetre, in the system without zone number."""
    from .....core.survey.formats.assemble import in_system

    plots = in_system(found, CRS).plots
    return len(plots) == len(wanted) and all(
        plot.outline.hausdorff_distance(outline) <= tolerance
        and abs(plot.outline.area - outline.area) <= tolerance * outline.length
        for plot, outline in zip(plots, wanted)
    )


def codes(found: Reading) -> set[str]:
    return {conclusion.code for conclusion in found.conclusions}


CGCS = Datum.CGCS2000


def dxf(*polylines: Sequence[tuple[float, float, float]], closed: bool = True, layer: str = "PIT") -> str:
    """A DXF of LWPOLYLINE entities: x, y and bulge of each vertex."""
    lines = ["0", "SECTION", "2", "HEADER", "9", "$ACADVER", "1", "AC1015", "0", "ENDSEC"]
    lines += ["0", "SECTION", "2", "ENTITIES"]
    for number, vertices in enumerate(polylines):
        lines += ["0", "LWPOLYLINE", "5", f"{100 + number:X}", "100", "AcDbEntity", "8", layer]
        lines += ["100", "AcDbPolyline", "90", str(len(vertices)), "70", "1" if closed else "0"]
        for x, y, bulge in vertices:
            lines += ["10", f"{x:.4f}", "20", f"{y:.4f}", *(["42", f"{bulge:.12f}"] if bulge else [])]
    return "\n".join([*lines, "0", "ENDSEC", "0", "EOF"]) + "\n"
