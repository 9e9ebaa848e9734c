# SPDX-License-Identifier: GPL-3.0-or-later
"""``make fuzz``: damaged documents against every parser, for FUZZ_SECONDS each (60 unless told).

A parser may accept an input or refuse it with one sentence and an advice; anything else is a crash. Each parser runs
in a process of its own, so that even one that dies is counted; the input is kept in tests/crashes as text, and the
suite replays it from then on. Names of parsers as arguments choose some of them. Hypothesis makes and shrinks the
damage; where atheris is installed (``make fuzz`` installs it if it can), each parser is tried as long again with what
reaches new code of ours (`fuzz_guided`).
"""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from pitproof.core.casefile import read_case, read_loosely
from pitproof.core.checks import inspect_file
from pitproof.core.errors import InputError, PitProofError
from pitproof.core.intake.tables import TABLES, read_evidence_table
from pitproof.core.package.seal import Order, seal_case
from pitproof.core.package.verify import verify_package
from pitproof.core.progress import Silent
from pitproof.core.samplecase import write_sample_case
from pitproof.core.survey.formats.assemble import understand
from pitproof.core.survey.formats.boundaries import read_document
from pitproof.core.survey.formats.nouns import Choices, Datum, Format, Nested
from pitproof.core.survey.formats.points import PointOptions, point_source, read_points
from pitproof.core.valuation.rulebook.rules import load_rules
from pitproof.tests.corpus import CORPUS, CRASHES

ROOT = Path(__file__).resolve().parent.parent
_SECONDS = float(os.environ.get("FUZZ_SECONDS", "60"))
_BATCH = 100  # examples between two looks at the clock
_GRACE_S = 120.0  # for shrinking, and for the case that the sample site is made for
_NOISE = st.binary(max_size=12) | st.sampled_from(
    [b"\0", b"\xff\xfe", b"-1", b"1e308", b"99999999999", b",", b"\n", b"="]
)
_ANSWERS = Choices(datum=Datum.CGCS2000, zone=38, nested=Nested.PARTS, keep_good=True)

Parser = Callable[[Path], object]


def _boundaries(found: Format | None) -> Parser:
    return lambda path: understand(read_document(path, format=found), _ANSWERS)


def _points(found: Format | None) -> Parser:
    def read(path: Path) -> object:
        reading = read_points(point_source(path, found), PointOptions(choices=_ANSWERS))
        return [*reading.points(), *reading.findings()]

    return read


def _rules(path: Path) -> object:
    folder = path.with_name("rules")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy(path, folder / "own.yaml")
    return load_rules(folder)


def _case(path: Path) -> object:
    found = read_loosely(path)
    inspect_file(path)
    return found if found.flaws else read_case(path)


def _package(path: Path) -> object:
    def no_replay(*_: object) -> Any:
        raise InputError("Not computed again.", "This looks at the package only.")

    return verify_package(path, no_replay, Silent())


PARSERS: dict[str, tuple[str, Parser]] = {  # name -> ending of the file, parser
    "land_txt": (".txt", _boundaries(Format.LAND_TXT)),
    "licence_string": (".txt", _boundaries(Format.LICENCE_STRING)),
    "corner_table": (".csv", _boundaries(Format.CORNER_TABLE)),
    "corner_book": (".xlsx", _boundaries(None)),
    "dxf": (".dxf", _boundaries(None)),
    "vector": (".geojson", _boundaries(None)),
    "cass_dat": (".dat", _points(Format.CASS_DAT)),
    "point_table": (".csv", _points(Format.POINT_TABLE)),
    "las": (".las", _points(Format.LAS)),
    "evidence_table": (".csv", lambda path: read_evidence_table(TABLES["density_samples"], path)),
    "rule_yaml": (".yaml", _rules),
    "case_gpkg": (".gpkg", _case),
    "package_zip": (".zip", _package),
}


def _sealed(folder: Path) -> bytes:
    """Return a small package: a case of its own with a run, so that there is something to check."""
    sample = write_sample_case(folder / "case").case
    order = Order(
        case=sample,
        target=folder / "package.zip",
        day=date(2025, 1, 1),
        who="fuzz",
        versions={},
        rules=ROOT / "resources" / "rules",
        unsettled=True,
        reference_above_octets=1000,
    )
    return seal_case(order, Silent()).target.read_bytes()


def seeds_of(name: str, folder: Path) -> tuple[bytes, ...]:
    """Return what the damage starts from; what has to be made for it is made in the folder."""
    if name == "rule_yaml":
        return tuple(path.read_bytes() for path in sorted((ROOT / "resources" / "rules").rglob("*.yaml")))
    if name == "case_gpkg":
        return (write_sample_case(folder / "case").case.read_bytes(),)
    if name == "package_zip":
        return (_sealed(folder),)
    return CORPUS[name]


@st.composite
def _damaged(draw: Any, seeds: tuple[bytes, ...]) -> bytes:
    """Return a seed with a few pieces cut out, doubled, moved, changed by a bit, or replaced by noise."""
    content = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 6))):
        at, length = draw(st.integers(0, len(content))), draw(st.sampled_from((0, 1, 2, 8, 40, 400)))
        piece, change = content[at : at + length], draw(st.integers(0, 4))
        if change == 0:
            new = b""
        elif change == 1:
            new = piece * 2
        elif change == 2:
            new = bytes(value ^ (1 << draw(st.integers(0, 7))) for value in piece[:4]) + piece[4:]
        elif change == 3:
            other = draw(st.sampled_from(seeds))
            start = draw(st.integers(0, len(other)))
            new = other[start : start + 60]
        else:
            new = draw(_NOISE)
        content = content[:at] + new + content[at + length :]
    return content


def tried(parse: Parser, path: Path) -> str:
    """Return what became of one input: accepted, refused; raises for anything else."""
    try:
        parse(path)
    except PitProofError as error:
        if not error.message or "\n" in str(error):
            raise AssertionError(f"no single sentence: {error!r}") from error
        return "refused"
    return "accepted"


def child(name: str, seconds: float, folder: Path) -> None:
    """Try one parser until the time is over; writes the counts, and each input before it is tried."""
    ending, parse = PARSERS[name]
    seeds, path, counts = seeds_of(name, folder), folder / f"input{ending}", Counter[str]()
    end, number = time.monotonic() + seconds, 0
    while time.monotonic() < end:

        @seed(number)
        @settings(max_examples=_BATCH, deadline=None, database=None, suppress_health_check=list(HealthCheck),
                  phases=(Phase.generate, Phase.shrink))  # fmt: skip
        @given(content=_damaged(seeds))
        def batch(content: bytes) -> None:
            if time.monotonic() > end:
                return
            path.write_bytes(content)
            counts[tried(parse, path)] += 1

        batch()
        (folder / "counts.json").write_text(json.dumps(counts))
        number += 1
    (folder / "done").write_text("")


def _keep(name: str, content: bytes) -> Path:
    """Keep an input that crashed, as text."""
    target = CRASHES / name / f"{hashlib.sha256(content).hexdigest()[:12]}.b64"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(base64.encodebytes(content).decode("ascii"), encoding="ascii")
    return target


def run_parser(name: str, seconds: float, *, guided: bool = False) -> tuple[Counter[str], str]:
    """Run one parser in its own process; returns the counts, and the last words where it crashed."""
    with tempfile.TemporaryDirectory() as made:
        folder, here = Path(made), Path(__file__).resolve()
        program = [str(here.with_name("fuzz_guided.py"))] if guided else [str(here), "--child"]
        command = [sys.executable, "-P", *program, name, str(seconds), made]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=seconds + _GRACE_S, check=False)
            words = _last_words(done.stderr) or f"exit {done.returncode}"
            sound = done.returncode == 0
        except subprocess.TimeoutExpired:
            words, sound = "it hung", False
        listed = folder / "counts.json"
        counts = Counter(json.loads(listed.read_text()) if listed.exists() else {})
        if sound:
            return counts, ""
        inputs = [*folder.glob("crash-*"), folder / f"input{PARSERS[name][0]}"]
        where = next((_keep(name, path.read_bytes()).relative_to(ROOT) for path in inputs if path.exists()), "-")
        return counts, f"{words[:160]} -> {where}"


def _last_words(stderr: str) -> str:
    """Return the error's own line: the last one, or the one libFuzzer writes before its report."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    for number, line in enumerate(lines):
        if "Uncaught Python exception" in line:
            return next((one for one in lines[number + 1 :] if not one.startswith("Traceback")), line)
    return lines[-1] if lines else ""


def main(names: list[str]) -> int:
    """Try the parsers and print the table; returns 1 when one crashed."""
    chosen = names or list(PARSERS)
    unknown = [name for name in chosen if name not in PARSERS]
    if unknown:
        sys.stderr.write(f"No parser {', '.join(unknown)}; there are {', '.join(PARSERS)}.\n")
        return 2
    engines = {"hypothesis": False, "atheris": True}
    if importlib.util.find_spec("atheris") is None:
        sys.stderr.write("atheris is not installed, so nothing is guided by coverage.\n")
        del engines["atheris"]
    out = sys.stdout.write
    out(f"{'parser':<16}{'engine':<12}{'tried':>8}{'accepted':>10}{'refused':>9}{'crashes':>9}\n")
    crashed = []
    for name in chosen:
        for engine, guided in engines.items():
            counts, words = run_parser(name, _SECONDS, guided=guided)
            crashes = int(bool(words))
            tried_in_all = sum(counts.values()) + crashes
            out(f"{name:<16}{engine:<12}{tried_in_all:>8}{counts['accepted']:>10}{counts['refused']:>9}{crashes:>9}\n")
            sys.stdout.flush()
            if words:
                crashed.append(f"{name}: {words}")
    for line in crashed:
        out(line + "\n")
    return 1 if crashed else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], float(sys.argv[3]), Path(sys.argv[4]))
    else:
        sys.exit(main(sys.argv[1:]))
