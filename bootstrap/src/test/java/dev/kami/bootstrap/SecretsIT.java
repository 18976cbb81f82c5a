package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the log, at its most talkative, of tools that have and say what is secret. */
class SecretsIT {

  private static final String SECRET = "hunter2-hunter2";
  private static final String INPUT = "private-input-4711";

  @TempDir private Path work = Path.of("replaced");

  @Test
  void the_log_never_holds_the_value_of_a_granted_variable() throws IOException {
    GuestTool.install(work, "component-log-secret", "env_allow_list = [\"API_KEY\"]");
    GuestTool.install(work, "environ-args", "env_allow_list = [\"API_KEY\"]");
    var log = logOf("dev_example_component-log-secret", "dev_example_environ-args");
    assertTrue(log.contains("tool says text=\"[redacted]\""), log);
    assertTrue(log.contains("execution complete"), log);
    assertFalse(log.contains(SECRET), log);
  }

  @Test
  void the_log_never_holds_an_input_or_an_answer() throws IOException {
    var greet = KamiProcess.EXAMPLES.resolve("greet").toString();
    assertEquals(0, KamiProcess.in(work).run("install", greet).status());
    var failing =
        KamiProcess.in(work)
            .run("run", "-vv", greet + "/greet.wasm", "-i", "{\"name\":\"" + INPUT + "\"}");
    assertTrue(failing.out().contains(INPUT), failing.out());
    assertFalse(failing.err().contains(INPUT), failing.err());
    try (var server = served()) {
      server.call("dev_kami_greet", "{\"name\":\"" + INPUT + "\"}").join();
      server.call("dev_kami_greet", "{\"wrong\":\"" + INPUT + "\"}").join();
      assertTrue(server.log().contains("execution complete"), server.log());
      assertFalse(server.log().contains(INPUT), server.log());
    }
  }

  @Test
  void a_tool_can_neither_forge_a_line_of_the_log_nor_reach_the_terminal() throws IOException {
    GuestTool.install(work, "component-log-control", "max_fuel = 100000");
    var log = logOf("dev_example_component-log-control");
    assertTrue(log.contains("WARN tool: tool says"), log);
    assertTrue(log.lines().noneMatch(line -> line.startsWith("ERROR kami: forged")), log);
    assertTrue(log.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)), log);
  }

  private String logOf(String... tools) {
    try (var server = served()) {
      for (var tool : tools) {
        server.call(tool, "{}").join();
      }
      return server.log();
    }
  }

  private ServedKami served() {
    return ServedKami.start(KamiProcess.in(work).with("API_KEY", SECRET), "--log-level", "trace");
  }
}
