# Sourced by run.sh and test.sh: installs what is missing on Debian 12 and 13 and builds the release preset.
# shellcheck shell=bash
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
preset=release
build="$root/build/$preset"

# Where the two releases name a package differently, both names stand, the newer first.
# zipcmp and the lines below it are what Debian 12's CMake files of libzip, igraph and others look for.
packages=(
    g++ cmake ninja-build pkg-config
    libtorch-dev libopenblas0-openmp
    qt6-base-dev "qt6-charts-dev|libqt6charts6-dev" "qt6-svg-dev|libqt6svg6-dev" "libqt6opengl6-dev|qt6-base-dev"
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n "qt6-qpa-plugins|libqt6gui6"
    libeigen3-dev libigraph-dev libxgboost-dev libsqlitecpp-dev libsqlite3-dev libzip-dev libexpat1-dev libxlsxwriter-dev libcurl4-openssl-dev libssl-dev
    libcli11-dev nlohmann-json3-dev libexpected-dev
    libarpack2-dev libglpk-dev libplfit-dev libgmp-dev liblapack-dev libxml2-dev
    fonts-dejavu-core
)

installed() { dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Prints the first name of an alternative "a|b" that apt can install.
available() {
    local name
    for name in ${1//|/ }; do
        if [ -n "$(apt-cache madison "$name" 2>/dev/null)" ]; then echo "$name"; return; fi
    done
    echo "${1##*|}"
}

install_missing() {
    local wanted=("$@") missing=() entry name found
    for entry in "${wanted[@]}"; do
        found=
        for name in ${entry//|/ }; do if installed "$name"; then found=1; fi; done
        [ -n "$found" ] || missing+=("$entry")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "Installing what is missing: ${missing[*]}"
    as_root apt-get update -qq
    local names=()
    for entry in "${missing[@]}"; do names+=("$(available "$entry")"); done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" >/dev/null
}

# clang with its fuzzer: only who fuzzes needs them.
install_fuzzer() {
    install_missing clang
    local version
    version=$(clang -dumpversion)
    install_missing "libclang-rt-${version%%.*}-dev"
}

# build_targets PRESET [TARGET...]
build_targets() {
    local which=$1
    shift
    cd "$root"
    [ -f "build/$which/build.ninja" ] || cmake --preset "$which" >/dev/null
    cmake --build "build/$which" ${1:+--target "$@"}
}
