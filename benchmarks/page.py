# SPDX-License-Identifier: GPL-3.0-or-later
"""The page docs/BENCHMARKS.md, of which every benchmark rewrites its own section."""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from importlib import metadata
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "BENCHMARKS.md"
ORDER = ("volume", "methods", "live", "start", "load", "sheets")
_HEAD = """# Speed, memory and exactness

Written by `make bench` and the commands that stand in each section; do not edit.
"""


def write_section(name: str, lines: Iterable[str]) -> None:
    """Put a section into the page, in place of its former text; the other sections stay as they are."""
    sections = _sections(PAGE.read_text(encoding="utf-8")) if PAGE.exists() else {}
    sections[name] = "\n".join(lines).strip()
    unknown = sorted(set(sections) - set(ORDER))
    if unknown:
        raise ValueError(f"sections without a place in the page: {', '.join(unknown)}")
    body = [f"<!-- {one} -->\n{sections[one]}\n<!-- end -->\n" for one in ORDER if one in sections]
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text("\n".join([_HEAD, *body]), encoding="utf-8")
    print(f"Written: {PAGE.name}, section {name}")


def machine() -> str:
    """Return the line about the machine."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    cpu = next((line.split(":")[1].strip() for line in lines if "model name" in line), platform.processor())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"- Machine: {cpu}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()} {platform.release()}"


def versions(*packages: str) -> str:
    """Return the line about the versions of installed packages."""
    return "- Versions: " + ", ".join(
        [f"Python {platform.python_version()}", *(f"{name} {metadata.version(name)}" for name in packages)]
    )


def command(script: str) -> str:
    """Return the line about date and command; where the peers' Python stands is nobody's business."""
    words = sys.argv[1:]
    if "--python" in words:
        at = words.index("--python")
        words = words[:at] + words[at + 2 :]
    return f"- Date: {date.today().isoformat()}; command: `{' '.join(['dev/python', script, *words])}`"


def _sections(text: str) -> dict[str, str]:
    found: Iterator[re.Match[str]] = re.finditer(r"<!-- (\w+) -->\n(.*?)\n<!-- end -->", text, re.DOTALL)
    return {match[1]: match[2] for match in found}
