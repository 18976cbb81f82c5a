/**
 * Small adapters of every out-port that pass the contract tests: fakes for tests, and the shortest
 * example of what an adapter is. {@link dev.kami.application.memory.ScriptedRuntime} executes
 * guests that are written as Java lambdas.
 */
@NullMarked
package dev.kami.application.memory;

import org.jspecify.annotations.NullMarked;
