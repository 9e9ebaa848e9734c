# SPDX-License-Identifier: GPL-3.0-or-later
"""Maps in English: every word but the case's own is English, and fits where its Chinese stood."""

from __future__ import annotations

import re
from dataclasses import replace
from string import Formatter

import pytest
from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemManualTable, QgsProject

from ...core.casefile import read_case
from ...core.model import SurveyRole
from ...core.phrases import Language
from ...core.progress import Silent
from ...core.report.language import Speaker, Two, map_title
from ...core.report.sections import looks
from ...layouts import words
from ...layouts.annex import ALL_KINDS, build_layouts
from ...layouts.gather import sections_of_case
from ...layouts.items import TEXT_PROPERTY
from ...layouts.sections import packed
from ...layouts.texts import MM_PER_POINT, width_mm
from .manypits import map_inputs, write_many_pits

HAN = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


@pytest.fixture(scope="module")
def given(qgis_app, tmp_path_factory):
    return map_inputs(tmp_path_factory.mktemp("english"), 2, Language.ENGLISH)


@pytest.fixture(scope="module")
def built(given):
    project = QgsProject()
    maps = build_layouts(given, project)
    yield maps
    project.clear()


def own_words(case):
    """Return what the case itself says in Chinese, the longest first."""
    info = case.info
    found = {info.title, info.place, info.reporting_unit, info.vertical_datum, "【", "】"}
    found |= {survey.method for survey in case.surveys} | {pile.mineral for pile in case.stockpiles}
    return sorted(found - {""}, key=len, reverse=True)


def texts_of(layout):
    for item in layout.items():
        if isinstance(item, QgsLayoutItem) and isinstance(item, QgsLayoutItemLabel):
            yield item.id(), str(item.customProperty(TEXT_PROPERTY) or item.text())
    for table in layout.multiFrames():
        if isinstance(table, QgsLayoutItemManualTable):
            for row in table.tableContents():
                for cell in row:
                    yield "table", str(cell.content())
    legend = layout.itemById("legend")
    yield "legend", legend.title()
    for node in legend.model().rootGroup().findLayers():
        yield "legend", str(node.customProperty("legend/title-label"))
        for entry in legend.model().layerLegendNodes(node):
            yield "legend entry", str(entry.data(0) or "")


def test_nothing_but_the_cases_own_words_is_chinese(built, given):
    kinds = {each.kind.key for each in built}
    assert kinds == set(ALL_KINDS)
    for each in built:
        said = list(texts_of(each.layout))
        assert any(key == "legend" and text == "Legend" for key, text in said)
        for key, text in [*said, ("title", each.plan.title)]:
            bare = text
            for own in own_words(given.case):
                bare = bare.replace(own, "")
            assert not HAN.search(bare), (each.plan.key, key, text)


def test_section_drawings_are_english_too(built):
    drawings = [
        placed.drawing for each in built if each.kind.key == "sections" for placed in each.plan.content.drawings
    ]
    assert drawings
    for drawing in drawings:
        said = [drawing.title, *(word.text for word in drawing.words)]
        assert f"Section {drawing.name}" in said
        assert not [text for text in said if HAN.search(text)]
        assert any(text.startswith("Horizontal scale 1:") for text in said)


def test_english_labels_fit_their_boxes(built):
    for each in built:
        for item in each.layout.items():
            if not isinstance(item, QgsLayoutItemLabel):
                continue
            form, text = item.textFormat(), item.currentText()
            lines = text.split("\n")
            assert not text.endswith("…"), (each.plan.key, item.id(), text)
            assert len(lines) * form.size() * MM_PER_POINT <= item.rect().height() + 0.5, (each.plan.key, item.id())
            widest = max(width_mm(line, form.font().family(), form.size()) for line in lines)
            assert widest <= item.rect().width() + 0.5, (each.plan.key, item.id(), text)


def every_pair():
    for name, value in vars(words).items():
        found = value.values() if isinstance(value, dict) else [value]
        yield from ((name, each) for each in found if isinstance(each, Two))
    for name, value in vars(looks).items():
        pens = value.values() if isinstance(value, dict) else [value]
        yield from (
            (name, pen if isinstance(pen, Two) else pen.name)
            for pen in pens
            if hasattr(pen, "english") or hasattr(pen, "cad")
        )


def fields(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


@pytest.mark.parametrize(("name", "pair"), list(every_pair()))
def test_both_languages_take_the_same_values(name, pair):
    assert HAN.search(pair)
    assert fields(pair) == fields(pair.english)
    assert not HAN.search(pair.english.replace("【", "").replace("】", ""))


def test_the_reports_list_keeps_brackets_only_for_chinese_sheets():
    assert map_title("overlay", "Licences and excavated ground", Language.ENGLISH) == "Licences and excavated ground"
    assert map_title("overlay", "采矿权与开采范围叠合图", Language.ENGLISH).endswith("(采矿权与开采范围叠合图)")
    assert map_title("pit_1", "Plan of K1", Language.CHINESE) == "Plan of K1"


def test_days_are_written_as_the_language_writes_them(given):
    day = next(each.surveyed_on for each in given.case.surveys if each.role is SurveyRole.AFTER)
    assert given.say.day(day) == "6 November 2024"
    assert "2024年11月6日测绘" in replace(given, language=Language.CHINESE).survey_note()
    assert "surveyed on 6 November 2024" in given.survey_note()


def test_the_sections_stand_on_the_same_sheets_at_the_same_scales_in_both_languages(tmp_path):
    path = write_many_pits(tmp_path, 6, cell=2.0)
    profiles = sections_of_case(read_case(path), (), Silent())
    chinese, english = (
        [(page.name, [(drawn.name, drawn.scale) for _, drawn in pairs]) for page, pairs in packed(profiles, say)]
        for say in (Speaker(Language.CHINESE), Speaker(Language.ENGLISH))
    )
    assert chinese == english
