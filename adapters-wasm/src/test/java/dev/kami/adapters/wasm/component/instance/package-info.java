/** Tests of {@code component.instance}. */
@NullMarked
package dev.kami.adapters.wasm.component.instance;

import org.jspecify.annotations.NullMarked;
