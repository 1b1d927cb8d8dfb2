#!/bin/sh
# Makes .venv hold exactly what a lock pins: tools/install.sh run|test
#
# Its own file because a recipe of make says such things badly. Called only when a lock has changed (see the Makefile),
# so a machine without a network builds and tests as long as nothing did.
set -eu

cd "$(dirname "$0")/.."
lock=$1
venv=.venv
python=$venv/bin/python

# Prints the first Python on this machine that is new enough.
find_python() {
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    found=$(python3 --version 2>/dev/null) || found="no python3"
    cat >&2 <<MESSAGE
Python 3.11 or newer is needed, and this machine has $found.
  Debian, Ubuntu   sudo apt-get install python3 python3-venv
  Fedora           sudo dnf install python3
  macOS            brew install python
  Windows          install Ubuntu for WSL first, then as for Ubuntu
If it stands somewhere else, name it: make PYTHON=/path/to/python3 ...
MESSAGE
    return 1
}

make_venv() {
    base=$(find_python)
    # Debian splits both off; without them venv fails half-way with a trace.
    if ! "$base" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        cat >&2 <<MESSAGE
Python is here, but not its module "venv", which keeps this project's packages apart from yours.
  Debian, Ubuntu   sudo apt-get install python$version-venv
MESSAGE
        return 1
    fi
    "$base" -m venv "$venv"
}

# A virtual environment holds the absolute path of its folder: one that was moved or copied, or whose Python
# has since been removed, runs no longer.
here=$(pwd -P)
if ! [ -x "$python" ] || ! "$python" -c '' 2>/dev/null || [ "$(cat "$venv/.home" 2>/dev/null || true)" != "$here" ]; then
    rm -rf "$venv"
    make_venv
    echo "$here" >"$venv/.home"
fi

echo "Installing what requirements/$lock.txt pins; this takes a minute or two and needs the network." >&2
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
# -qq leaves only errors. With hashes, what is installed is what was reviewed, whatever index it comes from.
if ! "$python" -m pip install -qq --require-hashes -r "requirements/$lock.txt"; then
    echo "The packages could not be installed; the reason stands above. Is the network there? Then try again." >&2
    exit 1
fi
# The package itself, in place; its build backend is in the lock, so this part needs no network.
"$python" -m pip install -qq --no-build-isolation --no-deps -e .
