package dev.kami.adapters.wasm.module;

/** What an import asks for, as the import section has it (core specification, 5.5.5). */
public sealed interface ImportType
    permits FunctionTypeUse, TableType, MemoryType, GlobalType, TagTypeUse {}
