;; Imports a global that sounds like the host's own.
(module
  (import "kami" "fuel" (global (mut i64)))
  (memory (export "memory") 1)
  (func (export "_start")))
