# SPDX-License-Identifier: GPL-3.0-or-later
"""Several faults in one error, so that a user mends them all at once."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import InputError, PitProofError


class Gaps(tuple[PitProofError, ...]):
    """Everything that is missing or wrong; reads as a list of sentences, and each can be translated by itself."""

    __slots__ = ()

    def __str__(self) -> str:
        return " ".join(gap.message for gap in self)


def raise_together(faults: Iterable[PitProofError]) -> None:
    """Raise one InputError naming every fault; nothing happens without one."""
    found = {fault.message: fault for fault in faults}
    if found:
        raise InputError("The case cannot be valued: {gaps}", "Complete the evidence.", gaps=Gaps(found.values()))
