/**
 * Settings and tool manifests, read from TOML files.
 *
 * <p>Rooms: {@code settings} (the table of all settings, the layers that may give a value, the
 * records in force), {@code manifest} ({@code tool.toml}), {@code toml} (reading TOML without ever
 * misreading it, which both need). The default file {@code default.toml} lies beside this package
 * in the jar.
 */
@NullMarked
package dev.kami.config;

import org.jspecify.annotations.NullMarked;
