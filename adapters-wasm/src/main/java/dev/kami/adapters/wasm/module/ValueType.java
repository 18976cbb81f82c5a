package dev.kami.adapters.wasm.module;

/** The type of a value on the stack (core specification, 5.3.5). */
public sealed interface ValueType extends StorageType
    permits NumberType, VectorType, ReferenceType {}
