package dev.kami.adapters.wasm.module;

/**
 * A heap type that the module defines.
 *
 * @param typeIndex its place in the type section
 */
public record ConcreteHeapType(int typeIndex) implements HeapType {}
