# How filmlab reaches other machines: the Debian package, the tarball, `make install`, tags.
# VERSION has one home, which `filmlab --version` prints; Tests/ArchitectureTests/VersionTests.swift compares the rest.
VERSION := $(shell sed -n 's/^  static let version = "\(.*\)"$$/\1/p' Sources/FilmLabCLI/FilmLab.swift)
# What is packed has the time of the last commit, so that the same commit gives the same bytes.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || stat --format=%Y CHANGELOG.md)
export FILMLAB
export LIBRARY
export PAGES := .build/docs/man
ARCHITECTURE := $(shell uname -m)
TARBALL := filmlab-$(VERSION)-linux-$(ARCHITECTURE)
DEB_SOURCE := .build/deb/filmlab-$(VERSION)
DEB := $(DIST)/filmlab_$(VERSION)_$(shell dpkg --print-architecture).deb

.PHONY: print-version tag man install uninstall dist deb test-deb test-packaging

print-version: ## Print the version
	@echo $(VERSION)

tag: ## Tag the last commit as this version, if CHANGELOG.md says when it came out
	@Packaging/tag $(VERSION)

man: release ## Write the manual pages into .build/docs/man
	@echo '== manual pages'
	@rm -rf $(PAGES)
	$(FILMLAB) --experimental-dump-help | Packaging/man/pages.py $(PAGES) --version $(VERSION) \
	  --date $$(date -u -d @$(SOURCE_DATE_EPOCH) +%F) --more Packaging/man/more.man

install: release library man ## Install the command, models, manual pages, completions, C library and service under PREFIX (default /usr/local)
	@echo '== install to $(DESTDIR)$(PREFIX)'
	@rm -rf .build/stage
	Packaging/stage $(PREFIX) .build/stage
	Packaging/install .build/stage $(PREFIX) $(DESTDIR)

uninstall: ## Remove what `make install` put under PREFIX
	@echo '== uninstall from $(DESTDIR)$(PREFIX)'
	Packaging/uninstall $(PREFIX) $(DESTDIR)

dist: release library man ## Pack the tarball into .build/dist: unpack it anywhere, or into /usr/local
	@echo '== tarball'
	@rm -rf .build/stage && mkdir -p $(DIST)
	Packaging/stage /usr/local .build/stage
	tar --create --sort=name --mtime=@$(SOURCE_DATE_EPOCH) --owner=0 --group=0 --numeric-owner --format=gnu \
	  --directory .build/stage/usr --transform 's|^local|$(TARBALL)|' local | gzip -9n >$(DIST)/$(TARBALL).tar.gz
	@ls -l $(DIST)/$(TARBALL).tar.gz

deb: release library man ## Build the Debian package into .build/dist, and check it with lintian
	@echo '== Debian package'
	@$(MAKE) --no-print-directory packages DEBIAN_PACKAGES='build-essential debhelper lintian'
	@rm -rf .build/deb && mkdir -p $(DEB_SOURCE) $(DIST)
	cp -R Packaging/debian $(DEB_SOURCE)/debian
	Packaging/stage /usr $(DEB_SOURCE)
	cp $(DEB_SOURCE)/usr/lib/systemd/system/filmlab.service $(DEB_SOURCE)/debian/
	Packaging/debian/changelog.py CHANGELOG.md --time $(SOURCE_DATE_EPOCH) \
	  --maintainer "$$(sed -n 's/^Maintainer: //p' Packaging/debian/control)" >$(DEB_SOURCE)/debian/changelog
	cd $(DEB_SOURCE) && DEB_BUILD_OPTIONS=noautodbgsym dpkg-buildpackage --build=binary --no-sign
	cp .build/deb/filmlab_*.deb $(DIST)
	lintian --allow-root --fail-on error,warning,info,pedantic --display-info --pedantic $(DEB)

test-deb: ## Install the package of `make deb` in a bare Debian 12, run it, and see it removed without a trace
	@echo '== the Debian package in a bare Debian'
	@$(MAKE) --no-print-directory packages DEBIAN_PACKAGES='debootstrap procps systemd systemd-container'
	Packaging/test-deb $(DEB) $(VERSION)
	Packaging/test-service $(DEB)

test: test-packaging

test-packaging: ## Test what makes the manual pages and the changelog, what installs, uninstalls and tags
	@echo '== tests of the packaging'
	@$(MAKE) --no-print-directory packages DEBIAN_PACKAGES='dpkg-dev git groff-base python3'
	PYTHONDONTWRITEBYTECODE=1 python3 -m unittest discover --start-directory Tests/Packaging
