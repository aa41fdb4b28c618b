# `make` alone lists what can be done. Every target does its own set-up.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PORT ?= 8000
.DEFAULT_GOAL := help
.PHONY: help setup lock run voorbeeld check fix test test-all freeze bench sbom messages vendor docs golden debian tools

help: ## noem wat er kan
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: $(READY) ## maak .venv met het commando portaal

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 of nieuwer is nodig")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

lock: ## kies van elk onderdeel de nieuwste versie, met de hash van elk bestand
	@test -x .cache/uv/bin/uv || { $(PYTHON) -m venv .cache/uv && \
	  .cache/uv/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9,<1'; }
	.cache/uv/bin/uv pip compile --quiet --upgrade pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --output-file requirements.lock

run: $(READY) ## start het portaal op http://127.0.0.1:8000
	$(BIN)/portaal serve --port $(PORT)

voorbeeld: $(READY) ## probeer het formulier en de balie uit met een verzonnen gemeente
	$(BIN)/portaal voorbeeld --port $(PORT)

check: $(READY) ## stijl, types, contracten en alle bestanden
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/portaal check

fix: $(READY) ## verbeter de stijl waar dat vanzelf kan
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# $(1): commands or files and the Debian packages that bring them; $(2): what needs them
define installed
	@for tool in $(1); do \
	  { test -e $${tool%%:*} || command -v $${tool%%:*} >/dev/null; } && continue; \
	  if [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq $${tool#*:} >/dev/null || exit 1; \
	  else echo "$(2) nodig: sudo apt-get install $${tool#*:}" >&2; exit 1; fi; done
endef

PAPIER = libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core

debian:
	$(call installed,$${CHROMIUM:=/usr/bin/chromium}:$${CHROMIUM##*/} redis-server:redis-server,De tests hebben dit)
	@dpkg -s $(PAPIER) >/dev/null 2>&1 || { \
	  test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -y -qq $(PAPIER) >/dev/null; } || { \
	  echo "Papier heeft dit nodig: sudo apt-get install $(PAPIER)" >&2; exit 1; }

test: $(READY) debian check ## alle controles en tests, binnen een kwartier
	$(BIN)/python -m pytest -n 2 --dist worksteal -m 'not alles'

vnu = .cache/vnu/vnu-jar-26.9.27.tgz
.cache/vnu/vnu.jar:
	@mkdir -p $(@D)
	@test -f $(vnu) || npm pack --silent vnu-jar@26.9.27 --pack-destination $(@D) >/dev/null
	@tar -xzOf $(vnu) package/build/dist/vnu.jar > $@.new && mv $@.new $@

# The style sheets of four frameworks, as hosts of the block.
KADERS = bootstrap@5.3.9:dist/css/bootstrap foundation-sites@6.9.0:dist/css/foundation \
  govuk-frontend@5.14.0:dist/govuk/govuk-frontend @picocss/pico@2.1.1:css/pico
.cache/kaders/pico.css:
	@mkdir -p $(@D)
	@for one in $(KADERS); do \
	  file=$${one##*:}; name=$${file##*/}; \
	  tar=$$(npm pack --silent $${one%%:*} --pack-destination $(@D)) && \
	  tar -xzOf $(@D)/$$tar package/$$file.min.css > $(@D)/$${name%%-*}.css || exit 1; done

# The word lists of LiNT-II; the rest of its package is not used.
.cache/lint/woorden.json: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $(@D)/pip lint-ii==0.1.3 pyarrow==24.0.0
	PYTHONPATH=$(@D)/pip $(BIN)/python -m tests.leesbaar.woordenlijsten $(@D)/pip $@ && rm -rf $(@D)/pip

tools:
	$(call installed,java:openjdk-17-jre-headless npm:npm pdftotext:poppler-utils w3m:w3m frog:frog /usr/share/frog/nld/frog.cfg:frogdata nginx:nginx apache2:apache2 caddy:caddy,De lange tests hebben dit)

# The same engine without a window around it, in nearly half the time; `make test` has the whole browser.
test-all: export CHROMIUM ?= /usr/bin/chromium-headless-shell
test-all: $(READY) debian tools check ## ook wat lang duurt: elke soort pagina in de browser
	@$(MAKE) --no-print-directory .cache/vnu/vnu.jar .cache/lint/woorden.json .cache/kaders/pico.css
	$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term

freeze: $(READY) ## maak de landelijke site en die van elke gemeente in build/
	$(BIN)/portaal freeze --alle

docs: $(READY) ## schrijf de JSON Schema's en docs/gemeentebestand.md opnieuw
	$(BIN)/portaal schema

bench: $(READY) ## meet
	$(BIN)/portaal freeze --landelijk
	$(BIN)/portaal comprimeer landelijk
	$(BIN)/python -m bench

sbom: $(READY) ## maak build/sbom.json: elk onderdeel met zijn versie
	@test -x .cache/sbom/bin/cyclonedx-py || { $(PYTHON) -m venv .cache/sbom && \
	  .cache/sbom/bin/python -m pip install --quiet --disable-pip-version-check 'cyclonedx-bom>=7.5,<8'; }
	.cache/sbom/bin/cyclonedx-py environment $(BIN)/python --pyproject pyproject.toml --output-file build/sbom.json

messages: $(READY) ## haal de teksten van de schermen op voor vertalers
	$(BIN)/python -m assets.messages

vendor: $(READY) ## maak het stijlblad opnieuw uit NL Design System (heeft npm nodig)
	$(BIN)/python -m assets.vendor

golden: $(READY) ## schrijf de voorbeeldpagina's in tests/golden opnieuw; lees daarna het verschil
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest -q tests/public/test_golden.py tests/browser/test_transcript.py
