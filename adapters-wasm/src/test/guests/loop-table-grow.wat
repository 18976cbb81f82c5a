(module
  (memory (export "memory") 1)
  (table $large 5000000 funcref)
  (func (export "_start")
    (loop $again
      (drop (table.grow $large (ref.null func) (i32.const 0)))
      (drop (table.grow $large (ref.null func) (i32.const 1)))
      (br $again))))
