/** An adapter that knows a service. */
@NullMarked
package dev.kami.architecture.violations.rule04.mcp;

import org.jspecify.annotations.NullMarked;
