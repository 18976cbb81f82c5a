;; Copies a passive segment again and again.
(module
  (memory (export "memory") 1)
  (data $zeros "\00")
  (func (export "_start")
    (loop $again
      (memory.init $zeros (i32.const 0) (i32.const 0) (i32.const 1))
      (br_if $again (i32.const 1)))))
