package dev.kami.adapters.wasm.module;

/**
 * Something that a module needs from outside.
 *
 * @param module the first name
 * @param name the second name
 * @param type what it is
 */
public record Imported(String module, String name, ExternalType type) {}
