package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.ByteRange;

/**
 * A constant expression: instructions up to and with their {@code end} (core specification, 5.4.9).
 *
 * @param code at least the {@code end}
 */
public record Expression(ByteRange code) {}
