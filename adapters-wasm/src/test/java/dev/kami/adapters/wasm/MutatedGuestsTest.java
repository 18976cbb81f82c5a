package dev.kami.adapters.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.application.guests.HostileGuest;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.Grants;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Usage;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ModuleBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Guests with a few bytes changed, through reader, validator, meter, compiler, interpreter and
 * execution: whatever comes of them is one of the outcomes that are documented, the same compiled
 * and interpreted.
 *
 * <p>{@code kami.fuzz.seconds} says how long (5), {@code kami.fuzz.seed} with which seed (1); a
 * failure names the mutant, whose bytes it leaves in {@code target/mutants}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MutatedGuestsTest {

  private static final int LARGEST = 20_000;
  private static final Duration TIME = Duration.ofSeconds(2);

  /** More than the time limit and the preparation of a small module take on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final ResourceLimits LIMITS =
      new ResourceLimits(16 * ResourceLimits.MEGABYTE, TIME, 100_000, ResourceLimits.MEGABYTE);

  /** What two runs need not have in common: when they end by the clock, or what chance gives. */
  private static final Set<String> BY_CHANCE =
      Set.of("limit.time", "guest.trapped", "module.invalid");

  private static final Set<GuestFault.Kind> WITH_WORDS_OF_GUESTS =
      Set.of(GuestFault.Kind.TOOL_ERROR, GuestFault.Kind.DENIED);

  private final ChicoryToolRuntime compiling = TestRuntime.of(Mode.COMPILED).build();
  private final ChicoryToolRuntime interpreting = TestRuntime.of(Mode.INTERPRETED).build();

  @AfterAll
  void close_runtimes() {
    compiling.close();
    interpreting.close();
  }

  @Test
  void a_mutant_ends_in_a_documented_way_the_same_on_both_paths() throws IOException {
    var seed = Long.getLong("kami.fuzz.seed", 1);
    var first = Long.getLong("kami.fuzz.first", 0);
    var end =
        System.nanoTime() + Duration.ofSeconds(Long.getLong("kami.fuzz.seconds", 5)).toNanos();
    var guests =
        HostileGuest.all(Path.of("src/test")).stream()
            .map(HostileGuest::name)
            .filter(guest -> size(guest) < LARGEST && !guest.matches(".*(clock|random|sleep).*"))
            .toList();
    var number = first;
    do {
      tryOut(Mutant.of(guests, seed, number));
      number++;
    } while (System.nanoTime() < end);
    assertTrue(number > first, "seed " + seed);
  }

  private void tryOut(Mutant mutant) throws IOException {
    var bytes = mutant.bytes(Guests.named(mutant.origin()).toByteArray());
    try {
      var started = System.nanoTime();
      var compiled = run(compiling, bytes);
      var interpreted = run(interpreting, bytes);
      assertTrue(System.nanoTime() - started < PATIENCE.toNanos(), () -> mutant + " took too long");
      assertIsDocumented(mutant, compiled);
      assertIsDocumented(mutant, interpreted);
      if (!isByChance(compiled) && !isByChance(interpreted)) {
        assertEquals(compiled.outcome(), interpreted.outcome(), mutant::toString);
        assertEquals(
            compiled.usage().fuelConsumed(), interpreted.usage().fuelConsumed(), mutant::toString);
      }
    } catch (Throwable e) {
      var kept = Files.createDirectories(Path.of("target/mutants"));
      Files.write(kept.resolve(mutant.seed() + "-" + mutant.number() + ".wasm"), bytes);
      throw new AssertionError(mutant.toString(), e);
    }
  }

  private static ExecutionResult run(ChicoryToolRuntime runtime, byte[] bytes) {
    var bytesOfModule = ModuleBytes.copyOf(bytes);
    try {
      var functions = runtime.examine(bytesOfModule).functions();
      Entry entry =
          functions.isEmpty()
              ? new Entry.Main("{}")
              : new Entry.Function(functions.getFirst().name(), JsonObject.EMPTY);
      try (var module = runtime.prepare(bytesOfModule)) {
        return module.execute(new ExecutionRequest(entry, LIMITS, Grants.NONE, Cancellation.NEVER));
      }
    } catch (ProblemException e) {
      return switch (e.first()) {
        case GuestFault fault -> failed(fault);
        case UserError error ->
            failed(new GuestFault(GuestFault.Kind.UNUSABLE, error.code(), error.cause(), "", ""));
        default -> throw e;
      };
    }
  }

  private static ExecutionResult failed(GuestFault fault) {
    return new ExecutionResult(new Outcome.Failed(fault), Usage.NONE, List.of());
  }

  private static void assertIsDocumented(Mutant mutant, ExecutionResult result) {
    assertTrue(result.usage().fuelConsumed() <= LIMITS.fuel(), mutant::toString);
    assertTrue(result.usage().peakMemoryBytes() <= LIMITS.memoryBytes(), mutant::toString);
    if (result.outcome() instanceof Outcome.Failed(var fault)
        && !WITH_WORDS_OF_GUESTS.contains(fault.kind())) {
      assertTrue(
          fault.code().matches("(guest|limit|module|input)\\.[a-z-]+"),
          () -> mutant + ": " + fault);
      assertTrue(
          !fault.cause().matches("(?s).*(Exception|Error:|cannot go on).*"),
          () -> mutant + ": " + fault);
      assertTrue(fault.cause().length() < 2000, () -> mutant + ": " + fault);
      assertTrue(
          fault.cause().codePoints().noneMatch(c -> c != '\n' && Printable.isControl(c)),
          () -> mutant + ": " + fault);
    }
  }

  /** A trap that came after a denial is reported as the denial. */
  private static boolean isByChance(ExecutionResult result) {
    return result.outcome() instanceof Outcome.Failed(var fault)
        && (BY_CHANCE.contains(fault.code()) || fault.cause().contains("the tool trapped"));
  }

  private static int size(String guest) {
    return Guests.named(guest).size();
  }
}
