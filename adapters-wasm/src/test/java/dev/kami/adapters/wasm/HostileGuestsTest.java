package dev.kami.adapters.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.application.guests.HostileGuest;
import dev.kami.application.guests.HostileGuest.Condition;
import dev.kami.application.port.out.FileGrant;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.policy.ResourceLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every guest ends as its table says, compiled and interpreted, with the same fuel. */
final class HostileGuestsTest {

  static List<HostileGuest> guests() {
    return HostileGuest.all(Path.of("src/test"));
  }

  @ParameterizedTest
  @MethodSource("guests")
  void a_guest_ends_as_its_table_says(HostileGuest guest, @TempDir Path root) throws IOException {
    var compiled = run(Mode.COMPILED, guest, Files.createDirectory(root.resolve("a")));
    assertEquals(guest.outcome(), ending(compiled), compiled::toString);
    var interpreted = run(Mode.INTERPRETED, guest, Files.createDirectory(root.resolve("b")));
    assertEquals(guest.outcome(), ending(interpreted), interpreted::toString);
    if (guest.condition() != Condition.LITTLE_TIME) {
      assertEquals(compiled.usage().fuelConsumed(), interpreted.usage().fuelConsumed());
    }
  }

  private static ExecutionResult run(Mode mode, HostileGuest guest, Path root) throws IOException {
    Files.writeString(root.resolve("present"), "present");
    try (var runtime = TestRuntime.of(mode).build()) {
      return Calls.run(
          runtime, guest.name(), Calls.request("present", limits(guest), grant(guest, root)));
    }
  }

  private static ResourceLimits limits(HostileGuest guest) {
    return switch (guest.condition()) {
      case USUAL, READ_ONLY, IN_PROCESS -> Calls.fuel(1_000_000);
      case MUCH_FUEL -> Calls.fuel(Long.MAX_VALUE);
      case LITTLE_TIME -> Calls.time(Duration.ofMillis(100));
    };
  }

  private static FileGrant grant(HostileGuest guest, Path root) {
    return switch (guest.condition()) {
      case READ_ONLY -> new FileGrant.ReadOnly(root);
      case USUAL, MUCH_FUEL, LITTLE_TIME, IN_PROCESS -> new FileGrant.ReadWrite(root);
    };
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
            case LIMIT -> fault.code().replace(".", ": ");
            case CANCELLED -> "cancelled";
          };
    };
  }
}
