;; Loops forever through br_table, by its default and by an entry in turn.
(module
  (memory (export "memory") 1)
  (func (export "_start") (local $i i32)
    (loop $again
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_table $again $again (i32.and (local.get $i) (i32.const 3))))))
