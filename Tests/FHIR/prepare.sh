#!/bin/sh
# Makes the Python environment of the FHIR checks below the package, and prints its python.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
environment=$(cd "$here/../.." && pwd)/.build-fhir
wanted="$environment/requirements.txt"
if ! cmp -s "$here/requirements.txt" "$wanted"; then
    python3 -m venv --clear "$environment" >&2
    "$environment/bin/pip" install --quiet --disable-pip-version-check \
        --requirement "$here/requirements.txt" >&2
    cp "$here/requirements.txt" "$wanted"
fi
echo "$environment/bin/python"
