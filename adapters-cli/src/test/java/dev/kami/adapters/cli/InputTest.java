package dev.kami.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.cli.render.Terminal;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.in.ToolInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputTest {
  private static final int LIMIT = 16 * 1024 * 1024;

  @TempDir Path folder;
  private final FakeHost host = new FakeHost();

  @Test
  void a_file_wins_over_the_command_line() throws IOException {
    var file = Files.writeString(folder.resolve("in.json"), "{\"from\":\"file ü\"}");
    assertEquals(0, exec("--input", "{}", "-f", file.toString()).code());
    assertEquals("{\"from\":\"file ü\"}", given());
  }

  @Test
  void a_dash_reads_standard_input() {
    Typed.type(host, Terminal.PLAIN, "[\"stdin\"]", "exec", "a.b", "--input-file", "-");
    assertEquals("[\"stdin\"]", given());
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_input() throws IOException {
    exec("-f", Files.writeString(folder.resolve("bom.json"), "\uFEFF{}").toString());
    assertEquals("{}", given());
  }

  @Test
  void a_missing_file_is_told() {
    var typed = exec("-f", folder.resolve("none.json").toString());
    assertEquals(3, typed.code());
    assertTrue(typed.err().contains("none.json' does not exist"), typed::err);
    assertTrue(host.asked().isEmpty(), "nothing runs");
  }

  @Test
  void a_folder_is_no_input() {
    var typed = exec("-f", folder.toString());
    assertEquals(2, typed.code());
    assertTrue(typed.err().contains("is a folder"), typed::err);
  }

  @Test
  void a_file_below_a_file_is_told_to_be_unreadable() throws IOException {
    var file = Files.writeString(folder.resolve("a"), "{}");
    var typed = exec("-f", file.resolve("b").toString());
    assertEquals(2, typed.code());
    assertTrue(typed.err().contains("cannot be read"), typed::err);
  }

  @Test
  void the_largest_input_is_taken_and_one_byte_more_is_refused() throws IOException {
    var file = folder.resolve("big.json");
    Files.writeString(file, " ".repeat(LIMIT));
    assertEquals(0, exec("-f", file.toString()).code());
    assertEquals(LIMIT, given().length());
    Files.writeString(file, " ".repeat(LIMIT + 1));
    var typed = exec("-f", file.toString());
    assertEquals(2, typed.code());
    assertTrue(typed.err().contains("larger than 16 MB"), typed::err);
  }

  @Test
  void an_endless_standard_input_is_refused_after_the_bound() {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) ' ');
            return length;
          }
        };
    assertEquals(2, exec(endless));
  }

  @Test
  void a_standard_input_that_breaks_is_told() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("gone");
          }
        };
    assertEquals(2, exec(broken));
  }

  @Test
  void text_that_is_not_utf8_is_told_with_its_position() throws IOException {
    var file = folder.resolve("latin1.json");
    Files.write(file, "{\"a\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
    var typed = exec("-f", file.toString());
    assertEquals(2, typed.code());
    assertTrue(typed.err().contains("the byte at offset 6 fits nothing"), typed::err);
  }

  private Typed exec(String... options) {
    var words = new ArrayList<>(List.of("exec", "a.b"));
    words.addAll(List.of(options));
    return Typed.type(host, words.toArray(new String[0]));
  }

  private int exec(InputStream stdin) {
    return new KamiCli(
            host,
            new Streams(stdin, OutputStream.nullOutputStream(), new ByteArrayOutputStream()),
            Terminal.PLAIN,
            Typed.VERSIONS)
        .run(List.of("exec", "a.b", "-f", "-"));
  }

  private String given() {
    return host.asked().getLast() instanceof ExecuteToolCommand command
            && command.input() instanceof ToolInput.Text(var json)
        ? json
        : "";
  }
}
