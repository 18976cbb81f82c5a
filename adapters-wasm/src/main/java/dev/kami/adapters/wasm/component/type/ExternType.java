package dev.kami.adapters.wasm.component.type;

/** What an import or an export is (Explainer.md, {@code externtype}). */
public sealed interface ExternType
    permits FunctionType, InstanceType, ComponentType, CoreModuleType, TypeBound {}
