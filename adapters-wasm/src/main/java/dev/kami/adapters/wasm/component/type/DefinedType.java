package dev.kami.adapters.wasm.component.type;

/** What an index of the type index space stands for (Explainer.md, {@code deftype}). */
public sealed interface DefinedType
    permits ValueType, FunctionType, InstanceType, ComponentType, ResourceType {}
