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
    RIGHT_ONLY = "right_only"  # 采矿权人有采矿权但无采矿许可证 (R72, Q8)


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


class Question(str, Enum):
    """What only the case unit can say; unanswered it stays an open question, and nothing is guessed."""

    LICENCE_HOLDER = "licence_holder"  # the party holds the licences entered in the case (R102)
    MINING_RIGHT = "mining_right"  # the party has the mining right, but no licence (R72, Q8)
    ASSOCIATED_MINERAL = "associated_mineral"  # what was mined is associated with the licensed mineral (R23, R50a)
    OWN_USE = "own_use"  # an individual's own domestic use (R74)
    CONSTRUCTION = "construction"  # dug for a construction project in its approved area and time (R74)
    OTHER_EXEMPTION = "other_exemption"  # another case that needs no mining right (R74)
    RIVER_LICENCE = "river_licence"  # a river sand licence was held (R54)
    RIVER_BOTH_NEEDED = "river_both_needed"  # river sand licence and mining licence were both needed (R54)
    MINING_LICENCE = "mining_licence"  # a mining licence for the sand was held (R54, R55)
    SEA_USE_RIGHT = "sea_use_right"  # a sea use right for sand mining was held (R55)
    DESTRUCTIVE_METHOD = "destructive_method"  # the method was determined to be destructive (R4, R51)
    TWO_PUNISHMENTS = "two_punishments"  # punished twice within two years, and again (R52)
    ECOLOGICAL_DAMAGE = "ecological_damage"  # serious damage to the environment (R52)
    ECOLOGICAL_EXTREME = "ecological_extreme"  # particularly serious damage to the environment (R53)
    RIVER_SAFETY = "river_safety"  # the river's course or flood safety endangered (R54)
    COASTLINE = "coastline"  # the coastline seriously damaged (R55)
    OTHER_CIRCUMSTANCES = "other_circumstances"  # other serious circumstances (R52)
    FIRST_AND_REPAIRED = "first_and_repaired"  # first offence, everything returned and repaired (R57)
    REFUSED = "refused"  # refused to stop or to correct (R70 to R73)
    SERIOUS_BREACH = "serious_breach"  # a serious administrative breach, or in a ban area or period (R73, R79)
    YANGTZE = "yangtze"  # on the stretch that the Yangtze rules cover (R79)
    STRICT_COAST = "strict_coast"  # on a strictly protected coast (R80)
    HARD_TO_VALUE = "hard_to_value"  # the value is hard to determine (R4)


class Reply(str, Enum):
    """An answer to a question."""

    YES = "yes"
    NO = "no"


class Choice(str, Enum):
    """What the case unit decides about the computation of values, each with its basis."""

    SURVEY_FIRST = "survey_first"  # the survey before documents (R20)
    SALES_SET_ASIDE = "sales_set_aside"  # the proceeds are not followed (R5)
    SALE_MEAN = "sale_mean"  # weighted or arithmetic (R12, Q4)
    PRICE_M3_STATE = "price_m3_state"  # of prices and sales per m3 that state none: in_place or loose (R19)
    COSTS_YUAN = "costs_yuan"  # freight and processing inside the proceeds, for the note (R16, Q6)
    ILLEGAL_INCLUDES_EXTRACTED = "illegal_includes_extracted"  # the extracted part in Vb (R9, Q2)
    DESTRUCTIVE_INCLUDES_EXTRACTED = "destructive_includes_extracted"  # the extracted part in Vc (R11, Q3)
    NET_FILL = "net_fill"  # fill netted against cut (R90)
    KEEP_OVERLAPS = "keep_overlaps"  # ground that two pits share counts in both
    ADD_STOCK = "add_stock"  # measured stock adds to the documents (R100)
    LOOSE_BY_IN_PLACE_DENSITY = "loose_by_in_place_density"  # as some judgments did (R100, Q11)
    NATURAL_DENSITY = "natural_density"  # wet samples as measured (R36)
    EMPIRICAL_DENSITY = "empirical_density"  # a typical density where none was measured
    MINING_METHOD = "mining_method"  # open_pit or underground: which default recovery (R106)
    CONFIDENCE_LEVEL_PCT = "confidence_level_pct"  # how sure a threshold test must be to be called sure


class Handling(str, Enum):
    """What became of an earlier act."""

    UNPUNISHED = "unpunished"
    ADMINISTRATIVE = "administrative"
    CRIMINAL = "criminal"


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
    discovered_on: date | None = None  # when the act was found out; the limitation of penalties runs to it (R77)
    decided_on: date | None = None  # decision on the penalty; None: not yet (R77)
    applied_on: date | None = None  # application for a determination (R28)
    accepted_on: date | None = None  # acceptance or commission (R28)
    reported_on: date | None = None  # the investigation report was handed in (R28)


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
class SectionTrace:
    """A section line that somebody drew and kept for the report; without any, two run through every pit."""

    name: str
    outline: BaseGeometry  # LineString
    pit_id: str = ""
    note: str = ""


@dataclass(frozen=True)
class Survey:
    """One surface and what is known of how it was made."""

    role: SurveyRole
    path: str
    surveyed_on: date | None = None
    method: str = ""
    sigma_z_m: float | None = None  # random height error, one sigma, of a cell
    sigma_xy_m: float | None = None  # horizontal error of a digitised outline point, one sigma
    bias_z_m: float | None = None  # systematic height error that may remain, as a bound at 95 %
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
    unit: str = "t"  # "t", "m3" or "g"
    product_form: str = "raw_ore"
    sold_from: date | None = None
    sold_to: date | None = None
    buyer: str = ""
    document_no: str = ""
    state: str = ""  # of m3: "in_place" or "loose"; empty: the evidence does not say (R19)
    currency: str = ""  # empty: yuan


@dataclass(frozen=True)
class Price:
    """One price evidence."""

    mineral: str
    price_yuan: Decimal
    unit: str = "t"  # yuan per "t", "m3" or "g"
    product_form: str = "raw_ore"
    kind: str = "market"  # sale, market, certified, authority (R12)
    valid_from: date | None = None
    valid_to: date | None = None
    tax_included: bool = True
    issuer: str = ""
    document_no: str = ""
    state: str = ""  # of m3: "in_place" or "loose"; empty: the evidence does not say (R19)
    currency: str = ""  # empty: yuan


@dataclass(frozen=True)
class GradeSample:
    """One assay of a component: percent, or grams per tonne."""

    sample_no: str
    mineral: str
    component: str
    grade: Decimal
    grade_unit: str = "pct"  # "pct" or "g_per_t"
    moisture_pct: Decimal | None = None  # only when the grade was stated on the wet sample
    lab_report_no: str = ""
    taken_on: date | None = None
    pit_id: str = ""
    thickness_m: Decimal | None = None  # of the ore along the sample; weighs the mean grade (R95)


@dataclass(frozen=True)
class Stockpile:
    """Product on a heap: its outline, and its loose volume (m3) where it was measured by other means."""

    stockpile_id: str
    outline: BaseGeometry | None = None
    mineral: str = ""
    product_form: str = "raw_ore"
    loosening_factor: Decimal | None = None  # loose volume / volume in place
    loose_density_t_per_m3: Decimal | None = None
    volume_m3: Decimal | None = None
    surveyor: str = ""
    surveyed_on: date | None = None


@dataclass(frozen=True)
class DocumentedQuantity:
    """Product counted by documents: weighbridge slips, truck counts, ledgers (R20)."""

    mineral: str
    quantity: Decimal
    unit: str = "t"  # "t", "m3" or "g"
    loose: bool = True  # only for m3: product on a truck is loose unless stated (R100)
    product_form: str = "raw_ore"
    site: str = ""  # a pit; empty: the whole case
    mined_from: date | None = None
    mined_to: date | None = None
    document_no: str = ""
    basis: str = ""  # "163车 × 12 m³ = 1956 m³"
    kind: str = "other"  # weighbridge, transport, ledger, trucks, seized, statement, other
    issuer: str = ""


@dataclass(frozen=True)
class GoafBlock:
    """One block of an underground goaf, or of ore beside it, that no pair of terrains can show (R25, R94)."""

    block_id: str
    mineral: str
    area_m2: Decimal
    thickness_m: Decimal  # mean, over the whole block
    area_kind: str = "projected"  # on the map; or "inclined": in the plane of the seam
    thickness_kind: str = "true"  # normal to the seam; or "vertical"
    dip_deg: Decimal | None = None  # needed where the kinds of area and thickness do not belong together
    pit_id: str = ""  # the goaf, or the mine, that the block belongs to
    kind: str = "mined"  # or "ruined": left, but hardly to be extracted any more
    mined_from: date | None = None
    mined_to: date | None = None
    thickness_count: int | None = None  # measurements behind the mean
    thickness_error_m: Decimal | None = None  # standard error of the mean
    area_error_m2: Decimal | None = None  # standard error
    pillar_pct: Decimal | None = None  # share of the block that still stands as pillars
    pillars_ruined: bool = False  # and can hardly be extracted any more
    design_recovery_pct: Decimal | None = None  # share of what was ruined that a legal mine would have taken (R10)
    density_t_per_m3: Decimal | None = None  # of this block; empty: that of the samples
    position: Position | None = None  # relative to the licences
    position_basis: str = ""  # the plan that shows it
    document_no: str = ""
    basis: str = ""


@dataclass(frozen=True)
class MineralParameters:
    """What leads from ground to product for one mineral; shares in percent, empty where a step does not apply."""

    mineral: str
    pit_id: str = ""  # empty: every pit
    product_form: str = ""  # in which the product left the act (R15); empty: raw ore
    component: str = ""  # valued by this component's content: gold, rare earth oxide (R26)
    ore_ratio_pct: Decimal | None = None  # 含矿率, share of ore in the ground dug (R96)
    moisture_pct: Decimal | None = None  # of the product as weighed
    recovery_pct: Decimal | None = None  # 选矿（浸取）回收率, of the component or the product
    design_recovery_pct: Decimal | None = None  # 设计回采率, of the resource moved (R10)
    moved_quantity: Decimal | None = None  # 动用量 (R24), where it was established
    moved_unit: str = "t"  # "t" or "m3" in place
    basis: str = ""
    loosening_factor: Decimal | None = None  # 松散系数, loose m3 from one m3 in place (R100)


@dataclass(frozen=True)
class Attachment:
    """A document kept with the case."""

    kind: str
    title: str
    path: str
    sha256: str = ""


@dataclass(frozen=True)
class LegalAnswer:
    """What the case unit answers to a question, and what the answer rests on."""

    question: Question
    answer: Reply
    basis: str


@dataclass(frozen=True)
class ValuationChoice:
    """A decision about the computation; `core/valuation/evidence/choices.py` reads ``value``, empty for a plain yes."""

    choice: Choice
    value: str
    basis: str


@dataclass(frozen=True)
class EarlierAct:
    """Another act of the same party: to be accumulated, or punished already (R27, R52)."""

    act_no: str
    act_kind: ActKind = ActKind.UNLICENSED
    act_start: date | None = None
    act_end: date | None = None
    product_value_yuan: Decimal | None = None  # Va of that act
    destroyed_value_yuan: Decimal | None = None  # Vb of that act, Vc for destructive mining
    handling: Handling = Handling.UNPUNISHED
    decided_on: date | None = None
    document_no: str = ""


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
    grade_samples: tuple[GradeSample, ...] = ()
    stockpiles: tuple[Stockpile, ...] = ()
    documented_quantities: tuple[DocumentedQuantity, ...] = ()
    mineral_parameters: tuple[MineralParameters, ...] = ()
    goaf_blocks: tuple[GoafBlock, ...] = ()
    legal_answers: tuple[LegalAnswer, ...] = ()
    earlier_acts: tuple[EarlierAct, ...] = ()
    section_lines: tuple[SectionTrace, ...] = ()
    valuation_choices: tuple[ValuationChoice, ...] = ()


# ---------------------------------------------------------------------------------------------------- results


@dataclass(frozen=True)
class Operand:
    """One number that a step computes with; ``child`` is the step's child that found it, ``evidence`` its row."""

    name: str
    value: Decimal
    unit: str = ""
    child: int | None = None
    evidence: str = ""  # "density_samples/TZ01"


@dataclass(frozen=True)
class Step:
    """One step of a computation: the formula with numbers put in, the result, and the rule it follows.

    ``operation`` on ``operands``, rounded to ``places`` half to even (or as the rule book says), gives ``result``:
    sum, difference, product, quotient, mean, weighted_mean (value, weight, value, weight …), standard_error, minimum,
    excess (a difference, not below zero), given. Empty: the step states a rule or a choice and computes nothing.
    """

    title: str
    formula: str = ""
    result: Decimal | str | None = None
    unit: str = ""
    rule: str = ""  # "R5", or an article
    source: str = ""  # where the rule was read
    status: RuleStatus | None = None
    inputs: Mapping[str, str] = field(default_factory=dict)
    children: tuple[Step, ...] = ()
    operation: str = ""
    operands: tuple[Operand, ...] = ()
    places: str = ""  # "0.01"; empty: not rounded


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
    unit: str  # "t", "m3", or "g" of a component
    volume_m3: Decimal | None
    density_t_per_m3: Decimal | None
    price_yuan: Decimal | None  # per unit
    value_yuan: Decimal | None  # quantity x price
    trace: Step
    kind: str = "extracted"  # or "not_extracted": ruined in the ground, enters Vb or Vc but never Va (R10)


@dataclass(frozen=True)
class FigurePart:
    """A part of a figure: extracted and sold, extracted and not sold, or ruined in the ground.

    "extracted" is what was extracted where the sold share of it is not known.
    """

    key: str  # "sold", "unsold", "extracted", "in_ground"
    mineral: str
    quantity: Decimal | None
    unit: str
    price_yuan: Decimal | None
    amount_yuan: Decimal | None
    pit_id: str = ""  # where it comes from; empty: from several places


@dataclass(frozen=True)
class QuantityComparison:
    """What the documents and the survey say of the same product, and which of them was followed (R20)."""

    place: str
    mineral: str
    product_form: str
    documents: Decimal | None
    survey: Decimal | None
    unit: str
    difference: Decimal | None  # documents - survey
    difference_pct: Decimal | None  # of the survey
    followed: str  # "documents", "survey", "both": documents for their time, the survey's remainder for the rest
    reason: str


@dataclass(frozen=True)
class Confidence:
    """How sure it is that a figure is above a threshold, and what would turn the answer.

    ``lines_en`` and ``lines_zh`` say it in three lines each.
    """

    title: str
    figure_key: str
    value_yuan: Decimal
    threshold_yuan: Decimal
    probability_above: float
    price_at_flip: Decimal  # yuan per ``unit``, mean over the minerals
    unit: str  # "t" or "m3"
    volume_at_flip_m3: Decimal
    lines_en: tuple[str, ...]
    lines_zh: tuple[str, ...]
    trace: Step
    sigma_yuan: float | None = None  # one standard error of the figure, from volume and density; None: not known


@dataclass(frozen=True)
class ValueFigure:
    """One of the three figures that always stand side by side and are never added: Va, Vb, Vc."""

    key: str
    title: str
    amount_yuan: Decimal | None
    applies: bool  # whether the accused kind of act makes this figure the one that counts
    trace: Step
    parts: tuple[FigurePart, ...] = ()


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
    law: str = ""  # the version of the law that was applied
    applies: bool = True  # False: the other version, printed for comparison (R59)
    trace: Step | None = None


class LegalSection(str, Enum):
    """What a line of the legal side of a determination is about."""

    ACT = "act"  # which kind of act a part of the cut is
    EXEMPTION = "exemption"  # whether no mining right was needed
    CRITERION = "criterion"  # circumstances other than the amount
    ACCUMULATION = "accumulation"  # other acts added or left out
    PENALTY = "penalty"  # administrative consequence
    PARALLEL = "parallel"  # other statutes to look at
    PROCEDURE = "procedure"  # who determines, who may apply, where
    MATERIAL = "material"  # what an application needs
    DEADLINE = "deadline"
    QUESTION = "question"  # open: the user or the legislator has to answer


@dataclass(frozen=True)
class LegalLine:
    """One line of the legal side; the trace carries rule, source, status and what it was found from.

    ``answer`` by section: ACT the kind of act, or "legal", "before"; EXEMPTION and CRITERION "yes", "no", "open";
    ACCUMULATION "added", "left_out", "open"; PENALTY "in_force", "later", "earlier"; PROCEDURE "yes", "no", "open";
    MATERIAL "has", "lacks"; others "". ``low_yuan`` and ``high_yuan`` are a fine, or an amount twice.
    """

    section: LegalSection
    code: str
    title: str
    answer: str
    text: str
    trace: Step
    low_yuan: Decimal | None = None
    high_yuan: Decimal | None = None
    due_on: date | None = None
    applies: bool = True  # of several laws the one to apply, the lighter one where a later one counts (R77)
    title_en: str = ""
    text_en: str = ""


@dataclass(frozen=True)
class Determination:
    """Quantities, values and classification of a case, each with its trace."""

    segments: tuple[Segment, ...]
    figures: tuple[ValueFigure, ...]
    classifications: tuple[Classification, ...]
    notices: tuple[Notice, ...] = ()
    comparisons: tuple[QuantityComparison, ...] = ()
    confidences: tuple[Confidence, ...] = ()
    legal: tuple[LegalLine, ...] = ()


@dataclass(frozen=True)
class MapSheet:
    """One exported annex map."""

    key: str  # "overlay", "depth" …
    title: str
    pdf_path: str
    scale_denominator: int
    width_mm: float
    height_mm: float
    kind: str = ""  # the kind of map a sheet belongs to; an atlas has several sheets of one kind
    png_path: str = ""  # the same sheet as a picture, where it was asked for
