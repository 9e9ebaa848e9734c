# SPDX-License-Identifier: GPL-3.0-or-later
"""Underground goafs as quantities: blocks that count, added by goaf, period and mineral (R25, R94, R95, R102)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from ...model import GoafBlock, Operand, Position
from ..ledger import Ledger
from ..minerals import mineral_key
from ..numbers import plain, rounded, shortened, total
from ..options import CONTAINED, EXTRACTED, NOT_EXTRACTED, RAW_ORE, Evidence
from ..texts import POSITIONS, place
from .blocks import BlockVolume, block_volume, needs_dip
from .blockshares import BlockShare, mined_share, own_density, ruined_share
from .density import Density
from .parameters import form_of
from .quantity import Line

_TERMS_SHOWN = 12  # of a sum; more are in the table of blocks
_Group = tuple[str, str, "date | None", "date | None"]


def goaf_lines(evidence: Evidence, surveyed: Sequence[Line], ledger: Ledger) -> tuple[list[Line], list[Line]]:
    """Return what was taken out of the blocks that count, and what was ruined in them, m3 in place.

    ``surveyed`` are the lines of the terrains: a goaf under the same name is told, because ground may count twice.
    Licence positions that are not stated, and ruined ore that is stated twice, are noted as gaps of the ledger.
    """
    counted = {Position(word) for word in ledger.act.words("positions")}
    groups: dict[_Group, list[BlockVolume]] = {}
    for block in evidence.goaf_blocks:
        _say_quality(block, ledger)
        if _counts(block, counted, ledger):
            key = (block.pit_id, mineral_key(block.mineral), block.mined_from, block.mined_to)
            groups.setdefault(key, []).append(block_volume(block))
    mined, ruined = [], []
    for own in groups.values():
        density = own_density(own, ledger)
        mined += _line(own, mined_share, EXTRACTED, density, evidence, ledger)
        ruined += _line(own, ruined_share(evidence, ledger), NOT_EXTRACTED, density, evidence, ledger)
    _say_beside_pits(mined, surveyed, ledger)
    _refuse_twice(ruined, evidence, ledger)
    return mined, ruined


def _counts(block: GoafBlock, counted: set[Position], ledger: Ledger) -> bool:
    """Tell whether the accused act counts a block where it lies (R102); a licence holder's legal part does not."""
    if block.position is None:
        if counted == set(Position):
            return True
        template = "It is not stated where block '{block}' lies relative to the licences, but the accused act needs it."
        ledger.gap(template, block=block.block_id)
        return False
    if not block.position_basis.strip():
        ledger.notice("goaf.no_plan", block=block.block_id, position=POSITIONS[block.position])
    if block.position in counted:
        return True
    code = "goaf.legal" if block.position is Position.INSIDE else "goaf.beyond"
    volume = ledger.rounding.quantity(block_volume(block).whole_m3, "m3")
    ledger.notice(
        code,
        block=block.block_id,
        place=place(block.pit_id, ""),
        volume=plain(volume),
        position=POSITIONS[block.position],
        act=ledger.act.title,
    )
    return False


def _say_quality(block: GoafBlock, ledger: Ledger) -> None:
    """Tell what makes the figures of a block open to attack (R107): a steep dip, few measurements."""
    limits = ledger.rules.need("quantity.block_quality")
    if needs_dip(block) and block.dip_deg is not None and block.dip_deg > limits.number("steep_deg"):
        ledger.notice(
            "goaf.steep", block=block.block_id, dip=plain(block.dip_deg), limit=plain(limits.number("steep_deg"))
        )
    if block.thickness_count is None:
        ledger.notice("goaf.no_count", block=block.block_id)
    elif block.thickness_count < limits.number("least"):
        ledger.notice(
            "goaf.few", block=block.block_id, count=block.thickness_count, least=plain(limits.number("least"))
        )


# --------------------------------------------------------------------------------------------------------- sums


def _line(
    own: Sequence[BlockVolume],
    share: Callable[[BlockVolume, Ledger], BlockShare | None],
    kind: str,
    density: Density | None,
    evidence: Evidence,
    ledger: Ledger,
) -> list[Line]:
    """Add the shares of a group and round once; nothing where there are none.

    Standard errors are added, not squared: blocks share instruments, plans and observers.
    """
    shares = [found for volume in own if (found := share(volume, ledger)) is not None]
    if not shares:
        return []
    block = own[0].block
    period = f"{block.mined_from} – {block.mined_to}" if block.mined_from and block.mined_to else ""
    exact = total(each.volume_m3 for each in shares)
    amount = ledger.rounding.quantity(exact, "m3")
    terms = [shortened(each.volume_m3) for each in shares]
    shown = " + ".join(terms) if len(terms) <= _TERMS_SHOWN else f"Σ（{len(terms)}个块段）"
    what = "采空区块段采出体积" if kind == EXTRACTED else "采空区块段未采出但已难以采出的体积"
    errors = [each.error_m3 for each in shares]
    sigma = None if None in errors else total(error for error in errors if error is not None)
    trace = ledger.step(
        "quantity.goaf",
        f"{place(block.pit_id, period)} {block.mineral} {what}",
        amount,
        "m³",
        f"{shown} = {rounded(exact, amount)}" if len(terms) > 1 else rounded(exact, amount),
        {"标准误差": "" if sigma is None else f"{ledger.rounding.quantity(sigma, 'm3'):,f} m³（各块段直接相加）"},
        [each.trace for each in shares],
        operation="sum",
        operands=[Operand(f"块段{each.name}", each.volume_m3, "m³", number) for number, each in enumerate(shares)],
        place=ledger.rounding.place("m3"),
    )
    form = form_of(block.mineral, block.pit_id, ledger, evidence.parameters) or RAW_ORE
    return [
        Line(
            block.pit_id,
            period,
            block.mineral,
            form if kind == EXTRACTED or form == CONTAINED else RAW_ORE,
            kind,
            amount,
            "m3",
            False,
            block.mined_from or ledger.info.act_start,
            block.mined_to or ledger.info.act_end,
            trace,
            origin="blocks",
            raw=True,
            taken_m3=amount,
            block_m3=amount,
            block_sigma_m3=sigma,
            density=density,
        )
    ]


# ---------------------------------------------------------------------------------------------------- conflicts


def _say_beside_pits(mined: Iterable[Line], surveyed: Sequence[Line], ledger: Ledger) -> None:
    """Tell of a goaf that bears the name of a surveyed pit: the same ground must not count twice (R90, R94)."""
    pits = {line.pit_id for line in surveyed if line.amount}
    for name in dict.fromkeys(line.pit_id for line in mined if line.pit_id in pits):
        ledger.notice("goaf.beside_pit", pit=name)


def _refuse_twice(ruined: Iterable[Line], evidence: Evidence, ledger: Ledger) -> None:
    """Refuse ruined ore that stands in blocks and follows from a resource moved as well (R10)."""
    for line in ruined:
        for row in evidence.parameters:
            same = mineral_key(row.mineral) == mineral_key(line.mineral) and row.pit_id in ("", line.pit_id)
            if same and row.moved_quantity is not None:
                template = (
                    "Ore of '{mineral}' that was ruined in the ground follows from goaf blocks and from a resource "
                    "moved ({where}); it would count twice."
                )
                ledger.gap(template, mineral=line.mineral, where=place(line.pit_id, ""))


def with_blocks(line: Line, scope: Iterable[Line]) -> Line:
    """Return a remainder with the share of goaf blocks that is in the survey it came from, and their error."""
    blocks = [each for each in scope if each.block_m3]
    sigmas = [each.block_sigma_m3 for each in blocks]
    known = [sigma for sigma in sigmas if sigma is not None]
    return replace(
        line,
        block_m3=total(each.block_m3 for each in blocks),
        block_sigma_m3=total(known) if len(known) == len(sigmas) else None,
    )
