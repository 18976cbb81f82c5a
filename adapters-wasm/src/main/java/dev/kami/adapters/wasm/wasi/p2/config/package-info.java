/** {@code wasi:config}, a draft: values by name that whoever runs the guest has set. */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.config;

import org.jspecify.annotations.NullMarked;
