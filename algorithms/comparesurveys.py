# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:comparesurveys``: two surfaces checked against each other on stable ground, and registered."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..adapters.method_results import features_of, fields_of
from ..adapters.sentences import interface_language
from ..core.casefile import JournalEntry, resolve, restate_surveys
from ..core.crs import same_system
from ..core.errors import InputError
from ..core.model import Case, Survey, SurveyRole
from ..core.phrases import Remark
from ..core.progress import Progress, Stage, stop_if_cancelled
from ..core.report.files import replace_file
from ..core.report.pages.comparisonpage import comparison_html
from ..core.survey.comparison.accuracy import UNREGISTERED, Accuracy, Share, accuracy_of, note_of, written
from ..core.survey.comparison.blunders import SAME_M
from ..core.survey.comparison.compare import CompareOptions, Comparison, compare
from ..core.survey.comparison.corrected import Correction, write_corrected
from ..core.survey.comparison.statistics import Spread
from .importbase import unlink_all
from .surveypair import OpenPair, SurveyPairAlgorithm, same_file

_NOWHERE = "none"
_COLUMNS: dict[str, type] = {
    "state": str,
    "slope_from_deg": float,
    "slope_to_deg": float,
    "cells": int,
    "median_m": float,
    "mean_m": float,
    "nmad_m": float,
    "sd_m": float,
    "set_aside_pct": float,
}


class CompareSurveysAlgorithm(SurveyPairAlgorithm):
    """Says how two surfaces differ where nothing was dug, and makes a registered one."""

    def name(self) -> str:
        """Return the fixed id."""
        return "comparesurveys"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Compare surveys")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        english = ["DEM", "difference", "co-registration", "Nuth", "NMAD", "bias", "variogram", "accuracy", "shift"]
        return [*english, "配准", "精度", "高差", "偏差", "稳定地面", "比较", "平移", "误差", "变差函数"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Bias, spread, correlation, tilt and horizontal shift between two terrains on stable ground.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Where nothing was dug two surveys should agree. This compares them there: inside the stable polygons, "
            "or everywhere outside pits, permits and a distance around them (those of the case count too, when one is "
            "given).</p><p>It reports the vertical bias (median, mean), the spread (NMAD, standard deviation) in all "
            "and by slope, how far errors hang together (variogram), whether one surface leans, and the horizontal "
            "shift after Nuth and Kääb. A shift is applied only if it passes every check: enough ground, slopes that "
            "vary in every direction, a significant fit, a length that can be believed, and a better agreement "
            "afterwards. Otherwise the reason is given and nothing is moved.</p><p>The corrected terrain is the "
            "terrain after with its displacement taken back, either by its geotransform (cells keep their values) or "
            "resampled onto its own grid; the original is not touched.</p><p>With a case file the measured errors can "
            "be written into its surveys, from where they enter the error margin.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.add_pair()
        self.add_ground(20.0)
        self.addCase()
        self.addChoice(
            "WRITE_TO",
            self.tr("Write the measured accuracy into the case for"),
            [_NOWHERE, *(share.value for share in Share)],
            advanced=False,
        )
        self.addAdvanced(
            QgsProcessingParameterNumber(
                "MAX_SHIFT",
                self.tr("Longest horizontal shift that is believed (cells)"),
                Qgis.ProcessingNumberParameterType.Double,
                8.0,
                minValue=0.1,
                maxValue=32.0,
            )
        )
        self.addChoice(
            "CORRECTION", self.tr("Horizontal correction of the corrected terrain"), [how.value for how in Correction]
        )
        self.add_system()
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                "CORRECTED", self.tr("Corrected terrain after"), optional=True, createByDefault=False
            )
        )
        self.addSink("OUTPUT", self.tr("Statistics"), Qgis.ProcessingSourceType.Vector, made=False)
        self.addPage()
        for name, text in (
            ("CELLS", self.tr("Cells of stable ground")),
            ("BIAS", self.tr("Vertical bias, median (m)")),
            ("MEAN", self.tr("Vertical bias, mean (m)")),
            ("NMAD", self.tr("Spread, NMAD (m)")),
            ("SD", self.tr("Spread, standard deviation (m)")),
            ("RANGE", self.tr("Correlation range (m)")),
            ("CORRELATED", self.tr("Correlated error (m)")),
            ("INDEPENDENT", self.tr("Independent error of a cell (m)")),
            ("SHIFT_EAST", self.tr("Displacement east (m)")),
            ("SHIFT_NORTH", self.tr("Displacement north (m)")),
            ("SHIFT_EAST_SIGMA", self.tr("Displacement east, 1 σ (m)")),
            ("SHIFT_NORTH_SIGMA", self.tr("Displacement north, 1 σ (m)")),
            ("SHIFT_ACCEPTED", self.tr("Horizontal shift accepted (1 or 0)")),
            ("REGISTERED_BIAS", self.tr("Vertical bias with the shift taken back (m)")),
            ("REGISTERED_NMAD", self.tr("NMAD with the shift taken back (m)")),
            ("TILT", self.tr("Tilt (mm per m)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.addOutput(QgsProcessingOutputString("CONCLUSIONS", self.tr("Conclusions")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Compare, say what was found, then write the outputs, the case last."""
        case = self.case(parameters, context)
        write_to = self.parameterAsEnumString(parameters, "WRITE_TO", context)
        if write_to != _NOWHERE and case is None:
            raise InputError(
                "The measured accuracy is to be written for '{what}', but no case file is given.",
                "Choose the case file, or write to none.",
                what=write_to,
            )
        with self.opened() as both:
            self._check_target(parameters, context, both)
            area = self.ground(parameters, context, case)
            options = CompareOptions(self.parameterAsDouble(parameters, "MAX_SHIFT", context))
            found = compare(both.pair, area, options, Stage(progress, 0, 75))
            stop_if_cancelled(progress)
            given = _given(found, case, write_to, both)
            outputs: dict[str, Any] = {}
            try:
                more = self._write_corrected(parameters, context, both, found, outputs, Stage(progress, 75, 95))
                more += [each for _, _, remarks in given for each in remarks]
                for source in (both.before, both.after):
                    more += source.remarks()
                conclusions = self.say([*found.conclusions, *more], progress)
                self._write_tables(parameters, context, found, more, outputs)
                if case is not None:
                    entry = self.entry(case.path, parameters, context, progress, outputs=outputs.values())
                    if given:
                        self._write_case(case, given, both, found, entry)
                    else:
                        self.note(case.path, entry, progress)
            except Exception:
                unlink_all(outputs)
                raise
        progress.report(100.0)
        return {**outputs, **_numbers(found), "CONCLUSIONS": conclusions}

    def _check_target(self, parameters: dict[str, Any], context: QgsProcessingContext, both: OpenPair) -> None:
        target = self._target(parameters, context)
        if not target:
            return
        if any(same_file(target, source.path) for source in (both.before, both.after)):
            raise InputError(
                "The corrected terrain would overwrite the terrain '{path}'.", "Give it another name.", path=target
            )
        if not same_system(both.after.crs, self.crs()):
            raise InputError(
                "Terrain '{name}' is in another system than terrain '{other}', so that the shift between them cannot "
                "be taken back in it.",
                "Reproject one to the system of the other first.",
                name=both.after.name,
                other=both.before.name,
            )

    def _target(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return self.parameterAsOutputLayer(parameters, "CORRECTED", context) if parameters.get("CORRECTED") else ""

    def _write_corrected(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        both: OpenPair,
        found: Comparison,
        outputs: dict[str, Any],
        progress: Progress,
    ) -> list[Remark]:
        target = self._target(parameters, context)
        if not target:
            return []
        how = Correction(self.parameterAsEnumString(parameters, "CORRECTION", context))
        said = write_corrected(Path(target), both.after, found.correction_m, how, progress)
        outputs["CORRECTED"] = target
        return [said]

    def _write_tables(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: Comparison,
        more: list[Remark],
        outputs: dict[str, Any],
    ) -> None:
        html = self.parameterAsFileOutput(parameters, "HTML", context)
        if html:
            names = (self._layers[0].name, self._layers[1].name)
            replace_file(html, comparison_html(found, names, interface_language(), more).encode())
            outputs["HTML"] = html
        outputs["OUTPUT"] = self.sink(
            *(parameters, context, "OUTPUT", fields_of(_COLUMNS), Qgis.WkbType.NoGeometry, self.crs()),
            features_of(_COLUMNS, _rows(found)),
        )

    def _write_case(
        self, case: Case, given: list[_Given], both: OpenPair, found: Comparison, entry: JournalEntry
    ) -> None:
        others = {both.before.path: both.after.name, both.after.path: both.before.name}
        changes = {}
        for path, accuracy, _ in given:
            note = note_of(found.delivered, others[path]).say(interface_language())
            changes[Path(path)] = {**accuracy.fields, "note": note}
        restate_surveys(case.path, changes, entry)


_Given = tuple[str, Accuracy, list[Remark]]


def _given(found: Comparison, case: Case | None, write_to: str, both: OpenPair) -> list[_Given]:
    """Return the file of each survey that is to be restated, its accuracy, and what is to be said of it."""
    if write_to == _NOWHERE or case is None:
        return []
    if found.delivered.spread.nmad_m < SAME_M:
        raise InputError(
            "Terrain '{before}' and terrain '{after}' are the same on the stable ground, which says nothing of their "
            "accuracy.",
            "Give two independent surveys, or write to none.",
            before=both.before.name,
            after=both.after.name,
        )
    share = Share(write_to)
    before = share in (Share.BOTH, Share.BEFORE), both.before, both.after
    after = share in (Share.BOTH, Share.AFTER), both.after, both.before
    given: list[_Given] = []
    for wanted, source, other in (before, after):
        if not wanted:
            continue
        accuracy, said = accuracy_of(found.delivered, share, _survey_of(case, other.path), source.name)
        unregistered = [UNREGISTERED] if found.shift.applied else []
        shared = [] if given else [said, *unregistered]
        given.append((source.path, accuracy, [*shared, written(accuracy, source.name)]))
    return given


def _survey_of(case: Case, path: str) -> Survey:
    for survey in case.surveys:
        if same_file(str(resolve(case.path, survey.path)), path):
            return survey
    return Survey(SurveyRole.BEFORE, path)


def _rows(found: Comparison) -> list[dict[str, object]]:
    rows = []
    for state, ground in (("delivered", found.delivered), ("registered", found.registered)):
        if ground is not None:
            rows.append(_row(state, 0.0, 90.0, ground.spread))
            rows += [_row(state, each.low_deg, each.high_deg, each.spread) for each in ground.slopes]
    return rows


def _row(state: str, low_deg: float, high_deg: float, spread: Spread) -> dict[str, object]:
    values = (spread.cells, spread.median_m, spread.mean_m, spread.nmad_m, spread.sd_m, spread.set_aside_pct)
    return dict(zip(_COLUMNS, (state, low_deg, high_deg, *values)))


def _numbers(found: Comparison) -> dict[str, float | None]:
    spread, model, shift, tilt = found.delivered.spread, found.best.variogram, found.shift, found.best.tilt
    registered = found.registered.spread if found.registered else None
    numbers = {
        "CELLS": spread.cells,
        "BIAS": spread.median_m,
        "MEAN": spread.mean_m,
        "NMAD": spread.nmad_m,
        "SD": spread.sd_m,
        "RANGE": model.range_m,
        "CORRELATED": math.sqrt(model.sill_m2),
        "INDEPENDENT": math.sqrt(model.nugget_m2),
        "SHIFT_EAST": shift.east_m,
        "SHIFT_NORTH": shift.north_m,
        "SHIFT_EAST_SIGMA": shift.east_sigma_m,
        "SHIFT_NORTH_SIGMA": shift.north_sigma_m,
        "SHIFT_ACCEPTED": int(shift.applied),
        "REGISTERED_BIAS": registered.median_m if registered else math.nan,
        "REGISTERED_NMAD": registered.nmad_m if registered else math.nan,
        "TILT": math.hypot(tilt.east_mm_per_m, tilt.north_mm_per_m) if tilt else math.nan,
    }
    return {name: None if math.isnan(value) else value for name, value in numbers.items()}
