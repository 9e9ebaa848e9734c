#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Run the suite against another QGIS: Debian 13 with its backports, in a folder of its own, without any daemon.
# Needs root, debootstrap and 5 GB. PITPROOF_TRIXIE names the folder (it is kept, so that a second run is quick);
# arguments go to pytest.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
place="${PITPROOF_TRIXIE:-/var/lib/pitproof-trixie}"

die() {
    printf 'pitproof test-trixie: %s\n' "$*" >&2
    exit 1
}

[ "$(id -u)" -eq 0 ] || die "needs root for debootstrap and chroot; run it with sudo"
command -v debootstrap >/dev/null || die "debootstrap is missing; install it with apt-get install debootstrap"

mirror="$(apt-get indextargets --format '$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' |
    awk -F'|' '$1=="main" && $2 !~ /security/ {print $2; exit}')"
[ -n "$mirror" ] || die "apt on this machine knows no Debian mirror to take trixie from"

inside() {
    chroot "$place" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb LC_ALL=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy=$http_proxy} ${https_proxy:+https_proxy=$https_proxy} \
        ${PIP_INDEX_URL:+PIP_INDEX_URL=$PIP_INDEX_URL} ${PIP_CERT:+PIP_CERT=/etc/ssl/certs/ca-certificates.crt} \
        bash -euc "$1"
}

leave() {
    for folder in proc dev; do
        if mountpoint -q "$place/$folder"; then umount "$place/$folder" || umount -l "$place/$folder"; fi
    done
}
trap leave EXIT

if [ ! -x "$place/usr/bin/apt-get" ]; then
    debootstrap --variant=minbase --include=ca-certificates,git,make trixie "$place" "$mirror" >&2
    printf 'deb %s trixie main\ndeb %s trixie-backports main\n' "$mirror" "$mirror" >"$place/etc/apt/sources.list"
fi
# the way to the mirrors is this machine's own
cp /etc/resolv.conf /etc/hosts "$place/etc/" 2>/dev/null || true
cp /etc/pip.conf "$place/etc/" 2>/dev/null || true
find /etc/apt/apt.conf.d -name '*proxy*' -exec cp {} "$place/etc/apt/apt.conf.d/" \;
mkdir -p "$place/etc/ssl/certs" "$place/srv/shared"
cp /etc/ssl/certs/ca-certificates.crt "$place/etc/ssl/certs/"
mountpoint -q "$place/proc" || mount -t proc proc "$place/proc"
mountpoint -q "$place/dev" || mount --bind /dev "$place/dev"

inside 'dpkg-query -W -f="\${Version}" qgis 2>/dev/null | grep -q "^3\.4[4-9]\|^[4-9]" || {
    apt-get -q update && apt-get -q install -y --no-install-recommends -t trixie-backports qgis qgis-providers python3-qgis; }' >&2
rm -rf "$place/srv/pitproof"
mkdir -p "$place/srv/pitproof"
# as committed, and what is changed but not ignored
git -C "$root" ls-files --cached --others --exclude-standard -z |
    (cd "$root" && xargs -0 sh -c 'for f; do [ -e "$f" ] && printf "%s\0" "$f"; done' sh) |
    tar -C "$root" --null -T - -cf - | tar -C "$place/srv/pitproof" -xf -
inside 'cd /srv/pitproof && git init -q . && git add -A && git -c user.name=x -c user.email=x@localhost commit -qm x'
data="${PITPROOF_SHARED_DATA:-$(dirname "$root")/shared/data}"
if [ -d "$data" ]; then rm -rf "$place/srv/shared/data" && cp -a "$data" "$place/srv/shared/data"; fi
inside 'cd /srv/pitproof && dev/setup.sh dev'
inside 'dpkg-query -W -f="QGIS \${Version}\n" qgis; python3 --version; python3 -c "import numpy, shapely; print(numpy.__version__, shapely.__version__)"'
inside "cd /srv/pitproof && dev/test.sh $(printf '%q ' "$@")"
