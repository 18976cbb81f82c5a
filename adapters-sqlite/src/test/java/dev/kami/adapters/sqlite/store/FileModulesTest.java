package dev.kami.adapters.sqlite.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class FileModulesTest {

  private static final int MEGABYTE = 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void the_bound_itself_is_allowed_and_a_byte_more_is_not() throws IOException {
    var file = Files.write(folder.resolve("a.wasm"), new byte[MEGABYTE]);
    assertEquals(MEGABYTE, new FileModules(1).read(file).size());
    Files.write(file, new byte[MEGABYTE + 1]);
    var problem = Thrown.problem(() -> new FileModules(1).read(file));
    assertEquals("module.too-large", problem.code());
    assertTrue(problem.cause().contains("1 MB"), problem::cause);
  }

  @Test
  void a_slip_in_the_name_gets_the_nearest_module_as_a_hint() throws IOException {
    Files.createFile(folder.resolve("greet.wasm"));
    Files.createFile(folder.resolve("great.txt"));
    var problem = Thrown.problem(() -> new FileModules().read(folder.resolve("great.wasm")));
    assertEquals("did you mean 'greet.wasm'?", problem.hint());
  }

  @Test
  void a_file_in_a_folder_that_is_not_there_has_no_hint() {
    var problem = Thrown.problem(() -> new FileModules().read(folder.resolve("no/where.wasm")));
    assertEquals("module.not-found", problem.code());
    assertEquals("", problem.hint());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_device_is_not_read() {
    var problem = Thrown.problem(() -> new FileModules().read(Path.of("/dev/zero")));
    assertEquals("module.not-a-file", problem.code());
    assertTrue(problem.hint().contains("device"), problem::hint);
  }
}
