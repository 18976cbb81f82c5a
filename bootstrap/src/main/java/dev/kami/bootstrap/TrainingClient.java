package dev.kami.bootstrap;

import dev.kami.adapters.cli.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/**
 * The other end of a server's streams: sends requests of both eras, each when the one before it was
 * answered.
 */
final class TrainingClient {

  private static final String INITIALIZE =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
      "capabilities":{},"clientInfo":{"name":"training","version":"1"}}}
      """;

  private static final String META =
      """
      "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
      "io.modelcontextprotocol/clientCapabilities":{}}\
      """;

  private static final int KINDS = 32;

  private final Semaphore answered = new Semaphore(1);
  private final int requests;

  /** A client of so many requests. */
  TrainingClient(int requests) {
    this.requests = requests;
  }

  /** {@return the streams of its server} */
  Streams streams() {
    return new Streams(new Requests(), new Replies(), OutputStream.nullOutputStream());
  }

  private static String request(int number) {
    var kind = number % KINDS;
    if (number == 0) {
      return INITIALIZE;
    }
    return switch (kind) {
      case 1 -> message(number, "tools/list", "");
      case 2 -> message(number, "tools/list", META);
      case 3 -> message(number, "server/discover", META);
      default -> {
        var call = "\"name\":\"dev_kami_greet\",\"arguments\":{\"name\":\"Ada\"}";
        yield message(number, "tools/call", kind % 2 == 0 ? call : call + "," + META);
      }
    };
  }

  private static String message(int id, String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":{%s}}%n"
        .formatted(id, method, params);
  }

  private final class Requests extends InputStream {

    private byte[] line = new byte[0];
    private int at;
    private int sent;

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (at == line.length) {
        if (sent == requests) {
          return -1;
        }
        awaitReply();
        line = request(sent++).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      var count = Math.min(length, line.length - at);
      System.arraycopy(line, at, bytes, offset, count);
      at += count;
      return count;
    }

    private void awaitReply() throws IOException {
      try {
        answered.acquire();
      } catch (InterruptedException e) {
        throw new IOException("interrupted", e);
      }
    }
  }

  /** Counts line feeds: each ends a reply, as nothing else was asked for. */
  private final class Replies extends OutputStream {

    @Override
    public void write(int one) {
      if (one == '\n') {
        answered.release();
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      for (var i = offset; i < offset + length; i++) {
        write(bytes[i]);
      }
    }
  }
}
