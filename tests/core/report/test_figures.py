# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts: what they show, that nothing leaves them, and that every writer draws the same."""

from __future__ import annotations

import io
import math
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ....core.model import VolumePart
from ....core.phrases import Language
from ....core.report.charts import MOST_BARS, BarChart, Series, Span, TimeChart, bars
from ....core.report.document import Paragraph
from ....core.report.writers.drawing import Lettering, Patch, Stroke, draw_chart, round_step
from ....core.report.writers.drawingwriters import chart_png, chart_svg, rough_width
from ....core.report.writers.fonts import resolve_font
from . import factories

WIDTH = 450.0


def bar_chart(*values, names=()):
    labels = names or tuple(f"K{number}" for number in range(1, len(values) + 1))
    return BarChart(labels, (Series("价值", tuple(map(float, values)), "#5b7ea6"),), "元", "采坑")


def extent(drawing):
    for mark in drawing.marks:
        if isinstance(mark, Patch):
            yield mark.x, mark.y
            yield mark.x + mark.width, mark.y + mark.height
        elif isinstance(mark, Stroke):
            yield mark.x1, mark.y1
            yield mark.x2, mark.y2
        else:
            wide = rough_width(mark.text, mark.size)
            left = mark.x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
            yield left, mark.y
            yield left + wide, mark.y


@given(
    st.lists(st.floats(0.01, 1e9) | st.just(0.0), min_size=1, max_size=30), st.text("采坑K12 ", min_size=1, max_size=60)
)
def test_bars_stay_on_the_paper_and_are_to_scale(values, label):
    chart = bar_chart(*values, names=(label,) * len(values))
    drawing = draw_chart(chart, WIDTH, rough_width)
    assert all(-0.5 <= x <= WIDTH + 12.0 and -0.5 <= y <= drawing.height + 0.5 for x, y in extent(drawing))
    wide = [mark.width for mark in drawing.marks if isinstance(mark, Patch)]
    shown = [value for value in values if value > 0.0]
    assert len(wide) == len(shown)
    largest = max(values)
    for width, value in zip(wide, shown):
        assert width == pytest.approx(max(wide) * value / largest, rel=1e-9)


def test_too_many_bars_become_one_more():
    chart = bars([f"K{n}" for n in range(40)], [Series("a", tuple(map(float, range(40))), "#000000")], "m³", "x",
                 rest="其余{count}坑")  # fmt: skip
    assert len(chart.labels) == MOST_BARS
    assert chart.labels[-1] == f"其余{40 - MOST_BARS + 1}坑"
    assert sum(chart.totals()) == sum(range(40))


def test_prices_lie_at_their_days_and_labels_do_not_cover_each_other():
    spans = tuple(
        Span("市场价格", date(2023, 1, 1), date(2024, 1, 1), 30.0, f"价格{n} 30.00", "#5b7ea6") for n in range(4)
    )
    drawing = draw_chart(TimeChart(spans, "元/t", (date(2023, 3, 1), date(2023, 9, 1)), "行为期间"), WIDTH, rough_width)
    labels = [mark for mark in drawing.marks if isinstance(mark, Lettering) and mark.text.startswith("价格")]
    assert len({mark.y for mark in labels}) == 4
    assert all(0.0 <= x <= WIDTH and 0.0 <= y <= drawing.height for x, y in extent(drawing))


@given(st.floats(1e-3, 1e12), st.integers(2, 10))
def test_steps_are_round(reach, count):
    step = round_step(reach, count)
    assert 0.2 * reach / count <= step <= 10.0 * reach / count
    assert f"{step:.0e}"[0] in "125"


def test_svg_is_well_formed_and_escaped():
    svg = chart_svg(bar_chart(1, 2, names=("<b>", "&")), WIDTH, '"<title>"')
    root = ET.fromstring(svg)  # noqa: S314 (our own text)
    assert {"<b>", "&"} <= {element.text for element in root.iter()}


def test_pictures_are_the_same_bytes_each_time_at_300_dpi():
    image = pytest.importorskip("PIL.Image")
    font = resolve_font()
    first, height = chart_png(bar_chart(3, 2, 1), WIDTH, font)
    assert first == chart_png(bar_chart(3, 2, 1), WIDTH, font)[0]
    picture = image.open(io.BytesIO(first))
    assert picture.size == (round(WIDTH / 72 * 300), round(height / 72 * 300))
    assert len(picture.convert("RGB").getcolors(100000)) > 3


def benched(volumes):
    def parts(pit):
        return tuple(
            VolumePart(pit.pit_id, pit.period, part.position, part.licence, "", low, low + 10.0, part.cut_m3 / 2)
            for part in pit.parts
            for low in (100.0, 110.0)
        )

    return replace(volumes, pits=tuple(replace(pit, parts=parts(pit)) for pit in volumes.pits))


def test_benches_margins_prices_and_values_are_shown_and_referred_to():
    document = factories.document(3, volumes=benched(factories.volumes(3)))
    figures = list(document.figures())
    assert [figure.number for figure in figures] == ["图5-1", "图5-2", "图6-1", "图6-2"]
    said = "".join(block.text for block in document.blocks if isinstance(block, Paragraph))
    assert all(figure.number in said for figure in figures)
    cut = sum(pit.cut_m3 for pit in factories.volumes(3).pits)
    assert sum(figures[0].chart.totals()) == pytest.approx(cut, rel=1e-9)
    assert figures[1].chart.totals() == pytest.approx((100.0,) * 4)
    assert sum(figures[3].chart.totals()) == pytest.approx(float(factories.determination().figures[0].amount_yuan))


def test_without_benches_prices_and_values_there_are_no_empty_charts():
    volumes = factories.volumes(1)
    bare = factories.document(
        case=replace(factories.case(1), prices=(), sales=()), volumes=volumes,
        determination=factories.determination(volumes),
    )  # fmt: skip
    assert [figure.caption for figure in bare.figures()] == ["各误差项所占份额"]


def test_a_label_without_room_is_left_out_and_none_lies_on_a_value():
    spans = tuple(
        Span("本案销售", date(2023, 1 + n % 9, 1), date(2023, 12, 20), 30.0 + n, f"XS{n:03d} {30 + n}.00", "#b5483a")
        for n in range(40)
    )
    drawing = draw_chart(TimeChart(spans, "元/t", None, ""), WIDTH, rough_width)
    labels = [mark for mark in drawing.marks if isinstance(mark, Lettering) and mark.text.startswith("XS")]
    bars_drawn = [mark for mark in drawing.marks if isinstance(mark, Patch) and mark.y > 30.0]
    assert 0 < len(labels) < 40
    for label in labels:
        right = label.x + rough_width(label.text, label.size)
        for bar in bars_drawn:
            beside = right <= bar.x or label.x >= bar.x + bar.width
            assert beside or label.y <= bar.y or label.y - 0.7 * label.size >= bar.y + bar.height


def test_the_greatest_term_of_the_margins_is_said_with_its_share():
    """Of bars that one term fills nearly nobody reads by how much."""
    for language, beginning in ((Language.CHINESE, "最大的一项均为"), (Language.ENGLISH, "The greatest term is ")):
        document = factories.document(language=language)
        figure = next(item for item in document.figures() if item.caption in ("各误差项所占份额", "Share of each term"))
        shares = [max(values) for values in zip(*(item.values for item in figure.chart.series))]
        (note,) = [note for note in figure.notes if note.startswith(beginning)]
        said = [float(number) for number in re.findall(r"\d+\.\d", note)]
        assert said == sorted({math.floor(10.0 * share) / 10.0 for share in (min(shares), max(shares))})
