/**
 * The grammar of the names of imports and exports (component model, {@code Explainer.md}, import
 * and export definitions), and when versions of an interface go together.
 *
 * <p>{@link dev.kami.adapters.wasm.component.name.ParsedName} is what a name can be: a {@link
 * dev.kami.adapters.wasm.component.name.PlainName} in kebab case, perhaps of a constructor, a
 * method or a static function, or an {@link dev.kami.adapters.wasm.component.name.InterfaceName}
 * with an {@link dev.kami.adapters.wasm.component.name.InterfaceVersion}. {@link
 * dev.kami.adapters.wasm.component.name.AttributedName} adds what stands beside a name in the
 * binary. Nested namespaces and nested projections, a gated feature, are not names.
 */
@NullMarked
package dev.kami.adapters.wasm.component.name;

import org.jspecify.annotations.NullMarked;
