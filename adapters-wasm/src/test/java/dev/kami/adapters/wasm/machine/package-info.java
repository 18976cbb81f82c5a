/** Tests of what guests run on. */
@NullMarked
package dev.kami.adapters.wasm.machine;

import org.jspecify.annotations.NullMarked;
