package dev.kami.adapters.wasm.module;

/**
 * An entry of the import section (core specification, 5.5.5).
 *
 * @param module the first name
 * @param name the second name
 * @param type what is asked for
 */
public record Import(String module, String name, ImportType type) {}
