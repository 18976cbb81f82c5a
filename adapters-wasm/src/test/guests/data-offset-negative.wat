;; Has a data segment at address 2^32 - 1.
(module
  (memory (export "memory") 1)
  (data (i32.const -1) "x")
  (func (export "_start")))
