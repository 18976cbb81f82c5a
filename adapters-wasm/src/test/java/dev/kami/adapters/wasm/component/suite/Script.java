package dev.kami.adapters.wasm.component.suite;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kami.adapters.wasm.module.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One script of the suite.
 *
 * @param name its path below the folder of the suite
 * @param folder of the components that it names
 */
record Script(String name, Path folder, List<ScriptCommand> commands) {
  private static final String VARIABLE = "KAMI_COMPONENT_WAST";

  /** {@return all scripts of the folder that {@code KAMI_COMPONENT_WAST} names; skips without} */
  static List<Script> all() throws IOException {
    Optional<String> setting =
        Optional.ofNullable(System.getProperty(VARIABLE, System.getenv(VARIABLE)));
    assumeTrue(setting.isPresent(), VARIABLE + " names no folder with the converted suite");
    Path root = Path.of(setting.orElseThrow());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(it -> it.toString().endsWith(".json"))
          .sorted()
          .map(json -> read(root, json))
          .toList();
    }
  }

  private static Script read(Path root, Path json) {
    try {
      JsonObject script = new JsonObject(Json.parse(Files.readString(json)));
      List<ScriptCommand> commands =
          script.objects("commands").stream().map(ScriptCommand::new).toList();
      Path folder = Optional.ofNullable(json.getParent()).orElse(root);
      return new Script(root.relativize(json).toString(), folder, commands);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] binary(ScriptCommand command) {
    try {
      return Files.readAllBytes(folder.resolve(command.text("filename").orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
