PREFIX ?= /usr/local
DESTDIR ?=
SWIFT_RELEASE = swift build -c release --static-swift-stdlib --product wijk
PACKAGES = libncurses-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libvterm-dev
# For the spelling; neither to build nor to run is anything of it needed.
OPTIONAL_PACKAGES = hunspell hunspell-nl
KILLS = 60
MEETUP_KILLS = 30
HEADERS = curses.h cmark-gfm.h cmark-gfm-core-extensions.h vterm.h

.PHONY: run test deps deps-check build check format format-check texts-check texts bench bench-deps \
  fault-tests docs install

run: build ## build a release and open the screen
	.build/release/wijk

# The journeys in a real terminal have deadlines, so they do not compete with the other tests, nor
# with the many who type until they are killed.
test: deps-check ## all tests
	SWIFT_BACKTRACE=enable=no swift test --skip PtyTests
	SWIFT_BACKTRACE=enable=no swift test --skip-build --filter PtyTests
	SWIFT_BACKTRACE=enable=no .build/debug/kill-runner $(KILLS)
	SWIFT_BACKTRACE=enable=no .build/debug/kill-runner $(MEETUP_KILLS) 8 1 meetup

build: deps-check ## with the Swift library inside: it starts twice as fast
	$(SWIFT_RELEASE)

# Says in one line what is missing; as root, or with CI=true, installs it.
deps-check:
	@for header in $(HEADERS); do \
	  echo "#include <stdio.h>" > .build-probe.c; echo "#include <$$header>" >> .build-probe.c; \
	  cc -E .build-probe.c >/dev/null 2>&1 || missing="$$missing $$header"; \
	done; rm -f .build-probe.c; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ] || [ "$$CI" = true ]; then $(MAKE) deps; \
	  else echo "Er ontbreekt:$$missing. Doe eerst: sudo apt-get install $(PACKAGES)"; exit 1; fi; \
	fi

deps: ## what building needs, and a dictionary for the spelling
	apt-get update -qq && apt-get install -y -qq $(PACKAGES)
	apt-get install -y -qq $(OPTIONAL_PACKAGES) || echo "Zonder: $(OPTIONAL_PACKAGES)"

check: deps-check format-check ## strict format, borders between modules, generated texts up to date
	swift build --explicit-target-dependency-import-check error --build-tests
	$(MAKE) texts-check

format:
	swift format --in-place --recursive --parallel Sources Tests Package.swift

format-check:
	swift format lint --strict --recursive --parallel Sources Tests Package.swift

# The man page and the key tables of the README are made from the tables in the code.
texts: deps-check
	swift build --product wijk
	.build/debug/wijk handleiding man > Assets/man/wijk.1
	.build/debug/wijk handleiding leesmij --taal en < README.md > .build/README.md
	cp .build/README.md README.md

texts-check:
	@.build/debug/wijk handleiding man | diff -u Assets/man/wijk.1 - \
	  && .build/debug/wijk handleiding leesmij --taal en < README.md | diff -u README.md - \
	  || { echo "Verouderd: doe make texts"; exit 1; }

# The pages of WijkApp.docc with the code they speak of, in .build/docs.
docs: deps-check
	rm -rf .build/*/symbolgraph
	swift package dump-symbol-graph --minimum-access-level package --skip-synthesized-members
	rm -f .build/*/symbolgraph/wijkPackage*
	docc="$$(command -v docc || echo "$$(dirname "$$(readlink -f "$$(command -v swift)")")/docc")"; \
	"$$docc" convert Sources/WijkApp/WijkApp.docc --output-path .build/docs \
	  --additional-symbol-graph-dir .build/*/symbolgraph \
	  --fallback-display-name wijk --fallback-bundle-identifier wijk

install: deps-check ## PREFIX=… DESTDIR=…
	$(SWIFT_RELEASE)
	install -Dm755 "$$($(SWIFT_RELEASE) --show-bin-path)/wijk" "$(DESTDIR)$(PREFIX)/bin/wijk"
	cd Assets && find kennisbank sjablonen -type f -exec install -Dm644 {} "$(DESTDIR)$(PREFIX)/share/wijk/{}" \;
	install -Dm644 Assets/man/wijk.1 "$(DESTDIR)$(PREFIX)/share/man/man1/wijk.1"
	for shell in bash:bash-completion/completions/wijk zsh:zsh/site-functions/_wijk fish:fish/vendor_completions.d/wijk.fish; do \
	  file="$(DESTDIR)$(PREFIX)/share/$${shell#*:}"; mkdir -p "$$(dirname "$$file")"; \
	  "$(DESTDIR)$(PREFIX)/bin/wijk" handleiding "$${shell%%:*}" > "$$file"; \
	done

# Builds both programs, so that what is measured is what is here.
bench: build ## the table of Tests/Metingen, of today
	swift build -c release --static-swift-stdlib --product wijk-bench
	.build/release/wijk-bench alles > .build/metingen.md
	mkdir -p Tests/Metingen && mv .build/metingen.md "Tests/Metingen/$$(date +%F).md"
	@cat "Tests/Metingen/$$(date +%F).md"

# Counts as the design wants them, about three hours. A number on the command line goes to the script.
fault-tests: deps-check ## the long runs: PARTS="kills power" KILLS=… CUTS=… CASES=… FUZZ_SECONDS=…
	Tests/Faults/run

bench-deps: ## the programs that wijk is measured against
	apt-get update -qq && apt-get install -y -qq fzf git micro nano nnn sqlite3 tig
