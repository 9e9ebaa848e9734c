# SPDX-License-Identifier: GPL-3.0-or-later
"""The height errors of each period: stated by the surveys, or measured on stable ground, and said which."""

from __future__ import annotations

from dataclasses import replace

from ..model import Survey, SurveyRole
from ..phrases import Remark, remark
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


def floor_errors_of(
    inputs: Inputs, ground: HeightErrors | None, source: MarginSource
) -> tuple[HeightErrors | None, Remark | None]:
    """Return the height errors of the last period where a pit floor stands for the survey after, and what to say.

    A floor found by drilling or from witnesses (R99) is far less certain than a survey of the surface, so the survey's
    accuracy must not stand for it. ``ground`` are the errors of the period elsewhere. None where the floor's accuracy,
    or that of the survey before, is not known. Noise is told by the surveys: it lies where the floor does not.
    """
    if inputs.floor_terrain is None:
        return None, None
    floor, after = inputs.floor_terrain.survey, inputs.terrains[-1].survey
    if floor.sigma_z_m is None:
        return None, remark("margin.floor_unstated", name=inputs.floor_terrain.source.name)
    floor = replace(floor, sigma_xy_m=floor.sigma_xy_m if after.sigma_xy_m is None else after.sigma_xy_m)
    thin = ground.noise_m if ground else 0.0
    stated = None if source is MarginSource.STABLE_GROUND else stated_errors(_before(inputs), floor)
    if stated is not None:
        return replace(stated, thin_m=thin), None
    if ground is None:
        return None, None
    surveys = Survey(
        SurveyRole.BEFORE,
        "",
        sigma_z_m=ground.sigma_m,
        bias_z_m=ground.systematic_m,
        correlation_range_m=ground.range_m or None,
        correlated_sigma_m=ground.correlated_sigma_m,
    )
    both = stated_errors(surveys, floor)
    if both is None:
        return None, None
    found = replace(
        both,
        sigma_source=remark("margin.with_floor", source=ground.sigma_source, floor=floor.sigma_z_m),
        systematic_source=remark("margin.with_floor", source=ground.systematic_source, floor=floor.sigma_z_m),
        thin_m=thin,
    )
    return found, None


def _before(inputs: Inputs) -> Survey:
    """Return the survey that the last period starts with; a reference surface counts as exact."""
    return Survey(SurveyRole.BASE, "", sigma_z_m=0.0) if inputs.base is not None else inputs.terrains[-2].survey


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
