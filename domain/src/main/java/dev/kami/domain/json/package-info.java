/**
 * JSON values as immutable data. Tools take and give JSON, so its model belongs to the domain; its
 * text form is read and written behind a port. Start at {@link dev.kami.domain.json.JsonValue}.
 */
@NullMarked
package dev.kami.domain.json;

import org.jspecify.annotations.NullMarked;
