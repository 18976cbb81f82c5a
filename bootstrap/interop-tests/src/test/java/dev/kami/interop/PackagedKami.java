package dev.kami.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as it is packaged, with a registry of its own.
 *
 * @param registry the database
 */
record PackagedKami(Path registry) {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path PROGRAM = ROOT.resolve("bootstrap/target/kami/bin/kami");

  /** Installs one of the shipped examples. */
  void install(String example) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command("install", ROOT.resolve("examples").resolve(example).toString()))
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  /** {@return the command that serves agents} */
  List<String> serve() {
    return command("serve");
  }

  private List<String> command(String... arguments) {
    var command = new ArrayList<>(List.of(PROGRAM.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--db", registry.toString()));
    return command;
  }
}
