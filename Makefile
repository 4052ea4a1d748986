# Every target first sets up what it needs (tools/setup.sh); a second run finds the stamp and starts at once.
PY := .venv/bin/python
# A newer pyright is no news to a pinned one.
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

.DEFAULT_GOAL := help
.PHONY: help demo studio shots test lint bench train-deps clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-11s %s\n", $$1, $$2}' Makefile

demo: .venv/.ready-run ## one line in all ten emotions, a portrait that says it, and an illustrated story, into out/
	$(PY) main.py demo -o out --force

studio: .venv/.ready-run ## open the window
	$(PY) main.py

shots: .venv/.ready-run ## pictures of every workspace, dark and light, into docs/pictures/
	$(PY) -m tools.shots

# Two workers, whole files each, so that what a file sets up is set up once. Not more: each holds torch and an engine.
test: lint ## lint, then all tests
	$(PY) -m pytest -n 2 --dist loadfile

lint: .venv/.ready-dev ## style, types and layers
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m pyright
	.venv/bin/lint-imports --no-logo

bench: .venv/.ready-bench .venv/.ready-train ## quality and speed, measured (installs the evaluators)
	$(PY) -m benchmarks.speech

train-deps: .venv/.ready-train ## install what the corpus builder and the trainer need

clean: ## remove the environment and caches (never out/ or work/: they hold results)
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis .import_linter_cache *.egg-info
	find generators studio tests benchmarks tools -name __pycache__ -prune -exec rm -rf {} +

.venv/.ready-%: pyproject.toml constraints.txt tools/setup.sh
	tools/setup.sh $*
	@touch $@
