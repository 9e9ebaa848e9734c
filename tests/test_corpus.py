# SPDX-License-Identifier: GPL-3.0-or-later
"""Every document of the corpus, and every input that crashed a parser once, is read or refused with one sentence."""

from __future__ import annotations

import base64
import importlib.util
from collections import Counter
from pathlib import Path

import pytest

from ..core.errors import PitProofError
from .corpus import CORPUS, CRASHES, kept


def _fuzz():
    """The program of ``make fuzz``, which stands beside the package."""
    place = Path(__file__).resolve().parent.parent / "dev" / "fuzz.py"
    found = importlib.util.spec_from_file_location("pitproof_fuzz", place)
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


fuzz = _fuzz()


def outcome(parser, content, folder):
    ending, parse = fuzz.PARSERS[parser]
    path = folder / f"input{ending}"
    path.write_bytes(content)
    try:
        parse(path)
    except PitProofError as error:
        assert error.advice  # noqa: PT017 - both outcomes are right
        assert "\n" not in str(error)  # noqa: PT017
        return "refused"
    return "accepted"


@pytest.mark.parametrize("parser", CORPUS)
def test_the_corpus_is_partly_read_and_partly_refused(parser, tmp_path):
    counts = Counter(outcome(parser, content, tmp_path) for content in CORPUS[parser])
    assert counts["accepted"] >= 1
    assert counts["refused"] >= 1


CRASHED = [
    (path.parent.name, index)
    for folder in sorted(CRASHES.glob("*"))
    for index, path in enumerate(sorted(folder.glob("*.b64")))
]


@pytest.mark.parametrize(("parser", "index"), CRASHED)
def test_what_crashed_once_is_answered(parser, index, tmp_path):
    assert outcome(parser, kept(parser)[index], tmp_path) in ("accepted", "refused")


def test_every_parser_has_a_target():
    assert {*CORPUS, "rule_yaml", "case_gpkg", "package_zip"} == set(fuzz.PARSERS)


def test_an_input_that_crashed_is_kept_as_text(tmp_path, monkeypatch):
    monkeypatch.setattr(fuzz, "CRASHES", tmp_path)
    content = bytes(range(256))
    kept_at = fuzz._keep("land_txt", content)
    assert kept_at.read_text(encoding="ascii").isascii()
    assert base64.b64decode(kept_at.read_text(encoding="ascii")) == content


def test_what_is_neither_a_reading_nor_a_sentence_is_a_crash(tmp_path):
    def broken(path):
        raise KeyError(path)

    with pytest.raises(KeyError):
        fuzz.tried(broken, tmp_path)


def test_an_unknown_parser_is_told(capsys):
    assert fuzz.main(["nothing"]) == 2
    assert "No parser nothing" in capsys.readouterr().err
