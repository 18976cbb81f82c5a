;; Exports what a metering host might look for, refills it and loops forever.
(module
  (memory (export "memory") 1)
  (global $fuel (export "fuel") (mut i64) (i64.const 0x7fffffffffffffff))
  (global (export "__fuel") (mut i64) (i64.const 0x7fffffffffffffff))
  (global (export "kami.fuel") (mut i64) (i64.const 0x7fffffffffffffff))
  (func $refuel (export "refuel") (export "kami") (export "kami:fuel") (export "grant")
    (global.set $fuel (i64.const 0x7fffffffffffffff)))
  (func (export "_start")
    (loop $again (call $refuel) (br_if $again (i32.const 1)))))
