;; Two of its core modules call each other without end.
(component
  (core module $shim
    (type $unused (func (param f64)))
    (type $call (func))
    (table (export "table") 1 funcref)
    (func (export "call") (call_indirect (type $call) (i32.const 0))))
  (core instance $shim (instantiate $shim))
  (core module $m
    (import "shim" "call" (func $back))
    (import "shim" "table" (table 1 funcref))
    (elem (i32.const 0) func $again)
    (func $again (call $back))
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      i32.const 1024)
    (func (export "run") (param $input i32) (param $length i32) (result i32)
      (call $back)
      ;; the result: case, pointer, length
      (i32.store8 (i32.const 0) (i32.const 0))
      (i32.store (i32.const 4) (local.get $input))
      (i32.store (i32.const 8) (local.get $length))
      i32.const 0))
  (core instance $main (instantiate $m (with "shim" (instance $shim))))
  (func (export "run") (param "input" string) (result (result string (error string)))
    (canon lift (core func $main "run") (memory (core memory $main "memory")) (realloc (core func $main "realloc")))))
