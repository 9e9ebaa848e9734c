# SPDX-License-Identifier: GPL-3.0-or-later
"""The plugin's page in QGIS's options."""

from __future__ import annotations

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

PAGE = "pitproofOptions"


class SettingsFactory(QgsOptionsWidgetFactory):
    """Makes the page when the options are opened."""

    def __init__(self, icon: QIcon) -> None:
        super().__init__()
        self._icon = icon
        self.setTitle(QCoreApplication.translate("SettingsPage", "PitProof"))

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return self._icon

    def createWidget(self, parent: QWidget | None) -> QgsOptionsPageWidget:
        """Make the page."""
        return SettingsPage(parent)


class SettingsPage(QgsOptionsPageWidget):
    """Name, units, rounding, font, rules, language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ..adapters.person import person
        from ..adapters.preferences import MOST_DECIMALS, preferences

        self.setObjectName(PAGE)
        chosen = preferences()
        column = QVBoxLayout(self)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.person = self._line(
            "personName", person(), self.tr("Stands in the journal, the record of edits and the package.")
        )
        self.reporting = self._line("reportingUnit", chosen.reporting_unit, self.tr("Entered into new cases."))
        self.commissioning = self._line(
            "commissioningUnit", chosen.commissioning_unit, self.tr("Entered into new cases.")
        )
        self.volume_unit = self._choice(
            "volumeUnit", (("m³", "m3"), (self.tr("× 10⁴ m³"), "wan_m3")), chosen.volume_unit
        )
        self.money_unit = self._choice(
            "moneyUnit", ((self.tr("yuan"), "yuan"), (self.tr("× 10⁴ yuan"), "wan_yuan")), chosen.money_unit
        )
        self.decimals = QSpinBox(self)
        self.decimals.setObjectName("volumeDecimals")
        self.decimals.setRange(0, MOST_DECIMALS)
        self.decimals.setValue(chosen.volume_decimals)
        self.decimals.setToolTip(
            self.tr("Only of what the panel shows; case and report keep every digit their rules ask for.")
        )
        self.language = self._choice(
            "reportLanguageDefault",
            ((self.tr("As the interface"), ""), (self.tr("Chinese"), "zh"), (self.tr("English"), "en")),
            chosen.report_language,
        )
        self.font = self._file("reportFont", chosen.report_font, QgsFileWidget.StorageMode.GetFile)
        self.font.setFilter(self.tr("Fonts (*.ttf *.ttc *.otf)"))
        self.font.setToolTip(self.tr("Empty: a Chinese font is found on this computer."))
        self.rules = self._file("ruleFolder", chosen.rule_folder, QgsFileWidget.StorageMode.GetDirectory)
        self.rules.setToolTip(self.tr("Rule files of your own, which go before the plugin's."))
        for label, editor in (
            (self.tr("Your name"), self.person),
            (self.tr("Reporting unit"), self.reporting),
            (self.tr("Commissioning unit"), self.commissioning),
            (self.tr("Volumes in the panel"), self.volume_unit),
            (self.tr("Decimals of volumes"), self.decimals),
            (self.tr("Money in the panel"), self.money_unit),
            (self.tr("Language of reports"), self.language),
            (self.tr("Font of the PDF"), self.font),
            (self.tr("Folder with rules"), self.rules),
        ):
            form.addRow(label, editor)
        column.addLayout(form)
        column.addStretch(1)

    def apply(self) -> None:
        """Keep what was chosen."""
        from ..adapters.person import set_person
        from ..adapters.preferences import Preferences, keep_preferences

        set_person(self.person.text())
        keep_preferences(
            Preferences(
                reporting_unit=self.reporting.text().strip(),
                commissioning_unit=self.commissioning.text().strip(),
                volume_decimals=self.decimals.value(),
                volume_unit=self.volume_unit.currentData(),
                money_unit=self.money_unit.currentData(),
                report_font=self.font.filePath().strip(),
                rule_folder=self.rules.filePath().strip(),
                report_language=self.language.currentData(),
            )
        )

    def _line(self, name: str, text: str, tip: str) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setObjectName(name)
        line.setToolTip(tip)
        return line

    def _choice(self, name: str, choices: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
        chooser = QComboBox(self)
        chooser.setObjectName(name)
        for text, value in choices:
            chooser.addItem(text, value)
        chooser.setCurrentIndex(max(chooser.findData(chosen), 0))
        return chooser

    def _file(self, name: str, path: str, mode: QgsFileWidget.StorageMode) -> QgsFileWidget:
        chooser = QgsFileWidget(self)
        chooser.setObjectName(name)
        chooser.setStorageMode(mode)
        chooser.setFilePath(path)
        return chooser

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the page's context."""
        return QCoreApplication.translate("SettingsPage", text)
