package dev.kami.adapters.wasm.component.type;

/** Values by key, a gated feature; passed as a list of pairs. */
public record MapType(ValueType key, ValueType value) implements ValueType {}
