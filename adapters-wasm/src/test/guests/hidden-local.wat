;; wat2wasm --no-check
;; Sets the local behind its last one: not valid, but a metering host may have put its own there.
(module
  (memory (export "memory") 1)
  (func (export "_start") (local i32)
    (loop $again
      (local.set 1 (i64.const 0x7fffffffffffffff))
      (br_if $again (i32.const 1)))))
