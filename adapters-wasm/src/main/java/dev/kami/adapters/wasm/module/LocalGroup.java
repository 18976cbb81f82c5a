package dev.kami.adapters.wasm.module;

/**
 * Neighbouring locals of one type (core specification, 5.5.13).
 *
 * @param count how many, unsigned 32 bits
 * @param type of each
 */
public record LocalGroup(long count, ValueType type) {}
