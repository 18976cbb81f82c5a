package dev.kami.adapters.wasm.component.type;

/** Any number of elements. */
public record ListType(ValueType element) implements ValueType {}
