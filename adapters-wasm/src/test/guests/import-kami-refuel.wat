;; Imports a function that sounds like the host's own.
(module
  (import "kami" "refuel" (func (param i64)))
  (memory (export "memory") 1)
  (func (export "_start")))
