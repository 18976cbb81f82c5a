;; Catches all that may end its endless loop.
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (loop $again
      (block $caught
        (try_table (catch_all $caught)
          (loop $inner
            (br $inner))))
      (br $again))))
