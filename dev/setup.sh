#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prepare this machine for `make demo` (run) or `make test` (dev): QGIS and its Python libraries from the
# distribution, the rest in .venv over them. A second run finds everything in place and installs nothing.
set -euo pipefail

need="${1:-run}"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
venv="$root/.venv"
min_qgis="3.40"
python=/usr/bin/python3 # QGIS's bindings belong to the distribution's Python, never to another one on PATH

run_packages=(qgis qgis-providers python3-qgis python3-gdal python3-venv python3-numpy python3-rasterio
    python3-geopandas python3-pyproj python3-yaml python3-reportlab python3-openpyxl python3-docx python3-pil
    fonts-wqy-zenhei)
dev_packages=(poppler-utils make git zip pyqt5-dev-tools qttools5-dev-tools)

say() { printf '%s\n' "pitproof setup: $*" >&2; }
die() {
    say "$*"
    exit 1
}

# Where the distribution's shapely is older than 2, pip builds it against the distribution's own GEOS: the ready-made
# wheel carries a second GEOS, and inside QGIS's process (whose executable already holds one) its calls crash.
build_packages=(libgeos-dev python3-dev gcc g++)

installed() { dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }
version_of() { dpkg-query -W -f='${Version}' "$1" 2>/dev/null || true; }
candidate_of() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p'; }
new_enough() { [ -n "$1" ] && [ "$1" != "(none)" ] && dpkg --compare-versions "$1" ge "$min_qgis"; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "installing packages needs root or sudo, and neither is here; have an administrator install: ${packages[*]}"
    fi
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 "$@"; }

# The backports suite, beside the mirror this machine already uses (its address is read from apt itself).
add_backports() {
    # shellcheck disable=SC1091
    . /etc/os-release
    [ "${ID:-}" = debian ] && [ -n "${VERSION_CODENAME:-}" ] ||
        die "this system's QGIS is $(candidate_of qgis), older than $min_qgis, and only Debian has a known backports suite; install QGIS >= $min_qgis by hand and run again"
    suite="$VERSION_CODENAME-backports"
    target=/etc/apt/sources.list.d/pitproof-backports.sources
    if ! apt-get indextargets --format '$(RELEASE)' 2>/dev/null | grep -qx "$suite"; then
        uri="$(apt-get indextargets --format '$(RELEASE)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' |
            awk -F'|' -v r="$VERSION_CODENAME" '$1==r && $2=="main" {print $3; exit}')"
        [ -n "$uri" ] || die "no 'main' source for $VERSION_CODENAME in apt's lists to put $suite beside; add $suite by hand and run again"
        key=/usr/share/keyrings/debian-archive-keyring.gpg
        say "adding $suite beside the present mirror ($target)"
        {
            printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\n' "$uri" "$suite"
            if [ -e "$key" ]; then printf 'Signed-By: %s\n' "$key"; fi
        } | as_root tee "$target" >/dev/null
        apt_get update >&2
    fi
    printf '%s' "$suite"
}

wanted_packages() {
    packages=("${run_packages[@]}")
    [ "$need" = dev ] && packages+=("${dev_packages[@]}")
    local shapely
    shapely="$(version_of python3-shapely)"
    [ -n "$shapely" ] || shapely="$(candidate_of python3-shapely)"
    if [ -z "$shapely" ] || dpkg --compare-versions "$shapely" lt 2.0; then packages+=("${build_packages[@]}"); fi
}

install_packages() {
    command -v apt-get >/dev/null ||
        die "this is not an apt system; install QGIS >= $min_qgis with its Python, rasterio, geopandas, reportlab, openpyxl, python-docx and a Chinese TrueType font by hand"
    local missing=() package release=()
    wanted_packages
    for package in "${packages[@]}"; do installed "$package" || missing+=("$package"); done
    new_enough "$(version_of qgis)" || missing+=(qgis)
    [ "${#missing[@]}" -eq 0 ] && return
    say "to install: ${missing[*]}"
    apt_get update >&2
    if ! new_enough "$(version_of qgis)" && ! new_enough "$(candidate_of qgis)"; then
        suite="$(add_backports)"
        new_enough "$(apt-cache madison qgis | awk -F'|' -v s="$suite" '$3 ~ s {gsub(/ /,"",$2); print $2; exit}')" ||
            die "neither the distribution nor $suite has QGIS >= $min_qgis; install it by hand and run again"
        release=(-t "$suite")
    elif [ -e /etc/apt/sources.list.d/pitproof-backports.sources ]; then
        # shellcheck disable=SC1091
        . /etc/os-release
        release=(-t "$VERSION_CODENAME-backports")
    fi
    apt_get install -y --no-install-recommends "${release[@]}" "${missing[@]}" >&2 ||
        die "apt-get could not install ${missing[*]}; its message stands above"
}

make_venv() {
    local requirements=("$here/requirements-run.txt") stamp wanted
    [ "$need" = dev ] && requirements+=("$here/requirements-dev.txt")
    wanted="$("$python" --version) $(cat "$here/setup.sh" "${requirements[@]}" | sha256sum | cut -c1-16)"
    stamp="$venv/.ready-$need"
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && return
    [ -x "$venv/bin/python" ] || "$python" -m venv --system-site-packages "$venv"
    local args=()
    for file in "${requirements[@]}"; do args+=(-r "$file"); done
    "$venv/bin/python" -m pip install -q --no-binary shapely "${args[@]}" >&2 ||
        die "pip could not install ${requirements[*]##*/} into .venv; its message stands above"
    printf '%s' "$wanted" >"$stamp"
}

link_plugin() { # QGIS takes the folder's name as the package's name; a clone may be called anything
    mkdir -p "$here/plugins"
    ln -sfn "$root" "$here/plugins/pitproof"
}

install_packages
make_venv
link_plugin
