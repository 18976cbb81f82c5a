package dev.kami.adapters.cli;

import dev.kami.adapters.cli.render.Terminal;
import dev.kami.adapters.cli.render.Versions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What came of a command line.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
public record Typed(int code, String out, String err) {
  /** The versions of every test. */
  public static final Versions VERSIONS = new Versions("0.1.0", "25.0.1", "1.7.5", "3.54.1");

  /** Types the words on a plain terminal, with nothing on standard input. */
  public static Typed type(FakeHost host, String... words) {
    return type(host, Terminal.PLAIN, "", words);
  }

  /** Types the words with that text on standard input. */
  public static Typed type(FakeHost host, Terminal terminal, String stdin, String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    var code = new KamiCli(host, new Streams(in, out, err), terminal, VERSIONS).run(List.of(words));
    return new Typed(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
