/** The registry of installed tools, kept in an SQLite database. */
@NullMarked
package dev.kami.adapters.sqlite;

import org.jspecify.annotations.NullMarked;
