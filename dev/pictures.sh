#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Make the README's pictures from the sample case's report, by the present code.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
"$here/demo.sh" "" >/dev/null
pdf="$(find "$root/demo/report_sample_case" -maxdepth 1 -name '*.pdf')"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
pages="$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')"
pdftoppm -r 60 -gray -png -f 16 -l 16 "$pdf" "$work/table"
pdftoppm -r 70 -png -f "$pages" -l "$pages" "$pdf" "$work/map"
"$here/python" - "$work" "$root/docs/images" <<'PY'
import sys
from pathlib import Path

from PIL import Image

work, target = Path(sys.argv[1]), Path(sys.argv[2])
target.mkdir(parents=True, exist_ok=True)
for name in ("table", "map"):
    picture = Image.open(next(work.glob(f"{name}*.png"))).convert("RGB")
    picture.quantize(64).save(target / f"{name}.png", optimize=True)
PY
