/** The revisions that begin with {@code initialize}: 2024-11-05 to 2025-11-25. */
@NullMarked
package dev.kami.adapters.mcp.protocol.legacy;

import org.jspecify.annotations.NullMarked;
