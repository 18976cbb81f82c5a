/** Clients that others wrote, in Java, against the packaged program over standard streams. */
@NullMarked
package dev.kami.interop;

import org.jspecify.annotations.NullMarked;
