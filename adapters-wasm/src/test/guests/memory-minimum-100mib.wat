;; Wants 1,600 pages, 100 MiB, from the start.
(module
  (memory (export "memory") 1600)
  (func (export "_start")))
