;; Exports kami:tool/tool with another type.
(component
  (core module $m (func (export "run")))
  (core instance $main (instantiate $m))
  (func $run (canon lift (core func $main "run")))
  (instance (export "kami:tool/tool@1.0.0") (export "run" (func $run))))
