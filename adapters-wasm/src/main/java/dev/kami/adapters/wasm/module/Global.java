package dev.kami.adapters.wasm.module;

/**
 * An entry of the global section (core specification, 5.5.9).
 *
 * @param type of the global
 * @param initializer its first value
 */
public record Global(GlobalType type, Expression initializer) {}
