package dev.kami.adapters.wasm.module;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The specification's own test scripts, where there is a copy of them: the environment variable or
 * system property {@code KAMI_CORE_WAST} names a folder with either {@code .wast} files, which
 * {@code wast2json} converts, or what it made of them.
 */
final class Corpus {
  private static final String VARIABLE = "KAMI_CORE_WAST";

  private Corpus() {}

  /** One script: its commands and the folder of the modules that they name. */
  record Script(String name, Path folder, List<Map<String, Object>> commands) {
    byte[] module(String filename) throws IOException {
      return Files.readAllBytes(folder.resolve(filename));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Script> scripts(Path temporary) throws IOException {
    Optional<String> setting =
        Optional.ofNullable(System.getProperty(VARIABLE, System.getenv(VARIABLE)));
    assumeTrue(setting.isPresent(), VARIABLE + " names no folder with the specification's tests");
    Path folder = Path.of(setting.orElseThrow());
    if (files(folder, ".json").isEmpty()) {
      convert(folder, temporary);
      folder = temporary;
    }
    Path converted = folder;
    return files(folder, ".json").stream().map(json -> script(converted, json)).toList();
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** Scripts in a syntax that the converter does not know yet are left out. */
  private static void convert(Path from, Path to) throws IOException {
    for (Path wast : files(from, ".wast")) {
      String name = wast.getFileName().toString().replace(".wast", ".json");
      Process converter;
      try {
        converter =
            new ProcessBuilder(
                    "wast2json", "--enable-all", wast.toString(), "-o", to.resolve(name).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
      } catch (IOException _) {
        assumeTrue(false, "wast2json (WABT) is not installed: the .wast files can't be converted");
        return;
      }
      if (converter.onExit().join().exitValue() != 0) {
        Files.deleteIfExists(to.resolve(name));
      }
    }
  }

  private static Script script(Path folder, Path json) {
    try {
      Map<String, Object> root = asMap(Json.parse(Files.readString(json)));
      return new Script(
          json.getFileName().toString(),
          folder,
          asList(root.getOrDefault("commands", List.of())).stream().map(Corpus::asMap).toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> asMap(Object json) {
    return (Map<String, Object>) json;
  }

  @SuppressWarnings("unchecked")
  static List<Object> asList(Object json) {
    return (List<Object>) json;
  }
}
