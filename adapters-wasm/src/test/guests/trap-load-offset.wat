;; Reads at an address whose offset overflows 32 bits.
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (drop (i64.load offset=0xffffffff (i32.const 0xffffffff)))))
