;; Loops forever in a function called indirectly, two calls down.
(module
  (type $nothing (func))
  (memory (export "memory") 1)
  (table 1 funcref)
  (elem (i32.const 0) $forever)
  (func $forever (loop $again (br_if $again (i32.const 1))))
  (func $middle (call_indirect (type $nothing) (i32.const 0)))
  (func (export "_start") (call $middle)))
