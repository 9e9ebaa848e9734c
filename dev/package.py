# SPDX-License-Identifier: GPL-3.0-or-later
"""Build the zip for the plugin repository from a commit: the same commit gives the same bytes.

What the zip leaves out stands in .gitattributes; compiled translations are added where lrelease is installed.
"""

from __future__ import annotations

import argparse
import configparser
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "pitproof"
LIMIT_BYTES = 25 * 2**20  # of the plugin repository
NEEDED = ("LICENSE", "__init__.py", "metadata.txt")
BINARY = (".qm", ".png")  # compiled translations and pictures; nothing else that is not text
JUNK = ("__pycache__", "__MACOSX")

Files = dict[str, bytes]  # path below the top folder -> content


class PackageError(Exception):
    """The plugin repository would not take the zip."""


def committed(revision: str) -> Files:
    """Return the files of a commit that belong into the zip."""
    command = ["git", "-C", str(ROOT), "archive", "--format=tar", "--worktree-attributes", revision]
    archive = subprocess.run(command, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        members = [member for member in tar.getmembers() if not member.isdir()]
        links = [member.name for member in members if not member.isfile()]
        if links:
            raise PackageError(f"{links[0]} is a link, which a zip for QGIS cannot hold.")
        return {member.name: tar.extractfile(member).read() for member in members}  # type: ignore[union-attr]


def translations(files: Files) -> Files:
    """Compile the translations; without lrelease there are none."""
    sources = {name: content for name, content in files.items() if name.endswith(".ts")}
    lrelease = shutil.which("lrelease") or shutil.which("lrelease-qt6")
    if not sources or not lrelease:
        return {}
    compiled: Files = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, content in sources.items():
            source, target = Path(folder, "in.ts"), Path(folder, "out.qm")
            source.write_bytes(content)
            subprocess.run([lrelease, "-silent", str(source), "-qm", str(target)], check=True)
            compiled[name.removesuffix(".ts") + ".qm"] = target.read_bytes()
    return compiled


def check(files: Files) -> None:
    """Raise `PackageError` for what the plugin repository refuses."""
    missing = [name for name in NEEDED if name not in files]
    if missing:
        raise PackageError(f"{missing[0]} is missing.")
    for name, content in files.items():
        parts = name.split("/")
        if any(part.startswith(".") or part in JUNK for part in parts) or "\\" in name or name.endswith(".pyc"):
            raise PackageError(f"{name} must not be in the zip.")
        if b"\0" in content and not name.endswith(BINARY):
            raise PackageError(f"{name} is a binary file.")


def version_of(files: Files) -> str:
    """Return the version that metadata.txt states."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read_string(files["metadata.txt"].decode("utf-8"))
    return metadata["general"]["version"]


def write(files: Files, target: Path, day: tuple[int, int, int, int, int, int]) -> None:
    """Write the zip, sorted, every file dated ``day``; raises `PackageError` when it is too big."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{NAME}/{name}", day)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])
    size = target.stat().st_size
    if size > LIMIT_BYTES:
        target.unlink()
        raise PackageError(f"The zip has {size / 2**20:.1f} MB; the plugin repository takes {LIMIT_BYTES >> 20} MB.")


def day_of(revision: str) -> tuple[int, int, int, int, int, int]:
    """Return the time of a commit in UTC."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct", revision]
    moment = time.gmtime(int(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
    return (moment.tm_year, moment.tm_mon, moment.tm_mday, moment.tm_hour, moment.tm_min, moment.tm_sec)


def build(revision: str, folder: Path) -> Path:
    """Build the zip of a commit in ``folder`` and return its path."""
    files = committed(revision)
    files |= translations(files)
    check(files)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{NAME}.{version_of(files)}.zip"
    write(files, target, day_of(revision))
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description="Build the zip for the plugin repository.")
    parser.add_argument("--revision", default="HEAD", help="commit to build from")
    parser.add_argument("--folder", type=Path, default=ROOT / "build", help="where the zip goes")
    given = parser.parse_args()
    changed = subprocess.run(["git", "-C", str(ROOT), "status", "--porcelain"], check=True, capture_output=True).stdout
    if changed:
        print(f"Changes that are not committed are not in the zip of {given.revision}.", file=sys.stderr)
    if not (shutil.which("lrelease") or shutil.which("lrelease-qt6")):
        print("lrelease is not installed; the zip holds no compiled translations.", file=sys.stderr)
    try:
        target = build(given.revision, given.folder)
    except PackageError as problem:
        sys.exit(f"Not built: {problem}")
    print(f"{target} ({target.stat().st_size / 1024:.0f} kB)")


if __name__ == "__main__":
    main()
