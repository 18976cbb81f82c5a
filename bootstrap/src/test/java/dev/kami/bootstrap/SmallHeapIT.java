package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No guest takes the memory of the program or of another: a server whose heap is small. */
class SmallHeapIT {

  private static final int GREEDY = 64;
  private static final int INNOCENT = 16;

  @TempDir private Path work = Path.of("replaced");

  @Test
  void innocent_calls_are_answered_beside_64_that_grow_to_their_cap() throws IOException {
    assertEquals(
        0,
        KamiProcess.in(work)
            .run("install", KamiProcess.EXAMPLES.resolve("greet").toString())
            .status());
    GuestTool.install(
        work, "memory-eat", "max_memory_mb = 64\nmax_execution_ms = 2000\nmax_fuel = 999999999999");
    GuestTool.install(
        work,
        "stdout-100mb",
        "max_memory_mb = 64\nmax_execution_ms = 2000\nmax_fuel = 999999999999");
    var requests = new StringBuilder();
    for (var i = 0; i < GREEDY; i++) {
      requests.append(
          call("greedy-" + i, i % 4 == 3 ? "dev_example_stdout-100mb" : "dev_example_memory-eat"));
      if (i % (GREEDY / INNOCENT) == 0) {
        requests.append(call("innocent-" + i, "dev_kami_greet"));
      }
    }
    var served =
        KamiProcess.in(work)
            .with("KAMI_JAVA_OPTS", "-Xmx256m")
            .reading(requests.toString())
            .run("serve", "--concurrency", Integer.toString(GREEDY));
    assertEquals(0, served.status(), served.err());
    assertFalse((served.out() + served.err()).contains("OutOfMemoryError"), served.err());
    assertEquals(GREEDY + INNOCENT, served.out().lines().count(), served.out());
    served
        .out()
        .lines()
        .forEach(reply -> {
          if (reply.contains("\"id\":\"innocent-")) {
            assertTrue(reply.contains("Hello, Ada!"), reply);
          } else {
            assertTrue(reply.contains("\"isError\":true"), reply);
          }
        });
  }

  @Test
  void a_tool_that_can_never_fit_is_told_what_would_help() {
    var ended =
        KamiProcess.in(work)
            .with("KAMI_JAVA_OPTS", "-Xmx128m")
            .run(
                "run",
                GuestTool.module("memory-minimum-100mib").toString(),
                "--max-memory-mb",
                "200");
    assertEquals(5, ended.status(), ended.err());
    assertTrue(ended.err().contains("-Xmx"), ended.err());
    assertTrue(ended.err().contains("for all calls together"), ended.err());
  }

  private static String call(String id, String tool) {
    return """
    {"jsonrpc":"2.0","id":"%s","method":"tools/call","params":{"name":"%s","arguments":%s}}
    """
        .formatted(id, tool, tool.endsWith("greet") ? "{\"name\":\"Ada\"}" : "{}");
  }
}
