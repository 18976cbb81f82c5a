package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.cache.CodeCache;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ModuleBytes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** The compiling of all core modules of one file, and the keeping of what comes out. */
final class Compilation {

  /** By what compiling costs, known before, no module comes near; machines differ, though. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final ModuleBytes file;
  private final List<AdmittedModule> modules;
  private final CodeCache cache;
  private final CodeMemory memory;
  private final CompileLog log;
  private final Ticker ticker;
  private final BooleanSupplier closing;

  Compilation(
      ModuleBytes file,
      List<AdmittedModule> modules,
      CodeCache cache,
      CodeMemory memory,
      CompileLog log,
      Ticker ticker,
      BooleanSupplier closing) {
    this.file = file;
    this.modules = List.copyOf(modules);
    this.cache = cache;
    this.memory = memory;
    this.log = log;
    this.ticker = ticker;
    this.closing = closing;
  }

  /**
   * {@return the modules, each compiled, or interpreted when it cannot be}
   *
   * @throws ProblemException one of them can be neither, or there is no room for it
   * @throws CancellationException the runtime is closing
   */
  LoadedFile run() {
    log.compiling(file);
    var start = ticker.nanos();
    Runnable checkpoint = () -> check(start);
    var loaded = new LoadedFile.Builder(memory);
    var codes = new ArrayList<CompiledCode>();
    try {
      for (var module : modules) {
        compile(module, checkpoint)
            .ifPresentOrElse(
                made -> {
                  codes.add(made.code());
                  loaded.compiled(made.code(), made.classes());
                },
                () -> loaded.interpreted(module));
      }
      log.compiled(file, codes, Duration.ofNanos(ticker.nanos() - start));
      if (codes.size() == modules.size()) {
        keep(codes);
      }
      return loaded.settled();
    } catch (Throwable e) {
      loaded.close();
      throw e;
    }
  }

  /** Code and its classes, which the JVM has found to be in order. */
  private static final class Made {

    private final CompiledCode code;
    private final GuestClassLoader classes;

    Made(CompiledCode code, GuestClassLoader classes) {
      this.code = code;
      this.classes = classes;
    }

    CompiledCode code() {
      return code;
    }

    GuestClassLoader classes() {
      return classes;
    }
  }

  private Optional<Made> compile(AdmittedModule module, Runnable checkpoint) {
    checkpoint.run();
    try {
      requireRoom(module);
      var code = GuestCompiler.compile(module, checkpoint);
      return Optional.of(new Made(code, GuestClassLoader.verified(code)));
    } catch (ProblemException | CancellationException e) {
      throw e;
    } catch (Throwable e) {
      log.notCompiled(file, e);
      return Optional.empty();
    }
  }

  private void check(long start) {
    if (closing.getAsBoolean()) {
      throw new CancellationException("the runtime is closing");
    }
    if (ticker.nanos() - start > LONGEST.toNanos()) {
      throw new IllegalStateException("compiling takes longer than " + LONGEST);
    }
  }

  private static void requireRoom(AdmittedModule module) {
    var bytes = CompileCost.compiling(module);
    if (bytes > Runtime.getRuntime().maxMemory() / 2) {
      throw new IllegalStateException(
          "compiling takes about " + bytes + " bytes of heap, more than half of all");
    }
  }

  private void keep(List<CompiledCode> codes) {
    try {
      cache.store(CodeFormat.key(file.digest()), CodeFormat.write(codes));
    } catch (IOException e) {
      log.notKept(file, e);
    }
  }
}
