package dev.kami.adapters.wasm.module;

/**
 * Memory types (core specification, 5.3.13), with the threads proposal's flag.
 *
 * @param limits in pages of 64 KiB
 * @param shared whether threads may share it
 */
public record MemoryType(Limits limits, boolean shared) implements ExternalType, ImportType {}
