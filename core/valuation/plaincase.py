# SPDX-License-Identifier: GPL-3.0-or-later
"""A valuation from plain tables: slips, prices, sales and samples without a case file, volumes if there are any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from shapely import Polygon

from ..errors import InputError, PitProofError
from ..model import (
    CaseInfo,
    DensitySample,
    Determination,
    DocumentedQuantity,
    GoafBlock,
    GradeSample,
    MineralParameters,
    Pit,
    Price,
    Sale,
    VolumeResult,
)
from .determine import determine
from .evidence.choices import with_choices
from .faults import Gaps, raise_together
from .law.facts import LegalEvidence
from .options import Evidence, ValuationOptions
from .rulebook.rules import RuleBook

_NOWHERE = Polygon()  # plain tables have no outline, and no figure needs one


@dataclass
class PlainCase:
    """What the tables say; ``faults`` are of rows that could not be read."""

    info: CaseInfo
    documents: Sequence[DocumentedQuantity] = ()
    prices: Sequence[Price] = ()
    sales: Sequence[Sale] = ()
    samples: Sequence[DensitySample] = ()
    grades: Sequence[GradeSample] = ()
    parameters: Sequence[MineralParameters] = ()
    blocks: Sequence[GoafBlock] = ()
    legal: LegalEvidence = LegalEvidence()  # noqa: RUF009 (frozen)
    volumes: VolumeResult = field(default_factory=lambda: VolumeResult((), (), None, ""))
    minerals: dict[str, str] = field(default_factory=dict)  # pit -> mineral
    faults: list[PitProofError] = field(default_factory=list)

    def determine(self, rules: RuleBook, options: ValuationOptions) -> Determination:
        """Value it; raises InputError once for every row that cannot be read and everything that is missing."""
        pits = [Pit(name, _NOWHERE, self.minerals.get(name, "")) for name in _names(self.volumes)]
        evidence = Evidence(
            (), tuple(self.grades), (), tuple(self.documents), tuple(self.parameters), tuple(self.blocks)
        )
        try:
            options = with_choices(options, options.choices or ())
            found = determine(
                self.info,
                pits,
                self.volumes,
                self.samples,
                self.sales,
                self.prices,
                rules,
                options=options,
                evidence=evidence,
                legal=self.legal,
            )
        except InputError as error:
            gaps = error.values.get("gaps")
            raise_together([*self.faults, *(gaps if isinstance(gaps, Gaps) else (error,))])
            raise
        raise_together(self.faults)
        return found


def _names(volumes: VolumeResult) -> Iterable[str]:
    return dict.fromkeys(pit.pit_id for pit in volumes.pits)
