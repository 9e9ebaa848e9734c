# SPDX-License-Identifier: GPL-3.0-or-later
"""The trace as a tree: every step with its result, rule and status; searched, opened, copied, followed to evidence."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from ....core.model import Step
from ....ui.value.tracetree import TraceTree
from ..fakes import valued


@pytest.fixture
def determination(sample):
    return valued(sample.paths.case).determination


@pytest.fixture
def tree(determination, kept):
    widget = kept(TraceTree(determination))
    widget.resize(460, 500)
    widget.show()
    return widget


def press(tree, name):
    QTest.mouseClick(tree.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def steps(step: Step):
    yield step
    for child in step.children:
        yield from steps(child)


def seen(tree):
    return [item for item in tree.items() if not item.isHidden()]


def test_every_step_of_every_figure_is_there_with_its_result(tree, determination):
    shown = {(item.text(0), item.text(1)) for item in tree.items()}
    for figure in determination.figures:
        for step in list(steps(figure.trace))[1:]:
            assert any(title == step.title for title, _result in shown)
    va = determination.figures[0].amount_yuan
    assert any(f"{va:,} " in result for _title, result in shown)


def test_the_status_of_a_rule_is_a_word_and_a_mark(tree):
    item = next(item for item in tree.items() if item.text(2))
    assert item.text(2) == "Read in the text"
    assert not item.icon(2).isNull()
    assert item.toolTip(2)


def test_a_search_leaves_the_hits_and_what_they_stand_under(tree):
    every = len(seen(tree))
    tree.search.setText("TZ03")
    left = seen(tree)
    assert 0 < len(left) < every
    assert "TZ03" in tree.detail.toPlainText()
    assert all(item.parent() is None or not item.parent().isHidden() for item in left)
    tree.search.clear()
    assert len(seen(tree)) == every


def test_a_search_without_a_hit_shows_nothing(tree):
    tree.search.setText("no such words anywhere")
    assert seen(tree) == []


def test_everything_opens_and_closes(tree):
    press(tree, "collapseAll")
    assert not any(item.isExpanded() for item in tree.items())
    press(tree, "expandAll")
    assert all(item.isExpanded() for item in tree.items() if item.childCount())


def test_a_step_is_copied_with_all_below_it(tree):
    item = next(item for item in tree.items() if item.text(0).startswith("Va"))
    tree.tree.setCurrentItem(item)
    press(tree, "copy")
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Va")
    assert lines[1].startswith("  ")
    assert any("density_samples/TZ01" in line for line in lines)


def test_evidence_is_followed_to_its_row(tree):
    asked = []
    tree.evidence_asked.connect(lambda table, key: asked.append((table, key)))
    tree.detail.anchorClicked.emit(QUrl("density_samples/TZ01"))
    tree.detail.anchorClicked.emit(QUrl("prices/%E7%A4%BA%E4%BB%B7"))
    assert asked == [("density_samples", "TZ01"), ("prices", "示价")]


def test_words_of_evidence_are_text_and_never_markup(kept, determination):
    from dataclasses import replace

    figure = determination.figures[0]
    nasty = replace(figure.trace, formula="<b>1</b> & <img src=x>", inputs={"<i>a</i>": "<u>b</u>"})
    widget = kept(TraceTree(replace(determination, figures=(replace(figure, trace=nasty),))))
    widget.tree.setCurrentItem(widget.tree.topLevelItem(0).child(0))
    assert "<b>1</b> & <img src=x>" in widget.detail.toPlainText()
    assert "<u>b</u>" in widget.detail.toPlainText()


def test_without_a_determination_it_is_empty(kept):
    assert list(kept(TraceTree(None)).items()) == []
