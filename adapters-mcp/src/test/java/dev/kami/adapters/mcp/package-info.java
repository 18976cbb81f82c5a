/**
 * Whole conversations with the server over real pipes; the transcripts in the resources are golden.
 */
@NullMarked
package dev.kami.adapters.mcp;

import org.jspecify.annotations.NullMarked;
