/** Tests of {@code files}. */
@NullMarked
package dev.kami.adapters.wasm.files;

import org.jspecify.annotations.NullMarked;
