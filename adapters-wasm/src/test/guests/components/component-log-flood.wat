;; Writes ten thousand messages to the log.
(component
  (import "kami:tool/host@1.0.0" (instance $host
    (export "log" (func (param "level" string) (param "message" string)))))
  (core module $memory (memory (export "memory") 1) (data (i32.const 16) "info"))
  (core instance $memory (instantiate $memory))
  (core func $log (canon lower (func $host "log") (memory (core memory $memory "memory"))))
  (core module $m
    (import "host" "log" (func $log (param i32 i32 i32 i32)))
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      i32.const 1024)
    (func (export "run") (param $input i32) (param $length i32) (result i32)
      (local $left i32)
      (local.set $left (i32.const 10000))
      (loop
        (call $log (i32.const 16) (i32.const 4) (i32.const 16) (i32.const 4))
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (br_if 0 (local.get $left)))
      ;; the result: case, pointer, length
      (i32.store8 (i32.const 0) (i32.const 0))
      (i32.store (i32.const 4) (local.get $input))
      (i32.store (i32.const 8) (local.get $length))
      i32.const 0))
  (core instance $main (instantiate $m
    (with "host" (instance (export "log" (func $log))))))
  (func (export "run") (param "input" string) (result (result string (error string)))
    (canon lift (core func $main "run") (memory (core memory $main "memory")) (realloc (core func $main "realloc")))))
