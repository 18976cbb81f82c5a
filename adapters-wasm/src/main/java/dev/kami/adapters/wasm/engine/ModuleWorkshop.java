package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.cache.CodeCache;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModuleInterface;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Makes modules ready. Safe for use by many threads, of which one compiles at a time. */
public final class ModuleWorkshop {

  /** How guests are executed. */
  public enum Mode {
    /** As classes of the JVM; functions too large for one are interpreted. */
    COMPILED,
    /** Instruction by instruction: slow, and without any preparation. */
    INTERPRETED
  }

  private static final String TARGET = "kami";

  private final EngineHost host;
  private final CodeCache cache;
  private final Mode mode;
  private final long largest;
  private final Lock compiling = new ReentrantLock();

  /** A workshop that takes modules up to a size in bytes. */
  public ModuleWorkshop(EngineHost host, CodeCache cache, Mode mode, long largest) {
    this.host = host;
    this.cache = cache;
    this.mode = mode;
    this.largest = largest;
  }

  /**
   * {@return what the module offers}
   *
   * @throws dev.kami.domain.problem.ProblemException it cannot be run
   */
  public ModuleInterface examine(ModuleBytes module) {
    checkSize(module);
    return host.threads()
        .call(
            () -> {
              var _ = ModuleCheck.admit(module.toByteArray());
              return ModuleInterface.COMMAND;
            },
            () -> {});
  }

  /**
   * {@return the module, ready}
   *
   * @param poolSize how many instances to keep ready
   * @param closing whether what runs must end
   * @throws dev.kami.domain.problem.ProblemException it cannot be run
   */
  public PreparedModule prepare(ModuleBytes module, int poolSize, BooleanSupplier closing) {
    checkSize(module);
    var loaded = host.threads().call(() -> load(module), () -> {});
    return new ReadyModule(host, new InstancePool(new LoadedCommand(loaded), host, poolSize), closing);
  }

  private void checkSize(ModuleBytes module) {
    if (module.size() > largest) {
      throw UnusableModule.tooLarge(module.size(), largest);
    }
  }

  private LoadedModule load(ModuleBytes module) throws ReflectiveOperationException {
    if (mode == Mode.INTERPRETED) {
      return LoadedModule.of(GuestCompiler.interpret(ModuleCheck.admit(module.toByteArray())));
    }
    compiling.lock();
    try {
      var kept = kept(module);
      return kept.isPresent() ? kept.get() : compile(module);
    } finally {
      compiling.unlock();
    }
  }

  private Optional<LoadedModule> kept(ModuleBytes module) {
    try {
      var code = cache.load(CodeFormat.key(module.digest()));
      return code.isEmpty()
          ? Optional.empty()
          : Optional.of(LoadedModule.of(CodeFormat.read(code.get())));
    } catch (Throwable e) {
      tell(LogLevel.WARN, "compiled code not usable", module, e);
      return Optional.empty();
    }
  }

  private LoadedModule compile(ModuleBytes module) throws ReflectiveOperationException {
    var admitted = ModuleCheck.admit(module.toByteArray());
    host.telemetry()
        .record(
            LogEvent.of(LogLevel.INFO, TARGET, "compiling component")
                .with("digest", module.digest().hex())
                .with("size", module.size()));
    CompiledCode code;
    LoadedModule loaded;
    try {
      code = GuestCompiler.compile(admitted);
      loaded = LoadedModule.verified(code);
    } catch (ProblemException e) {
      throw e;
    } catch (Throwable e) {
      return interpret(module, admitted, e);
    }
    if (code.interpreted() > 0) {
      host.telemetry()
          .record(
              LogEvent.of(LogLevel.WARN, TARGET, "functions too large to compile")
                  .with("digest", module.digest().hex())
                  .with("interpreted", code.interpreted()));
    }
    keep(module, code);
    return loaded;
  }

  private LoadedModule interpret(ModuleBytes module, AdmittedModule admitted, Throwable reason)
      throws ReflectiveOperationException {
    tell(LogLevel.WARN, "component not compiled, interpreting it", module, reason);
    return LoadedModule.of(GuestCompiler.interpret(admitted));
  }

  private void keep(ModuleBytes module, CompiledCode code) {
    try {
      cache.store(CodeFormat.key(module.digest()), CodeFormat.write(code));
    } catch (IOException e) {
      tell(LogLevel.WARN, "compiled code not kept", module, e);
    }
  }

  private void tell(LogLevel level, String message, ModuleBytes module, Throwable reason) {
    host.telemetry()
        .record(
            LogEvent.of(level, TARGET, message)
                .with("digest", module.digest().hex())
                .with("reason", reason.toString()));
  }
}
