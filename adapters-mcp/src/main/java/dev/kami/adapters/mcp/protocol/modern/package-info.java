/**
 * The revision without a beginning, 2026-07-28: every request says all that is needed to serve it.
 */
@NullMarked
package dev.kami.adapters.mcp.protocol.modern;

import org.jspecify.annotations.NullMarked;
