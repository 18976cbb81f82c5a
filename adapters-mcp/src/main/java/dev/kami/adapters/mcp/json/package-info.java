/**
 * JSON text, read and written on Moshi's streaming classes: {@link
 * dev.kami.adapters.mcp.json.MoshiJsonCodec}.
 *
 * <p>Moshi is more liberal than RFC 8259 and says little about an error's place, so {@code
 * JsonGrammar} checks a text first and describes what is wrong; {@code ValueReader} and {@code
 * ValueWriter} then translate between Moshi's tokens and the domain's values.
 */
@NullMarked
package dev.kami.adapters.mcp.json;

import org.jspecify.annotations.NullMarked;
