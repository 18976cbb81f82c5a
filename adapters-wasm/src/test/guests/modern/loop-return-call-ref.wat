;; Loops through return_call_ref.
(module
  (memory (export "memory") 1)
  (type $f (func))
  (elem declare func $again)
  (func $again (type $f)
    (return_call_ref $f (ref.func $again)))
  (func (export "_start")
    (call $again)))
