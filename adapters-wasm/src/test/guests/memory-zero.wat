;; Writes to a memory without pages.
(module
  (memory (export "memory") 0)
  (func (export "_start")
    (i32.store8 (i32.const 0) (i32.const 1))))
