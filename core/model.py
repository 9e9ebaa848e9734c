# SPDX-License-Identifier: GPL-3.0-or-later
"""The nouns of a case: evidence as it was handed in, and results as they were computed.

Frozen dataclasses, units in the names. Elevations are metres in the case's vertical datum, areas m2, volumes m3,
masses tonnes, money yuan as ``Decimal``. ``None`` means "not known", never zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from shapely.geometry.base import BaseGeometry


class ActKind(str, Enum):
    """What the act is accused to be (R-decision model, step 1)."""

    UNLICENSED = "unlicensed"  # 无证开采
    BEYOND_AREA = "beyond_area"  # 越界开采
    BEYOND_DEPTH = "beyond_depth"  # 超层(超深)开采
    OTHER_MINERAL = "other_mineral"  # 超矿种开采
    DESTRUCTIVE = "destructive"  # 破坏性采矿
    RIVER_SAND = "river_sand"  # 河道采砂
    SEA_SAND = "sea_sand"  # 海砂


class PitCondition(str, Enum):
    """How the pit was found on site."""

    OPEN = "open"
    BACKFILLED = "backfilled"
    FLOODED = "flooded"


class SurveyRole(str, Enum):
    """What a surface stands for."""

    BEFORE = "before"
    BETWEEN = "between"
    AFTER = "after"
    PIT_FLOOR = "pit_floor"
    RESTORED = "restored"
    BASE = "base"


class StratumKind(str, Enum):
    """What the ground between two surfaces is."""

    OVERBURDEN = "overburden"
    ORE = "ore"
    PARTING = "parting"


class Position(str, Enum):
    """Where a part of the cut lies relative to the licences in force."""

    INSIDE = "inside"  # inside the outline and the licensed elevation range
    BELOW = "below"  # inside the outline, under the lowest licensed elevation (超深)
    ABOVE = "above"  # inside the outline, over the highest licensed elevation
    BETWEEN = "between"  # inside the outline, between two licensed ranges (a gap or a deducted block)
    OUTSIDE = "outside"  # outside every outline (越界), or no licence at all


class RuleStatus(str, Enum):
    """How certain a rule is; printed wherever the rule is used."""

    READ = "read"  # read in the text of the source
    GENERAL = "general"  # general professional knowledge, not read in a source
    ENGINEERING = "engineering"  # our own visible, editable default
    OPEN = "open"  # open question: the user decides


# --------------------------------------------------------------------------------------------------- evidence


@dataclass(frozen=True)
class CaseInfo:
    """The head of a case."""

    case_no: str
    title: str
    crs: str  # "EPSG:4547" or WKT of the case's projected metric system
    vertical_datum: str = ""
    commissioning_unit: str = ""
    reporting_unit: str = ""
    parties: str = ""
    place: str = ""
    province: str = ""  # empty: unknown, the classification answers in three states (R60)
    act_kind: ActKind = ActKind.UNLICENSED
    act_start: date | None = None
    act_end: date | None = None
    special_area: bool = False
    special_area_basis: str = ""
    note: str = ""


@dataclass(frozen=True)
class Pit:
    """One excavation outline, in the case's CRS."""

    pit_id: str
    outline: BaseGeometry
    mineral: str = ""
    condition: PitCondition = PitCondition.OPEN
    mined_from: date | None = None
    mined_to: date | None = None
    surveyor: str = ""
    surveyed_on: date | None = None
    note: str = ""

    def covered(self) -> Pit:
        """Return the pit as backfilled, so that a surveyed pit floor counts in it, unless its condition is known."""
        return replace(self, condition=PitCondition.BACKFILLED) if self.condition is PitCondition.OPEN else self


@dataclass(frozen=True)
class Permit:
    """One block of a mining licence: outline and elevation range; ``deduct`` takes its space out of the licence."""

    licence_no: str
    outline: BaseGeometry
    z_min_m: float | None = None  # None: no lower limit stated
    z_max_m: float | None = None  # None: no upper limit stated
    valid_from: date | None = None
    valid_to: date | None = None
    block_no: str = "1"
    deduct: bool = False
    holder: str = ""
    mineral: str = ""


@dataclass(frozen=True)
class Zone:
    """An area with a legal meaning of its own (禁采区, 生态保护红线, 河道 …)."""

    kind: str
    outline: BaseGeometry
    name: str = ""
    basis: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True)
class Survey:
    """One surface and what is known of how it was made."""

    role: SurveyRole
    path: str
    surveyed_on: date | None = None
    method: str = ""
    sigma_z_m: float | None = None  # random height error, one sigma, of a cell
    sigma_xy_m: float | None = None  # horizontal error of a digitised outline point, one sigma
    bias_z_m: float | None = None  # systematic height error that may remain, one sigma
    correlation_range_m: float | None = None
    horizontal_datum: str = ""
    vertical_datum: str = ""
    surveyor: str = ""
    sha256: str = ""
    control_points: int | None = None
    check_points: int | None = None
    check_rmse_m: float | None = None
    note: str = ""
    correlated_sigma_m: float | None = None  # correlated height error, one sigma; None with a range: all of sigma_z_m


class SurfaceForm(str, Enum):
    """How the top or bottom of a stratum is known."""

    CONSTANT = "constant"  # an elevation
    DEPTH = "depth"  # a depth below the old ground
    PLANE = "plane"
    RASTER = "raster"


@dataclass(frozen=True)
class SurfaceRecord:
    """The top or bottom of a stratum: a value (m), three points or more of a plane (x, y, z), or a raster's path."""

    form: SurfaceForm
    value_m: float | None = None
    points: tuple[tuple[float, float, float], ...] = ()
    path: str = ""


@dataclass(frozen=True)
class StratumRecord:
    """A body of ground between two surfaces; ``None`` as top is the sky, as bottom the depth."""

    name: str
    kind: StratumKind = StratumKind.ORE
    mineral: str = ""
    top: SurfaceRecord | None = None
    bottom: SurfaceRecord | None = None


@dataclass(frozen=True)
class DensitySample:
    """One density determination of a mineral."""

    sample_no: str
    mineral: str
    density_t_per_m3: Decimal
    loose: bool = False  # False: in place (体积质量); True: loose (松散密度)
    moisture_pct: Decimal | None = None
    lab_report_no: str = ""
    taken_on: date | None = None
    pit_id: str = ""


@dataclass(frozen=True)
class Sale:
    """One sale of product: what was got for it, and how much it was if known."""

    sale_no: str
    mineral: str
    amount_yuan: Decimal
    quantity: Decimal | None = None
    unit: str = "t"  # "t" or "m3"
    product_form: str = "raw_ore"
    sold_from: date | None = None
    sold_to: date | None = None
    buyer: str = ""
    document_no: str = ""


@dataclass(frozen=True)
class Price:
    """One price evidence."""

    mineral: str
    price_yuan: Decimal
    unit: str = "t"  # yuan per "t" or "m3"
    product_form: str = "raw_ore"
    kind: str = "market"  # sale, market, certified, authority (R12)
    valid_from: date | None = None
    valid_to: date | None = None
    tax_included: bool = True
    issuer: str = ""
    document_no: str = ""


@dataclass(frozen=True)
class Attachment:
    """A document kept with the case."""

    kind: str
    title: str
    path: str
    sha256: str = ""


@dataclass(frozen=True)
class Case:
    """Everything a run reads."""

    path: str
    info: CaseInfo
    pits: tuple[Pit, ...] = ()
    permits: tuple[Permit, ...] = ()
    zones: tuple[Zone, ...] = ()
    surveys: tuple[Survey, ...] = ()
    strata: tuple[StratumRecord, ...] = ()
    density_samples: tuple[DensitySample, ...] = ()
    sales: tuple[Sale, ...] = ()
    prices: tuple[Price, ...] = ()
    attachments: tuple[Attachment, ...] = ()


# ---------------------------------------------------------------------------------------------------- results


@dataclass(frozen=True)
class Step:
    """One step of a computation: the formula with numbers put in, the result, and the rule it follows."""

    title: str
    formula: str = ""
    result: Decimal | str | None = None
    unit: str = ""
    rule: str = ""  # "R5", or an article
    source: str = ""  # where the rule was read
    status: RuleStatus | None = None
    inputs: Mapping[str, str] = field(default_factory=dict)
    children: tuple[Step, ...] = ()


@dataclass(frozen=True)
class MarginTerm:
    """One contribution to an error margin, one sigma."""

    name: str  # random, correlated, systematic, outline
    sigma_m3: float
    formula: str
    source: str


@dataclass(frozen=True)
class Margin:
    """The error margin of a volume: terms in quadrature times the coverage factor."""

    terms: tuple[MarginTerm, ...]
    sigma_m3: float
    coverage_factor: float
    margin_m3: float


@dataclass(frozen=True)
class VolumePart:
    """The share of a pit's cut in one period, licence position, stratum and bench."""

    pit_id: str
    period: str
    position: Position
    licence: str = ""
    stratum: str = ""
    bench_bottom_m: float | None = None
    bench_top_m: float | None = None
    cut_m3: float = 0.0
    fill_m3: float = 0.0  # split by licence and stratum only when netting was asked for


@dataclass(frozen=True)
class PitVolume:
    """The volumes of one pit in one period; cut is ground lost, fill is ground gained, both positive."""

    pit_id: str
    period: str
    area_m2: float
    measured_m2: float
    cut_m3: float
    fill_m3: float
    max_depth_m: float
    rim_depth_m: float  # mean |depth| on the outline's cells; enters the outline term of the margin
    gap_max_m3: float  # at most this much more, if every unmeasured spot were as deep as the deepest measured one
    margin: Margin | None = None
    parts: tuple[VolumePart, ...] = ()

    @property
    def net_m3(self) -> float:
        """Cut minus fill; positive when ground was lost."""
        return self.cut_m3 - self.fill_m3

    @property
    def coverage_pct(self) -> float:
        """Measured share of the outline's area, percent."""
        return 100.0 * self.measured_m2 / self.area_m2 if self.area_m2 > 0.0 else 0.0

    def cut_at(self, position: Position) -> float:
        """Return the cut (m3) at one licence position."""
        return sum(part.cut_m3 for part in self.parts if part.position is position)


@dataclass(frozen=True)
class Overlap:
    """Two outlines that share ground; adding their volumes would count it twice."""

    pit_a: str
    pit_b: str
    area_m2: float
    cut_m3: float


@dataclass(frozen=True)
class Notice:
    """Something the reader must know about a result."""

    code: str
    text: str
    warning: bool = True


@dataclass(frozen=True)
class VolumeResult:
    """The volumes of all pits of a run."""

    pits: tuple[PitVolume, ...]
    overlaps: tuple[Overlap, ...]
    total_margin: Margin | None
    working_grid: str  # one sentence: cell, origin, CRS, how each terrain was brought to it
    notices: tuple[Notice, ...] = ()
    provenance: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Segment:
    """One site x period x mineral x product form with its quantity (DESIGN: segment)."""

    pit_id: str
    period: str
    mineral: str
    product_form: str
    quantity: Decimal | None  # in ``unit``; None: could not be established
    unit: str  # "t" or "m3"
    volume_m3: Decimal | None
    density_t_per_m3: Decimal | None
    price_yuan: Decimal | None  # per unit
    value_yuan: Decimal | None  # quantity x price
    trace: Step
    kind: str = "extracted"  # or "not_extracted": ruined in the ground, enters Vb or Vc but never Va (R10)


@dataclass(frozen=True)
class ValueFigure:
    """One of the three figures that always stand side by side and are never added: Va, Vb, Vc."""

    key: str
    title: str
    amount_yuan: Decimal | None
    applies: bool  # whether the accused kind of act makes this figure the one that counts
    trace: Step


@dataclass(frozen=True)
class Classification:
    """The answer of one threshold test."""

    title: str
    level: str  # "below", "depends", "above"
    figure_key: str  # the figure that was compared
    amount_yuan: Decimal | None
    low_yuan: Decimal  # the band of the national rule, or the provincial amount twice
    high_yuan: Decimal
    reason: str
    source: str
    status: RuleStatus


@dataclass(frozen=True)
class Determination:
    """Quantities, values and classification of a case, each with its trace."""

    segments: tuple[Segment, ...]
    figures: tuple[ValueFigure, ...]
    classifications: tuple[Classification, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class MapSheet:
    """One exported annex map."""

    key: str  # "overlay", "depth" …
    title: str
    pdf_path: str
    scale_denominator: int
    width_mm: float
    height_mm: float
