/** The dependency rules of the house as tests. */
@NullMarked
package dev.kami.architecture;

import org.jspecify.annotations.NullMarked;
