;; Writes the value of its first variable to the log, and traps at once or without a variable.
(component
  (import "kami:tool/host@1.0.0" (instance $host
    (export "log" (func (param "level" string) (param "message" string)))))
  (import "wasi:cli/environment@0.2.0" (instance $environment
    (export "get-environment" (func (result (list (tuple string string)))))))
  (core module $memory
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (data (i32.const 16) "info")
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (local $at i32)
      (local.set $at (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
      (global.set $next (i32.add (local.get $at) (local.get 3)))
      (local.get $at)))
  (core instance $memory (instantiate $memory))
  (core func $log (canon lower (func $host "log") (memory (core memory $memory "memory"))))
  (core func $get (canon lower (func $environment "get-environment")
    (memory (core memory $memory "memory")) (realloc (core func $memory "realloc"))))
  (core module $m
    (import "host" "log" (func $log (param i32 i32 i32 i32)))
    (import "host" "get" (func $get (param i32)))
    (import "memory" "memory" (memory 1))
    (func (export "run") (param i32 i32) (result i32) (local $first i32)
      (call $get (i32.const 32))
      (if (i32.eqz (i32.load (i32.const 36))) (then unreachable))
      (local.set $first (i32.load (i32.const 32)))
      (call $log (i32.const 16) (i32.const 4)
        (i32.load (i32.add (local.get $first) (i32.const 8)))
        (i32.load (i32.add (local.get $first) (i32.const 12))))
      (i32.store8 (i32.const 0) (i32.const 0))
      (i32.store (i32.const 4) (i32.const 16))
      (i32.store (i32.const 8) (i32.const 4))
      i32.const 0))
  (core instance $main (instantiate $m
    (with "host" (instance (export "log" (func $log)) (export "get" (func $get))))
    (with "memory" (instance $memory))))
  (func (export "run") (param "input" string) (result (result string (error string)))
    (canon lift (core func $main "run") (memory (core memory $memory "memory")) (realloc (core func $memory "realloc")))))
