# SPDX-License-Identifier: GPL-3.0-or-later
"""Help in the user's language: files in ``resources/help/<locale>``, English where there is none."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ..adapters.sentences import interface_language
from ..core.phrases import Language

_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "help"


def help_file(name: str) -> Path | None:
    """Return the help called ``name`` (page_volume, runcase …), or None when there is none."""
    locale = "zh_CN" if interface_language() is Language.CHINESE else "en"
    found = [path for path in (_FOLDER / locale / f"{name}.html", _FOLDER / "en" / f"{name}.html") if path.is_file()]
    return found[0] if found else None


def help_text(name: str) -> str:
    """Return the help called ``name`` as HTML: its file, else what the algorithm of that name says itself."""
    path = help_file(name)
    if path is not None:
        return path.read_text(encoding="utf-8")
    algorithm = QgsApplication.processingRegistry().algorithmById(f"pitproof:{name}")
    if algorithm is None:
        return ""
    said = algorithm.shortHelpString()
    body = said if said.lstrip().startswith("<") else "".join(f"<p>{part}</p>" for part in said.split("\n\n"))
    return f"<h2>{algorithm.displayName()}</h2>{body}"


def show_help(name: str, parent: QWidget | None = None) -> QDialog | None:
    """Open a window with the help called ``name``; returns it, or None when there is no such help."""
    text = help_text(name)
    if not text:
        return None
    window = QDialog(parent)
    window.setObjectName("helpWindow")
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.setWindowTitle(QCoreApplication.translate("Help", "PitProof help"))
    column = QVBoxLayout(window)
    browser = QTextBrowser(window)
    browser.setObjectName("helpText")
    browser.setOpenLinks(False)
    browser.setHtml(text)
    browser.anchorClicked.connect(lambda url: _follow(browser, url))
    column.addWidget(browser)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, window)
    buttons.rejected.connect(window.close)
    column.addWidget(buttons)
    size = window.fontMetrics().height()
    window.resize(size * 32, size * 30)
    window.show()
    return window


def _follow(browser: QTextBrowser, url: QUrl) -> None:
    """Follow a link: to another help file here, anything else outside."""
    text = help_text(url.path().removesuffix(".html")) if url.isRelative() else ""
    if text:
        browser.setHtml(text)
    elif url.scheme() in ("http", "https"):
        QDesktopServices.openUrl(url)
