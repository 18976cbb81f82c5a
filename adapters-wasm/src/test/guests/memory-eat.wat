;; Grows its memory by 1 MB a step and writes to each page, until it is refused; then again, forever.
(module
  (memory (export "memory") 1)
  (func (export "_start") (local $at i32)
    (loop $again
      (drop (memory.grow (i32.const 16)))
      (local.set $at (i32.const 0))
      (block $done
        (loop $touch
          (br_if $done
            (i32.ge_u (local.get $at) (i32.mul (memory.size) (i32.const 65536))))
          (i32.store (local.get $at) (i32.const 1))
          (local.set $at (i32.add (local.get $at) (i32.const 4096)))
          (br $touch)))
      (br $again))))
