package dev.kami.application.port.out;

import dev.kami.domain.json.JsonValue;

/** Reads and writes JSON text; safe for use by many threads. */
public interface JsonCodec {

  /**
   * {@return the value that the text holds, numbers exactly as written}
   *
   * <p>Strict (RFC 8259): one value and nothing after it, no duplicate names, bounded depth.
   *
   * @throws dev.kami.domain.problem.ProblemException {@code json.invalid}, with line and column and
   *     what was wrong there
   */
  JsonValue parse(String text);

  /** {@return the value as compact text on one line; what {@link #parse} reads back is equal} */
  String print(JsonValue value);
}
