;; Exports nothing to call.
(component)
