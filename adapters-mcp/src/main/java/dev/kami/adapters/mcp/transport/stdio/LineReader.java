package dev.kami.adapters.mcp.transport.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Cuts a stream into lines that end with a line feed, a carriage return before it removed; the last
 * may lack its end. What is longer than the bound is skipped without being kept.
 */
final class LineReader {

  private static final int CHUNK = 64 * 1024;

  private final InputStream input;
  private final int longest;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int end;

  /** A reader of lines of at most so many bytes. */
  LineReader(InputStream input, int longest) {
    this.input = input;
    this.longest = longest;
  }

  /** {@return the next line; empty at the end of the stream} */
  Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    var feed = lineFeed();
    if (feed >= 0) {
      var line = line(chunk, at, feed - at);
      at = feed + 1;
      return Optional.of(line);
    }
    return Optional.of(longLine());
  }

  /** A line that goes beyond the chunk. */
  private Line longLine() throws IOException {
    var head = new ByteArrayOutputStream(2 * CHUNK);
    var length = 0L;
    while (fill()) {
      var feed = lineFeed();
      var stop = feed >= 0 ? feed : end;
      length += stop - at;
      if (length <= longest + 1L) {
        head.write(chunk, at, stop - at);
      }
      at = feed >= 0 ? feed + 1 : end;
      if (feed >= 0) {
        break;
      }
    }
    return length > longest + 1L ? new Line.TooLong() : line(head.toByteArray(), 0, head.size());
  }

  private Line line(byte[] bytes, int offset, int lengthWithReturn) {
    var length =
        lengthWithReturn > 0 && bytes[offset + lengthWithReturn - 1] == '\r'
            ? lengthWithReturn - 1
            : lengthWithReturn;
    if (length > longest) {
      return new Line.TooLong();
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
      return new Line.Text(text.toString(), length);
    } catch (CharacterCodingException _) {
      return new Line.NotUtf8();
    }
  }

  private int lineFeed() {
    for (var i = at; i < end; i++) {
      if (chunk[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean fill() throws IOException {
    while (at == end) {
      var read = input.read(chunk);
      if (read < 0) {
        return false;
      }
      at = 0;
      end = read;
    }
    return true;
  }
}
