;; Never finds room for its input.
(component
  (core module $m
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (loop (br 0))
      unreachable)
    (func (export "run") (param $input i32) (param $length i32) (result i32)
      ;; the result: case, pointer, length
      (i32.store8 (i32.const 0) (i32.const 0))
      (i32.store (i32.const 4) (local.get $input))
      (i32.store (i32.const 8) (local.get $length))
      i32.const 0))
  (core instance $main (instantiate $m))
  (func (export "run") (param "input" string) (result (result string (error string)))
    (canon lift (core func $main "run") (memory (core memory $main "memory")) (realloc (core func $main "realloc")))))
