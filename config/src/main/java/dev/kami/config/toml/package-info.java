/**
 * TOML that is never misread: a file becomes a tree of values with the line of every key, or a
 * problem that says where and why.
 *
 * <p>toml4j reads TOML 0.4, accepts some of the rest with other meanings, and throws errors of many
 * kinds. So a text passes three gates: {@link dev.kami.config.toml.TomlText} (size, encoding),
 * {@link dev.kami.config.toml.TomlScreen} (only syntax that toml4j reads correctly; notes where
 * each key is), and toml4j itself, whose result must have exactly the keys that the screen saw.
 * {@link dev.kami.config.toml.TomlDocument} is what comes out; {@link
 * dev.kami.config.toml.TomlTable} reads its tables with problems that name file, line and key.
 */
@NullMarked
package dev.kami.config.toml;

import org.jspecify.annotations.NullMarked;
