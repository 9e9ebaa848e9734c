# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:importtable``: prices, sales, samples and other tables of evidence out of CSV, XLSX or pasted text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..core.casefile import add_rows, read_case, resolve
from ..core.errors import InputError
from ..core.hashing import sha256_of
from ..core.intake.tables import TABLES, TableReading, read_evidence_table
from ..core.progress import Progress
from .importbase import AUTO, ImportAlgorithm


class ImportTableAlgorithm(ImportAlgorithm):
    """Reads a table of evidence into the case."""

    def name(self) -> str:
        """Return the fixed id."""
        return "importtable"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Import evidence table")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        english = ["table", "CSV", "XLSX", "Excel", "price", "sale", "sample", "density", "ledger", "import"]
        return [*english, "表格", "台账", "价格", "销售", "样品", "体积质量", "过磅单", "附件", "导入"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Prices, sales, samples and other evidence from CSV, XLSX or pasted text, checked cell by cell.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>The columns are found by the names that the forms of the case show (Chinese or English) or by the "
            "names of the fields; coded values by their label in either language. Dates may be written 2024-05-31, "
            "2024/5/31, or with the characters for year, month and day.</p><p>Amounts and quantities are taken over "
            "digit by digit and never rounded. A formula is text, not a value: replace it by its value first. All "
            "faults of the table are listed together "
            "with their rows, and nothing is written before all are mended.</p><p>TEST only reads the table and says "
            "what it found. Attachments get the SHA-256 of their file.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addCase(needed=True)
        self.addChoice("TABLE", self.tr("Table of the case"), list(TABLES), advanced=False)
        self.addParameter(QgsProcessingParameterFile("INPUT", self.tr("Table (CSV or XLSX)"), optional=True))
        self.addParameter(
            QgsProcessingParameterString("TEXT", self.tr("or pasted text"), multiLine=True, optional=True)
        )
        self.addChoice("ENCODING", self.tr("Encoding"), [AUTO, "utf-8", "gbk"])
        self.addAdvanced(QgsProcessingParameterBoolean("TEST", self.tr("Only read the table, write nothing"), False))
        self.addAnswers((("ROWS", self.tr("Rows taken over")),), system=False)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Read and check the table, then write it and the journal."""
        case = read_case(self.text(parameters, "CASE", context))
        given, text = self.text(parameters, "INPUT", context), self.parameterAsString(parameters, "TEXT", context)
        if bool(given) == bool(text.strip()):
            raise InputError("Exactly one of INPUT and TEXT is needed.", "Choose a file, or paste the table.")
        path = Path(given) if given else None
        layer = TABLES[self.parameterAsEnumString(parameters, "TABLE", context)]
        reading = read_evidence_table(layer, path, text, self.encoding(parameters, context))
        conclusions = self.say(reading.remarks, progress)
        if not self.parameterAsBoolean(parameters, "TEST", context):
            rows = _hashed(case.path, reading, progress) if layer.name == "attachments" else reading.rows
            add_rows(case.path, {layer.name: rows}, self.entry(case.path, parameters, context, progress))
        return {"ROWS": len(reading.rows), "CONCLUSIONS": conclusions}


def _hashed(case: str, reading: TableReading, progress: Progress) -> list[dict[str, Any]]:
    """Return the attachments with the hash of those files that are there and have none."""
    rows = []
    for row in reading.rows:
        path = resolve(case, str(row["path"]))
        known = row.get("sha256") or not path.is_file()
        rows.append(row if known else {**row, "sha256": sha256_of(path, progress)})
    return rows
