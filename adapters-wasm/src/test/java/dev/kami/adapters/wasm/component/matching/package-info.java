/** Tests of matching: what may stand for what, and what is said when it may not. */
@NullMarked
package dev.kami.adapters.wasm.component.matching;

import org.jspecify.annotations.NullMarked;
