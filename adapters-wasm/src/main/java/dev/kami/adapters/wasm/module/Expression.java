package dev.kami.adapters.wasm.module;

/**
 * A constant expression: instructions up to and with their {@code end} (core specification, 5.4.9).
 *
 * @param code at least the {@code end}
 */
public record Expression(ByteRange code) {}
