package dev.kami.adapters.wasm.module;

/** Types that are made of others (core specification, 5.3.8). */
public sealed interface CompositeType permits FunctionType, StructType, ArrayType {}
