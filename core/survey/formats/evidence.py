# SPDX-License-Identifier: GPL-3.0-or-later
"""Readings as evidence of a case: pits, licence blocks, zones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ...errors import InputError
from ...model import Permit, Pit, Zone
from .nouns import Plot, Reading


@dataclass(frozen=True)
class EvidenceOptions:
    """What the document does not say and the user adds; an elevation that the document states always wins."""

    mineral: str = ""
    zone_kind: str = "other"
    holder: str = ""
    basis: str = ""
    surveyor: str = ""
    surveyed_on: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    z_min_m: float | None = None
    z_max_m: float | None = None


def as_pits(reading: Reading, taken: Iterable[str], options: EvidenceOptions) -> list[Pit]:
    """Return the plots as pits; the id is the plot or block number, or the next free CKnn where there is none.

    Raises `InputError` for a deducted plot, which no pit is, and for an id that the case has already.
    """
    used = set(taken)
    pits = []
    for plot in reading.plots:
        if plot.deduct:
            raise InputError(
                "{file}: plot '{plot}' is marked as deducted, which a pit cannot be.",
                "Choose the role 'permits', or correct the document.",
                file=reading.file,
                plot=plot.title,
            )
        pit_id = plot.plot_no or plot.block_no or _free(used)
        if pit_id in used:
            raise InputError(
                "{file}: the case has a pit '{plot}' already, or the document has two.",
                "Give every pit its own number, or delete the former one.",
                file=reading.file,
                plot=pit_id,
            )
        used.add(pit_id)
        note = f"{reading.file}:{plot.line}"
        pits.append(
            Pit(
                pit_id,
                plot.outline,
                mineral=options.mineral,
                surveyor=options.surveyor,
                surveyed_on=options.surveyed_on,
                note=note,
            )
        )
    return pits


def _free(used: set[str]) -> str:
    number = 1
    while f"CK{number:02d}" in used:
        number += 1
    return f"CK{number:02d}"


def as_permits(reading: Reading, taken: Iterable[tuple[str, str]], options: EvidenceOptions) -> list[Permit]:
    """Return the plots as licence blocks; ``taken`` are the licence and block numbers that the case has.

    Raises `InputError` without a licence number, and for a block that the case has already.
    """
    used = set(taken)
    permits = []
    for number, plot in enumerate(reading.plots, start=1):
        block = plot.block_no or str(number)
        if not plot.licence_no:
            raise InputError(
                "{file} does not name the licence of block '{block}'.",
                "Give its number in the parameter LICENCE_NO.",
                file=reading.file,
                block=block,
            ).asking("licence_no")
        if (plot.licence_no, block) in used:
            raise InputError(
                "{file}: the case has block '{block}' of licence '{licence}' already, or the document has two.",
                "Give every block its own number, or delete the former one.",
                file=reading.file,
                block=block,
                licence=plot.licence_no,
            )
        used.add((plot.licence_no, block))
        permits.append(_permit(plot, block, options))
    return permits


def _permit(plot: Plot, block: str, options: EvidenceOptions) -> Permit:
    return Permit(
        plot.licence_no,
        plot.outline,
        z_min_m=options.z_min_m if plot.z_min_m is None else plot.z_min_m,
        z_max_m=options.z_max_m if plot.z_max_m is None else plot.z_max_m,
        valid_from=options.valid_from,
        valid_to=options.valid_to,
        block_no=block,
        deduct=plot.deduct,
        holder=options.holder,
        mineral=options.mineral,
    )


def as_zones(reading: Reading, options: EvidenceOptions) -> Sequence[Zone]:
    """Return the plots as zones of one kind; the document is their basis."""
    return [
        Zone(
            options.zone_kind,
            plot.outline,
            name=plot.name or plot.plot_no,
            basis=options.basis or reading.file,
            valid_from=options.valid_from,
            valid_to=options.valid_to,
        )
        for plot in reading.plots
    ]
