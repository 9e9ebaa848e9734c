# SPDX-License-Identifier: GPL-3.0-or-later
"""What the annex maps are drawn from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from ..core.errors import CrsError, ReportError, Words
from ..core.model import Case, VolumeResult
from ..core.phrases import Language
from ..core.report.language import Speaker
from ..core.report.sections.profile import SectionProfile
from . import words


@dataclass(frozen=True)
class TitleBlock:
    """The entries of the 图签 (R116); what is empty is marked 【待填】, so pale that one can sign over it."""

    unit: str = ""  # 单位名称; empty: the case's reporting unit
    compiled_by: str = ""  # 拟编
    reviewed_by: str = ""  # 审核
    drawn_by: str = ""  # 制图
    project_lead: str = ""  # 项目负责
    technical_lead: str = ""  # 技术负责
    unit_head: str = ""  # 单位负责
    drawn_on: date | None = None  # 日期
    sources: str = ""  # 资料来源; empty: made from the case's surveys


@dataclass(frozen=True)
class MapInputs:
    """A case, its volumes and its terrains; ``difference_path`` is after minus before, metres, cut negative.

    ``crs`` (authid or WKT) empty means the case's own. A path may stay empty when no chosen map shows that raster.
    """

    case: Case
    volumes: VolumeResult | None = None
    before_path: str = ""
    after_path: str = ""
    difference_path: str = ""
    crs: str = ""
    imagery_path: str = ""  # an orthophoto of the present state
    imagery_name: str = ""  # its name as printed; empty: the path's
    background_paths: tuple[str, ...] = ()  # roads, boundaries, a raster: what lies under the location map
    background_names: Mapping[str, str] = field(default_factory=dict)  # by path; a path without one: the file's name
    background_styles: Mapping[str, str] = field(default_factory=dict)  # by path: QGIS's style document; else plain
    location_scale: int = 50000  # of the location map; engineering default
    sections: tuple[SectionProfile, ...] = ()  # measured along the section lines; empty: no section sheets
    heaps_m3: Mapping[str, float] = field(default_factory=dict)  # loose volumes that the terrain gives, by heap
    title_block: TitleBlock = field(default_factory=TitleBlock)
    language: Language = Language.CHINESE  # of everything the maps say that is not the case's own

    @property
    def say(self) -> Speaker:
        """What says the words of the maps."""
        return Speaker(self.language)

    def reference_system(self) -> QgsCoordinateReferenceSystem:
        """Return the maps' CRS; raises `CrsError` when it is not a projected system in metres."""
        text = self.crs or self.case.info.crs
        crs = QgsCoordinateReferenceSystem(text)
        if not crs.isValid() and text:
            crs = QgsCoordinateReferenceSystem.fromWkt(text)
        if not crs.isValid() or crs.isGeographic():
            raise CrsError(
                "The maps need a projected coordinate system in metres, and '{crs}' is not one.",
                "Choose the case's Gauss-Krueger system, for instance EPSG:4547.",
                crs=text,
            )
        return crs

    def raster(self, path: str, what: str) -> str:
        """Return ``path`` when the file is there; raises `ReportError` when not."""
        if not path or not Path(path).is_file():
            raise ReportError(
                "The {what} raster '{path}' does not exist, and a map needs it.",
                "Correct the path in the case, or compute the raster again.",
                what=Words(what),
                path=path,
            )
        return path

    def survey_note(self) -> str:
        """Return when the terrains were surveyed, or an empty text when nobody wrote it down."""
        say, parts = self.say, []
        for role, name in words.SURVEYS.items():
            for survey in self.case.surveys:
                if survey.role is role and survey.surveyed_on is not None:
                    method = say.listed([survey.method, ""]) if survey.method else ""
                    day = say.day(survey.surveyed_on)
                    parts.append(say(words.SURVEYED, what=say(name), method=method, day=day))
        return say.clauses(parts)
