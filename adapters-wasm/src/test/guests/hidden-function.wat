;; wat2wasm --no-check
;; Calls the function behind its last one: not valid, but a metering host may have put its own there.
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (loop $again (call 1) (br_if $again (i32.const 1)))))
