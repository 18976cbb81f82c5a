;; wat2wasm --enable-multi-memory
;; Has two memories of 4 GiB each.
(module
  (memory (export "memory") 65536)
  (memory 65536)
  (func (export "_start")))
