;; Loops through br_on_null.
(module
  (memory (export "memory") 1)
  (type $f (func))
  (func (export "_start")
    (loop $again
      (ref.null $f)
      (br_on_null $again)
      (drop))))
