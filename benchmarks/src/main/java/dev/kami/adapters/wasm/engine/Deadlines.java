package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.call.WasiHost;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.FileGrant;
import dev.kami.application.port.out.Grants;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.ResourceLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How long guests go on after their deadline, and after they are taken back, whatever they do.
 *
 * <p>Each guest is one of the hostile ones and would go on for ever. Half of the calls have a deadline,
 * the others a caller who takes them back at a moment of its own; both are asked in the same places.
 */
public final class Deadlines {
  private static final List<String> SHAPES =
      List.of(
          "loop-br",
          "loop-br-if",
          "loop-br-table",
          "loop-nested",
          "loop-call",
          "loop-memory-fill",
          "loop-memory-copy",
          "loop-table-fill",
          "recursion-exponential",
          "yield-flood",
          "random-flood",
          "stdout-empty-flood",
          "sleep-flood",
          "sleep-hour");
  private static final long PLENTY = Long.MAX_VALUE / 4;
  private static final long TIME_NANOS = 30_000_000;
  private static final double MILLI = 1e6;

  private Deadlines() {}

  /** Prints a table for the guests in a folder, each run so many times. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    System.out.printf("%-22s %-12s %8s %8s %8s%n", "milliseconds late", "", "p50", "p99", "most");
    for (var shape : SHAPES) {
      var wasm = Files.readAllBytes(Path.of(arguments[0], shape + ".wasm"));
      var admitted = AdmittedModule.alone(wasm);
      var code = GuestCompiler.compile(admitted, () -> {});
      var compiled = new LoadedCommand(LoadedModule.of(code, GuestClassLoader.of(code)));
      var interpreted = new LoadedCommand(LoadedModule.interpreted(admitted));
      var runs = Integer.parseInt(arguments[1]);
      System.out.println(line(shape, "compiled", late(compiled, runs)));
      System.out.println(line(shape, "interpreted", late(interpreted, runs)));
    }
  }

  private static String line(String shape, String way, long[] late) {
    return "%-22s %-12s %8.2f %8.2f %8.2f"
        .formatted(
            shape,
            way,
            late[late.length / 2] / MILLI,
            late[late.length * 99 / 100] / MILLI,
            late[late.length - 1] / MILLI);
  }

  private static long[] late(LoadedCommand guest, int runs) throws InterruptedException {
    var late = new long[runs];
    for (var run = 0; run < runs; run++) {
      var number = run;
      var thread = new GuestThread(() -> late[number] = late(guest, number % 2 == 0));
      thread.start();
      thread.join();
    }
    Arrays.sort(late);
    return late;
  }

  private static long late(LoadedCommand guest, boolean deadline) {
    var begin = System.nanoTime();
    var time = deadline ? Duration.ofNanos(TIME_NANOS) : Duration.ofDays(1);
    Cancellation cancellation =
        deadline ? Cancellation.NEVER : () -> System.nanoTime() - begin > TIME_NANOS;
    var limits = new ResourceLimits(64L << 20, time, PLENTY, PLENTY);
    var request =
        new ExecutionRequest(
            new Entry.Main(""),
            limits,
            new Grants(NetworkPolicy.DENY_ALL, FileGrant.NONE, Map.of()),
            cancellation);
    var meter = new CallMeter(limits, cancellation, Ticker.SYSTEM);
    var host = new WasiHost(InstantSource.system(), new Random(1));
    try (var account = new MemoryAccount(new HostMemory(PLENTY), limits.memoryBytes());
        var instance = guest.instantiate(account);
        var context = new WasiContext(host, meter.guard(), request, account)) {
      var outcome = instance.call(context, new CallEnd(limits, meter.guard(), account));
      if (!meter.guard().stopped()) {
        throw new IllegalStateException("ended by itself: " + outcome);
      }
    }
    return System.nanoTime() - begin - TIME_NANOS;
  }
}
