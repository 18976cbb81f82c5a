package dev.kami.adapters.wasm.module;

/**
 * A tag by its type (core specification, 5.5.17).
 *
 * @param typeIndex its place in the type section
 */
public record TagTypeUse(int typeIndex) implements ImportType {}
