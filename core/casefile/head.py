# SPDX-License-Identifier: GPL-3.0-or-later
"""Changing the head of a case; the file's own record of edits keeps what stood there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .evidence_layers import CASE_INFO
from .read import read_info
from .rows import attributes, encode, encode_row
from .store import open_store


def restate_head(path: str | Path, changes: Mapping[str, Any]) -> None:
    """Change fields of the head, all or none; raises `InputError` for a value that a reader would refuse.

    The coordinate system is no field that may be changed: the layers would stay in the old one.
    """
    with open_store(path, update=True) as store:
        info = read_info(store)
        row = store.read(CASE_INFO)[0]
        where = store.where(CASE_INFO, info.case_no)
        encode_row(CASE_INFO, {**attributes(info), **changes}, where)
        cells = {name: encode(CASE_INFO.field(name), value, where) for name, value in changes.items() if name != "crs"}
        with store.transaction():
            store.change(CASE_INFO, row.fid, cells)
