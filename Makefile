# Two commands do everything on a fresh Debian 12 with Swift: `make demo` and `make test`.

PREFIX ?= /usr/local
SWIFT ?= swift

# What the build links, and what the tests talk to. Everything else comes with Swift.
BUILD_PACKAGES := pkg-config libsodium-dev libsqlite3-dev libcmark-gfm-dev nettle-dev libarchive-dev
TEST_PACKAGES := age minisign sqlite3 strace chromium poppler-utils fonts-dejavu-core \
	libpango1.0-dev \
	python3 python3-venv python3-pexpect vim-tiny nano

RELEASE := --configuration release --static-swift-stdlib --product tacit

# The program that prints is built where the graphics library is at hand (libpango1.0-dev). Asked
# again for each command, since the packages may just have been installed.
export TACIT_PDF = $(shell pkg-config --exists pangocairo 2>/dev/null && echo 1)

.PHONY: all demo test test-all bench bench-full bench-package bench-build speed lint format install reference rules clean packages test-packages

all: packages
	$(SWIFT) build $(RELEASE)
	@if [ "$$TACIT_PDF" = 1 ]; then $(SWIFT) build $(RELEASE)-pdf; fi

## demo: build, and play a practice's day in a temporary vault
demo: all
	.build/release/tacit demo

## test: every test, with a sample of the long ones
test: packages test-packages
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

## test-all: every byte flipped, thousands of crashes
test-all: packages test-packages
	$(SWIFT) build --build-tests
	TACIT_TEST_ALL=1 $(SWIFT) test --skip-build

## bench: measure beside what people would use instead, and write Docs/Performance.md
bench: bench-build
	python3 Benchmarks/run.py

## bench-full: the same, with 1,000,000 notes too; takes 10 GB of disk
bench-full: bench-build
	python3 Benchmarks/run.py --full

## bench-package: a package of 2 GB beside the age program on the same bytes
bench-package: packages test-packages
	$(SWIFT) build --configuration release --static-swift-stdlib --product PackageProbe
	python3 Benchmarks/package.py

bench-build: packages test-packages
	$(SWIFT) build $(RELEASE)
	$(SWIFT) build --configuration release --static-swift-stdlib --product BenchmarkProbe
	$(SWIFT) build --configuration release --static-swift-stdlib --product AgeProbe

speed: bench

## lint: format and style, to the letter
lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks

## reference: Docs/CLI.md and the manual page, from the program's own parser
reference:
	$(SWIFT) build --product tacit
	python3 Tests/Reference/reference.py .build/debug/tacit

## rules: Docs/Rules.md and Docs/Trace.md, from the rulebook and the tests' files
rules:
	TACIT_WRITE_DOCS=1 $(SWIFT) test --filter 'as a document'

## install: the stripped binary, the manual page and the completions, below PREFIX
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions \
		$(DESTDIR)$(PREFIX)/share/zsh/site-functions \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 -s .build/release/tacit $(DESTDIR)$(PREFIX)/bin/tacit
	if [ -x .build/release/tacit-pdf ]; then \
		install -m 755 -s .build/release/tacit-pdf $(DESTDIR)$(PREFIX)/bin/tacit-pdf; \
	fi
	install -m 644 Docs/tacit.1 $(DESTDIR)$(PREFIX)/share/man/man1/tacit.1
	.build/release/tacit --generate-completion-script bash \
		> $(DESTDIR)$(PREFIX)/share/bash-completion/completions/tacit
	.build/release/tacit --generate-completion-script zsh \
		> $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_tacit
	.build/release/tacit --generate-completion-script fish \
		> $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/tacit.fish

clean:
	$(SWIFT) package clean

packages:
	@$(call install_missing,$(BUILD_PACKAGES))

test-packages:
	@$(call install_missing,$(TEST_PACKAGES))

# Asks for nothing where nothing is missing.
define install_missing
missing=; for package in $(1); do \
	dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
		|| missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
	root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	echo "installing:$$missing"; \
	$$root apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
		$$root apt-get install -y -qq --no-install-recommends $$missing; \
fi
endef
