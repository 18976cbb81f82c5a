package dev.kami.adapters.wasm.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Writes one request (RFC 9112, sections 3 to 7). */
final class RequestWriter {

  private static final byte[] LINE_END = {'\r', '\n'};

  private final HttpRequest request;
  private final OutputStream out;

  RequestWriter(HttpRequest request, OutputStream out) {
    this.request = request;
    this.out = out;
  }

  void head() throws IOException {
    var text = new StringBuilder();
    text.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
    append(text, new HttpField("Host", request.authority()));
    append(text, new HttpField("Connection", "close"));
    switch (request.length()) {
      case BodyLength.None() -> {
        // A request without a length has no body.
      }
      case BodyLength.Exactly(var bytes) ->
          append(text, new HttpField("Content-Length", Long.toString(bytes)));
      case BodyLength.Chunked() -> append(text, new HttpField("Transfer-Encoding", "chunked"));
    }
    request.fields().forEach(field -> append(text, field));
    out.write(latin(text.append("\r\n").toString()));
    out.flush();
  }

  /**
   * Writes the body as it comes.
   *
   * @param trailers what follows it, asked for at its end
   */
  void body(BytePipe pipe, Supplier<List<HttpField>> trailers) throws IOException {
    var chunked = request.length() instanceof BodyLength.Chunked;
    for (var bytes = pipe.take(); bytes.isPresent(); bytes = pipe.take()) {
      var part = bytes.get();
      if (chunked) {
        out.write(latin(Integer.toHexString(part.length) + "\r\n"));
      }
      out.write(part);
      if (chunked) {
        out.write(LINE_END);
      }
      out.flush();
    }
    if (chunked) {
      var text = new StringBuilder("0\r\n");
      trailers.get().forEach(field -> append(text, field));
      out.write(latin(text.append("\r\n").toString()));
      out.flush();
    }
  }

  private static void append(StringBuilder text, HttpField field) {
    text.append(field.name()).append(": ").append(field.value()).append("\r\n");
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
