;; Fills 16 MB again and again: few instructions, much work.
(module
  (memory (export "memory") 256)
  (func (export "_start")
    (loop $again
      (memory.fill (i32.const 0) (i32.const 7) (i32.const 16777216))
      (br_if $again (i32.const 1)))))
