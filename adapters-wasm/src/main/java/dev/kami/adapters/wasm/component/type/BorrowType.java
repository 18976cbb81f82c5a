package dev.kami.adapters.wasm.component.type;

/** A handle that is lent for a call. */
public record BorrowType(ResourceType resource) implements ValueType {}
