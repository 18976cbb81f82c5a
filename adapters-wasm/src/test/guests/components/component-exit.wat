;; Exits without an answer.
(component
  (import "wasi:cli/exit@0.2.0" (instance $exits
    (export "exit" (func (param "status" (result))))))
  (core func $exit (canon lower (func $exits "exit")))
  (core module $m
    (import "exits" "exit" (func $exit (param i32)))
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      i32.const 1024)
    (func (export "run") (param $input i32) (param $length i32) (result i32)
      (call $exit (i32.const 0))
      ;; the result: case, pointer, length
      (i32.store8 (i32.const 0) (i32.const 0))
      (i32.store (i32.const 4) (local.get $input))
      (i32.store (i32.const 8) (local.get $length))
      i32.const 0))
  (core instance $main (instantiate $m
    (with "exits" (instance (export "exit" (func $exit))))))
  (func (export "run") (param "input" string) (result (result string (error string)))
    (canon lift (core func $main "run") (memory (core memory $main "memory")) (realloc (core func $main "realloc")))))
