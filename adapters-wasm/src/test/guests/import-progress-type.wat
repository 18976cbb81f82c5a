;; Imports the host's progress with another type than it has.
(module
  (import "kami:tool/host" "progress" (func (param i32 i32)))
  (memory (export "memory") 1)
  (func (export "_start")))
