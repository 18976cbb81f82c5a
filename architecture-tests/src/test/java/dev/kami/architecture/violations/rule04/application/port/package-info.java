/** Ports, which adapters may use. */
@NullMarked
package dev.kami.architecture.violations.rule04.application.port;

import org.jspecify.annotations.NullMarked;
