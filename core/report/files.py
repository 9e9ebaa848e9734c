# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing a file so that it is either complete or as it was before."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ..errors import ReportError


def replace_file(path: str | Path, content: bytes) -> None:
    """Write ``content`` to a temporary beside ``path`` and rename it; raises ReportError when that fails."""
    target = Path(path)
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise ReportError(
            "The file {path} cannot be written: {reason}.",
            "Check that the folder exists, that you may write to it, that the disk is not full and that the file is "
            "not open in another program.",
            path=target,
            reason=error.strerror or str(error),
        ) from error
