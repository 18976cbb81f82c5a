/**
 * Runs components: {@link dev.kami.adapters.wasm.component.instance.Blueprint} prepares one with
 * what a host offers, and makes instances of it.
 *
 * <p>An instantiation is an interpreter of the syntax. It goes through the definitions in order and
 * each adds to {@link dev.kami.adapters.wasm.component.instance.IndexSpaces}: what stands there are
 * run-time things, an {@link dev.kami.adapters.wasm.component.instance.Item} or an item of a core
 * instance. Nested components are closures over the index spaces around them. Types are evaluated
 * when something needs them, with the resource types that are there in fact, so that each
 * instantiation of a component has resource types of its own.
 *
 * <p>What the host offers is found once, when a component is prepared ({@link
 * dev.kami.adapters.wasm.component.instance.ImportResolver}). {@link
 * dev.kami.adapters.wasm.component.instance.InstantiationLimits} bounds what hostile components can
 * make of the few bytes that describe a tree of instances.
 */
@NullMarked
package dev.kami.adapters.wasm.component.instance;

import org.jspecify.annotations.NullMarked;
