# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawing stands at standard scales, inside its room, and its numbers are those of the profile."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import ogr

from .....core.report.sections import looks
from .....core.report.sections.compose import LEFT_MM, draw_section
from .....core.report.sections.dxf import write_dxf
from .....core.report.sections.scales import SCALES, SMALLER_SCALES, choose_scale, step_for, ticks
from .....core.report.sections.stations import TABLE_MM, stations_of
from .....core.report.sections.svg import svg_of, write_svg
from ...volume.factories import box, permit
from .factories import profile

ROOM = (290.0, 118.0)
LICENCE = permit(box(0, 0, 40, 100), 94.0, 150.0)


@pytest.fixture(scope="module")
def found():
    return profile(permits=[LICENCE], strata=True)


@pytest.fixture(scope="module")
def drawing(found):
    return draw_section(found, ROOM)


@given(st.floats(5.0, 4000.0), st.floats(0.5, 300.0))
def test_scales_are_standard_and_fit(length, relief):
    scale = choose_scale(length, relief, (240.0, 60.0))
    assert scale.horizontal in (*SCALES, *SMALLER_SCALES)
    assert scale.vertical in (*SCALES, *SMALLER_SCALES)
    assert length * 1000.0 / scale.horizontal <= 240.0 + 1e-9
    assert relief * 1000.0 / scale.vertical <= 60.0 + 1e-9
    assert 1.0 <= scale.exaggeration <= 10.0


def test_an_exaggeration_is_stated():
    flat = choose_scale(900.0, 6.0, (240.0, 60.0))
    assert flat.exaggeration > 1.0
    assert f"垂直放大{flat.exaggeration:g}倍" in flat.say()
    assert "放大" not in choose_scale(100.0, 20.0, (240.0, 60.0)).say()


@given(st.floats(0.001, 5000.0))
def test_steps_are_one_two_five(least):
    step = step_for(least)
    assert step >= least * (1.0 - 1e-9)
    assert f"{step:e}"[0] in "125"


def test_ticks_include_both_ends():
    assert ticks(90.0, 110.0, 10.0) == [90.0, 100.0, 110.0]


def test_everything_lies_inside_the_drawing(drawing):
    assert drawing.width_mm <= ROOM[0]
    assert drawing.height_mm <= ROOM[1]
    points = [point for stroke in drawing.strokes for point in stroke.points]
    points += [(word.x, word.y) for word in drawing.words]
    for x, y in points:
        assert -1e-6 <= x <= drawing.width_mm + 1e-6
        assert -1e-6 <= y <= drawing.height_mm + 1e-6


def test_no_word_is_empty_and_table_figures_keep_apart(drawing):
    assert all(word.text.strip() for word in drawing.words)
    turned = sorted({round(word.x, 3) for word in drawing.words if word.turned})
    assert min(np.diff(turned)) >= 3.0


def test_name_scale_bearing_and_areas_are_printed(drawing):
    text = "\n".join(word.text for word in drawing.words)
    assert "I—I′ 剖面图" in text
    assert drawing.scale.say() in text
    assert "90°" in text
    assert "270°" in text
    assert re.search(r"K1：挖方面积 400\.00 m²（采矿权范围内 \d+\.\d\d m²，超深 \d+\.\d\d m²，采矿权范围外", text)
    assert "最低开采标高 94 m" in text
    assert "最高 150 m，在图幅以外" in text
    assert "灰岩顶板" in text


def test_the_table_holds_the_profile(found, drawing):
    stations = stations_of(found, drawing.scale)
    assert stations[0] == 0.0
    assert stations[-1] == found.length_m
    for edge in found.crossings[0].spans.ravel():
        assert min(abs(edge - t) for t in stations) < 1.0
    figures = [word.text for word in drawing.words if word.turned and word.y < TABLE_MM]
    assert "+10.00" in figures  # the cut in the pit
    assert "90.00" in figures
    assert "100.00" in figures


def test_the_cut_is_hatched_by_part(drawing):
    names = {area.wash.name for area in drawing.areas}
    assert names == {"挖方（采矿权范围内）", "挖方（超深）", "挖方（采矿权范围外）"}
    mm2 = sum(area.shape.area for area in drawing.areas)
    unit = drawing.scale.horizontal * drawing.scale.vertical / 1e6
    assert mm2 * unit == pytest.approx(400.0, rel=0.01)


def test_without_a_licence_there_is_one_hatch():
    assert {area.wash.name for area in draw_section(profile(), ROOM).areas} == {looks.UNLICENSED.name}


def test_svg_is_well_formed_with_texts_and_groups(drawing, tmp_path):
    path = write_svg(drawing, tmp_path / "section.svg")
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 (our own file)
    space = "{http://www.w3.org/2000/svg}"
    assert root.get("width").endswith("mm")
    texts = [node.text for node in root.iter(f"{space}text")]
    assert "I—I′ 剖面图" in texts
    assert {"BEFORE", "AFTER", "LICENCE", "CUT_BELOW", "TEXT"} <= {node.get("id") for node in root.iter(f"{space}g")}


def test_svg_escapes_what_a_user_may_write(found):
    from dataclasses import replace

    line = replace(found.line, name="<A&B>")
    text = svg_of(draw_section(replace(found, line=line), ROOM))
    ET.fromstring(text)  # noqa: S314 (our own text)
    assert "&lt;A&amp;B&gt;" in text


def test_dxf_is_read_by_ogr_with_layers_chinese_and_metres(found, drawing, tmp_path):
    path = write_dxf([drawing, drawing], tmp_path / "sections.dxf")
    raw = path.read_bytes()
    assert b"AC1009" in raw
    assert b"ANSI_936" in raw
    assert "标高".encode("gbk") in raw
    source = ogr.Open(str(path))  # must outlive its layer
    layer = source.GetLayer(0)
    by_layer: dict[str, list] = {}
    for feature in layer:
        box_ = feature.GetGeometryRef().GetEnvelope()
        by_layer.setdefault(feature.GetField("Layer"), []).append((feature.GetField("Text"), box_))
    assert {"BEFORE", "AFTER", "LICENCE", "CUT_INSIDE", "CUT_BELOW", "FRAME", "TEXT"} <= set(by_layer)
    texts = [text for text, _ in by_layer["TEXT"]]
    assert any("K1：挖方面积 400.00 ㎡" in text for text in texts)  # ² is not in GBK
    assert not any("U+" in text for text in texts)
    after = by_layer["AFTER"]
    unit = drawing.scale.horizontal / 1000.0
    assert min(b[0] for _, b in after) == pytest.approx(LEFT_MM * unit, abs=0.1)
    assert max(b[1] for _, b in after) - min(b[0] for _, b in after) == pytest.approx(found.length_m, abs=0.1)


def test_surveys_between_are_thin_lines_with_their_day(tmp_path):
    drawing = draw_section(profile(between=lambda x, y: 100.0 - 4.0 * ((x > 20.0) & (x < 60.0))), ROOM)
    (line,) = [stroke for stroke in drawing.strokes if stroke.pen is looks.BETWEEN]
    assert looks.BETWEEN.width_mm < min(looks.BEFORE.width_mm, looks.AFTER.width_mm)
    assert len(line.points) > 3
    assert "2024年1月31日" in [word.text for word in drawing.words]
    assert b"BETWEEN" in write_dxf([drawing], tmp_path / "sections.dxf").read_bytes()


def test_a_fill_too_small_to_be_seen_is_counted_and_not_drawn():
    def after(x, y):
        return 100.0 - 10.0 * ((x > 20.0) & (x < 60.0)) + 0.01 * (x < 14.0)

    drawing = draw_section(profile(after=after), ROOM)
    assert looks.FILL not in [area.wash for area in drawing.areas]
    assert any("填方面积" in word.text for word in drawing.words)


def test_the_name_of_a_short_level_stands_beyond_its_end():
    narrow = permit(box(0, 0, 14, 100), 94.0, 99.0)
    drawing = draw_section(profile(permits=[narrow]), ROOM)
    (name,) = [word for word in drawing.words if word.text == "最低开采标高 94 m"]
    floors = [stroke for stroke in drawing.strokes if stroke.pen is looks.FLOOR]
    floor = min(floors, key=lambda stroke: abs(stroke.points[0][1] - name.y))
    assert name.x > floor.points[1][0]
    assert name.y > floor.points[0][1] + name.height_mm / 2.0  # so that no line of the grid strikes it through
