package dev.kami.adapters.wasm.module;

/**
 * An entry of the export section (core specification, 5.5.10).
 *
 * @param name unique in its module
 * @param kind which index space is meant
 * @param index in that index space, imports first
 */
public record Export(String name, ExternalKind kind, int index) {}
