package dev.kami.adapters.wasm.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads lines and fields (RFC 9112, sections 2.2 and 5), all of one section within a limit. */
final class LineReader {

  private static final int MOST_FIELDS = 1000;

  private final TimedInput in;
  private final byte[] line;
  private final HttpFault tooLong;
  private int left;

  LineReader(TimedInput in, int limit, HttpFault tooLong) {
    this.in = in;
    this.line = new byte[limit];
    this.left = limit;
    this.tooLong = tooLong;
  }

  /** {@return the next line without its end, each byte as a character} */
  String line() throws IOException {
    var length = 0;
    while (true) {
      var next = in.read();
      if (next < 0) {
        throw new HttpException(HttpFault.RESPONSE_INCOMPLETE);
      }
      if (left-- == 0) {
        throw new HttpException(tooLong, line.length);
      }
      if (next == '\n') {
        var end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, StandardCharsets.ISO_8859_1);
      }
      line[length++] = (byte) next;
    }
  }

  /** {@return the fields up to an empty line} */
  List<HttpField> fields() throws IOException {
    var fields = new ArrayList<HttpField>();
    for (var text = line(); !text.isEmpty(); text = line()) {
      if (fields.size() == MOST_FIELDS) {
        throw new HttpException(tooLong, line.length);
      }
      fields.add(field(text));
    }
    return fields;
  }

  private static HttpField field(String text) throws HttpException {
    var colon = text.indexOf(':');
    if (colon > 0) {
      var name = text.substring(0, colon);
      var value = trimmed(text.substring(colon + 1));
      if (HttpSyntax.isToken(name) && HttpSyntax.isValue(value)) {
        return new HttpField(name, value);
      }
    }
    throw new HttpException(HttpFault.PROTOCOL_ERROR);
  }

  /** {@return the text without spaces and tabs around it, which are no part of a value} */
  private static String trimmed(String text) {
    var from = 0;
    var to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
