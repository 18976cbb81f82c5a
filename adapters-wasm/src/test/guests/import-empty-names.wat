;; Imports a function with an empty module and an empty name.
(module
  (import "" "" (func))
  (memory (export "memory") 1)
  (func (export "_start")))
