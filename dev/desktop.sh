#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The tutorial in a real QGIS window: a fresh profile with the plugin as it is installed, driven by clicks and keys, a
# picture of the screen at every step. Ends with 1 when a step could not be done, Python or the plugin complained,
# something did not fit on the screen, or QGIS did not close cleanly.
#   dev/desktop.sh [folder for the pictures]        LANGUAGES="zh_CN en"  THEME="Night Mapping"  SCALE=1.5
#   SIZE=1366x768  WALK=tutorial|map|short|keys|quit|reload
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
out="${1:-$root/build/desktop}"
say() { printf 'pitproof desktop: %s\n' "$*"; }

command -v qgis >/dev/null || { say "skipped: there is no QGIS desktop here (the command qgis); apt-get install qgis"; exit 0; }
site="$(echo "$root"/.venv/lib/python3*/site-packages)"
[ -d "$site" ] || { say "skipped: the plugin's libraries are missing; run 'make setup-run' first"; exit 0; }
if command -v xvfb-run >/dev/null; then
    screen=(xvfb-run -a -s "-screen 0 ${SIZE:-1366x768}x24")
    platform=xcb
else
    say "no Xvfb (apt-get install xvfb): pictures show single windows, not the screen"
    screen=()
    platform=offscreen
fi

work="$(mktemp -d "${TMPDIR:-/tmp}/pitproof_desktop.XXXXXX")"
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

plugin="$work/plugin"
mkdir -p "$plugin"
(cd "$root" && cp -r core adapters layouts algorithms ui resources i18n plugin.py libraries.py __init__.py metadata.txt LICENSE "$plugin")
rm -f "$plugin"/i18n/*.qm
"$here/translate.sh" compile "$plugin/i18n"

profile() { # a user who starts QGIS for the first time, without its greeting, and without the net: nothing listens at the proxy
    local profiles="$1/profiles" language="$2"
    mkdir -p "$profiles/default/QGIS" "$profiles/default/python/plugins" "$1/home"
    cp -r "$plugin" "$profiles/default/python/plugins/pitproof"
    cat >"$profiles/default/QGIS/QGIS3.ini" <<INI
[PythonPlugins]
pitproof=true
processing=true

[UI]
UITheme=${THEME:-default}

[locale]
overrideFlag=true
userLocale=$language

[qgis]
checkVersion=false
showTips34=false

[core]
httpsfeedqgisorg\\disabled=true

[fonts]
downloadMissingFonts=false

[proxy]
proxyEnabled=true
proxyType=HttpProxy
proxyHost=127.0.0.1
proxyPort=${PROXY_PORT:-9}

[plugins]
automatically-check-for-updates=false
INI
}

status=0
for language in ${LANGUAGES:-zh_CN en}; do
    run="$work/$language"
    profile "$run" "$language"
    chmod 700 "$run"
    mkdir -p "$run/tmp" # QGIS takes layers below the folder for temporary files for temporary layers
    rm -f "$out/$language.txt"
    code=0
    env HOME="$run/home" XDG_RUNTIME_DIR="$run" LC_ALL=C.UTF-8 PROJ_DATA="${PROJ_DATA:-/usr/share/proj}" \
        TMPDIR="$run/tmp" PYTHONPATH="$site:$here/desktop" PYTHONDONTWRITEBYTECODE=1 PYTHONFAULTHANDLER=1 QT_QPA_PLATFORM="$platform" QT_SCALE_FACTOR="${SCALE:-1}" \
        PITPROOF_PICTURES="$out" PITPROOF_LANGUAGE="$language" PITPROOF_FOLDER="$run/home" PITPROOF_WALK="${WALK:-tutorial}" \
        timeout "${LIMIT:-600}" "${screen[@]}" qgis --nologo --noversioncheck --profiles-path "$run" \
        --code "$here/desktop/run.py" >"$out/$language.log" 2>&1 || code=$?
    [ -f "$out/$language.txt" ] || printf 'The walk did not come to its end.\n' >"$out/$language.txt"
    [ "$code" -eq 0 ] || printf 'QGIS ended with %s.\n' "$code" >>"$out/$language.txt"
    if [ -s "$out/$language.txt" ]; then
        say "$language: $(wc -l <"$out/$language.txt") complaints"
        cat "$out/$language.txt"
        status=1
    else
        say "$language: done, nothing to complain of; pictures in $out"
    fi
done
exit "$status"
