# SPDX-License-Identifier: GPL-3.0-or-later
"""Office files that are the same bytes whenever the same report is written: the report's date, not the clock's."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_STAMP = re.compile(rb"(W3CDTF\">)[^<]*(<)")


def reproducible(raw: bytes, day: date) -> bytes:
    """Return an office file with fixed times inside the zip and ``day`` as its date."""
    stamp = f"{day.isoformat()}T00:00:00Z".encode()
    clean = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(clean, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == _CORE:
                content = _STAMP.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
            target.writestr(zipfile.ZipInfo(name, _ZIP_TIME), content, zipfile.ZIP_DEFLATED)
    return clean.getvalue()
