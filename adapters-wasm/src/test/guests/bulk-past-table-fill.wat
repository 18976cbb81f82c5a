;; A bulk operation beyond an end.
(module
  (memory (export "memory") 1)
  (table $t 4 funcref)
  (data $d "abc")
  (elem $e func $f)
  (func $f)
  (func (export "_start")
    (table.fill $t (i32.const 3) (ref.null func) (i32.const 2))))
