/** The use cases of KAMI and the ports through which they meet the world. */
@NullMarked
package dev.kami.application;

import org.jspecify.annotations.NullMarked;
