package dev.kami.adapters.wasm.component.type;

/** A field of a record or a parameter of a function. */
public record Field(String label, ValueType type) {}
