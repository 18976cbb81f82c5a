#!/usr/bin/env bash
# Makes the modules beside the sources, which are kept in the tree so that measuring needs no clang for WebAssembly.
set -euo pipefail
cd "$(dirname "$0")"
for source in *.c; do
  clang --target=wasm32 -O2 -fno-builtin -nostdlib -Wl,--no-entry "$source" -o "${source%.c}.wasm"
done
