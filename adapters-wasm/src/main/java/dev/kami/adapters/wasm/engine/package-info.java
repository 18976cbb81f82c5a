/**
 * The engine: everything that knows Chicory, but for what guests run on ({@code machine}).
 *
 * <p>A file's way: {@link dev.kami.adapters.wasm.engine.ModuleWorkshop} tells components from core
 * modules. A core module is let in by {@link dev.kami.adapters.wasm.engine.ModuleCheck}, a
 * component is an {@link dev.kami.adapters.wasm.engine.AdmittedComponent} with a {@link
 * dev.kami.adapters.wasm.engine.ToolShape}; {@link dev.kami.adapters.wasm.engine.ModuleLoader}
 * compiles their code, or finds that done in the cache, and makes a {@link
 * dev.kami.adapters.wasm.engine.LoadedModule} of each core module.
 *
 * <p>A call's way: {@link dev.kami.adapters.wasm.engine.Execution} takes a fresh {@link
 * dev.kami.adapters.wasm.engine.Guest}, calls it on a thread of its own and turns its end into a
 * result ({@link dev.kami.adapters.wasm.engine.CallEnd}). A {@link
 * dev.kami.adapters.wasm.engine.GuestInstance} is a command and may have been made before; a {@link
 * dev.kami.adapters.wasm.engine.ComponentGuest} is instantiated in the call, its core instances
 * made by a {@link dev.kami.adapters.wasm.engine.ChicoryEngine}: they share one {@link
 * dev.kami.adapters.wasm.engine.FuelLink} and one memory account.
 *
 * <p>Chicory may throw anything on hostile input, so every step into it is inside a {@code catch
 * (Throwable)} that translates.
 */
@NullMarked
package dev.kami.adapters.wasm.engine;

import org.jspecify.annotations.NullMarked;
