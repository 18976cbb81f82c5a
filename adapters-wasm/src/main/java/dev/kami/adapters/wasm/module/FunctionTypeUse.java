package dev.kami.adapters.wasm.module;

/**
 * A function by its type.
 *
 * @param typeIndex its place in the type section
 */
public record FunctionTypeUse(int typeIndex) implements ImportType {}
