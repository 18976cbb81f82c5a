;; Loops and counts in a global.
(module
  (memory (export "memory") 1)
  (global $count (mut i64) (i64.const 0))
  (func (export "_start")
    (loop $again
      (global.set $count (i64.add (global.get $count) (i64.const 1)))
      (br $again))))
