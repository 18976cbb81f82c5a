;; Calls an empty function forever.
(module
  (memory (export "memory") 1)
  (func $nothing)
  (func (export "_start")
    (loop $again (call $nothing) (br_if $again (i32.const 1)))))
