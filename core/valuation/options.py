# SPDX-License-Identifier: GPL-3.0-or-later
"""What the user decides or hands in beside the case: switches, un-extracted quantities, documented quantities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ..errors import InputError
from .minerals import MineralTable
from .numbers import ZERO, checked, plain, product

RAW_ORE = "raw_ore"
EXTRACTED = "extracted"
NOT_EXTRACTED = "not_extracted"


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


@dataclass(frozen=True)
class DocumentedQuantity:
    """Product counted by documents: weighbridge slips, truck counts, ledgers (R20)."""

    mineral: str
    quantity: Decimal
    unit: str = "t"  # "t" or "m3"
    loose: bool = True  # only for m3: product on a truck is loose unless stated (R100)
    product_form: str = RAW_ORE
    site: str = ""
    mined_from: date | None = None
    mined_to: date | None = None
    document_no: str = ""
    basis: str = ""  # "163车 × 12 m³ = 1956 m³"


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
    minerals: MineralTable | None = None  # typical densities, only used when allowed
    loose_by_in_place_density: bool | None = None  # R100, Q11
    not_extracted: tuple[NotExtracted, ...] = ()
    sales_set_aside_reason: str = ""  # why sale proceeds are not followed (R5: none, unverifiable, unreasonable)
    illegal_includes_extracted: bool | None = None  # R9, Q2
    destructive_includes_extracted: bool | None = None  # R11, Q3


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
    return NotExtracted(mineral, left, unit, pit_id=pit_id, basis=basis if due >= extracted else f"{basis}，按0计")
