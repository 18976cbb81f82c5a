/**
 * The manifest of a tool, {@code tool.toml}: its keys, their types, and how they become a {@link
 * dev.kami.domain.tool.ToolManifest}.
 */
@NullMarked
package dev.kami.config.manifest;

import org.jspecify.annotations.NullMarked;
