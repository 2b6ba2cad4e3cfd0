PYTHON ?= python

all: format-check lint types contracts test

format-check:
	$(PYTHON) -m ruff format --check .

lint:
	$(PYTHON) -m ruff check .

types:
	$(PYTHON) -m mypy

contracts:
	lint-imports

test:
	$(PYTHON) -m pytest

format:
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

# What the README's first command writes; a test asserts the same bytes.
golden:
	$(PYTHON) -m quotetrack report corpus/ -o reports/

# What the commands in README.md and docs/ print; a test compares it.
pages:
	$(PYTHON) tests/docs/pages.py

# How each letter is read, after pypinyin; a test compares it.
readings:
	$(PYTHON) tests/text/readings.py

.PHONY: all format-check lint types contracts test format golden pages readings
