package dev.kami.adapters.mcp.transport.http.visit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole response.
 *
 * @param status the status code
 * @param headers name to value
 * @param body the text; none when it is empty
 */
public record Answer(int status, Map<String, String> headers, String body) {

  private static final String TYPE = "Content-Type";

  /** Takes a copy. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** {@return a response without a body} */
  public static Answer empty(int status) {
    return new Answer(status, Map.of(), "");
  }

  /** {@return a response in words} */
  public static Answer text(int status, String words) {
    return new Answer(status, Map.of(TYPE, "text/plain; charset=utf-8"), words + "\n");
  }

  /** {@return a response that is JSON} */
  public static Answer json(int status, String json) {
    return new Answer(status, Map.of(TYPE, "application/json"), json);
  }

  /** {@return this response with a header more} */
  public Answer with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }
}
