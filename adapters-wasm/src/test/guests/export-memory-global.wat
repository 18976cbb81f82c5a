;; Exports a global where its memory is expected.
(module
  (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
  (memory 1)
  (global (export "memory") i32 (i32.const 0))
  (func (export "_start")
    (drop (call $random (i32.const 0) (i32.const 8)))))
