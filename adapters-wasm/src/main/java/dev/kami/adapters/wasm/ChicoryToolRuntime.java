package dev.kami.adapters.wasm;

import dev.kami.adapters.wasm.cache.CodeCache;
import dev.kami.adapters.wasm.cache.DirectoryCodeCache;
import dev.kami.adapters.wasm.engine.EngineHost;
import dev.kami.adapters.wasm.engine.GuestThreads;
import dev.kami.adapters.wasm.engine.ModuleWorkshop;
import dev.kami.adapters.wasm.limits.CallMemory;
import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.adapters.wasm.wasi.call.WasiHost;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.application.port.out.Telemetry;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModuleInterface;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The sandbox on Chicory: components and WASI preview 1 commands, compiled to classes of the JVM,
 * metered exactly.
 *
 * <p>A command gets its input on standard input and answers on standard output; a component may
 * have functions instead. A guest runs on a thread of its own with a stack of a fixed size, pays
 * for every instruction, and sees nothing that its call was not granted. Whatever it does, the
 * process and its other guests go on.
 */
public final class ChicoryToolRuntime implements ToolRuntime {

  /** What guests hold is mostly large arrays, which need a part of the heap that is not cut up. */
  private static final double RUNNING_SHARE = 0.4;

  private static final long IDLE_SHARE = 20;

  private final ModuleWorkshop workshop;
  private final GuestThreads threads;
  private final int poolSize;
  private final AtomicBoolean closing;

  private ChicoryToolRuntime(
      ModuleWorkshop workshop, GuestThreads threads, int poolSize, AtomicBoolean closing) {
    this.workshop = workshop;
    this.threads = threads;
    this.poolSize = poolSize;
    this.closing = closing;
  }

  /** {@return a runtime that compiles} */
  public static ChicoryToolRuntime create(
      Telemetry telemetry, JsonCodec json, RuntimeOptions options) {
    return create(
        telemetry,
        json,
        options,
        ModuleWorkshop.Mode.COMPILED,
        Ticker.SYSTEM,
        new WasiHost(InstantSource.system(), new SecureRandom()));
  }

  /** {@return a runtime that compiles nothing: slow, and ready at once} */
  public static ChicoryToolRuntime interpreting(
      Telemetry telemetry, JsonCodec json, RuntimeOptions options) {
    return create(
        telemetry,
        json,
        options,
        ModuleWorkshop.Mode.INTERPRETED,
        Ticker.SYSTEM,
        new WasiHost(InstantSource.system(), new SecureRandom()));
  }

  /** {@return a runtime with a clock and randomness of the caller's choice} */
  static ChicoryToolRuntime create(
      Telemetry telemetry,
      JsonCodec json,
      RuntimeOptions options,
      ModuleWorkshop.Mode mode,
      Ticker ticker,
      WasiHost wasi) {
    var threads = new GuestThreads();
    var heap = Runtime.getRuntime().maxMemory();
    var host =
        new EngineHost(
            wasi,
            ticker,
            new CallMemory((long) (heap * RUNNING_SHARE), options.maxConcurrent(), heap),
            new HostMemory(heap / IDLE_SHARE),
            threads,
            telemetry,
            json);
    var cache =
        options
            .compiledCode()
            .<CodeCache>map(place ->
                new DirectoryCodeCache(place, options.compiledBytes(), InstantSource.system()))
            .orElse(CodeCache.NONE);
    var closing = new AtomicBoolean();
    var workshop =
        new ModuleWorkshop(
            host, cache, mode, options.largestModule(), options.othersWait(), closing::get);
    return new ChicoryToolRuntime(workshop, threads, options.poolSize(), closing);
  }

  /** {@return threads on which a call is executed without changing to another, until closed} */
  public Executor threads() {
    return threads;
  }

  @Override
  public ModuleInterface examine(ModuleBytes module) {
    return workshop.examine(module);
  }

  @Override
  public PreparedModule prepare(ModuleBytes module) {
    return workshop.prepare(module, poolSize);
  }

  @Override
  public void close() {
    closing.set(true);
    workshop.close();
    threads.close();
  }
}
