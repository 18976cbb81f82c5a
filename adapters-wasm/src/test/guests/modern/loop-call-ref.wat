;; Calls an empty function by a reference, forever.
(module
  (memory (export "memory") 1)
  (type $f (func))
  (elem declare func $empty)
  (func $empty (type $f))
  (func (export "_start")
    (loop $again
      (call_ref $f (ref.func $empty))
      (br $again))))
