# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from ....core.casefile import JournalEntry, write_results
from ....core.chain import RULES, compute_case
from ....core.package.seal import Order, Sealed, seal_case
from ....core.progress import Silent
from ....core.valuation.rulebook.rules import load_rules

DAY = date(2025, 9, 1)
VERSIONS = {"PitProof": "0.1.0", "QGIS": "3.40.6"}


@dataclass
class Computed:
    """A computed sample case in a folder of its own."""

    folder: Path
    case: Path

    def order(self, name: str = "package.zip", **more) -> Order:
        given = {"case": self.case, "target": self.folder / name, "day": DAY, "who": "王核", "versions": VERSIONS}
        return Order(**{**given, "rules": RULES, **more})

    def seal(self, name: str = "package.zip", **more) -> Sealed:
        return seal_case(self.order(name, **more), Silent())


@pytest.fixture(scope="session")
def computed_once(sample, tmp_path_factory):
    folder = tmp_path_factory.mktemp("computed") / "案件"
    shutil.copytree(sample.folder, folder)
    case = folder / sample.paths.case.name
    work = tmp_path_factory.mktemp("work")
    found = compute_case(case, work, load_rules(RULES), Silent())
    entry = JournalEntry(who="李测", algorithm="pitproof:runcase", input_hashes=found.input_hashes, versions=VERSIONS)
    write_results(case, found.volumes, found.determination, entry)
    return Computed(folder, case)


@pytest.fixture
def computed(computed_once, tmp_path):
    """A computed case of one's own."""
    folder = tmp_path / "案件"
    shutil.copytree(computed_once.folder, folder)
    return Computed(folder, folder / computed_once.case.name)


@pytest.fixture(scope="session")
def package(computed_once, tmp_path_factory):
    """A sealed package; read only."""
    return computed_once.seal(target=tmp_path_factory.mktemp("sealed") / "package.zip").target
