/**
 * What every adapter of an out-port must do, as abstract test classes: an adapter passes when a
 * subclass that supplies it passes.
 */
@NullMarked
package dev.kami.application.contract;

import org.jspecify.annotations.NullMarked;
