#!/usr/bin/env bash
# Builds the wheel: Packaging/python/build.sh COMMAND LIBRARY FOLDER
# Lays the stripped command and library, OpenBLAS, the models and the sample beside the modules, packs them, and lets
# auditwheel add the other libraries and name the oldest Linux that the wheel runs on.
set -euo pipefail
shopt -s nullglob
cd "$(dirname "$0")/../.."
command=$1 library=$2 output=$3
tools=.build/wheel-tools/bin
stage=.build/wheel
package=$stage/src/filmlab

rm -rf "$stage"
mkdir -p "$stage" "$output"
cp -R Packaging/python/. "$stage"
cp LICENSE "$stage"
find "$stage" -name __pycache__ -prune -exec rm -rf {} +
"$command" --version >"$stage/VERSION"

mkdir -p "$package/bin" "$package/lib"
install -m 755 "$command" "$package/bin/filmlab"
install -m 755 "$library" "$package/lib/libfilmlab.so"
# The command loads it by this name when it is first needed: see Sources/COpenBLAS.
openblas=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p | awk '$1 == "libopenblas.so.0" { print $NF; exit }')
install -m 755 "$openblas" "$package/lib/libopenblas.so.0"
strip --strip-all "$package/bin/filmlab"
strip --strip-unneeded "$package"/lib/*
"$tools/patchelf" --force-rpath --set-rpath '$ORIGIN/../lib' "$package/bin/filmlab"

share=$package/share/filmlab
mkdir -p "$share/Models" "$share/Datasets/sample"
cp -R Models/sentiment Models/similarity Models/README.md "$share/Models"
cp Datasets/registry.json "$share/Datasets"
cp Datasets/sample/*.jsonl Datasets/sample/*.csv "$share/Datasets/sample"

# The terms of what is linked in or carried along.
mkdir -p "$stage/licenses"
for package_name in libopenblas0-pthread libgfortran5 libquadmath0 libsimdjson14 libsqlite3-0 libzstd1; do
  cp "/usr/share/doc/$package_name/copyright" "$stage/licenses/$package_name.txt"
done
for folder in .build/checkouts/*/; do
  find "$folder" -maxdepth 1 '(' -name 'LICENSE*' -o -name 'NOTICE*' ')' -exec cat {} + >"$stage/licenses/$(basename "$folder").txt"
done

rm -rf "$stage/dist" "$output"/filmlab-*.whl
(cd "$stage" && "../wheel-tools/bin/python" -m hatchling build --target wheel >/dev/null)
PATH="$PWD/$tools:$PATH" "$tools/auditwheel" repair --wheel-dir "$output" "$stage"/dist/*.whl
ls -l "$output"/filmlab-*.whl
