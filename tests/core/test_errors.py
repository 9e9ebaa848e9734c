# SPDX-License-Identifier: GPL-3.0-or-later
"""An error is one sentence, whatever stands in the document it quotes."""

from __future__ import annotations

from ...core.errors import InputError, RuleError, Words


def test_text_of_a_document_breaks_no_line():
    error = RuleError(
        "{file}, line {line}: '{value}' is no number.", file="own.yaml", line=3, value="1\n- id: R2\r\n\tx\u2028y"
    )
    assert str(error) == "own.yaml, line 3: '1 - id: R2 x y' is no number."
    assert error.values["line"] == 3


def test_a_long_text_is_cut_in_the_middle():
    said = InputError("'{value}' is no date.", "Write one.", value="a" * 5000 + "z").message
    assert len(said) < 1000
    assert said.startswith("'aaa")
    assert said.endswith("az' is no date.")
    assert " … " in said


def test_words_inside_a_sentence_too():
    error = InputError("{what} is empty.", what=Words("Layer '{name}'", name="K\n1"))
    assert str(error) == "Layer 'K 1' is empty."
    assert isinstance(error.values["what"], Words)
