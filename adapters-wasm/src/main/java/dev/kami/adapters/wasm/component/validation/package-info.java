/**
 * Whether a component is valid (component model, {@code Explainer.md}, {@code Binary.md} and {@code
 * CanonicalABI.md}).
 *
 * <p>{@link dev.kami.adapters.wasm.component.validation.Validator} is the way in. A component's
 * definitions are looked at in their order and fill the index spaces of its {@code Scope}; types
 * become objects of {@code component.type} on the way. Two things are told by identity: resource
 * types, of which each definition, import and instantiation makes new ones, and the names of types,
 * since an import or export makes a new object of a type that needs a name.
 *
 * <p>A stranger's component may be hostile: all work on types is paid for from one {@code Effort},
 * types and scopes nest up to fixed depths.
 */
@NullMarked
package dev.kami.adapters.wasm.component.validation;

import org.jspecify.annotations.NullMarked;
