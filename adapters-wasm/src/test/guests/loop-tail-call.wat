;; wat2wasm --enable-tail-call
;; Loops forever through return_call.
(module
  (memory (export "memory") 1)
  (func $again (return_call $again))
  (func (export "_start") (return_call $again)))
