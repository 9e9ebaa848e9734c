#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bin=.venv/bin
run() { printf '%-12s ' "$1"; shift; "$@" || { echo "FAILED: $*"; exit 1; }; }
shipped=(core adapters layouts algorithms ui plugin.py libraries.py __init__.py)
run ruff $bin/ruff check -q . && echo ok
run format $bin/ruff format --check -q . && echo ok
run mypy $bin/mypy --no-error-summary && echo ok
# QGS105: iface is handed to the plugin by QGIS itself; QGS201/202: experimental, they go by method names alone
run flake8-qgis $bin/flake8 --select QGS --ignore QGS105,QGS201,QGS202 "${shipped[@]}" tests && echo ok
run bandit $bin/bandit -q -r -c pyproject.toml "${shipped[@]}" && echo ok
run secrets $bin/detect-secrets-hook --no-verify $(git ls-files -- "${shipped[@]}" resources metadata.txt) && echo ok
run layout dev/test.sh pitproof/tests/test_code_layout.py
