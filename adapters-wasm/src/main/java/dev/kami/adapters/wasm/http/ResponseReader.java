package dev.kami.adapters.wasm.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one response (RFC 9112, sections 4 to 7). Whatever is not exactly that is refused. */
final class ResponseReader {

  private static final int LONGEST_HEAD = 64 * 1024;
  private static final int LONGEST_CHUNK_LINE = 1024;
  private static final int MOST_INTERIM = 10;
  private static final int CHUNK = 16 * 1024;
  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/1\\.[0-9] ([1-9][0-9]{2})(?: .*)?");
  private static final Pattern CHUNK_LINE = Pattern.compile("([0-9A-Fa-f]{1,15})[ \\t]*(?:;.*)?");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private final TimedInput in;
  private final Traffic traffic;

  ResponseReader(TimedInput in, Traffic traffic) {
    this.in = in;
    this.traffic = traffic;
  }

  /** {@return the head of the final response} */
  HttpResponse head() throws IOException {
    for (var interim = 0; interim <= MOST_INTERIM; interim++) {
      var lines = new LineReader(in, LONGEST_HEAD, HttpFault.RESPONSE_HEADER_SECTION_SIZE);
      var matcher = STATUS_LINE.matcher(lines.line());
      if (!matcher.matches()) {
        throw new HttpException(HttpFault.PROTOCOL_ERROR);
      }
      var status = Integer.parseInt(matcher.group(1));
      var fields = lines.fields();
      if (status == 101) {
        throw new HttpException(HttpFault.UPGRADE_FAILED);
      }
      if (status >= 200) {
        return new HttpResponse(status, fields);
      }
    }
    throw new HttpException(HttpFault.PROTOCOL_ERROR);
  }

  /** Reads the body into the pipe. {@return the trailers} */
  List<HttpField> body(String method, HttpResponse head, BytePipe pipe) throws IOException {
    var coding = values(head, "transfer-encoding");
    var lengths = values(head, "content-length").stream().distinct().toList();
    if (method.equals("HEAD") || head.status() == 204 || head.status() == 304) {
      return List.of();
    }
    if (!coding.isEmpty()) {
      if (coding.size() != 1 || !coding.getFirst().equalsIgnoreCase("chunked")) {
        throw new HttpException(HttpFault.RESPONSE_TRANSFER_CODING);
      }
      return chunks(pipe);
    }
    if (lengths.isEmpty()) {
      while (part(pipe, CHUNK) > 0) {
        // The end of the connection is the end of the body.
      }
      return List.of();
    }
    if (lengths.size() != 1 || !LENGTH.matcher(lengths.getFirst()).matches()) {
      throw new HttpException(HttpFault.PROTOCOL_ERROR);
    }
    exactly(pipe, Long.parseLong(lengths.getFirst()));
    return List.of();
  }

  private List<HttpField> chunks(BytePipe pipe) throws IOException {
    while (true) {
      var matcher = CHUNK_LINE.matcher(chunkLine());
      if (!matcher.matches()) {
        throw new HttpException(HttpFault.PROTOCOL_ERROR);
      }
      var size = Long.parseLong(matcher.group(1), 16);
      if (size == 0) {
        return new LineReader(in, LONGEST_HEAD, HttpFault.RESPONSE_TRAILER_SECTION_SIZE).fields();
      }
      exactly(pipe, size);
      if (!chunkLine().isEmpty()) {
        throw new HttpException(HttpFault.PROTOCOL_ERROR);
      }
    }
  }

  private String chunkLine() throws IOException {
    return new LineReader(in, LONGEST_CHUNK_LINE, HttpFault.PROTOCOL_ERROR).line();
  }

  private void exactly(BytePipe pipe, long size) throws IOException {
    for (var left = size; left > 0; ) {
      var count = part(pipe, (int) Math.min(left, CHUNK));
      if (count < 0) {
        throw new HttpException(HttpFault.RESPONSE_INCOMPLETE);
      }
      left -= count;
    }
  }

  private int part(BytePipe pipe, int most) throws IOException {
    var bytes = new byte[most];
    var count = in.read(bytes, most);
    if (count > 0) {
      if (!traffic.admit(count)) {
        throw new HttpException(HttpFault.RESPONSE_BODY_SIZE, traffic.limit());
      }
      pipe.put(count == most ? bytes : Arrays.copyOf(bytes, count));
    }
    return count;
  }

  private static List<String> values(HttpResponse head, String name) {
    return head.fields().stream().filter(field -> field.named(name)).map(HttpField::value).toList();
  }
}
