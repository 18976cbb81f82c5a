package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.ImportValues;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.FuelAccount;
import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.adapters.wasm.module.Unmetered;
import dev.kami.application.port.out.Cancellation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Kernels in C: how long they take as guests, against the same code made by a native compiler, and
 * what of it is metering.
 *
 * <p>It lives in the engine's package to reach what is not public, and gives guests to the engine as
 * a call does. Results are compared, so that nobody measures something else. Time is processor time of
 * the one thread that works.
 */
public final class Kernels {
  private static final long PLENTY = Long.MAX_VALUE / 4;
  private static final long SLICE_NANOS = 20_000_000;
  private static final int ROUNDS = 40;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Kernels() {}

  /** One way to run a kernel. */
  private interface Way {
    /** {@return the nanoseconds that this took, and the result} */
    Sample run(int times) throws Exception;
  }

  private record Sample(long nanos, int result) {}

  private record Result(String kernel, double natively, double metered, double unmetered) {}

  /** Prints a table for kernels in a folder of sources, with native programs in another. */
  public static void main(String... arguments) throws Exception {
    var results = new ArrayList<Result>();
    System.out.println("kernel    gcc -O2 ms   metered ms   unmetered ms   metered/gcc   fuel");
    for (var i = 2; i < arguments.length; i++) {
      var wasm = Files.readAllBytes(Path.of(arguments[0], arguments[i] + ".wasm"));
      var metered = AdmittedModule.alone(wasm);
      var unmetered = new AdmittedModule(Unmetered.of(metered.metered()), metered.namelessModule());
      try (var program = new Program(Path.of(arguments[1], arguments[i]))) {
        results.add(measure(arguments[i], program, guest(metered), guest(unmetered)));
      }
      System.out.println(line(results.getLast()));
    }
    System.out.printf(
        "%-8s %51.2f %7.2f%n",
        "geomean",
        geomean(results, it -> it.metered / it.natively),
        geomean(results, it -> it.metered / it.unmetered));
  }

  private static Result measure(String kernel, Way natively, Way metered, Way unmetered)
      throws Exception {
    var times = 1;
    while (natively.run(times).nanos < SLICE_NANOS) {
      times *= 2;
    }
    var best = new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    var ways = List.of(natively, metered, unmetered);
    for (var round = 0; round < ROUNDS; round++) {
      var expected = 0;
      for (var way = 0; way < best.length; way++) {
        var sample = ways.get(way).run(times);
        best[way] = Math.min(best[way], sample.nanos / 1e6);
        if (way > 0 && sample.result != expected) {
          throw new IllegalStateException(kernel + " results differ");
        }
        expected = sample.result;
      }
    }
    return new Result(kernel, best[0], best[1], best[2]);
  }

  private static String line(Result it) {
    return "%-8s %11.1f %12.1f %14.1f %13.2f %7.2f"
        .formatted(
            it.kernel,
            it.natively,
            it.metered,
            it.unmetered,
            it.metered / it.natively,
            it.metered / it.unmetered);
  }

  private static double geomean(List<Result> results, ToDoubleFunction<Result> ratio) {
    return Math.exp(results.stream().mapToDouble(it -> Math.log(ratio.applyAsDouble(it))).sum() / results.size());
  }

  private static Way guest(AdmittedModule admitted) {
    var fuel = new FuelLink();
    fuel.bind(new CallGuard(new FuelAccount(PLENTY), Duration.ofDays(1), Cancellation.NEVER, Ticker.SYSTEM));
    var code = GuestCompiler.compile(admitted, () -> {});
    var loaded = LoadedModule.of(code, GuestClassLoader.of(code));
    var imports = ImportValues.builder();
    fuel.offer(imports, loaded.fuelModule());
    var account = new MemoryAccount(new HostMemory(PLENTY), PLENTY);
    var run = loaded.instantiate(imports.build(), account, fuel::proceed, true).export("run");
    return times -> {
      var begin = THREADS.getCurrentThreadCpuTime();
      var result = (int) run.apply(times)[0];
      return new Sample(THREADS.getCurrentThreadCpuTime() - begin, result);
    };
  }

  /** A native program that waits for orders. */
  private static final class Program implements Way, AutoCloseable {
    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    Program(Path path) throws IOException {
      process = new ProcessBuilder(path.toString()).start();
      orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
      answers = process.inputReader(StandardCharsets.UTF_8);
    }

    @Override
    public Sample run(int times) throws IOException {
      orders.println(times);
      var answer = answers.readLine().split(" ");
      return new Sample(Long.parseLong(answer[0]), Integer.parseUnsignedInt(answer[1]));
    }

    @Override
    public void close() {
      orders.close();
      process.destroy();
    }
  }
}
