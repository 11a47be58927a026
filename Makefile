# Two commands do everything on a fresh machine with Python 3.11 or newer, venv and make:
#   make demo   validates the examples and exports the schema
#   make test   checks style and types and runs the tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
STAMP := $(VENV)/.installed
WORKERS ?= auto

.PHONY: demo test test-full lint generate check-generated bench format clean

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; say PYTHON=python3.12 or the like")'
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV); the first time takes a minute."
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(STAMP)

demo: $(STAMP)
	@$(PY) examples/demo.py

test: $(STAMP) lint
	$(PY) -m pytest -n $(WORKERS) -m "not full"

test-full: $(STAMP) lint
	$(PY) -m pytest -n $(WORKERS)

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	@if command -v node >/dev/null && PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright --version >/dev/null 2>&1; \
	then PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright --pythonpath $(PY); \
	else echo "pyright left out: it needs node"; fi

generate: $(STAMP)
	$(PY) -m nkhr_schema.publish

check-generated: $(STAMP)
	$(PY) -m nkhr_schema.publish --check

bench: $(STAMP)
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(PY) benchmarks/run.py

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) .demo build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
