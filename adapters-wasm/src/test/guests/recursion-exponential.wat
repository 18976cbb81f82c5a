;; Calls itself twice a call, 60 deep: never deep, never done.
(module
  (memory (export "memory") 1)
  (func $twice (param $left i32)
    (if (local.get $left)
      (then
        (call $twice (i32.sub (local.get $left) (i32.const 1)))
        (call $twice (i32.sub (local.get $left) (i32.const 1))))))
  (func (export "_start") (call $twice (i32.const 60))))
