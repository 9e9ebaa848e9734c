#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Compute a case and write its report. Without an argument the sample case is made first, and its truth shown.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
case="${1:-}"
out="$root/demo"
if [ -z "$case" ]; then
    "$here/qgis_process" run pitproof:createsamplecase --FOLDER="$out/sample" --OVERWRITE=true >/dev/null
    case="$out/sample/sample_case.gpkg"
    truth="$out/sample/truth.json"
else
    case="$(cd "$(dirname "$case")" && pwd)/$(basename "$case")"
    [ -f "$case" ] || { echo "No case file at $case." >&2; exit 1; }
    truth="$(dirname "$case")/truth.json"
fi
report="$out/report_$(basename "${case%.gpkg}")"
"$here/qgis_process" run pitproof:runcase --CASE="$case" --FOLDER="$report"
"$here/python" "$here/show_result.py" "$case" "$truth" "$report"
