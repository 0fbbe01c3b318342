#!/usr/bin/env bash
# Installs what is missing, builds, and opens Liftgraph with a sample athlete.
# Without a display it does the main job on the command line: a sample log in, the plan for the next session out.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_missing "${packages[@]}"
build_targets "$preset" liftgraph liftgraph-cli

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$build/bin/liftgraph" --sample "$@"
fi

echo "No display: the main job on the command line, with a simulated athlete."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cli="$build/bin/liftgraph-cli"
"$cli" simulate --weeks 104 --format strong "$work/sample.csv"
"$cli" inspect "$work/sample.csv"
"$cli" plan "$work/sample.csv"
