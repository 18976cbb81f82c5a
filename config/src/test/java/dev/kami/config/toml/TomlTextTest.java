package dev.kami.config.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.application.fixture.Thrown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TomlTextTest {

  @TempDir private Path folder;

  @Test
  void bytes_that_are_not_utf_8_are_refused() throws IOException {
    assertEquals("manifest.syntax", code(new byte[] {'a', (byte) 0xC3, '('}));
  }

  @Test
  void a_file_beyond_1_mb_is_refused() throws IOException {
    assertEquals("manifest.unreadable", code(new byte[TomlText.MAX_BYTES + 1]));
  }

  @Test
  void a_file_that_may_not_be_opened_is_unreadable() {
    var below = folder.resolve("file").resolve("tool.toml");
    assertEquals(
        "manifest.unreadable",
        Thrown.problem(
                () -> {
                  Files.writeString(folder.resolve("file"), "x");
                  new TomlText(TomlFamily.MANIFEST).load(below);
                })
            .code());
  }

  private String code(byte[] bytes) throws IOException {
    var file = Files.write(folder.resolve("tool.toml"), bytes);
    return Thrown.problem(() -> new TomlText(TomlFamily.MANIFEST).load(file)).code();
  }
}
