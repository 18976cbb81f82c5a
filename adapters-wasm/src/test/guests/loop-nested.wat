;; Loops forever by leaving an inner block to an outer loop.
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (loop $outer
      (block $inside
        (br_if $inside (i32.const 1))
        (return))
      (br_if $outer (i32.const 1)))))
