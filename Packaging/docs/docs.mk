# The documentation as one site: DocC's archives of the modules and of the guides, and the command's own help, rendered as
# pages that need no script and no server.
DOCUMENTED := FilmData FilmSentiment FilmSimilarity FilmEvaluation FilmSets FilmAnalytics FilmCatalogue FilmReports FilmLabWeb
# Written by programs, and read beside the guides.
MEASUREMENTS := Benchmarks/RESULTS.md Benchmarks/ABLATIONS.md Benchmarks/RELIABILITY.md
DOCUMENTATION := .build/documentation
SITE := .build/docs

.PHONY: archives site test-docs tutorials

archives:
	@echo '== documentation of the library'
	@mkdir -p $(DOCUMENTATION)
	swift package --allow-writing-to-directory $(DOCUMENTATION) generate-documentation \
	  $(addprefix --target ,$(DOCUMENTED)) --enable-experimental-combined-documentation \
	  --experimental-skip-synthesized-symbols --warnings-as-errors --no-transform-for-static-hosting \
	  --output-path $(DOCUMENTATION)/library
	@echo '== guides'
	@rm -rf $(DOCUMENTATION)/filmlab.docc
	@cp -R Packaging/docs/filmlab.docc $(DOCUMENTATION)/filmlab.docc
	@cp $(MEASUREMENTS) $(DOCUMENTATION)/filmlab.docc
	docc convert $(DOCUMENTATION)/filmlab.docc --output-path $(DOCUMENTATION)/guides --warnings-as-errors \
	  --fallback-display-name filmlab --fallback-bundle-identifier filmlab --no-transform-for-static-hosting

site: release archives
	@echo '== site'
	@$(FILMLAB) --experimental-dump-help >$(DOCUMENTATION)/help.json
	@mkdir -p $(SITE)
	@PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=Packaging/docs python3 -m docsite $(DOCUMENTATION)/library $(DOCUMENTATION)/guides \
	  --help-file $(DOCUMENTATION)/help.json --python Packaging/python/src/filmlab \
	  --styles Sources/FilmLabWeb/Resources/styles --version "$$($(FILMLAB) --version)" --output $(SITE)

test-docs: ## Test what makes the documentation's site
	@echo '== tests of the documentation'
	PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=Packaging/docs python3 -m unittest discover --start-directory Tests/Documentation

test: test-docs

tutorials: wheel ## Run what the guides show with the wheel in an environment of its own (WRITE=1 writes what is printed)
	@echo '== tutorials'
	@$(call NEW_ENVIRONMENT,.build/tutorials)
	@.build/tutorials/bin/pip install --quiet --disable-pip-version-check .build/dist/filmlab-*.whl pandas
	.build/tutorials/bin/python -B Packaging/docs/tutorials.py .build/tutorials/bin/filmlab $(if $(WRITE),--write)
