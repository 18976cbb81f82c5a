;; A bulk operation beyond an end.
(module
  (memory (export "memory") 1)
  (table $t 4 funcref)
  (data $d "abc")
  (elem $e func $f)
  (func $f)
  (func (export "_start")
    (memory.fill (i32.const 65536) (i32.const 1) (i32.const 1))))
