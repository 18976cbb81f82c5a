#!/bin/sh
# Builds the example tools from their C sources, each into examples/<name>/<name>.wasm.
#
#   examples/build.sh              all of them
#   examples/build.sh greet notes  only these
#
# Needs clang, lld, wasi-libc and the compiler's WebAssembly builtins. Debian, Ubuntu:
#   sudo apt-get install clang lld wasi-libc libclang-rt-dev-wasm32
#
# CLANG=clang-18 chooses another compiler, WASI_SYSROOT=/opt/wasi-sdk/share/wasi-sysroot another
# C library. The same versions give the same bytes.
set -eu

cd "$(dirname "$0")"
clang=${CLANG:-clang}
sysroot=${WASI_SYSROOT:-/usr}
install='sudo apt-get install clang lld wasi-libc libclang-rt-dev-wasm32'

for needed in "$clang" wasm-ld; do
  if ! command -v "$needed" >/dev/null 2>&1; then
    echo "build.sh: $needed is missing; on Debian or Ubuntu: $install" >&2
    exit 1
  fi
done
if [ "$sysroot" = /usr ] && [ ! -e /usr/include/wasm32-wasi/stdio.h ]; then
  echo "build.sh: wasi-libc is missing; on Debian or Ubuntu: $install" >&2
  exit 1
fi

build() {
  if [ ! -e "$1/$1.c" ]; then
    echo "build.sh: there is no example named $1" >&2
    exit 1
  fi
  # --stack-first: a stack that overflows traps instead of overwriting data.
  "$clang" --target=wasm32-wasi --sysroot="$sysroot" -std=c11 -Os \
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror \
    -ffunction-sections -fdata-sections \
    -Wl,--gc-sections -Wl,--strip-all -Wl,--stack-first -Wl,-z,stack-size=32768 \
    -o "$1/$1.wasm" "$1"/*.c common/*.c
  chmod a-x "$1/$1.wasm"
  echo "$1/$1.wasm: $(wc -c <"$1/$1.wasm") bytes"
}

if [ $# -eq 0 ]; then
  for manifest in */tool.toml; do
    build "${manifest%/tool.toml}"
  done
else
  for name in "$@"; do
    build "$name"
  done
fi
