;; Has a function of the asynchronous component model.
(component
  (core module $m (func (export "run")))
  (core instance $main (instantiate $m))
  (func (export "run") async (canon lift (core func $main "run") async)))
