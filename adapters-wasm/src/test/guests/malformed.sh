#!/bin/sh
# Writes the modules that no compiler would: malformed ones byte by byte, and valid ones of an
# unreasonable shape. build.sh calls it with the folder to write to.
set -eu

out=$1

# The bytes given in hexadecimal.
hex() {
  for byte in "$@"; do
    # shellcheck disable=SC2059
    printf "\\$(printf %03o "0x$byte")"
  done
}

# A small command: one type () -> (), a page of memory, and a function, _start, that returns.
header='00 61 73 6d 01 00 00 00'
types='01 04 01 60 00 00'
functions='03 02 01 00'
memories='05 03 01 00 01'
exports='07 13 02 06 6d 65 6d 6f 72 79 02 00 06 5f 73 74 61 72 74 00 00'
code='0a 04 01 02 00 0b'

# write NAME BYTES...
write() {
  name=$1
  shift
  # shellcheck disable=SC2068
  hex $@ >"$out/$name.wasm"
}

write malformed-empty
write malformed-magic-only 00 61 73 6d
write malformed-version "00 61 73 6d 02 00 00 00 $types $functions $memories $exports $code"
write malformed-component "00 61 73 6d 0d 00 01 00"
write malformed-no-sections "$header"
write malformed-section-length "$header 01 ff ff ff ff 07 01 60 00 00"
write malformed-section-order "$header $functions $types $memories $exports $code"
write malformed-section-twice "$header $types $types $functions $memories $exports $code"
write malformed-section-unknown "$header 7f 01 00 $types $functions $memories $exports $code"
write malformed-number-too-long "$header 01 09 81 80 80 80 80 80 00 60 00 00 $functions $memories $exports $code"
write malformed-type-count "$header 01 08 ff ff ff ff 0f 60 00 00 $functions $memories $exports $code"
write malformed-type-index "$header $types 03 02 01 09 $memories $exports $code"
write malformed-function-count "$header $types 03 06 ff ff ff ff 0f 00 $memories $exports $code"
write malformed-code-missing "$header $types $functions $memories $exports"
write malformed-code-count "$header $types $functions $memories $exports 0a 0a ff ff ff ff 0f 02 00 0b 00 0b"
write malformed-body-length "$header $types $functions $memories $exports 0a 04 01 7f 00 0b"
write malformed-body-open "$header $types $functions $memories $exports 0a 04 01 02 00 01"
write malformed-opcode "$header $types $functions $memories $exports 0a 05 01 03 00 ff 0b"
write malformed-export-index "$header $types $functions $memories 07 0a 01 06 5f 73 74 61 72 74 00 63 $code"
write malformed-export-utf8 "$header $types $functions $memories 07 0a 01 06 5f 73 74 ff fe 74 00 00 $code"
write malformed-name-length "$header $types $functions $memories 07 0a 01 ff ff ff ff 0f 5f 00 00 $code"
write malformed-trailing-byte "$header $types $functions $memories $exports $code 00"
write malformed-locals-overflow \
  "$header $types $functions $memories $exports 0a 10 01 0e 02 ff ff ff ff 0f 7e ff ff ff ff 0f 7e 0b"

# Valid, and a trap for whoever believes a count or recurses.
write shape-minimal "$header $types $functions $memories $exports $code"
write shape-locals-4-billion \
  "$header $types $functions $memories $exports 0a 0a 01 08 01 ff ff ff ff 0f 7e 0b"
write shape-name-section-broken \
  "$header $types $functions $memories $exports $code 00 09 04 6e 61 6d 65 01 ff ff 7f"

# (type $array (array (mut i64))) (global (ref null $array) (array.new_default $array (i32.const 100000000)))
write shape-array-in-global \
  "$header 01 07 02 60 00 00 5e 7e 01 $functions $memories 06 0d 01 63 01 00 41 80 c2 d7 2f fb 07 01 0b $exports $code"

printf 'this is not WebAssembly\n' >"$out/malformed-text.wasm"
cp loop-br.wat "$out/malformed-wat.wasm"
for length in 5 9 20 60 200; do
  head -c "$length" "$out/echo.wasm" >"$out/truncated-$length.wasm"
done
head -c "$(($(wc -c <"$out/echo.wasm") - 1))" "$out/echo.wasm" >"$out/truncated-last.wasm"

# generate NAME AWK-PROGRAM: the program prints what stands before, in and behind _start.
generate() {
  text=$(mktemp)
  awk "BEGIN { $2 }" >"$text"
  wat2wasm -o "$out/$1.wasm" "$text"
  rm -f "$text"
}

memory='print "(module (memory (export \"memory\") 1)";'
generate shape-big-function "$memory"'
  print "(func (export \"_start\") (local $i i32) (loop $again";
  for (i = 0; i < 12000; i++) print "(local.set $i (i32.add (local.get $i) (i32.const 77777)))";
  print "(br_if $again (i32.const 1)))))"'
generate shape-huge-function "$memory"'
  print "(func (export \"_start\") (local $i i32) (loop $again";
  for (i = 0; i < 20000; i++) print "(local.set $i (i32.add (local.get $i) (i32.const 77777)))";
  print "(br_if $again (i32.const 1)))))"'
for count in 20000 50000; do
  generate "shape-locals-$count" "$memory"'
    print "(func $again (export \"_start\") (local";
    for (i = 0; i < '"$count"'; i++) print "i64";
    print ") call $again))"'
done
# 600 functions more, each of 5 bytes that declare 9,999 locals (8f 4e).
{
  # shellcheck disable=SC2086
  hex $header $types 03 db 04 d9 04 00
  head -c 600 /dev/zero
  # shellcheck disable=SC2086
  hex $memories $exports 0a 95 1c d9 04 02 00 0b
  awk 'BEGIN { for (i = 0; i < 600; i++) printf "\005\001\217N\177\013" }'
} >"$out/shape-locals-all.wasm"

# 20,000 blocks in each other: a body of 60,002 bytes (e2 d4 03).
{
  # shellcheck disable=SC2086
  hex $header $types $functions $memories $exports 0a e6 d4 03 01 e2 d4 03 00
  awk 'BEGIN {
    for (i = 0; i < 20000; i++) printf "\002@";
    for (i = 0; i < 20001; i++) printf "\013" }'
} >"$out/shape-nested-blocks.wasm"

generate shape-br-table-50000 "$memory"'
  print "(func (export \"_start\") (block $done (br_table";
  for (i = 0; i < 50000; i++) print "$done";
  print "(i32.const 5))))) "'
generate shape-functions-20000 "$memory"'
  for (i = 0; i < 20000; i++) print "(func)";
  print "(func (export \"_start\")))"'
generate shape-long-names "$memory"'
  long = "x"; for (i = 0; i < 16; i++) long = long long;
  print "(func (export \"_start\") (export \"" long "\")))"'
generate shape-functions-100000 "$memory"'
  for (i = 0; i < 100000; i++) print "(func)";
  print "(func (export \"_start\")))"'
generate shape-imports-5000 '
  print "(module";
  for (i = 0; i < 5000; i++) print "(import \"wasi_snapshot_preview1\" \"sched_yield\" (func (result i32)))";
  print "(memory (export \"memory\") 1) (func (export \"_start\")))"'
generate shape-data-20000 "$memory"'
  for (i = 0; i < 20000; i++) print "(data (i32.const " i ") \"x\")";
  print "(func (export \"_start\")))"'
generate shape-tables-100 "$memory"'
  for (i = 0; i < 100; i++) print "(table 1000000 funcref)";
  print "(func (export \"_start\")))"'
generate shape-parameters-1000 "$memory"'
  print "(func $f (param";
  for (i = 0; i < 1000; i++) print "i64";
  print ") (result i64) local.get 999) (func (export \"_start\") (drop (call $f";
  for (i = 0; i < 1000; i++) print "(i64.const " i ")";
  print "))))"'
generate shape-results-1000 "$memory"'
  print "(func (export \"_start\")) (func (result";
  for (i = 0; i < 1000; i++) print "i64";
  print ") unreachable))"'
generate shape-stack-60000 "$memory"'
  print "(func (export \"_start\")";
  for (i = 0; i < 60000; i++) print "i32.const 2";
  for (i = 0; i < 60000; i++) print "drop";
  print "))"'
