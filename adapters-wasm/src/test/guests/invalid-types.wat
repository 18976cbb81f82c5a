;; wat2wasm --no-check
;; Stores a float where an integer belongs.
(module
  (memory (export "memory") 1)
  (func (export "_start") (i32.store (i32.const 0) (f32.const 1))))
