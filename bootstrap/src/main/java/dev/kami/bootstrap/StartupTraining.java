package dev.kami.bootstrap;

import dev.kami.adapters.cli.Streams;
import dev.kami.adapters.cli.render.Terminal;
import dev.kami.adapters.sqlite.NativeLibrary;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher runs once, so that the JVM can learn which classes the usual commands need (JEP
 * 483), and what a server does most (JEP 515): each command, on a shipped example, in a folder of
 * its own.
 *
 * <p>Two processes: {@code prepare FOLDER} installs the example and unpacks the database's native
 * library, so that it need not be unpacked at every start; {@code train FOLDER} runs the commands
 * and is what the JVM watches. Installing is not watched: the compiler's classes are of a kind that
 * the JVM does not keep, and every later start would pay for loading them.
 */
final class StartupTraining {

  /** Enough for the JVM to learn what a call does most; a second or two. */
  private static final int CALLS = 3000;

  private final Path folder;
  private final String database;

  private StartupTraining(Path folder) {
    this.folder = folder;
    this.database = folder.resolve("training").resolve("registry.db").toString();
  }

  /** Prepares or trains; fails with an exception when a command does not succeed. */
  public static void main(String[] arguments) {
    var training = new StartupTraining(Path.of(arguments[1]));
    switch (arguments[0]) {
      case "prepare" -> training.prepare(Path.of(System.getProperty("kami.home")));
      case "train" -> training.train();
      default -> throw new IllegalArgumentException("prepare or train: " + arguments[0]);
    }
  }

  private void prepare(Path home) {
    NativeLibrary.unpackInto(folder);
    run("install", home.resolve("examples").resolve("greet").toString(), "--db", database);
  }

  private void train() {
    var input = "{\"name\":\"Ada\"}";
    run("--version");
    run("list", "--db", database);
    run("inspect", "dev.kami.greet", "--db", database);
    for (var i = 0; i < 3; i++) {
      run("exec", "dev.kami.greet", "--input", input, "--db", database);
    }
    run("exec", "dev.kami.greet", "--json", "--input", input, "--db", database);
    serve();
  }

  /** Both eras, as a client would speak them: a request once the one before it was answered. */
  private void serve() {
    var client = new TrainingClient(CALLS);
    run(client.streams(), "serve", "--db", database);
  }

  private void run(String... arguments) {
    var nothing = OutputStream.nullOutputStream();
    run(new Streams(InputStream.nullInputStream(), nothing, nothing), arguments);
  }

  private void run(Streams streams, String... arguments) {
    var code = Main.run(List.of(arguments), folder, streams, Terminal.PLAIN);
    if (code != 0) {
      throw new IllegalStateException(List.of(arguments) + " ended with " + code);
    }
  }
}
