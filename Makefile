# Everything stands on a bare machine with Python 3.11 or newer and a C compiler: `make demo`, `make test`.
# A stamp in .venv says what is installed; a second run installs nothing.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt
INPUTS := pyproject.toml constraints.txt

# One thread for each process: the measured figures are of one core, and small matrices do not gain from more.
export OMP_NUM_THREADS ?= 1
export OPENBLAS_NUM_THREADS ?= 1

$(BIN)/python:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sverka needs Python 3.11 or newer: make PYTHON=/path/to/python3.11")'
	@"$(PYTHON)" -m venv $(VENV)

$(VENV)/.installed: $(INPUTS) | $(BIN)/python
	@echo "Installing Sverka and its models into $(VENV) (about 500 MB, some minutes the first time) ..." >&2
	@$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: $(INPUTS) | $(BIN)/python
	@echo "Installing Sverka with its development tools into $(VENV) (some minutes the first time) ..." >&2
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

.PHONY: demo
demo: $(VENV)/.installed ## read the sample texts and show the dossier of Kazakhstan and Poland
	@$(BIN)/sverka demo

.PHONY: install
install: $(VENV)/.installed ## install into .venv only

.PHONY: test
test: lint pytest ## all that a change must pass: lint, types, order of imports, tests

.PHONY: lint
lint: $(VENV)/.installed-dev ## ruff, mypy --strict, import-linter
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

.PHONY: pytest
pytest: $(VENV)/.installed-dev ## the tests only; ARGS goes to pytest
	@$(BIN)/python -m pytest $(ARGS)

.PHONY: format
format: $(VENV)/.installed-dev ## bring the code into its form
	@$(BIN)/ruff check --fix --quiet
	@$(BIN)/ruff format --quiet

.PHONY: bench
bench: $(VENV)/.installed-dev ## measure accuracy and speed; ARGS goes to python -m benchmarks
	@$(BIN)/python -m benchmarks $(ARGS)

.PHONY: models
models: $(VENV)/.installed-dev ## learn the models of LANG (pl, kk) from the corpora under DATA
	@[[ "$(LANG)" =~ ^(pl|kk)$$ && -d "$(DATA)" ]] || { echo "make models LANG=pl|kk DATA=folder of the corpora" >&2; exit 2; }
	@$(PIP) --editable '.[dev,training]'
	@[ "$(LANG)" != kk ] || $(BIN)/python -m training.kazakh --data "$(DATA)"
	@$(BIN)/python -m training.names --lang $(LANG) --data "$(DATA)"
	@$(BIN)/python -m training.networks --lang $(LANG) --data "$(DATA)"

.PHONY: constraints
constraints: $(VENV)/.installed-dev ## write constraints.txt anew from what .venv holds
	@$(PIP) --editable '.[dev,training]'
	@{ sed -n '/^#/p' constraints.txt; $(BIN)/python -m pip freeze --exclude-editable; } > constraints.txt.new
	@mv constraints.txt.new constraints.txt

.PHONY: clean
clean: ## remove .venv and what tools left behind
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help
help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{ printf "make %-12s %s\n", $$1, $$2 }'
