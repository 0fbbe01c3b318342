#!/usr/bin/env bash
# Installs what is missing, builds everything, and runs all tests of the release preset.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_missing "${packages[@]}" appstream desktop-file-utils
build_targets "$preset"
cd "$root"
ctest --preset "$preset" "$@"
