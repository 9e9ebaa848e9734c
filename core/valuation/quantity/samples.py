# SPDX-License-Identifier: GPL-3.0-or-later
"""Which samples speak for a pit: its own where there are enough of them, else all of the mineral (R95)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from ...model import DensitySample, GradeSample
from ..ledger import Ledger

S = TypeVar("S", DensitySample, GradeSample)


def at_pit(samples: Sequence[S], pit_id: str, least: Decimal, ledger: Ledger) -> tuple[list[S], str]:
    """Return the samples to average, and the pit they are limited to ("": none).

    Fewer than ``least`` of a pit do not stand alone; without any from the pit, the reader is told.
    """
    here = [sample for sample in samples if pit_id and sample.pit_id == pit_id]
    if ledger.rules.need("density.mean").flag("by_pit") and least <= len(here) < len(samples):
        return here, pit_id
    if pit_id and samples and not here and all(sample.pit_id for sample in samples):
        pits = "、".join(sorted({sample.pit_id for sample in samples}))
        ledger.notice("samples.other_pits", mineral=samples[0].mineral, pit=pit_id, pits=pits)
    return list(samples), ""
