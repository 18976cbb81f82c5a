package dev.kami.adapters.wasm.module;

/**
 * Table types (core specification, 5.3.14).
 *
 * @param elements the type of each element
 * @param limits in elements
 */
public record TableType(ReferenceType elements, Limits limits)
    implements ExternalType, ImportType {}
