package dev.kami.adapters.wasm.module;

/**
 * Tag types (core specification, 5.3.15).
 *
 * @param signature the values that an exception of this tag carries, as parameters
 */
public record TagType(FunctionType signature) implements ExternalType {}
