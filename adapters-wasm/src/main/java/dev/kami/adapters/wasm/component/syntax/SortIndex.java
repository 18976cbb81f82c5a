package dev.kami.adapters.wasm.component.syntax;

/**
 * An item of an index space.
 *
 * @param sort which space
 * @param index in it
 */
public record SortIndex(Sort sort, int index) {}
