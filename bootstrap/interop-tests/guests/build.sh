#!/bin/sh
# Builds the guests of the interoperability tests from their C sources, each into <name>/<name>.wasm.
# Needs what examples/build.sh needs: clang, lld, wasi-libc and the compiler's WebAssembly builtins.
# The same versions give the same bytes.
set -eu

cd "$(dirname "$0")"
common=../../../examples/common

build() { # build NAME FILE...: with these files beside its own
  name=$1
  shift
  "${CLANG:-clang}" --target=wasm32-wasi --sysroot="${WASI_SYSROOT:-/usr}" -std=c11 -Os \
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror \
    -ffunction-sections -fdata-sections \
    -Wl,--gc-sections -Wl,--strip-all -Wl,--stack-first -Wl,-z,stack-size=32768 \
    -o "$name/$name.wasm" "$name/$name.c" "$@"
  chmod a-x "$name/$name.wasm"
  echo "$name/$name.wasm: $(wc -c <"$name/$name.wasm") bytes"
}

for manifest in */tool.toml; do
  case ${manifest%/tool.toml} in
    echo) build echo "$common"/*.c ;;
    *) build "${manifest%/tool.toml}" guest.c ;;
  esac
done
