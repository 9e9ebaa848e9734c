# SPDX-License-Identifier: GPL-3.0-or-later
"""The height errors of each period: stated by the surveys, or measured on stable ground, and said which."""

from __future__ import annotations

from ..model import Survey, SurveyRole
from ..phrases import remark
from ..progress import Progress
from .inputs import Inputs, MarginSource
from .margin import NO_XY, HeightErrors, stated_errors
from .stable import StableGround, measure_stable_ground

_SAME_M = 1e-4  # no two surveys agree to a tenth of a millimetre
_MUCH_DISTURBED_PCT = 20.0  # engineering default: above this the ground around the pits is hardly stable


def errors_of(inputs: Inputs, source: MarginSource, progress: Progress) -> list[HeightErrors | None]:
    """Return the height errors of every period, or None where neither source has any; adds what must be said."""
    return [_of_period(inputs, number, source, progress) for number in range(len(inputs.periods))]


def _of_period(inputs: Inputs, number: int, source: MarginSource, progress: Progress) -> HeightErrors | None:
    stated = _stated(inputs, number)
    if inputs.base is not None or source is MarginSource.STATED:
        return stated
    if source is MarginSource.AUTOMATIC and stated is not None:
        return stated
    outlines = [pit.outline for pit in inputs.pits]
    found = measure_stable_ground(inputs.layers[number], inputs.layers[number + 1], outlines, progress)
    if found is None:
        inputs.remarks.append(remark("stable.too_little"))
        return stated
    if found.nmad_m < _SAME_M:
        period = inputs.periods[number].name
        inputs.remarks.append(remark("stable.identical", period=period, nmad=found.nmad_m, cells=found.cells))
        return stated
    _say(inputs, number, found)
    xy = inputs.terrains[number + 1].survey.sigma_xy_m
    return found.height_errors(xy or 0.0, remark("margin.xy") if xy else NO_XY)


def _stated(inputs: Inputs, number: int) -> HeightErrors | None:
    if inputs.base is not None:
        after = inputs.terrains[0].survey
        level = Survey(SurveyRole.BASE, "", sigma_z_m=0.0, bias_z_m=None if after.bias_z_m is None else 0.0)
        return stated_errors(level, after)
    return stated_errors(inputs.terrains[number].survey, inputs.terrains[number + 1].survey)


def _say(inputs: Inputs, number: int, found: StableGround) -> None:
    period = inputs.periods[number].name
    inputs.remarks.append(
        remark(
            "stable.found",
            warning=False,
            period=period,
            cells=found.cells,
            bias=found.bias_m,
            nmad=found.nmad_m,
            range=found.range_m,
        )
    )
    if found.disturbed_pct > _MUCH_DISTURBED_PCT:
        inputs.remarks.append(remark("stable.disturbed", share=found.disturbed_pct, period=period))
