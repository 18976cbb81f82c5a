package dev.kami.adapters.wasm.module;

/**
 * Global types (core specification, 5.3.12).
 *
 * @param value what it holds
 * @param mutable whether it can be changed
 */
public record GlobalType(ValueType value, boolean mutable) implements ExternalType, ImportType {}
