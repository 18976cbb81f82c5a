package dev.kami.adapters.wasm.component.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.module.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every component of the specification's suite is read, where {@code KAMI_COMPONENT_WAST} names a
 * folder with the converted suite.
 */
final class ReaderSuiteTest {
  private static final String VARIABLE = "KAMI_COMPONENT_WAST";

  /** Its fault is in a core module, which is read when the component is validated. */
  private static final Set<String> MALFORMED_BUT_READ = Set.of("binary/binary.40.wasm");

  /** It has an attribute twice, for which there is no room in the model. */
  private static final Set<String> INVALID_BUT_REFUSED = Set.of("binary/binary.114.wasm");

  @Test
  void what_is_malformed_is_refused_and_all_else_is_read() throws IOException {
    Path folder =
        Path.of(
            Optional.ofNullable(System.getProperty(VARIABLE, System.getenv(VARIABLE))).orElse(""));
    assumeTrue(!folder.toString().isEmpty(), VARIABLE + " names no folder with the suite");
    Set<String> malformedButRead = new TreeSet<>();
    Set<String> refused = new TreeSet<>();
    int components = 0;
    for (Path json : files(folder)) {
      for (Map<?, ?> command : commands(json)) {
        if (command.get("filename") instanceof String filename) {
          Path file = json.resolveSibling(filename);
          String name = folder.relativize(file).toString();
          boolean malformed = "assert_malformed".equals(command.get("type"));
          boolean read = isRead(Files.readAllBytes(file));
          if (malformed && read) {
            malformedButRead.add(name);
          } else if (!malformed && !read) {
            refused.add(name);
          }
          components++;
        }
      }
    }
    assertEquals(MALFORMED_BUT_READ, malformedButRead);
    assertEquals(INVALID_BUT_REFUSED, refused);
    assertTrue(components > 600, "few components: " + components);
  }

  private static boolean isRead(byte[] file) {
    try {
      Component _ = ComponentReader.read(file);
      return true;
    } catch (MalformedBinaryException _) {
      return false;
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<Map<?, ?>> commands(Path json) throws IOException {
    List<Map<?, ?>> commands = new ArrayList<>();
    if (Json.parse(Files.readString(json)) instanceof Map<?, ?> script
        && script.get("commands") instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> command) {
          commands.add(command);
        }
      }
    }
    return commands;
  }
}
