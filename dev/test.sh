#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Run the tests through dev/plugins/pitproof, so that imports work as in QGIS whatever the clone is called.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
export PROJ_DATA="${PROJ_DATA:-/usr/share/proj}" QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" LC_ALL=C.UTF-8
export XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-$(mktemp -d)}" PYTHONDONTWRITEBYTECODE=1
export PITPROOF_SHARED_DATA="${PITPROOF_SHARED_DATA:-$(dirname "$root")/shared/data}"
cd "$here/plugins"
paths=(pitproof/tests) # the whole suite runs on every core, a file at a time
workers=(-n "$(nproc)" --dist loadfile)
for argument in "$@"; do
    case "$argument" in pitproof/*) paths=() workers=() ;; esac
done
exec "$root/.venv/bin/python" -P -m pytest -c "$root/pyproject.toml" --rootdir "$here/plugins/pitproof" "${workers[@]}" "${paths[@]}" "$@"
