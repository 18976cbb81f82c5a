;; Writes what a terminal would act on, and a line that looks like another, to the log.
(component
  (import "kami:tool/host@1.0.0" (instance $host
    (export "log" (func (param "level" string) (param "message" string)))))
  (core module $memory (memory (export "memory") 1)
    (data (i32.const 16) "warn")
    (data (i32.const 32) "\1b[2J\1b]0;mine\07\0d\0aERROR kami: forged line\e2\80\ae"))
  (core instance $memory (instantiate $memory))
  (core func $log (canon lower (func $host "log") (memory (core memory $memory "memory"))))
  (core module $m
    (import "host" "log" (func $log (param i32 i32 i32 i32)))
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      i32.const 1024)
    (func (export "run") (param $input i32) (param $length i32) (result i32)
      (call $log (i32.const 16) (i32.const 4) (i32.const 32) (i32.const 38))
      (i32.store8 (i32.const 0) (i32.const 0))
      (i32.store (i32.const 4) (local.get $input))
      (i32.store (i32.const 8) (local.get $length))
      i32.const 0))
  (core instance $main (instantiate $m
    (with "host" (instance (export "log" (func $log))))))
  (func (export "run") (param "input" string) (result (result string (error string)))
    (canon lift (core func $main "run") (memory (core memory $main "memory")) (realloc (core func $main "realloc")))))
