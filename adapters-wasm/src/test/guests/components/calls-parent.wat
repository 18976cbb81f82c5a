;; A parent calls its child, which calls the parent, which calls the child again: that must trap.
(component
  (core module $table (table (export "t") 1 funcref))
  (core instance $table (instantiate $table))
  (core module $calls
    (import "" "t" (table 1 funcref))
    (type $f (func))
    (func (export "run") (call_indirect (type $f) (i32.const 0))))
  (core instance $calls (instantiate $calls (with "" (instance $table))))
  (func $parent (canon lift (core func $calls "run")))
  (component $Child
    (import "parent" (func $parent))
    (core func $parent' (canon lower (func $parent)))
    (core module $m (import "" "parent" (func $parent)) (func (export "run") (call $parent)))
    (core instance $m (instantiate $m (with "" (instance (export "parent" (func $parent'))))))
    (func (export "run") (canon lift (core func $m "run"))))
  (instance $child (instantiate $Child (with "parent" (func $parent))))
  (core func $child' (canon lower (func $child "run")))
  (core module $tie
    (import "" "t" (table 1 funcref))
    (import "" "run" (func $run))
    (elem (i32.const 0) func $run))
  (core instance (instantiate $tie (with "" (instance
    (export "t" (table $table "t"))
    (export "run" (func $child'))))))
  (export "run" (func $parent)))
