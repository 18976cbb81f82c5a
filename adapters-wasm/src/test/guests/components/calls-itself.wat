;; A core function that calls itself through canon lower and canon lift: the specification lets an instance call itself.
(component
  (core module $table (table (export "t") 1 funcref))
  (core instance $table (instantiate $table))
  (core module $calls
    (import "" "t" (table 1 funcref))
    (type $f (func))
    (func (export "run") (call_indirect (type $f) (i32.const 0))))
  (core instance $calls (instantiate $calls (with "" (instance $table))))
  (func $run (canon lift (core func $calls "run")))
  (core func $run' (canon lower (func $run)))
  (core module $tie
    (import "" "t" (table 1 funcref))
    (import "" "run" (func $run))
    (elem (i32.const 0) func $run))
  (core instance (instantiate $tie (with "" (instance
    (export "t" (table $table "t"))
    (export "run" (func $run'))))))
  (export "run" (func $run)))
