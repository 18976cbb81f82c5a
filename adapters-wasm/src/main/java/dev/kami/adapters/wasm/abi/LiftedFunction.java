package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.core.GuestTrap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A component function made of a core function (CanonicalABI.md, canon lift).
 *
 * <p>An asynchronous one can be called when it returns without waiting for anything.
 */
public final class LiftedFunction implements ComponentFunction {

  /** The callback code of a task that is over; the others would wait. */
  private static final int EXIT = 0;

  private final InstanceState instance;
  private final FunctionType type;
  private final CoreFunction core;
  private final CanonicalOptions options;
  private @Nullable CoreSignature signature;

  /**
   * A component function.
   *
   * @param instance that the core function belongs to
   * @param core of the type that validation has checked (CanonicalABI.md, flatten_functype)
   */
  public LiftedFunction(
      InstanceState instance, FunctionType type, CoreFunction core, CanonicalOptions options) {
    this.instance = instance;
    this.type = type;
    this.core = core;
    this.options = options;
  }

  @Override
  public FunctionType type() {
    return type;
  }

  StringEncoding encoding() {
    return options.encoding();
  }

  @Override
  public Optional<Value> call(Caller caller, List<Value> arguments) {
    var source =
        switch (caller) {
          case Caller.Host _ -> options.encoding();
          case Caller.Guest guest -> guest.encoding();
        };
    return options.async()
        ? instance.run(
            caller, Task.asynchronous(type, options), task -> start(task, source, arguments))
        : instance.run(caller, Task.synchronous(), task -> run(task, source, arguments));
  }

  private Optional<Value> run(Task task, StringEncoding source, List<Value> arguments) {
    var results = core.call(lower(task, source, arguments));
    var result = signature().result().lift(new Lifting(instance, options), results);
    task.resolve();
    if (options.postReturn().isPresent()) {
      instance.runAfter(() -> options.postReturn().get().call(results));
    }
    return result;
  }

  private Optional<Value> start(Task task, StringEncoding source, List<Value> arguments) {
    var results = core.call(lower(task, source, arguments));
    if (options.callback().isPresent() && (results[0] & 0xf) != EXIT) {
      throw new GuestTrap("waiting needs WASI 0.3 (asynchronous components), not offered here");
    }
    return task.result();
  }

  /** Computed by the first call: most functions of an instance are never called. */
  private CoreSignature signature() {
    var known = signature;
    if (known == null) {
      known = CoreSignature.ofLift(type, options.async(), options.callback().isPresent());
      signature = known;
    }
    return known;
  }

  private long[] lower(Task task, StringEncoding source, List<Value> arguments) {
    var store = instance.store();
    var mark = store.taken();
    var flat =
        signature().parameters().lower(new Lowering(instance, options, source, task), arguments);
    store.release(mark);
    return flat;
  }
}
