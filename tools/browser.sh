#!/bin/sh
# Prints the path of a Chromium that starts, and looks for one to install where there is none; else prints nothing.
#
# The browser tests take it from SITE_BUILDER_BROWSER and are skipped where that is empty, so this always succeeds.
# SITE_BUILDER_BROWSER=none asks for a run without a browser.
set -u

cd "$(dirname "$0")/.."
python=.venv/bin/python

starts() { [ -n "$1" ] && "$1" --version >/dev/null 2>&1; }

say() { echo "$*" >&2; }

# Prints the first of the usual names that is on this machine and starts: Ubuntu's chromium-browser may only be
# a note that it is to be had as a snap.
installed() {
    for name in chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        path=$(command -v "$name" 2>/dev/null) || continue
        if starts "$path"; then
            echo "$path"
            return
        fi
    done
    return 1
}

# Prints where Playwright keeps, or would keep, a browser of its own.
playwrights() {
    "$python" -c '
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)' 2>/dev/null
}

# A network that swallows what is sent would hold up the tests for ever.
limited() {
    if command -v timeout >/dev/null 2>&1; then timeout 300 "$@"; else "$@"; fi
}

from_debian() {
    command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] || return 1
    say "No Chromium here; installing Debian's for the browser tests."
    export DEBIAN_FRONTEND=noninteractive
    limited apt-get update -qq >/dev/null 2>&1
    limited apt-get install -qq --no-install-recommends chromium >/dev/null 2>&1
}

from_playwright() {
    say "No Chromium here; asking Playwright for one for the browser tests."
    limited "$python" -m playwright install chromium >/dev/null 2>&1
}

case ${SITE_BUILDER_BROWSER:-} in
none) exit 0 ;;
?*)
    starts "$SITE_BUILDER_BROWSER" && echo "$SITE_BUILDER_BROWSER" && exit 0
    say "SITE_BUILDER_BROWSER=$SITE_BUILDER_BROWSER does not start; looking for another."
    ;;
esac

installed && exit 0
path=$(playwrights) && starts "$path" && echo "$path" && exit 0
from_debian && installed && exit 0
from_playwright && path=$(playwrights) && starts "$path" && echo "$path" && exit 0
say "No Chromium could be had: the browser tests are skipped. Install chromium or Google Chrome to run them."
exit 0
