/**
 * Bytes that were expensive to make, kept on disk: {@link dev.kami.adapters.wasm.cache.CodeCache}.
 * It knows nothing of what it keeps.
 */
@NullMarked
package dev.kami.adapters.wasm.cache;

import org.jspecify.annotations.NullMarked;
