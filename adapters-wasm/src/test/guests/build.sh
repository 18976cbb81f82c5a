#!/bin/sh
# Builds the test guests into src/test/resources/guests, each source into a module of its name.
# Needs clang, lld and wabt. Debian, Ubuntu: sudo apt-get install clang lld wabt
set -eu

cd "$(dirname "$0")"
out=../resources/guests
clang=${CLANG:-clang}

for needed in "$clang" wasm-ld wat2wasm; do
  if ! command -v "$needed" >/dev/null 2>&1; then
    echo "build.sh: $needed is missing; on Debian or Ubuntu: sudo apt-get install clang lld wabt" >&2
    exit 1
  fi
done
mkdir -p "$out"

# --stack-first: the C stack ends at address 0, below which every access traps.
for source in *.c; do
  "$clang" --target=wasm32-wasi -std=c11 -Os -nostdlib -ffreestanding -fno-builtin \
    -Wall -Wextra -Werror \
    -Wl,--strip-all -Wl,--stack-first -Wl,--export=_start -Wl,--no-entry \
    -o "$out/${source%.c}.wasm" "$source"
  chmod a-x "$out/${source%.c}.wasm"
done

# A first line ";; wat2wasm OPTIONS" adds options.
for source in *.wat; do
  options=$(sed -n '1s/^;; wat2wasm//p' "$source")
  # shellcheck disable=SC2086
  wat2wasm $options -o "$out/${source%.wat}.wasm" "$source"
done

./malformed.sh "$out"
echo "$(ls "$out" | wc -l) modules, $(cat "$out"/*.wasm | wc -c) bytes"
