/**
 * The registry of installed tools, kept in an SQLite database that people can read with {@code
 * sqlite3}.
 *
 * <p>Start at {@link dev.kami.adapters.sqlite.SqliteToolRegistry}. {@code Database} holds the one
 * connection, {@code DatabaseFile} makes and opens the file, {@code Schema} brings it to the
 * current version, {@code ToolTable} maps a row to a tool, and {@code DatabaseProblem} says in the
 * program's own words what SQLite reported. JDBI and the driver are named here and nowhere else.
 */
@NullMarked
package dev.kami.adapters.sqlite;

import org.jspecify.annotations.NullMarked;
