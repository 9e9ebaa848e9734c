# SPDX-License-Identifier: GPL-3.0-or-later
"""The nouns of checking: a finding with its place and remedy, and the limits that findings are measured against."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from shapely.geometry.base import BaseGeometry

from ..errors import PitProofError
from ..model import RuleStatus
from ..phrases import Language, Remark

Say = Callable[[PitProofError], str]  # the sentence of an error in the language of the reader


class Severity(str, Enum):
    """How much a finding weighs."""

    ERROR = "error"  # a run refuses the case, or its figures would be wrong
    WARNING = "warning"  # a reviewer will attack it
    HINT = "hint"  # incomplete, but nothing depends on it


@dataclass(frozen=True)
class Kind:
    """What all findings of one code have in common; ``rule`` is empty where good sense needs none."""

    severity: Severity
    rule: str = ""  # "R36"
    status: RuleStatus | None = None


@dataclass(frozen=True)
class Finding:
    """One flaw or gap of a case: what it is, where, how certain its rule is, and what to do about it."""

    code: str
    severity: Severity
    values: Mapping[str, object] = field(default_factory=dict)
    layer: str = ""  # of the case file; empty: the case as a whole
    object_id: str = ""  # pit id, licence number, file … as people call it
    place: tuple[float, float] | None = None  # in the case's CRS
    rule: str = ""
    status: RuleStatus | None = None
    problem: PitProofError | None = None  # where the sentence is that of an error

    @property
    def what(self) -> Remark:
        """What was found."""
        return Remark(self.code, self.values)

    @property
    def remedy(self) -> Remark:
        """What to do about it."""
        return Remark(f"{self.code}.do", self.values)

    def say(self, language: Language, say: Say | None = None) -> str:
        """Return the sentence; that of an error comes through ``say``, which knows the reader's language."""
        sentence = self.what.say(language)
        if self.problem is None:
            return sentence
        return f"{sentence} {say(self.problem) if say else self.problem}"

    def advise(self, language: Language) -> str:
        """Return what to do."""
        return self.remedy.say(language)


@dataclass(frozen=True)
class Limits:
    """What is too small, too large or too few. Engineering defaults unless a rule is named."""

    min_area_m2: float = 10.0  # smaller than a digger: a slip of the mouse
    max_area_m2: float = 2_000_000.0  # larger than a quarry: a corner in another zone
    overlap_m2: float = 1.0
    rim_depth_m: float = 0.5
    rim_share_pct: float = 10.0
    max_suggestions: int = 30  # outlines drawn along the zero line in one check; each takes up to seconds
    min_coverage_pct: float = 95.0  # as a run asks for
    least_loss_m: float = 0.3
    least_loss_share_pct: float = 10.0
    density_samples: int = 3  # R36: 3 to 5 for ordinary building materials (general knowledge)
    density_off_pct: float = 25.0  # beyond the typical range of the mineral
    density_spread_pct: float = 15.0
    control_points: int = 3  # R35 (general knowledge)
    price_off_pct: float = 30.0  # R17: no ratio in any text
    sales_excess_pct: float = 20.0
    days_before_act: int = 365  # an older terrain leaves room for somebody else's mining (R103)


@dataclass(frozen=True)
class SuggestedOutline:
    """A draft outline for a pit whose own does not enclose the excavation: where the ground change ends."""

    pit_id: str
    outline: BaseGeometry
    level_m: float  # the depth that counts as no change
    present_area_m2: float


@dataclass(frozen=True)
class Inspection:
    """Everything a check found."""

    findings: tuple[Finding, ...]
    suggestions: tuple[SuggestedOutline, ...] = ()
    checked_on: date | None = None

    def count(self, severity: Severity) -> int:
        """Return how many findings weigh so much."""
        return sum(finding.severity is severity for finding in self.findings)
