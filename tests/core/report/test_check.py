# SPDX-License-Identifier: GPL-3.0-or-later
"""The second methods in the report: what they found, the verdict, and the reasons where they differ."""

from __future__ import annotations

import numpy as np

from ....core.model import SurveyRole
from ....core.report.content import build_document
from ....core.report.document import Paragraph
from ....core.report.numerals import grouped_amounts
from ....core.volume.inputs import Terrain
from ....core.volume.methods.crosscheck import Setup, cross_check
from ..volume import factories as ground
from . import factories


def checked(**setup):
    after = ground.raster(lambda x, y: 95.0 - 3.0 * np.sin(x / 6.0) * np.sin(y / 5.0), name="after")
    terrains = [
        Terrain(ground.survey(SurveyRole.BEFORE), ground.raster(100.0)),
        Terrain(ground.survey(SurveyRole.AFTER), after),
    ]
    return cross_check(terrains, [ground.pit(ground.circle(50, 50, 30))], crs=ground.CRS, setup=Setup(**setup))


def written(check):
    volumes = factories.volumes(1)
    return build_document(
        factories.case(),
        volumes,
        factories.determination(volumes),
        (),
        report_date=factories.REPORT_DATE,
        versions={},
        check=check,
    )


def said(document) -> str:
    return "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def test_every_method_has_its_row_and_verdict():
    check = checked()
    (table,) = (table for table in written(check).tables() if table.title.endswith("第二方法校核"))
    assert [row[2] for row in table.rows] == ["三角网法", "断面法", "方格网法"]
    assert {row[8] for row in table.rows} == {"符合"}
    for row, each in zip(table.rows, check.comparisons):
        assert (row[4], row[5], row[6]) == (each.adopted_m3, each.volume_m3, each.difference_pct)
    assert "结论：符合" in said(written(check))
    assert "校核方法、校核体积" not in said(written(check))


def test_what_differs_is_explained():
    check = checked(spacing_m=40.0)
    text = said(written(check))
    worse = [each for each in check.comparisons if each.reasons]
    assert worse
    assert "结论：基本符合" in text
    for each in worse:
        assert grouped_amounts("".join(each.reasons)).replace(" %", "%") in text


def test_without_a_check_it_is_left_to_fill_in():
    assert "【待填：校核方法、校核体积、相对差及结论】" in said(written(None))
