;; wat2wasm --enable-exceptions
;; Throws an exception that nobody catches.
(module
  (tag $t)
  (memory (export "memory") 1)
  (func (export "_start") (throw $t)))
