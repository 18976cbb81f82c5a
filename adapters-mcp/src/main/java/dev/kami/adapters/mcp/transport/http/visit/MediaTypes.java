package dev.kami.adapters.mcp.transport.http.visit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a client sends and takes, RFC 9110 sections 8.3 and 12.5.1.
 *
 * @param json whether it takes JSON
 * @param events whether it takes a stream of events
 */
public record MediaTypes(boolean json, boolean events) {

  /**
   * {@return what a client takes}
   *
   * @param accept the header {@code Accept}; a client without one takes everything
   */
  public static MediaTypes accepted(Optional<String> accept) {
    return accept
        .map(ranges ->
            new MediaTypes(takes(ranges, "application/json"), takes(ranges, "text/event-stream")))
        .orElse(new MediaTypes(true, true));
  }

  /** {@return whether a body is said to be JSON in UTF-8} */
  public static boolean isJson(Optional<String> contentType) {
    return contentType.filter(MediaTypes::isJson).isPresent();
  }

  private static boolean isJson(String contentType) {
    var parts = parts(contentType);
    return parts[0].equals("application/json")
        && Arrays.stream(parts)
            .filter(part -> part.startsWith("charset="))
            .allMatch(part -> part.matches("charset=\"?(utf-8|us-ascii)\"?"));
  }

  /** The most exact range decides. */
  private static boolean takes(String accept, String type) {
    var group = type.substring(0, type.indexOf('/')) + "/*";
    return Stream.of(type, group, "*/*")
        .flatMap(range -> quality(accept, range).stream())
        .findFirst()
        .orElse(false);
  }

  private static Optional<Boolean> quality(String accept, String range) {
    return Arrays.stream(accept.split(",", -1))
        .map(MediaTypes::parts)
        .filter(parts -> parts[0].equals(range))
        .map(parts -> Arrays.stream(parts).noneMatch(part -> part.matches("q=0(\\.0{0,3})?")))
        .findFirst();
  }

  private static String[] parts(String value) {
    return Arrays.stream(value.toLowerCase(Locale.ROOT).split(";", -1))
        .map(String::strip)
        .toArray(String[]::new);
  }
}
