;; Wants one page and may grow to 4 GiB.
(module
  (memory (export "memory") 1 65536)
  (func (export "_start")
    (if (i32.ne (memory.grow (i32.const 65535)) (i32.const -1)) (then (unreachable)))))
