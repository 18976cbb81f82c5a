;; Reports a hundred thousand times, with a message that reaches to the end of memory.
(module
  (import "kami:tool/host" "progress" (func $progress (param f64 f64 i32 i32)))
  (memory (export "memory") 1)
  (func (export "_start") (local $i i32)
    (loop
      (call $progress (f64.convert_i32_u (local.get $i)) (f64.const 0) (i32.const 0) (i32.const 65536))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if 0 (i32.lt_u (local.get $i) (i32.const 100000))))))
