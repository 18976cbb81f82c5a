package dev.kami.adapters.wasm.http;

import java.util.Locale;
import java.util.Set;

/** The characters that HTTP allows (RFC 9110, section 5.6). Nothing with a line break passes. */
public final class HttpSyntax {

  private static final String MARKS = "!#$%&'*+-.^_`|~";

  /** Fields about one connection, not the request: whoever owns the connection writes them. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "host",
          "http2-settings",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private HttpSyntax() {}

  /** {@return whether the text is a token: a method or the name of a field} */
  public static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(HttpSyntax::isTokenCharacter);
  }

  /** {@return whether the characters are the bytes of a field's value} */
  public static boolean isValue(String text) {
    return text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= 0xff && c != 0x7f));
  }

  /** {@return whether the text is a path with a query, or either of them alone} */
  public static boolean isTarget(String text) {
    return text.isEmpty()
        || ("/?*".indexOf(text.charAt(0)) >= 0
            && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '#'));
  }

  /** {@return whether who makes a request may not set the field of that name} */
  public static boolean isOfTheConnection(String name) {
    return OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || MARKS.indexOf(c) >= 0;
  }
}
