;; Uses a passive data segment after dropping it.
(module
  (memory (export "memory") 1)
  (data $text "passive")
  (func (export "_start")
    (data.drop $text)
    (memory.init $text (i32.const 0) (i32.const 0) (i32.const 1))))
