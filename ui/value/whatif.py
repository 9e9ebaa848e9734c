# SPDX-License-Identifier: GPL-3.0-or-later
"""What if the price, the density or the volume were another one: computed at once, never saved."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...adapters.preferences import shown_money
from ...adapters.sentences import interface_language, sentence
from ...core.errors import PitProofError
from ...core.phrases import Language
from ...core.progress import Progress
from ...core.valuation.whatif import Change, supposed
from ..cards import ATTENTION, Line, em, emptied, text_label
from ..tasks.answer import Answer

if TYPE_CHECKING:
    from ...core.model import Case, Determination, Segment, VolumeResult
    from ..case.session import CaseSession

_PAUSE_MS = 120  # the arrows of a spin box are pressed several times in a row
_FIGURES = ("Va", "Vb", "Vc")
_RIGHT = 0x0082  # AlignRight | AlignVCenter


@dataclass(frozen=True)
class Mineral:
    """What of a mineral can be changed: its price and density as the case's result has them."""

    name: str
    price_yuan: Decimal | None
    unit: str
    density_t_per_m3: Decimal | None


class WhatIf(QWidget):
    """Spin boxes, the three figures beside those of the case, and what becomes of the answers."""

    computed = pyqtSignal()

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("WhatIf")
        self.session = session
        self.found: Determination | None = None
        self._kit = _Kit()
        self._minerals: tuple[Mineral, ...] = ()
        self._spins: dict[tuple[str, str], QDoubleSpinBox] = {}
        self._base: object = None
        self._answer = Answer(self)
        self._answer.came.connect(self._came)
        self._answer.refused.connect(self._refused)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._compute)
        self._build()
        session.refreshed.connect(self.renew)
        session.closed.connect(self.renew)
        self.renew()

    # ------------------------------------------------------------------------------------------------ state

    def renew(self) -> None:
        """Begin again with the case's present result; what was supposed stays when the result is the same."""
        state = self.session.state
        if state.results is self._base and self._base is not None:
            return
        self._base = state.results
        self.found = None
        self._answer.drop()
        self._kit = _Kit()
        own = self._own()
        self._minerals = minerals_of(own.segments) if own is not None else ()
        self._fill_form()
        self._show_result()

    def _own(self) -> Determination | None:
        """Return the case's own answer as it was computed."""
        results = self.session.state.results
        return None if results is None else results.determination

    def _volumes(self) -> VolumeResult | None:
        results = self.session.state.results
        return None if results is None else results.volumes

    def reset(self) -> None:
        """Put everything back to the case's own figures."""
        self._timer.stop()
        for spin in self._spins.values():
            spin.setValue(spin.property("own"))
        self._timer.stop()
        self._answer.drop()
        self.found = None
        self._show_result()

    def change(self) -> Change:
        """Return what is supposed."""
        prices, densities = {}, {}
        for one in self._minerals:
            for kind, own, into in (
                ("price", one.price_yuan, prices),
                ("density", one.density_t_per_m3, densities),
            ):
                spin = self._spins.get((kind, one.name))
                if spin is not None and own is not None and spin.value() != spin.property("own"):
                    into[one.name] = (Decimal(spin.cleanText()), own)
        spin = self._spins.get(("volume", ""))
        same = spin is None or spin.value() == spin.property("own")
        return Change(prices, densities, 1.0 if same or spin is None else spin.value() / spin.property("own"))

    @property
    def changed(self) -> bool:
        """Whether anything is supposed that is not so."""
        return any(spin.value() != spin.property("own") for spin in self._spins.values())

    def suppose_volume(self, sign: int) -> None:
        """Take the volume at one end of its margin, or as measured."""
        spin = self._spins.get(("volume", ""))
        if spin is not None:
            spin.setValue(spin.property("own") + sign * self._margin_m3())

    # --------------------------------------------------------------------------------------------- computing

    def _compute(self) -> None:
        state = self.session.state
        volumes = self._volumes()
        if state.case is None or volumes is None:
            return
        if not self.changed:
            self.reset()
            return
        case, change, kit, chinese = state.case, self.change(), self._kit, interface_language() is Language.CHINESE
        run = state.last_run
        parameters = dict(run.parameters) if run is not None else {}

        def work(progress: Progress) -> Determination:
            found = kit.value(case, volumes, change, parameters, progress)
            return found if chinese else _english(volumes, found)

        self._answer.ask(self.tr("What if"), work)

    def _came(self, found: Determination) -> None:
        self.found = found
        self._show_result()
        self.computed.emit()

    def _refused(self, error: PitProofError) -> None:
        self.found = None
        self._show_result(sentence(error))
        self.computed.emit()

    # ----------------------------------------------------------------------------------------------- showing

    def _show_result(self, said: str = "") -> None:
        state = self.session.state
        own = state.determination or self._own()
        self.reset_button.setEnabled(self.changed)
        self.message.setText(said)
        self.message.setVisible(bool(said))
        for row, key in enumerate(_FIGURES):
            before, after = (_amount(found, key) for found in (own, self.found))
            shown = self.found is not None
            step = after - before if shown and before is not None and after is not None else None
            texts = (
                key,
                shown_money(before),
                shown_money(after) if shown else "",
                "" if step is None else f"{'+' if step > 0 else ''}{shown_money(step)}",
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(_RIGHT)
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        emptied(self.answers)
        if own is not None and self.found is not None:
            for line in self._answer_lines(own, self.found):
                self.answers.addWidget(line)

    def _answer_lines(self, own: Determination, found: Determination) -> list[QWidget]:
        words = {
            "below": self.tr("not reached"),
            "depends": self.tr("depends on the province"),
            "above": self.tr("reached"),
        }
        lines: list[QWidget] = []
        former = {(one.title, one.law): one for one in own.classifications}
        for one in found.classifications:
            was = former.get((one.title, one.law))
            if not one.applies:
                continue
            now = words.get(one.level, one.level)
            if was is None or was.level == one.level:
                lines.append(text_label(self.tr("{title}: still {now}").format(title=one.title, now=now), "same"))
                continue
            text = self.tr("{title}: {before} → {now}")
            before = words.get(was.level, was.level)
            line = Line(ATTENTION, text.format(title=one.title, before=before, now=now), one.reason, bold=True)
            line.setObjectName("turned")
            lines.append(line)
        return lines

    # ------------------------------------------------------------------------------------------------- layout

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        banner = text_label(
            self.tr("Not saved: a calculation only. The case and its report stay as they are."), "notSaved", bold=True
        )
        banner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        banner.setStyleSheet("border: 2px dashed palette(highlight); border-radius: 4px; padding: 4px;")
        column.addWidget(banner)
        self.nothing = text_label(self.tr("Compute the case first; then its figures can be varied here."), "nothing")
        column.addWidget(self.nothing)
        self.form = QGridLayout()
        self.form.setColumnStretch(0, 1)
        column.addLayout(self.form)
        row = QHBoxLayout()
        self.reset_button = QPushButton(self.tr("Reset"), self)
        self.reset_button.setObjectName("reset")
        self.reset_button.setAutoDefault(False)
        self.reset_button.setToolTip(self.tr("Back to the case's own figures"))
        self.reset_button.clicked.connect(lambda _checked=False: self.reset())
        row.addWidget(self.reset_button)
        row.addStretch(1)
        column.addLayout(row)
        self.message = text_label("", "message")
        column.addWidget(self.message)
        self.table = QTableWidget(len(_FIGURES), 4, self)
        self.table.setObjectName("figures")
        self.table.setHorizontalHeaderLabels(
            [self.tr("Figure"), self.tr("In the case"), self.tr("What if"), self.tr("Change of the value")]
        )
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setFixedHeight(
            self.table.horizontalHeader().sizeHint().height() + 3 * self.table.rowHeight(0) + em(self, 1.2)
        )
        column.addWidget(self.table)
        self.answers = QVBoxLayout()
        column.addLayout(self.answers)
        column.addStretch(1)

    def _fill_form(self) -> None:
        emptied(self.form)
        self._spins = {}
        ready = self._own() is not None
        self.nothing.setVisible(not ready)
        self.table.setVisible(ready)
        self.reset_button.setVisible(ready)
        if not ready:
            return
        row = 0
        for one in self._minerals:
            if one.price_yuan is not None:
                text = self.tr("Price of {mineral}, yuan/{unit}").format(mineral=one.name, unit=_unit(one.unit))
                tip = self.tr("All prices and proceeds of this mineral change in the same ratio.")
                self._add_spin(row, ("price", one.name), text, one.price_yuan, tip)
                row += 1
            if one.density_t_per_m3 is not None:
                text = self.tr("Density of {mineral}, t/m³").format(mineral=one.name)
                tip = self.tr("All density samples of this mineral in place change in the same ratio.")
                self._add_spin(row, ("density", one.name), text, one.density_t_per_m3, tip)
                row += 1
        self._add_volume(row, self._volumes())

    def _add_spin(self, row: int, key: tuple[str, str], text: str, own: Decimal, tip: str) -> None:
        exponent = own.as_tuple().exponent
        places = max(2, -exponent if isinstance(exponent, int) else 2)
        spin = self._spin(key, float(own), places, tip)
        spin.setSingleStep(max(10.0**-places, float(own) / 20.0 if key[0] == "price" else 0.05))
        label = text_label(text)
        label.setBuddy(spin)
        self.form.addWidget(label, row, 0)
        self.form.addWidget(spin, row, 1)

    def _add_volume(self, row: int, volumes: VolumeResult | None) -> None:
        cut = sum(pit.cut_m3 for pit in volumes.pits) if volumes is not None else 0.0
        if cut <= 0.0:
            return
        tip = self.tr("The whole cut of all pits; every part of it changes in the same ratio.")
        spin = self._spin(("volume", ""), cut, 2, tip)
        spin.setSingleStep(max(1.0, cut / 100.0))
        label = text_label(self.tr("Cut of all pits, m³"))
        label.setBuddy(spin)
        self.form.addWidget(label, row, 0)
        self.form.addWidget(spin, row, 1)
        buttons = QHBoxLayout()
        for text, sign, name in (
            (self.tr("− margin"), -1, "minusMargin"),
            (self.tr("measured"), 0, "measured"),
            (self.tr("+ margin"), 1, "plusMargin"),
        ):
            button = QPushButton(text, self)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.setEnabled(sign == 0 or self._margin_m3() > 0.0)
            button.setToolTip(self.tr("Error margin at 95 %: ± {margin} m³").format(margin=f"{self._margin_m3():,.2f}"))
            button.clicked.connect(lambda _checked=False, sign=sign: self.suppose_volume(sign))
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.form.addLayout(buttons, row + 1, 0, 1, 2)

    def _spin(self, key: tuple[str, str], own: float, places: int, tip: str) -> QDoubleSpinBox:
        spin = QDoubleSpinBox(self)
        spin.setObjectName("_".join(part for part in key if part))
        spin.setDecimals(places)
        spin.setRange(10.0**-places, max(own * 100.0, 1000.0))
        spin.setGroupSeparatorShown(False)
        spin.setLocale(_plain_locale())
        spin.setValue(own)
        spin.setProperty("own", spin.value())
        spin.setToolTip(tip)
        spin.setMinimumWidth(em(self, 8))
        spin.setKeyboardTracking(True)
        spin.valueChanged.connect(lambda _value: self._timer.start())
        self._spins[key] = spin
        return spin

    def _margin_m3(self) -> float:
        volumes = self._volumes()
        margin = volumes.total_margin if volumes is not None else None
        return margin.margin_m3 if margin is not None else 0.0

    def tr(self, text: str) -> str:  # type: ignore[override]
        """Translate in the widget's context."""
        return QCoreApplication.translate("WhatIf", text)


class _Kit:
    """What several calculations share: the rules and the stockpiles are read once, in the task's thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._rules: object = None
        self._heaps: dict[str, float] | None = None

    def value(
        self, case: Case, volumes: VolumeResult, change: Change, parameters: dict[str, object], progress: Progress
    ) -> Determination:
        """Return what the case would be worth; the options are those of its last run."""
        from ...core.chain import RULES, stock_volumes, value_case
        from ...core.valuation.options import ValuationOptions
        from ...core.valuation.rulebook.rules import load_rules

        with self._lock:
            if self._heaps is None:
                own = str(parameters.get("RULES") or "")
                self._rules = load_rules(RULES, *([Path(own)] if own and own != "None" else []))
                self._heaps = stock_volumes(case, progress)
        reason = str(parameters.get("NET_REASON") or "")
        options = ValuationOptions(net_fill_reason=reason)
        changed, grown = supposed(case, volumes, change)
        return value_case(changed, grown, self._rules, options, self._heaps)  # type: ignore[arg-type]


def _english(volumes: VolumeResult, found: Determination) -> Determination:
    """Return a determination, which is written in Chinese, in English."""
    from ...core.report.english.english import in_english

    return in_english(volumes, found)[1]


def minerals_of(segments: tuple[Segment, ...]) -> tuple[Mineral, ...]:
    """Return the minerals of a result, each with the first price and density it was valued with."""
    found: dict[str, Mineral] = {}
    for one in segments:
        known = found.get(one.mineral, Mineral(one.mineral, None, one.unit, None))
        price = known.price_yuan if known.price_yuan is not None else one.price_yuan
        density = known.density_t_per_m3 if known.density_t_per_m3 is not None else one.density_t_per_m3
        unit = known.unit if known.price_yuan is not None else one.unit
        found[one.mineral] = Mineral(one.mineral, price, unit, density)
    return tuple(found.values())


def _amount(found: Determination | None, key: str) -> Decimal | None:
    if found is None:
        return None
    return next((one.amount_yuan for one in found.figures if one.key == key), None)


def _unit(unit: str) -> str:
    return {"m3": "m³"}.get(unit, unit)


def _plain_locale() -> object:
    from qgis.PyQt.QtCore import QLocale

    locale = QLocale.c()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale
