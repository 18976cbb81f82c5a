;; Calls a function of another type.
(module
  (memory (export "memory") 1)
  (table funcref (elem $other))
  (func $other)
  (func (export "_start")
    (drop (call_indirect (result i32) (i32.const 0)))))
