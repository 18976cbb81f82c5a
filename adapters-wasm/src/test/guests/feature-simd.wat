;; Uses 128-bit vectors.
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (v128.store (i32.const 0)
      (i32x4.add (v128.load (i32.const 0)) (i32x4.splat (i32.const 1))))))
