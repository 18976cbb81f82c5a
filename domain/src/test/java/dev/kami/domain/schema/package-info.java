/** Tests of what schemas say about values, and of what is said about schemas. */
@NullMarked
package dev.kami.domain.schema;

import org.jspecify.annotations.NullMarked;
