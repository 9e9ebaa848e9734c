# SPDX-License-Identifier: GPL-3.0-or-later
"""From a document to its reading: outlines by containment, one system, areas beside what the document states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely import STRtree
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from ...crs import require_metric
from ...errors import InputError
from ...phrases import Remark, remark
from . import axes
from .frame import Sample, order_conclusion, resolve_frame
from .gauss import from_degrees, same_datum_transform, to_degrees
from .nouns import Choices, Document, Floats, Nested, Place, Plot, Problem, RawPlot, Reading
from .rings import assembled, containers, ring_polygon

SHARED_M2 = 1.0  # engineering default: less is rounding along a common side
_MOST_OVERLAPS = 20  # that are told
AREA_TOLERANCE_PCT = 1.0  # engineering default: a stated area further off than this is warned about


@dataclass(frozen=True)
class _Understood:
    raw: RawPlot
    outline: BaseGeometry
    meaning: axes.Meaning | None


def understand(document: Document, choices: Choices = Choices()) -> Reading:  # noqa: B008 - frozen
    """Return what a document means.

    Raises `InputError`: for plots that cannot be read (unless ``keep_good``), and wherever two readings are possible.
    """
    meaning = None if document.crs else _common_meaning(document, choices)
    good: list[_Understood] = []
    problems = list(document.problems)
    for raw in document.plots:
        try:
            good.append(_understood(raw, document, meaning))
        except InputError as error:
            problems.append(Problem(raw.title, raw.line, error))
    problems.sort(key=lambda problem: problem.line)
    _refuse_problems(document, good, problems, choices)
    if document.loose:
        good = _unnested(good, document, choices)
    plots, crs, notes = _placed(good, document, choices, meaning)
    plots = [replace(plot, licence_no=plot.licence_no or choices.licence_no) for plot in plots]
    checked = (*_area_conclusions(plots, document), *_shared_ground(plots))
    conclusions = (*document.conclusions, *notes, *checked, *_left_out(problems))
    return Reading(document.file, document.format, crs, tuple(plots), conclusions, tuple(problems), document.stated)


def _common_meaning(document: Document, choices: Choices) -> axes.Meaning | None:
    codes = [axes.codes_of(ring.points)[:1] for raw in document.plots for ring in raw.rings[:1]]
    meanings = [found for code in codes if len(code) and (found := axes.meaning_of(int(code[0])))]
    return axes.most_common(meanings, choices.zone) if meanings else None


def _understood(raw: RawPlot, document: Document, meaning: axes.Meaning | None) -> _Understood:
    place = Place(document.file, raw.line)
    if not raw.rings:
        raise place.flaw("plot '{plot}' has no corners.", "Add them, or delete the plot.", plot=raw.title)
    if not document.crs:
        points = np.vstack([ring.points for ring in raw.rings])
        lines = tuple(line for ring in raw.rings for line in ring.lines)
        found = axes.plot_meaning(points, lines, document.file)
        if found != meaning:
            raise place.flaw(
                "plot '{plot}' is {found}, but the document otherwise {other}.",
                "Hand in one document for each zone and order, or choose ZONE to take in this one.",
                plot=raw.title,
                found=axes.described(found),
                other=axes.described(meaning),
            )
    places = [Place(document.file, ring.lines[0]) for ring in raw.rings]
    polygons = [ring_polygon(_east_north(ring.points, meaning), where) for ring, where in zip(raw.rings, places)]
    return _Understood(raw, assembled(polygons, places), meaning)


def _east_north(points: Floats, meaning: axes.Meaning | None) -> Floats:
    return axes.east_north(points, meaning) if meaning else points


def _refuse_problems(
    document: Document, good: Sequence[_Understood], problems: Sequence[Problem], choices: Choices
) -> None:
    if not good and not problems:
        raise InputError(
            "{file} has no outlines.", "Check that it is the right document and format.", file=document.file
        )
    if not problems or (good and choices.keep_good):
        return
    first = problems[0].error
    if not good and len(problems) == 1:
        raise first
    refusal = InputError(
        "{problem} Of {count} plots {bad} cannot be read.",
        "Correct the document, or set KEEP_GOOD to take in the {good} others.",
        problem=first,
        count=len(good) + len(problems),
        bad=len(problems),
        good=len(good),
    )
    raise refusal.asking("keep_good", (True, remark("import.keep_good.plots", count=len(good)))) if good else refusal


def _left_out(problems: Sequence[Problem]) -> list[Remark]:
    return [remark("import.left_out", plot=problem.plot, problem=problem.error.message) for problem in problems]


def _unnested(good: list[_Understood], document: Document, choices: Choices) -> list[_Understood]:
    """Decide what outlines inside others are, where the document does not say; raises when it must be asked."""
    simple = [(number, item) for number, item in enumerate(good) if isinstance(item.outline, Polygon)]
    marked = any(item.raw.deduct for item in good)
    inside, _crossing = containers([item.outline for _number, item in simple])
    if marked or choices.nested is Nested.PARTS or not any(inside):
        return good
    inner = [number for number, around in enumerate(inside) if len(around) % 2]
    holes = sum(simple[number][1].outline.area for number in inner)
    if choices.nested is Nested.ASK:
        first = simple[inner[0]][1].raw
        raise InputError(
            "{file}, line {line}: outline '{plot}' lies inside another one; as a hole it takes {area} m² away, as a "
            "plot of its own it counts once more.",
            "Choose the parameter NESTED: 'holes' or 'parts'.",
            file=document.file,
            line=first.line,
            plot=first.title,
            area=f"{holes:.2f}",
        ).asking("nested", (Nested.HOLES, remark("import.nested.holes")), (Nested.PARTS, remark("import.nested.parts")))
    kept = [item for item in good if not isinstance(item.outline, Polygon)]
    for number, (_place, item) in enumerate(simple):
        if number in inner:
            continue
        rings = [
            simple[other][1].outline.exterior for other in inner if number in inside[other]
            and len(inside[other]) == len(inside[number]) + 1
        ]  # fmt: skip
        kept.append(replace(item, outline=Polygon(item.outline.exterior, rings)))
    return kept


def _placed(
    good: Sequence[_Understood], document: Document, choices: Choices, meaning: axes.Meaning | None
) -> tuple[list[Plot], str, list[Remark]]:
    """Return the plots in the concluded system, the system, and the conclusions about it."""
    if meaning is None:
        info = require_metric(document.crs, document.file)
        note = remark("import.crs.own", warning=False, crs=info.name)
        return [_plot(item, item.outline, document.crs) for item in good], document.crs, [note]
    degrees = meaning.style in (axes.Style.DEGREES, axes.Style.DMS)
    middle = shapely.union_all([shapely.envelope(item.outline) for item in good]).centroid
    area = sum(item.outline.area for item in good)
    plots_of = remark("import.extent.plots", count=len(good))
    extent = plots_of if degrees else remark("import.extent.area", area=area)
    order = order_conclusion(meaning, document.stated, choices, document.file)
    frame = resolve_frame(meaning, document.stated, choices, Sample(document.file, middle.x, middle.y, extent))
    plots = []
    for item in good:
        outline = item.outline
        if degrees:
            outline = shapely.transform(outline, lambda xy: from_degrees(frame.system, xy[:, 0], xy[:, 1]))
        plots.append(_plot(item, outline, frame.system.crs))
    return plots, frame.system.crs, [order, *frame.conclusions]


def _plot(item: _Understood, outline: BaseGeometry, crs: str) -> Plot:
    raw, centre = item.raw, outline.centroid
    longitude, latitude = to_degrees(crs, centre.x, centre.y)
    return Plot(
        outline=outline,
        line=raw.line,
        plot_no=raw.plot_no,
        name=raw.name,
        licence_no=raw.licence_no,
        block_no=raw.block_no,
        deduct=raw.deduct,
        z_min_m=raw.z_min_m,
        z_max_m=raw.z_max_m,
        stated_area_m2=raw.stated_area_m2,
        longitude=longitude,
        latitude=latitude,
    )


def _area_conclusions(plots: Sequence[Plot], document: Document) -> list[Remark]:
    notes = [
        _area_note(plot.title, plot.area_m2, plot.stated_area_m2) for plot in plots if plot.stated_area_m2 is not None
    ]
    if document.stated.area_m2 is not None:
        total = sum(-plot.area_m2 if plot.deduct else plot.area_m2 for plot in plots)
        notes.append(_area_note("∑", total, document.stated.area_m2))
    return notes


def _shared_ground(plots: Sequence[Plot]) -> list[Remark]:
    """Return a warning for pairs of plots that lie on the same ground; a deducted block lies in another one."""
    counted = [plot for plot in plots if not plot.deduct]
    if len(counted) < 2:
        return []
    notes: list[Remark] = []
    tree = STRtree([plot.outline for plot in counted])
    pairs = tree.query([plot.outline for plot in counted], predicate="intersects")
    for one, other in sorted(zip(*pairs.tolist())):
        if one >= other:
            continue
        first, second = counted[one], counted[other]
        area = float(first.outline.intersection(second.outline).area)
        if area <= SHARED_M2 or not _at_one_height(first, second):
            continue
        notes.append(remark("import.plots.overlap", one=first.title, other=second.title, area=area))
        if len(notes) == _MOST_OVERLAPS:
            break
    return notes


def _at_one_height(one: Plot, other: Plot) -> bool:
    """Tell whether the elevation ranges of two blocks meet; a side that is not stated is open."""
    lows = [plot.z_min_m for plot in (one, other) if plot.z_min_m is not None]
    highs = [plot.z_max_m for plot in (one, other) if plot.z_max_m is not None]
    return not lows or not highs or max(lows) < min(highs)


def _area_note(title: str, area: float, stated: float) -> Remark:
    if stated <= 0.0:
        return remark("import.area.none", plot=title, area=area)
    off = 100.0 * (area - stated) / stated
    code = "import.area" if abs(off) <= AREA_TOLERANCE_PCT else "import.area.off"
    return remark(code, warning=code != "import.area", plot=title, area=area, stated=stated, off=off)


def in_system(reading: Reading, crs: str) -> Reading:
    """Return the reading in another system on the same datum; raises `CrsError` for another datum (REGULATION 6.4)."""
    transform = same_datum_transform(reading.crs, crs, reading.file)
    if transform is None:
        return replace(reading, crs=crs)
    moved = tuple(replace(plot, outline=shapely.transform(plot.outline, transform)) for plot in reading.plots)
    note = remark("import.reprojected", warning=False, first=reading.crs, second=crs)
    return replace(reading, crs=crs, plots=moved, conclusions=(*reading.conclusions, note))
