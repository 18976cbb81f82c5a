;; Calls a function of another core module through a table; their types are in other orders.
(component
  (core module $shim
    (type $unused (func (param f64)))
    (type $other (func (result i64)))
    (type $call (func (result i32)))
    (table (export "table") 1 funcref)
    (func (export "set")
      (if (i32.ne (call_indirect (type $call) (i32.const 0)) (i32.const 42)) (then unreachable))))
  (core instance $shim (instantiate $shim))
  (core module $m
    (import "shim" "set" (func $set))
    (import "shim" "table" (table 1 funcref))
    (elem (i32.const 0) func $answer)
    (func $answer (result i32) i32.const 42)
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      i32.const 1024)
    (func (export "run") (param $input i32) (param $length i32) (result i32)
      (call $set)
      ;; the result: case, pointer, length
      (i32.store8 (i32.const 0) (i32.const 0))
      (i32.store (i32.const 4) (local.get $input))
      (i32.store (i32.const 8) (local.get $length))
      i32.const 0))
  (core instance $main (instantiate $m (with "shim" (instance $shim))))
  (func (export "run") (param "input" string) (result (result string (error string)))
    (canon lift (core func $main "run") (memory (core memory $main "memory")) (realloc (core func $main "realloc")))))
