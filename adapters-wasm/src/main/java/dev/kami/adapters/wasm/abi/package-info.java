/**
 * The canonical ABI (CanonicalABI.md): how values of component functions stand in the memory and
 * among the parameters of core functions, and which calls between instances are allowed.
 *
 * <p>An embedder builds it from the outside in:
 *
 * <ul>
 *   <li>one {@link dev.kami.adapters.wasm.abi.Store} for a component and all that is nested in it,
 *       over the {@link dev.kami.adapters.wasm.abi.HostLimits} of the call, with {@link
 *       dev.kami.adapters.wasm.abi.HostSignatures} kept from one instantiation to the next;
 *   <li>one {@link dev.kami.adapters.wasm.abi.InstanceState} for each component instance: {@code
 *       new InstanceState(store)} for the outermost, {@code parent.child()} for one that is
 *       instantiated inside another;
 *   <li>for {@code canon lift} a {@link dev.kami.adapters.wasm.abi.LiftedFunction}, a {@link
 *       dev.kami.adapters.wasm.abi.ComponentFunction} like the host's own {@link
 *       dev.kami.adapters.wasm.abi.HostedFunction}; the host calls it as {@link
 *       dev.kami.adapters.wasm.abi.Caller#HOST};
 *   <li>for {@code canon lower} a {@link dev.kami.adapters.wasm.abi.LoweredFunction}, a core
 *       function over any component function;
 *   <li>for a resource type that a component defines a {@link
 *       dev.kami.adapters.wasm.abi.GuestResource}, for {@code resource.new}, {@code .drop} and
 *       {@code .rep} the core functions of {@link dev.kami.adapters.wasm.abi.ResourceFunctions};
 *   <li>for the built-ins of asynchronous components {@link
 *       dev.kami.adapters.wasm.abi.AsyncFunctions}: those that need no waiting work, the others
 *       trap and say what is missing.
 * </ul>
 *
 * <p>Inside, {@code Codecs} turns each type into a {@code Codec} once: size, alignment, flat types
 * and offsets are computed there and no more in a call. A codec lifts with a {@code Lifting} and
 * lowers with a {@code Lowering}, which hold what belongs to one crossing.
 *
 * <p>A trap is a {@link dev.kami.adapters.wasm.core.GuestTrap}; the instances that it passed cannot
 * be entered again. One thread at a time may use a store and everything made with it.
 */
@NullMarked
package dev.kami.adapters.wasm.abi;

import org.jspecify.annotations.NullMarked;
