package dev.kami.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.cli.render.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BrokenStreamsTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "Stream Closed"})
  void a_reader_that_has_gone_ends_the_command_silently(String message) {
    assertEquals(141, run(new Broken(message), err, "list"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_full_disk_is_told_and_no_success() {
    assertEquals(7, run(new Broken("No space left on device"), err, "exec", "a.b"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("No space left on device"));
  }

  @Test
  void help_into_a_closed_pipe_ends_silently() {
    assertEquals(141, run(new Broken("Broken pipe"), err, "--help"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_broken_standard_error_changes_nothing_but_what_is_read() {
    var out = new ByteArrayOutputStream();
    assertEquals(2, run(out, new Broken("Broken pipe"), "bogus"));
    assertEquals(0, run(out, new Broken("Broken pipe"), "exec", "a.b"));
    assertEquals("done\n", out.toString(StandardCharsets.UTF_8));
  }

  private static int run(OutputStream out, OutputStream err, String... words) {
    return new KamiCli(
            FakeHost.with(SampleTools.modest()),
            new Streams(InputStream.nullInputStream(), out, err),
            Terminal.PLAIN,
            Typed.VERSIONS)
        .run(List.of(words));
  }

  private static final class Broken extends OutputStream {
    private final String message;

    Broken(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }
  }
}
