# Each target sets up .venv by itself; nothing is done twice while the requirements stay the same.
MAKEFLAGS += --no-print-directory
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup try run test check bench soak lock clean chromium

ROOMS := bot handlers scheduler playground benchmarks
VENV := .venv
IN := $(VENV)/bin/python

# The first of these that starts and is new enough makes .venv: a name alone may be a shim with nothing behind it.
PYTHON ?= python3.11 python3.12 python3.13 python3.14 python3
NEW_ENOUGH := import sys; raise SystemExit(sys.version_info < (3, 11))

PIP := $(IN) -m pip --disable-pip-version-check install -qq --no-input
export PIP_ROOT_USER_ACTION := ignore
export NO_COLOR := 1

help: ## say what each target does
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{ printf "%-14s%s\n", $$1, $$2 }'

setup: $(VENV)/.dev ## leave .venv/bin/python with everything that running and testing need

try: $(VENV)/.runtime ## try the bot in a stand-in workspace, at http://127.0.0.1:8080
	@exec $(IN) -m bot try

run: $(VENV)/.runtime ## run the bot for a real workspace, on port 3000
	@exec $(IN) -m bot run

test: $(VENV)/.dev chromium ## run the tests
	@$(IN) -m pytest -m "not soak"

check: $(VENV)/.dev ## check style, types, imports and documents
	@echo "ruff: style"
	@$(IN) -m ruff check --quiet .
	@echo "ruff: layout"
	@$(IN) -m ruff format --quiet --check .
	@echo "mypy: types"
	@$(IN) -m mypy --no-error-summary $(ROOMS)
	@echo "import-linter: floors"
	@$(VENV)/bin/lint-imports --no-logo --no-cache
	@echo "documents"
	@$(IN) -m pytest --quiet tests/house

bench: $(VENV)/.dev ## measure, print one table and keep it under benchmarks/
	@$(IN) -m benchmarks

soak: $(VENV)/.dev ## run the long tests
	@$(IN) -m pytest -m soak

lock: $(VENV)/.made ## write requirements*.txt from pyproject.toml (newest versions: make lock UPGRADE=--upgrade)
	@$(PIP) 'uv>=0.13'
	@$(LOCK) pyproject.toml -o requirements.txt
	@$(LOCK) --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt
LOCK = $(IN) -m uv pip compile --quiet --no-config --system-certs --universal --python-version 3.11 --generate-hashes $(UPGRADE) \
	--no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

clean: ## remove .venv and what tools left behind; var/ and its data stay
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

chromium:
	@bash tests/chromium.sh

$(VENV)/.made:
	@for python in $(PYTHON); do \
		"$$python" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 || continue; \
		"$$python" -c 'import ensurepip, ssl, sqlite3, venv' 2>/dev/null || { lame=$$python; continue; }; \
		echo "making .venv with $$("$$python" --version)"; \
		"$$python" -m venv --clear $(VENV) && touch $@ && exit; \
	done; \
	if [ -n "$${lame:-}" ]; then \
		echo "$$lame cannot make virtual environments; on Debian and Ubuntu, apt-get install python3-venv mends that."; \
	else \
		echo "Python 3.11 or newer is needed and is not on the path; if you have one, say where: make PYTHON=/path/to/python3"; \
	fi >&2; exit 1

$(VENV)/.runtime: requirements.txt $(VENV)/.made
	@echo "installing what the bot needs"
	@$(PIP) -r requirements.txt
	@$(IN) -m compileall -q $(ROOMS)
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	@echo "installing what its tests need"
	@$(PIP) -r requirements-dev.txt
	@touch $@
