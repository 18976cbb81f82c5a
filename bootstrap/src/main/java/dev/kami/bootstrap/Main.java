package dev.kami.bootstrap;

import dev.kami.adapters.cli.KamiCli;
import dev.kami.adapters.cli.Streams;
import dev.kami.adapters.cli.render.Terminal;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;

/** The {@code kami} program: one command a process. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Plain file streams: a PrintStream would hide that the reader of standard output has gone.
    var streams =
        new Streams(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err));
    var terminal =
        new Terminal(
            Boolean.getBoolean("kami.colours"),
            Boolean.getBoolean("kami.colours") && System.getenv("NO_COLOR") == null,
            "root".equals(System.getProperty("user.name")));
    var code = run(List.of(arguments), Path.of("").toAbsolutePath(), streams, terminal);
    // Everything is closed and flushed. An orderly exit would start the logging system only to say
    // that it exits.
    Runtime.getRuntime().halt(code);
  }

  /** {@return the exit code of one command} */
  static int run(
      List<String> arguments, Path workingDirectory, Streams streams, Terminal terminal) {
    var host = new Kami(new ProcessEnvironment(), workingDirectory, streams);
    return new KamiCli(host, streams, terminal, BuildVersions.read()).run(arguments);
  }
}
