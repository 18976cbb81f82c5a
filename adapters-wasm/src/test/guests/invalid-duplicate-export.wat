;; wat2wasm --no-check
;; Exports the name _start twice.
(module
  (memory (export "memory") 1)
  (func (export "_start"))
  (func (export "_start") unreachable))
