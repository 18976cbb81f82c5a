package dev.kami.adapters.wasm.component.type;

import java.util.Optional;

/** A value that comes later: asynchronous. */
public record FutureType(Optional<ValueType> element) implements ValueType {}
