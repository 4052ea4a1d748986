#!/usr/bin/env bash
# Makes .venv and installs what one purpose needs:  tools/setup.sh run|dev|bench|train
# The versions are those of constraints.txt. PYTHON=/path/to/python chooses the interpreter.
set -euo pipefail
cd "$(dirname "$0")/.."

purpose=${1:-}
case $purpose in
    run) what=. ;;
    dev | bench | train) what=".[$purpose]" ;;
    *) echo "usage: tools/setup.sh run|dev|bench|train" >&2; exit 2 ;;
esac

# debian_packages NAME...: install them where that is possible, else say what to do.
debian_packages() {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Debian packages: $*"
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
    else
        echo "Moodreel needs these system packages: $*" >&2
        echo "Install them (on Debian or Ubuntu: sudo apt-get install $*) and run make again." >&2
        exit 1
    fi
}

# find_python: print an interpreter of 3.11 or later that can make environments (Debian splits ensurepip off).
find_python() {
    local candidate
    for candidate in ${PYTHON:-python3.11 python3.12 python3.13 python3}; do
        if "$candidate" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

if [ ! -x .venv/bin/pip ]; then
    find_python >/dev/null || debian_packages python3 python3-venv
    python=$(find_python) || { echo "Moodreel needs Python 3.11 or later; set PYTHON=/path/to/python." >&2; exit 1; }
    "$python" -m venv .venv
fi

# --no-warn-conflicts: what is installed without its dependencies lacks some, on purpose.
pip_install() {
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-warn-conflicts --constraint constraints.txt "$@"
}

echo "Installing Moodreel for '$purpose' into .venv (the first time takes some minutes)"
pip_install --editable "$what"
# ESPnet pins an old setuptools, which torch refuses; what of it is used here needs only packages listed in pyproject.
pip_install --no-deps espnet==202511
if [ "$purpose" = bench ]; then
    # These ask for torchaudio (no CPU build) and for webrtcvad from source; the bench extra brings what they really use.
    pip_install --no-deps distillmos==0.9.1 xls-r-sqa==0.1.0 resemblyzer==0.1.4
fi
