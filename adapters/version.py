# SPDX-License-Identifier: GPL-3.0-or-later
"""Which PitProof this is."""

from __future__ import annotations

from pathlib import Path

_METADATA = Path(__file__).resolve().parent.parent / "metadata.txt"


def own_version() -> str:
    """Return the plugin's version as its metadata states it."""
    lines = _METADATA.read_text(encoding="utf-8").splitlines()
    return next(line.split("=", maxsplit=1)[1].strip() for line in lines if line.startswith("version="))
