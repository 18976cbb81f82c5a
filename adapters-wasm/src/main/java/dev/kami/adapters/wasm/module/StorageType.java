package dev.kami.adapters.wasm.module;

/** The type of a field (core specification, 5.3.8). */
public sealed interface StorageType permits ValueType, PackedType {}
