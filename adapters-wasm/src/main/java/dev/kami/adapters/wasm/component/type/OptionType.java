package dev.kami.adapters.wasm.component.type;

/** A value or none. */
public record OptionType(ValueType some) implements ValueType {}
