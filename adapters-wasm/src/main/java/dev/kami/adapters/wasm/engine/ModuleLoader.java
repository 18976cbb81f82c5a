package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.cache.CodeCache;
import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ModuleBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Compiles the modules of a file, or finds that done in the cache, or has them interpreted. Safe
 * for use by many threads, of which one compiles at a time.
 */
final class ModuleLoader {

  private static final String TARGET = "kami";

  /**
   * Bytes of code that are compiled: an engine of more, such as a browser's, takes minutes and
   * gigabytes to become classes, and runs at once when it is interpreted.
   */
  private static final long MOST_CODE = 4L * 1024 * 1024;

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
  private final Telemetry telemetry;
  private final Lock compiling = new ReentrantLock();

  ModuleLoader(CodeCache cache, Mode mode, Telemetry telemetry) {
    this.cache = cache;
    this.mode = mode;
    this.telemetry = telemetry;
  }

  /**
   * {@return the modules of a file, in their order}
   *
   * @throws ProblemException one of them cannot be run
   */
  List<LoadedModule> load(ModuleBytes file, Admission admission)
      throws ReflectiveOperationException {
    if (mode == Mode.INTERPRETED) {
      var modules = new ArrayList<LoadedModule>();
      for (var admitted : admission.admit()) {
        modules.add(LoadedModule.of(GuestCompiler.interpret(admitted)));
      }
      return modules;
    }
    compiling.lock();
    try {
      var kept = kept(file);
      return kept.isPresent() ? kept.get() : compile(file, admission);
    } finally {
      compiling.unlock();
    }
  }

  private Optional<List<LoadedModule>> kept(ModuleBytes file) {
    try {
      var code = cache.load(CodeFormat.key(file.digest()));
      if (code.isEmpty()) {
        return Optional.empty();
      }
      var modules = new ArrayList<LoadedModule>();
      for (var module : CodeFormat.read(code.get())) {
        modules.add(LoadedModule.of(module));
      }
      return Optional.of(modules);
    } catch (Throwable e) {
      tell(LogLevel.WARN, "compiled code not usable", file, e);
      return Optional.empty();
    }
  }

  private List<LoadedModule> compile(ModuleBytes file, Admission admission)
      throws ReflectiveOperationException {
    var admitted = admission.admit();
    telemetry.record(
        LogEvent.of(LogLevel.INFO, TARGET, "compiling component")
            .with("digest", file.digest().hex())
            .with("size", file.size()));
    var codes = new ArrayList<CompiledCode>();
    var modules = new ArrayList<LoadedModule>();
    for (var module : admitted) {
      if (isTooLarge(module)) {
        tellTooLarge(file, module);
        codes.add(GuestCompiler.interpret(module));
        modules.add(LoadedModule.of(codes.getLast()));
        continue;
      }
      try {
        var code = GuestCompiler.compile(module);
        modules.add(LoadedModule.verified(code));
        codes.add(code);
      } catch (ProblemException e) {
        throw e;
      } catch (Throwable e) {
        tell(LogLevel.WARN, "component not compiled, interpreting it", file, e);
        modules.add(LoadedModule.of(GuestCompiler.interpret(module)));
      }
    }
    tellInterpreted(file, codes);
    if (codes.size() == admitted.size()) {
      keep(file, codes);
    }
    return modules;
  }

  private static boolean isTooLarge(AdmittedModule module) {
    return module.metered().facts().codeBytes() > MOST_CODE;
  }

  private void tellTooLarge(ModuleBytes file, AdmittedModule module) {
    telemetry.record(
        LogEvent.of(LogLevel.WARN, TARGET, "code too large to compile, interpreting it")
            .with("digest", file.digest().hex())
            .with("code_bytes", module.metered().facts().codeBytes())
            .with("most", MOST_CODE));
  }

  private void tellInterpreted(ModuleBytes file, List<CompiledCode> codes) {
    var interpreted = codes.stream().mapToInt(CompiledCode::interpreted).sum();
    if (interpreted > 0) {
      telemetry.record(
          LogEvent.of(LogLevel.WARN, TARGET, "functions too large to compile")
              .with("digest", file.digest().hex())
              .with("interpreted", interpreted));
    }
  }

  private void keep(ModuleBytes file, List<CompiledCode> codes) {
    try {
      cache.store(CodeFormat.key(file.digest()), CodeFormat.write(codes));
    } catch (IOException e) {
      tell(LogLevel.WARN, "compiled code not kept", file, e);
    }
  }

  private void tell(LogLevel level, String message, ModuleBytes file, Throwable reason) {
    telemetry.record(
        LogEvent.of(level, TARGET, message)
            .with("digest", file.digest().hex())
            .with("reason", reason.toString()));
  }
}
