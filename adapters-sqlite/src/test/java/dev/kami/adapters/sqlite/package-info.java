/** Tests on real files and real databases. */
@NullMarked
package dev.kami.adapters.sqlite;

import org.jspecify.annotations.NullMarked;
