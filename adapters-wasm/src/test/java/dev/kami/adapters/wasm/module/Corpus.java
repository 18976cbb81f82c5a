package dev.kami.adapters.wasm.module;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** One script and the folder of the modules that it names. */
  record Script(String name, Path folder, List<Command> commands) {
    boolean hasModule(Command command) {
      return command.text("filename").filter(it -> it.endsWith(".wasm")).isPresent();
    }

    byte[] module(Command command) throws IOException {
      return Files.readAllBytes(folder.resolve(command.text("filename").orElseThrow()));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** One line of a script. */
  record Command(Map<String, Object> json) {
    String type() {
      return text("type").orElse("");
    }

    Optional<String> text(String key) {
      return Corpus.text(json, key);
    }

    Optional<Action> action() {
      return Optional.ofNullable(json.get("action")).map(it -> new Action(asMap(it)));
    }

    @Override
    public String toString() {
      return text("line").orElse("?");
    }
  }

  /** A call of an export, or a look at an exported global. */
  record Action(Map<String, Object> json) {
    boolean isInvoke() {
      return text(json, "type").orElse("").equals("invoke");
    }

    /** The name of the instance, which the two converters put under different keys. */
    Optional<String> instance() {
      return text(json, "module").or(() -> text(json, "instance"));
    }

    String field() {
      return text(json, "field").orElseThrow();
    }

    List<Object> arguments() {
      return asList(json.getOrDefault("args", List.of()));
    }
  }

  static List<Script> scripts(Path temporary) throws IOException {
    Optional<String> setting =
        Optional.ofNullable(System.getProperty(VARIABLE, System.getenv(VARIABLE)));
    assumeTrue(setting.isPresent(), VARIABLE + " names no folder with the specification's tests");
    Path folder = Path.of(setting.orElseThrow());
    if (files(folder, ".json").isEmpty()) {
      convert(folder, temporary);
      return scriptsIn(temporary);
    }
    return scriptsIn(folder);
  }

  private static List<Script> scriptsIn(Path folder) throws IOException {
    return files(folder, ".json").stream().map(json -> script(folder, json)).toList();
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** Scripts in a syntax that the converter does not know yet are left out. */
  private static void convert(Path from, Path to) throws IOException {
    for (Path wast : files(from, ".wast")) {
      Path json = to.resolve(wast.getFileName() + ".json");
      if (converter(wast, json).onExit().join().exitValue() != 0) {
        Files.deleteIfExists(json);
      }
    }
  }

  private static Process converter(Path wast, Path json) {
    try {
      return new ProcessBuilder("wast2json", "--enable-all", wast.toString(), "-o", json.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException _) {
      return abort("wast2json (WABT) is not installed: the .wast files can't be converted");
    }
  }

  private static Script script(Path folder, Path json) {
    try {
      List<Command> commands =
          asList(asMap(Json.parse(Files.readString(json))).getOrDefault("commands", List.of()))
              .stream()
              .map(it -> new Command(asMap(it)))
              .toList();
      return new Script(String.valueOf(json.getFileName()), folder, commands);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> text(Map<String, Object> json, String key) {
    return Optional.ofNullable(json.get(key)).map(String::valueOf).filter(it -> !it.equals("null"));
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
