# SPDX-License-Identifier: GPL-3.0-or-later
"""Check a package on any machine: its files, its journal, and its figures computed again from what is in it.

What is in a package came from somebody else. Nothing in it is run, fetched or written to: the zip is taken apart with
limits, links and outside paths are refused, only plain terrain files are opened, and the case file is only read.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from ..casefile import JournalEntry, read_journal, read_results
from ..casefile.integrity import Integrity, Trust, check_integrity
from ..casefile.objects import foreign_objects
from ..chain import ComputedCase
from ..errors import PackageError, PitProofError
from ..hashing import sha256_of
from ..phrases import Remark, remark
from ..progress import Progress, Stage
from .bag import BagState, check_bag, require_inside
from .replay import Agreement, Comparison, compare, figures_of
from .seal import FILES, OWN_RULES_FOLDER
from .sources import CASE_FOLDER, require_plain_terrain
from .unzip import Limits, unzip

Compute = Callable[[Path, Sequence[Path], JournalEntry, Mapping[str, Path], Path, Progress], ComputedCase]
_MOST_JSON = 64 * 2**20


class Answer(str, Enum):
    """The outcome of one check."""

    PASSED = "passed"
    NOTE = "note"
    FAILED = "failed"


@dataclass(frozen=True)
class Check:
    """One check with its outcome and what was found."""

    what: str  # "bag", "journal", "references", "figures"
    answer: Answer
    said: Remark | PitProofError


@dataclass(frozen=True)
class Verification:
    """Everything that was checked; ``comparisons`` is empty where nothing could be computed again."""

    bag: BagState
    integrity: Integrity
    checks: tuple[Check, ...]
    comparisons: tuple[Comparison, ...]

    @property
    def answer(self) -> Answer:
        """The worst outcome."""
        found = {check.answer for check in self.checks}
        return next((worst for worst in (Answer.FAILED, Answer.NOTE) if worst in found), Answer.PASSED)

    def counted(self, agreement: Agreement) -> int:
        """Return how many figures came out so."""
        return sum(each.agreement is agreement for each in self.comparisons)


def verify_package(
    package: Path,
    compute: Compute,
    progress: Progress,
    *,
    references: Path | None = None,
    limits: Limits | None = None,
) -> Verification:
    """Check a package, a zip or a folder; ``references`` is where terrain files lie that it holds by hash only.

    ``compute`` computes a case again. Raises `PackageError` for what is no package or must not be opened.
    """
    with _opened(package, Stage(progress, 0, 20), limits) as (folder, scratch):
        bag = check_bag(folder, Stage(progress, 20, 40))
        checks = list(_bag_checks(bag))
        case = _case_file(folder)
        foreign = foreign_objects(case)
        if foreign:
            raise PackageError(
                "The case file of the package holds what no case file has: {names}.",
                "It could run when the file is used; do not trust this package.",
                names=", ".join(foreign)[:200],
            )
        integrity = check_integrity(case)
        checks += _journal_checks(bag, integrity)
        places, found = _places(folder, references, Stage(progress, 40, 50))
        checks += found
        comparisons: tuple[Comparison, ...] = ()
        if places is not None:
            again = _again(case, folder, places, scratch, compute, Stage(progress, 50, 100))
            comparisons = again if isinstance(again, tuple) else ()
            checks += _figure_checks(again)
        return Verification(bag, integrity, tuple(checks), comparisons)


@contextmanager
def _opened(package: Path, progress: Progress, limits: Limits | None) -> Iterator[tuple[Path, Path]]:
    """Give the bag's folder and a place for scratch, both gone afterwards (a folder handed in stays as it is)."""
    scratch = Path(tempfile.mkdtemp(prefix="pitproof-verify-"))
    try:
        if package.is_dir():
            yield package, scratch
        elif package.is_file():
            inside = scratch / "package"
            inside.mkdir()
            unzip(package, inside, progress, limits)
            tops = (
                [inside] if (inside / "bagit.txt").is_file() else [path for path in inside.iterdir() if path.is_dir()]
            )
            if len(tops) != 1:
                raise PackageError("{file} holds no package.", "Choose a sealed package.", file=package.name)
            yield tops[0], scratch
        else:
            raise PackageError("The package {path} does not exist.", "Choose a zip or a folder.", path=package)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _bag_checks(bag: BagState) -> Iterator[Check]:
    for code, names in (
        ("bag.changed", bag.changed),
        ("bag.missing", bag.missing),
        ("bag.unlisted", bag.unlisted),
    ):
        if names:
            yield Check("bag", Answer.FAILED, remark(code, count=len(names), names=", ".join(names[:10])))
    if not bag.oxum_fits:
        yield Check("bag", Answer.FAILED, remark("bag.oxum", stated=bag.info.get("Payload-Oxum", "-")))
    if bag.sound:
        said = remark("bag.sound", warning=False, files=bag.files, octets=bag.octets, seal=bag.seal)
        yield Check("bag", Answer.PASSED, said)


def _journal_checks(bag: BagState, integrity: Integrity) -> Iterator[Check]:
    for trust, said in integrity.findings:
        yield Check("journal", Answer.FAILED if trust is Trust.BROKEN else Answer.NOTE, said)
    stated = bag.info.get("PitProof-Journal-Head", "-")
    if stated != (integrity.last or "-"):
        yield Check("journal", Answer.FAILED, remark("journal.head", stated=stated, found=integrity.last or "-"))
    elif integrity.trust is Trust.SOUND:
        yield Check("journal", Answer.PASSED, remark("journal.sound", warning=False, count=integrity.entries))


def _case_file(folder: Path) -> Path:
    found = sorted((folder / "data" / CASE_FOLDER).glob("*.gpkg"))
    listed = {item["name"] for item in _listed(folder) if item["role"] == "case"}
    named = [path for path in found if f"{CASE_FOLDER}/{path.name}" in listed]
    if len(named) != 1:
        raise PackageError("The package holds no case file.", "It is incomplete, or not sealed by PitProof.")
    return named[0]


def _listed(folder: Path) -> list[dict[str, Any]]:
    path = folder / "data" / FILES
    try:
        if path.stat().st_size > _MOST_JSON:
            raise ValueError("too large")
        listed = json.loads(path.read_text(encoding="utf-8"))
        for item in listed:
            require_inside(item["name"], FILES)
            if not all(isinstance(item[key], kind) for key, kind in _SHAPE.items()):
                raise ValueError("a field has the wrong type")
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise PackageError(
            "The list of files '{file}' of the package cannot be read: {reason}.",
            "The package is damaged, or not sealed by PitProof.",
            file=FILES,
            reason=str(error)[:100],
        ) from error
    return list(listed)


_SHAPE = {"role": str, "name": str, "sha256": str, "octets": int, "by_reference": bool, "stated": str}


def _places(folder: Path, references: Path | None, progress: Progress) -> tuple[dict[str, Path] | None, list[Check]]:
    """Return where each file that the case names lies now, or None when one cannot be had, and what to say of it."""
    places: dict[str, Path] = {}
    checks: list[Check] = []
    absent: list[str] = []
    for item in _listed(folder):
        if item["role"] not in ("terrain", "stratum"):
            continue
        path = folder / "data" / item["name"]
        if item["by_reference"]:
            path = _referenced(item, references)
            if not path.is_file():
                absent.append(item["stated"])
                continue
            if sha256_of(path, progress) != item["sha256"]:
                checks.append(Check("references", Answer.FAILED, remark("reference.differs", path=item["stated"])))
        elif not path.is_file():
            absent.append(item["stated"])
            continue
        require_plain_terrain(path, item["stated"])
        places[item["stated"]] = path
    if absent:
        said = remark("reference.absent", names=", ".join(absent))
        return None, [*checks, Check("references", Answer.NOTE, said)]
    return places, checks


def _referenced(item: Mapping[str, Any], references: Path | None) -> Path:
    """Return where a file kept by hash may lie: in the folder of references by its place or name, else nowhere."""
    name = str(item["name"]).removeprefix(f"{CASE_FOLDER}/")
    if references is None:
        return Path("/nowhere") / name
    inside = references / name
    return inside if inside.is_file() else references / Path(name).name


def _again(
    case: Path,
    folder: Path,
    places: Mapping[str, Path],
    scratch: Path,
    compute: Compute,
    progress: Progress,
) -> tuple[Comparison, ...] | Remark | PitProofError:
    stored = read_results(case)
    runs = [entry for entry in read_journal(case) if entry.run_id]
    if stored is None or not runs:
        return remark("figures.none")
    own = folder / "data" / OWN_RULES_FOLDER
    work = scratch / "replay"
    work.mkdir()
    try:
        again = compute(case, [own] if own.is_dir() else [], runs[-1], places, work, progress)
    except PackageError:
        raise
    except PitProofError as error:
        return error
    figures = figures_of(again.volumes, again.determination if stored.determination else None)
    return compare(figures_of(stored.volumes, stored.determination), figures)


def _figure_checks(again: tuple[Comparison, ...] | Remark | PitProofError) -> Iterator[Check]:
    if isinstance(again, Remark):
        yield Check("figures", Answer.NOTE, again)
    elif isinstance(again, PitProofError):
        yield Check("figures", Answer.FAILED, again)
    else:
        counts = {state: sum(each.agreement is state for each in again) for state in Agreement}
        different = counts[Agreement.DIFFERENT]
        said = remark(
            "figures.compared",
            warning=bool(different),
            equal=counts[Agreement.EQUAL],
            close=counts[Agreement.TOLERANCE],
            different=different,
        )
        yield Check("figures", Answer.FAILED if different else Answer.PASSED, said)
        for each in again:
            if each.agreement is Agreement.DIFFERENT:
                said = remark("figures.different", name=each.name, stored=each.stored, again=each.again)
                yield Check("figures", Answer.FAILED, said)
