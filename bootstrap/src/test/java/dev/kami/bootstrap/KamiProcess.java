package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the built distribution as a real process, as a person at a terminal would.
 *
 * <p>Each process gets the given working directory, an empty standard input unless told otherwise,
 * and an environment without any {@code KAMI_} variable but those given. What it prints goes to
 * files, so that no full pipe can hold it up.
 */
final class KamiProcess {

  /** The launcher of the distribution that the build made. */
  static final Path LAUNCHER = Path.of("target", "kami", "bin", "kami").toAbsolutePath();

  /** The tools that the source tree ships. */
  static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();

  private static final long PATIENCE_SECONDS = 120;

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private Path launcher = LAUNCHER;
  private byte[] input = {};

  private KamiProcess(Path directory) {
    this.directory = directory;
  }

  /** {@return a process to be started in that directory} */
  static KamiProcess in(Path directory) {
    return new KamiProcess(directory);
  }

  /** Sets an environment variable. */
  KamiProcess with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Sets what standard input holds. */
  KamiProcess reading(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** Uses another launcher, such as one that was unpacked elsewhere. */
  KamiProcess launchedBy(Path other) {
    launcher = other;
    return this;
  }

  /** {@return the started process, its streams connected to pipes} */
  Process start(String... arguments) {
    var command = new ArrayList<String>();
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    try {
      return builder(command).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return what came of running it to its end} */
  Ended run(String... arguments) {
    var command = new ArrayList<String>();
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    return runCommand(command);
  }

  /** {@return what came of a shell script in which {@code kami} is on the path} */
  Ended shell(String script) {
    environment.merge(
        "PATH", launcher.getParent() + ":" + System.getenv("PATH"), (given, ours) -> given);
    return runCommand(List.of("sh", "-c", script));
  }

  private Ended runCommand(List<String> command) {
    try {
      var scratch = Files.createTempDirectory("kami-process");
      var in = Files.write(scratch.resolve("in"), input);
      var out = scratch.resolve("out");
      var err = scratch.resolve("err");
      var process =
          builder(command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      assertTrue(ended, () -> command + " did not end");
      return new Ended(process.exitValue(), text(out), text(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private ProcessBuilder builder(List<String> command) {
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("KAMI_"));
    builder.environment().putAll(environment);
    return builder;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** {@return whether the shell finds that program} */
  static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * A process that has ended.
   *
   * @param status its exit code
   * @param out what it printed on standard output
   * @param err what it printed on standard error
   */
  record Ended(int status, String out, String err) {}
}
