;; Catches what a trap is not.
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (block $caught
      (try_table (catch_all $caught)
        (unreachable)))))
