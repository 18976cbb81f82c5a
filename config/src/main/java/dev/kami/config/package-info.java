/** Settings and tool manifests, read from TOML files. */
@NullMarked
package dev.kami.config;

import org.jspecify.annotations.NullMarked;
