package dev.kami.adapters.wasm.component.type;

/** So many elements. */
public record FixedListType(ValueType element, int length) implements ValueType {}
