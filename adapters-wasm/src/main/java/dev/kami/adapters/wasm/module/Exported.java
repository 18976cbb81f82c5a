package dev.kami.adapters.wasm.module;

/**
 * Something that a module offers.
 *
 * @param name unique in its module
 * @param type what it is
 */
public record Exported(String name, ExternalType type) {}
