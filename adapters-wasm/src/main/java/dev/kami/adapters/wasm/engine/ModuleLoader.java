package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.cache.CodeCache;
import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ModuleBytes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Compiles the modules of a file, or finds that done in the cache, or has them interpreted, for
 * good or until they are compiled. Safe for use by many threads.
 *
 * <p>A small module is compiled at once, which is over before an interpreter would have done much.
 * A large one is interpreted meanwhile where others wait for answers, and compiled at once where
 * nobody does.
 */
final class ModuleLoader {

  /** Bytes of a file that are compiled while its caller waits: a second or two. */
  private static final long SMALL = 1024 * 1024;

  /** Makes what is to be compiled, when it is. */
  @FunctionalInterface
  interface Admission {
    /**
     * {@return the modules of the file}
     *
     * @throws ProblemException one of them cannot be run
     */
    List<AdmittedModule> admit();
  }

  private final CodeCache cache;
  private final Mode mode;
  private final CodeMemory memory;
  private final CompileQueue queue;
  private final CompileLog log;
  private final Ticker ticker;
  private final BooleanSupplier othersWait;
  private final BooleanSupplier closing;
  private final Lock admittingLarge = new ReentrantLock();

  ModuleLoader(
      CodeCache cache,
      Mode mode,
      CodeMemory memory,
      CompileQueue queue,
      CompileLog log,
      Ticker ticker,
      BooleanSupplier othersWait,
      BooleanSupplier closing) {
    this.cache = cache;
    this.mode = mode;
    this.memory = memory;
    this.queue = queue;
    this.log = log;
    this.othersWait = othersWait;
    this.ticker = ticker;
    this.closing = closing;
  }

  /**
   * {@return the modules of a file, in their order}
   *
   * @throws ProblemException one of them cannot be run, or there is no room for it
   */
  LoadedFile load(ModuleBytes file, Admission admission) {
    if (mode == Mode.INTERPRETED) {
      return interpreted(admission.admit()).settled();
    }
    var kept = kept(file);
    if (kept.isPresent()) {
      return kept.get();
    }
    var admitted = admitted(file, admission);
    var compilation = new Compilation(file, admitted, cache, memory, log, ticker, closing);
    if (file.size() <= SMALL || !othersWait.getAsBoolean()) {
      var now = new AtomicReference<LoadedFile>();
      if (queue.now(() -> now.set(compilation.run()))) {
        return now.get();
      }
    }
    return later(file, admitted, compilation);
  }

  /** Large modules take much memory until they are known to be valid: one at a time does. */
  private List<AdmittedModule> admitted(ModuleBytes file, Admission admission) {
    if (file.size() <= SMALL) {
      return admission.admit();
    }
    admittingLarge.lock();
    try {
      return admission.admit();
    } finally {
      admittingLarge.unlock();
    }
  }

  private Optional<LoadedFile> kept(ModuleBytes file) {
    var loaded = new LoadedFile.Builder(memory);
    try {
      var code = cache.load(CodeFormat.key(file.digest()));
      if (code.isEmpty()) {
        return Optional.empty();
      }
      for (var module : CodeFormat.read(code.get())) {
        loaded.compiled(module, GuestClassLoader.of(module));
      }
      return Optional.of(loaded.settled());
    } catch (ProblemException e) {
      loaded.close();
      throw e;
    } catch (Throwable e) {
      loaded.close();
      log.notUsable(file, e);
      return Optional.empty();
    }
  }

  private LoadedFile later(
      ModuleBytes file, List<AdmittedModule> admitted, Compilation compilation) {
    var result = new CompletableFuture<LoadedFile>();
    var waits = queue.later(() -> complete(result, compilation));
    LoadedFile.Builder meanwhile;
    try {
      meanwhile = interpreted(admitted);
    } catch (ProblemException e) {
      // It cannot be interpreted, so it has to wait.
      return waits ? await(result) : refused(e);
    }
    if (!waits) {
      log.tooManyWaiting(file);
      return meanwhile.settled();
    }
    log.interpreting(file);
    return meanwhile.improving(result.handle((better, _) -> Optional.ofNullable(better)));
  }

  private static void complete(CompletableFuture<LoadedFile> result, Compilation compilation) {
    try {
      result.complete(compilation.run());
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  private static LoadedFile await(CompletableFuture<LoadedFile> result) {
    try {
      return result.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ProblemException problem ? problem : e;
    }
  }

  private static LoadedFile refused(ProblemException problem) {
    throw problem;
  }

  private LoadedFile.Builder interpreted(List<AdmittedModule> modules) {
    var loaded = new LoadedFile.Builder(memory);
    try {
      modules.forEach(loaded::interpreted);
      return loaded;
    } catch (Throwable e) {
      loaded.close();
      throw e;
    }
  }
}
