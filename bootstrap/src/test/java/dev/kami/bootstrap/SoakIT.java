package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One server, thousands of calls of good and hostile guests at full concurrency: afterwards it
 * holds no more threads, descriptors, memory or files than before.
 *
 * <p>{@code kami.soak.calls} says how many, {@code kami.soak.seed} in which order.
 */
class SoakIT {

  private static final int CONCURRENCY = 4;
  private static final int IN_FLIGHT = 32;
  private static final int FEW_THREADS = 12;
  private static final int FEW_DESCRIPTORS = 8;
  private static final long SOME_MEGABYTES = 24L << 20;

  private static final String GREET = "dev_kami_greet";
  private static final List<String> HOSTILE =
      List.of(
          "loop-br",
          "loop-br-if",
          "loop-memory-fill",
          "recursion-infinite",
          "memory-eat",
          "memory-minimum-100mib",
          "table-10-million",
          "trap-load",
          "exit-7",
          "stdout-byte-flood",
          "yield-flood",
          "sleep-hour",
          "fs-outside",
          "component-loop-run",
          "component-forged-handle",
          "component-huge-string",
          "component-resource-flood");

  @TempDir private Path work = Path.of("replaced");

  @Test
  void a_server_holds_no_more_after_many_calls_than_before() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "this system has no /proc");
    var temporary = install();
    var seed = Long.getLong("kami.soak.seed", System.nanoTime());
    var random = new Random(seed);
    try (var server =
        ServedKami.start(
            KamiProcess.in(work)
                .with("KAMI_JAVA_OPTS", "-Xmx512m -Djava.io.tmpdir=" + temporary)
                .with("KAMI_NO_STARTUP_CACHE", "1"),
            "--db",
            InProcess.database(work),
            "--concurrency",
            Integer.toString(CONCURRENCY),
            "--log-level",
            "error")) {
      // Whatever is made once, such as compiled code, is there then.
      call(server, random, 400);
      var before = Footprint.of(server.pid(), work);
      call(server, random, Integer.getInteger("kami.soak.calls", 2000));
      var after = Footprint.of(server.pid(), work);
      var told = before + " became " + after + ", seed " + seed;
      assertTrue(after.threads() <= before.threads() + FEW_THREADS, told);
      assertTrue(after.descriptors() <= before.descriptors() + FEW_DESCRIPTORS, told);
      assertTrue(after.heapBytes() <= before.heapBytes() + SOME_MEGABYTES, told);
      assertEquals(before.files(), after.files(), told);
      System.out.println(told);
    }
  }

  private Path install() throws IOException {
    var greet = InProcess.run(work, "install", KamiProcess.EXAMPLES.resolve("greet").toString());
    assertEquals(0, greet.status(), greet.err());
    for (var guest : HOSTILE) {
      var time = guest.equals("sleep-hour") ? "\nmax_execution_ms = 20" : "";
      var folder =
          GuestTool.folder(work, guest, "fs_access = \"sandbox\"\nmax_fuel = 200000" + time);
      var installed = InProcess.run(work, "install", folder.toString());
      assertEquals(0, installed.status(), installed.err());
    }
    return Files.createDirectory(work.resolve("temporary"));
  }

  /** Half of the calls are innocent, and every answer is looked at. */
  private static void call(ServedKami server, Random random, int calls)
      throws InterruptedException {
    var free = new Semaphore(IN_FLIGHT);
    var wrong = new ConcurrentLinkedQueue<String>();
    for (var call = 0; call < calls; call++) {
      free.acquire();
      var innocent = random.nextBoolean();
      var tool = innocent ? GREET : "dev_example_" + HOSTILE.get(random.nextInt(HOSTILE.size()));
      var _ =
          server
              .call(tool, innocent ? "{\"name\":\"Ada\"}" : "{}")
              .whenComplete((result, failure) -> {
                if (failure != null || !isRight(innocent, result)) {
                  wrong.add(tool + ": " + result + failure);
                }
                free.release();
              });
    }
    free.acquire(IN_FLIGHT);
    assertEquals(List.of(), List.copyOf(wrong));
  }

  private static boolean isRight(boolean innocent, JsonObject result) {
    return result.get("isError").filter(new JsonBoolean(!innocent)::equals).isPresent()
        && innocent == result.toString().contains("Hello, Ada!");
  }
}
