package dev.kami.adapters.wasm.module;

/** What an import or an export is (core specification, 5.3.16), with function types resolved. */
public sealed interface ExternalType
    permits FunctionType, TableType, MemoryType, GlobalType, TagType {}
