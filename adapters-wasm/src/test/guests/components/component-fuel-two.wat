;; Uses most of its fuel in one core module and more than the rest in another.
(component
  (core module $second
    (func (export "work") (param i32)
      (loop
        (local.set 0 (i32.sub (local.get 0) (i32.const 1)))
        (br_if 0 (local.get 0)))))
  (core instance $second (instantiate $second))
  (core module $m
    (import "second" "work" (func $work (param i32)))
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      i32.const 1024)
    (func (export "run") (param $input i32) (param $length i32) (result i32)
      (call $work (i32.const 120000))
      (call $work (i32.const 120000))
      ;; the result: case, pointer, length
      (i32.store8 (i32.const 0) (i32.const 0))
      (i32.store (i32.const 4) (local.get $input))
      (i32.store (i32.const 8) (local.get $length))
      i32.const 0))
  (core instance $main (instantiate $m (with "second" (instance $second))))
  (func (export "run") (param "input" string) (result (result string (error string)))
    (canon lift (core func $main "run") (memory (core memory $main "memory")) (realloc (core func $main "realloc")))))
