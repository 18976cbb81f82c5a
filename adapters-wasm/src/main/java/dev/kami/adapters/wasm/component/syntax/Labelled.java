package dev.kami.adapters.wasm.component.syntax;

/** A parameter or a field: a label and a type. */
public record Labelled(String label, ValueTypeUse type) {}
