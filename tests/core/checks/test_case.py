# SPDX-License-Identifier: GPL-3.0-or-later
"""Each flaw of a case is found, alone, with its rule; a case in order gives nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from shapely.geometry import MultiPolygon, Point, Polygon

from ....core import model as m
from ....core.checks import Severity
from ....core.checks.catalogue import CODES
from ....core.phrases import PHRASES, Language
from .factories import LICENCE, MINERAL, case_in_order, codes, first, found, ground, head, one


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    return case_in_order(tmp_path_factory.mktemp("case"))


def test_a_case_in_order_has_no_findings(case):
    assert codes(case) == []


def test_every_code_has_a_sentence_and_a_remedy_in_both_languages():
    assert {code for code in PHRASES if code.startswith("check.") and f"{code}.do" in PHRASES} == set(CODES)


# ------------------------------------------------------------------------------------------------------- head


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"crs": "EPSG:4490"}, "case.crs"),
        ({"act_start": None}, "case.act_dates"),
        ({"act_end": None}, "case.act_dates"),
        ({"province": " "}, "case.province"),
        ({"special_area": True}, "case.special_basis"),
        ({"place": "", "parties": ""}, "case.blank_head"),
        ({"vertical_datum": ""}, "case.vertical_datum"),
    ],
)
def test_the_head(case, changes, code):
    assert code in codes(head(case, **changes))


def test_what_is_blank_is_named_in_the_language_of_the_reader(case):
    finding = one(head(case, place="", parties=""))
    assert "当事人；案发地点" in finding.say(Language.CHINESE)
    assert "the parties; the place" in finding.say(Language.ENGLISH)


def test_an_act_in_the_future_is_an_error(case):
    future = [item for item in found(head(case, act_end=date(2030, 1, 1))) if item.code == "check.case.act_future"]
    assert [item.severity for item in future] == [Severity.ERROR]


# --------------------------------------------------------------------------------------------------- outlines


def test_an_outline_that_crosses_itself_is_found_at_the_crossing(case):
    x, y = 500_010.0, 3_400_010.0
    bow = Polygon([(x, y), (x + 20, y + 20), (x + 20, y), (x, y + 20)])
    finding = found(first(case, "pits", outline=bow))[0]
    assert (finding.code, finding.severity, finding.object_id) == ("check.outline.crossing", Severity.ERROR, "CK1")
    assert finding.place == pytest.approx((x + 10, y + 10))


def test_shared_ground_is_measured_and_placed(case):
    second = replace(case.pits[0], pit_id="CK2", outline=ground(29, 9, 35, 31))
    overlaps = [item for item in found(replace(case, pits=(*case.pits, second))) if "overlap" in item.code]
    (overlap,) = overlaps
    assert (overlap.object_id, overlap.values["other"], overlap.values["area"]) == ("CK1", "CK2", pytest.approx(44.0))
    assert ground(29, 9, 31, 31).buffer(1e-6).contains(Point(overlap.place))


@pytest.mark.parametrize(("outline", "code"), [(ground(12, 12, 13, 13), "tiny"), (ground(9, 9, 3000, 3000), "huge")])
def test_tiny_and_huge_outlines(case, outline, code):
    assert f"outline.{code}" in codes(first(case, "pits", outline=outline))


def test_a_pit_of_two_parts_is_a_hint(case):
    parts = MultiPolygon([ground(9, 9, 19, 31), ground(20, 9, 31, 31)])
    assert "outline.parts" in codes(first(case, "pits", outline=parts))


# ------------------------------------------------------------------------------------------------------- pits


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"mineral": ""}, "pit.no_mineral"),
        ({"mined_from": date(2020, 1, 1)}, "pit.dates"),
        ({"mined_to": date(2024, 12, 1)}, "pit.surveyed_early"),
        ({"surveyor": ""}, "pit.no_surveyor"),
    ],
)
def test_pits(case, changes, code):
    assert code in codes(first(case, "pits", **changes))


def test_no_pit_at_all(case):
    assert "pit.none" in codes(replace(case, pits=()))


# ---------------------------------------------------------------------------------------------------- licences


@pytest.mark.parametrize(
    ("changes", "code", "severity"),
    [
        ({"z_min_m": None}, "permit.no_range", Severity.WARNING),
        ({"valid_from": None}, "permit.no_dates", Severity.HINT),
        ({"valid_to": date(2024, 1, 1)}, "permit.not_in_force", Severity.WARNING),
        ({"licence_no": "C1"}, "permit.number", Severity.HINT),
    ],
)
def test_r102_licences(case, changes, code, severity):
    finding = one(first(case, "permits", **changes))
    assert (finding.code, finding.severity) == (f"check.{code}", severity)


def test_r102_a_missing_depth_is_an_error_where_the_depth_is_the_charge(case):
    deep = head(first(case, "permits", z_max_m=None), act_kind=m.ActKind.BEYOND_DEPTH)
    assert one(deep).severity is Severity.ERROR


def test_r102_a_charge_against_a_licence_needs_one(case):
    assert "permit.none" in codes(replace(case, permits=()))


def test_licences_overlap_only_where_their_heights_do(case):
    other = m.Permit("C4300002021017130000002", ground(10, 0, 40, 40), 90.0, 120.0, date(2021, 1, 1), date(2026, 1, 1))
    finding = one(replace(case, permits=(*case.permits, other)))
    assert (finding.code, finding.values["area"]) == ("check.permit.overlap", pytest.approx(400.0))
    above = replace(other, z_min_m=120.0, z_max_m=150.0)
    assert codes(replace(case, permits=(*case.permits, above))) == []
    same = replace(other, licence_no=LICENCE, block_no="2")
    assert codes(replace(case, permits=(*case.permits, same))) == ["permit.same_ground"]


def test_a_deducted_block_lies_in_its_licence(case):
    inside = replace(case.permits[0], outline=ground(1, 1, 5, 5), deduct=True, block_no="2")
    assert codes(replace(case, permits=(*case.permits, inside))) == []
    outside = replace(inside, outline=ground(30, 30, 35, 35))
    assert codes(replace(case, permits=(*case.permits, outside))) == ["permit.deduct_outside"]


def test_r102_mining_without_a_licence_inside_of_one_is_doubtful(case):
    wide = first(case, "permits", outline=ground(0, 0, 40, 40))
    assert codes(head(wide, act_kind=m.ActKind.UNLICENSED)) == ["pit.unlicensed_permit"]


def test_a_zone_needs_its_basis(case):
    zones = (m.Zone("mining_ban", ground(0, 0, 9, 9), "禁采区"),)
    assert codes(replace(case, zones=zones)) == ["zone.basis"]


# ----------------------------------------------------------------------------------------------------- surveys


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"role": m.SurveyRole.AFTER}, ["survey.no_first", "survey.twice", "survey.after_early"]),
        ({"role": m.SurveyRole.BASE}, ["survey.no_first"]),
        ({"path": "none.tif"}, ["survey.file_missing"]),
        ({"sha256": "0" * 64}, ["survey.changed"]),
        ({"sha256": ""}, ["survey.no_hash"]),
        ({"sigma_z_m": None}, ["survey.no_accuracy"]),
        ({"check_rmse_m": None}, ["survey.no_checks"]),
        ({"control_points": 2}, ["survey.few_control"]),
        ({"vertical_datum": "1956黄海高程系"}, ["survey.datum_differs"]),
        ({"vertical_datum": ""}, ["survey.no_datum"]),
        ({"surveyed_on": None}, ["survey.no_date"]),
        ({"surveyed_on": date(2023, 5, 1)}, ["survey.before_late"]),
        ({"surveyed_on": date(2019, 5, 1)}, ["survey.before_early"]),
        ({"surveyed_on": date(2025, 1, 1)}, ["survey.order", "survey.before_late"]),
        ({"role": m.SurveyRole.RESTORED, "method": ""}, ["survey.restored"]),
    ],
)
def test_r35_surveys(case, changes, wanted):
    assert codes(first(case, "surveys", **changes)) == wanted


def test_r103_an_after_terrain_older_than_the_end_of_the_act(case):
    early = (case.surveys[0], replace(case.surveys[1], surveyed_on=date(2024, 6, 1)))
    assert codes(replace(case, surveys=early)) == ["survey.after_early"]


def test_a_terrain_between_needs_a_date(case):
    between = replace(case.surveys[0], role=m.SurveyRole.BETWEEN, surveyed_on=None)
    assert codes(replace(case, surveys=(*case.surveys, between))) == ["survey.between_undated"]


# ----------------------------------------------------------------------------------------------------- samples


def test_r36_no_and_few_samples(case):
    assert codes(replace(case, density_samples=())) == ["density.none"]
    assert codes(replace(case, density_samples=case.density_samples[:2])) == ["density.few"]


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"density_t_per_m3": Decimal("4.9")}, ["density.absurd", "density.spread"]),
        ({"lab_report_no": ""}, ["density.no_lab"]),
        ({"pit_id": "CK9"}, ["density.unknown_pit"]),
        ({"taken_on": None}, ["density.no_date"]),
        ({"taken_on": date(2020, 1, 1)}, ["density.early"]),
    ],
)
def test_r107_single_samples(case, changes, wanted):
    assert codes(first(case, "density_samples", **changes)) == wanted


def test_r100_loose_densities_alone_do_not_do(case):
    loose = tuple(replace(s, loose=True, density_t_per_m3=Decimal("1.5")) for s in case.density_samples)
    assert codes(replace(case, density_samples=loose)) == ["density.loose_only"]


# ----------------------------------------------------------------------------------------------- sales, prices


def sale(**values):
    given = {"sale_no": "XS1", "mineral": MINERAL, "amount_yuan": Decimal(3200), "quantity": Decimal(100)}
    return m.Sale(**{**given, "sold_from": date(2023, 6, 1), "document_no": "单1", **values})


def test_r12_neither_price_nor_sale(case):
    assert "price.none" in codes(replace(case, prices=()))
    assert codes(replace(case, prices=(), sales=(sale(),))) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"valid_from": date(2020, 1, 1), "valid_to": date(2021, 1, 1)}, "price.period"),
        ({"valid_from": None, "valid_to": None}, "price.undated"),
        ({"issuer": ""}, "price.no_document"),
        ({"mineral": "河砂"}, "price.other_mineral"),
    ],
)
def test_r107_prices(case, changes, code):
    assert code in codes(first(case, "prices", **changes))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"sold_from": date(2022, 1, 1)}, "sale.before_act"),
        ({"sold_to": date(2030, 1, 1)}, "sale.future"),
        ({"quantity": None}, "sale.no_quantity"),
        ({"document_no": ""}, "sale.no_document"),
        ({"amount_yuan": Decimal(1000)}, "sale.price_off"),
        ({"quantity": Decimal(9000), "amount_yuan": Decimal(288000)}, "sale.excess"),
        ({"quantity": Decimal(9000), "amount_yuan": Decimal(288000), "unit": "m3"}, "sale.excess"),
    ],
)
def test_r17_sales(case, changes, code):
    assert codes(replace(case, sales=(sale(**changes),))) == [code]


# ------------------------------------------------------------------------------------------------------ papers


@pytest.mark.parametrize("kind", ["entrustment", "site_record", "licence", "price", "lab_report", "qualification"])
def test_r28_a_missing_paper_is_named(case, kind):
    kept = tuple(item for item in case.attachments if item.kind != kind)
    finding = one(replace(case, attachments=kept))
    assert (finding.code, finding.severity) == ("check.evidence.missing", Severity.WARNING)
    assert finding.rule in ("R28", "R107")


def test_r28_without_a_licence_a_statement_says_so(case):
    papers = tuple(item for item in case.attachments if item.kind != "licence")
    bare = replace(head(case, act_kind=m.ActKind.UNLICENSED), permits=(), attachments=papers)
    assert "no mining licence" in one(bare).say(Language.ENGLISH)
    statement = replace(papers[0], kind="no_licence")
    assert codes(replace(bare, attachments=(*papers, statement))) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"path": "gone.pdf"}, "missing_file"), ({"sha256": "1" * 64}, "changed"), ({"sha256": ""}, "no_hash")],
)
def test_attachments_are_what_was_registered(case, changes, code):
    assert codes(first(case, "attachments", **changes)) == [f"attachment.{code}"]


def test_errors_come_first(case):
    spoilt = head(first(case, "pits", surveyor="", mineral=""), vertical_datum="")
    weights = [item.severity for item in found(spoilt)]
    assert weights == sorted(weights, key=list(Severity).index)
    assert len(set(weights)) == 3
