# SPDX-License-Identifier: GPL-3.0-or-later
"""One parser under coverage-guided damage: what reaches new code of ours is damaged further (atheris, libFuzzer).

dev/fuzz.py runs this in a process of its own: NAME SECONDS FOLDER. The folder holds what came of it: the seeds and
what grew of them in ``grown``, the counts, and ``crash-…`` with the input where something else than an answer or an
error with one sentence came out.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["pitproof"]):
    from pitproof.dev import fuzz

_LONGEST = 2**20  # bytes; the sample case is a little smaller
_SLOW_S = 30  # an input that takes longer counts as a hang
_EVERY = 50  # inputs between two notes of the counts: libFuzzer leaves without asking us


def main(name: str, seconds: float, folder: Path) -> None:
    """Try one parser until the time is over; does not return, libFuzzer ends the process."""
    ending, parse = fuzz.PARSERS[name]
    grown, path, counts = folder / "grown", folder / f"input{ending}", Counter[str]()
    grown.mkdir()
    for number, content in enumerate(fuzz.seeds_of(name, folder)):
        (grown / f"seed{number}").write_bytes(content)

    def one(content: bytes) -> None:
        path.write_bytes(content)
        counts[fuzz.tried(parse, path)] += 1
        if counts.total() % _EVERY == 0:
            (folder / "counts.json").write_text(json.dumps(counts))

    limits = [f"-max_total_time={seconds:.0f}", f"-max_len={_LONGEST}", f"-timeout={_SLOW_S}"]
    atheris.Setup([sys.argv[0], str(grown), *limits, f"-artifact_prefix={folder}/"], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), Path(sys.argv[3]))
