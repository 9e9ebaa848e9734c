# SPDX-License-Identifier: GPL-3.0-or-later
"""Which dialog a dropped file opens: every file of the sample's evidence finds its own."""

from __future__ import annotations

import pytest

from ....ui.dialogs.choose import dialog_for
from ....ui.dialogs.importboundaries import ImportBoundariesDialog
from ....ui.dialogs.importpoints import ImportPointsDialog

OUTLINES = [
    f"{what}_{form}"
    for what in ("pits", "licence")
    for form in ("land_gbk.txt", "land_utf8.txt", "lines.txt", "one_line.txt", "corners.csv", "corners.xlsx")
] + [f"{what}.{form}" for what in ("pits", "licence") for form in ("dxf", "gpkg", "shp", "geojson")]


@pytest.mark.parametrize("name", OUTLINES)
def test_outlines_open_the_import_of_outlines(name, evidence, session, kept):
    dialog = kept(dialog_for(evidence / name, session))
    assert isinstance(dialog, ImportBoundariesDialog)
    assert dialog.source.path == evidence / name


@pytest.mark.parametrize("name", ["points.dat", "points.csv", "points.las"])
def test_points_open_the_import_of_points(name, evidence, session, kept):
    assert isinstance(kept(dialog_for(evidence / name, session)), ImportPointsDialog)


@pytest.mark.parametrize(
    ("name", "table"), [("densities.csv", "density_samples"), ("prices.xlsx", "prices"), ("../before.tif", "")]
)
def test_tables_and_terrains_open_their_algorithm(name, table, evidence, session, monkeypatch):
    from qgis import processing

    asked = []
    monkeypatch.setattr(processing, "createAlgorithmDialog", lambda *given: asked.append(given))
    dialog_for(evidence / name, session)
    ((algorithm, parameters),) = asked
    assert algorithm == ("pitproof:importtable" if table else "pitproof:registersurvey")
    assert parameters["INPUT"] == str(evidence / name)
    assert parameters.get("TABLE", "") == table


def test_what_is_no_evidence_opens_nothing(session, tmp_path):
    (tmp_path / "song.mp3").write_bytes(b"x")
    assert dialog_for(tmp_path / "song.mp3", session) is None
    assert dialog_for(tmp_path / "missing.dat", session) is None
