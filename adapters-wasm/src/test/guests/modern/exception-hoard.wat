;; Keeps every exception that it throws, in a table.
(module
  (memory (export "memory") 1)
  (tag $t (param i64 i64 i64 i64))
  (table $kept 1000000 exnref)
  (func (export "_start") (local $i i32) (local $e exnref)
    (loop $again
      (block $caught (result exnref)
        (try_table (catch_all_ref $caught)
          (throw $t (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4)))
        (unreachable))
      (local.set $e)
      (table.set $kept (local.get $i) (local.get $e))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br $again))))
