;; A bulk operation beyond an end.
(module
  (memory (export "memory") 1)
  (table $t 4 funcref)
  (data $d "abc")
  (elem $e func $f)
  (func $f)
  (func (export "_start")
    (memory.copy (i32.const 0) (i32.const 65535) (i32.const 2))))
