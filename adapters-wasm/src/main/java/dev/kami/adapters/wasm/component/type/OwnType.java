package dev.kami.adapters.wasm.component.type;

/** A handle that owns its resource. */
public record OwnType(ResourceType resource) implements ValueType {}
