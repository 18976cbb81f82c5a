;; wat2wasm --no-check
;; Names the global behind its last one: not valid, but a metering host may have put its own there.
(module
  (memory (export "memory") 1)
  (global (mut i64) (i64.const 0))
  (func (export "_start")
    (loop $again
      (global.set 1 (i64.const 0x7fffffffffffffff))
      (br_if $again (i32.const 1)))))
