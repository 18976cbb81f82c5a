package dev.kami.bootstrap;

import dev.kami.adapters.cli.KamiCli;
import dev.kami.adapters.cli.Streams;
import dev.kami.adapters.cli.render.Terminal;
import dev.kami.adapters.sqlite.NativeLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * What the launcher runs once, so that the JVM can learn which classes and methods the usual
 * commands need (JEP 483, JEP 515): each of them, on a shipped example, in a folder of its own.
 *
 * <p>The one argument is that folder; it also receives the database's native library, so that this
 * need not be unpacked at every start.
 */
final class StartupTraining {

  private static final String REQUESTS =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
      "clientInfo":{"name":"training","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      {"jsonrpc":"2.0","id":2,"method":"tools/list"}
      {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"dev_kami_greet","arguments":{"name":"Ada"}}}
      """;

  private final Path folder;
  private final Path examples;

  private StartupTraining(Path folder, Path home) {
    this.folder = folder;
    this.examples = home.resolve("examples");
  }

  /** Trains; fails with an exception when a command does not succeed. */
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    NativeLibrary.unpackInto(folder);
    new StartupTraining(folder, Path.of(System.getProperty("kami.home"))).train();
  }

  private void train() throws IOException {
    var data = Files.createTempDirectory(folder, "training");
    var database = data.resolve("registry.db").toString();
    var greet = examples.resolve("greet").toString();
    var input = "{\"name\":\"Ada\"}";
    run("--version");
    run("install", greet, "--db", database);
    run("list", "--db", database);
    run("inspect", "dev.kami.greet", "--db", database);
    for (var i = 0; i < 3; i++) {
      run("exec", "dev.kami.greet", "--input", input, "--db", database);
    }
    run("exec", "dev.kami.greet", "--json", "--input", input, "--db", database);
    run("serve", "--db", database);
    try (var made = Files.walk(data)) {
      for (var file : made.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void run(String... arguments) {
    var streams =
        new Streams(
            new ByteArrayInputStream(REQUESTS.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());
    var host = new Kami(new ProcessEnvironment(), folder, streams);
    var code =
        new KamiCli(host, streams, Terminal.PLAIN, BuildVersions.read()).run(List.of(arguments));
    if (code != 0) {
      throw new IllegalStateException(List.of(arguments) + " ended with " + code);
    }
  }
}
