# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents that mean harm: workbooks that link elsewhere or swell, XML that multiplies itself, and KML that calls."""

from __future__ import annotations

import io
import re
import time
import zipfile
from contextlib import suppress

import openpyxl
import pytest

from .....core.errors import PitProofError
from .....core.intake.tables import TABLES, read_evidence_table
from .....core.survey.formats.assemble import understand
from .....core.survey.formats.boundaries import read_document
from .....core.survey.formats.nouns import Choices, Datum

ANSWERS = Choices(datum=Datum.CGCS2000, zone=38, keep_good=True)
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij"))
    + "]>"
)
KML = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{}</Document></kml>'


def workbook(change):
    """A workbook of density samples whose parts are changed."""
    book, stream = openpyxl.Workbook(), io.BytesIO()
    for row in (["样品编号", "矿种", "体积质量（吨/立方米）"], ["MD1", "灰岩", "2.68"]):
        book.active.append(row)
    book.save(stream)
    target = io.BytesIO()
    with zipfile.ZipFile(stream) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in source.namelist():
            made.writestr(name, change(name, source.read(name)))
    return target.getvalue()


def read(path, content):
    path.write_bytes(content)
    return read_evidence_table(TABLES["density_samples"], path)


@pytest.mark.parametrize("formula", ["='[http://127.0.0.1:9/x.xlsx]A'!A1", '=WEBSERVICE("http://127.0.0.1:9")', "=1+1"])
def test_formulas_and_links_of_a_workbook_are_refused_as_text(tmp_path, formula):
    def change(name, content):
        plain = formula[1:].replace('"', "&quot;").encode()
        cell = b'<c r="C2"><f>' + plain + b"</f><v>9</v></c>"
        return re.sub(rb'<c r="C2"[^>]*>.*?</c>', cell, content) if name.endswith("sheet1.xml") else content

    with pytest.raises(PitProofError) as caught:
        read(tmp_path / "a.xlsx", workbook(change))
    assert "formula" in str(caught.value)


def test_the_entities_of_a_workbook_are_not_multiplied(tmp_path):
    def change(name, content):
        return BOMB.encode() + content.replace(b"MD1", b"MD1&j;") if name.endswith("sharedStrings.xml") else content

    begun_s = time.monotonic()
    with suppress(PitProofError):
        found = read(tmp_path / "a.xlsx", workbook(change))
        assert [len(row["sample_no"]) < 10 for row in found.rows] == [True]
    assert time.monotonic() - begun_s < 20.0


@pytest.mark.parametrize(
    "document",
    [
        BOMB + KML.format("<Placemark><name>&j;</name></Placemark>"),
        '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        + KML.format("<Placemark><name>&x;</name></Placemark>"),
        KML.format("<NetworkLink><Link><href>http://127.0.0.1:9/x.kml</href></Link></NetworkLink>"),
    ],
    ids=["entities", "a file as entity", "network link"],
)
def test_a_kml_that_swells_or_reaches_out_is_refused_or_empty(tmp_path, document):
    path = tmp_path / "a.kml"
    path.write_text(document, encoding="utf-8")
    begun_s = time.monotonic()
    with pytest.raises(PitProofError) as caught:
        understand(read_document(path), ANSWERS)
    assert "root:" not in str(caught.value)
    assert time.monotonic() - begun_s < 20.0
