# SPDX-License-Identifier: GPL-3.0-or-later
"""Seal a case: everything it stands on and everything that came of it, in one package that can prove itself."""

from __future__ import annotations

import dataclasses
import json
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..casefile import JournalEntry, Results, read_case, read_journal, read_results
from ..casefile.integrity import Trust, check_integrity
from ..casefile.rows import plain
from ..casefile.snapshot import snapshot
from ..draftfolder import DraftFolder
from ..errors import InputError, PackageError
from ..hashing import sha256_of
from ..model import Case
from ..progress import Progress, Stage
from . import inventory
from .bag import BagWriter, FolderTarget, Target, ZipTarget
from .inventory import Item
from .replay import figures_of
from .sources import CASE_FOLDER, Source, duplicates, sources_of

FILES, FIGURES, JOURNAL, VERSIONS = "files.json", "figures.json", "journal.json", "versions.json"
RULES_FOLDER, OWN_RULES_FOLDER, REPORT_FOLDER = "rules/plugin", "rules/own", "report"


@dataclass(frozen=True)
class Order:
    """What to seal and how."""

    case: Path
    target: Path  # a path that ends in .zip becomes a zip, any other a folder
    day: date
    who: str
    versions: Mapping[str, str]
    rules: Path  # the plugin's
    report: Path | None = None  # folder of reports and maps
    reference_above_octets: int | None = None  # larger terrain files are kept by their hash only
    unsettled: bool = False  # seal although evidence was edited after the last run


@dataclass(frozen=True)
class Sealed:
    """A finished package; ``seal`` is the SHA-256 of its tag manifest, which fixes every byte of it."""

    target: Path
    seal: str
    files: int
    octets: int
    by_reference: tuple[str, ...]


def seal_case(order: Order, progress: Progress) -> Sealed:
    """Write the package; raises `PitProofError` and leaves nothing behind when something is missing or in the way."""
    case, results, journal = read_case(order.case), read_results(order.case), read_journal(order.case)
    _require_settled(order, results)
    sources = duplicates(sources_of(order.case, case))
    if order.target.exists():
        raise PackageError(
            "{path} exists already.", "Choose another name; a package is never changed.", path=order.target
        )
    with DraftFolder(order.target.parent) as draft, tempfile.TemporaryDirectory(prefix="pitproof-") as scratch:
        with _target(order, draft.path) as target:
            writer = BagWriter(target, progress)
            items = _content(order, case, results, journal, sources, writer, Path(scratch), progress)
            seal = writer.close(_bag_info(order, case, journal))
        draft.place()
    progress.report(100.0)
    left_out = tuple(item.stated for item in items if item.by_reference)
    return Sealed(order.target, seal, len(writer.payload), writer.octets, left_out)


def _content(
    order: Order,
    case: Case,
    results: Results | None,
    journal: Sequence[JournalEntry],
    sources: Sequence[Source],
    writer: BagWriter,
    scratch: Path,
    progress: Progress,
) -> list[Item]:
    """Write everything but the tag files that BagIt asks for."""
    items = [*_case_files(order, sources, writer, scratch, Stage(progress, 0, 70))]
    items += _report_files(order, writer)
    items += _rule_files(order, journal, writer)
    figures = figures_of(results.volumes, results.determination) if results else {}
    for name, content in (
        (FIGURES, {key: None if value is None else str(value) for key, value in figures.items()}),
        (JOURNAL, [plain(dataclasses.asdict(entry)) for entry in journal]),
        (VERSIONS, dict(sorted(order.versions.items()))),
        (FILES, [dataclasses.asdict(item) for item in items]),
    ):
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        items.append(Item("record", name, writer.add_bytes(name, text.encode()), len(text.encode())))
    page = inventory.inventory_page(case.info, order.day, order.who, items, figures, journal, order.versions)
    writer.tag(inventory.FILE, page)
    return items


def _require_settled(order: Order, results: Results | None) -> None:
    found = check_integrity(order.case)
    wrong = [remark for trust, remark in found.findings if trust is Trust.BROKEN]
    if wrong:
        raise PackageError(
            "The journal and the tables of {file} do not fit together ({count} findings): {first}",
            "Find out who changed the file, restore it from a copy, or compute the case again.",
            file=order.case.name,
            count=len(wrong),
            first=wrong[0],
        )
    if results is None and not order.unsettled:
        raise PackageError("{file} holds no results.", "Compute the case first.", file=order.case.name)
    if found.trust is Trust.EDITED and not order.unsettled:
        raise PackageError(
            "The evidence in {file} was edited after the last run, so its figures belong to other evidence.",
            "Compute the case again, or allow an unsettled case to be sealed.",
            file=order.case.name,
        )


@contextmanager
def _target(order: Order, folder: Path) -> Iterator[Target]:
    """Give the package to write to, in the draft folder."""
    path = folder / order.target.name
    try:
        if order.target.suffix.lower() == ".zip":
            with zipfile.ZipFile(path, "x") as archive:
                yield ZipTarget(archive, order.target.stem, order.day)
        else:
            path.mkdir()
            yield FolderTarget(path)
    except OSError as error:
        raise PackageError(
            "The package {path} could not be written: {reason}.",
            "Choose a folder with room that you may write to.",
            path=order.target,
            reason=error.strerror or error,
        ) from error


def _case_files(
    order: Order, sources: Sequence[Source], writer: BagWriter, scratch: Path, progress: Progress
) -> Iterator[Item]:
    copy = scratch / "case.gpkg"
    snapshot(order.case, copy)
    name = f"{CASE_FOLDER}/{order.case.name}"
    yield Item("case", name, writer.add_file(name, copy), copy.stat().st_size)
    for done, source in enumerate(sources):
        size = source.path.stat().st_size
        limit = order.reference_above_octets
        if source.role in ("terrain", "stratum") and limit is not None and size > limit:
            yield Item(source.role, source.name, sha256_of(source.path, progress), size, True, source.stated)
        else:
            yield Item(source.role, source.name, writer.add_file(source.name, source.path), size, False, source.stated)
        progress.report(100.0 * (done + 1) / len(sources))


def _report_files(order: Order, writer: BagWriter) -> Iterator[Item]:
    if order.report is None:
        return
    if not order.report.is_dir():
        raise InputError("The report folder {folder} does not exist.", "Choose another.", folder=order.report)
    own = (order.target.resolve(), order.case.resolve())
    for path in sorted(order.report.rglob("*")):
        inside = path.relative_to(order.report).as_posix()
        hidden = any(part.startswith(".") for part in path.relative_to(order.report).parts)
        if path.is_file() and not path.is_symlink() and not hidden and path.resolve() not in own:
            name = f"{REPORT_FOLDER}/{inside}"
            yield Item("report", name, writer.add_file(name, path), path.stat().st_size)


def _rule_files(order: Order, journal: Sequence[JournalEntry], writer: BagWriter) -> Iterator[Item]:
    folders = [(order.rules, RULES_FOLDER)]
    own = own_rules(journal)
    if own is not None:
        folders.append((own, OWN_RULES_FOLDER))
    for folder, top in folders:
        if not folder.is_dir():
            raise InputError(
                "The folder with rules of your own, {folder}, that the last run used, does not exist.",
                "Put it back, or compute the case again without it.",
                folder=folder,
            )
        for path in sorted(folder.rglob("*.yaml")):
            name = f"{top}/{path.relative_to(folder).as_posix()}"
            yield Item("rules", name, writer.add_file(name, path), path.stat().st_size)


def own_rules(journal: Sequence[JournalEntry]) -> Path | None:
    """Return the folder with rules of their own that the last run used."""
    runs = [entry for entry in journal if entry.run_id]
    stated = str(runs[-1].parameters.get("RULES") or "") if runs else ""
    return Path(stated) if stated and stated != "None" else None


def _bag_info(order: Order, case: Case, journal: Sequence[JournalEntry]) -> dict[str, str]:
    return {
        "Source-Organization": case.info.reporting_unit or "-",
        "Bagging-Date": order.day.isoformat(),
        "External-Identifier": case.info.case_no,
        "External-Description": case.info.title,
        "Contact-Name": order.who or "-",
        "Bag-Software-Agent": f"PitProof {order.versions.get('PitProof', '')}".strip(),
        "PitProof-Journal-Entries": str(len(journal)),
        "PitProof-Journal-Head": journal[-1].sha256 if journal else "-",
    }
