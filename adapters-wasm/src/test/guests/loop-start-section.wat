;; Loops forever in the start section, before _start is called.
(module
  (memory (export "memory") 1)
  (func $first (loop $again (br_if $again (i32.const 1))))
  (start $first)
  (func (export "_start")))
