/**
 * The binary format of core WebAssembly modules, and metering by rewriting.
 *
 * <p>Chapters 5.2 to 5.5 of the core specification are read and written here, and nothing else is
 * needed: the package knows the JDK only. A tour:
 *
 * <ul>
 *   <li>{@link dev.kami.adapters.wasm.module.CoreModule} is a module as its sections: records, one
 *       for each kind of entry. {@code ModuleReader}, {@code TypeReader}, {@code SegmentReader} and
 *       {@code InstructionReader} each read one chapter from a bounded {@code BinaryReader};
 *       writers mirror them. Reading is eager: a {@code CoreModule} that exists is well-formed, and
 *       all that can go wrong is a {@link dev.kami.adapters.wasm.binary.MalformedBinaryException}
 *       with an offset.
 *   <li>{@code Opcodes} is the instruction table. What follows an opcode is an {@code Immediate},
 *       what it does to the course of execution an {@code Effect}.
 *   <li>{@link dev.kami.adapters.wasm.module.FuelMeter} rewrites a module so that it pays for what
 *       it executes; {@link dev.kami.adapters.wasm.module.MeteredModule} says what the host has to
 *       offer for it, as {@link dev.kami.adapters.wasm.module.MeterFunction} lists. {@code
 *       InstructionCost} is the price list, {@code BodyMeter} finds the straight-line runs, {@code
 *       FuelCode} writes the payments, {@code FrameSize} estimates the stack that a function takes.
 *   <li>{@link dev.kami.adapters.wasm.module.CommonTypes} gives modules that work together one type
 *       section, {@link dev.kami.adapters.wasm.module.ImportNames} a name to imports without one,
 *       {@link dev.kami.adapters.wasm.module.TailCalls} makes ordinary calls of tail calls: what
 *       engines want that a specification does not.
 * </ul>
 *
 * <h2>What execution costs</h2>
 *
 * Each executed instruction costs one unit of fuel. {@code nop}, {@code block}, {@code loop},
 * {@code else} and {@code end} cost nothing. On top, instructions on ranges cost one unit for each
 * started 64 bytes of memory or for each element of a table or array; {@code memory.grow} 1,024 for
 * each page asked for; and entering a function one for each eight locals that it declares. A
 * straight-line run is paid for when it begins, and it ends at branches, labels and calls; a range
 * is paid for before the work begins. So the count is exact for everything that completes, and
 * after a trap it includes at most the rest of the run that trapped. It depends on nothing but the
 * module and its input.
 */
@NullMarked
package dev.kami.adapters.wasm.module;

import org.jspecify.annotations.NullMarked;
