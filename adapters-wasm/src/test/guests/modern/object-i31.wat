;; Makes an object that would be collected.
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (drop (ref.i31 (i32.const 1)))))
