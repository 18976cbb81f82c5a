package dev.kami.adapters.sqlite.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that installs one tool after another. */
final class InstallingProcess implements AutoCloseable {

  private static final String READY = "ready";

  private final Process process;

  private InstallingProcess(Process process) {
    this.process = process;
  }

  /** Starts one that installs so many tools, named after the prefix, and waits until it begins. */
  static InstallingProcess start(Path database, Path source, String prefix, int count)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            InstallingProcess.class.getName(),
            database.toString(),
            source.toString(),
            prefix,
            Integer.toString(count));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var line = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (!READY.equals(line)) {
      throw new IOException("the process said " + line);
    }
    return new InstallingProcess(process);
  }

  /** Runs in the process. */
  public static void main(String[] args) throws IOException {
    try (var installation = new Installation(Path.of(args[0]))) {
      installation.installed();
      System.out.println(READY);
      for (var n = 0; n < Integer.parseInt(args[3]); n++) {
        installation.install(args[2] + n, Path.of(args[1]));
      }
    }
  }

  /** Kills it after that time, or finds that it has finished before. */
  void killAfter(long micros) throws InterruptedException {
    process.waitFor(micros, TimeUnit.MICROSECONDS);
    process.destroyForcibly().waitFor();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
