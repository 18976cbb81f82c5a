package dev.kami.adapters.wasm.module;

/** What a reference can point to (core specification, 5.3.3). */
public sealed interface HeapType permits AbstractHeapType, ConcreteHeapType {}
