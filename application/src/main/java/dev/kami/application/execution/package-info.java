/**
 * The use cases that execute guests, made by {@link dev.kami.application.execution.Execution}.
 *
 * <p>A call of an installed tool goes through four rooms: {@code GuestInput} checks the input,
 * {@code Scheduler} lets as many calls run as the settings allow, {@code ModuleCache} keeps modules
 * prepared, and {@code GuestCall} executes and reports. {@code ToolExecutor} and {@code
 * ModuleRunner} are the services in front.
 */
@NullMarked
package dev.kami.application.execution;

import org.jspecify.annotations.NullMarked;
