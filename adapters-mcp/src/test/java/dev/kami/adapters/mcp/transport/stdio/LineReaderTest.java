package dev.kami.adapters.mcp.transport.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  private static final int LONGEST = 100_000;

  @Test
  void lines_end_with_a_line_feed_and_the_last_may_lack_it() throws IOException {
    assertEquals(List.of(text("a"), text(""), text("b\rc"), text("dé")), read("a\n\nb\rc\r\ndé"));
    assertEquals(List.of(text("a")), read("a\n"));
    assertEquals(List.of(), read(""));
  }

  @Test
  void a_line_of_the_longest_length_is_read_and_a_longer_one_skipped() throws IOException {
    var longest = "x".repeat(LONGEST);
    assertEquals(
        List.of(text(longest), text("1"), new Line.TooLong(), text("2"), new Line.TooLong()),
        read(longest + "\r\n1\n" + longest + "x\n2\n" + longest.repeat(3)));
    assertEquals(List.of(text("1"), new Line.TooLong()), read("1\n" + longest + "xx"));
  }

  @Test
  void a_line_longer_than_a_small_bound_is_too_long_within_a_chunk_as_well() throws IOException {
    var reader = new LineReader(new ByteArrayInputStream("abcd\nabc".getBytes(UTF_8)), 3);
    assertEquals(List.of(new Line.TooLong(), text("abc")), all(reader));
  }

  @Test
  void what_is_not_utf8_is_told_from_what_is() throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var line :
        new byte[][] {
          {(byte) 0xff},
          {(byte) 0xc0, (byte) 0x80},
          {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          {(byte) 0xe2, (byte) 0x82},
          {(byte) 0xe2, (byte) 0x82, (byte) 0xac}
        }) {
      bytes.write(line);
      bytes.write('\n');
    }
    var bad = new Line.NotUtf8();
    assertEquals(
        List.of(bad, bad, bad, bad, new Line.Text("€", 3)),
        all(new LineReader(new ByteArrayInputStream(bytes.toByteArray()), LONGEST)));
  }

  @Test
  void lines_are_the_same_however_the_bytes_arrive() throws IOException {
    for (var seed = 0L; seed < 50; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      var expected = new ArrayList<Line>();
      for (var i = 0; i < 20; i++) {
        var line = "é😀x".repeat(random.nextInt(random.nextBoolean() ? 10 : 30_000));
        text.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
        expected.add(line.getBytes(UTF_8).length > LONGEST ? new Line.TooLong() : text(line));
      }
      var stream = new Dribble(text.toString().getBytes(UTF_8), random);
      assertEquals(expected, all(new LineReader(stream, LONGEST)), "seed " + seed);
    }
  }

  private static Line text(String text) {
    return new Line.Text(text, text.getBytes(UTF_8).length);
  }

  private static List<Line> read(String text) throws IOException {
    return all(new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), LONGEST));
  }

  private static List<Line> all(LineReader reader) throws IOException {
    var lines = new ArrayList<Line>();
    for (var line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  /** A stream that gives a few bytes at a time. */
  private static final class Dribble extends InputStream {

    private final InputStream bytes;
    private final Random random;

    Dribble(byte[] bytes, Random random) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return bytes.read(target, offset, Math.min(length, 1 + random.nextInt(70_000)));
    }
  }
}
