;; Copies 8 MB again and again.
(module
  (memory (export "memory") 256)
  (func (export "_start")
    (loop $again
      (memory.copy (i32.const 8388608) (i32.const 0) (i32.const 8388608))
      (br_if $again (i32.const 1)))))
