/** Tests of the engine's parts that no whole guest shows. */
@NullMarked
package dev.kami.adapters.wasm.engine;

import org.jspecify.annotations.NullMarked;
