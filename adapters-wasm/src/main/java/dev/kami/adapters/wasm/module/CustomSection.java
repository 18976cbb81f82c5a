package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.ByteRange;

/**
 * A section that the specification leaves to others (core specification, 5.5.3).
 *
 * @param name which says who understands it
 * @param content without the name
 */
public record CustomSection(String name, ByteRange content) {}
