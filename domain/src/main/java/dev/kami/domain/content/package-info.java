/**
 * What a tool answers when it is more than text: blocks of text, images, audio and resources, as
 * MCP knows them. {@link dev.kami.domain.content.ContentReader} takes nothing from a tool on trust.
 */
@NullMarked
package dev.kami.domain.content;

import org.jspecify.annotations.NullMarked;
