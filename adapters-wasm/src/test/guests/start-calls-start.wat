;; Calls its own _start through the table and by name, forever.
(module
  (memory (export "memory") 1)
  (table funcref (elem $start))
  (func $start (export "_start")
    (call_indirect (i32.const 0))
    (call $start)))
