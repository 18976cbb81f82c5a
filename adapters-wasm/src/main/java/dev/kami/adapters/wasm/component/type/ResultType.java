package dev.kami.adapters.wasm.component.type;

import java.util.Optional;

/** A success or an error, either with or without a value. */
public record ResultType(Optional<ValueType> ok, Optional<ValueType> error) implements ValueType {}
