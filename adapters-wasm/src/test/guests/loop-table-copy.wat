;; Copies 100,000 table entries an instruction.
(module
  (memory (export "memory") 1)
  (table $a 100000 funcref)
  (table $b 100000 funcref)
  (func (export "_start")
    (loop $again
      (table.copy $a $b (i32.const 0) (i32.const 0) (i32.const 100000))
      (br $again))))
