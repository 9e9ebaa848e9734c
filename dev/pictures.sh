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
page_of() {  # the last page that says this: earlier ones are the contents and the lists
    local pages page
    pages="$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')"
    for page in $(seq "$pages" -1 1); do
        if pdftotext -f "$page" -l "$page" "$pdf" - | grep -q "$1"; then
            echo "$page"
            return
        fi
    done
    echo "No page of the report says '$1'." >&2
    exit 1
}
table="$(page_of '^表5-2 ')"
map="$(page_of '^开采深度分布图$')"
pdftoppm -r 60 -png -f "$table" -l "$table" "$pdf" "$work/table"
pdftoppm -r 70 -png -f "$map" -l "$map" "$pdf" "$work/map"
"$here/python" - "$work" "$root/docs/images" <<'PY'
import sys
from pathlib import Path

from PIL import Image

work, target = Path(sys.argv[1]), Path(sys.argv[2])
target.mkdir(parents=True, exist_ok=True)
for name in ("table", "map"):
    picture = Image.open(next(work.glob(f"{name}*.png"))).convert("RGB")
    # A palette of greys and of colours: one of everything would mix the few red lines with the many greys.
    coloured = [pixel for pixel in picture.getdata() if max(pixel) - min(pixel) > 24]
    strip = Image.new("RGB", (max(1, len(coloured)), 1))
    strip.putdata(coloured)
    colours = strip.quantize(96).getpalette()[: 3 * 96]
    greys = [level for number in range(64) for level in 3 * [round(number * 255 / 63)]]
    palette = Image.new("P", (1, 1))
    palette.putpalette(colours + greys)
    picture.quantize(palette=palette, dither=Image.Dither.NONE).save(target / f"{name}.png", optimize=True)
PY
