# SPDX-License-Identifier: GPL-3.0-or-later
"""What a comparison says of the accuracy of one survey or both, in the words of the case's surveys."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from ...model import Survey
from ...phrases import Remark, remark
from .compare import Ground


class Share(str, Enum):
    """Which survey the measured errors are given to."""

    BOTH = "both"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True)
class Accuracy:
    """Errors of one survey (m): random and correlated with its range as one sigma, the remaining bias as a bound."""

    sigma_z_m: float
    correlated_sigma_m: float
    correlation_range_m: float
    bias_z_m: float

    @property
    def fields(self) -> Mapping[str, float]:
        """Return the values by the field names of the case's surveys."""
        return {
            "sigma_z_m": self.sigma_z_m,
            "correlated_sigma_m": self.correlated_sigma_m,
            "correlation_range_m": self.correlation_range_m,
            "bias_z_m": self.bias_z_m,
        }


UNREGISTERED = remark("compare.written.unregistered")


def written(accuracy: Accuracy, name: str) -> Remark:
    """Say what was written for a survey."""
    return remark(
        "compare.written",
        warning=False,
        name=name,
        sigma=accuracy.sigma_z_m,
        correlated=accuracy.correlated_sigma_m,
        range=accuracy.correlation_range_m,
        bias=accuracy.bias_z_m,
    )


def note_of(ground: Ground, other: str) -> Remark:
    """Say in the survey's note what its accuracy was measured against."""
    spread = ground.spread
    values = {"bias": spread.median_m, "nmad": spread.nmad_m, "cells": spread.cells}
    return remark("compare.note", warning=False, other=other, **values)


def accuracy_of(ground: Ground, share: Share, other: Survey, name: str) -> tuple[Accuracy, Remark]:
    """Return what one survey is given of the errors that both show together, and say how they were shared.

    A difference holds the variances of both surveys. For `Share.BOTH` each gets half, so that an error margin that adds
    them gets back what was measured; for one survey alone, what the other states is taken off first.
    """
    model = ground.variogram
    measured = (model.nugget_m2, model.sill_m2, ground.bias_bound_m**2)
    if share is Share.BOTH:
        left = [value / 2.0 for value in measured]
        said = remark("compare.shares.both", warning=False)
    else:
        ranged = other.correlation_range_m is not None and other.correlation_range_m > 0.0
        correlated = other.correlated_sigma_m if other.correlated_sigma_m is not None else other.sigma_z_m
        stated = (other.sigma_z_m, correlated if ranged else None, other.bias_z_m)
        left = [max(value - (known or 0.0) ** 2, 0.0) for value, known in zip(measured, stated)]
        said = remark("compare.shares.one", warning=False, name=name)
    sigma, correlated_sigma, bias = (math.sqrt(value) for value in left)
    return Accuracy(sigma, correlated_sigma, model.range_m, bias), said
