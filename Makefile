.DEFAULT_GOAL := help

PYTHON ?= python3
# What `pip install -e` adds to the package in .venv: extras of pyproject.toml. `make run` needs the
# first, the other commands all that a developer has.
RUNNING := cli
EXTRAS ?= all,test,lint,docs

# Where developers' machines and CI keep the data; elsewhere the package asks its user.
GXNOR_DATA ?= $(realpath ../shared/data)
ifneq ($(GXNOR_DATA),)
export GXNOR_DATA
endif

comma := ,
BIN := .venv/bin
STAMP := .venv/installed-$(subst $(comma),-,$(EXTRAS))
# A richer environment runs as well.
INSTALLED := $(firstword $(wildcard .venv/installed-*) .venv/installed-$(RUNNING))
BUILT_FROM := pyproject.toml setup.py gxnor_ref/__init__.py
BUILT_FROM += $(wildcard csrc/*.[ch] gxnor_ref/kernels/*.pyx)

.venv/installed-%: $(BUILT_FROM)
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --disable-pip-version-check --editable '.[$(subst -,$(comma),$*)]'
	@touch $@

# What clang-format lays out.
C_FILES := csrc/*.[ch] docs/draw/*.c tests/native/*.c tests/conform/clients/*.[ch]*
C_FILES += gxnor_ref/packed/targets/templates/*.[ch]

.PHONY: help
help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: venv
venv: $(STAMP) ## Install the package, its extras and its kernels into .venv

.PHONY: run
run: $(INSTALLED) ## Train on the digits data set, describe the model and evaluate it
	$(BIN)/gxnor-ref train --preset digits --seed 0 --out runs/digits
	$(BIN)/gxnor-ref info runs/digits/model.npz
	$(BIN)/gxnor-ref evaluate runs/digits/model.npz --dataset digits

.PHONY: test
test: $(STAMP) ## Run the tests and the examples in the docstrings, on all CPUs
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

.PHONY: test-long
test-long: $(STAMP) ## Run all tests with many more examples, and whole trainings
	GXNOR_HYPOTHESIS=long $(BIN)/python -m pytest -m "long or not long"

.PHONY: test-native
test-native: ## Run the kernels under sanitizers, and those for NEON under qemu
	$(PYTHON) tests/native/build_native.py

.PHONY: fuzz
fuzz: $(STAMP) ## Feed changed inputs to every parser and kernel for two hours, or twice SECONDS=
	$(BIN)/python -m tests.fuzz.fuzz --seconds $(or $(SECONDS),3600) --record tests/fuzz/record.json
	$(BIN)/python -m tests.fuzz.sanitized --seconds $(or $(SECONDS),3600) --record tests/fuzz/record.json
	$(BIN)/python -m tests.fuzz.record

.PHONY: vectors
vectors: $(STAMP) ## Write the conformance vectors that come with the package, and OPERATORS.md
	$(BIN)/gxnor-ref vectors gxnor_ref/conform/vectors --force --format json --format c --format hex
	$(BIN)/python -m gxnor_ref.conform.page >gxnor_ref/conform/OPERATORS.md

.PHONY: docs
docs: $(STAMP) ## Build the site in build/docs, where a warning is an error
	$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going --nitpicky docs build/docs

.PHONY: bench
bench: ## Measure kernels, inference and training against their peers, which it installs
	$(MAKE) venv EXTRAS=all,test,lint,docs,bench
	$(BIN)/python benchmarks/bench_conv.py --record
	$(BIN)/python benchmarks/bench_transition.py --record
	$(BIN)/python benchmarks/bench_inference.py --record
	$(BIN)/python benchmarks/bench_threads.py --record
	$(BIN)/python benchmarks/bench_signal.py --record
	$(BIN)/python benchmarks/bench_training.py --record

.PHONY: lint
lint: $(STAMP) ## Check style, types, docstrings and C, and change nothing
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	PATH="$(BIN):$$PATH" cython-lint --max-line-length 100 gxnor_ref/kernels/*.pyx
	$(BIN)/numpydoc lint $$(find gxnor_ref -name '*.py')
	$(BIN)/clang-format --dry-run -Werror $(C_FILES)

.PHONY: format
format: $(STAMP) ## Lay out Python and C as lint wants them
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format
	$(BIN)/clang-format -i $(C_FILES)

.PHONY: clean
clean: ## Remove everything that these commands made
	rm -rf .venv build dist docs/api/generated runs/digits *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -r {} +
	find gxnor_ref -name '*.so' -delete
