/**
 * What guests run on: memories, the meter, and the classes of compiled guests.
 *
 * <ul>
 *   <li>{@link dev.kami.adapters.wasm.machine.FlatMemory} is a linear memory, {@link
 *       dev.kami.adapters.wasm.machine.SharedMemory} how an instance sees one that it imports.
 *   <li>{@link dev.kami.adapters.wasm.machine.GuestMeter} is the host's side of metering: fuel that
 *       remains, depth of the stack.
 *   <li>{@link dev.kami.adapters.wasm.machine.GuestClasses} rewrites the classes that Chicory's
 *       compiler makes of a metered module, with the JDK's own class file library. Chicory passes
 *       the memory to every function and calls a static method for each access; metering calls an
 *       imported function for each straight-line run. Rewritten, every function gets a {@link
 *       dev.kami.adapters.wasm.machine.GuestState} instead, keeps the fuel and the memory's array
 *       in local variables, and pays with a subtraction. {@code GuestCode} does that for one
 *       function.
 * </ul>
 *
 * <p>The public classes are public because rewritten classes, which have a class loader of their
 * own, name them.
 */
@NullMarked
package dev.kami.adapters.wasm.machine;

import org.jspecify.annotations.NullMarked;
