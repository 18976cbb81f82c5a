package dev.kami.adapters.wasm;

import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.tool.ModuleBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What compiled code in the cache saves: from the bytes of a module to the end of its first call,
 * with an empty cache and with a full one, in turns, each time in a runtime of its own.
 *
 * <p>The guests are one example with its functions once and many times, which is as valid.
 */
public final class CacheHits {

  private static final int[] TIMES = {1, 22, 260};
  private static final ResourceLimits LIMITS =
      new ResourceLimits(
          64 * ResourceLimits.MEGABYTE,
          Duration.ofMinutes(1),
          1_000_000_000,
          ResourceLimits.MEGABYTE);

  private CacheHits() {}

  /** Measures. Arguments: the folder of examples, and how many runs. */
  public static void main(String[] arguments) throws IOException {
    var example = Files.readAllBytes(Path.of(arguments[0], "csv-stats", "csv-stats.wasm"));
    var runs = Integer.parseInt(arguments[1]);
    System.out.printf("%10s %14s %12s %8s%n", "bytes", "scratch ms", "hit ms", "ratio");
    for (var times : TIMES) {
      measure(repeated(example, times), runs);
    }
  }

  private static ModuleBytes repeated(byte[] example, int times) {
    var once = CoreModule.read(example);
    return ModuleBytes.copyOf(
        new CoreModule(
                once.types(),
                once.imports(),
                repeated(once.functions(), times),
                once.tables(),
                once.memories(),
                once.tags(),
                once.globals(),
                once.exports(),
                once.start(),
                once.elements(),
                once.dataCount(),
                repeated(once.code(), times),
                once.data(),
                List.of())
            .write());
  }

  private static <T> List<T> repeated(List<T> items, int times) {
    return Collections.nCopies(times, items).stream().flatMap(List::stream).toList();
  }

  private static void measure(ModuleBytes module, int runs) throws IOException {
    var scratch = new ArrayList<Double>();
    var hit = new ArrayList<Double>();
    for (var run = 0; run < runs; run++) {
      var cache = Files.createTempDirectory("cache-hits");
      scratch.add(start(module, cache));
      for (var again = 0; again < 3; again++) {
        hit.add(start(module, cache));
      }
    }
    Collections.sort(scratch);
    Collections.sort(hit);
    var slow = scratch.get(scratch.size() / 2);
    var fast = hit.get(hit.size() / 2);
    System.out.printf("%10d %14.1f %12.1f %8.1f%n", module.size(), slow, fast, slow / fast);
  }

  private static double start(ModuleBytes module, Path cache) {
    var options =
        new RuntimeOptions(
            4,
            0,
            RuntimeOptions.LARGEST_MODULE,
            Optional.of(() -> cache),
            ResourceLimits.MEGABYTE * 1024,
            () -> false);
    var request =
        new ExecutionRequest(new Entry.Main("{}"), LIMITS, Grants.NONE, Cancellation.NEVER);
    var start = System.nanoTime();
    try (var runtime = ChicoryToolRuntime.create(new Silence(), new NoJson(), options);
        var prepared = runtime.prepare(module)) {
      prepared.execute(request);
      return (System.nanoTime() - start) / 1e6;
    }
  }

  private static final class Silence implements Telemetry {
    @Override
    public void record(LogEvent event) {
      // Nobody listens.
    }

    @Override
    public boolean wants(LogLevel level) {
      return false;
    }
  }

  private static final class NoJson implements JsonCodec {
    @Override
    public JsonValue parse(String text) {
      throw new UnsupportedOperationException("a command has text");
    }

    @Override
    public String print(JsonValue value) {
      throw new UnsupportedOperationException("a command has text");
    }
  }
}
