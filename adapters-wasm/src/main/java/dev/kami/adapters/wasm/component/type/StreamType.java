package dev.kami.adapters.wasm.component.type;

import java.util.Optional;

/** Values that come later: asynchronous. */
public record StreamType(Optional<ValueType> element) implements ValueType {}
