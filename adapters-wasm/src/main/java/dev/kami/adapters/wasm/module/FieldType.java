package dev.kami.adapters.wasm.module;

/**
 * The type of a structure's field or an array's elements (core specification, 5.3.8).
 *
 * @param storage what it holds
 * @param mutable whether it can be changed
 */
public record FieldType(StorageType storage, boolean mutable) {}
