package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.cache.CodeCache;
import dev.kami.adapters.wasm.component.wit.InterfacePrinter;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModuleInterface;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Makes core modules and components ready. Safe for use by many threads. Whoever closes it has the
 * supplier of {@code closing} say so before.
 */
public final class ModuleWorkshop implements AutoCloseable {

  /** How guests are executed. */
  public enum Mode {
    /** As classes of the JVM; functions too large for one are interpreted. */
    COMPILED,
    /** Instruction by instruction: slow, and without any preparation. */
    INTERPRETED
  }

  private static final byte[] COMPONENT = {0, 'a', 's', 'm', 0x0d, 0, 1, 0};

  private final EngineHost host;
  private final CompileQueue queue = new CompileQueue();
  private final ModuleLoader loader;
  private final long largest;
  private final BooleanSupplier closing;

  /**
   * A workshop that takes files up to a size in bytes.
   *
   * @param othersWait whether others wait for answers while a module is compiled
   * @param closing whether what runs must end
   */
  public ModuleWorkshop(
      EngineHost host,
      CodeCache cache,
      Mode mode,
      long largest,
      BooleanSupplier othersWait,
      BooleanSupplier closing) {
    var memory = new CodeMemory(Runtime.getRuntime().maxMemory());
    var log = new CompileLog(host.telemetry());
    this.host = host;
    this.loader =
        new ModuleLoader(cache, mode, memory, queue, log, host.ticker(), othersWait, closing);
    this.largest = largest;
    this.closing = closing;
  }

  /**
   * {@return what the module offers}
   *
   * <p>The code of a component's core modules is not looked at: that takes long, and changes
   * nothing of what it offers.
   *
   * @throws dev.kami.domain.problem.ProblemException it cannot be run
   */
  public ModuleInterface examine(ModuleBytes module) {
    checkSize(module);
    return host.threads().call(() -> examine(module.toByteArray()), () -> {});
  }

  private static ModuleInterface examine(byte[] bytes) {
    if (!isComponent(bytes)) {
      var text = CommandText.of(ModuleCheck.admit(bytes).metered().facts());
      return new ModuleInterface(ModuleInterface.Kind.COMMAND, text, List.of(), List.of());
    }
    var component = AdmittedComponent.read(bytes);
    return component.shape().describe(InterfacePrinter.print(component.valid().type()));
  }

  /**
   * {@return the module, ready}
   *
   * @param poolSize how many instances of a command to keep ready
   * @throws dev.kami.domain.problem.ProblemException it cannot be run, or there is no room for it
   */
  public PreparedModule prepare(ModuleBytes module, int poolSize) {
    checkSize(module);
    var lane = new CallLane(host.threads(), closing);
    return host.threads().call(() -> prepare(module, poolSize, lane), () -> {});
  }

  private PreparedModule prepare(ModuleBytes module, int poolSize, CallLane lane) {
    var bytes = module.toByteArray();
    return isComponent(bytes)
        ? component(module, bytes, lane)
        : command(module, bytes, poolSize, lane);
  }

  private PreparedModule command(ModuleBytes module, byte[] bytes, int poolSize, CallLane lane) {
    var file = loader.load(module, () -> List.of(ModuleCheck.admit(bytes)));
    return new ReadyModule(host, file, poolSize, lane);
  }

  private PreparedModule component(ModuleBytes module, byte[] bytes, CallLane lane) {
    var admitted = AdmittedComponent.read(bytes);
    return new ReadyComponent(host, admitted, loader.load(module, admitted::coreModules), lane);
  }

  @Override
  public void close() {
    queue.close();
  }

  private void checkSize(ModuleBytes module) {
    if (module.size() > largest) {
      throw UnusableModule.tooLarge(module.size(), largest);
    }
  }

  private static boolean isComponent(byte[] bytes) {
    var header = COMPONENT.length;
    return bytes.length >= header && Arrays.equals(bytes, 0, header, COMPONENT, 0, header);
  }
}
