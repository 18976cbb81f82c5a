package dev.kami.application.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.port.out.ModuleFiles;
import dev.kami.domain.tool.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link ModuleFiles} does. */
public abstract class ModuleFilesContract {

  @TempDir private Path folder;

  /** {@return the reader} */
  protected abstract ModuleFiles files();

  @Test
  final void a_file_is_read_byte_for_byte() throws IOException {
    var bytes = new byte[70_000];
    new Random(1).nextBytes(bytes);
    var module = files().read(Files.write(folder.resolve("ünder score.wasm"), bytes));
    assertArrayEquals(bytes, module.toByteArray());
    assertEquals(Sha256.of(bytes), module.digest());
  }

  @Test
  final void an_empty_file_is_read_as_well() throws IOException {
    assertEquals(0, files().read(Files.createFile(folder.resolve("empty.wasm"))).size());
  }

  @Test
  final void a_file_that_is_not_there_is_named() {
    var problem = Thrown.problem(() -> files().read(folder.resolve("missing.wasm")));
    assertEquals("module.not-found", problem.code());
    assertTrue(problem.cause().contains("missing.wasm"), problem::cause);
  }

  @Test
  final void a_folder_is_no_file() {
    assertEquals("module.not-a-file", Thrown.problem(() -> files().read(folder)).code());
  }
}
