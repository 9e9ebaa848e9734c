# SPDX-License-Identifier: GPL-3.0-or-later
-include .localconfig.mk

SHELL := /bin/bash
PYTHON := dev/python
CASE ?=
PROFILE ?= default
PROFILES ?= $(HOME)/.local/share/QGIS/QGIS3/profiles

.PHONY: desktop screenshots rules-doc help demo test test-trixie check format fuzz bench calibrate reliability pictures package transup transcompile link setup-run setup-dev clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup-run:
	@dev/setup.sh run

setup-dev:
	@dev/setup.sh dev

demo: setup-run ## Make the sample case, compute it, write its report (CASE=path/to/case.gpkg for another case)
	@dev/demo.sh "$(CASE)"

test: setup-dev ## Run the whole test suite
	@dev/test.sh

test-trixie: ## Run the suite against the QGIS of Debian 13 with backports (needs root and debootstrap)
	@dev/test_trixie.sh

check: setup-dev ## Lint, types, security, layout of the code
	@dev/check.sh

format: setup-dev ## Format the code
	@.venv/bin/ruff format .
	@.venv/bin/ruff check --fix .

bench: setup-dev ## Measure speed and memory; writes docs/BENCHMARKS.md
	@$(PYTHON) benchmarks/volume.py && $(PYTHON) benchmarks/methods.py && $(PYTHON) benchmarks/live.py && $(PYTHON) benchmarks/start.py && $(PYTHON) benchmarks/load.py && $(PYTHON) benchmarks/sheets.py

calibrate: setup-dev ## Test the error margin on simulated surveys; writes docs/CALIBRATION.md
	@$(PYTHON) benchmarks/calibrate.py

reliability: setup-dev ## Inject faults, tamper, replay, fuzz; writes docs/RELIABILITY.md
	@$(PYTHON) benchmarks/reliability.py

fuzz: setup-dev ## Damaged documents against every parser (FUZZ_SECONDS=60 each, PARSERS="dxf las" for some)
	@$(PYTHON) -m pip install -q --only-binary :all: atheris || true # made for some systems only; fuzz.py says so
	@$(PYTHON) dev/fuzz.py $(PARSERS)

pictures: setup-dev ## Make the README's pictures from the present code
	@dev/pictures.sh

screenshots: setup-dev ## Pictures of every page of the panel, both languages, 100 and 200 % (TO=folder)
	@$(PYTHON) dev/screenshots.py $(if $(TO),--folder "$(TO)")

desktop: setup-dev ## The tutorial in a real QGIS window, by clicks and keys (TO=folder; skipped without QGIS or Xvfb)
	@dev/desktop.sh $(if $(TO),"$(TO)")

rules-doc: setup-dev ## Write docs/RULES.md from the rule files
	@$(PYTHON) dev/rules_doc.py

package: setup-dev ## Build the zip for the plugin repository
	@$(PYTHON) dev/package.py

transup: setup-dev ## Bring the Chinese translation up to date with the sources (then translate what is new)
	@dev/translate.sh update

transcompile: setup-dev ## Compile the translation, for a QGIS that runs the plugin from this folder
	@dev/translate.sh compile

link: ## Link the plugin into a QGIS profile of this user (PROFILE=name)
	@mkdir -p "$(PROFILES)/$(PROFILE)/python/plugins"
	@ln -sfn "$(CURDIR)" "$(PROFILES)/$(PROFILE)/python/plugins/pitproof"
	@echo "Linked. Start QGIS, then Plugins > Manage and Install Plugins > Installed > PitProof."

clean: ## Remove what the other targets made
	@rm -rf build demo dev/plugins dev/profile .pytest_cache .mypy_cache .ruff_cache .hypothesis .qgis-settings i18n/*.qm
