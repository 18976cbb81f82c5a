;; Recurses without end and catches all that comes of it, at every level.
(module
  (memory (export "memory") 1)
  (func $deeper
    (block $caught
      (try_table (catch_all $caught)
        (call $deeper)))
    (call $deeper))
  (func (export "_start")
    (block $caught
      (try_table (catch_all $caught)
        (call $deeper)))
    (loop $again
      (br $again))))
