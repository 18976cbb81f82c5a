/**
 * The engine: everything that knows Chicory.
 *
 * <p>A module's way: {@link dev.kami.adapters.wasm.engine.ModuleWorkshop} validates, meters and
 * compiles it, or finds all that done in the cache, and makes a {@link
 * dev.kami.adapters.wasm.engine.LoadedModule} of it. A call's way: {@link
 * dev.kami.adapters.wasm.engine.InstancePool} hands out a fresh {@link
 * dev.kami.adapters.wasm.engine.GuestInstance}, {@link dev.kami.adapters.wasm.engine.Execution}
 * runs it on a thread of its own and turns its end into a result.
 *
 * <p>Chicory may throw anything on hostile input, so every step into it is inside a {@code catch
 * (Throwable)} that translates.
 */
@NullMarked
package dev.kami.adapters.wasm.engine;

import org.jspecify.annotations.NullMarked;
