;; Fills 2^31 - 1 bytes of a memory of 64 KB.
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (memory.fill (i32.const 16) (i32.const 7) (i32.const 0x7fffffff))))
