/** An application that knows the network. */
@NullMarked
package dev.kami.architecture.violations.rule02;

import org.jspecify.annotations.NullMarked;
