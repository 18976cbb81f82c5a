;; Makes resources of its own without end and lets go of none.
(component
  (type $r (resource (rep i32)))
  (core func $new (canon resource.new $r))
  (core module $m
    (import "r" "new" (func $new (param i32) (result i32)))
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      i32.const 1024)
    (func (export "run") (param i32 i32) (result i32)
      (loop $again
        (drop (call $new (i32.const 7)))
        (br $again))
      unreachable))
  (core instance $main (instantiate $m
    (with "r" (instance (export "new" (func $new))))))
  (func (export "run") (param "input" string) (result (result string (error string)))
    (canon lift (core func $main "run") (memory (core memory $main "memory")) (realloc (core func $main "realloc")))))
