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

# window_libraries: what Qt's window and sound modules need of the system, and Xvfb for the tests of the window.
# Only what is missing is asked for, so that a desktop system has nothing to install.
window_libraries() {
    [ "$(uname)" = Linux ] || return 0
    local missing=() qt
    qt=$(.venv/bin/python -c 'import PySide6, pathlib; print(pathlib.Path(PySide6.__file__).parent)')
    if ldd "$qt"/Qt{Widgets,Svg,Multimedia}.abi3.so "$qt"/Qt/plugins/platforms/libq{xcb,offscreen}.so | grep -q 'not found'; then
        missing+=(libpulse0 libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0
            libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0)
    fi
    [ -n "$(fc-list 2>/dev/null | head -1)" ] || missing+=(fontconfig fonts-inter fonts-dejavu-core)
    if [ "$purpose" = dev ] && ! command -v xvfb-run >/dev/null; then
        missing+=(xvfb xauth)
    fi
    [ ${#missing[@]} = 0 ] || (debian_packages "${missing[@]}") || echo "The window needs them; the command line does not." >&2
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
window_libraries
# ESPnet pins an old setuptools, which torch refuses; what of it is used here needs only packages listed in pyproject.
pip_install --no-deps espnet==202511
if [ "$purpose" = bench ]; then
    # These ask for torchaudio (no CPU build) and for webrtcvad from source; the bench extra brings what they really use.
    pip_install --no-deps distillmos==0.9.1 xls-r-sqa==0.1.0 resemblyzer==0.1.4
fi
