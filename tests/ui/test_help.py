# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page has help in both languages, and what it links to is there."""

from __future__ import annotations

import re

import pytest
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QTextBrowser

from ...core.phrases import Language
from ...ui import help as pages_help
from ...ui.case.remedies import Page
from ...ui.help import help_text, show_help


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("page", list(Page))
def test_a_page_has_help_whose_links_lead_somewhere(provider, monkeypatch, language, page):
    monkeypatch.setattr(pages_help, "interface_language", lambda: language)
    text = help_text(f"page_{page.value}")
    assert (len(re.findall("[一-鿿]", text)) > 100) is (language is Language.CHINESE)
    links = re.findall(r'href="(\w+)\.html"', text)
    assert links
    for name in links:
        assert len(help_text(name)) > 100, name


def test_both_languages_say_as_much(monkeypatch):
    for page in Page:
        parts = {}
        for language in Language:
            monkeypatch.setattr(pages_help, "interface_language", lambda language=language: language)
            parts[language] = re.findall(r"<(h3|li|ol|ul|a)\b", help_text(f"page_{page.value}"))
        assert parts[Language.ENGLISH] == parts[Language.CHINESE], page


def test_the_window_follows_links(provider, kept):
    window = kept(show_help("page_volume"))
    browser = window.findChild(QTextBrowser, "helpText")
    browser.anchorClicked.emit(QUrl("runcase.html"))
    assert "Compute case" in browser.toPlainText()
    assert show_help("nothing of this name") is None
