# SPDX-License-Identifier: GPL-3.0-or-later
"""What the user decides or hands in beside the case: switches, un-extracted quantities, documented quantities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ..errors import InputError
from ..model import (
    Case,
    DensitySample,
    DocumentedQuantity,
    GoafBlock,
    GradeSample,
    MineralParameters,
    Operand,
    Stockpile,
    ValuationChoice,
)
from .minerals import MineralTable
from .numbers import ZERO, checked, plain, product

RAW_ORE = "raw_ore"
CONTAINED = "contained"  # a component's mass: metal, oxide
EXTRACTED = "extracted"
NOT_EXTRACTED = "not_extracted"

__all__ = ["DocumentedQuantity"]  # the noun has its home in the model


@dataclass(frozen=True)
class NotExtracted:
    """Ore that should have been extracted and now can hardly be, in tonnes or m3 in place (R10)."""

    mineral: str
    quantity: Decimal
    unit: str = "t"
    product_form: str = RAW_ORE
    pit_id: str = ""
    period: str = ""
    basis: str = ""  # where the figure comes from; printed
    operation: str = ""  # how to compute the quantity again from ``operands``
    operands: tuple[Operand, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """What is known of quantities beside the volumes."""

    density_samples: tuple[DensitySample, ...] = ()
    grade_samples: tuple[GradeSample, ...] = ()
    stockpiles: tuple[Stockpile, ...] = ()
    documents: tuple[DocumentedQuantity, ...] = ()
    parameters: tuple[MineralParameters, ...] = ()
    goaf_blocks: tuple[GoafBlock, ...] = ()

    @classmethod
    def of(cls, case: Case) -> Evidence:
        """Take the evidence of a case; its density samples are handed over with the volumes."""
        return cls(
            (),
            case.grade_samples,
            case.stockpiles,
            case.documented_quantities,
            case.mineral_parameters,
            case.goaf_blocks,
        )


@dataclass(frozen=True)
class ValuationOptions:
    """Decisions of a valuation; every default is the cautious or the stated one.

    ``None`` for a switch means: as the rule book states.
    """

    product_forms: Mapping[str, str] = field(default_factory=dict)  # mineral -> product form; raw ore otherwise (R15)
    # stratum -> mineral; "" for the pit's own mineral, None for waste (R22)
    stratum_minerals: Mapping[str, str | None] = field(default_factory=dict)
    net_fill_reason: str = ""  # why fill is netted against cut; empty: it is not (R90)
    allow_empirical_density: bool = False
    minerals: MineralTable | None = None  # typical densities and recoveries; densities only used when allowed
    loose_by_in_place_density: bool | None = None  # R100, Q11
    not_extracted: tuple[NotExtracted, ...] = ()
    sales_set_aside_reason: str = ""  # why sale proceeds are not followed (R5: none, unverifiable, unreasonable)
    illegal_includes_extracted: bool | None = None  # R9, Q2
    destructive_includes_extracted: bool | None = None  # R11, Q3
    price_mean: str = ""  # "weighted" or "arithmetic" (R12, Q4); empty: as the rule book states
    survey_first_reason: str = ""  # why surveyed quantities are followed although there are documents (R20)
    stock_adds_reason: str = ""  # why measured stock is added to the documents, not a part of what they count
    overlaps_kept_reason: str = ""  # why ground shared by two pits is counted in both
    natural_density: bool | None = None  # keep wet samples as measured (R36)
    price_m3_state: str = ""  # "in_place" or "loose": of which state the prices per m3 are (R19); empty: not stated
    loosening: Mapping[str, Decimal] = field(default_factory=dict)  # mineral -> loose m3 / m3 in place (R100)
    costs_yuan: Decimal | None = None  # freight and processing inside the proceeds: a note, never deducted (R16)
    mining_method: str = "open_pit"  # or "underground": which default recovery applies (R106)
    confidence_level_pct: Decimal | None = None  # how sure a threshold test must be; None: as the rule book states
    choices: tuple[ValuationChoice, ...] | None = None  # those in force, with their basis; None: the case's own


def not_extracted_from_moved(
    mineral: str,
    moved: Decimal,
    extracted: Decimal,
    recovery: Decimal | None = None,
    *,
    unit: str = "t",
    pit_id: str = "",
) -> NotExtracted:
    """Return what was ruined in the ground: moved x recovery - extracted, never below zero (R10).

    ``moved`` and ``extracted`` in ``unit``; ``recovery`` is the design or prescribed share, 0 to 1.
    """
    checked(moved, "moved quantity", mineral, zero=True)
    checked(extracted, "extracted quantity", mineral, zero=True)
    if recovery is not None and checked(recovery, "recovery", mineral) > 1:
        raise InputError(
            "The recovery of {mineral} is {recovery}, but it is a share from 0 to 1.",
            "Enter 0.85 for 85 %.",
            mineral=mineral,
            recovery=recovery,
        )
    due = moved if recovery is None else product(moved, recovery)
    left = max(due - extracted, ZERO)
    share = "" if recovery is None else f" × {plain(recovery)}"
    basis = f"{plain(moved)}{share} − {plain(extracted)} = {plain(due - extracted)}"
    return NotExtracted(
        mineral,
        left,
        unit,
        pit_id=pit_id,
        basis=basis if due >= extracted else f"{basis}，按0计",
        operation="excess",
        operands=(
            Operand("动用量" if recovery is None else "动用量×回采率", due, unit),
            Operand("采出量", extracted, unit),
        ),
    )
