# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:detectpits``: outlines of connected ground loss between two surfaces, as drafts for the surveyor."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterArea,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDistance,
    QgsProcessingParameterNumber,
)

from ..adapters.drafts import draft_features, draft_fields
from ..adapters.sentences import interface_language
from ..core.casefile import add_evidence
from ..core.errors import InputError
from ..core.model import Case, Pit
from ..core.phrases import Remark
from ..core.progress import Progress, Stage, stop_if_cancelled
from ..core.report.files import replace_file
from ..core.report.pages.detectionpage import detection_html
from ..core.survey.comparison.pair import stable_area
from ..core.survey.detection.detect import Detection, DetectOptions, detect_pits, not_yet
from .importbase import unlink_all
from .surveypair import SurveyPairAlgorithm, transformed


class DetectPitsAlgorithm(SurveyPairAlgorithm):
    """Proposes pit outlines where the ground was lost."""

    def name(self) -> str:
        """Return the fixed id."""
        return "detectpits"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Detect pits")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        english = ["DEM", "difference", "change", "pit", "outline", "draft", "level of detection", "ground loss"]
        return [*english, "采坑", "检测", "识别", "边界", "自动", "草稿", "变化", "塌陷"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Draft pit outlines where one terrain lies below an earlier one by more than the noise.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Finds connected ground that was lost between two terrains and outlines it down to the zero line of the "
            "loss, as drafts for the surveyor to check. The level of detection is measured on ground that did not "
            "change (or on stable polygons), with the stated confidence, or given.</p><p>Spots below the limits of "
            "area, depth or volume are left out, small holes filled, and the outlines smoothed outwards only: notches "
            "narrower than twice the smoothing radius are closed. The area this adds is reported.</p><p>The layer has "
            "the fields of the case's pits, with proposed ids and a note. The volumes in it are raw. With a case file "
            "the drafts can be added to its pits; a draft on a pit that the case already has is not.</p><p>Compare "
            "the surveys first: a horizontal shift looks like loss on every slope.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.add_pair()
        self.addParameter(
            QgsProcessingParameterArea("MIN_AREA", self.tr("Smallest area"), 25.0, "BEFORE", minValue=0.0)
        )
        for name, text, default in (
            ("MIN_DEPTH", self.tr("Smallest greatest depth"), 0.5),
            ("LEVEL", self.tr("Level of detection (empty: measured)"), None),
        ):
            self.addParameter(
                QgsProcessingParameterDistance(name, text, default, "BEFORE", optional=default is None, minValue=0.0)
            )
        self.add_stable()
        self.addCase()
        self.addParameter(
            QgsProcessingParameterBoolean("ADD", self.tr("Add the drafts to the pits of the case"), defaultValue=False)
        )
        real = Qgis.ProcessingNumberParameterType.Double
        for name, text, default, least, most in (
            ("CONFIDENCE", self.tr("Confidence of the level of detection (%)"), 95.0, 50.0, 99.99),
            ("MIN_VOLUME", self.tr("Smallest volume (m³)"), 10.0, 0.0, 1e12),
        ):
            self.addAdvanced(QgsProcessingParameterNumber(name, text, real, default, minValue=least, maxValue=most))
        self.addAdvanced(
            QgsProcessingParameterArea("MAX_HOLE", self.tr("Fill holes below"), 100.0, "BEFORE", minValue=0.0)
        )
        self.addAdvanced(
            QgsProcessingParameterDistance(
                "SMOOTHING", self.tr("Smoothing radius (empty: two cells)"), None, "BEFORE", optional=True, minValue=0.0
            )
        )
        self.add_system()
        self.addSink("OUTPUT", self.tr("Draft pits"), Qgis.ProcessingSourceType.VectorPolygon, made=True)
        self.addPage()
        for name, text in (
            ("PITS_FOUND", self.tr("Pits")),
            ("AREA", self.tr("Area (m²)")),
            ("VOLUME", self.tr("Raw volume (m³)")),
            ("LEVEL_USED", self.tr("Level of detection (m)")),
            ("ADDED", self.tr("Drafts added to the case")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.addOutput(QgsProcessingOutputString("CONCLUSIONS", self.tr("Conclusions")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Detect, say what was found, then write the outputs, the case last."""
        case = self.case(parameters, context)
        add = self.parameterAsBoolean(parameters, "ADD", context)
        if add and case is None:
            raise InputError(
                "The drafts are to be added to a case, but no case file is given.",
                "Choose the case file, or do not add them.",
            )
        names = (self._layers[0].name, self._layers[1].name)
        with self.opened() as both:
            found = detect_pits(
                both.pair,
                stable_area(self.outlines(parameters, context, "STABLE"), [], 0.0),
                self._options(parameters, context),
                taken_ids=[pit.pit_id for pit in case.pits] if case else [],
                names=names,
                language=interface_language(),
                progress=Stage(progress, 0, 95),
            )
            more = [*both.before.remarks(), *both.after.remarks()]
        stop_if_cancelled(progress)
        pits, said = self._new_pits(found, case) if case is not None and add else ([], [])
        more += said
        written: dict[str, Any] = {}
        try:
            conclusions = self.say([*found.conclusions, *more], progress)
            html = self.parameterAsFileOutput(parameters, "HTML", context)
            if html:
                replace_file(html, detection_html(found, names, interface_language(), more).encode())
                written["HTML"] = html
            written["OUTPUT"] = self.sink(
                *(parameters, context, "OUTPUT", draft_fields(), Qgis.WkbType.MultiPolygon, self.crs()),
                draft_features(found.drafts),
            )
            if written["OUTPUT"]:
                self.style(written["OUTPUT"], "drafts.qml", self.tr("Draft pits"))
            if case is not None:
                entry = self.entry(case.path, parameters, context, progress, outputs=written.values())
                if pits:
                    add_evidence(case.path, pits=pits, journal=entry)
                else:
                    self.note(case.path, entry, progress)
        except Exception:
            unlink_all(written)
            raise
        progress.report(100.0)
        return {**written, **_numbers(found), "ADDED": len(pits), "CONCLUSIONS": conclusions}

    def _options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> DetectOptions:
        def number(name: str) -> float | None:
            return None if parameters.get(name) is None else self.parameterAsDouble(parameters, name, context)

        return DetectOptions(
            confidence_pct=self.parameterAsDouble(parameters, "CONFIDENCE", context),
            level_m=number("LEVEL"),
            min_area_m2=self.parameterAsDouble(parameters, "MIN_AREA", context),
            min_depth_m=self.parameterAsDouble(parameters, "MIN_DEPTH", context),
            min_volume_m3=self.parameterAsDouble(parameters, "MIN_VOLUME", context),
            max_hole_m2=self.parameterAsDouble(parameters, "MAX_HOLE", context),
            smoothing_m=number("SMOOTHING"),
        )

    def _new_pits(self, found: Detection, case: Case) -> tuple[list[Pit], list[Remark]]:
        """Return the drafts that the case has not yet, in its system, and what is to be said of them."""
        outlines = transformed([draft.outline for draft in found.drafts], self.crs(), case.info.crs)
        moved = [replace(draft, outline=outline) for draft, outline in zip(found.drafts, outlines)]
        return not_yet(moved, case.pits)


def _numbers(found: Detection) -> dict[str, float]:
    return {
        "PITS_FOUND": len(found.drafts),
        "AREA": math.fsum(draft.area_m2 for draft in found.drafts),
        "VOLUME": math.fsum(draft.volume_m3 for draft in found.drafts),
        "LEVEL_USED": found.levels.detection_m,
    }
