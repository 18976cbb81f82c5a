/**
 * The component model's own test scripts: {@link
 * dev.kami.adapters.wasm.component.suite.ComponentSuiteTest} runs what is in the folder that the
 * environment names.
 */
@NullMarked
package dev.kami.adapters.wasm.component.suite;

import org.jspecify.annotations.NullMarked;
