#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The Chinese interface: `update [file.ts]` brings the translation file up to date with the sources (then translate
# what is unfinished in it, with any editor or Qt Linguist), `compile [folder]` makes the .qm that QGIS reads.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
ts="$root/i18n/pitproof_zh_CN.ts"
export LC_ALL=C.UTF-8 PYTHONWARNINGS=ignore # pylupdate5 reads the sources in the locale's encoding

tool() { # Qt's own folder holds the tools where no wrapper of that name is on PATH
    command -v "$1" || command -v "/usr/lib/qt5/bin/$1" ||
        { echo "pitproof translate: $1 is missing; install $2" >&2 && exit 1; }
}

update() {
    local target="${1:-$ts}" pylupdate lconvert scratch
    pylupdate="$(tool pylupdate5 pyqt5-dev-tools)"
    lconvert="$(tool lconvert qttools5-dev-tools)"
    scratch="$(mktemp -d)"
    trap 'rm -rf "$scratch"' RETURN
    "$here/python" "$here/error_templates.py" >"$scratch/errors.py"
    [ ! -e "$target" ] || cp "$target" "$scratch/new.ts"
    mapfile -t sources < <(cd "$root" && find plugin.py libraries.py adapters algorithms layouts ui -name '*.py' | sort)
    (cd "$root" && "$pylupdate" -noobsolete "${sources[@]}" "$scratch/errors.py" -ts "$scratch/new.ts")
    # no line numbers: the file changes only when a text does
    "$lconvert" -i "$scratch/new.ts" -o "$scratch/pitproof_zh_CN.ts" -source-language en -target-language zh_CN \
        -locations none -sort-contexts
    cp "$scratch/pitproof_zh_CN.ts" "$target"
}

compile() {
    local lrelease folder="${1:-$root/i18n}"
    lrelease="$(tool lrelease qttools5-dev-tools)"
    mkdir -p "$folder"
    "$lrelease" -silent "$ts" -qm "$folder/pitproof_zh_CN.qm"
}

case "${1:-}" in
    update) update "${2:-}" ;;
    compile) compile "${2:-}" ;;
    *) echo "usage: $0 update [file.ts] | compile [folder]" >&2 && exit 2 ;;
esac
