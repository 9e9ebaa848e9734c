# SPDX-License-Identifier: GPL-3.0-or-later
"""A case file from somebody who means harm, opened in QGIS: its stored forms, styles and project do nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsEditFormConfig, QgsProject, QgsVectorLayer

from ...adapters.digitizing import add_case_layers

CODE = "open('{marker}', 'w').close()"


@pytest.fixture
def hostile(own_sample, run, tmp_path):
    """A case whose layer of pits has a form with code, an action, and a symbol on another machine."""
    from ...adapters.case_forms import store_case_forms

    case = own_sample.paths.case
    store_case_forms(case)
    with closing(sqlite3.connect(case)) as database:
        (style,) = database.execute("SELECT styleQML FROM layer_styles WHERE f_table_name = 'pits'").fetchone()
        code = CODE.format(marker=tmp_path / "ran")
        form = (
            "<editforminit>evil</editforminit><editforminitcodesource>2</editforminitcodesource>"
            f"<editforminitcode><![CDATA[def evil(*_):\n    {code}\n{code}]]></editforminitcode>"
        )
        actions = (
            f'<attributeactions><actionsetting action="{code}" name="x" type="1" shortTitle="x" id="{{0}}" '
            'capture="0" icon="http://127.0.0.1:9/x.svg" isEnabledOnlyWhenEditable="0" notificationMessage="">'
            '<actionScope id="Feature"/></actionsetting></attributeactions>'
        )
        for name in ("editforminit", "editforminitcodesource", "editforminitcode", "attributeactions"):
            style = _without(style, name)
        style = style.replace("</qgis>", form + actions + "</qgis>")
        database.execute("UPDATE layer_styles SET styleQML = ? WHERE f_table_name = 'pits'", (style,))
        database.commit()
    return case


def _without(style, name):
    import re

    return re.sub(rf"<{name}\b[^>]*?(/>|>.*?</{name}>)", "", style, flags=re.DOTALL)


def test_the_style_is_one_that_qgis_would_take(hostile):
    layer = QgsVectorLayer(f"{hostile}|layername=pits", "pits", "ogr")
    assert layer.editFormConfig().initCodeSource() == QgsEditFormConfig.PythonInitCodeSource.CodeSourceDialog
    assert layer.actions().actions()


def test_forms_and_actions_stored_in_a_case_are_not_taken(hostile, tmp_path):
    project = QgsProject()
    layer = add_case_layers(project, hostile)["pits"]
    assert layer.editFormConfig().initCodeSource() == QgsEditFormConfig.PythonInitCodeSource.CodeSourceNone
    assert layer.editFormConfig().initCode() == ""
    assert layer.actions().actions() == []
    assert layer.fields()[1].alias()  # the plugin's own form is there all the same
    assert not (tmp_path / "ran").exists()
