# Front Door. From nothing but python3 (3.11 or newer) and make: `make demo`, `make test`.
# Every package is pinned by version and hash in requirements/.

PYTHON ?= python3
ARGS ?=

# A process that compiles every module anew starts three seconds later, and the tests start a hundred.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
UV := $(BIN)/uv
INSTALL := $(UV) pip install --quiet --python $(BIN)/python
SOURCES := $(wildcard app domain projections migrations benchmarks tests openapi)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test deep contract browser partners lint check format torture endurance failover bench bench-large client mutants returns ship sbom audit lock clean

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' Makefile

demo: .venv/.demo  ## A synthetic authority to look at; options go through ARGS='--json --port 0'
	@$(BIN)/frontdoor demo $(ARGS)

test: .venv/.dev  ## All tests, on every core, each with a real PostgreSQL; choose some with ARGS='-k closure'
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

deep: .venv/.dev  ## The tests that draw or kill at random, at length, and every cell of the authorisations
	DEEP=1 $(BIN)/pytest -n auto tests/app/test_stored_forms.py tests/app/test_replay.py tests/domain/test_any_family.py \
		tests/endurance tests/projections/test_ledger.py tests/stories/test_any_town.py tests/faults/test_reads_kept.py \
		tests/stories/test_authorisation.py tests/projections/test_made_log.py tests/app/test_pages_in_another_language.py $(ARGS)

torture: .venv/.dev  ## Kill, cut, pause and fill whatever can be, under load: nothing lost, doubled or stuck; longer with ROUNDS=40
	ROUNDS=$(or $(ROUNDS),3) $(BIN)/pytest -q tests/torture $(ARGS)

endurance: .venv/.dev  ## Two services and two workers at half of what they can for MINUTES=120, one killed now and then: nothing grows
	MINUTES=$(or $(MINUTES),120) $(BIN)/pytest -q -s tests/torture/test_endurance.py $(ARGS)

failover: .venv/.dev .venv-failover/.failover  ## Three PostgreSQL under Patroni: kill the leader KILLS=20 times under load
	@.ci/etcd
	KILLS=$(or $(KILLS),20) $(BIN)/pytest -q tests/failover/test_failover.py $(ARGS)

contract: .venv/.dev  ## The service against its whole OpenAPI document, operation by operation
	EVERY_OPERATION=1 $(BIN)/pytest -n auto tests/app/test_schemathesis.py $(ARGS)

browser: .venv/.dev  ## The pages in Chromium, which apt-get installs when there is none; PICTURES=1 leaves pictures in build/pictures
	@.ci/chromium
	$(BIN)/pytest -n auto --dist loadfile $(if $(filter tests/browser%,$(ARGS)),,tests/browser) $(ARGS)

partners: .venv/.dev .node/.partners  ## What partners are given, with what they have: fresh projects, tsc, Spectral, Redocly, Bruno; needs npm
	$(BIN)/pytest -n 2 --dist loadfile $(if $(filter tests/partners%,$(ARGS)),,tests/partners) $(ARGS)

lint: .venv/.dev  ## Format, ruff, mypy --strict and the import contracts
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy --strict $(SOURCES)
	$(BIN)/lint-imports

check: lint test  ## What CI runs: lint, then test

format: .venv/.dev  ## Format the code and mend what ruff can mend
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

bench: .venv/.dev  ## Measure against the floor; writes build/bench.json
	$(BIN)/python -m benchmarks $(ARGS)

bench-large: .venv/.dev  ## The same answers in a log of a million events and in one of ten million; an hour or two, and 60 GB
	$(BIN)/python -m benchmarks growth-large $(ARGS)

.PHONY: upgrade
upgrade: .venv/.dev  ## The processes of an earlier version beside this one's, over its database: FROM=v0.1.0
	$(BIN)/python -m tests.upgrading $(FROM)

mutants: .venv/.dev  ## Take each `require` away in turn and see a test fail
	$(BIN)/python -m tests.mutants $(ARGS)

client: .venv/.dev .venv-tools/.tools  ## Generate what else is in openapi/: the clients, from front-door.yaml, and feed.yaml
	@mkdir -p build
	$(BIN)/frontdoor asyncapi
	$(BIN)/python -m tests.generated plain > build/front-door.yaml
	PATH="$(CURDIR)/.venv-tools/bin:$$PATH" openapi-python-client generate --path build/front-door.yaml \
		--config openapi/client.yaml \
		--output-path openapi/client --meta none --overwrite
	$(BIN)/python -m tests.generated digest > openapi/client.sha256
	$(BIN)/python -m tests.typescript

returns: .venv/.dev .venv-returns/.returns  ## Statutory returns of the demonstration, against the schemas and rules of who takes them in
	$(BIN)/python -m tests.returned .venv-returns/bin/python

ship: .venv-ship/.ship  ## The Dockerfile and deploy/ against what reads them
	.venv-ship/bin/hadolint Dockerfile
	.venv-ship/bin/check-jsonschema --builtin-schema vendor.compose-spec deploy/compose.yaml
	.venv-ship/bin/kubernetes-validate --strict $(filter-out %/database.yaml,$(wildcard deploy/kubernetes/*.yaml))

sbom: .venv-audit/.audit  ## What the service is made of, as CycloneDX, from the lock; writes build/sbom.json
	@mkdir -p build
	.venv-audit/bin/cyclonedx-py requirements requirements/runtime.lock --pyproject pyproject.toml --mc-type application \
		--output-reproducible --spec-version 1.6 --output-format JSON --output-file build/sbom.json

audit: .venv-audit/.audit  ## Ask PyPI's advisories about every locked package; fails where they cannot be asked
	@for name in runtime demo dev tools audit returns ship failover; do \
		echo requirements/$$name.lock; \
		.venv-audit/bin/pip-audit --strict --disable-pip --require-hashes --progress-spinner off \
			-r requirements/$$name.lock || exit 1; \
	done

lock: .venv/.uv  ## Compile requirements/*.in; newer versions with ARGS=--upgrade
	@for name in bootstrap runtime demo dev tools audit returns ship failover; do \
		out=requirements/$$name.lock; [ $$name = bootstrap ] && out=requirements/bootstrap.txt; \
		(cd requirements && ../$(UV) pip compile $$name.in --python-version 3.11 --universal \
			--generate-hashes --no-emit-index-url --no-header --quiet $(ARGS) -o $${out#requirements/}) || exit 1; \
		echo $$out; \
	done

clean:  ## Remove environments, builds and caches
	rm -rf .venv .venv-tools .venv-audit .venv-returns .venv-ship .venv-failover .node build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find $(SOURCES) -name __pycache__ -type d -prune -exec rm -rf {} +

# Each stamp is younger than the lock it was installed from.

.venv/.uv: requirements/bootstrap.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Front Door needs Python 3.11 or newer")'
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt
	@touch $@

.venv/.demo: .venv/.uv requirements/demo.lock pyproject.toml
	@$(INSTALL) --require-hashes -r requirements/demo.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.demo requirements/dev.lock
	$(INSTALL) --require-hashes -r requirements/dev.lock
	@touch $@

.venv-tools/.tools: .venv/.uv requirements/tools.lock
	$(UV) venv --quiet --allow-existing --python $(BIN)/python .venv-tools
	$(UV) pip install --quiet --python .venv-tools/bin/python --require-hashes -r requirements/tools.lock
	@touch $@

.venv-audit/.audit: .venv/.uv requirements/audit.lock
	$(UV) venv --quiet --allow-existing --python $(BIN)/python .venv-audit
	$(UV) pip install --quiet --python .venv-audit/bin/python --require-hashes -r requirements/audit.lock
	@touch $@

.venv-ship/.ship: .venv/.uv requirements/ship.lock
	$(UV) venv --quiet --allow-existing --python $(BIN)/python .venv-ship
	$(UV) pip install --quiet --python .venv-ship/bin/python --require-hashes -r requirements/ship.lock
	@touch $@

.venv-returns/.returns: .venv/.uv requirements/returns.lock
	$(UV) venv --quiet --allow-existing --python $(BIN)/python .venv-returns
	$(UV) pip install --quiet --python .venv-returns/bin/python --require-hashes -r requirements/returns.lock
	@touch $@

.venv-failover/.failover: .venv/.uv requirements/failover.lock
	$(UV) venv --quiet --allow-existing --python $(BIN)/python .venv-failover
	$(UV) pip install --quiet --python .venv-failover/bin/python --require-hashes -r requirements/failover.lock
	@touch $@

.node/.partners: requirements/partners/package-lock.json
	@mkdir -p .node
	@cp requirements/partners/package.json requirements/partners/package-lock.json .node
	@npm ci --prefix .node --ignore-scripts --no-audit --no-fund --silent
	@touch $@
