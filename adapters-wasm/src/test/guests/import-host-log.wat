;; Imports a function that components have and core modules have not.
(module
  (import "kami:tool/host" "log" (func (param i32 i32 i32 i32)))
  (memory (export "memory") 1)
  (func (export "_start")))
