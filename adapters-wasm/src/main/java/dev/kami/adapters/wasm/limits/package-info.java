/**
 * What one call may spend, and the keeping of it: fuel handed out in slices, a deadline, a caller
 * who may take the request back, memory and output.
 *
 * <p>Start at {@link dev.kami.adapters.wasm.limits.CallGuard}, which every path from the guest to
 * the host passes: it notes the first reason to stop, after which nothing goes on. {@link
 * dev.kami.adapters.wasm.limits.LimitFaults} turns the reason into words. Nothing here knows an
 * engine.
 */
@NullMarked
package dev.kami.adapters.wasm.limits;

import org.jspecify.annotations.NullMarked;
