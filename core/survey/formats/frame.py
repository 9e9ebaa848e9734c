# SPDX-License-Identifier: GPL-3.0-or-later
"""The coordinate system of a document: concluded from magnitude, headers and the user's choices, or asked for.

Nothing is guessed: where the document is silent or contradicts itself, the error lists the readings with their places,
and a parameter resolves it. A datum is only named here, never changed (REGULATION 6.4).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...errors import InputError
from ...phrases import Remark, remark
from .axes import Meaning, Style, order_words
from .gauss import ZONES_3, ZONES_6, System, to_degrees, width_of_zone, zone_of_meridian
from .nouns import AxisOrder, Choices, Datum, Stated

_DATUM_WORDS = {
    Datum.CGCS2000: "import.cgcs2000",
    Datum.XIAN80: "import.xian80",
    Datum.BEIJING54: "import.beijing54",
}
_WIDEST_DEG = {3: 1.6, 6: 3.1}  # half a zone and the overlap that neighbours are allowed


@dataclass(frozen=True)
class Frame:
    """The system of a document and why it is that one."""

    system: System
    conclusions: tuple[Remark, ...]


@dataclass(frozen=True)
class Sample:
    """What the readings are told apart by: a point in the middle (east, north as written) and how much there is."""

    file: str
    east: float
    north: float
    extent: Remark


def order_conclusion(meaning: Meaning, stated: Stated, choices: Choices, file: str) -> Remark:
    """Return what was concluded about the order of axes; raises when the user chose one that the numbers exclude."""
    if choices.order is not None and choices.order is not meaning.order:
        raise InputError(
            "{file}: its numbers can only be read with {found}, but AXIS_ORDER says otherwise.",
            "Leave AXIS_ORDER empty, or correct the document.",
            file=file,
            found=order_words(meaning.order),
        )
    found = order_words(meaning.order)
    if stated.order is not None and stated.order is not meaning.order:
        return remark("import.order.against", order=found)
    unusual = meaning.order is AxisOrder.EAST_FIRST and stated.order is None
    return remark("import.order", warning=unusual, order=found)


def resolve_frame(meaning: Meaning, stated: Stated, choices: Choices, sample: Sample) -> Frame:
    """Return the system; raises `InputError` that lists the readings when more than one is possible."""
    if meaning.style is Style.PREFIXED:
        width, zone, zone_note = _prefixed_zone(meaning, stated, choices, sample)
    elif meaning.style is Style.PLAIN:
        width, zone, zone_note = _plain_zone(stated, choices, sample)
    else:
        width, zone = 3, min(max(round(sample.east / 3.0), ZONES_3.start), ZONES_3.stop - 1)
        zone_note = remark("import.zone.degrees", warning=False, meridian=3 * zone, zone=zone)
    prefixed = meaning.style is Style.PREFIXED
    candidates = [System(datum, width, zone, prefixed) for datum in Datum]
    datum, datum_note = _datum(stated, choices, candidates, sample, degrees=meaning.style in (Style.DEGREES, Style.DMS))
    system = System(datum, width, zone, prefixed)
    notes = [datum_note, zone_note, *_off_zone(system, sample, meaning)]
    if stated.zone_width is not None and stated.zone_width != width and prefixed:
        notes.append(remark("import.width.against", stated=stated.zone_width, width=width, zone=zone))
    return Frame(system, (*notes, remark("import.crs", warning=False, crs=system.crs)))


def _prefixed_zone(meaning: Meaning, stated: Stated, choices: Choices, sample: Sample) -> tuple[int, int, Remark]:
    zone = meaning.zone
    width = width_of_zone(zone)
    if width is None:
        raise LookupError(zone)
    system = System(Datum.CGCS2000, width, zone, prefixed=True)
    chosen = _chosen_zone(choices, sample.file)
    excluded = (chosen is not None and chosen[1] != zone) or choices.zone_width not in (None, width)
    if excluded:
        raise InputError(
            "{file}: the eastings begin with zone {zone} (central meridian {meridian}°), but the parameters say "
            "another zone.",
            "Leave ZONE, ZONE_WIDTH and CENTRAL_MERIDIAN empty, or correct the document.",
            file=sample.file,
            zone=zone,
            meridian=system.central_meridian,
        )
    contradicted = stated.zone not in (None, zone) or stated.central_meridian not in (None, system.central_meridian)
    if contradicted and chosen is None:
        other = stated.zone if stated.zone not in (None, zone) else stated.central_meridian
        raise InputError(
            "{file}: the eastings begin with zone {zone}, the header says {other}; as written the place is {place}.",
            "If the coordinates are right, choose the parameter ZONE = {zone}; otherwise correct the document.",
            file=sample.file,
            zone=zone,
            other=f"{other:g}",
            place=_place(system, sample),
        ).asking("zone", (zone, _place(system, sample)))
    return width, zone, remark("import.zone.prefix", warning=contradicted, zone=zone, width=width)


def _chosen_zone(choices: Choices, file: str) -> tuple[int, int] | None:
    """Return width and zone that the parameters name; raises when they contradict each other or name none."""
    by_zone = by_meridian = None
    if choices.zone is not None:
        width = width_of_zone(choices.zone)
        by_zone = None if width is None else (width, choices.zone)
    if choices.central_meridian is not None:
        by_meridian = _by_meridian(choices.central_meridian, choices.zone_width or (by_zone[0] if by_zone else None))
    wrong_zone = choices.zone is not None and by_zone is None
    wrong_meridian = choices.central_meridian is not None and by_meridian is None
    unlike = by_zone and ((by_meridian and by_meridian != by_zone) or choices.zone_width not in (None, by_zone[0]))
    if wrong_zone or wrong_meridian or unlike:
        raise InputError(
            "{file}: ZONE, ZONE_WIDTH and CENTRAL_MERIDIAN do not name one zone of China.",
            "3-degree zones are 25 to 45 with the central meridian 3 x zone, 6-degree zones are 13 to 23 with "
            "6 x zone - 3.",
            file=file,
        )
    return by_zone or by_meridian


def _by_meridian(meridian: float, width: int | None) -> tuple[int, int] | None:
    """Return width and zone of a central meridian; without a width 3 degrees, because the numbers are the same."""
    for candidate in (width,) if width else (3, 6):
        zone = zone_of_meridian(meridian, candidate)
        if zone is not None:
            return candidate, zone
    return None


def _plain_zone(stated: Stated, choices: Choices, sample: Sample) -> tuple[int, int, Remark]:
    chosen = _chosen_zone(choices, sample.file)
    if chosen:
        return (*chosen, remark("import.zone.chosen", warning=False, zone=chosen[1], width=chosen[0]))
    found = _stated_zones(stated)
    if len(found) == 1:
        return (*found[0], remark("import.zone.stated", warning=False, zone=found[0][1], width=found[0][0]))
    width = choices.zone_width or stated.zone_width
    systems = [System(Datum.CGCS2000, w, z, prefixed=False) for w, z in found] or _all_systems(width)
    places = [(system.zone, _short_place(system, sample)) for system in systems]
    raise InputError(
        "{file}: its eastings carry no zone number and it names no single zone; {extent} may lie in {readings}.",
        "Choose the parameter ZONE or CENTRAL_MERIDIAN.",
        file=sample.file,
        extent=sample.extent,
        readings=remark("import.readings", items=[place for _zone, place in places]),
    ).asking("zone", *places)


def _stated_zones(stated: Stated) -> list[tuple[int, int]]:
    """Return the zones that the header may mean; two when zone, width and central meridian contradict each other."""
    found = []
    if stated.zone is not None and (width := width_of_zone(stated.zone)):
        found.append((width, stated.zone))
        if stated.zone_width not in (None, width):
            return []
    if stated.central_meridian is not None:
        by_meridian = _by_meridian(stated.central_meridian, stated.zone_width or (found[0][0] if found else None))
        if by_meridian and by_meridian not in found:
            found.append(by_meridian)
    return found


def _all_systems(width: int | None) -> list[System]:
    width = width or 3  # every 6-degree meridian that China uses carries the same numbers as a 3-degree one, or more
    zones: Iterable[int] = ZONES_3 if width == 3 else ZONES_6
    return [System(Datum.CGCS2000, width, zone, prefixed=False) for zone in zones]


def _place(system: System, sample: Sample) -> Remark:
    longitude, latitude = to_degrees(system.crs, sample.east, sample.north)
    return remark(
        "import.place", meridian=system.central_meridian, zone=system.zone, longitude=longitude, latitude=latitude
    )


def _short_place(system: System, sample: Sample) -> Remark:
    longitude, _latitude = to_degrees(system.crs, sample.east, sample.north)
    return remark("import.place.short", meridian=system.central_meridian, zone=system.zone, longitude=longitude)


def _datum(
    stated: Stated, choices: Choices, candidates: list[System], sample: Sample, *, degrees: bool
) -> tuple[Datum, Remark]:
    if choices.datum is not None:
        against = stated.datum not in (None, choices.datum)
        code = "import.datum.against" if against else "import.datum.chosen"
        return choices.datum, remark(code, warning=against, datum=_name(choices.datum), stated=_name(stated.datum))
    if stated.datum is not None:
        return stated.datum, remark("import.datum.stated", warning=False, datum=_name(stated.datum))
    readings = []
    for system in candidates:
        place = (sample.east, sample.north) if degrees else to_degrees(system.crs, sample.east, sample.north)
        readings.append(
            remark("import.datum.reading", datum=_name(system.datum), crs=system.crs, lon=place[0], lat=place[1])
        )
    raise InputError(
        "{file} does not say on which datum its coordinates are; {extent} may be {readings}, up to some "
        "hundred metres apart on the ground.",
        "Choose the parameter DATUM from what the licence or the survey says.",
        file=sample.file,
        extent=sample.extent,
        readings=remark("import.readings", items=readings),
    ).asking("datum", *((system.datum, reading) for system, reading in zip(candidates, readings)))


def _name(datum: Datum | None) -> object:
    return remark(_DATUM_WORDS[datum] if datum else "import.datum.silent")


def _off_zone(system: System, sample: Sample, meaning: Meaning) -> list[Remark]:
    if meaning.style in (Style.DEGREES, Style.DMS):
        return []
    longitude, latitude = to_degrees(system.crs, sample.east, sample.north)
    far = abs(longitude - system.central_meridian) > _WIDEST_DEG[system.width]
    return [
        remark("import.where", warning=False, longitude=longitude, latitude=latitude),
        *([remark("import.zone.far", off=abs(longitude - system.central_meridian))] if far else []),
    ]
