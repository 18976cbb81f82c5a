;; Has a data segment that does not fit into its memory.
(module
  (memory (export "memory") 1)
  (data (i32.const 65533) "four")
  (func (export "_start")))
