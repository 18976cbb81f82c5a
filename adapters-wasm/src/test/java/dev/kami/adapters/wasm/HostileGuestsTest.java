package dev.kami.adapters.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.application.port.out.FileGrant;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.policy.ResourceLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every guest ends as its table says, compiled and interpreted, with the same fuel. */
final class HostileGuestsTest {

  /** Where this sandbox uses a freedom that the tables leave. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("feature-simd", Set.of("refused")),
          Map.entry("feature-threads", Set.of("refused")),
          Map.entry("fs-outside", Set.of("tool error")),
          Map.entry("component-recursion-imports", Set.of("limit")),
          Map.entry("loop-tail-call", Set.of("limit")),
          Map.entry("memory-two", Set.of("limit")),
          Map.entry("stderr-100mb", Set.of("limit")),
          Map.entry("stdout-invalid-utf8", Set.of("tool error")),
          Map.entry("table-4-billion", Set.of("refused")),
          Map.entry("recursion-infinite", Set.of("limit")),
          Map.entry("recursion-indirect", Set.of("limit")),
          Map.entry("recursion-many-locals", Set.of("limit", "refused")),
          Map.entry("start-calls-start", Set.of("limit")));

  /** Guests that need more than a million units to show what they show. */
  private static final Set<String> HUNGRY =
      Set.of(
          "component-grow-twice",
          "component-instance-tree",
          "component-log-flood",
          "contract-grow",
          "fs-deep",
          "fs-fill",
          "fs-long-names",
          "fs-many-files",
          "memory-fill-huge",
          "memory-grow",
          "memory-grow-huge",
          "memory-maximum-4gib",
          "table-grow");

  /** Guests that spend time rather than fuel. */
  private static final Set<String> SLOW = Set.of("random-flood", "sleep-hour", "sleep-flood");

  static Stream<Arguments> guests() {
    return GuestTable.outcomes().entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("guests")
  void a_guest_ends_as_its_table_says(String guest, String outcome, @TempDir Path root)
      throws IOException {
    var compiled = run(Mode.COMPILED, guest, Files.createDirectory(root.resolve("a")));
    assertEnds(guest, outcome, compiled);
    var interpreted = run(Mode.INTERPRETED, guest, Files.createDirectory(root.resolve("b")));
    assertEnds(guest, outcome, interpreted);
    if (!ending(interpreted).equals("refused") && !SLOW.contains(guest)) {
      assertEquals(compiled.usage().fuelConsumed(), interpreted.usage().fuelConsumed());
    }
  }

  private static ExecutionResult run(Mode mode, String guest, Path root) throws IOException {
    Files.writeString(root.resolve("present"), "present");
    try (var runtime = TestRuntime.of(mode).build()) {
      return Calls.run(runtime, guest, Calls.request("present", limits(guest), grant(guest, root)));
    }
  }

  private static ResourceLimits limits(String guest) {
    return SLOW.contains(guest)
        ? Calls.time(Duration.ofMillis(100))
        : Calls.fuel(HUNGRY.contains(guest) ? Long.MAX_VALUE : 1_000_000);
  }

  private static FileGrant grant(String guest, Path root) {
    return guest.equals("fs-mutate") || guest.equals("fs-read")
        ? new FileGrant.ReadOnly(root)
        : new FileGrant.ReadWrite(root);
  }

  private static void assertEnds(String guest, String outcome, ExecutionResult result) {
    var allowed = ALLOWED.getOrDefault(guest, Set.of(outcome));
    assertTrue(allowed.contains(ending(result)), () -> guest + ": " + result);
  }

  private static String ending(ExecutionResult result) {
    return switch (result.outcome()) {
      case Outcome.Completed _ -> "completed";
      case Outcome.Failed(var fault) ->
          switch (fault.kind()) {
            case UNUSABLE -> "refused";
            case TOOL_ERROR -> "tool error";
            case TRAP -> "trap";
            case DENIED -> "denied";
            case LIMIT -> "limit";
            case CANCELLED -> "cancelled";
          };
    };
  }
}
