# SPDX-License-Identifier: GPL-3.0-or-later
"""The error margin of a volume after Anderson (2019): random, correlated, systematic and outline terms.

Uncertainty in topographic change volumes, Earth Surface Processes and Landforms 44; the same formulas as the USGS
dem-differencing tools. Terms are one sigma and added in quadrature; the margin is the coverage factor times that.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ..model import Margin, MarginTerm, PitVolume, Survey
from ..phrases import Language, Remark, remark

CONFIDENCE_FACTOR = 1.96  # two-sided 95 % of a normal distribution
NO_RANGE, NO_XY = remark("margin.no_range"), remark("margin.no_xy")
_CORRELATED = 0.79  # integral of a spherical variogram over its range (Rolstad 2009, Anderson 2019)


@dataclass(frozen=True)
class HeightErrors:
    """What is known of the errors of the height difference of two surveys (m).

    ``sigma_m``: random, one sigma of one cell. ``correlated_sigma_m`` and ``range_m``: the square root of the
    variogram's sill, and its range. ``systematic_m``: what may remain of a shift of the whole surface, as a bound at
    the confidence of the margin. ``outline_sigma_m``: horizontal, one sigma. The sources say where each came from.
    """

    sigma_m: float
    sigma_source: Remark
    systematic_m: float
    systematic_source: Remark
    correlated_sigma_m: float = 0.0
    range_m: float = 0.0
    correlated_source: Remark = NO_RANGE
    outline_sigma_m: float = 0.0
    outline_source: Remark = NO_XY
    thin_m: float | None = None  # what counts as noise, where it does not follow from the sigmas

    def sources(self, language: Language) -> tuple[str, ...]:
        """Return the sources of the five terms as sentences; said once for all pits of a period."""
        if language not in self._sources:
            remarks = (
                *(self.sigma_source, self.correlated_source, self.systematic_source, self.outline_source),
                remark("margin.noise", depth=self.noise_m),
            )
            self._sources[language] = tuple(each.say(language) for each in remarks)
        return self._sources[language]

    @cached_property
    def _sources(self) -> dict[Language, tuple[str, ...]]:
        return {}

    @property
    def noise_m(self) -> float:
        """Return the depth (three sigma of one cell) below which a change may be noise."""
        return 3.0 * math.hypot(self.sigma_m, self.correlated_sigma_m) if self.thin_m is None else self.thin_m


def stated_errors(before: Survey, after: Survey) -> HeightErrors | None:
    """Combine the accuracies stated for two surveys, or return None when one of them states no height accuracy.

    Where a survey states no remaining bias, its whole stated height accuracy is taken as systematic over the pit
    (REGULATION R98), because nothing says that it averages out.
    """
    first, second = before.sigma_z_m, after.sigma_z_m
    if first is None or second is None:
        return None
    sigma = math.hypot(first, second)
    ranges = [s.correlation_range_m for s in (before, after) if s.correlation_range_m]
    shares = [
        s.correlated_sigma_m if s.correlated_sigma_m is not None else s.sigma_z_m or 0.0
        for s in (before, after)
        if s.correlation_range_m
    ]
    bounds = [
        CONFIDENCE_FACTOR * accuracy if survey.bias_z_m is None else survey.bias_z_m
        for survey, accuracy in ((before, first), (after, second))
    ]
    systematic = math.hypot(*bounds)
    xy = [s.sigma_xy_m for s in (after, before) if s.sigma_xy_m is not None]
    return HeightErrors(
        sigma_m=sigma,
        sigma_source=remark("margin.stated", first=first, second=second),
        systematic_m=systematic,
        systematic_source=_bias_source(before, after, bounds),
        correlated_sigma_m=math.hypot(*shares) if shares else 0.0,
        range_m=max(ranges, default=0.0),
        correlated_source=remark("margin.range") if ranges else NO_RANGE,
        outline_sigma_m=xy[0] if xy else 0.0,
        outline_source=remark("margin.xy") if xy else NO_XY,
    )


def _bias_source(before: Survey, after: Survey, bounds: Sequence[float]) -> Remark:
    if before.bias_z_m is None and after.bias_z_m is None:
        return remark("margin.no_bias", first=before.sigma_z_m, second=after.sigma_z_m)
    if before.bias_z_m is None or after.bias_z_m is None:
        which = "margin.half_bias_before" if after.bias_z_m is None else "margin.half_bias_after"
        return remark(which, first=bounds[0], second=bounds[1])
    return remark("margin.bias", first=before.bias_z_m, second=after.bias_z_m)


def margin_of(
    cells: float,
    cell_area_m2: float,
    errors: HeightErrors,
    *,
    perimeter_m: float = 0.0,
    rim_depth_m: float = 0.0,
    noise_m3: float = 0.0,
    language: Language = Language.ENGLISH,
) -> Margin:
    """Return the error margin of a volume over ``cells`` measured cells.

    random ``sqrt(n) L² s``; correlated see `_correlated`; systematic ``n L² s_sys``; outline
    ``perimeter · s_xy · rim depth``. Terms are given as one sigma; the systematic bound is divided by the coverage
    factor so that the margin contains it whole.
    Cut and fill are kept apart, so noise on unchanged ground adds to both and never cancels: the fill that is too thin
    to tell from noise, ``noise_m3``, is what the cut has too much. It has one sign and is added, not squared.
    """
    root = math.sqrt(cells)
    k = CONFIDENCE_FACTOR
    sigma_source, correlated_source, systematic_source, outline_source, noise_source = errors.sources(language)
    terms = (
        MarginTerm(
            "random",
            root * cell_area_m2 * errors.sigma_m,
            f"√{cells:.0f} × {cell_area_m2:.6g} m² × {errors.sigma_m:.6g} m",
            sigma_source,
        ),
        MarginTerm("correlated", *_correlated(cells, cell_area_m2, errors), correlated_source),
        MarginTerm(
            "systematic",
            cells * cell_area_m2 * errors.systematic_m / k,
            f"{cells:.0f} × {cell_area_m2:.6g} m² × {errors.systematic_m:.6g} m ÷ {k}",
            systematic_source,
        ),
        MarginTerm(
            "outline",
            perimeter_m * errors.outline_sigma_m * rim_depth_m,
            f"{perimeter_m:.2f} m × {errors.outline_sigma_m:.6g} m × {rim_depth_m:.3f} m",
            outline_source,
        ),
        MarginTerm(
            "noise",
            noise_m3 / k,
            f"{noise_m3:.2f} m³ ÷ {k}",
            noise_source,
        ),
    )
    return _combined(terms)


def _correlated(cells: float, cell_area_m2: float, errors: HeightErrors) -> tuple[float, str]:
    """Return one sigma of the correlated term and its formula.

    Over an area much wider than the range it is ``0.79 a sqrt(n) L s_sc``. Over one whose equivalent radius r is below
    the range a, the errors hardly average out: ``A s_sc sqrt(1 - r/a + (r/a)³/5)``, the mean of the spherical
    covariance around the area's centre; both agree at r = a.
    """
    area = cells * cell_area_m2
    radius, reach, sigma = math.sqrt(area / math.pi), errors.range_m, errors.correlated_sigma_m
    if radius >= reach:
        side = math.sqrt(cell_area_m2)
        formula = f"{_CORRELATED} × {reach:.6g} m × √{cells:.0f} × {side:.6g} m × {sigma:.6g} m"
        return _CORRELATED * reach * math.sqrt(cells) * side * sigma, formula
    ratio = radius / reach
    formula = f"{area:.6g} m² × {sigma:.6g} m × √(1 − {ratio:.4f} + {ratio:.4f}³ ÷ 5)"
    return area * sigma * math.sqrt(1.0 - ratio + ratio**3 / 5.0), formula


def total_margin(pits: Sequence[PitVolume], language: Language = Language.ENGLISH) -> Margin | None:
    """Return the margin of the pits' sum: the systematic part is shared and adds up, the others are independent.

    None when any pit has no margin: an unquantified part leaves the sum unquantified.
    """
    margins = [pit.margin for pit in pits]
    if not margins or any(margin is None for margin in margins):
        return None
    terms = []
    for name in ("random", "correlated", "systematic", "outline", "noise"):
        parts = [term for margin in margins if margin is not None for term in margin.terms if term.name == name]
        if name in ("systematic", "noise"):
            sigma = sum(part.sigma_m3 for part in parts)
            how = remark("margin.sum")
        else:
            sigma = math.sqrt(sum(part.sigma_m3**2 for part in parts))
            how = remark("margin.quadrature")
        terms.append(MarginTerm(name, sigma, how.say(language), parts[0].source))
    return _combined(tuple(terms))


def _combined(terms: tuple[MarginTerm, ...]) -> Margin:
    squared = math.sqrt(sum(term.sigma_m3**2 for term in terms if term.name != "noise"))
    sigma = squared + sum(term.sigma_m3 for term in terms if term.name == "noise")
    return Margin(terms, sigma, CONFIDENCE_FACTOR, CONFIDENCE_FACTOR * sigma)
