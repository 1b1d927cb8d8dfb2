# Needs make, git and Python 3.11 or newer; everything else is installed into .venv, pinned and with hashes.
# `make` alone lists what there is. More options for a command: make site ARGS="--drafts --explain"

# Set here and not taken from the environment, where names as plain as these may mean something else.
ARGS =
FORMAT = text

SHELL = /bin/sh
VENV = .venv
BIN = $(VENV)/bin

.DEFAULT_GOAL = help
.PHONY: help site serve check test slow lint lock reference messages golden bench clean distclean again

help:
	@echo 'make site    build the site into output/'
	@echo 'make serve   show it in a browser and rebuild it on every save'
	@echo 'make check   check the content without writing anything'
	@echo
	@echo 'make test    run the tests            make lint    check style and types'
	@echo 'make slow    run the slow tests       make lock    renew the locks in requirements/'
	@echo 'make golden  renew tests/golden/         make reference  renew the tables of docs/reference.md'
	@echo 'make messages  bring the catalogues of the interface up to date'
	@echo 'make bench   compare with other generators, see docs/benchmarks.md'
	@echo 'make clean   remove the built site and all caches'

# --- for editors ---

site: $(VENV)/.run
	@$(BIN)/site-builder build $(ARGS)
	@echo 'Open output/index.html in a browser, or run: make serve'

serve: $(VENV)/.run
	@$(BIN)/site-builder serve $(ARGS)

check: $(VENV)/.run
	@$(BIN)/site-builder check --format $(FORMAT) $(ARGS)

# --- for developers ---

# More than four browsers at a time slow each other down; a file stays on one worker, so what it sets up is set up once.
PYTEST = $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

test: $(VENV)/.test
	@SITE_BUILDER_BROWSER="$$(tools/browser.sh)" $(PYTEST) $(ARGS)

slow: $(VENV)/.test
	@SITE_BUILDER_BROWSER="$$(tools/browser.sh)" $(PYTEST) -m slow $(ARGS)

lint: $(VENV)/.test
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy

# Keeps what is pinned as far as pyproject.toml allows; to move everything to its newest release:
# make lock ARGS=--upgrade
# Index addresses stay out of the locks: a lock says what, the machine's own pip settings say where from.
COMPILE = $(BIN)/python -m uv pip compile pyproject.toml --quiet --no-config --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url --no-emit-find-links

lock: $(VENV)/.test
	@$(BIN)/python -m uv --version >/dev/null 2>&1 || $(BIN)/python -m pip install -qq --disable-pip-version-check uv
	@$(COMPILE) --group build --output-file requirements/run.txt $(ARGS)
	@$(COMPILE) --group build --group test --group lint --constraint requirements/run.txt \
		--output-file requirements/test.txt $(ARGS)
	@$(BIN)/python -m uv pip compile benchmarks/requirements.in --quiet --no-config --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
		--output-file benchmarks/requirements.txt $(ARGS)
	@echo 'What changed: git diff requirements benchmarks'

# The tables of docs/reference.md, from the values that the tool goes by.
reference: $(VENV)/.test
	@$(BIN)/python tools/reference.py

# The catalogues in site_builder/locales/, from the words of templates and code: docs/languages.md tells how to translate.
# With a language it makes a new one: make messages ARGS=ar
messages: $(VENV)/.test
	@$(BIN)/python tools/messages.py $(ARGS)

# The output of the golden library, after a change of it that is meant: read the difference, it belongs into the commit.
golden: $(VENV)/.test
	@SITE_BUILDER_GOLDEN=write $(BIN)/python -m pytest -q -n 0 tests/site/test_golden.py
	@git --no-pager diff --stat -- tests/golden

# How long it takes beside other generators: make bench ARGS="--articles 1000,10000"
bench: $(VENV)/.run
	@$(BIN)/python benchmarks/run.py $(ARGS)

clean:
	@[ ! -d output ] || find output -mindepth 1 ! -path output/.gitignore -delete
	@rm -rf .site-builder .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
	@find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

distclean: clean
	@rm -rf $(VENV)

# --- the environment ---

# Each stamp says that .venv holds a lock; the test lock holds the other one too. A .venv that was moved, copied or has
# lost its Python is made again: it cannot read its own folder's name out of itself then.
ifneq ($(shell $(BIN)/python -c 'print(open("$(VENV)/.home").read().strip())' 2>/dev/null),$(CURDIR))
MOVED = again
endif

$(VENV)/.run: requirements/run.txt pyproject.toml $(MOVED)
	@PYTHON='$(PYTHON)' tools/install.sh run
	@touch $@

$(VENV)/.test: requirements/test.txt pyproject.toml $(MOVED)
	@PYTHON='$(PYTHON)' tools/install.sh test
	@touch $@ $(VENV)/.run
