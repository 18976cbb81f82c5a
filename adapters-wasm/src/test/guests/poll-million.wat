;; Waits for a million events a call.
(module
  (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1000)
  (func (export "_start")
    (loop $again
      (drop (call $poll (i32.const 0) (i32.const 0) (i32.const 1000000) (i32.const 0)))
      (br $again))))
