/**
 * JSON Schema 2020-12, as far as KAMI checks it: what a tool takes and what it answers.
 *
 * <p>A {@link dev.kami.domain.schema.JsonSchema} is passed on to clients word for word. {@code
 * SchemaReview} says once, when a tool is installed, whether it can be used; {@code SchemaCheck}
 * compares a value with it, with a bounded number of steps, whoever wrote the schema. Keywords that
 * need a regular expression or the annotations of others are left to the tool itself.
 */
@NullMarked
package dev.kami.domain.schema;

import org.jspecify.annotations.NullMarked;
