;; Describes a tree of a million instances in a few hundred bytes.
(component
  (core module $m)
  (component $c0 (core module $m) (core instance (instantiate $m)))
  (component $c1
    (alias outer 1 $c0 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c2
    (alias outer 1 $c1 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c3
    (alias outer 1 $c2 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c4
    (alias outer 1 $c3 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c5
    (alias outer 1 $c4 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c6
    (alias outer 1 $c5 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c7
    (alias outer 1 $c6 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c8
    (alias outer 1 $c7 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c9
    (alias outer 1 $c8 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c10
    (alias outer 1 $c9 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c11
    (alias outer 1 $c10 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c12
    (alias outer 1 $c11 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c13
    (alias outer 1 $c12 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c14
    (alias outer 1 $c13 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c15
    (alias outer 1 $c14 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c16
    (alias outer 1 $c15 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c17
    (alias outer 1 $c16 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c18
    (alias outer 1 $c17 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c19
    (alias outer 1 $c18 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (component $c20
    (alias outer 1 $c19 (component $c))
    (instance (instantiate $c)) (instance (instantiate $c)))
  (instance (instantiate $c20))
  (core module $main
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) i32.const 1024)
    (func (export "run") (param i32 i32) (result i32) i32.const 0))
  (core instance $main (instantiate $main))
  (func (export "run") (param "input" string) (result (result string (error string)))
    (canon lift (core func $main "run") (memory (core memory $main "memory")) (realloc (core func $main "realloc")))))
