# SPDX-License-Identifier: GPL-3.0-or-later
"""The report in English: the same content, and Chinese only in brackets, in quotation marks or from the case."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from string import Formatter

import pytest

from .....core.model import Notice
from .....core.phrases import PHRASES, Language
from .....core.report.content import CHAPTERS
from .....core.report.document import Document, Figure, Formula, Heading, KeyValues, NoticeBox, Paragraph, Table
from .....core.report.english.english import in_english, recogniser
from .....core.report.english.recognise import CHINESE, Recogniser, with_quotations
from .....core.report.english.words import NOTICES_IN_ENGLISH
from .....core.report.language import Two
from .....core.valuation.determine import determine
from .....core.valuation.options import Evidence, ValuationOptions
from .....core.valuation.texts import NOTICES
from ...valuation import cases
from .. import factories

LATIN = factories.info(
    case_no="No. 17 of 2026", title="Longkou Hill quarry", commissioning_unit="Bureau", reporting_unit="Brigade 7",
    parties="A. Miner", place="Longkou Hill", note="", vertical_datum="EGM2008",
)  # fmt: skip


def latin_case(pits=3):
    """A case whose own texts are not Chinese, so that every Chinese character left would be the report's."""
    case = factories.case(pits, info=LATIN)
    return replace(
        case,
        pits=tuple(replace(pit, mineral="limestone", surveyor="W.", note="") for pit in case.pits),
        permits=tuple(replace(item, holder="A. Miner", mineral="limestone") for item in case.permits),
        zones=(),
        surveys=tuple(
            replace(item, method="UAV", vertical_datum="EGM2008", surveyor="W.", path="t.tif") for item in case.surveys
        ),
        density_samples=tuple(replace(item, mineral="limestone", lab_report_no="L-1") for item in case.density_samples),
        sales=tuple(replace(item, mineral="limestone", buyer="B.", document_no="1") for item in case.sales),
        prices=tuple(replace(item, mineral="limestone", issuer="P.", document_no="1") for item in case.prices),
        attachments=(),
    )


def texts(document: Document):
    yield document.title
    for pair in (*document.cover_fields, *document.title_page.pairs):
        yield from pair
    for block in document.blocks:
        if isinstance(block, (Heading, Paragraph)):
            yield block.text
        elif isinstance(block, NoticeBox):
            yield from (block.title, *block.lines)
        elif isinstance(block, KeyValues):
            yield from (text for pair in block.pairs for text in pair)
        elif isinstance(block, Formula):
            for line in block.lines:
                yield from (line.label, line.title, line.formula, line.basis, line.inputs)
        elif isinstance(block, Table):
            yield from (block.title, *block.notes, *(column.header for column in block.columns))
            yield from (cell for row in (*block.rows, block.total or ()) for cell in row if isinstance(cell, str))
        elif isinstance(block, Figure):
            yield from (block.title, *block.notes)
            yield from getattr(block.chart, "labels", ())


def leftover(text):
    """What is Chinese in a text outside brackets and quotation marks."""
    bare = re.sub(r"“[^”]*”|\([^()]*\)", "", text)
    return CHINESE.search(bare)


@pytest.fixture(scope="module")
def english():
    volumes = factories.volumes(3, notices=(), working_grid="")
    determination = factories.determination(volumes, notices=())
    segments = tuple(replace(item, mineral="limestone", period="2023 to 2026") for item in determination.segments)
    volumes = replace(volumes, pits=tuple(replace(pit, period="2023 to 2026") for pit in volumes.pits))
    return factories.document(
        3, case=latin_case(), volumes=volumes, determination=replace(determination, segments=segments),
        language=Language.ENGLISH,
    )  # fmt: skip


def test_nothing_chinese_is_left_but_terms_and_quotations(english):
    assert [text for text in texts(english) if leftover(text)] == []


def test_nothing_english_is_left_in_a_chinese_report():
    names = {*factories.VERSIONS, "SHA", "CGCS", "EPSG", "NMAD", "PDF", "Va", "Vb", "Vc"}
    found = {
        word
        for text in texts(factories.document(3))
        for word in re.findall(r"[A-Za-z]{4,}", text)
        if word not in names and not re.search(r"tif|pdf", text)
    }
    assert found == set()


def test_the_chapters_are_the_same_in_both_languages(english):
    chinese = factories.document(3, case=latin_case())
    kinds = [[type(block).__name__ for block in item.blocks] for item in (english, chinese)]
    assert [kind for kind in kinds[0] if kind in ("Heading", "Table", "Figure")] == [
        kind for kind in kinds[1] if kind in ("Heading", "Table", "Figure")
    ]
    numbers = [re.search(r"\d+-\d+", item.number).group() for item in english.tables() if item.number]
    assert numbers == [re.search(r"\d+-\d+", item.number).group() for item in chinese.tables() if item.number]


def test_amounts_in_capitals_stay_chinese_and_quoted(english):
    capitals = [text for text in texts(english) if "人民币" in text]
    assert capitals
    assert all("“人民币" in text for text in capitals)


def test_what_is_missing_is_marked_in_english(english):
    assert any("【to fill in: strata and structure】" in text for text in texts(english))
    assert all(not CHINESE.search(what) for _, what in english.blanks)


@pytest.mark.parametrize("code", sorted(NOTICES_IN_ENGLISH.keys() & NOTICES.keys()))
def test_every_notice_has_the_same_values_in_both_languages(code):
    def fields(template):
        return {name for _, name, *_ in Formatter().parse(template) if name}

    assert fields(NOTICES_IN_ENGLISH[code]) == fields(NOTICES[code])


def test_every_notice_of_a_determination_has_an_english_sentence():
    passed_on = {code for code, template in NOTICES.items() if not CHINESE.search(template)}  # said elsewhere
    assert set(NOTICES) - set(NOTICES_IN_ENGLISH) <= passed_on


@pytest.mark.parametrize(
    ("chinese", "said"),
    [
        ("K1，2023-03-15 – 2024-11-20 limestone 吨位", "K1, 2023-03-15 – 2024-11-20, limestone: tonnes"),
        ("单价 P-2 当地市场价格", "price P-2, local market price"),
        ("K1 limestone 矿石体积（含矿率）", "K1, limestone: volume of ore (ore ratio)"),
        ("K1，2023-03-15 – 2024-11-20 coal 干量", "K1, 2023-03-15 – 2024-11-20, coal: dry quantity"),
        ("K1 gold Au组分量", "K1, gold: mass of Au"),
        ("G1 coal 采空区块段采出体积", "G1, coal: volume taken out of goaf blocks"),
        ("块段KD01 扣除矿柱后的采出体积", "block KD01: volume taken out, without its pillars"),
        ("按边界角点", "“按边界角点”"),
        ("37.5万元", "375,000 yuan"),
        ("88,184.30元", "88,184.30 yuan"),
        ("plain", "plain"),
    ],
)
def test_sentences_are_recognised_or_quoted(chinese, said):
    assert recogniser().say(chinese) == said


def test_a_phrase_said_in_chinese_is_said_in_english():
    chinese = PHRASES["overlap"][1].format(a="K1", b="K2", area=12.34, cut=51.2)
    assert recogniser().say(chinese) == PHRASES["overlap"][0].format(a="K1", b="K2", area=12.34, cut=51.2)


def test_notices_of_a_case_come_out_in_english():
    fill = Notice("volume.fill", NOTICES["volume.fill"].format(pit="K1", period="2023", fill="3.33"), False)
    volumes = factories.volumes(2)
    document = factories.document(
        2, determination=factories.determination(volumes, notices=(fill,)), language=Language.ENGLISH
    )
    said = "Pit K1 (2023) has 3.33 m³ of fill, which was not taken off the volume extracted."
    assert any(said in text for text in texts(document))


def test_a_template_with_hardly_any_words_fits_nothing():
    assert Recogniser([("{a}：{b}", "{a}: {b}")], {}).say("甲：乙") == "“甲：乙”"


def test_a_word_in_two_languages_is_the_chinese_one_as_a_string():
    word = Two("采坑", "pit")
    assert (word, word.say(Language.ENGLISH), word.say(Language.CHINESE)) == ("采坑", "pit", "采坑")


def test_chapters_can_be_chosen_and_are_numbered_anew():
    document = factories.document(2, chapters=("value", "conclusion"))
    heads = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert heads == ["1 价格与价值核算", "2 结论、存在问题与说明", "附表"]
    assert list(CHAPTERS)[-1] == "lists"


def test_a_quoted_name_ends_with_its_quotation_mark():
    said = recogniser().say("“before.tif”直接读取；“after.tif”直接读取")
    assert said == "'before.tif' read directly; 'after.tif' read directly"


@pytest.mark.parametrize("act_end", [date(2024, 10, 31), None])
def test_the_reasons_of_the_threshold_tests_are_english(act_end):
    found = determine(
        cases.info(act_start=date(2022, 1, 1), act_end=act_end),
        [cases.pit()],
        cases.volumes(cases.pit_volume(4000.0)),
        [cases.sample()],
        (),
        [cases.price("30")],
        cases.RULES,
        options=ValuationOptions(),
        evidence=Evidence(),
    )
    _, english = in_english(cases.volumes(), found)
    for answer in english.classifications:
        assert "行为终了日" not in answer.reason
        steps = [answer.trace, *answer.trace.children]
        said = " ".join(f"{step.formula} {step.result} {' '.join(step.inputs)}" for step in steps)
        assert not any(word in said for word in ("达到", "比较的数额", "行为终了日"))


def test_a_quotation_takes_the_figures_at_its_beginning_along():
    assert with_quotations("As 2024年修订的法律 says, 5 m") == "As “2024年修订的法律” says, 5 m"
