;; Calls itself forever.
(module
  (memory (export "memory") 1)
  (func $again (call $again))
  (func (export "_start") (call $again)))
