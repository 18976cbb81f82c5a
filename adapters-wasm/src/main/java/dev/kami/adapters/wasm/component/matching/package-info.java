/**
 * When something may stand for something else (Explainer.md, type checking): {@link
 * dev.kami.adapters.wasm.component.matching.Matching} compares what is expected with what is there
 * and says what differs; {@link dev.kami.adapters.wasm.component.matching.Bindings} remember which
 * resource types stand for those of the expected type, and {@link
 * dev.kami.adapters.wasm.component.matching.Substitution} puts them in their place.
 *
 * <p>Types share parts, and a small component can have types that are huge when written out: all
 * work on them is paid for from an {@link dev.kami.adapters.wasm.component.matching.Effort}.
 */
@NullMarked
package dev.kami.adapters.wasm.component.matching;

import org.jspecify.annotations.NullMarked;
