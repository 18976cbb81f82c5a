;; Two functions call each other forever through a table.
(module
  (type $step (func (param i64) (result i64)))
  (memory (export "memory") 1)
  (table 2 funcref)
  (elem (i32.const 0) $left $right)
  (func $left (type $step)
    (i64.add (call_indirect (type $step) (local.get 0) (i32.const 1)) (i64.const 1)))
  (func $right (type $step)
    (i64.add (call_indirect (type $step) (local.get 0) (i32.const 0)) (i64.const 2)))
  (func (export "_start") (drop (call $left (i64.const 0)))))
