# SPDX-License-Identifier: GPL-3.0-or-later
"""Pits, licences and zones out of boundary documents, seen before they come in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from ...adapters.geometry import to_qgs_geometry
from ...adapters.person import person
from ...adapters.sentences import problem, sentence
from ...core.casefile.domains import ZONE_KIND
from ...core.errors import InputError, PitProofError
from ...core.model import Case
from ...core.progress import Progress, stop_if_cancelled
from ...core.survey.formats.assemble import AREA_TOLERANCE_PCT
from ...core.survey.formats.nouns import Choices, Datum, Nested, Plot, Reading
from ..cards import ATTENTION, FAULT, text_label
from .fields import choice, codes_of, day_edit, day_text, number_edit, suggestions, text_edit
from .importdialog import AUTO, ImportDialog
from .previewtable import PreviewTable, Shown

if TYPE_CHECKING:
    from ...core.phrases import Remark
    from ..case.session import CaseSession

PITS, PERMITS, ZONES = "pits", "permits", "zones"


@dataclass(frozen=True)
class _Found:
    """A reading as the document has it, as the case would have it, and what the case has already."""

    reading: Reading
    in_case: Reading
    case: Case | None
    problem: PitProofError | None


class ImportBoundariesDialog(ImportDialog):
    """Land-office TXT, licence strings, corner tables, drawings and layers."""

    algorithm = "pitproof:importboundaries"

    def __init__(self, session: CaseSession, parent: QWidget | None = None, path: Path | str | None = None) -> None:
        kinds = self.tr(
            "Boundary documents (*.txt *.csv *.tsv *.xlsx *.dxf *.shp *.gpkg *.geojson *.kml *.tab);;All files (*)"
        )
        super().__init__(session, parent, kinds)
        self.setObjectName("ImportBoundariesDialog")
        self.setWindowTitle(self.tr("Import boundaries"))
        self._fill_form()
        self.show_context()
        if path is not None:
            self.set_path(path)

    # ------------------------------------------------------------------------------------------------- reading

    def work(self) -> Callable[[Progress], _Found]:
        """Return the reading as a function for another thread."""
        path, text, encoding = self.source.path, self.source.pasted, self.chosen_encoding()
        choices, case = self.questions.choices(self.licence.text().strip()), self.session.state.case
        case_path = self.session.path

        def read(progress: Progress) -> _Found:
            from ...core.casefile import read_loosely
            from ...core.survey.formats.assemble import in_system, understand
            from ...core.survey.formats.boundaries import read_document

            document = read_document(path, text, encoding=encoding)
            stop_if_cancelled(progress)
            reading = understand(document, choices)
            here = case if case is not None or case_path is None else read_loosely(case_path).case
            try:
                return _Found(reading, in_system(reading, here.info.crs) if here else reading, here, None)
            except PitProofError as error:  # another datum: shown, but not to be taken in
                return _Found(reading, reading, here, error)

        return read

    def remarks(self, found: _Found) -> tuple[Remark, ...]:
        """Return the conclusions."""
        return found.in_case.conclusions if found.problem is None else found.reading.conclusions

    def show_reading(self, found: _Found) -> str:
        """Show plots in table and map; return why they cannot be taken in."""
        reading = found.in_case
        shapes = [to_qgs_geometry(plot.outline) for plot in reading.plots]
        rows = [self._row(plot, shape) for plot, shape in zip(reading.plots, shapes)]
        rows += [
            Shown((one.plot, self.tr("left out"), "", "", "", "", "", sentence(one.error)), FAULT, sentence(one.error))
            for one in reading.problems
        ]
        self.table.show_rows(rows)
        self.sum.setText(self._summary(reading))
        self.map.show_shapes(reading.crs, [(_name(plot), shape) for plot, shape in zip(reading.plots, shapes)], [])
        self._suggest_role(reading)
        return self._reason()

    def clear_reading(self) -> None:
        """Show nothing."""
        self.table.show_rows([])
        self.sum.setText("")

    def _row(self, plot: Plot, shape: QgsGeometry) -> Shown:
        off = plot.difference_pct
        stated = "" if plot.stated_area_m2 is None else f"{plot.stated_area_m2:,.2f}"
        doubtful = off is not None and abs(off) > AREA_TOLERANCE_PCT
        cells = (
            _name(plot),
            self.tr("deducted") if plot.deduct else "",
            plot.licence_no,
            _range(plot),
            f"{plot.area_m2:,.2f}",
            stated,
            "" if off is None else f"{off:+.3f}",
            plot.name if plot.name != _name(plot) else "",
        )
        why = self.tr("The area differs from the stated one; check corners and unit.") if doubtful else ""
        return Shown(cells, ATTENTION if doubtful else "", why, shape)

    def _summary(self, reading: Reading) -> str:
        text = self.tr("{count} plots, {area} m² computed").format(
            count=len(reading.plots), area=f"{reading.area_m2:,.2f}"
        )
        parts = [plot.stated_area_m2 for plot in reading.plots if plot.stated_area_m2 is not None]
        stated = reading.stated.area_m2 if reading.stated.area_m2 is not None else (sum(parts) if parts else None)
        if stated is not None:
            text += self.tr(", {stated} m² stated").format(stated=f"{stated:,.2f}")
        if reading.problems:
            text += self.tr("; {count} left out").format(count=len(reading.problems))
        return text

    def _suggest_role(self, reading: Reading) -> None:
        """Choose what the document looks like, as long as the user has chosen nothing."""
        if self._role_chosen:
            return
        licence = any(plot.licence_no or plot.z_min_m is not None or plot.z_max_m is not None for plot in reading.plots)
        self.role.setCurrentIndex(self.role.findData(PERMITS if licence else PITS))
        self._show_fields()

    def _reason(self) -> str:
        """Return why the plots cannot become what was chosen, in the algorithm's own words."""
        found = self.reading
        if found is None or found.problem is not None:
            return sentence(found.problem) if found else ""
        if not found.reading.plots:
            return self.tr("Nothing of the document can be taken in.")
        from ...core.survey.formats.evidence import EvidenceOptions, as_permits, as_pits

        case = found.case
        try:
            if self.role.currentData() == PITS:
                as_pits(found.in_case, (pit.pit_id for pit in case.pits) if case else (), EvidenceOptions())
            elif self.role.currentData() == PERMITS:
                taken = ((permit.licence_no, permit.block_no) for permit in case.permits) if case else ()
                as_permits(found.in_case, taken, EvidenceOptions())
        except PitProofError as error:
            if isinstance(error, InputError) and error.question == "licence_no":
                advice = self.tr("Enter it in the field for the licence number.")
                return f"{problem(error)} {advice}"
            return sentence(error)
        return ""

    # ----------------------------------------------------------------------------------------- into the case

    def parameters(self) -> dict[str, Any]:
        """Return what the algorithm takes; only what belongs to the chosen role."""
        choices, role = self.questions.choices(), str(self.role.currentData())
        encoding = self.chosen_encoding() or AUTO
        given: dict[str, Any] = {"ROLE": role, "ENCODING": encoding, **chosen_parameters(choices)}
        given["NESTED"] = choices.nested.value if choices.nested is not Nested.ASK else Nested.ASK.value
        given["INPUT"] = str(self.source.path) if self.source.path else ""
        given["TEXT"] = self.source.pasted
        if role in (PITS, PERMITS):
            given["MINERAL"] = self.mineral.currentText().strip()
        if role == PITS:
            given |= {"SURVEYOR": self.surveyor.text().strip(), "SURVEYED_ON": day_text(self.surveyed_on)}
        if role in (PERMITS, ZONES):
            given |= {"VALID_FROM": day_text(self.valid_from), "VALID_TO": day_text(self.valid_to)}
        if role == PERMITS:
            given |= {"LICENCE_NO": self.licence.text().strip(), "HOLDER": self.holder.text().strip()}
            given |= {"Z_MIN": _number(self.z_min.text()), "Z_MAX": _number(self.z_max.text())}
        if role == ZONES:
            given |= {"ZONE_KIND": self.zone_kind.currentData(), "BASIS": self.basis.text().strip()}
        return given

    def told(self, results: dict[str, Any]) -> str:
        """Return the sentence for what was taken in."""
        return self.tr("{count} outlines were taken into the case.").format(count=results.get("PLOTS", 0))

    # ------------------------------------------------------------------------------------------------- layout

    def add_preview(self, column: QVBoxLayout) -> None:
        """Add the table of plots."""
        titles = (
            self.tr("Plot"),
            self.tr("Counts"),
            self.tr("Licence no."),
            self.tr("Elevations (m)"),
            self.tr("Area (m²)"),
            self.tr("Stated (m²)"),
            self.tr("Difference (%)"),
            self.tr("Name or reason"),
        )
        self.table = PreviewTable("plots", titles, (4, 5, 6), self)
        self.table.looked_at.connect(lambda shape: self.map.zoom_to([shape]))
        self.sum = text_label("", "summary")
        column.addWidget(self.sum)
        column.addWidget(self.table, 1)

    def _fill_form(self) -> None:
        case = self.session.state.case
        minerals = [pit.mineral for pit in case.pits] + [permit.mineral for permit in case.permits] if case else []
        self._role_chosen = False
        roles = ((self.tr("Pits"), PITS), (self.tr("Licences"), PERMITS), (self.tr("Zones"), ZONES))
        self.role = choice("role", self, roles)
        self.role.activated.connect(self._choose_role)
        self.mineral = suggestions("mineral", self, minerals, self.tr("As in the catalogue of minerals"))
        self.licence = text_edit("licence", self, self.tr("Where the document does not state it"))
        self.licence.editingFinished.connect(self._licence_given)
        self.holder = text_edit("holder", self)
        tip = self.tr("Only where the document states none: mining below or above the range is beyond the licence.")
        self.z_min, self.z_max = number_edit("z_min", self, tip), number_edit("z_max", self, tip)
        self.valid_from, self.valid_to = day_edit("valid_from", self), day_edit("valid_to", self)
        self.zone_kind = choice("zone_kind", self, codes_of(ZONE_KIND))
        self.basis = text_edit("basis", self, self.tr("The act that set the zone up; empty: the document's name"))
        self.surveyor = text_edit("surveyor", self)
        self.surveyor.setText(person())
        self.surveyed_on = day_edit("surveyed_on", self)
        for label, widget, roles_of in (
            (self.tr("Becomes"), self.role, (PITS, PERMITS, ZONES)),
            (self.tr("Mineral"), self.mineral, (PITS, PERMITS)),
            (self.tr("Licence no."), self.licence, (PERMITS,)),
            (self.tr("Holder"), self.holder, (PERMITS,)),
            (self.tr("Lowest elevation (m)"), self.z_min, (PERMITS,)),
            (self.tr("Highest elevation (m)"), self.z_max, (PERMITS,)),
            (self.tr("Valid from"), self.valid_from, (PERMITS, ZONES)),
            (self.tr("Valid to"), self.valid_to, (PERMITS, ZONES)),
            (self.tr("Kind of zone"), self.zone_kind, (ZONES,)),
            (self.tr("Basis"), self.basis, (ZONES,)),
            (self.tr("Surveyor"), self.surveyor, (PITS,)),
            (self.tr("Surveyed on"), self.surveyed_on, (PITS,)),
        ):
            self.form.addRow(label, widget)
            widget.setProperty("roles", list(roles_of))
        self.add_encoding()
        self._show_fields()

    def set_role(self, role: str) -> None:
        """Choose what the outlines become: pits, permits or zones."""
        self.role.setCurrentIndex(max(0, self.role.findData(role)))
        self._choose_role(self.role.currentIndex())

    def _choose_role(self, _at: int) -> None:
        self._role_chosen = True
        self._show_fields()
        if self.reading is not None:
            self._blocked = self._reason()
            self._settle()

    def _licence_given(self) -> None:
        if self.licence.isModified():
            self.licence.setModified(False)
            self.read()

    def _show_fields(self) -> None:
        role = self.role.currentData()
        for row in range(self.form.rowCount()):
            label = self.form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            field = self.form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            roles = field.widget().property("roles") if field is not None else None
            for item in (label, field):
                if item is not None and item.widget() is not None:
                    item.widget().setVisible(roles is None or role in roles)

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the dialog's context."""
        return QCoreApplication.translate("ImportBoundariesDialog", text)


def chosen_parameters(choices: Choices) -> dict[str, Any]:
    """Return the answers to open questions as parameters of the algorithms."""
    given: dict[str, Any] = {"KEEP_GOOD": choices.keep_good}
    if choices.datum is not None:
        given["DATUM"] = Datum(choices.datum).value
    if choices.zone is not None:
        given["ZONE"] = choices.zone
    if choices.order is not None:
        given["AXIS_ORDER"] = choices.order.value
    return given


def _name(plot: Plot) -> str:
    return plot.plot_no or plot.block_no or plot.name or f"#{plot.line}"


def _range(plot: Plot) -> str:
    low, high = ("…" if value is None else f"{value:g}" for value in (plot.z_min_m, plot.z_max_m))
    return "" if (low, high) == ("…", "…") else f"{low} – {high}"


def _number(text: str) -> float | None:
    return float(text) if text.strip() not in ("", "+", "-", ".") else None
