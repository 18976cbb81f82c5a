;; Imports a function that nobody offers.
(module
  (import "env" "mystery" (func))
  (memory (export "memory") 1)
  (func (export "_start")))
