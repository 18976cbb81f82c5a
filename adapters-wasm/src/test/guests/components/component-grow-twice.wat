;; Grows two memories, each by less than the limit, and traps when one stays small.
(component
  (core module $second
    (memory 1)
    (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
  (core instance $second (instantiate $second))
  (core module $m
    (import "second" "grow" (func $grow (param i32) (result i32)))
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      i32.const 1024)
    (func (export "run") (param $input i32) (param $length i32) (result i32)
      (if (i32.eq (memory.grow (i32.const 600)) (i32.const -1)) (then unreachable))
      (if (i32.eq (call $grow (i32.const 600)) (i32.const -1)) (then unreachable))
      ;; the result: case, pointer, length
      (i32.store8 (i32.const 0) (i32.const 0))
      (i32.store (i32.const 4) (local.get $input))
      (i32.store (i32.const 8) (local.get $length))
      i32.const 0))
  (core instance $main (instantiate $m (with "second" (instance $second))))
  (func (export "run") (param "input" string) (result (result string (error string)))
    (canon lift (core func $main "run") (memory (core memory $main "memory")) (realloc (core func $main "realloc")))))
