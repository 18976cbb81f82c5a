package dev.kami.adapters.wasm;

import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.adapters.wasm.wasi.call.WasiHost;
import dev.kami.application.memory.KnownJson;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.json.JsonString;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A runtime as a test wants it, which remembers what it told. */
final class TestRuntime implements Telemetry {

  private static final int CALLS = 8;
  private static final long CACHE_BYTES = 100_000_000;

  private final List<LogEvent> events = new CopyOnWriteArrayList<>();
  private final Mode mode;
  private Ticker ticker = Ticker.SYSTEM;
  private WasiHost wasi = new WasiHost(InstantSource.system(), new SecureRandom());
  private int poolSize;
  private long largest = RuntimeOptions.LARGEST_MODULE;
  private Optional<Supplier<Path>> cache = Optional.empty();
  private boolean othersWait;

  private TestRuntime(Mode mode) {
    this.mode = mode;
  }

  static TestRuntime compiling() {
    return new TestRuntime(Mode.COMPILED);
  }

  static TestRuntime of(Mode mode) {
    return new TestRuntime(mode);
  }

  TestRuntime withTicker(Ticker other) {
    ticker = other;
    return this;
  }

  TestRuntime withWasi(WasiHost other) {
    wasi = other;
    return this;
  }

  TestRuntime withPool(int size) {
    poolSize = size;
    return this;
  }

  TestRuntime withLargest(long bytes) {
    largest = bytes;
    return this;
  }

  TestRuntime withCache(Path directory) {
    cache = Optional.of(() -> directory);
    return this;
  }

  TestRuntime withOthersWaiting() {
    othersWait = true;
    return this;
  }

  ChicoryToolRuntime build() {
    return ChicoryToolRuntime.create(
        this,
        new KnownJson(),
        new RuntimeOptions(CALLS, poolSize, largest, cache, CACHE_BYTES, () -> othersWait),
        mode,
        ticker,
        wasi);
  }

  /** {@return the messages told so far} */
  List<String> messages() {
    return events.stream().map(LogEvent::message).toList();
  }

  /** {@return the texts in a field of the messages of that name} */
  List<String> fields(String message, String field) {
    return events.stream()
        .filter(event -> event.message().equals(message))
        .map(event -> ((JsonString) Objects.requireNonNull(event.fields().get(field))).value())
        .toList();
  }

  @Override
  public void record(LogEvent event) {
    events.add(event);
  }

  @Override
  public boolean wants(LogLevel level) {
    return true;
  }
}
