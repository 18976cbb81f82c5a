/**
 * What every adapter of an out-port must do, as abstract test classes: an adapter passes when a
 * subclass that supplies it passes. One class a port; {@link
 * dev.kami.application.contract.ToolRegistryContract} shows the pattern.
 *
 * <p>The adapters in {@code dev.kami.application.memory} pass them all and serve as fakes; {@code
 * dev.kami.application.fixture} builds the data.
 */
@NullMarked
package dev.kami.application.contract;

import org.jspecify.annotations.NullMarked;
