# SPDX-License-Identifier: GPL-3.0-or-later
"""Inject faults, try broken input, tamper, replay; print the outcome and write docs/RELIABILITY.md.

make reliability                                # some twenty minutes
dev/python benchmarks/reliability.py --short    # the short form, which .ci/run runs; nothing is written
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pitproof.benchmarks import page
from pitproof.core.casefile import Trust, check_integrity, read_case, read_journal, read_results
from pitproof.core.errors import PitProofError
from pitproof.core.package.again import compute_again
from pitproof.core.package.replay import Agreement
from pitproof.core.package.verify import Answer, verify_package
from pitproof.core.progress import Silent

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "RELIABILITY.md"
PROCESS = ROOT / "dev" / "qgis_process"


_FAULT_TESTS = ("tests/core/casefile/test_crash.py", "tests/core/test_draftfolder.py")
_REPORT = {"FORMATS": "PDF,XLSX", "MAPS": "overlay,depth"}  # everything that a run does, of the maps two kinds
_SHORT_FORM = (
    "Every change runs a short form of all of it. `.ci/run` runs `benchmarks/reliability.py --short`: 3 kills, every",
    "kind of tampering, the replay, 1 s of random input a parser. The suite runs the tests that are named below,",
    "`tests/test_corpus.py` (every document of the corpus, and every input in `tests/crashes` that crashed a parser)",
    "and `tests/algorithms/test_journal.py` (every algorithm writes its entry into the journal).",
)


@dataclass(frozen=True)
class Line:
    """One row of the page."""

    what: str
    tried: int
    held: int
    remark: str = ""


def main() -> None:
    """Try everything, print, write."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="pitproof-reliability-") as scratch:
        folder = Path(scratch)
        tests = () if options.short else _FAULT_TESTS
        sections = [
            ("Faults injected and survived", [*_faults(folder, options.kills), *_tests(*tests)]),
            ("Tampering found", list(_tampering(folder, tests=not options.short))),
            ("Computed again from the sealed package", list(_replays(folder))),
            ("Bad input", list(_fuzzing(options.fuzz))),
        ]
    text = "\n".join(_page(sections, options))
    print(text)
    if not (options.dry or options.short):
        PAGE.write_text(text, encoding="utf-8")
        print(f"Written: {PAGE.name}")
    if any(line.held != line.tried for _, lines in sections for line in lines):
        sys.exit("Something did not hold; the rows above say what.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=30, help="moments of a run at which it is killed")
    parser.add_argument("--fuzz", type=float, default=30.0, help="seconds of random input for each parser")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    parser.add_argument("--short", action="store_true", help="3 kills, 1 s a parser, no test file, nothing written")
    options = parser.parse_args()
    if options.short:
        options.kills, options.fuzz = 3, 1.0
    return options


def _run(algorithm: str, **parameters: object) -> subprocess.Popen[str]:
    command = [str(PROCESS), "run", f"pitproof:{algorithm}", *(f"--{key}={value}" for key, value in parameters.items())]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def _finish(process: subprocess.Popen[str]) -> None:
    out, err = process.communicate()
    if process.returncode:
        raise RuntimeError(out + err)


def _faults(folder: Path, kills: int) -> Iterator[Line]:
    sample = folder / "sample"
    _finish(_run("createsamplecase", FOLDER=sample))
    case = sample / "sample_case.gpkg"
    report = folder / "report"
    start = time.perf_counter()
    _finish(_run("runcase", CASE=case, FOLDER=report, **_REPORT))
    whole = time.perf_counter() - start
    held = [_killed(case, report, whole * (number + 0.5) / kills) for number in range(kills)]
    yield Line(f"kill -9 at {kills} moments of a run of {whole:.0f} s (report and case)", kills, sum(held))
    _finish(_run("runcase", CASE=case, FOLDER=report, **_REPORT))
    clean = not list(report.rglob(".*")) and check_integrity(case).trust is Trust.SOUND
    yield Line("the run after them: whole, and nothing left of the killed ones", 1, int(clean))


def _killed(case: Path, report: Path, after_s: float) -> bool:
    """Kill a run and tell whether the case is as before or after it, and opens without a fault."""
    before = len(read_journal(case))
    process = _run("runcase", CASE=case, FOLDER=report, **_REPORT)
    try:
        process.communicate(timeout=after_s)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    try:
        read_case(case)
        results, journal = read_results(case), read_journal(case)
        sound = check_integrity(case).trust is Trust.SOUND
    except PitProofError as error:
        print(f"  after {after_s:.1f} s: {error}")
        return False
    return (
        sound and len(journal) in (before, before + 1) and results is not None and results.run_id == journal[-1].run_id
    )


def _tests(*paths: str) -> Iterator[Line]:
    """Run tests and give one row a file."""
    for path in paths:
        files = sorted((ROOT / path).rglob("test_*.py")) if (ROOT / path).is_dir() else [ROOT / path]
        for file in files:
            command = [str(ROOT / "dev" / "test.sh"), f"pitproof/{file.relative_to(ROOT).as_posix()}", "-q", "-rN"]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            dots = "".join(
                line.split(" ")[0] for line in done.stdout.splitlines() if set(line.split(" ")[0]) <= set(".FEsx")
            )
            tried = len(dots) - dots.count("s")
            yield Line(f"`{file.relative_to(ROOT).as_posix()}`", tried, dots.count("."), _purpose(file))


def _purpose(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    return text.split('"""')[1].split("\n")[0] if '"""' in text else ""


def _tampering(folder: Path, *, tests: bool) -> Iterator[Line]:
    """Try every kind of tampering on the case that was computed, then run the tests of journal and package."""
    from pitproof.tests.core.casefile.test_integrity import TAMPERINGS, sql

    # a case with three entries, as the statements suppose, and with a record of an edit
    _finish(_run("createsamplecase", FOLDER=folder / "other"))
    case = folder / "other" / "sample_case.gpkg"
    sql(case, "UPDATE density_samples SET lab_report_no = 'x' WHERE fid = 1")
    for _run_again in range(2):
        _finish(_run("runcase", CASE=case, FOLDER=folder / "other" / "report", **_REPORT))
    for what, (statements, code) in TAMPERINGS.items():
        copy = Path(shutil.copy(case, folder / "tampered.gpkg"))
        sql(copy, *(statement.replace("sales", "prices") for statement in statements))
        found = check_integrity(copy)
        held = found.trust is Trust.BROKEN and code in {said.code for _, said in found.findings}
        yield Line(f"{what}, in the case file", 1, int(held))
    if tests:
        yield from _tests("tests/core/casefile/test_integrity.py", "tests/core/package")


def _replays(folder: Path) -> Iterator[Line]:
    package = folder / "package.zip"
    _finish(_run("sealcase", CASE=folder / "sample" / "sample_case.gpkg", REPORT=folder / "report", PACKAGE=package))
    found = verify_package(package, compute_again, Silent())
    equal, tried = found.counted(Agreement.EQUAL), len(found.comparisons)
    yield Line("figures of the sample case, in this process", tried, equal)
    yield Line("files and journal of its package", 1, int(found.answer is Answer.PASSED))
    away = folder / "elsewhere"
    away.mkdir()
    moved = Path(shutil.move(package, away / "又一处.zip"))
    start = time.perf_counter()
    _finish(_run("verifycase", PACKAGE=moved))
    yield Line("`verifycase` on the moved package, as a process", 1, 1, f"{time.perf_counter() - start:.1f} s")


def _fuzzing(seconds: float) -> Iterator[Line]:
    from pitproof.dev import fuzz

    for name in fuzz.PARSERS:
        counts, words = fuzz.run_parser(name, seconds)
        held = sum(counts.values())
        remark = words or f"{counts['refused']:,} refused with a sentence, {counts['accepted']:,} read"
        yield Line(f"parser `{name}`", held + bool(words), held, remark)


def _page(sections: list[tuple[str, list[Line]]], options: argparse.Namespace) -> Iterator[str]:
    yield "# What it withstands"
    yield ""
    yield "Written by `make reliability`; do not edit. *Held* means: the case opened as before or after, the tampering"
    yield "was found, the figure came out equal, the input was read or refused with one sentence. What no file can"
    yield "withstand says [SECURITY.md](SECURITY.md)."
    yield ""
    yield "| | tried | held |"
    yield "|---|---:|---:|"
    for title, lines in sections:
        yield f"| {title} | {sum(line.tried for line in lines):,} | {sum(line.held for line in lines):,} |"
    yield ""
    yield from _SHORT_FORM
    yield ""
    yield page.machine()
    yield page.versions("numpy", "shapely", "hypothesis")
    yield f"- Date: {date.today().isoformat()}; kills {options.kills}, fuzzing {options.fuzz:g} s a parser"
    for title, lines in sections:
        yield ""
        yield f"## {title}"
        yield ""
        yield "| what | tried | held | |"
        yield "|---|---:|---:|---|"
        for line in lines:
            yield f"| {line.what} | {line.tried:,} | {line.held:,} | {line.remark} |"
    yield ""


if __name__ == "__main__":
    main()
